import type { PairOutcome } from '../../../domain/phone-events/outcome.ts'
import type { Definition } from '../../../domain/reference/reference.ts'
import { useLinks } from '../links.ts'
import { TypePill } from '../TypePill.tsx'
import { toneOf } from '../tone.ts'
import { reasonOf } from './row-reason.ts'

/** What a row says, or why nothing is said of it. */
export function RowMeaning({ outcome }: { outcome: PairOutcome }) {
  if (outcome.kind === 'defined' || outcome.kind === 'mentioned') {
    const { ours, description } = outcome.definition
    return (
      <>
        <b className="block font-semibold">{ours.summary}</b>
        <span className="text-sm text-ink-2">{description}</span>
        {outcome.kind === 'mentioned' && (
          <span className="block text-sm text-warn">
            Mentioned in a sentence: check that it is what happened.
          </span>
        )}
      </>
    )
  }
  const { title, sentence, offered } = reasonOf(outcome)
  return (
    <>
      <b className="block font-semibold text-warn">{title}</b>
      <span className="text-sm break-words text-ink-2">{sentence}</span>
      {offered && <Offered definitions={offered} />}
    </>
  )
}

function Offered({ definitions }: { definitions: readonly Definition[] }) {
  const links = useLinks()
  return (
    <ul className="picks">
      {definitions.map((definition) => (
        <li key={definition.type}>
          <a
            className="go"
            data-tone={toneOf(definition.type)}
            href={links({ at: 'definition', definition })}
          >
            <TypePill type={definition.type} />
            <span>{definition.ours.summary}</span>
          </a>
        </li>
      ))}
    </ul>
  )
}
