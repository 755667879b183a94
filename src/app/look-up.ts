import type { Asked } from '../domain/address/place.ts'
import type { Outcome } from '../domain/phone-events/outcome.ts'
import { readPair } from '../domain/phone-events/read-pair.ts'
import { readPaste } from '../domain/phone-events/read-paste.ts'
import { type Cause, causeLabel, type TypeName } from '../domain/reference/reference.ts'

/** Characters read of one paste; a million are read in a fraction of a second. */
const mostRead = 2_000_000

/** The answer of Look up: the box speaks before the address. */
export function answerOf(text: string, asked: Asked | undefined): Outcome {
  if (text.trim() === '') return asked ? readPair(asked) : { kind: 'none' }
  return readPaste(readPart(text))
}

/** What is to be said of a paste too large for the box. */
export function noticeOf(text: string): string | undefined {
  const unread = text.length - readPart(text).length
  if (unread === 0) return undefined
  const [read, rest] = [text.length - unread, unread].map((count) => count.toLocaleString('en-GB'))
  return `That is more than this box reads: the first ${read} characters were read, ${rest} were not. The text is kept.`
}

/** As much as is read, up to the end of a line. */
function readPart(text: string): string {
  if (text.length <= mostRead) return text
  const end = text.lastIndexOf('\n', mostRead)
  return text.slice(0, end > 0 ? end : mostRead)
}

/** What the pickers put into the box. A side that was not picked is not said. */
export function pickedText(type: TypeName | null, cause: Cause | undefined): string {
  return [
    ...(type === null ? [] : [`Missed Call Type: ${type}`]),
    ...(cause === undefined ? [] : [`Hangup Cause: ${causeLabel(cause)}`]),
  ].join('\n')
}
