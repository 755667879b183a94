import type { PairOutcome } from '../../../domain/phone-events/outcome.ts'
import { type Definition, definitionsOfCause } from '../../../domain/reference/reference.ts'
import { useLinks } from '../links.ts'
import { TypePill } from '../TypePill.tsx'
import { toneOf } from '../tone.ts'
import { undefinedReason } from '../undefined-reason.ts'
import { clipped, counted, listed } from '../words.ts'

/** What a row says, or why nothing is said of it. */
export function RowMeaning({ outcome }: { outcome: PairOutcome }) {
  if (outcome.kind === 'defined' || outcome.kind === 'mentioned') {
    const { ours, description } = outcome.definition
    return (
      <>
        <b className="block font-semibold">{ours.summary}</b>
        <span className="text-sm text-ink-2">{description}</span>
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

interface Reason {
  readonly title: string
  readonly sentence: string
  readonly offered?: readonly Definition[]
}

function reasonOf(outcome: Exclude<PairOutcome, { kind: 'defined' | 'mentioned' }>): Reason {
  switch (outcome.kind) {
    case 'needs-type': {
      const types = listed(outcome.candidates.map(({ type }) => type))
      return {
        title: 'Which type?',
        sentence: `This row has no type. The cause is defined for ${types}.`,
        offered: outcome.candidates,
      }
    }
    case 'needs-cause':
      return {
        title: 'Which cause?',
        sentence: `This row has no cause, and ${outcome.type} has ${counted(outcome.candidates.length, 'cause')}.`,
      }
    case 'undefined-pair': {
      const { readCause } = outcome
      const reason = undefinedReason(outcome)
      return readCause?.kind === 'known' && readCause.cause !== null
        ? { ...reason, offered: definitionsOfCause(readCause.cause) }
        : reason
    }
    case 'unclear':
      return {
        title: 'Not clear',
        sentence: 'This row may say more than one pair, or a value is not a name.',
        offered: outcome.candidates.map(({ definition }) => definition),
      }
    case 'not-understood':
      return { title: 'Not understood', sentence: clipped(outcome.text) }
    default:
      return outcome satisfies never
  }
}
