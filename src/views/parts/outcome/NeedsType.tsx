import type { Place } from '../../../domain/address/place.ts'
import type { PairOutcome } from '../../../domain/phone-events/outcome.ts'
import { causeLabel } from '../../../domain/reference/reference.ts'
import { callbackOfTypes, typeQuestion } from '../asked.ts'
import { CauseName } from '../CauseName.tsx'
import type { Copy } from '../copy.ts'
import { Legend } from '../Legend.tsx'
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
export function NeedsType({ outcome, copy, siteAddress }: Props) {
  const { cause, candidates, readCause } = outcome
  const two = candidates.length === 2
  const callbacks = callbackOfTypes(outcome)
  const question = typeQuestion(outcome)
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
        {callbacks && <p className="mt-1 text-ink-2">{callbacks}</p>}
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
