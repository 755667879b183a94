import { NotFoundView } from '../../views/not-found/NotFoundView.tsx'
import { boxText } from '../box.ts'
import { copy } from '../copy.ts'
import { nearestTo, outcomeOfPath } from '../read-path.ts'
import { useAnswer } from '../use-answer.ts'
import type { RoomProps } from './room.ts'

export function NotFoundRoom({ place: { path }, siteAddress }: RoomProps<'not-found'>) {
  const { text, outcome } = useAnswer(outcomeOfPath(path))
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
