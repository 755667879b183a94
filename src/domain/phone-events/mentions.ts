import { correctedCause } from './corrections.ts'
import {
  beginnings,
  causeNamed,
  causesByFold,
  type NamedCause,
  type NamedType,
  numberedCause,
  typesByFold,
} from './names.ts'
import type { Span } from './outcome.ts'
import { isColumnType } from './table-words.ts'

/** A type or a cause named in a text. `isStrong`: written so that it can hardly be ordinary words. */
export type Mention = Span & { readonly text: string; readonly isStrong: boolean } & (
    | { readonly side: 'type'; readonly type: NamedType }
    | { readonly side: 'cause'; readonly cause: NamedCause }
  )

/** The first two letters of every name, in either case. */
const starts = [...new Set([...beginnings, 'SWITCH'].map((name) => name.slice(0, 2)))]
  .map((pair) => [...pair].map((letter) => `[${letter}${letter.toLowerCase()}]`).join(''))
  .join('|')
/** A word that may begin a name, or several joined by underscores. */
const atom = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:(?:${starts})[\\p{L}\\p{N}]*|[\\p{L}\\p{N}]+(?=_))(?:_+[\\p{L}\\p{N}]+)*`,
  'gu',
)
/** The next word of a name, with what joins it. */
const following = /[ _+-]{1,3}[\p{L}\p{N}]+(?:_+[\p{L}\p{N}]+)*/uy
const lettersOnly = /^[A-Za-z0-9]+$/
/** No name has more words than this. */
const mostWords = 5

const labelledNumber =
  /(?<![\p{L}\p{N}])(?:(?:hang[ _-]?up[ _-]?)?cause(?:[ _-]?(?:code|number|id|q\.?850))?|q\.?\s?850(?:[ _-]?(?:cause|code|value))?)\s{0,9}[;:=#]?\s{0,9}(?:cause\s{0,9}[=:]\s{0,9})?#?(\d{1,3})(?![\p{L}\p{N}_]|[.,:/-]\d)/giu

/** The one lexer: every type and cause named between two places of a text, in order. Never throws. */
export function mentionsIn(text: string): readonly Mention[] {
  const found: Mention[] = []
  atom.lastIndex = 0
  for (let match = atom.exec(text); match; match = atom.exec(text)) {
    const [word] = match
    const named = mentionAt(text, word, match.index)
    if (!named) continue
    found.push(...named)
    atom.lastIndex = named.at(-1)?.end ?? atom.lastIndex
  }
  if (!/cause|850/i.test(text)) return found
  for (const match of text.matchAll(labelledNumber)) {
    const cause = numberedCause(Number(match[1]))
    if (cause.kind === 'unrecognised' || isSip(text, match.index) || isDeclared(text, match.index)) continue
    const place = { start: match.index, end: match.index + match[0].length, text: match[0] }
    found.push({ ...place, side: 'cause', cause, isStrong: true })
  }
  return found.sort((a, b) => a.start - b.start)
}

/** The longest name that begins with this word. */
function mentionAt(text: string, word: string, start: number): readonly Mention[] | undefined {
  let folded = ''
  let best: readonly Mention[] | undefined
  let next: string | undefined = word
  let end = start
  for (let count = 1; next !== undefined && count <= mostWords; count++) {
    end += next.length
    folded += (lettersOnly.test(next) ? next : next.replace(/[^\p{L}\p{N}]/gu, '')).toUpperCase()
    const isBeginning = beginnings.has(folded)
    const mention = isBeginning ? mentionOf(folded, text, { start, end }) : undefined
    if (mention) best = [mention]
    if (!isBeginning) return best ?? (count === 1 ? ofIdentifier(word, { start, end }) : undefined)
    following.lastIndex = end
    next = following.exec(text)?.[0]
  }
  return best
}

function mentionOf(folded: string, text: string, { start, end }: Span): Mention | undefined {
  const type = typesByFold.get(folded)
  const cause = type ? undefined : causesByFold.get(folded)
  if (!type && !cause) return undefined
  const said = text.slice(start, end)
  if (type) {
    if (isSip(text, start) || (type === 'Unknown' && isUnknownCause(text, start, end))) return undefined
    const isStrong =
      type !== 'Unknown' && /^\p{Lu}/u.test(said) && (type === 'All Busy' ? /B/.test(said) : true)
    return { start, end, text: said, side: 'type', type: { kind: 'known', type }, isStrong }
  }
  return (
    cause && { start, end, text: said, side: 'cause', cause: causeNamed(cause), isStrong: isWritten(said) }
  )
}

/** `trying_no_answer` is two sides, `SWITCH_CAUSE_NO_ANSWER` one; any other name of its own may be one misspelt. */
function ofIdentifier(word: string, { start, end }: Span): readonly Mention[] | undefined {
  if (!word.includes('_')) return undefined
  const folded = word.replaceAll('_', '').toUpperCase()
  const side = (cause: NamedCause, from: number): Mention => ({
    start: from,
    end,
    text: word.slice(from - start),
    side: 'cause',
    cause,
    isStrong: true,
  })
  const name = causesByFold.get(folded.replace(/^SWITCHCAUSE/, ''))
  if (name) return [side(causeNamed(name), start)]
  for (const [lead, type] of typesByFold) {
    const rest = folded.startsWith(lead) ? causesByFold.get(folded.slice(lead.length)) : undefined
    if (!rest) continue
    const cut = start + type.length
    const said = { start, end: cut, text: word.slice(0, type.length) }
    return [
      { ...said, side: 'type', type: { kind: 'known', type }, isStrong: true },
      side(causeNamed(rest), cut + 1),
    ]
  }
  const cause = /^[A-Z0-9_]{6,}$/.test(word) ? correctedCause(word) : undefined
  return cause && [side(cause, start)]
}

/** CONSTANT_CASE or CamelCase of two words or more. */
function isWritten(text: string): boolean {
  return /_|[a-z][A-Z]/.test(text) || /^[A-Z0-9]+[ -][A-Z0-9 -]+$/.test(text) || /^[A-Z]{8,}$/.test(text)
}

/** `180 Ringing`, `SIP/2.0 100 Trying`: a status, and no type. */
function isSip(text: string, start: number): boolean {
  return /(?:(?:^|[^\d.])1(?:00|8\d|99)[\s:-]+|\bsip\W*(?:status|response|cause)?\W*)["'(]*$/i.test(
    text.slice(Math.max(0, start - 24), start),
  )
}

/** `string hangup_cause = 2`: what a program declares, by its place. */
function isDeclared(text: string, start: number): boolean {
  return isColumnType(/(\w+)[ \t]+$/.exec(text.slice(Math.max(0, start - 16), start))?.[1] ?? '')
}

/** "Cause unknown" and "unknown cause" speak of the cause, and not of the type of that name. */
function isUnknownCause(text: string, start: number, end: number): boolean {
  const before = text.slice(Math.max(0, start - 16), start)
  if (/(?:cause|reason)(?: (?:is|was))?[ :=]+["']?$/i.test(before)) return true
  return /^ (?:hang[ -]?up )?(?:cause|reason)\b/i.test(text.slice(end, end + 16)) && !/type\W*$/i.test(before)
}
