import { useDeferredValue } from 'react'
import { NotFoundView } from '../../views/not-found/NotFoundView.tsx'
import { boxText } from '../box.ts'
import { copy } from '../copy.ts'
import { answerOf } from '../look-up.ts'
import { nearestTo, outcomeOfPath } from '../read-path.ts'
import { useStore } from '../store.ts'
import { useSaid } from '../use-said.ts'
import type { RoomProps } from './room.ts'

export function NotFoundRoom({ place, siteAddress }: RoomProps<'not-found'>) {
  const { path } = place
  const text = useStore(boxText)
  const readText = useDeferredValue(text)
  const outcome = readText.trim() === '' ? outcomeOfPath(path) : answerOf(readText, undefined)
  useSaid(outcome)
  return (
    <NotFoundView
      path={path}
      outcome={outcome}
      nearest={nearestTo(path)}
      text={text}
      onText={boxText.set}
      copy={copy}
      siteAddress={siteAddress}
    />
  )
}
