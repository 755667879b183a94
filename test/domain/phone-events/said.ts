import type {
  Outcome,
  PairOutcome,
  ReadCause,
  ReadType,
  Unclear,
} from '../../../src/domain/phone-events/outcome.ts'
import { causeLabel } from '../../../src/domain/reference/reference.ts'

/** An outcome in one line, for expectations that read like the answer: `defined Trying / NO_ANSWER`. */
export function say(outcome: Outcome): string {
  switch (outcome.kind) {
    case 'none':
      return 'none'
    case 'defined':
      return `defined ${outcome.definition.type} / ${causeLabel(outcome.definition.cause)}`
    case 'needs-type':
      return `needs-type ${causeLabel(outcome.cause)}`
    case 'needs-cause':
      return `needs-cause ${outcome.type}`
    case 'undefined-pair':
      return `undefined-pair ${sayType(outcome.readType)} / ${sayCause(outcome.readCause)}`
    case 'mentioned':
      return `mentioned ${outcome.definition.type} / ${causeLabel(outcome.definition.cause)}`
    case 'unclear':
      return `unclear ${outcome.why} ${sayType(outcome.readType)} / ${sayCause(outcome.readCause)}${sayCandidates(outcome)}`
    case 'not-understood':
      return 'not-understood'
    case 'rows':
      return outcome.rows.map((row) => say(row.outcome)).join('\n')
    default:
      return outcome satisfies never
  }
}

export function pairsOf(outcome: Outcome): readonly PairOutcome[] {
  if (outcome.kind === 'none') return []
  return outcome.kind === 'rows' ? outcome.rows.map((row) => row.outcome) : [outcome]
}

function sayCandidates({ candidates }: Unclear): string {
  if (candidates.length === 0) return ''
  const named = candidates.map(({ definition: { type, cause } }) => `${type} / ${causeLabel(cause)}`)
  return ` {${named.join(', ')}}`
}

function sayType(type: ReadType | undefined): string {
  return type ? (type.kind === 'known' ? type.type : type.typeText) : '?'
}

function sayCause(cause: ReadCause | undefined): string {
  return cause ? (cause.kind === 'unrecognised' ? cause.causeText : causeLabel(cause.cause)) : '?'
}

/** A paste line by line: what each line was read as, or why it was passed over. `3: defined Trying / NO_ANSWER ×12`. */
export function sayLines(outcome: Outcome): string {
  if (outcome.kind !== 'rows') return say(outcome)
  const rows = outcome.rows.map((row) => ({
    line: row.line,
    text: say(row.outcome) + (row.count === undefined ? '' : ` ×${row.count}`),
  }))
  const passed = outcome.passedOver.map(({ line, as }) => ({ line, text: as }))
  return [...passed, ...rows]
    .toSorted((a, b) => a.line - b.line)
    .map(({ line, text }) => `${line}: ${text}`)
    .join('\n')
}
