import type { Place } from '../../../domain/address/place.ts'
import type { PairOutcome } from '../../../domain/phone-events/outcome.ts'
import { definitionsOfCause, definitionsOfType } from '../../../domain/reference/reference.ts'
import { telephonyOf } from '../../../domain/reference/telephony.ts'
import { notDefined } from '../asked.ts'
import { CauseName } from '../CauseName.tsx'
import type { Copy } from '../copy.ts'
import { DefinitionLinks } from '../DefinitionLinks.tsx'
import { OfferedDefinition } from '../OfferedDefinition.tsx'
import { causeSaid, typeSaid } from '../read-sides.ts'
import { TypePill } from '../TypePill.tsx'
import { undefinedReason } from '../undefined-reason.ts'
import { clipped } from '../words.ts'
import { Ask } from './Ask.tsx'
import { ReadAs } from './ReadAs.tsx'
import { definitionAddresses } from './site-addresses.ts'
import { TelephonyNumber } from './TelephonyNumber.tsx'

type UndefinedOutcome = Extract<PairOutcome, { kind: 'undefined-pair' }>

interface Props {
  readonly outcome: UndefinedOutcome
  readonly copy: Copy
  readonly siteAddress: (place: Place) => string
}

/** A pair, or a side, that the reference does not have: said so, with what is known near it. */
export function UndefinedPair({ outcome, copy, siteAddress }: Props) {
  const { readType, readCause } = outcome
  const type = readType?.kind === 'known' ? readType.type : undefined
  const telephony =
    readCause && readCause.kind !== 'unrecognised' && readCause.cause && telephonyOf(readCause.cause)
  const where = readCause?.kind === 'known' ? definitionsOfCause(readCause.cause) : []
  const { sentence } = undefinedReason(outcome)
  return (
    <>
      <ReadAs readType={readType} readCause={readCause} />
      <Ask
        question={<Said {...outcome} />}
        said={`The reference doesn’t define ${notDefined(outcome)}.`}
        note={sentence}
        offered={where}
        addressOf={definitionAddresses(siteAddress)}
        address={addressOfSaid(outcome, siteAddress)}
        copy={copy}
        copyLabel="Copy answer"
      >
        <p className="mt-1 text-ink-2">{sentence}</p>
      </Ask>
      {telephony && <TelephonyNumber telephony={telephony} />}
      {where.length > 0 && (
        <section className="mt-5">
          <h3 className="heading mb-2.5">Where this cause is defined</h3>
          <ul className="grid gap-2.5">
            {where.map((definition) => (
              <li key={definition.type}>
                <OfferedDefinition definition={definition} />
              </li>
            ))}
          </ul>
        </section>
      )}
      {type && (
        <section className="mt-6">
          <h3 className="heading mb-2.5 flex flex-wrap items-center gap-2">
            <span>What the reference defines for</span> <TypePill type={type} />
          </h3>
          <DefinitionLinks definitions={definitionsOfType(type)} of="one type" />
        </section>
      )}
    </>
  )
}

function Said({ readType, readCause }: UndefinedOutcome) {
  const type = typeSaid(readType)
  const cause = causeSaid(readCause)
  return (
    <>
      <span>The reference doesn’t define </span>
      {cause !== undefined && <CauseName cause={cause === '<empty>' ? null : clipped(cause)} />}
      {cause !== undefined && type !== undefined && <span> for </span>}
      {type !== undefined && (
        <span translate="no">{readType?.kind === 'known' ? type : `“${clipped(type)}”`}</span>
      )}
    </>
  )
}

/** Pasted words that are no known name never enter an address. */
function addressOfSaid(
  { readType, readCause }: UndefinedOutcome,
  siteAddress: (place: Place) => string,
): string | undefined {
  if (readType?.kind === 'unrecognised' || readCause?.kind === 'unrecognised') return undefined
  if (readCause?.cause === null && !readType) return undefined
  return siteAddress({
    at: 'lookup',
    asked: {
      ...(readType && { typeText: readType.type }),
      ...(readCause && { causeText: readCause.cause ?? '' }),
    },
  })
}
