import { correctedCause, correctedType } from '../corrections.ts'
import { isNewer, isNoCall } from '../holders.ts'
import { type Mention, mentionsIn } from '../mentions.ts'
import { exactCause, exactType } from '../names.ts'
import type { Field, RawRow } from '../reading.ts'
import { bare, isIdentifier } from '../tidy.ts'
import { readValue } from '../values.ts'
import { fieldNamed, isCutOff, isEmptyText, isGlue, isOtherLabel, type Side } from '../vocabulary.ts'
import { figures, groupsOf, hasCauses, isBehindItsField, isSpokenOf, type Part } from './word-groups.ts'

const emptySpelling =
  /(?<![\p{L}\p{N}])(?:hang[ _-]?up )?cause (?:is |was |ist )?(?:empty|blank|none at all)(?![\p{L}\p{N}])|(?<![\p{L}\p{N}])(?:no|without(?: an?| any)?|(?:an )?empty|(?:a )?blank|(?:there is )?nothing (?:in|for|under)(?: the)?) (?:hang[ _-]?up )?cause(?! code)(?: field| at all)?(?![\p{L}\p{N}])|[<([]\s*(?:empty|blank|null|none|leer|vacío|vide)\s*[>)\]]|&lt;empty&gt;|--none--|(?<![\p{L}\p{N}#])n\/a(?![\p{L}\p{N}])/giu

export interface Said {
  readonly rows: readonly RawRow[]
  /** Whether sides are left beside pairs, that no grouping covers. */
  readonly hasStrays: boolean
  /** Whether nothing else is said beside the pairs. */
  readonly isPlain: boolean
}

const nothing: Said = { rows: [], hasStrays: false, isPlain: false }

/** One tie grammar for lines and sentences. What it leaves over beside pairs goes with each of them, unaccounted for. */
export function sentence(line: string, offset: number, isWhole = false): Said {
  const text = withoutByline(line)
  const all = partsOf(text, withoutLead(text, mentionsIn(text)))
  if (all.length === 0 && text.length > longestPair) return nothing
  const speaker = leadOf(text, all)
  const isPlain = hasOnlyGlue(text, all, speaker) && !isSpokenOf(text, all.length)
  const parts = isPlain ? all : soundParts(text, all)
  const near = parts.length < 2 ? nearPair(text, parts, isWhole) : undefined
  if (near) return { rows: [rowOf(near, text, offset, undefined)], hasStrays: false, isPlain: true }
  const { pairs, left } = groupsOf(text, parts, isPlain)
  // A word and a colon may be who speaks, and may be a denial: `Not: Ringing / NO_ANSWER`.
  const quote =
    isPlain && (speaker === undefined || isMark(speaker) || isGlueOnly(speaker)) ? undefined : text
  const strays = left.map(
    ({ text: said, start, end }): Field => ({
      text: said,
      start: start + offset,
      end: end + offset,
      isAccounted: false,
    }),
  )
  if (pairs.length > 0) {
    return {
      rows: pairs.map((pair) => rowOf(pair, text, offset, quote, strays)),
      hasStrays: strays.length > 0,
      isPlain,
    }
  }
  const types = all.filter(({ side }) => side === 'type').length
  const isOfAnother = all.length === 1 && /=>|^\s*\S+(?:\s+\d+){2,}\s*$/.test(text)
  const open =
    isOfAnother || types > 1 || (types > 0 && types < all.length) ? { open: ['type', 'cause'] as const } : {}
  return {
    rows: left.map((part) => ({ ...rowOf([part], text, offset, quote), ...open })),
    hasStrays: false,
    isPlain,
  }
}

/** Who wrote in a chat, and when, each as blanks: `[09:14] Ann Stone: `, `01/12/2026, 09:14 - Ann: `, `Ann 9:14 AM: `. */
const byline =
  /^\s*[[(]?(?:[\d./-]{6,10}[T,]?\s+)?\d{1,2}:\d\d(?::\d\d)?(?: ?[AaPp]\.?[Mm]\.?)?[\])]?\s*(?:-\s*)?(?:<([\w.-]{1,30})>|(@?\p{Lu}[\p{L}'’.-]*(?: \p{Lu}[\p{L}'’.-]*){0,2}):)(?=\s)|^\s*(\p{Lu}[\p{L}'’.-]*(?: \p{Lu}[\p{L}'’.-]*){0,2}),? [[(]?\d{1,2}:\d\d(?::\d\d)?(?: ?[AaPp][Mm])?[\])]?:(?=\s)/u

function withoutByline(line: string): string {
  const found = byline.exec(line)
  const name = found?.[1] ?? found?.[2] ?? found?.[3]
  if (!found || name === undefined || isNoCall(name) || isNewer(name) || fieldNamed(name)) return line
  return ' '.repeat(found[0].length) + line.slice(found[0].length)
}

/** What leads a whole pair with a colon is its title, whatever it names: `1. Decline: Ringing / CALL_REJECTED`. */
function withoutLead(text: string, mentions: readonly Mention[]): readonly Mention[] {
  const [first, ...rest] = mentions
  if (!first || first.isStrong || rest.length < 2) return mentions
  const isLead = /^[\s\d.)>*•-]*$/.test(text.slice(0, first.start)) && /^\s*:\s/.test(text.slice(first.end))
  return isLead && new Set(rest.map(({ side }) => side)).size > 1 ? rest : mentions
}

/** A time or a number, with one word at most: `10:02`, `Call 3`; more words may be anybody's. */
function isMark(lead: string): boolean {
  return /\d/.test(lead) && (lead.match(/\p{L}{2,}/gu) ?? []).length < 2
}

function rowOf(
  parts: readonly Part[],
  text: string,
  offset: number,
  quote: string | undefined,
  strays: readonly Field[] = [],
): RawRow {
  const fields = parts.map(
    ({ side, text: said, start, end }): Field => ({
      field: side,
      text: said,
      start: start + offset,
      end: end + offset,
      isAccounted: true,
    }),
  )
  const start = Math.min(...fields.map((field) => field.start))
  const end = Math.max(...fields.map((field) => field.end))
  const row = { line: 1, start, end, fields: strays.length > 0 ? [...fields, ...strays] : fields }
  return quote === undefined ? row : { ...row, quote: quoteOf(text, start - offset, end - offset) }
}

const longestQuote = 160

const sentenceEnd = /[.!?]\s|\n/

/** The sentence around a pair, cut between words. */
function quoteOf(text: string, start: number, end: number): string {
  const room = Math.max(0, longestQuote - (end - start)) / 2
  let from = start
  while (from > 0 && start - from < room && !isSentenceStart(text, from)) from--
  const behind = text.slice(end, end + room)
  const stop = behind.search(sentenceEnd)
  let to = end + (stop < 0 ? behind.length : stop + 1)
  while (from < start && isWithinWord(text, from)) from++
  while (to > end && isWithinWord(text, to)) to--
  return text.slice(from, to).trim()
}

function isWithinWord(text: string, at: number): boolean {
  return /^[\p{L}\p{N}_]{2}$/u.test(text.slice(at - 1, at + 1))
}

function isSentenceStart(text: string, at: number): boolean {
  return text[at - 1] === '\n' || (/\s/.test(text[at - 1] ?? '') && /[.!?]/.test(text[at - 2] ?? ''))
}

function partsOf(text: string, mentions: readonly Mention[]): Part[] {
  const parts: Part[] = [...mentions]
  for (const match of text.matchAll(emptySpelling)) {
    const span = { start: match.index, end: match.index + match[0].length }
    if (!parts.some((part) => part.start < span.end && part.end > span.start))
      parts.push({ ...span, side: 'cause', text: '', isStrong: false })
  }
  parts.push(...emptyBeside(text, parts))
  return parts.sort((a, b) => a.start - b.start)
}

/** Behind a type that nothing follows: a dash, `null` or `none` is an empty cause. */
function emptyBeside(text: string, parts: readonly Part[]): Part[] {
  const [only, ...more] = parts
  if (only?.side !== 'type' || more.length > 0) return []
  const behind = text.slice(only.end)
  const sign =
    /^["'\s]*(?:[/|,;:=]\s*)?["'(<[]?(-{1,3}|–|—|null|nil|none|nan|na|empty|blank|\\N)["')>\]]?\s*$/i.exec(
      behind,
    )
  if (!sign) return []
  const start = only.end + behind.lastIndexOf(sign[1] ?? '')
  return [{ side: 'cause', text: '', isStrong: false, start, end: start + (sign[1] ?? '').length }]
}

const word = /[\p{L}\p{N}]+(?:['’_-][\p{L}\p{N}]+)*/gu

/** What begins a line and says nothing of the pair: `b) `, `Was bedeutet `. */
const listItem =
  /^\s*\(?[a-z][.)]\s|^\W*(?:was (?:bedeutet|hei(?:ß|ss)t)|que signifie|que veut dire|qué (?:significa|quiere decir)|(?:che )?cosa significa|o que significa|wat betekent)\s/i

/** Whether all that stands around the names, but figures and who speaks, is glue. */
function hasOnlyGlue(text: string, parts: readonly Part[], speaker: string | undefined): boolean {
  const item = listItem.exec(text)?.[0].length ?? 0
  let at = speaker !== undefined && !isOtherLabel(speaker) ? text.indexOf(':') + 1 : item
  for (const { start, end } of parts) {
    if (at < start && !isGlueOnly(text.slice(at, start))) return false
    at = Math.max(at, end)
  }
  return isGlueOnly(text.slice(at))
}

function isGlueOnly(between: string): boolean {
  return (between.replace(figures, ' ').match(word) ?? []).every(isGlue)
}

/** What stands with a colon before the first side, as a number or a speaker does. */
function leadOf(text: string, parts: readonly Part[]): string | undefined {
  return /^\s*(?:[>*•-]+\s*)?([\p{L}][\p{L}\p{N} _.-]{0,30}?):\s*["']?$/u.exec(
    text.slice(0, parts[0]?.start),
  )?.[1]
}

/** In a sentence a name counts where it is written as one, stands behind its field's word, or is joined by a sign to one that is. */
function soundParts(text: string, parts: readonly Part[]): Part[] {
  return parts.filter((part, at) => {
    if (part.isStrong || (part.side === 'type' && isBehindItsField(text, part))) return true
    return [parts[at - 1], parts[at + 1]].some((other) => {
      if (!other || other.side === part.side) return false
      const between =
        other.start < part.start ? text.slice(other.end, part.start) : text.slice(part.end, other.start)
      const isSure = other.isStrong || part.text === '' || other.text === ''
      return (
        (isSure ? joiningSign : slash).test(between) || (part.text === '' && /^\s*["'(<[]?$/.test(between))
      )
    })
  })
}

const joiningSign = /^\s*[/|+&]\s*["'(<]?$/

/** Between two names of which neither is written as one: they are hardly both ordinary words. */
const slash = /^ ?[/|] ?$/

const longestPair = 120

const betweenSides = /\s*(?:[/|:=+→,;]|->|\s)\s*/

/** A short line that is a pair with one side misspelt or unknown: `Tryng NO_ANSWER`, `Ringing: FOO_BAR`, `TRYINGNOANSWER`. */
function nearPair(line: string, parts: readonly Part[], isWhole: boolean): readonly Part[] | undefined {
  const text = line.trim()
  const offset = line.length - line.trimStart().length
  if (text.length > longestPair || text.includes('\n') || text.split(/\s+/).length > 7) return undefined
  const part = (side: Side, said: string, start: number): Part => ({
    side,
    text: said,
    isStrong: true,
    start: start + offset,
    end: start + offset + said.length,
  })
  const [only] = parts
  const places = [...text.matchAll(new RegExp(betweenSides, 'g'))].map((match) => ({
    at: match.index,
    behind: match.index + match[0].length,
    isSign: match[0].trim() !== '',
  }))
  let best: { parts: readonly Part[]; corrected: number } | undefined
  for (const { at, behind } of places) {
    const [a, b] = [text.slice(0, at), text.slice(behind)]
    for (const [typeText, causeText, typeAt, causeAt] of [
      [a, b, 0, behind],
      [b, a, behind, 0],
    ] as const) {
      const type = exactType(typeText) ?? correctedType(typeText)
      const cause =
        type && (exactCause(causeText) ?? (correctedCause(causeText) as ReturnType<typeof exactCause>))
      if (!type || !cause) continue
      const corrected = Number('correctedFrom' in type) + Number('correctedFrom' in cause)
      if (!best || corrected < best.corrected)
        best = { parts: [part('type', typeText, typeAt), part('cause', causeText, causeAt)], corrected }
    }
  }
  if (best) return best.parts
  if (!only) {
    const cause = correctedCause(text)
    return cause && text.split(/\s+/).length <= 5 ? [part('cause', text, 0)] : undefined
  }
  return (isWhole ? numberBeside(line, only) : undefined) ?? unknownBeside(line, only)
}

/** A number is a cause where it stands alone beside a type that has causes, with nothing after it. */
function numberBeside(line: string, only: Part): readonly Part[] | undefined {
  if (only.side !== 'type' || !hasCauses(only.text) || line.slice(0, only.start).trim() !== '')
    return undefined
  const match = /^(\s*(?:[/|,]\s*)?)(\d{1,3})\s*$/.exec(line.slice(only.end))
  const number = match?.[2]
  if (!match || number === undefined || Number(number) === 0) return undefined
  const start = only.end + (match[1] ?? '').length
  return [only, { side: 'cause', text: number, isStrong: true, start, end: start + number.length }]
}

/** A name that nobody knows in capitals, or behind a sign that joins the two. */
function unknownBeside(line: string, only: Part): readonly Part[] | undefined {
  const before = line.slice(0, only.start)
  const after = line.slice(only.end)
  const rest = bare(before) === '' ? after : bare(after) === '' ? before : undefined
  if (rest === undefined) return undefined
  const text = bare(rest.replace(/^[\s/|:=+→-]+|[\s/|:=+→-]+$/g, ''))
  if (text === '' || isCutOff(text) || isEmptyText(text) || fieldNamed(text)) return undefined
  const isJoined = rest === after ? /^["'\s)\]*]*[/|=+→]/.test(rest) : /[/|+→]["'\s([*]*$/.test(rest)
  if (isIdentifier(text) && readValue('cause', text).kind === 'read') return undefined
  const isName =
    isIdentifier(text) ||
    (only.side === 'type' && /^[A-Z]{4,}$/.test(text)) ||
    (isJoined && !/\d/.test(text) && text.split(/\s+/).length <= (only.side === 'type' ? 3 : 2))
  if (!isName) return undefined
  const start = rest === after ? only.end + after.indexOf(text) : before.indexOf(text)
  const other: Part = {
    side: only.side === 'type' ? 'cause' : 'type',
    text,
    isStrong: true,
    start,
    end: start + text.length,
  }
  return only.side === 'type' ? [only, other] : [other, only]
}
