import type { Place } from '../../../domain/address/place.ts'
import type { PairOutcome } from '../../../domain/phone-events/outcome.ts'
import { nearest } from '../../../domain/reference/nearest.ts'
import type { Definition } from '../../../domain/reference/reference.ts'
import { CauseName } from '../CauseName.tsx'
import type { Copy } from '../copy.ts'
import { DefinitionCard } from '../DefinitionCard.tsx'
import { useLinks } from '../links.ts'
import { pairOf } from '../pair.ts'
import { SameCause } from '../SameCause.tsx'
import { ReadAs } from './ReadAs.tsx'

type Defined = Extract<PairOutcome, { kind: 'defined' }>

interface Props {
  readonly outcome: Defined
  readonly copy: Copy
  readonly siteAddress: (place: Place) => string
}

export function DefinedAnswer({ outcome, copy, siteAddress }: Props) {
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
            <span className="text-ink-2">· not what you meant?</span>
            {others.map((other) => (
              <a key={other.cause} href={links({ at: 'definition', definition: other })}>
                <CauseName cause={other.cause} />
              </a>
            ))}
          </>
        )}
      </ReadAs>
      {choice && <p className="mb-3 text-[0.9375rem] text-ink-2">{choice}</p>}
      <DefinitionCard
        key={pairOf(definition)}
        definition={definition}
        address={siteAddress({ at: 'definition', definition })}
        copy={copy}
        heading="h2"
      />
      <SameCause definition={definition} />
    </>
  )
}

/** Why one side was enough, where only one was said. */
function onlyChoice({ definition, readType, readCause }: Defined): string | undefined {
  if (!readType)
    return `No type was read: the reference defines ${definition.cause} for ${definition.type} only.`
  if (!readCause) return `No cause was read: the reference has one definition for ${definition.type}.`
  return undefined
}

/** What a corrected cause may have been instead, under the same type. */
function alternatives({ definition, readCause }: Defined): readonly Definition[] {
  if (readCause?.kind !== 'known' || readCause.correctedFrom === undefined) return []
  return nearest(definition.type, readCause.correctedFrom)
    .filter((other) => other !== definition && other.type === definition.type)
    .slice(0, 2)
}
