import { uncounted } from '../count-columns.ts'
import { isNoCall } from '../holders.ts'
import { mentionsIn } from '../mentions.ts'
import { type Line, type Passed, type RawRow, type Reading, sidesOf } from '../reading.ts'
import { isMeasure, ofCalls } from '../table-words.ts'
import { isIdentifier } from '../tidy.ts'
import { isSpelledEmpty } from '../vocabulary.ts'
import { indentOf } from './label-lines.ts'
import { type Said, sentence } from './sentence.ts'
import { day, isSpokenOf, weekday } from './word-groups.ts'
import { sidesAlone } from './word-sides.ts'

/** Lines that may stand above an outline: its keys, a title, a comment. */
const longestTop = 6

/** An outline of types and causes below a title or keys that say what it is. */
export function outlineBelow(lines: readonly Line[], lineAt: (at: number) => number): Reading | undefined {
  const start = lines.findIndex(({ text }) => mentionsIn(text).length > 0)
  if (start < 1 || start > longestTop) return undefined
  const last = lines.findLastIndex(
    ({ text }) => mentionsIn(text).length > 0 || isSpelledEmpty(text.replace(/[:\s\d]+$/, '')),
  )
  const above = lines.slice(0, start)
  const behind = lines.slice(last + 1)
  const below = lines.slice(start, last + 1)
  if (behind.some(({ text }) => !ofCalls.test(text))) return undefined
  const indent = indentOf(below[0]?.text ?? '')
  const isOutline =
    below.some(({ text }) => indentOf(text) > indent) &&
    below.every(({ text }) => mentionsIn(text).length < 2)
  if (!isOutline || above.some(({ text }) => isNoCall(text))) return undefined
  const found = listOf(below, lineAt)
  const measure = above.find(({ text }) => isMeasure(text.replace(/:\s*$/, '')))
  if (!found || found.rows.some((row) => sidesOf(row).size < 2)) return undefined
  return {
    ...found,
    rows: measure ? found.rows.map((row) => ({ ...uncounted(row), quote: measure.text.trim() })) : found.rows,
    passed: [...above, ...behind].map(
      (line): Passed => ({ ...line, text: line.text.trim(), line: lineAt(line.start), as: 'words' }),
    ),
  }
}

/** `(ignore)` right behind a pair. */
export function isTakenBack({ text, start }: Line, row: RawRow): boolean {
  const inBrackets = /^\s*\(([^()]*)\)/.exec(text.slice(row.end - start))?.[1]
  return inBrackets !== undefined && isNoCall(inBrackets)
}

/** Before a pair: from or until a day on, or only perhaps. */
const supposed = new RegExp(
  String.raw`\b(?:(?:from|until|till|since|ab|bis|desde|hasta) (?:${day.source}|${weekday.source})|if|when|unless|would|should|could|might|maybe|perhaps)(?!\p{L})`,
  'iu',
)

/** `TC-07 | Unplug the phone | Expected: ` or `no, ` before a pair. */
function isBehindNoCall({ text, start }: Line, row: RawRow): boolean {
  const before = text.slice(0, row.start - start)
  const isSaid = !/,/.test(text.slice(row.start - start, row.end - start)) && /\s\p{Ll}+,\s*$/u.test(before)
  return isSaid || supposed.test(before) || isNoCall(/[^|;\t]*$/.exec(before)?.[0] ?? '')
}

/** Lines that were added and lines that were taken away. */
export function areChanges(lines: readonly Line[]): boolean {
  return lines.some(({ text }) => /^\s*[+>]/.test(text)) && lines.some(({ text }) => /^\s*[-<]/.test(text))
}

/** Lines that are a pair each, or one side of one: a list. */
export function listOf(lines: readonly Line[], lineAt: (at: number) => number): Reading | undefined {
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
