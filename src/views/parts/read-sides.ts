import type { Outcome, ReadCause, ReadType } from '../../domain/phone-events/outcome.ts'
import { causeLabel } from '../../domain/reference/reference.ts'
import { clipped } from './words.ts'

/** What was read as type and cause, as `data-type` and `data-cause` say it; absent where it is not known. */
export function readSides(outcome: Outcome): { type?: string | undefined; cause?: string | undefined } {
  switch (outcome.kind) {
    case 'defined':
      return { type: outcome.definition.type, cause: causeLabel(outcome.definition.cause) }
    case 'needs-type':
      return { cause: causeLabel(outcome.cause) }
    case 'needs-cause':
      return { type: outcome.type }
    case 'undefined-pair':
      return { type: typeSaid(outcome.readType), cause: causeSaid(outcome.readCause) }
    default:
      return {}
  }
}

export function typeSaid(read: ReadType | undefined): string | undefined {
  return read?.kind === 'known' ? read.type : read?.typeText
}

export function causeSaid(read: ReadCause | undefined): string | undefined {
  if (!read) return undefined
  return read.kind === 'unrecognised' ? read.causeText : causeLabel(read.cause)
}

/** From what other words a side was read, where it was not plain to see. Example: “UNALOCATED NUMBER”. */
export function readFrom(read: ReadType | ReadCause | undefined): string | undefined {
  if (!read || read.kind === 'unrecognised') return undefined
  if (read.correctedFrom !== undefined) return `closest to “${clipped(read.correctedFrom)}”`
  return 'number' in read && read.number !== undefined ? `FreeSWITCH number ${read.number}` : undefined
}
