import { Fragment } from 'react'
import type { PairOutcome } from '../../../domain/phone-events/outcome.ts'
import { alternatives, notMeant, onlyChoice } from '../asked.ts'
import { CauseName } from '../CauseName.tsx'
import { useLinks } from '../links.ts'
import { readFrom } from '../read-sides.ts'

type Defined = Extract<PairOutcome, { kind: 'defined' }>

/** How the words led to the definition, wherever that is not plain to see: in its card, so that the answer stays high up. */
export function HowRead({ outcome }: { outcome: Defined }) {
  const { readType, readCause } = outcome
  const links = useLinks()
  const from = readFrom(readType, readCause)
  const choice = onlyChoice(outcome)
  const others = alternatives(outcome)
  if (!from && !choice) return null
  return (
    <p className="read mt-1 text-sm text-ink-2">
      {from && <span>{`This is ${from}. `}</span>}
      {choice && <span>{choice}</span>}
      {others.length > 0 && (
        <>
          <span>{`${notMeant} `}</span>
          {[...others.entries()].map(([at, other]) => (
            <Fragment key={other.cause}>
              {at > 0 && ', '}
              <a href={links({ at: 'definition', definition: other })}>
                <CauseName cause={other.cause} />
              </a>
            </Fragment>
          ))}
        </>
      )}
    </p>
  )
}
