import { longestPreamble } from '../columns.ts'
import { uncounted } from '../count-columns.ts'
import { isNoCall } from '../holders.ts'
import { mentionsIn } from '../mentions.ts'
import { isNamed } from '../names.ts'
import {
  type Cell,
  countIn,
  type Field,
  type Grid,
  type GridRecord,
  hasText,
  heldRows,
  isFull,
  type Passed,
  type RawRow,
  type Reading,
  textIn,
} from '../reading.ts'
import { passedOver, reasonToPass } from '../table-heads.ts'
import { isFooter, isMeasure, isTotal, ofCalls } from '../table-words.ts'
import { isIdentifier } from '../tidy.ts'
import { isEmptyText, type Side } from '../vocabulary.ts'

/** Counts of types by causes, wherever a table keeps them: a row for each that is not 0. */
export function matrix(grid: Grid): Reading | undefined {
  return crosstab(grid) ?? compactPivot(grid)
}

/** A matrix report or a pivot: counts of types by causes, or of causes by types. A row for each count that is not 0. */
function crosstab(grid: Grid): Reading | undefined {
  for (const field of ['type', 'cause'] as const) {
    const at = grid.records.slice(0, longestPreamble).findIndex((record) => headsIn(record, field).length > 1)
    const head = grid.records[at]
    if (!head) continue
    const heads = headsIn(head, field)
    const other = field === 'type' ? 'cause' : 'type'
    const below = grid.records.slice(at + 1)
    const labelAt = head.cells
      .slice(0, heads[0])
      .findIndex((_, column) => below.some((row) => isNamed(other, textIn(row, column))))
    // Tables with other heads, one after the other.
    const corner = textIn(head, labelAt).trim()
    if (
      corner !== '' &&
      below.some(
        (row) => textIn(row, labelAt).trim() === corner && textIn(row, heads[0]) !== textIn(head, heads[0]),
      )
    )
      return undefined
    const rows = below.filter((row) => isNamed(other, textIn(row, labelAt)))
    const counts = rows.flatMap((row) => heads.map((column) => textIn(row, column)))
    const areCounts = counts.some((cell) => countIn(cell) !== undefined)
    if (
      labelAt < 0 ||
      !areCounts ||
      !counts.every((cell) => countIn(cell) !== undefined || isEmptyText(cell))
    )
      continue
    return countsIn(grid, { at, heads, field, labelAt })
  }
  return undefined
}

/**
 * Columns under the field's values, if there are several: from the first one to the last, whatever stands between, but
 * for those that measure something.
 */
function headsIn({ cells }: GridRecord, field: Side): number[] {
  if (cells.length < 3) return []
  const places = [...cells.keys()].filter((at) => isFull(cells[at]?.text))
  const named = places.filter((at) => isNamed(field, cells[at]?.text ?? '')).length
  const empty = field === 'cause' ? places.filter((at) => isEmptyText(cells[at]?.text ?? '')).length : 0
  if (named === 0 || named + empty < 2) return []
  const mayBe = places.filter((at) => {
    const text = cells[at]?.text ?? ''
    const isOther = field === 'cause' && (isEmptyText(text) || isIdentifier(text))
    return isOther || wordsBeside(field, text) !== undefined
  })
  return places.filter(
    (at) =>
      at >= (mayBe[0] ?? 0) &&
      at <= (mayBe.at(-1) ?? 0) &&
      !isMeasured(wordsBeside(field, cells[at]?.text ?? '')),
  )
}

/** What a head or a label says beside the value that it names: `Ringing %`, `Ringing (last week)`; `undefined` where it names none. */
function wordsBeside(field: Side, text: string): string | undefined {
  if (isNamed(field, text)) return ''
  const [first, ...more] = mentionsIn(text).filter(({ side }) => side === field)
  if (!first || more.length > 0) return undefined
  const beside = `${text.slice(0, first.start)} ${text.slice(first.end)}`
  return beside.replace(/[^\p{L}%Δ]+/gu, ' ').trim()
}

/** Whether they say that numbers count none: `Ringing %`. */
function isMeasured(beside: string | undefined): boolean {
  return beside !== undefined && beside !== '' && (isMeasure(beside) || /Δ/.test(beside))
}

/** Whether nobody knows what they say of numbers: `Ringing (last week)`. */
function isQualified(beside: string | undefined): boolean {
  return beside !== undefined && beside !== '' && !ofCalls.test(beside)
}

/** Whether a record without a label is the sum of those above it. */
function isSum(
  records: readonly GridRecord[],
  index: number,
  head: number,
  heads: readonly number[],
): boolean {
  const numberAt = (record: GridRecord | undefined, column: number) =>
    record ? (countIn(textIn(record, column)) ?? 0) : 0
  const above = records.slice(head + 1, index)
  return heads.every(
    (column) =>
      numberAt(records[index], column) === above.reduce((sum, record) => sum + numberAt(record, column), 0),
  )
}

/** Columns with counts behind the first head that have no name, as Node prints an empty one; a sum of the others is none. */
function columnsWithoutName(
  records: readonly GridRecord[],
  head: number,
  heads: readonly number[],
): readonly number[] {
  const below = records.slice(head + 1)
  const first = heads[0] ?? 0
  const numberAt = (record: GridRecord, column: number) => countIn(textIn(record, column)) ?? 0
  return [...(records[head]?.cells.keys() ?? [])].filter(
    (at) =>
      at > first &&
      !isFull(textIn(records[head] as GridRecord, at)) &&
      below.some((record) => numberAt(record, at) > 0) &&
      below.every((record) => /^\s*\d*\s*$/.test(textIn(record, at))) &&
      below.some(
        (record) => numberAt(record, at) !== heads.reduce((sum, column) => sum + numberAt(record, column), 0),
      ),
  )
}

interface Crosstab {
  readonly at: number
  readonly heads: readonly number[]
  readonly field: Side
  readonly labelAt: number
}

function countsIn(grid: Grid, { at, heads, field, labelAt }: Crosstab): Reading {
  const rows: RawRow[] = []
  const passed: Passed[] = []
  const head = grid.records[at]
  // What all heads say says no more of one than of another: `Count of Ringing`, `Count of Trying`.
  const besides = heads.map((column) => wordsBeside(field, textIn(head ?? { cells: [] }, column)))
  const areAlike = new Set(besides).size === 1
  const nameless = columnsWithoutName(grid.records, at, heads)
  const isOdd = (name: string) => !areAlike && isQualified(wordsBeside(field, name))
  for (const [index, record] of grid.records.entries()) {
    if (!hasText(record)) continue
    const label = record.cells[labelAt]
    const beside = wordsBeside(field === 'type' ? 'cause' : 'type', label?.text ?? '')
    const reason =
      index > at ? (isMeasured(beside) ? 'total' : reasonToPass(record, { type: labelAt })) : undefined
    const isBlankLabel =
      !isFull(label?.text) &&
      field === 'type' &&
      label !== undefined &&
      !isSum(grid.records, index, at, heads)
    const as =
      index < at
        ? 'preamble'
        : index === at
          ? 'header'
          : (reason ?? (isFull(label?.text) || isBlankLabel ? undefined : 'words'))
    if (as || !label) {
      passed.push(passedOver(record, as ?? 'words'))
      continue
    }
    for (const column of heads) {
      const cell = record.cells[column]
      const name = head?.cells[column]
      if (!cell || !name || !countIn(cell.text)) continue
      const row = countedRow(record.line, { field, name, label, count: cell })
      const doubted = isQualified(beside) ? label.text : isOdd(name.text) ? name.text : undefined
      rows.push(doubted === undefined ? row : { ...uncounted(row), quote: doubted.trim() })
    }
    for (const column of nameless) {
      const cell = record.cells[column]
      if (!cell || !countIn(cell.text)) continue
      const { fields, ...row } = countedRow(record.line, { field, name: cell, label, count: cell })
      rows.push({ ...row, fields: fields.slice(1), open: [field] })
    }
  }
  const said = grid.records.flatMap(({ cells }, index) => {
    if (index < at) return cells
    if (index === at) return cells.slice(0, heads[0])
    return cells.length === 1 ? cells : cells.filter((_, column) => column !== labelAt)
  })
  return { format: 'matrix', rows: titled(rows, said, grid), passed, isList: true, unread: grid.more }
}

/** Rows beside what says that they are no calls of their own, or that their numbers count none: `Average of Duration`. */
function titled(rows: readonly RawRow[], beside: readonly Cell[], { held }: Grid): readonly RawRow[] {
  const title = beside
    .find(({ text }) => /^\W*\p{L}/u.test(text) && !isFooter(text) && (isNoCall(text) || isMeasure(text)))
    ?.text.trim()
  if (title === undefined) return heldRows(rows, held)
  return heldRows(isMeasure(title) ? rows.map(uncounted) : rows, { quote: title })
}

interface Group {
  readonly outer: GridRecord
  readonly inner: readonly GridRecord[]
}

/**
 * A pivot in Excel's compact form: types and causes in one column, each type with its count above those of its causes, or
 * the other way round. Read only where every count is the sum of those below it.
 */
function compactPivot(grid: Grid): Reading | undefined {
  const full = grid.records.filter(hasText)
  for (const outer of ['type', 'cause'] as const) {
    const at = full.slice(0, longestPreamble).findIndex((record) => isNamed(outer, textIn(record, 0)))
    const groups = at < 0 ? undefined : groupsBelow(full.slice(at), outer)
    if (groups) return readingOf(grid, full, groups, outer)
  }
  return undefined
}

function groupsBelow(records: readonly GridRecord[], outer: Side): readonly Group[] | undefined {
  const inner = outer === 'type' ? 'cause' : 'type'
  const groups: { readonly outer: GridRecord; readonly inner: GridRecord[]; rest: number }[] = []
  for (const record of records) {
    const label = textIn(record, 0)
    if (isTotal(label)) break
    const count = countIn(textIn(record, 1))
    const group = groups.at(-1)
    if (count === undefined) return undefined
    if (!group || group.rest === 0) {
      if (!isValueOf(outer, label) || count === 0) return undefined
      groups.push({ outer: record, inner: [], rest: count })
    } else {
      if (!isValueOf(inner, label) || count > group.rest) return undefined
      group.inner.push(record)
      group.rest -= count
    }
  }
  const isWhole = groups.length > 0 && groups.every(({ rest }) => rest === 0)
  return isWhole ? groups : undefined
}

/** A name of the side, or what may be one that nobody knows; a blank is an empty cause. */
function isValueOf(side: Side, text: string): boolean {
  return isNamed(side, text) || (side === 'cause' && (isEmptyText(text) || isIdentifier(text)))
}

function readingOf(grid: Grid, full: readonly GridRecord[], groups: readonly Group[], field: Side): Reading {
  const rows: RawRow[] = []
  const isRow = new Set<GridRecord>()
  for (const { outer, inner } of groups)
    for (const record of inner) {
      const [name, label, count] = [outer.cells[0], record.cells[0], record.cells[1]]
      if (!name || !label || !count) continue
      isRow.add(record)
      if (countIn(count.text)) rows.push(countedRow(record.line, { field, name, label, count }))
    }
  const first = groups[0] ? full.indexOf(groups[0].outer) : 0
  const passed = full.flatMap((record, at): Passed[] =>
    isRow.has(record) ? [] : [passedOver(record, at < first ? 'header' : 'total')],
  )
  const above = full.slice(0, first).flatMap(({ cells }) => cells)
  return { format: 'matrix', rows: titled(rows, above, grid), passed, isList: true, unread: grid.more }
}

/** A count with the value of one field and that of the other, wherever they stand. */
function countedRow(
  line: number,
  { field, name, label, count }: { readonly field: Side } & Record<'name' | 'label' | 'count', Cell>,
): RawRow {
  const fieldOf = (cell: Cell, named: Side | 'count'): Field => ({
    field: named,
    text: cell.text,
    start: cell.start,
    end: cell.start + cell.text.length,
    isAccounted: true,
  })
  return {
    line,
    start: count.start,
    end: count.start + count.text.length,
    fields: [
      fieldOf(name, field),
      fieldOf(label, field === 'type' ? 'cause' : 'type'),
      fieldOf(count, 'count'),
    ],
  }
}
