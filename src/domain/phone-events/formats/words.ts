import { isNoCall } from '../holders.ts'
import { mentionsIn } from '../mentions.ts'
import {
  fewRecords,
  type Line,
  linesOf,
  type Passed,
  type RawRow,
  type Reading,
  sidesOf,
} from '../reading.ts'
import { isTotal } from '../table-words.ts'
import { isIdentifier } from '../tidy.ts'
import { fieldNamed, isGlue, namesOthersField, type Side } from '../vocabulary.ts'
import { indentOf } from './label-lines.ts'
import { type Said, sentence } from './sentence.ts'
import { withCounts } from './word-counts.ts'
import { isSpokenOf } from './word-groups.ts'
import { type Item, itemOf, likeOthers } from './word-items.ts'
import { sidesAlone } from './word-sides.ts'

/** The pairs that a text without columns and labels says, and what is left over in it. */
export function wordPairs(text: string, lineAt: (at: number) => number): Reading {
  const lines = linesOf(text).filter((line) => line.text.trim() !== '')
  const totals = lines.filter(isTotalLine)
  const asList = listOf(totals.length > 0 ? lines.filter((line) => !isTotalLine(line)) : lines, lineAt)
  if (asList) {
    const passed = totals.map((line): Passed => ({ ...line, line: lineAt(line.start), as: 'total' }))
    return { ...asList, rows: withCounts(asList.rows, text), passed }
  }
  const head = othersHead(lines)
  const rows: RawRow[] = []
  const items: Item[] = []
  const passed: Passed[] = []
  let heading: string | undefined
  /** A line with names among other words: it may correct a pair that stands elsewhere. */
  let aside: string | undefined
  /** Where on its line the first pair of a list begins. */
  let place: number | undefined
  const isChange = areChanges(lines)
  for (const [at, unit] of unitsOf(lines, text).entries()) {
    const said = sentence(unit.text, unit.start, lines.length === 1)
    const own = said.rows.filter((row) => !isUnknownAlone(row) || text.trim().length < longestUnknown)
    if (aside === undefined && own.length > 0 && !said.isPlain && own.every((row) => isAmongWords(unit, row)))
      aside = unit.text.trim()
    if (own.length === 0) heading = namesNoCall(unit.text) ? unit.text.trim() : undefined
    const first = own[0]
    const goesOn = place !== undefined && indentOf(unit.text) > place + deeper
    if (first && !goesOn) place = Math.min(place ?? first.start - unit.start, first.start - unit.start)
    const isSpoken = goesOn || isChange || own.some((row) => isTakenBack(unit, row))
    const quote = heading ?? head ?? (isSpoken ? unit.text.trim() : undefined)
    if (first && own.length === 1) items.push(itemOf(unit, at, first, rows.length))
    for (const row of own)
      rows.push({ ...row, line: lineAt(row.start), ...(quote === undefined ? {} : { quote }) })
    if (own.length === 0)
      passed.push({
        line: lineAt(unit.start),
        text: unit.text.trim(),
        as: isTotalLine(unit) ? 'total' : 'words',
        start: unit.start,
        end: unit.end,
      })
  }
  for (const { index } of likeOthers(items)) rows[index] = { ...(rows[index] as RawRow), isItem: true }
  const isPair = (row: RawRow) => sidesOf(row).size === 2
  const isTouched = aside !== undefined && rows.filter(isPair).length <= fewRecords
  const touched = (row: RawRow) => (row.quote === undefined && isPair(row) ? { ...row, quote: aside } : row)
  const named = sidesNamed(lines)
  const open =
    named.length === 0 ? rows : rows.map((row) => ({ ...row, open: [...(row.open ?? []), ...named] }))
  return {
    format: 'words',
    rows: withCounts(isTouched ? open.map(touched) : open, text),
    passed,
    isList: false,
    unread: 0,
  }
}

function isTotalLine({ text }: Line): boolean {
  return isTotal(text) && /^\P{N}*\d\P{L}*$/u.test(text)
}

/** `no, Trying`, `Trying, sorry`: words before the names, or behind a comma. */
function isAmongWords({ text, start }: Line, row: RawRow): boolean {
  return (
    /\p{L}/u.test(text.slice(0, row.start - start)) || /^\W*,\s+\p{Ll}/u.test(text.slice(row.end - start))
  )
}

/** `(ignore)` right behind a pair. */
function isTakenBack({ text, start }: Line, row: RawRow): boolean {
  const inBrackets = /^\s*\(([^()]*)\)/.exec(text.slice(row.end - start))?.[1]
  return inBrackets !== undefined && isNoCall(inBrackets)
}

/** `TC-07 | Unplug the phone | Expected: ` or `no, ` before a pair. */
function isBehindNoCall({ text, start }: Line, row: RawRow): boolean {
  const before = text.slice(0, row.start - start)
  const isSaid = !/,/.test(text.slice(row.start - start, row.end - start)) && /\s\p{Ll}+,\s*$/u.test(before)
  return isSaid || isNoCall(/[^|;\t]*$/.exec(before)?.[0] ?? '')
}

/** So much deeper than the pairs above begins a line that goes on with what stands beside them. */
const deeper = 12

/** Lines that were added and lines that were taken away. */
function areChanges(lines: readonly Line[]): boolean {
  return lines.some(({ text }) => /^\s*[+>]/.test(text)) && lines.some(({ text }) => /^\s*[-<]/.test(text))
}

/** A first line that is a head of columns and calls one of the two something else, or another's: `Call State Hangup Cause`. */
function othersHead([first, second]: readonly Line[]): string | undefined {
  const head = first?.text.trim() ?? ''
  if (!second || head.length > 80 || /[.?!,:;=\t]/.test(head) || mentionsIn(head).length > 0) return undefined
  if (namesOthersField(head)) return head
  const named = new Set([...head.matchAll(fieldName)].map(([name]) => fieldNamed(name)?.field))
  const rest = head.replace(fieldName, '').trim()
  const isHead = rest !== '' && rest.split(/\s+/).every((word) => /^\p{Lu}/u.test(word) || !isGlue(word))
  return isHead && named.size === 1 ? head : undefined
}

/** A field's name as a column has it, and no words of a sentence. */
const fieldName =
  /\b(?:Missed[ _]?Call[ _]?Type|Hang-?[ _]?[Uu]p[ _]?Cause|Cause|missed_call_type|hangup_cause)\b/g

/** Sides whose name has a line to itself: their value may be what was not read. */
function sidesNamed(lines: readonly Line[]): readonly Side[] {
  return (['type', 'cause'] as const).filter((side) =>
    lines.some(({ text }) => {
      const name = text.length < 60 && /type|cause/i.test(text) ? fieldNamed(text.trim()) : undefined
      return name?.field === side && name.owner === 'own'
    }),
  )
}

/** `Expected`, `Old:`, `Neither`: the line below says no call. */
function namesNoCall(line: string): boolean {
  return line.length < 40 && (line.match(/\p{L}+/gu) ?? []).length < 4 && isNoCall(line)
}

/** `Unknown` and a sign or two. */
const longestUnknown = 12

/** "Unknown" is the value of many another field: beside other words and without a cause it says nothing. */
function isUnknownAlone({ fields }: RawRow): boolean {
  return fields.length === 1 && fields[0]?.field === 'type' && /unknown/i.test(fields[0].text)
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
    const said = sentence(line.text, line.start, true)
    const [row, ...more] = said.rows
    const isPair =
      row !== undefined && row.fields.length === 2 && row.fields.every(({ field }) => field !== undefined)
    const isData = more.length === 0 && (isPair ? isDataLike(line, row) : occurredNever.test(line.text))
    if (!row || said.hasStrays || !(said.isPlain || isData)) return undefined
    found.push({ line, said })
  }
  const isChange = areChanges(lines)
  const rows = found.flatMap(({ line, said }) =>
    said.rows.map(
      ({ quote, ...row }): RawRow => ({
        ...row,
        line: lineAt(line.start),
        ...(quote !== undefined && (said.isPlain || isSpokenOf(line.text, row.fields.length))
          ? { quote }
          : {}),
        ...(isChange || isTakenBack(line, row) || isBehindNoCall(line, row)
          ? { quote: line.text.trim() }
          : {}),
      }),
    ),
  )
  const sides = sidesAlone(
    rows,
    rows.map((row) => (isNumbered(row) ? typeAlone(row) : row)),
    lines,
  )
  if (sides) return sides
  // A number behind a type is a cause only where other lines say that numbers are.
  const areCauses = rows.some(({ fields }) =>
    fields.some(({ field, text }) => field === 'cause' && /\D.*\d/.test(text) && !isIdentifier(text)),
  )
  const between = signBetween(found)
  const plain = areCauses ? rows : rows.map((row) => (isNumbered(row) ? typeAlone(row) : row))
  const lone = new Set(rows.flatMap(({ fields }) => (fields.length === 1 ? [fields[0]?.field] : [])))
  const isMixed = lone.size > 1 || rows.some(isNumbered)
  const ownLines = found.flatMap(({ line, said }) => said.rows.map(() => line))
  const made = plain.map((row, at) =>
    row.fields.length > 1 || row.open ? row : withBlank(row, between, ownLines[at], isMixed),
  )
  return {
    format: 'words',
    rows: made,
    passed: [],
    isList: true,
    unread: 0,
  }
}

/** A side that came 0 times, among those that are counted. */
const occurredNever = /[\s:=(x×–-]0\)?\s*$/

/** A number behind each type: how often it occurred, or a cause; nothing says which. */
function isNumbered({ fields }: RawRow): boolean {
  return fields[0]?.field === 'type' && /^\d+$/.test(fields[1]?.text ?? '')
}

function typeAlone(row: RawRow): RawRow {
  return { ...row, fields: row.fields.slice(0, 1), open: ['cause'] }
}

/** No sentence: before its pair stands nothing, or a number; and it has no stop. */
function isDataLike({ text, start }: Line, row: RawRow): boolean {
  const before = text.slice(0, row.start - start)
  return text.length < 160 && !/[.!?](?:\s|$)/.test(text) && (/\d/.test(before) || !/\p{L}/u.test(before))
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
  line: Line | undefined,
  isMixed: boolean,
): RawRow {
  const [field] = row.fields
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
