import type { Definition } from '../../../domain/reference/reference.ts'
import { CallbackMark } from '../CallbackMark.tsx'
import { DifferingWords } from '../DifferingWords.tsx'
import { useLinks } from '../links.ts'
import { TypePill } from '../TypePill.tsx'
import { toneOf } from '../tone.ts'

interface Props {
  readonly definition: Definition
  readonly other: Definition | undefined
  readonly showCallback: boolean
}

/** What a cause means under one of its types, as a choice: one link. */
export function OfferedMeaning({ definition, other, showCallback }: Props) {
  const { type, ours, description, callback } = definition
  return (
    <a
      className="card topped flex grow flex-col gap-2 px-5 py-4 hover:border-ink-3"
      data-tone={toneOf(type)}
      href={useLinks()({ at: 'definition', definition })}
    >
      <span>
        <TypePill type={type} />
      </span>
      <span className="leading-snug">
        <span className="text-lg font-semibold">{ours.summary}</span>{' '}
        <small className="ours">our reading</small>
      </span>
      <DifferingWords text={description} other={other?.description} />
      {showCallback && (
        <span className="mt-auto flex items-baseline gap-2 text-sm">
          <span className="font-semibold">Callback?</span>
          <CallbackMark callback={callback} />
        </span>
      )}
    </a>
  )
}
