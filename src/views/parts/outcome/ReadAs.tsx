import type { ReadCause, ReadType } from '../../../domain/phone-events/outcome.ts'
import { CauseName } from '../CauseName.tsx'
import { causeSaid, readFrom } from '../read-sides.ts'
import { TypePill } from '../TypePill.tsx'

interface Props {
  readonly readType?: ReadType | undefined
  readonly readCause?: ReadCause | undefined
}

/** Says how the words were read wherever that was not letter by letter. No line of it begins with a sign. */
export function ReadAs({ readType, readCause }: Props) {
  const from = readFrom(readType, readCause)
  if (!from) return null
  const cause = readCause && causeSaid(readCause)
  return (
    <p className="mb-3">
      <span>Read as </span>
      {readType?.kind === 'known' && <TypePill type={readType.type} />}
      {readType?.kind === 'known' && cause && ' '}
      {cause && <CauseName cause={cause === '<empty>' ? null : cause} />}
      <span className="text-ink-2">{`, ${from}.`}</span>
    </p>
  )
}
