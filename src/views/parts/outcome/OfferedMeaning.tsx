import type { Definition } from '../../../domain/reference/reference.ts'
import { CallbackMark } from '../CallbackMark.tsx'
import { DifferingWords } from '../DifferingWords.tsx'
import { useLinks } from '../links.ts'
import { Ours } from '../Ours.tsx'
import { TypePill } from '../TypePill.tsx'
import { toneOf } from '../tone.ts'

interface Props {
  readonly definition: Definition
  readonly other: Definition | undefined
}

/** What a cause means with one of its types, as a choice: one link. */
export function OfferedMeaning({ definition, other }: Props) {
  const { type, ours, description, callback } = definition
  return (
    <a
      className="card choice go"
      data-tone={toneOf(type)}
      href={useLinks()({ at: 'definition', definition })}
    >
      <span>
        <TypePill type={type} />
      </span>
      <span className="question">
        <span>{ours.summary}</span>
        <Ours />
      </span>
      <DifferingWords text={description} other={other?.description} />
      <span className="choice-foot">
        <span className="font-semibold">Callback?</span>
        <CallbackMark callback={callback} />
      </span>
    </a>
  )
}
