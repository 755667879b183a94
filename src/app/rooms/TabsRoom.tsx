import { TabsView } from '../../views/tabs/TabsView.tsx'
import type { RoomProps } from './room.ts'

function TabsRoom({ place }: RoomProps<'definitions'>) {
  return <TabsView type={place.type} />
}

export { TabsRoom as Room }
