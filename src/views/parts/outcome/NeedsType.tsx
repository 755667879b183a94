import type { PairOutcome } from '../../../domain/phone-events/outcome.ts'
import { columnNotDefined } from '../answer-text.ts'
import { CallbackMark } from '../CallbackMark.tsx'
import { CauseName } from '../CauseName.tsx'
import { OfferedMeaning } from './OfferedMeaning.tsx'
import { ReadAs } from './ReadAs.tsx'

/**
 * A cause alone: the types that define it side by side, what differs marked. One is offered, and not taken, where the
 * paste may say another.
 */
export function NeedsType({ outcome }: { outcome: Extract<PairOutcome, { kind: 'needs-type' }> }) {
  const { cause, candidates, readCause } = outcome
  const [first, ...others] = candidates
  const sameCallback =
    first && others.length > 0 && others.every(({ callback }) => callback === first.callback)
  const two = candidates.length === 2
  return (
    <>
      <ReadAs readCause={readCause} />
      {sameCallback && (
        <dl className="mb-4 flex flex-wrap items-baseline gap-x-2.5">
          <dt className="font-semibold">Callback?</dt>
          <dd>
            <CallbackMark callback={first.callback} />
          </dd>
          <dd className="text-base text-ink-3">
            {`${two ? 'The same under both types.' : 'The same under all these types.'} ${columnNotDefined}`}
          </dd>
        </dl>
      )}
      <h2 className="heading">
        <CauseName cause={cause} />{' '}
        <span>
          {others.length === 0
            ? 'is defined under one type alone. Is it the call’s?'
            : `means something else under ${two ? 'each of two types' : 'each type'}. Which is the call’s?`}
        </span>
      </h2>
      <ul className="mt-3 grid gap-3.5 md:grid-cols-2">
        {candidates.map((definition, at) => (
          <li key={definition.type} className="flex">
            <OfferedMeaning
              definition={definition}
              other={two ? candidates[1 - at] : undefined}
              showCallback={!sameCallback}
            />
          </li>
        ))}
      </ul>
    </>
  )
}
