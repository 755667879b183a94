import { longestPreamble } from '../columns.ts'
import { passedOver, reasonToPass } from '../grid.ts'
import { isNoCall } from '../holders.ts'
import { isBareName, isNamed } from '../names.ts'
import {
  type Cell,
  countIn,
  type Field,
  type Grid,
  type GridRecord,
  type Held,
  heldRows,
  isFull,
  type Passed,
  type RawRow,
  type Reading,
  textIn,
} from '../reading.ts'
import { isColumnType } from '../table-words.ts'
import { isIdentifier } from '../tidy.ts'
import { readValue } from '../values.ts'
import { fieldNamed, isEmptyText, type Side } from '../vocabulary.ts'

/** A column of labels and one of values; a label that comes again, or another key beside it, begins another record. */
export function labelColumn(grid: Grid): Grid | undefined {
  const { format, records: all } = grid
  if (format !== 'aligned' && all.length > longestList) return undefined
  const full = all.filter(({ cells }) => cells.some(({ text }) => isFull(text)))
  const found = format === 'aligned' ? alignedLabels(full) : listedFields(full)
  if (!found) return undefined
  const { lines, label, value, keys, held = grid.held } = found
  const keyOf = (line: GridRecord | undefined) =>
    keys.map((at) => textIn(line ?? { cells: [] }, at)).join('\t')
  const records: GridRecord[][] = []
  for (const line of lines) {
    const record = records.at(-1)
    const isNext = record?.some((other) => textIn(other, label).trim() === textIn(line, label).trim())
    if (!record || isNext || keyOf(record[0]) !== keyOf(line)) records.push([line])
    else record.push(line)
  }
  const turned = records.flatMap((record) =>
    [label, value].map((column) => ({
      cells: record.map(({ cells }) => cells[column] ?? { text: '', start: 0 }),
      line: record[0]?.line ?? 1,
      end: record.at(-1)?.end ?? 0,
    })),
  )
  return { ...grid, records: turned, mayBeGrouped: false, ...(held ? { held } : {}) }
}

interface LabelColumn {
  readonly lines: readonly GridRecord[]
  readonly label: number
  readonly value: number
  /** The columns that tell one record from another. */
  readonly keys: readonly number[]
  /** What the values' head says of them. */
  readonly held?: Held | undefined
}

function alignedLabels(records: readonly GridRecord[]): LabelColumn | undefined {
  const lines = records.filter(({ cells }) => cells.length === 2 && isFull(cells[0]?.text))
  return lines.length > 1 && namesBoth(lines, 0) ? { lines, label: 0, value: 1, keys: [] } : undefined
}

/** An object has some hundred fields, and a list of them a few columns. */
const longestList = 1000
const widestList = 12

/** A list of an object's fields: their names, their types, and one column of values, which says so if there are heads. */
function listedFields(records: readonly GridRecord[]): LabelColumn | undefined {
  const [first, ...rest] = records
  const width = first?.cells.length ?? 0
  const isLine = ({ cells }: GridRecord) =>
    cells.length === width && (width < 3 || cells.filter(({ text }) => isFull(text)).length > 1)
  if (!first || width < 2 || width > widestList || !records.every(isLine)) return undefined
  const columns = [...first.cells.keys()]
  const labels = columns.filter((at) => namesBoth(records, at))
  const [label] = labels
  if (label === undefined) return undefined
  const own = records.filter((record) => isField(textIn(record, label)))
  const others = columns.filter(
    (at) => !labels.includes(at) && !own.every((record) => isColumnType(textIn(record, at))),
  )
  const head = columns.findLast(
    (at) => /^\s*values?\s*$/i.test(textIn(first, at)) || isNoCall(textIn(first, at)),
  )
  const isHeadless = width > 2 && (own.includes(first) || first.cells.some(({ text }) => isColumnType(text)))
  const value = head ?? (isHeadless && others.length === 1 ? others[0] : undefined)
  const keys = others.filter((at) => at !== value)
  const areValues = keys.some((at) => own.some((record) => isBareName(textIn(record, at))))
  if (value === undefined || labels.includes(value) || areValues) return undefined
  const name = head === undefined ? '' : textIn(first, head)
  return {
    lines: head === undefined ? records : rest,
    label,
    value,
    keys,
    held: isNoCall(name) ? { quote: name } : undefined,
  }
}

function namesBoth(records: readonly GridRecord[], column: number): boolean {
  const isOf = (side: Side) => records.some((record) => isFieldOf(textIn(record, column), side))
  return isOf('type') && isOf('cause')
}

function isField(text: string): boolean {
  return isFieldOf(text, 'type') || isFieldOf(text, 'cause')
}

function isFieldOf(text: string, side: Side): boolean {
  const name = fieldNamed(text)
  return name?.field === side && name.owner === 'own' && !name.plain
}

/** Records side by side: one line per field, its label first, then one value per record. */
export function sideways(grid: Grid): Grid | undefined {
  const named = grid.records
    .slice(0, longestPreamble * 2)
    .map((record) => ({ record, name: fieldNamed(textIn(record, 0)) }))
  const lineOf = (side: Side) =>
    named.find(({ name }) => name?.field === side && name.owner === 'own' && !name.plain)?.record
  const [types, causes] = [lineOf('type'), lineOf('cause')]
  if (!types || !causes || types.cells.length < 3 || types.cells.length !== causes.cells.length)
    return undefined
  const isSide = ({ cells }: GridRecord, side: Side) =>
    cells
      .slice(1)
      .every(({ text }) => isEmptyText(text) || isColumnType(text) || readValue(side, text).kind === 'read')
  if (!isSide(types, 'type') || !isSide(causes, 'cause')) return undefined
  const lines = grid.records.filter(({ cells }) => cells.length === types.cells.length)
  const [head] = lines
  const isOld = (at: number) => at > 0 && head !== undefined && isNoCall(textIn(head, at))
  const records = [...types.cells.keys()]
    .filter((at) => !isColumnType(textIn(types, at)) && !isOld(at))
    .map((at) => ({
      cells: lines.map(({ cells }) => cells[at] ?? { text: '', start: 0 }),
      line: types.line,
      end: types.end,
    }))
  return { ...grid, records, mayBeGrouped: false }
}

/** A matrix report or a pivot: counts of types by causes, or of causes by types. A row for each count that is not 0. */
export function crosstab(grid: Grid): Reading | undefined {
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

/** Columns under the field's values, if there are several: from the first one to the last, whatever stands between. */
function headsIn({ cells }: GridRecord, field: Side): number[] {
  const places = [...cells.keys()].filter((at) => isFull(cells[at]?.text))
  if (places.filter((at) => isNamed(field, cells[at]?.text ?? '')).length < 2) return []
  const mayBe = places.filter((at) => {
    const text = cells[at]?.text ?? ''
    return isNamed(field, text) || (field === 'cause' && (isEmptyText(text) || isIdentifier(text)))
  })
  return places.filter((at) => at >= (mayBe[0] ?? 0) && at <= (mayBe.at(-1) ?? 0))
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
  for (const [index, record] of grid.records.entries()) {
    if (!record.cells.some(({ text }) => isFull(text))) continue
    const label = record.cells[labelAt]
    const reason = index > at ? reasonToPass(record, { type: labelAt }) : undefined
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
      rows.push(countedRow(record.line, { field, name, label, count: cell }))
    }
  }
  return { format: 'matrix', rows: heldRows(rows, grid.held), passed, isList: true, unread: grid.more }
}

/** A count with the value of one field and that of the other, wherever they stand. */
export function countedRow(
  line: number,
  { field, name, label, count }: { readonly field: Side } & Record<'name' | 'label' | 'count', Cell>,
): RawRow {
  const fieldOf = (cell: Cell, named: Field['field']): Field => ({
    ...(named === undefined ? {} : { field: named }),
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
