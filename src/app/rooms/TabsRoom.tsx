import { TabsView } from '../../views/tabs/TabsView.tsx'
import type { RoomProps } from './room.ts'

export function TabsRoom({ place }: RoomProps<'definitions'>) {
  return <TabsView type={place.type} />
}
