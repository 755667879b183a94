import { correctedCause, correctedType } from '../corrections.ts'
import { type Mention, mentionsIn } from '../mentions.ts'
import { exactCause, exactType } from '../names.ts'
import type { Span } from '../outcome.ts'
import { type Field, type Line, linesOf, type Passed, type RawRow, type Reading } from '../reading.ts'
import { bare, isIdentifier } from '../tidy.ts'
import { readValue } from '../values.ts'
import { fieldNamed, isCutOff, isEmptyText, isGlue, isOtherLabel, type Side } from '../vocabulary.ts'

/** A side of a pair in words: a name, or the empty cause by a word or a sign. */
interface Part extends Span {
  readonly side: Side
  readonly text: string
  readonly isStrong: boolean
}

/** How loosely two parts stand together: by signs and joint words, a comma, other words, a stop or a line. */
type Tie = 0 | 1 | 2 | 3

const joint = /^(?:and|with|under|for|on|in|when|has|x|the|a|type|cause|missed|call)$/i
const emptySpelling =
  /(?<![\p{L}\p{N}])(?:no|without(?: an?)?|(?:an )?empty|(?:a )?blank) (?:hang[ _-]?up )?cause(?! code)(?![\p{L}\p{N}])|[<([]\s*(?:empty|blank|null|none|leer|vacío|vide)\s*[>)\]]|&lt;empty&gt;|--none--|(?<![\p{L}\p{N}#])n\/a(?![\p{L}\p{N}])/giu
/** What may stand beside a pair and says nothing of it: dates, times, numbers, how often. */
const figures =
  /(?<![\p{L}])[#([]?\d[\d.,:/+TZ-]*(?:\s?(?:x|×|am|pm|s|sec|ms|st|nd|rd|th))?[)\]]?(?![\p{L}])|(?<![\p{L}\p{N}])[x×]\s?\d+|(?<![\p{L}\p{N}])\p{Lu}{1,4}-?\d[\d-]*(?![\p{L}])/giu

/** The pairs that a text without columns and labels says, and what is left over in it. */
export function wordPairs(text: string, lineAt: (at: number) => number): Reading {
  const lines = linesOf(text).filter((line) => line.text.trim() !== '')
  const asList = listOf(lines, lineAt)
  if (asList) return asList
  const rows: RawRow[] = []
  const passed: Passed[] = []
  for (const unit of unitsOf(lines, text)) {
    const said = sentence(unit.text, unit.start)
    for (const row of said.rows) rows.push({ ...row, line: lineAt(row.start) })
    if (said.rows.length === 0)
      passed.push({
        line: lineAt(unit.start),
        text: unit.text.trim(),
        as: 'words',
        start: unit.start,
        end: unit.end,
      })
  }
  return { format: 'words', rows, passed, isList: false, unread: 0 }
}

/** Longer lines are read piece by piece, cut between words: a whole paste may be one line. */
const longestUnit = 4000

/** Lines, each with the next one where a sign at its end goes on there. */
function unitsOf(lines: readonly Line[], text: string): Line[] {
  const units: Line[] = []
  for (const line of lines) {
    const last = units.at(-1)
    if (last && /[/|&+]\s*$/.test(last.text))
      units.splice(-1, 1, { ...last, text: text.slice(last.start, line.end), end: line.end })
    else units.push(...piecesOf(line))
  }
  return units
}

function piecesOf(line: Line): Line[] {
  const pieces: Line[] = []
  let from = 0
  while (line.text.length - from > longestUnit) {
    const space = line.text.lastIndexOf(' ', from + longestUnit)
    const end = space > from ? space : from + longestUnit
    pieces.push({
      ...line,
      text: line.text.slice(from, end),
      start: line.start + from,
      end: line.start + end,
    })
    from = end
  }
  return [...pieces, { ...line, text: line.text.slice(from), start: line.start + from }]
}

/** Lines that are a pair each, or one side of one: a list. */
function listOf(lines: readonly Line[], lineAt: (at: number) => number): Reading | undefined {
  if (lines.length < 2) return undefined
  const found: { readonly line: Line; readonly said: Said }[] = []
  for (const line of lines) {
    const said = sentence(line.text, line.start)
    const [row, ...more] = said.rows
    const isPair =
      row !== undefined && row.fields.length === 2 && row.fields.every(({ field }) => field !== undefined)
    if (!row || said.hasStrays || (!said.isPlain && (more.length > 0 || !isPair || !isDataLike(line.text))))
      return undefined
    found.push({ line, said })
  }
  const rows = found.flatMap(({ line, said }) =>
    said.rows.map(({ quote: _, ...row }): RawRow => ({ ...row, line: lineAt(line.start) })),
  )
  if (rows.every(({ fields }) => fields.length === 1)) return stacked(rows)
  if (rows.length > 1 && rows.every(isNumbered))
    return { format: 'words', rows: rows.map(typeAlone), passed: [], isList: true, unread: 0 }
  const between = signBetween(found)
  const lone = new Set(rows.flatMap(({ fields }) => (fields.length === 1 ? [fields[0]?.field] : [])))
  const made = rows.map((row) =>
    row.fields.length > 1 ? row : withBlank(row, between, found, lone.size > 1),
  )
  return {
    format: 'words',
    rows: made,
    passed: [],
    isList: true,
    unread: 0,
  }
}

/** A number behind each type: how often it occurred, or a cause; nothing says which. */
function isNumbered({ fields }: RawRow): boolean {
  return fields[0]?.field === 'type' && /^\d+$/.test(fields[1]?.text ?? '')
}

function typeAlone(row: RawRow): RawRow {
  return { ...row, fields: row.fields.slice(0, 1), open: ['cause'] }
}

/** No sentence: it begins with no more than a few words before its pair and has no stop. */
function isDataLike(line: string): boolean {
  return line.length < 160 && !/[.!?](?:\s|$)/.test(line)
}

/** What stands between type and cause on each line that has both, where it is the same on all of them. */
function signBetween(found: readonly { readonly line: Line; readonly said: Said }[]): string | undefined {
  const signs = new Set<string>()
  for (const { line, said } of found)
    for (const { fields } of said.rows) {
      const [first, second] = fields
      if (first?.field === 'type' && second)
        signs.add(line.text.slice(first.end - line.start, second.start - line.start))
    }
  const [only, ...more] = signs
  return more.length === 0 ? only : undefined
}

/** Behind a type the sign that the other lines have before their cause, and nothing: an empty cause. */
function withBlank(
  row: RawRow,
  between: string | undefined,
  found: readonly { readonly line: Line; readonly said: Said }[],
  isMixed: boolean,
): RawRow {
  const [field] = row.fields
  const line = found.find(({ line: each }) => each.start <= row.start && row.start <= each.end)?.line
  const behind = line && field ? line.text.slice(field.end - line.start) : ''
  const tail =
    between === undefined || field?.field !== 'type' || !behind.startsWith(between)
      ? undefined
      : behind.slice(between.length)
  if (tail === undefined || !/^\s*(?:[:|,;=]\s*\d*\s*)?$/.test(tail))
    return isMixed ? { ...row, open: ['type', 'cause'] } : row
  const at = row.end + (between ?? '').length
  return {
    ...row,
    fields: [...row.fields, { field: 'cause', text: '', start: at, end: at, isAccounted: true }],
  }
}

/** One side to a line: type and cause by turns are pairs, anything else is asked. */
function stacked(rows: readonly RawRow[]): Reading {
  const sides = rows.map(({ fields }) => fields[0]?.field)
  const [first] = sides
  const isByTurns = rows.length % 2 === 0 && sides.every((side, at) => (at % 2 === 0) === (side === first))
  const made = isByTurns
    ? rows.flatMap((row, at): RawRow[] => {
        const next = rows[at + 1]
        return at % 2 === 0 && next
          ? [{ line: row.line, start: row.start, end: next.end, fields: [...row.fields, ...next.fields] }]
          : []
      })
    : rows.map(
        ({ quote: _, ...row }): RawRow =>
          new Set(sides).size > 1 ? { ...row, open: ['type', 'cause'] } : row,
      )
  return { format: 'words', rows: made, passed: [], isList: true, unread: 0 }
}

interface Said {
  readonly rows: readonly RawRow[]
  /** Whether sides are left beside pairs, that no grouping covers. */
  readonly hasStrays: boolean
  /** Whether nothing else is said beside the pairs. */
  readonly isPlain: boolean
}

/** One tie grammar for lines and sentences. What it leaves over beside pairs goes with each of them, unaccounted for. */
const nothing: Said = { rows: [], hasStrays: false, isPlain: false }

function sentence(text: string, offset: number): Said {
  const all = partsOf(text, mentionsIn(text))
  if (all.length === 0 && text.length > longestPair) return nothing
  const isPlain = restOf(text, all).every(isGlue)
  const speaker = leadOf(text, all)
  const parts = isPlain ? all : soundParts(text, all)
  const near = parts.length < 2 ? nearPair(text, parts) : undefined
  if (near) return { rows: [rowOf(near, text, offset, undefined)], hasStrays: false, isPlain: true }
  const { pairs, left } = groupsOf(text, parts, isPlain)
  // A word and a colon may be who speaks, and may be a denial: `Not: Ringing / NO_ANSWER`.
  const quote = isPlain && (speaker === undefined || /\d/.test(speaker)) ? undefined : text
  const strays = left.map(
    ({ text: said, start, end }): Field => ({
      text: said,
      start: start + offset,
      end: end + offset,
      isAccounted: false,
    }),
  )
  if (pairs.length > 0) {
    const rows = pairs.map((pair) => rowOf(pair, text, offset, quote))
    return {
      rows: rows.map((row) => ({ ...row, fields: [...row.fields, ...strays] })),
      hasStrays: strays.length > 0,
      isPlain,
    }
  }
  const types = all.filter(({ side }) => side === 'type').length
  const open = types > 1 || (types > 0 && types < all.length) ? { open: ['type', 'cause'] as const } : {}
  return {
    rows: left.map((part) => ({ ...rowOf([part], text, offset, quote), ...open })),
    hasStrays: false,
    isPlain,
  }
}

function rowOf(parts: readonly Part[], text: string, offset: number, quote: string | undefined): RawRow {
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
  return {
    line: 1,
    start,
    end,
    fields,
    ...(quote === undefined ? {} : { quote: quoteOf(text, start - offset, end - offset) }),
  }
}

const longestQuote = 160

/** The sentence around a pair, cut between words. */
function quoteOf(text: string, start: number, end: number): string {
  const before =
    text
      .slice(0, start)
      .split(/(?<=[.!?])\s+|\n/)
      .at(-1) ?? ''
  const [behind = ''] = text.slice(end).split(/(?<=[.!?])\s|\n/, 1)
  const room = Math.max(0, longestQuote - (end - start))
  return `${before.slice(-room / 2)}${text.slice(start, end)}${behind.slice(0, room / 2)}`.trim()
}

function partsOf(text: string, mentions: readonly Mention[]): Part[] {
  const parts: Part[] = mentions.map(({ side, text: said, isStrong, start, end }) => ({
    side,
    text: said,
    isStrong,
    start,
    end,
  }))
  for (const match of text.matchAll(emptySpelling)) {
    const span = { start: match.index, end: match.index + match[0].length }
    if (!parts.some((part) => part.start < span.end && part.end > span.start))
      parts.push({ ...span, side: 'cause', text: '', isStrong: false })
  }
  parts.sort((a, b) => a.start - b.start)
  return [...parts, ...emptyBeside(text, parts)].sort((a, b) => a.start - b.start)
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

/** The words that are neither names nor figures. */
function restOf(text: string, parts: readonly Part[]): string[] {
  let rest = ''
  let at = 0
  for (const { start, end } of parts) {
    rest += `${text.slice(at, start)} `
    at = Math.max(at, end)
  }
  rest += text.slice(at)
  const lead = leadOf(text, parts)
  const plain = (
    lead !== undefined && !isOtherLabel(lead) ? rest.slice(rest.indexOf(':') + 1) : rest
  ).replace(figures, ' ')
  return plain.match(/[\p{L}\p{N}]+(?:['_-][\p{L}\p{N}]+)*/gu) ?? []
}

/** What stands with a colon before the first side, as a number or a speaker does. */
function leadOf(text: string, parts: readonly Part[]): string | undefined {
  return /^\s*[>*•-]*\s*([\p{L}][\p{L}\p{N} _.-]{0,30}?):\s*["']?$/u.exec(text.slice(0, parts[0]?.start))?.[1]
}

/** In a sentence a name counts where it is written as one, or is joined by a sign to one that is. */
function soundParts(text: string, parts: readonly Part[]): Part[] {
  return parts.filter((part, at) => {
    if (part.isStrong) return true
    return [parts[at - 1], parts[at + 1]].some((other) => {
      if (!other || other.side === part.side || !(other.isStrong || part.text === '' || other.text === ''))
        return false
      const between =
        other.start < part.start ? text.slice(other.end, part.start) : text.slice(part.end, other.start)
      return /^\s*[/|+&]\s*["'(<]?$/.test(between) || (part.text === '' && /^\s*["'(<[]?$/.test(between))
    })
  })
}

/** Between two parts of one side stands a list, or what was and what became of it. */
function tieBetween(text: string, a: Part, b: Part, isPlain: boolean): Tie {
  const between = text.slice(a.end, b.start)
  if (/\n\s*\n/.test(between) && !/[/|]\s*$/.test(between.split('\n', 1)[0] ?? '')) return 3
  if (/\n/.test(between) && !/^[^\n]*[/|]\s*\n/.test(between)) return 3
  if (/[.!?;](?:\s|$)/.test(between) || /\?/.test(between)) return 3
  const words =
    between
      .replace(figures, ' ')
      .replace(/hang[ _-]?up cause/gi, ' ')
      .match(/[\p{L}\p{N}]+/gu) ?? []
  if (a.side === b.side) {
    if (/[→≠<>]|[-=]>|!=|\//.test(between) || words.some((word) => !/^and$/i.test(word))) return 3
    if (/,/.test(between)) return 1
    return /^\s*(?:&|\+|and)\s*$/i.test(between) ? 0 : 3
  }
  if (
    words.some((word) => !joint.test(word)) ||
    /≠|!=|<>/.test(between) ||
    (!isPlain && /->|→/.test(between))
  )
    return 2
  if (/,/.test(between)) return isPlain ? 1 : 2
  if (!isPlain && /:/.test(between)) return 2
  const isBlank = between.trim() === ''
  return !isPlain && isBlank && !(a.isStrong && b.isStrong) && a.text !== '' && b.text !== '' ? 2 : 0
}

interface Groups {
  readonly pairs: readonly (readonly Part[])[]
  readonly left: readonly Part[]
}

/**
 * A group is one type with its causes or one cause with its types, tied no looser inside than outside, never across
 * other words or a stop, and all groups the same way round. Where exactly one grouping covers a stretch, those are its
 * pairs; what no grouping covers is left.
 */
function groupsOf(text: string, parts: readonly Part[], isPlain: boolean): Groups {
  const stretches: Part[][] = []
  const ties: Tie[][] = []
  for (const [at, part] of parts.entries()) {
    const before = parts[at - 1]
    const tie = before ? tieBetween(text, before, part, isPlain) : 3
    if (tie >= 2) {
      stretches.push([part])
      ties.push([])
    } else {
      stretches.at(-1)?.push(part)
      ties.at(-1)?.push(tie)
    }
  }
  const pairs: Part[][] = []
  const left: Part[] = []
  for (const lead of ['type', 'cause'] as const) {
    const found = stretches.map((stretch, at) =>
      isMixed(stretch) ? groupingsOf(stretch, ties[at] ?? [], lead) : undefined,
    )
    if (!found.every((groupings) => groupings === undefined || groupings.length === 1)) continue
    for (const [at, groupings] of found.entries()) {
      if (groupings) pairs.push(...(groupings[0] ?? []))
      else left.push(...(stretches[at] ?? []))
    }
    return { pairs, left }
  }
  return { pairs: [], left: parts }
}

function isMixed(stretch: readonly Part[]): boolean {
  return new Set(stretch.map(({ side }) => side)).size > 1
}

const mostParts = 40

/** Every way to cut a stretch into groups that begin with the same side; each as its pairs. More than one is enough. */
function groupingsOf(stretch: readonly Part[], ties: readonly Tie[], lead: Side): Part[][][] {
  if (stretch.length > mostParts || stretch[0]?.side !== lead) return []
  const from = (start: number): Part[][][] => {
    if (start === stretch.length) return [[]]
    const found: Part[][][] = []
    for (let end = start + 2; end <= stretch.length && found.length < 2; end++) {
      const group = stretch.slice(start, end)
      const leads = group.filter(({ side }) => side === lead)
      const others = group.filter(({ side }) => side !== lead)
      const isInOrder = group.slice(0, leads.length).every(({ side }) => side === lead)
      if (!isInOrder || others.length === 0 || (leads.length > 1 && others.length > 1)) continue
      const next = stretch[end]
      if (next && next.side !== lead) continue
      const inside = Math.max(...ties.slice(start, end - 1))
      const outside = Math.min(ties[start - 1] ?? 3, ties[end - 1] ?? 3)
      if (inside > outside) continue
      const pairs = leads.flatMap((one) => others.map((other) => [one, other]))
      for (const rest of from(end)) found.push([...pairs, ...rest])
    }
    return found.slice(0, 2)
  }
  return from(0)
}

const longestPair = 120
const betweenSides = /\s*(?:[/|:=+→,;]|->|\s)\s*/

/** A short line that is a pair with one side misspelt or unknown: `Tryng NO_ANSWER`, `Ringing: FOO_BAR`, `TRYINGNOANSWER`. */
function nearPair(line: string, parts: readonly Part[]): readonly Part[] | undefined {
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
  return numberBeside(line, only) ?? unknownBeside(line, only)
}

/** A number is a cause where it stands alone beside a type, with nothing after it. */
function numberBeside(line: string, only: Part): readonly Part[] | undefined {
  if (only.side !== 'type' || line.slice(0, only.start).trim() !== '') return undefined
  const match = /^(\s*(?:[/|,=]\s*)?)(\d{1,3})\s*$/.exec(line.slice(only.end))
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
  const isJoined = rest === after ? /^["'\s)\]*]*[/|\t=+→]/.test(rest) : /[/|\t=+→]["'\s([*]*$/.test(rest)
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
