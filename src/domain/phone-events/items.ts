import type { TypeName } from '../reference/reference.ts'
import { isEmptyWord } from './empty.ts'
import { exactCause, numberedCause } from './exact-side.ts'
import { beginnings, causesByFold, typesByFold } from './names.ts'
import type { ReadCause } from './outcome.ts'

/** What a line holds that could be a side of a pair. `start` and `end` are positions in the line. */
export type Item = { readonly start: number; readonly end: number; readonly text: string } & (
  | { readonly kind: 'type'; readonly type: TypeName }
  /** `written`: as the platform writes it (CONSTANT_CASE, CamelCase), so that it cannot be ordinary words. */
  | { readonly kind: 'cause'; readonly read: ReadCause; readonly written: boolean }
  | { readonly kind: 'empty' }
  | { readonly kind: 'number'; readonly number: number }
  /** Words that only join or name the sides: and, under, type, cause. */
  | { readonly kind: 'joint' }
  | { readonly kind: 'word' }
)

const labelledNumber =
  /\b(?:(?:hang[ _-]?up[ _-]?)?cause(?:[ _-]?(?:code|number|id|q\.?850))?|code|q\.?\s?850(?:[ _-]?(?:cause|code|value))?|freeswitch(?:[ _-]?(?:cause|code))?)\s*[;:=#]?\s*(?:cause\s*[=:]\s*)?#?(\d{1,3})(?![\p{L}\p{N}_]|[.,]\d)/giu
const emptySpelling =
  /\b(?:no|without(?: an?)?|(?:an )?empty|(?:a )?blank|missing) (?:hang[ _-]?up )?cause\b(?! code)|(?:[<([]|&lt;)(?:empty|blank|null|none)(?:[>)\]]|&gt;)|--none--|(?<![\p{L}\p{N}])#?n\/a(?![\p{L}\p{N}])/giu
const atom = /[\p{L}\p{N}]+(?:['.][\p{L}\p{N}]+)*/gu
const joints = new Set('and under with in for on when as type cause missed call hangup hang up'.split(' '))

/** Reads a name whose letters are off, where the reader of a line can. */
export type Corrects = (text: string) => ReadCause | undefined

/** The items of a line, in order. */
export function itemsOf(line: string, corrects?: Corrects): Item[] {
  const fixed: Item[] = [...edgeDashes(line)]
  for (const match of line.matchAll(labelledNumber))
    if (!isSipStatus(line, match.index))
      fixed.push({ ...spanOf(match), kind: 'cause', read: numberedCause(Number(match[1])), written: true })
  for (const match of line.matchAll(emptySpelling)) fixed.push({ ...spanOf(match), kind: 'empty' })
  const items = [...fixed]
  const atoms = [...masked(line, fixed).matchAll(atom)].map(spanOf)
  for (let at = 0; at < atoms.length; ) {
    const run = joinedFrom(line, atoms, at)
    const { items: read, count } =
      run > 1 ? identifierAt(line, atoms, at, run, corrects) : plainAt(line, atoms, at)
    items.push(...read)
    at += count
  }
  return fixed.length === 0 ? items : items.sort((a, b) => a.start - b.start)
}

/** The line with what was already read blanked out, position by position. */
function masked(line: string, spans: readonly Span[]): string {
  let at = 0
  const parts: string[] = []
  for (const { start, end } of spans.toSorted((a, b) => a.start - b.start)) {
    if (start < at) continue
    parts.push(line.slice(at, start), '\n'.repeat(end - start))
    at = end
  }
  return parts.length === 0 ? line : parts.join('') + line.slice(at)
}

/** How much of a line's edge can hold a dash and the sign beside it. */
const edge = 12

/** A dash at an edge of the line and behind a sign is an empty side; alone it is a bullet or nothing. */
function edgeDashes(line: string): Item[] {
  const end = line.trimEnd()
  const offset = Math.max(0, end.length - edge)
  const first = /^\s*([-–—]{1,3})\s*[/|,;\t]/.exec(line.slice(0, edge))?.[1]
  const last = /[:/|,;\t=]\s*([-–—]{1,3})$/.exec(end.slice(offset))?.[1]
  return [
    ...(first ? [emptyAt(line.indexOf(first), first)] : []),
    ...(last ? [emptyAt(end.length - last.length, last)] : []),
  ]
}

function emptyAt(start: number, text: string): Item {
  return { start, end: start + text.length, text, kind: 'empty' }
}

/** A number after "SIP" is a SIP status, which names no cause. */
function isSipStatus(line: string, start: number): boolean {
  return /\bsip\W*(?:status|response)?\W*$/i.test(line.slice(Math.max(0, start - 24), start))
}

interface Span {
  readonly start: number
  readonly end: number
  readonly text: string
}

function spanOf(match: RegExpExecArray): Span {
  return { start: match.index, end: match.index + match[0].length, text: match[0] }
}

/** How many words an underscore joins, from this one on. */
function joinedFrom(line: string, atoms: readonly Span[], at: number): number {
  let count = 1
  while (atoms[at + count] && line.slice(atoms[at + count - 1]?.end, atoms[at + count]?.start) === '_')
    count++
  return count
}

interface Read {
  readonly items: readonly Item[]
  /** Of words. */
  readonly count: number
}

/**
 * What underscores join is one name, or a type and a cause (`trying_no_answer`), or one name misspelt. Anything
 * else is a name of its own: `NO_ANSWER_USER` and `PRE_NO_ANSWER` are not NO_ANSWER with something beside it.
 */
function identifierAt(
  line: string,
  atoms: readonly Span[],
  at: number,
  run: number,
  corrects: Corrects | undefined,
): Read {
  const items: Item[] = []
  let count = 0
  while (count < run) {
    const read = nameAt(line, atoms, at + count)
    if (!read) break
    items.push(read.item)
    count += read.count
  }
  if (count >= run) return { items, count }
  const [first, last] = [atoms[at] as Span, atoms[at + run - 1] as Span]
  const span = { start: first.start, end: last.end, text: line.slice(first.start, last.end) }
  const read = corrects?.(span.text)
  return {
    items: [read ? { ...span, kind: 'cause', read, written: true } : { ...span, kind: 'word' }],
    count: run,
  }
}

function plainAt(line: string, atoms: readonly Span[], at: number): Read {
  const named = nameAt(line, atoms, at)
  return named
    ? { items: [named.item], count: named.count }
    : { items: [loneItem(line, atoms[at] as Span)], count: 1 }
}

/** No name has more words than this. */
const mostWords = 5

/** The longest name that begins with this word. */
function nameAt(
  line: string,
  atoms: readonly Span[],
  at: number,
): { readonly item: Item; readonly count: number } | undefined {
  let folded = ''
  let best: { item: Item; count: number } | undefined
  const { start } = atoms[at] as Span
  for (let count = 1; count <= mostWords; count++) {
    const next = atoms[at + count - 1]
    const before = atoms[at + count - 2]
    if (!next || (count > 1 && before && !/^[ _+-]{1,3}$/.test(line.slice(before.end, next.start)))) break
    folded += next.text.toUpperCase()
    if (!beginnings.has(folded)) break
    const { end } = next
    const text = line.slice(start, end)
    const type = typesByFold.get(folded)
    if (type && !isUnknownCause(line, start, text))
      best = { item: { start, end, text, kind: 'type', type }, count }
    else if (causesByFold.has(folded)) {
      const read = exactCause(text)
      if (read) best = { item: { start, end, text, kind: 'cause', read, written: isWritten(text) }, count }
    }
  }
  return best
}

/** "Cause unknown" speaks of the cause, and not of the type of that name. */
function isUnknownCause(line: string, start: number, text: string): boolean {
  return (
    /^unknown$/i.test(text) &&
    /\bcause(?: (?:is|was))?[ :]+$/i.test(line.slice(Math.max(0, start - 16), start))
  )
}

// Spelled out where each word of a long text comes by: spreading a span takes most of the reader's time.
function loneItem(line: string, span: Span): Item {
  const { start, end, text } = span
  if (/^\d{1,3}$/.test(text)) {
    if (isMarker(line, span)) return { start, end, text, kind: 'joint' }
    if (!isAmount(line, span)) return { start, end, text, kind: 'number', number: Number(text) }
  }
  if (isEmptyWord(text.toUpperCase())) return { start, end, text, kind: 'empty' }
  return { start, end, text, kind: joints.has(text.toLowerCase()) ? 'joint' : 'word' }
}

/** `(18)`, `1) `, `1. Hangup`, and `1 ` where a line begins: how many there are, or which one of a list. */
function isMarker(line: string, { start, end }: Span): boolean {
  const begins = line.slice(0, start).trim() === ''
  return (
    /^(?:[)\]]|\. +(?:missed|hang))/i.test(line.slice(end, end + 9)) ||
    (begins && end - start === 1 && /^[.\s]\s*\p{L}/u.test(line.slice(end, end + 4)))
  )
}

/** `: 18`, `=18`, `#18`, `-18`, `18 %`: how many or which one, and no cause. */
function isAmount(line: string, { start, end }: Span): boolean {
  return (
    /[#:+=][\s"']*$|(?<!\s)[-–—]$|\s-$/.test(line.slice(Math.max(0, start - 4), start)) ||
    /^\s?[%‰]/.test(line.slice(end, end + 2))
  )
}

/** CONSTANT_CASE or CamelCase of two words or more. */
function isWritten(text: string): boolean {
  return /^[A-Z0-9]+([_ -][A-Z0-9]+)+$/.test(text) || /_/.test(text) || /[a-z][A-Z]/.test(text)
}
