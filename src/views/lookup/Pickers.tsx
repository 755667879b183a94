import type { Outcome } from '../../domain/phone-events/outcome.ts'
import {
  type Cause,
  callTypes,
  causeLabel,
  causes,
  definitionsOfType,
  resolve,
  type TypeName,
} from '../../domain/reference/reference.ts'

interface Props {
  readonly outcome: Outcome
  readonly onPick: (type: TypeName | null, cause: Cause | undefined) => void
}

/** Type and cause by hand. No pair can be picked that is not defined. */
export function Pickers({ outcome, onPick }: Props) {
  const { type, cause } = picked(outcome)
  const offered = type ? definitionsOfType(type).map((definition) => definition.cause) : causes
  return (
    <>
      <span className="text-ink-2">or pick</span>
      <select
        aria-label="Missed Call Type"
        className="btn"
        translate="no"
        value={type ?? ''}
        onChange={(event) => {
          const next = callTypes.find(({ name }) => name === event.target.value)?.name ?? null
          onPick(next, cause !== undefined && (!next || resolve(next, cause)) ? cause : undefined)
        }}
      >
        <option value="">any type</option>
        {callTypes.map(({ name }) => (
          <option key={name}>{name}</option>
        ))}
      </select>
      <select
        aria-label="Hangup Cause"
        className="btn max-w-full"
        translate="no"
        value={cause === undefined ? '' : causeLabel(cause)}
        onChange={(event) =>
          onPick(
            type,
            offered.find((other) => causeLabel(other) === event.target.value),
          )
        }
      >
        <option value="">any cause</option>
        {offered.map((name) => (
          <option key={name}>{causeLabel(name)}</option>
        ))}
      </select>
    </>
  )
}

function picked(outcome: Outcome): { type: TypeName | null; cause: Cause | undefined } {
  switch (outcome.kind) {
    case 'defined':
      return { type: outcome.definition.type, cause: outcome.definition.cause }
    case 'needs-type':
      return { type: null, cause: outcome.cause }
    case 'needs-cause':
      return { type: outcome.type, cause: undefined }
    case 'undefined-pair':
      return { type: outcome.readType?.kind === 'known' ? outcome.readType.type : null, cause: undefined }
    default:
      return { type: null, cause: undefined }
  }
}
