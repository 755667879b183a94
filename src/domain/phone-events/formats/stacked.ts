import { type Mention, mentionsIn } from '../mentions.ts'
import { type Field, type Line, linesOf, type Passed, type RawRow, type Reading } from '../reading.ts'
import { fieldNamed, isGlue, namesOthersField, type Side } from '../vocabulary.ts'
import { blankAt, byColumns, byTurns, byWidth, isFull, nameOn, rowAt, stackedBelow } from './stacked-cells.ts'

/**
 * Tables that lost their columns on the way: every cell on a line of its own, rows with single spaces, or one column
 * after the other, as pages, pictures and PDFs are copied. Read only where each record holds one type and no more than
 * one cause, wherever they stand in it.
 */
export function stackedRows(text: string): Reading | undefined {
  const list = /^[ \t]*select item \d+/im.test(text) ? listView(linesOf(text)) : undefined
  if (list) return list
  if (!/missed\s*call/i.test(text) || !/hang-?\s*up/i.test(text)) return undefined
  const lines = linesOf(text)
  if (lines.some((line) => namesOthersField(line.text) || holdsOthersName(line.text))) return undefined
  const full = lines.filter((line) => line.text.trim() !== '')
  return (
    byColumns(lines) ??
    byNumber(full) ??
    byWidth(full) ??
    byLineStarts(full) ??
    byLines(full) ??
    byTurns(full)
  )
}

function holdsOthersName(heads: string): boolean {
  const cells = /miss|hang/i.test(heads) ? heads.split(/[\t,;|]/) : []
  return (
    cells.length > 1 &&
    cells.some(
      (head) => /missed.?call.?type|hang.?up.?cause/i.test(head) && fieldNamed(head)?.owner !== 'own',
    )
  )
}

/** Lightning's list view: every row begins with its box, "Select Item 1". A cell that is not there says nothing. */
function listView(lines: readonly Line[]): Reading | undefined {
  const starts = lines.flatMap((line, at) => (/^\s*select item \d+/i.test(line.text) ? [at] : []))
  if (lines.slice(starts[0]).some(({ text }) => text.trim().includes('\t'))) return undefined
  const head = lines.slice(0, starts[0])
  const reading = rowsOf(
    head.filter(isFull),
    starts.map((start, at) => lines.slice(start, starts[at + 1])),
  )
  return (
    reading && {
      ...reading,
      rows: reading.rows.map(
        (row): RawRow =>
          row.fields.some(({ field, text }) => field === 'cause' && text !== '')
            ? row
            : { ...row, fields: row.fields.filter(({ field }) => field === 'type'), open: ['cause'] },
      ),
    }
  )
}

const sides = ['type', 'cause'] as const

/** Whether the lines name a field, be it with its words on two of them. */
function namesIn(lines: readonly Line[], side: Side): boolean {
  const text = lines.map((line) => line.text).join(' ')
  return side === 'type'
    ? /missed[\s_]*call[\s_]*type/i.test(text) || (/missed call\b/i.test(text) && /\btype\b/i.test(text))
    : /hang-?[\s_]*up[\s_]*cause/i.test(text)
}

const recordNumber = /(?<![\p{L}\p{N}])\p{Lu}{2,4}(?:-\d+|[. ]?\d{3,})(?![\p{L}])/u

/** Records that begin with their number (`PE-004231`), below a head that names both fields. */
function byNumber(lines: readonly Line[]): Reading | undefined {
  const starts = lines.flatMap((line, at) => (recordNumber.test(line.text) ? [at] : []))
  const [first] = starts
  if (first === undefined || starts.length < 2) return undefined
  const head = lines.slice(0, first)
  if (
    !sides.every((side) => namesIn(head, side)) ||
    head.some((line) => /:\s*\S/.test(line.text) && nameOn(line))
  )
    return undefined
  const body = lines.slice(first)
  if (head.some(hasName) || body.some((line) => /missed call type|hangup cause/i.test(line.text)))
    return undefined
  return rowsOf(
    head,
    starts.map((start, at) => lines.slice(start, starts[at + 1])),
  )
}

function hasName(line: Line): boolean {
  return mentionsIn(line.text).some(({ isStrong }) => isStrong)
}

function rowsOf(head: readonly Line[], records: readonly (readonly Line[])[]): Reading | undefined {
  const rows: RawRow[] = []
  for (const record of records) {
    const row = recordOf(record)
    if (!row) return undefined
    rows.push(row)
  }
  return stackedBelow(head, rows)
}

/** A record with one type and at most one cause; without one its cause is empty. `undefined` for anything else. */
function recordOf(lines: readonly Line[]): RawRow | undefined {
  const found = mentionsOn(lines)
  const types = found.filter(
    ({ mention, line }) => mention.side === 'type' && (mention.isStrong || isCell(mention, line)),
  )
  const causes = found.filter(
    ({ mention }) => mention.side === 'cause' && (mention.isStrong || mention.text.includes(' ')),
  )
  const [type] = types
  const [cause] = causes
  const [first] = lines
  if (!type || !first || types.length > 1 || causes.length > 1) return undefined
  // A name that nobody knows may be one that was cut.
  if (!cause && lines.some(({ text }) => /[A-Z]_|_[A-Z]/.test(text))) return undefined
  const fields = [
    fieldOf(type.mention, type.line),
    cause ? fieldOf(cause.mention, cause.line) : blankAt(type.line.start + type.mention.end),
  ]
  return { line: first.line, start: first.start, end: lines.at(-1)?.end ?? first.end, fields }
}

/** The names on lines, one that goes on with the next line included: `REDIRECTION_TO_`, `NEW_DESTINATION`. */
function mentionsOn(lines: readonly Line[]): readonly { readonly mention: Mention; readonly line: Line }[] {
  return lines.flatMap((line, at) => {
    const own = mentionsIn(line.text)
    const next = lines[at + 1]
    const whole = line.text.trimEnd()
    const wrapped =
      next && own.length === 0 && /[A-Z]_?$/.test(whole)
        ? mentionsIn(whole + next.text.trimStart()).filter(
            ({ start, end, isStrong }) => isStrong && start < whole.length && end > whole.length,
          )
        : []
    return [...own, ...wrapped].map((mention) => ({ mention, line }))
  })
}

/** "Unknown" as a cell: alone on its line, or behind the record's number. */
function isCell(mention: Mention, line: Line): boolean {
  const before = line.text.slice(0, mention.start)
  return /^\p{Lu}/u.test(mention.text) && (/^\s*$/.test(before) || recordNumber.test(before))
}

function fieldOf({ side, text, start, end }: Mention, line: Line): Field {
  return { field: side, text, start: start + line.start, end: end + line.start, isAccounted: true }
}

/** Lines that begin with a type and its cause, below a head that names both fields; what they go on with says no more. */
function byLineStarts(lines: readonly Line[]): Reading | undefined {
  const pairs = lines.map((line) => pairAt(line))
  const first = pairs.findIndex((pair) => pair !== undefined)
  const head = lines.slice(0, Math.max(0, first))
  if (first < 1 || head.length > 8 || !sides.every((side) => namesIn(head, side)) || head.some(hasName))
    return undefined
  const rows = pairs.filter((pair) => pair !== undefined)
  const rest = lines.slice(first).filter((_, at) => pairs[at + first] === undefined)
  if (rows.length < 2 || rest.some(hasName)) return undefined
  return stackedBelow(head, rows)
}

/** A head that names both fields, and below it a record to each line: one type, and no more than one cause. */
function byLines(lines: readonly Line[]): Reading | undefined {
  const at = lines
    .slice(0, mostAbove + 1)
    .findIndex((line) => !hasName(line) && isHead(line) && sides.every((side) => namesIn([line], side)))
  const head = lines[at]
  const above = lines.slice(0, Math.max(0, at))
  if (!head || above.some(hasName)) return undefined
  const body = lines.slice(at + 1)
  const records = body.filter(hasName)
  const areRecords = body.slice(0, records.length).every(hasName) && !records.some(isSentence)
  const reading = areRecords
    ? rowsOf(
        [head],
        records.map((line) => [line]),
      )
    : undefined
  const hasCause = reading?.rows.some(({ fields }) =>
    fields.some(({ field, text }) => field === 'cause' && text !== ''),
  )
  const passedAs =
    (as: Passed['as']) =>
    (line: Line): Passed => ({ ...line, text: line.text.trim(), as })
  return reading && hasCause
    ? {
        ...reading,
        passed: [
          ...above.map(passedAs('preamble')),
          ...reading.passed,
          ...body.slice(records.length).map(passedAs('words')),
        ],
      }
    : undefined
}

/** Lines above a head: a title, and how the table was asked for. */
const mostAbove = 3

/** Names of columns, be it with the stops and colons of a picture, and no sentence. */
function isHead(line: Line): boolean {
  return !isSentence(line) && !/[!=]|[.:]\s*$/.test(line.text)
}

function isSentence({ text }: Line): boolean {
  return (text.match(/(?<!\S)\p{Ll}+(?!\S)/gu) ?? []).some(isGlue) || /[?!]/.test(text)
}

function pairAt(line: Line): RawRow | undefined {
  const [type, cause, ...more] = mentionsIn(line.text)
  if (type?.side !== 'type' || line.text.slice(0, type.start).trim() !== '' || !/^\p{Lu}/u.test(type.text))
    return undefined
  const behind = line.text.slice(type.end)
  const blank = /^ +(?:<empty>|\(empty\)|\(blank\)|[-–—](?= ))/i.exec(behind)
  const strong = [cause, ...more].filter((mention) => mention?.isStrong)
  if (blank && strong.length === 0) return rowAt(line, [fieldOf(type, line), blankAt(line.start + type.end)])
  if (
    cause?.side !== 'cause' ||
    !cause.isStrong ||
    strong.length > 1 ||
    line.text.slice(type.end, cause.start).trim() !== ''
  )
    return undefined
  return rowAt(line, [fieldOf(type, line), fieldOf(cause, line)])
}
