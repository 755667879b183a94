import type { Definition } from '../../domain/reference/reference.ts'
import { NotFoundView } from '../../views/not-found/NotFoundView.tsx'
import { typeIntoBox } from '../box.ts'
import { copy } from '../copy.ts'
import { useAnswer } from '../use-answer.ts'
import type { RoomProps } from './room.ts'

const none: readonly Definition[] = []

function NotFoundRoom({ place: { path }, siteAddress }: RoomProps<'not-found'>) {
  const { text, outcome, reader } = useAnswer(path, ({ outcomeOfPath }) => outcomeOfPath(path))
  return (
    <NotFoundView
      path={path}
      outcome={outcome}
      nearest={reader?.nearestTo(path) ?? none}
      text={text}
      onText={typeIntoBox}
      copy={copy}
      siteAddress={siteAddress}
      whole={reader?.answer}
    />
  )
}

export { NotFoundRoom as Room }
