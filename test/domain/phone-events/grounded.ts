import { allowedEdits } from '../../../src/domain/phone-events/corrections.ts'
import type { PairOutcome } from '../../../src/domain/phone-events/outcome.ts'
import {
  definitions,
  definitionsOfCause,
  definitionsOfType,
} from '../../../src/domain/reference/reference.ts'
import { telephony } from '../../../src/domain/reference/telephony.ts'

const letters = (text: string) =>
  text
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[^\p{L}\p{N}]/gu, '')

/**
 * Least edits between a name and any part of the text (the text's ends are free), two letters that changed
 * places being one.
 */
function nearestPart(name: string, text: string): number {
  let beforeLast: number[] = []
  let last = Array.from({ length: name.length + 1 }, (_, i) => i)
  let least = last[name.length] ?? 0
  for (let at = 0; at < text.length; at++) {
    const row = [0]
    for (let i = 1; i <= name.length; i++) {
      const same = name[i - 1] === text[at]
      let cost = Math.min((last[i] ?? 0) + 1, (row[i - 1] ?? 0) + 1, (last[i - 1] ?? 0) + (same ? 0 : 1))
      if (i > 1 && at > 0 && name[i - 1] === text[at - 1] && name[i - 2] === text[at])
        cost = Math.min(cost, (beforeLast[i - 2] ?? 0) + 1)
      row.push(cost)
    }
    beforeLast = last
    last = row
    least = Math.min(least, row[name.length] ?? 0)
  }
  return least
}

const character = (code: string, base: number) =>
  String.fromCodePoint(Math.min(Number.parseInt(code, base), 0x10ffff))
const percent = (paste: string) => paste.replace(/%([0-9a-f]{2})/gi, (_, code) => character(code, 16))
const escapes = [
  (paste: string) => paste.replace(/\p{Cf}/gu, ''),
  percent,
  percent,
  percent,
  (paste: string) => paste.replace(/\\u([0-9a-f]{4})/gi, (_, code) => character(code, 16)),
  (paste: string) => paste.replace(/\\[bfnrt]/gi, ' '),
  (paste: string) => paste.replace(/<[^<>]*>/g, ''),
  (paste: string) => paste.replace(/&nbsp;|&amp;|&lt;|&gt;|&quot;/gi, ''),
  (paste: string) => paste.replace(/&#x([0-9a-f]{1,5});/gi, (_, code) => character(code, 16)),
  (paste: string) => paste.replace(/&#([0-9]{1,6});/g, (_, code) => character(code, 10)),
]

/** The paste as it stands, and with what links, JSON and HTML write in other signs, one after the other. */
function waysToRead(paste: string): readonly string[] {
  const ways = [paste]
  for (const read of escapes) ways.push(read(ways.at(-1) ?? paste))
  return [...new Set([...ways, ...escapes.map((read) => read(paste))])]
}

/**
 * Whether an answer was in the paste: each side within the edits its name forgives, to the letter where no
 * correction is shown, or by its number; a side that was not said only where the dataset leaves one choice.
 */
export function isGrounded(outcome: PairOutcome, paste: string): boolean {
  if (outcome.kind !== 'defined') return true
  const { definition, readType, readCause } = outcome
  const { type, cause } = definition
  const texts = [...new Set(waysToRead(paste).map(letters))]
  const isSaid = (name: string, correctedFrom: string | undefined) => {
    const folded = letters(name)
    if (correctedFrom === undefined) return texts.some((text) => text.includes(folded))
    const limit = allowedEdits(folded.length)
    const from = letters(correctedFrom)
    // Cut off: the beginning of one name alone.
    if (from.length >= 10 && folded.startsWith(from)) return texts.some((text) => text.includes(from))
    return nearestPart(folded, from) <= limit && texts.some((text) => text.includes(from))
  }
  return (
    definitions.includes(definition) &&
    (readType
      ? readType.kind === 'known' && readType.type === type && isSaid(type, readType.correctedFrom)
      : definitionsOfCause(cause).length === 1) &&
    (readCause
      ? readCause.kind === 'known' &&
        readCause.cause === cause &&
        (readCause.number === undefined
          ? cause === null || isSaid(cause, readCause.correctedFrom)
          : isNumbered(cause, readCause.number, paste))
      : definitionsOfType(type).length === 1)
  )
}

function isNumbered(cause: string | null, number: number, paste: string): boolean {
  const name = cause ?? 'NONE'
  return (
    telephony.some((each) => each.name === name && each.number === number) &&
    waysToRead(paste).some((text) => text.normalize('NFKC').includes(String(number)))
  )
}
