import { Fragment } from 'react'
import type { PairOutcome } from '../../../domain/phone-events/outcome.ts'
import { alternatives, notMeant, onlyChoice } from '../asked.ts'
import { CauseName } from '../CauseName.tsx'
import { useLinks } from '../links.ts'
import { ReadAs } from './ReadAs.tsx'

type Defined = Extract<PairOutcome, { kind: 'defined' }>

/** How the words led to the definition, wherever that is not plain to see. */
export function HowRead({ outcome }: { outcome: Defined }) {
  const { definition, readType, readCause } = outcome
  const links = useLinks()
  const choice = onlyChoice(outcome)
  const others = alternatives(outcome)
  return (
    <>
      <ReadAs
        readType={readType ?? { kind: 'known', type: definition.type }}
        readCause={readCause ?? { kind: 'known', cause: definition.cause }}
      >
        {others.length > 0 && (
          <>
            <span className="text-ink-2">{`· ${notMeant}`}</span>
            {others.map((other) => (
              <Fragment key={other.cause}>
                {' '}
                <a href={links({ at: 'definition', definition: other })}>
                  <CauseName cause={other.cause} />
                </a>
              </Fragment>
            ))}
          </>
        )}
      </ReadAs>
      {choice && <p className="mb-3 text-ink-2">{choice}</p>}
    </>
  )
}
