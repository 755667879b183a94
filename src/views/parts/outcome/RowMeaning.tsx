import type { PairOutcome } from '../../../domain/phone-events/outcome.ts'
import type { Definition } from '../../../domain/reference/reference.ts'
import { useLinks } from '../links.ts'
import { undefinedReason } from '../undefined-reason.ts'
import { counted, listed } from '../words.ts'

/** What a row says, or why nothing is said of it. */
export function RowMeaning({ outcome }: { outcome: PairOutcome }) {
  if (outcome.kind === 'defined') {
    const { ours, description } = outcome.definition
    return (
      <>
        <b className="block font-semibold">{ours.summary}</b>
        <span className="text-[0.9375rem] text-ink-2">{description}</span>
      </>
    )
  }
  const { title, sentence } = reasonOf(outcome)
  return (
    <>
      <b className="block font-semibold text-warn">{title}</b>
      <span className="text-[0.9375rem] text-ink-2">{sentence}</span>
      {'candidates' in outcome && outcome.kind === 'needs-type' && <Types candidates={outcome.candidates} />}
    </>
  )
}

function Types({ candidates }: { candidates: readonly Definition[] }) {
  const links = useLinks()
  return (
    <ul className="flex flex-wrap gap-x-4 text-[0.9375rem]">
      {candidates.map((definition) => (
        <li key={definition.type}>
          <a href={links({ at: 'definition', definition })} translate="no">
            {definition.type}
          </a>
        </li>
      ))}
    </ul>
  )
}

function reasonOf(outcome: Exclude<PairOutcome, { kind: 'defined' }>): { title: string; sentence: string } {
  switch (outcome.kind) {
    case 'needs-type':
      return {
        title: 'Type not said',
        sentence: `The cause is defined for ${listed(outcome.candidates.map(({ type }) => type))}:`,
      }
    case 'needs-cause':
      return {
        title: 'Cause not said',
        sentence: `${outcome.type} has ${counted(outcome.candidates.length, 'cause')}.`,
      }
    case 'undefined-pair':
      return undefinedReason(outcome)
    case 'not-understood':
      return { title: 'Not understood', sentence: outcome.text }
    default:
      return outcome satisfies never
  }
}
