import type { Definition } from '../../../domain/reference/reference.ts'
import { CallbackMark } from '../CallbackMark.tsx'
import { CauseName } from '../CauseName.tsx'
import { DifferingWords } from '../DifferingWords.tsx'
import { useLinks } from '../links.ts'
import { Ours } from '../Ours.tsx'
import { TypePill } from '../TypePill.tsx'
import { toneOf } from '../tone.ts'

interface Props {
  readonly definition: Definition
  readonly other: Definition | undefined
  /** Whether its cause is said, too, where the choices differ in it. */
  readonly hasCause?: boolean
}

/** What a cause means with one of its types, as a choice: one link. */
export function OfferedMeaning({ definition, other, hasCause = false }: Props) {
  const { type, cause, ours, description, callback } = definition
  return (
    <a
      className="card choice go"
      data-tone={toneOf(type)}
      href={useLinks()({ at: 'definition', definition })}
    >
      <span className="flex flex-wrap items-center gap-x-3">
        <TypePill type={type} />
        {hasCause && <CauseName cause={cause} />}
      </span>
      <span className="question">
        <span>{ours.summary}</span>
        <Ours />
      </span>
      <DifferingWords text={description} other={other?.description} />{' '}
      <span className="choice-foot">
        <span className="font-semibold">Callback?</span> <CallbackMark callback={callback} />
      </span>
    </a>
  )
}
