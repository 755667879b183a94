import type { PairOutcome } from '../../../domain/phone-events/outcome.ts'
import { definitionsOfCause, definitionsOfType } from '../../../domain/reference/reference.ts'
import { telephonyOf } from '../../../domain/reference/telephony.ts'
import { CauseName } from '../CauseName.tsx'
import { DefinitionLinks } from '../DefinitionLinks.tsx'
import { OfferedDefinition } from '../OfferedDefinition.tsx'
import { causeSaid, typeSaid } from '../read-sides.ts'
import { TypePill } from '../TypePill.tsx'
import { undefinedReason } from '../undefined-reason.ts'
import { clipped } from '../words.ts'
import { ReadAs } from './ReadAs.tsx'
import { TelephonyNumber } from './TelephonyNumber.tsx'

/** A pair, or a side, that the reference does not have: said so, with what is known near it. */
export function UndefinedPair({ outcome }: { outcome: Extract<PairOutcome, { kind: 'undefined-pair' }> }) {
  const { readType, readCause } = outcome
  const type = readType?.kind === 'known' ? readType.type : undefined
  const telephony =
    readCause && readCause.kind !== 'unrecognised' && readCause.cause && telephonyOf(readCause.cause)
  return (
    <>
      <ReadAs readType={readType} readCause={readCause} />
      <div className="card px-4.5 py-5 sm:px-7.5">
        <h2 className="text-xl leading-normal font-semibold tracking-tight">
          <Said {...outcome} />
        </h2>
        <p className="mt-2">{undefinedReason(outcome).sentence}</p>
        {telephony && <TelephonyNumber telephony={telephony} />}
      </div>
      {readCause?.kind === 'known' && (
        <section className="mt-7">
          <h3 className="heading mb-2.5">Where this cause is defined</h3>
          <ul className="grid gap-2.5">
            {definitionsOfCause(readCause.cause).map((definition) => (
              <li key={definition.type}>
                <OfferedDefinition definition={definition} />
              </li>
            ))}
          </ul>
        </section>
      )}
      {type && (
        <section className="mt-7">
          <h3 className="heading mb-2.5 flex flex-wrap items-center gap-2">
            <span>What the reference defines for</span> <TypePill type={type} />
          </h3>
          <DefinitionLinks definitions={definitionsOfType(type)} of="one type" />
        </section>
      )}
    </>
  )
}

function Said({ readType, readCause }: Extract<PairOutcome, { kind: 'undefined-pair' }>) {
  const type = typeSaid(readType)
  const cause = causeSaid(readCause)
  return (
    <>
      <span>The reference does not define </span>
      {cause !== undefined && <CauseName cause={cause === '<empty>' ? null : clipped(cause)} />}
      {cause !== undefined && type !== undefined && <span> for </span>}
      {type !== undefined && (
        <span translate="no">{readType?.kind === 'known' ? type : `“${clipped(type)}”`}</span>
      )}
    </>
  )
}
