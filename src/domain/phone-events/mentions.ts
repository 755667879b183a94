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

/** A type or a cause named in a text. `isStrong`: written so that it can hardly be ordinary words. */
export type Mention = Span & { readonly text: string; readonly isStrong: boolean } & (
    | { readonly side: 'type'; readonly type: NamedType }
    | { readonly side: 'cause'; readonly cause: NamedCause }
  )

/** A word, or several joined by underscores. */
const atom = /[\p{L}\p{N}]+(?:_+[\p{L}\p{N}]+)*/gu
/** No name has more words than this. */
const mostWords = 5

const labelledNumber =
  /(?<![\p{L}\p{N}])(?:(?:hang[ _-]?up[ _-]?)?cause(?:[ _-]?(?:code|number|id|q\.?850))?|q\.?\s?850(?:[ _-]?(?:cause|code|value))?)\s*[;:=#]?\s*(?:cause\s*[=:]\s*)?#?(\d{1,3})(?![\p{L}\p{N}_]|[.,:/-]\d)/giu

/** The one lexer: every type and cause named between two places of a text, in order. Never throws. */
export function mentionsIn(text: string, from = 0, to = text.length): readonly Mention[] {
  const found: Mention[] = []
  const part = from === 0 && to === text.length ? text : text.slice(from, to)
  const atoms = [...part.matchAll(atom)]
  for (let at = 0; at < atoms.length; ) {
    const named = mentionAt(part, atoms, at, from)
    if (named) found.push(...named.mentions)
    at += named?.count ?? 1
  }
  if (!/cause|850/i.test(part)) return found
  for (const match of part.matchAll(labelledNumber)) {
    const start = match.index + from
    const cause = numberedCause(Number(match[1]))
    if (cause.kind === 'unrecognised' || isSip(part, match.index)) continue
    found.push({ side: 'cause', cause, start, end: start + match[0].length, text: match[0], isStrong: true })
  }
  return found.sort((a, b) => a.start - b.start)
}

interface Named {
  readonly mentions: readonly Mention[]
  /** Of atoms. */
  readonly count: number
}

/** The longest name that begins with this word. */
function mentionAt(
  text: string,
  atoms: readonly RegExpExecArray[],
  at: number,
  from: number,
): Named | undefined {
  const first = atoms[at] as RegExpExecArray
  let folded = ''
  let best: Named | undefined
  for (let count = 1; count <= mostWords; count++) {
    const next = atoms[at + count - 1]
    const before = atoms[at + count - 2]
    if (
      !next ||
      (before && count > 1 && !/^[ _+-]{1,3}$/.test(text.slice(before.index + before[0].length, next.index)))
    )
      break
    folded += next[0].replaceAll('_', '').toUpperCase()
    const span = { start: first.index, end: next.index + next[0].length }
    const mention = mentionOf(folded, text, span, from)
    if (mention) best = { mentions: [mention], count }
    if (!beginnings.has(folded) && count === 1) {
      if (!best) best = ofIdentifier(first[0], span, from)
      break
    }
    if (!beginnings.has(folded)) break
  }
  return best
}

function mentionOf(folded: string, text: string, { start, end }: Span, from: number): Mention | undefined {
  const said = text.slice(start, end)
  const place = { start: start + from, end: end + from, text: said }
  const type = typesByFold.get(folded)
  if (type) {
    if (isSip(text, start) || (type === 'Unknown' && isUnknownCause(text, start))) return undefined
    const isStrong =
      type !== 'Unknown' && /^\p{Lu}/u.test(said) && (type === 'All Busy' ? /B/.test(said) : true)
    return { ...place, side: 'type', type: { kind: 'known', type }, isStrong }
  }
  const cause = causesByFold.get(folded)
  return cause && { ...place, side: 'cause', cause: causeNamed(cause), isStrong: isWritten(said) }
}

/** `trying_no_answer` is two sides, `SWITCH_CAUSE_NO_ANSWER` one; any other name of its own may be one misspelt. */
function ofIdentifier(word: string, span: Span, from: number): Named | undefined {
  if (!word.includes('_')) return undefined
  const folded = word.replaceAll('_', '').toUpperCase()
  const place = { start: span.start + from, end: span.end + from, text: word }
  const name = causesByFold.get(folded.replace(/^SWITCHCAUSE/, ''))
  if (name)
    return { mentions: [{ ...place, side: 'cause', cause: causeNamed(name), isStrong: true }], count: 1 }
  for (const [start, type] of typesByFold) {
    const rest = folded.startsWith(start) ? causesByFold.get(folded.slice(start.length)) : undefined
    if (!rest) continue
    const cut = place.start + type.length
    return {
      mentions: [
        {
          ...place,
          end: cut,
          text: word.slice(0, type.length),
          side: 'type',
          type: { kind: 'known', type },
          isStrong: true,
        },
        {
          ...place,
          start: cut + 1,
          text: word.slice(type.length + 1),
          side: 'cause',
          cause: causeNamed(rest),
          isStrong: true,
        },
      ],
      count: 1,
    }
  }
  const cause = /^[A-Z0-9_]{6,}$/.test(word) ? correctedCause(word) : undefined
  return cause && { mentions: [{ ...place, side: 'cause', cause, isStrong: true }], count: 1 }
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

/** "Cause unknown" speaks of the cause, and not of the type of that name. */
function isUnknownCause(text: string, start: number): boolean {
  return /(?:cause|reason)(?: (?:is|was))?[ :=]+["']?$/i.test(text.slice(Math.max(0, start - 16), start))
}
