import { isEmptyText } from './empty.ts'
import { exactCause, exactType, longestName, numberedCause } from './exact-side.ts'
import { correctedCause, correctedType } from './misspelt-side.ts'
import type { ReadCause, ReadType } from './outcome.ts'

/** The value of a type field; `undefined` when the field is empty. */
export function readType(text: string): ReadType | undefined {
  if (isEmptyText(text)) return undefined
  return (
    exactType(withoutCount(text)) ??
    correctedType(withoutCount(text)) ?? { kind: 'unrecognised', typeText: text.trim() }
  )
}

/** The value of a cause field: empty, a name, a misspelt name, a number, or text that is none of these. */
export function readCause(text: string): ReadCause {
  if (isEmptyText(text)) return { kind: 'known', cause: null }
  const plain = withoutCount(text)
  if (isEmptyText(plain)) return { kind: 'known', cause: null }
  const number = /^\s*(\d{1,3})\s*$/.exec(plain)?.[1]
  if (number !== undefined) return numberedCause(Number(number))
  return (
    exactCause(plain) ??
    causeWithItsNumber(plain) ??
    correctedCause(plain) ?? { kind: 'unrecognised', causeText: text.trim() }
  )
}

/** `16 (NORMAL_CLEARING)`: a number before its name, and no other one. */
function causeWithItsNumber(text: string): ReadCause | undefined {
  const [, number = '', name = ''] = /^\s*(\d{1,3})[\s:/(–-]+([^\d\s].*)$/.exec(text) ?? []
  const [named, numbered] = [exactCause(name), numberedCause(Number(number))]
  if (named === undefined || named.kind === 'unrecognised' || numbered.kind === 'unrecognised')
    return undefined
  return named.cause === numbered.cause ? numbered : undefined
}

/** A report's group label carries its number of records: `NO_ANSWER (2)`. */
function withoutCount(text: string): string {
  return text.length > 2 * longestName ? text : text.replace(/\s*\([\d.,]+\)\s*$/, '')
}

/** The value of either field; `undefined` when a type is empty. */
export function readSide(field: 'type' | 'cause', text: string): ReadType | ReadCause | undefined {
  return field === 'type' ? readType(text) : readCause(text)
}

/** Whether a text is a value of the field that somebody knows. */
export function isKnown(field: 'type' | 'cause', text: string): boolean {
  return readSide(field, text)?.kind !== 'unrecognised'
}
