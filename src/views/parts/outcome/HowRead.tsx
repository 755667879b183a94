import type { PairOutcome } from '../../../domain/phone-events/outcome.ts'
import { nearest } from '../../../domain/reference/nearest.ts'
import type { Definition } from '../../../domain/reference/reference.ts'
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
            <span className="text-ink-2">· Not what you meant?</span>
            {others.map((other) => (
              <a key={other.cause} href={links({ at: 'definition', definition: other })}>
                <CauseName cause={other.cause} />
              </a>
            ))}
          </>
        )}
      </ReadAs>
      {choice && <p className="mb-3 text-ink-2">{choice}</p>}
    </>
  )
}

/** Why one side was enough, where only one was said. */
function onlyChoice({ definition, readType, readCause }: Defined): string | undefined {
  if (!readType) return `You gave no type, but ${definition.cause} is defined only for ${definition.type}.`
  if (!readCause) return `You gave no cause, but ${definition.type} has only one definition.`
  return undefined
}

/** What a corrected cause may have been instead, under the same type. */
function alternatives({ definition, readCause }: Defined): readonly Definition[] {
  if (readCause?.kind !== 'known' || readCause.correctedFrom === undefined) return []
  return nearest(definition.type, readCause.correctedFrom)
    .filter((other) => other !== definition && other.type === definition.type)
    .slice(0, 2)
}
