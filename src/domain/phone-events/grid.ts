import { exactType, isNamed } from './names.ts'
import type { ColumnQuestion, FormatName } from './outcome.ts'
import { countIn, type Field, mostRows, type Passed, type RawRow, type Reading } from './reading.ts'
import { bare, isIdentifier } from './tidy.ts'
import { readValue } from './values.ts'
import {
  type FieldName,
  fieldNamed,
  isColumnType,
  isEmptyText,
  isFooter,
  isSpelledEmpty,
  isSubtotal,
  isTotal,
  type Side,
} from './vocabulary.ts'

/** A cell and where it begins in the text. */
export interface Cell {
  readonly text: string
  readonly start: number
}

export interface GridRecord {
  readonly cells: readonly Cell[]
  /** Counted from 1. */
  readonly line: number
  readonly end: number
}

/** A text cut into cells, in one of the ways it may be cut. */
export interface Grid {
  readonly format: FormatName
  readonly records: readonly GridRecord[]
  /** Records beyond those that were cut. */
  readonly more: number
  /** A blank cell may mean "as above": cells copied off a screen, where a group's label stands once. */
  readonly mayBeGrouped: boolean
}

/** Where a table keeps the fields, by position from 0. */
export interface Columns {
  readonly type?: number
  readonly cause?: number
  readonly count?: number
}

export interface Layout {
  readonly columns: Columns
  /** The record the header stands in; -1 where the values themselves told the columns. */
  readonly at: number
  readonly asks?: readonly ColumnQuestion[]
  /** Of all of the columns whose values are names, whether nothing says that they are the call's own. */
  readonly isOpen?: boolean
}

/** How many records may come before a header: the preamble of a formatted report. */
const longestPreamble = 60
/** Records by which values tell their columns. */
const sampleSize = 200

export function textIn(
  record: { readonly cells: readonly { readonly text: string }[] },
  column: number | undefined,
): string {
  return column === undefined ? '' : (record.cells[column]?.text ?? '')
}

export function isFull(text: string | undefined): boolean {
  return text !== undefined && text.trim() !== ''
}

type Texts = { readonly cells: readonly { readonly text: string }[] }

/** The first record that names one of the two fields, with its columns; `undefined` where none does. */
export function headerIn(records: readonly Texts[]): Layout | undefined {
  for (const [at, record] of records.slice(0, longestPreamble).entries()) {
    if (record.cells.length < 2 && !isLoneColumn(records, at)) continue
    const below = records.slice(at + 1, at + 1 + sampleSize)
    const found = columnsNamed(record, below)
    if (!found || isLabelledRecord(record, found.columns) || isLabelColumn(records, found.columns)) continue
    const asks = found.asks ?? questionsOf(record, below, found.columns)
    return { columns: found.columns, at, ...(asks.length > 0 ? { asks } : {}) }
  }
  return undefined
}

/** One cell to a line, under a header that names a field: a single column, copied. */
function isLoneColumn(records: readonly Texts[], at: number): boolean {
  const name = fieldNamed(textIn(records[at] as Texts, 0))
  if (!name || name.owner === 'other' || name.field === 'count') return false
  const below = records.slice(at + 1).filter(({ cells }) => cells.some(({ text }) => isFull(text)))
  const { field } = name
  const reads = (text: string) => isEmptyText(text) || readValue(field, text, true).kind === 'read'
  return below.length > 1 && below.every((record) => record.cells.length === 1 && reads(textIn(record, 0)))
}

/** The columns that a record names; plain names count where the values below agree, and two of one name are asked about. */
function columnsNamed(record: Texts, below: readonly Texts[]): Pick<Layout, 'columns' | 'asks'> | undefined {
  const columns: { type?: number; cause?: number; count?: number } = {}
  const asks: ColumnQuestion[] = []
  const names = record.cells.map(({ text }) => fieldNamed(text))
  const placesOf = (field: FieldName['field'], plain: boolean) =>
    names.flatMap((name, at) =>
      name?.field === field &&
      name.owner === 'own' &&
      name.plain === plain &&
      (!plain || holds(field, below, at))
        ? [at]
        : [],
    )
  for (const field of ['type', 'cause'] as const) {
    const strong = placesOf(field, false)
    const places = strong.length > 0 ? strong : placesOf(field, true)
    const [first, ...more] = places
    if (first === undefined) continue
    if (more.some((at) => below.some((row) => textIn(row, at).trim() !== textIn(row, first).trim())))
      asks.push(questionOf(field, places, record))
    else columns[field] = first
  }
  const numbers = columns.cause
  if (
    numbers !== undefined &&
    names[numbers]?.plain &&
    below.every((row) => /^\d*$/.test(textIn(row, numbers).trim()))
  ) {
    const byName = [...record.cells.keys()].find((at) => at !== columns.type && isMostly(below, at, 'cause'))
    if (byName !== undefined) columns.cause = byName
  }
  if (columns.type === undefined && columns.cause === undefined && asks.length === 0) return undefined
  const [count] = placesOf('count', false)
  if (count !== undefined) columns.count = count
  return { columns, ...(asks.length > 0 ? { asks } : {}) }
}

function holds(field: FieldName['field'], below: readonly Texts[], column: number): boolean {
  if (field === 'count') return true
  return below.some((record) => {
    const text = textIn(record, column)
    if (field === 'type') return isTypeSign(text)
    return !isEmptyText(text) && readValue('cause', text, true).kind === 'read'
  })
}

/** "Unknown" is the value of many another field. */
function isTypeSign(text: string): boolean {
  const type = exactType(withoutCount(text))
  return type !== undefined && type.type !== 'Unknown'
}

function withoutCount(text: string): string {
  return text.replace(/\s*\([\d.,]+\)\s*$/, '')
}

function questionOf(side: Side, places: readonly number[], record: Texts): ColumnQuestion {
  return { side, columns: places.map((at) => ({ at, name: textIn(record, at).trim() })) }
}

/** Where no column is called the one or the other and values look like it: asked, and never taken. */
function questionsOf(record: Texts, below: readonly Texts[], columns: Columns): readonly ColumnQuestion[] {
  return (['type', 'cause'] as const).flatMap((side) => {
    if (columns[side] !== undefined) return []
    const other = side === 'type' ? columns.cause : columns.type
    const places = [...record.cells.keys()].filter((at) => at !== other && isMostly(below, at, side))
    return places.length > 0 ? [questionOf(side, places, record)] : []
  })
}

function isMostly(records: readonly Texts[], column: number, side: Side): boolean {
  const full = records.map((record) => textIn(record, column)).filter(isFull)
  const signs = full.filter((text) => (side === 'type' ? isTypeSign(text) : isNamed('cause', text))).length
  return signs > 0 && signs * 2 >= full.length
}

/** A record page copied as label, value, label, value: its labels are followed by their values. */
function isLabelledRecord(record: Texts, { type, cause }: Columns): boolean {
  const [behindType, behindCause] = [type, cause].map((at) =>
    at === undefined ? '' : textIn(record, at + 1),
  )
  return (
    isNamed('type', behindType ?? '') ||
    isNamed('cause', behindCause ?? '') ||
    isSpelledEmpty(behindCause ?? '')
  )
}

/** Two columns of which one holds the labels: each field is named in a row of its own. */
function isLabelColumn(records: readonly Texts[], { type, cause }: Columns): boolean {
  if ((type === undefined) === (cause === undefined)) return false
  const other = type === undefined ? 'type' : 'cause'
  return records.slice(0, longestPreamble).some((record) => {
    const name = fieldNamed(textIn(record, type ?? cause))
    const labels = record.cells.filter(({ text }) => fieldNamed(text)).length
    return record.cells.length > 1 && labels === 1 && name?.field === other && !name.plain
  })
}

/** The columns of a table without a header, told by its values: one of types in nearly every record, one of causes. */
export function columnsByValues(records: readonly Texts[]): Layout | undefined {
  const first = records.findIndex(({ cells }) => cells.some(({ text }) => isFull(text)))
  const head = records[first]
  const below = records.slice(first + 1)
  if (
    head &&
    head.cells.length > 1 &&
    below.length > 0 &&
    !head.cells.some(({ text }) => isBareName(text)) &&
    head.cells.every(({ text }) => isHeading(text))
  ) {
    const asks = questionsOf(head, below, {})
    if (asks.some(({ side }) => side === 'type')) return { columns: {}, at: first, asks }
  }
  return valueColumns(records)
}

/** A few words without a figure, as a column is called in whatever language. */
function isHeading(text: string): boolean {
  return isFull(text) && text.length < 60 && !/\d/.test(text) && !isEmptyText(text)
}

function valueColumns(records: readonly Texts[]): Layout | undefined {
  const full = records.filter(({ cells }) => cells.some(({ text }) => isFull(text))).slice(0, sampleSize)
  const width = Math.max(0, ...full.map(({ cells }) => cells.length))
  const shareOf = (column: number, side: Side) =>
    full.filter((record) => isNamed(side, withoutCount(textIn(record, column)))).length / full.length
  const places = [...Array(Math.min(width, 200)).keys()]
  const types = places.filter(
    (at) => full.some((record) => isTypeSign(textIn(record, at))) && shareOf(at, 'type') >= 0.6,
  )
  const [type, ...moreTypes] = types
  if (type === undefined || full.filter(({ cells }) => cells.length > 1).length < full.length * 0.8)
    return undefined
  const causes = places.filter((at) => at !== type && shareOf(at, 'cause') > 0)
  const [cause, ...moreCauses] = causes
  if (moreTypes.length > 0 || moreCauses.length > 0) return { columns: { type }, at: -1, isOpen: true }
  if (cause !== undefined) return { columns: { type, cause }, at: -1 }
  const beside = [type + 1, type - 1].find((at) => full.every((record) => isCauseBeside(record, at)))
  return { columns: beside === undefined ? { type } : { type, cause: beside }, at: -1 }
}

/** Of two cells, the one that is not the type is the cause even when it is blank; of more, who knows. */
function isCauseBeside(record: Texts, column: number): boolean {
  const text = record.cells[column]?.text
  if (text === undefined) return false
  return isIdentifier(text) || (record.cells.length === 2 && isEmptyText(text))
}

interface Fill {
  readonly type: boolean
  readonly cause: boolean
  /** Whether labels have their number of records behind them. */
  readonly isCounted: boolean
}

/** Whether a table stands in groups: labels with their numbers, or subtotals; then a blank cell says "as above". */
function groupsIn(records: readonly Texts[], { type, cause }: Columns): Fill {
  const counted = (column: number | undefined) =>
    column !== undefined && records.some((record) => /\S \([\d.,]+\)\s*$/.test(textIn(record, column)))
  const subtotals = records.some(({ cells }) => cells.some(({ text }) => isSubtotal(text)))
  const isCounted = counted(type) || counted(cause)
  const leads = (column: number | undefined, other: number | undefined) =>
    column !== undefined && (counted(column) || (subtotals && (other === undefined || column < other)))
  return { type: leads(type, cause), cause: leads(cause, type), isCounted }
}

/** The reading of a table. Every line is accounted for: what is not a row is passed over with its reason. */
export function readGrid(grid: Grid, layout: Layout): Reading {
  const { records } = grid
  const header = records[layout.at]
  const rows: RawRow[] = []
  const passed: Passed[] = []
  const fill = groupsIn(records.slice(layout.at + 1), layout.columns)
  let columns = layout.columns
  let width = header?.cells.length ?? 0
  const last: { type?: Cell; cause?: Cell } = {}
  let unread = grid.more
  for (const [index, record] of records.entries()) {
    const text = record.cells
      .map((cell) => cell.text)
      .join('\t')
      .trim()
    const start = record.cells[0]?.start ?? 0
    if (text === '') continue
    const again = index > layout.at && layout.at >= 0 ? repeatedHeader(record) : undefined
    if (again) {
      columns = again
      width = record.cells.length
    }
    const as =
      again || index === layout.at ? 'header' : index < layout.at ? 'preamble' : reasonToPass(record, columns)
    if (as) {
      passed.push({ line: record.line, text, as, start, end: record.end })
      continue
    }
    if (rows.length === mostRows) {
      unread++
      continue
    }
    const cells = filled(shifted(record.cells, columns, width, fill, last), columns, fill, last)
    if (cells === 'group') {
      passed.push({ line: record.line, text, as: 'total', start, end: record.end })
      continue
    }
    const above = rows.at(-1)
    if (above && isWrapped(cells, columns, grid)) {
      rows.splice(-1, 1, goingOn(above, cells, columns))
      continue
    }
    rows.push(
      rowOf(record, cells, columns, {
        layout,
        width,
        isBlankOpen: grid.mayBeGrouped && !fill.type && !fill.cause,
      }),
    )
  }
  const names = header && namesOf(header, layout.columns)
  return {
    format: grid.format,
    rows,
    passed,
    isList: true,
    isCounted: fill.isCounted,
    unread,
    ...(names ? { columns: names } : {}),
    ...(layout.asks ? { asks: layout.asks } : {}),
  }
}

function namesOf(header: GridRecord, { type, cause }: Columns): { type?: string; cause?: string } {
  return {
    ...(type === undefined ? {} : { type: textIn(header, type).trim() }),
    ...(cause === undefined ? {} : { cause: textIn(header, cause).trim() }),
  }
}

/** A header again, as in exports put one after the other. */
function repeatedHeader(record: GridRecord): Columns | undefined {
  if (!record.cells.some(({ text }) => text.length < 120 && /miss|hang|cause/i.test(text))) return undefined
  const found = columnsNamed(record, [])
  return found && !found.asks && record.cells.length > 1 && !isLabelledRecord(record, found.columns)
    ? found.columns
    : undefined
}

const rule = /^[\s\-=_+:|~─━═┼╪╬┬┴├┤┌┐└┘╔╗╚╝]*$/
/** Long enough that it is no dash for an empty cell. */
const drawn = /[─━═]|-{3}|={3}|:-|-:/

/** Why a record of a table is no row, if it is none: a footer, a total, a rule, a line of column types or of dots. */
function reasonToPass(record: GridRecord, columns: Columns): Passed['as'] | undefined {
  const { cells } = record
  if (cells.every(({ text }) => rule.test(text)) && cells.some(({ text }) => drawn.test(text)))
    return 'header'
  const full = cells.filter(({ text }) => isFull(text))
  const [first] = full
  if (full.length > 1 && full.every(({ text }) => isColumnType(text))) return 'header'
  const type = textIn(record, columns.type)
  if (exactType(withoutCount(type)) !== undefined) return undefined
  if ([first?.text ?? '', type, textIn(record, columns.cause)].some(isTotal)) return 'total'
  if (
    isFooter(full.length === 1 ? (first?.text ?? '') : full.map(({ text }) => text).join(' ')) &&
    (full.length === 1 || cells.length > 2)
  )
    return 'footer'
  const reach = Math.max(columns.type ?? 0, columns.cause ?? 0)
  const isLone = cells.length === 1 && reach > 0 && !/[\t,;|]/.test(first?.text ?? '')
  return isLone && !isNamed('type', first?.text ?? '') && !isNamed('cause', first?.text ?? '')
    ? 'words'
    : undefined
}

/** Cells below a merged one were left out in copying: a row one cell short, whose first cell is a cause. */
function shifted(
  cells: readonly Cell[],
  { type, cause }: Columns,
  width: number,
  fill: Fill,
  last: { readonly type?: Cell },
): readonly Cell[] {
  const isShort =
    type === 0 && cause === 1 && cells.length === width - 1 && width > 2 && last.type !== undefined
  const first = cells[0]
  if (!isShort || !first || !(isNamed('cause', first.text) || isEmptyText(first.text))) return cells
  return [
    {
      text: fill.isCounted ? withoutCount(last.type?.text ?? '') : (last.type?.text ?? ''),
      start: first.start,
    },
    ...cells,
  ]
}

/** The cells with the labels of their group; `group` where the record is but such a label. */
function filled(
  cells: readonly Cell[],
  columns: Columns,
  fill: Fill,
  last: { type?: Cell; cause?: Cell },
): readonly Cell[] | 'group' {
  const made = [...cells]
  for (const side of ['type', 'cause'] as const) {
    const at = columns[side]
    if (at === undefined) continue
    const own = cells[at]
    if (own && isFull(own.text)) last[side] = own
    else if (fill[side] && own && last[side]) made[at] = { text: last[side].text, start: own.start }
  }
  const lead = fill.type ? columns.type : fill.cause ? columns.cause : undefined
  const own = lead === undefined ? '' : (cells[lead]?.text ?? '')
  const isLabel = isFull(own) && cells.every(({ text }, at) => at === lead || !isFull(text))
  return isLabel && /\([\d.,]+\)\s*$/.test(own) ? 'group' : made
}

/** A line that goes on with the cells above it, in a table that was drawn or aligned. */
function isWrapped(cells: readonly Cell[], { type, cause }: Columns, grid: Grid): boolean {
  if (grid.mayBeGrouped || type === undefined || grid.format !== 'aligned') return false
  const text = textIn({ cells }, cause)
  return (
    !isFull(textIn({ cells }, type)) &&
    (!isFull(text) || (!isNamed('cause', text) && !isFull(cells[0]?.text)))
  )
}

/** A row with what a narrow column cut off its cause. */
function goingOn(row: RawRow, cells: readonly Cell[], { cause }: Columns): RawRow {
  const rest = textIn({ cells }, cause).trim()
  if (rest === '') return row
  const fields = row.fields.map((field) => {
    if (field.field !== 'cause') return field
    const joined = isNamed('cause', field.text + rest) ? field.text + rest : `${field.text} ${rest}`
    return { ...field, text: joined }
  })
  return { ...row, fields }
}

interface RowContext {
  readonly layout: Layout
  readonly width: number
  /** Whether a blank cell may mean "as above". */
  readonly isBlankOpen: boolean
}

function rowOf(record: GridRecord, cells: readonly Cell[], columns: Columns, context: RowContext): RawRow {
  const { layout, width, isBlankOpen } = context
  const open = new Set<Side>()
  const fields = cells.map((cell, at): Field => {
    const field = (['type', 'cause', 'count'] as const).find((name) => columns[name] === at)
    const hasHeader = layout.at >= 0 && at < width
    const place = { text: cell.text, start: cell.start, end: cell.start + cell.text.length }
    return field
      ? { ...place, field, isAccounted: true }
      : { ...place, isAccounted: hasHeader || !isBareName(cell.text) }
  })
  for (const side of ['type', 'cause'] as const) {
    const at = columns[side]
    if (at === undefined) {
      if (layout.isOpen || layout.asks?.some((question) => question.side === side)) open.add(side)
    } else if (at >= cells.length) open.add(side)
    else if (
      isBlankOpen &&
      at === 0 &&
      !isFull(cells[at]?.text) &&
      columns.type !== undefined &&
      columns.cause !== undefined
    )
      open.add(side)
  }
  const isLonger =
    layout.at >= 0 && cells.length > width && cells.slice(width).some(({ text }) => isFull(text))
  const isSure = (side: Side) =>
    columns[side] === undefined || isNamed(side, textIn({ cells }, columns[side]))
  if (isLonger && !(isSure('type') && isSure('cause')))
    for (const side of ['type', 'cause'] as const) open.add(side)
  const blank = [...open].filter((side) => isBlankOpen || (isLonger && columns[side] !== undefined))
  return {
    line: record.line,
    start: record.cells[0]?.start ?? 0,
    end: record.end,
    fields: fields.filter(
      ({ field }) => !(field && field !== 'count' && blank.includes(field) && (isLonger || open.has(field))),
    ),
    open: [...open],
  }
}

/** A cell that is nothing but a name. */
function isBareName(text: string): boolean {
  return isNamed('type', bare(text)) || isNamed('cause', bare(text))
}

/**
 * Records side by side: one line per field, its label first, then one value per record; or one below the other, each
 * as lines of a label and its value.
 */
export function transposed(grid: Grid): Grid | undefined {
  return labelColumn(grid) ?? sideways(grid)
}

/** A column of labels and one of values; a label that comes again begins another record. */
function labelColumn(grid: Grid): Grid | undefined {
  const lines = grid.records.filter(({ cells }) => cells.length === 2 && isFull(cells[0]?.text))
  const isOf = (side: Side) => lines.some((line) => isFieldOf(textIn(line, 0), side))
  if (grid.format !== 'aligned' || lines.length < 2 || !isOf('type') || !isOf('cause')) return undefined
  const records: GridRecord[][] = [[]]
  for (const line of lines) {
    const label = textIn(line, 0).trim()
    if (records.at(-1)?.some((other) => textIn(other, 0).trim() === label)) records.push([])
    records.at(-1)?.push(line)
  }
  const turned = records.flatMap((record) =>
    [0, 1].map((column) => ({
      cells: record.map(({ cells }) => cells[column] ?? { text: '', start: 0 }),
      line: record[0]?.line ?? 1,
      end: record.at(-1)?.end ?? 0,
    })),
  )
  return { ...grid, records: turned, mayBeGrouped: false }
}

function isFieldOf(text: string, side: Side): boolean {
  const name = fieldNamed(text)
  return name?.field === side && name.owner === 'own' && !name.plain
}

function sideways(grid: Grid): Grid | undefined {
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
  const records = [...types.cells.keys()]
    .filter((at) => !isColumnType(textIn(types, at)))
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
    const text = record.cells
      .map((cell) => cell.text)
      .join('\t')
      .trim()
    if (text === '') continue
    const label = record.cells[labelAt]
    const start = record.cells[0]?.start ?? 0
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
      passed.push({ line: record.line, text, as: as ?? 'words', start, end: record.end })
      continue
    }
    for (const column of heads) {
      const cell = record.cells[column]
      const name = head?.cells[column]
      if (!cell || !name || !countIn(cell.text)) continue
      const side = (own: Cell, named: Side | 'count'): Field => ({
        field: named,
        text: own.text,
        start: own.start,
        end: own.start + own.text.length,
        isAccounted: true,
      })
      const fields = [
        side(name, field),
        side(label, field === 'type' ? 'cause' : 'type'),
        side(cell, 'count'),
      ]
      rows.push({ line: record.line, start: cell.start, end: cell.start + cell.text.length, fields })
    }
  }
  return { format: 'matrix', rows, passed, isList: true, unread: grid.more }
}
