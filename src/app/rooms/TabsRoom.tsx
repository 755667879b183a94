import { TabsView } from '../../views/tabs/TabsView.tsx'
import { late } from '../late.tsx'
import { listWords } from '../list-words.ts'
import { useStore } from '../store.ts'
import type { RoomProps } from './room.ts'

const glossary = late(() => import('../../views/tabs/Glossary.tsx').then((part) => part.Glossary))
if (import.meta.env.SSR) await glossary.atOnce()

function TabsRoom({ place }: RoomProps<'definitions'>) {
  return (
    <TabsView
      type={place.type}
      words={useStore(listWords)}
      onWords={listWords.set}
      glossary={<glossary.Late />}
    />
  )
}

export { TabsRoom as Room }
