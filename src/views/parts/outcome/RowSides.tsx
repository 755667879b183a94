import type { PairOutcome, ReadCause, ReadType } from '../../../domain/phone-events/outcome.ts'
import { pairText } from '../answer-text.ts'
import { CauseName } from '../CauseName.tsx'
import { useLinks } from '../links.ts'
import { readFrom } from '../read-sides.ts'
import { TypePill } from '../TypePill.tsx'
import { clipped } from '../words.ts'

/** What a row was read as; a defined pair is a link to its definition. */
export function RowSides({ outcome }: { outcome: PairOutcome }) {
  const links = useLinks()
  const { type, cause } = sidesOf(outcome)
  const from = readFrom(type, cause)
  return (
    <>
      {type && (
        <div>
          {type.kind === 'known' ? (
            <TypePill type={type.type} />
          ) : (
            <span className="pill max-w-full" translate="no">
              <span className="truncate">{clipped(type.typeText)}</span>
            </span>
          )}
        </div>
      )}
      {cause && (
        <div>
          {outcome.kind === 'defined' || outcome.kind === 'mentioned' ? (
            <a
              className="whole-row"
              href={links({ at: 'definition', definition: outcome.definition })}
              aria-label={pairText(outcome.definition)}
            >
              <CauseName cause={outcome.definition.cause} />
            </a>
          ) : (
            <CauseName cause={cause.kind === 'unrecognised' ? clipped(cause.causeText) : cause.cause} />
          )}
        </div>
      )}
      {from && <div className="text-sm break-words text-ink-3">{from}</div>}
    </>
  )
}

function sidesOf(outcome: PairOutcome): { type?: ReadType | undefined; cause?: ReadCause | undefined } {
  switch (outcome.kind) {
    case 'defined':
      return {
        type: outcome.readType ?? { kind: 'known', type: outcome.definition.type },
        cause: outcome.readCause ?? { kind: 'known', cause: outcome.definition.cause },
      }
    case 'not-understood':
      return {}
    case 'needs-type':
      return { cause: outcome.readCause }
    case 'needs-cause':
      return { type: outcome.readType }
    case 'mentioned':
    case 'unclear':
    case 'undefined-pair':
      return { type: outcome.readType, cause: outcome.readCause }
    default:
      return outcome satisfies never
  }
}
