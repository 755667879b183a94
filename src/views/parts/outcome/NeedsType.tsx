import type { Place } from '../../../domain/address/place.ts'
import type { PairOutcome } from '../../../domain/phone-events/outcome.ts'
import { causeLabel, type Definition } from '../../../domain/reference/reference.ts'
import { callbackText, columnNotDefined } from '../answer-text.ts'
import { CauseName } from '../CauseName.tsx'
import type { Copy } from '../copy.ts'
import { Legend } from '../Legend.tsx'
import { listed } from '../words.ts'
import { Ask } from './Ask.tsx'
import { OfferedMeaning } from './OfferedMeaning.tsx'
import { ReadAs } from './ReadAs.tsx'
import { definitionAddresses, pairsAddress } from './site-addresses.ts'

interface Props {
  readonly outcome: Extract<PairOutcome, { kind: 'needs-type' }>
  readonly copy: Copy
  readonly siteAddress: (place: Place) => string
}

/**
 * A cause alone: the types that define it side by side, what differs marked. One is offered, and not taken, where the
 * paste may say another.
 */
export function NeedsType({ outcome: { cause, candidates, readCause }, copy, siteAddress }: Props) {
  const two = candidates.length === 2
  const question =
    candidates.length === 1
      ? `is defined only for ${candidates[0]?.type}. Does your record show that type?`
      : `means different things for ${listed(candidates.map(({ type }) => type))}. Which type does your record show?`
  return (
    <>
      <ReadAs readCause={readCause} />
      <Ask
        question={
          <>
            <CauseName cause={cause} /> <span>{question}</span>
          </>
        }
        said={`${causeLabel(cause)} ${question}`}
        offered={candidates}
        addressOf={definitionAddresses(siteAddress)}
        address={
          cause === null
            ? pairsAddress([{ cause }], siteAddress)
            : siteAddress({ at: 'lookup', asked: { causeText: cause } })
        }
        copy={copy}
      >
        {candidates.length > 1 && <p className="mt-1 text-ink-2">{callbacks(candidates)}</p>}
      </Ask>
      <ul className="grid gap-4 md:grid-cols-2">
        {candidates.map((definition, at) => (
          <li key={definition.type} className="flex">
            <OfferedMeaning definition={definition} other={two ? candidates[1 - at] : undefined} />
          </li>
        ))}
      </ul>
      <Legend hasMarks={two && cause !== null} />
    </>
  )
}

/** Whether Callback? hangs on the type. */
function callbacks(candidates: readonly Definition[]): string {
  const marked = candidates.filter(({ callback }) => callback)
  if (marked.length > 0 && marked.length < candidates.length)
    return `Callback? differs too: only ${listed(marked.map(({ type }) => type))} is marked Yes.`
  const all = candidates.length === 2 ? 'both types' : 'all these types'
  return `Callback? is the same for ${all}: ${callbackText(marked.length > 0 || null)}. ${columnNotDefined}`
}
