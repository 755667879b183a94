import type { Outcome, ReadCause, ReadType } from '../../domain/phone-events/outcome.ts'
import { causeLabel } from '../../domain/reference/reference.ts'
import { clipped, listed } from './words.ts'

/** What was read as type and cause, as `data-type` and `data-cause` say it; absent where it is not known. */
export function readSides(outcome: Outcome): { type?: string | undefined; cause?: string | undefined } {
  switch (outcome.kind) {
    case 'defined':
    case 'mentioned':
      return { type: outcome.definition.type, cause: causeLabel(outcome.definition.cause) }
    case 'needs-type':
      return { cause: causeLabel(outcome.cause) }
    case 'needs-cause':
      return { type: outcome.type }
    case 'undefined-pair':
    case 'unclear':
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

/** From what else a pair was read, where that was not plain to see. Example: "closest to “UNALOCATED NUMBER”". */
export function readFrom(
  readType: ReadType | undefined,
  readCause: ReadCause | undefined,
): string | undefined {
  const corrected = [readType, readCause].flatMap((read) =>
    read && 'correctedFrom' in read && read.correctedFrom ? `“${clipped(read.correctedFrom)}”` : [],
  )
  const texts = corrected.length > 0 ? [`closest to ${listed(corrected)}`] : []
  if (readCause && 'number' in readCause && readCause.number !== undefined)
    texts.push(`FreeSWITCH number ${readCause.number}`)
  return texts.length > 0 ? texts.join(', ') : undefined
}
