import { exactType, isNamed } from './names.ts'
import type { ColumnQuestion, FormatName } from './outcome.ts'
import { type Field, mostRows, type Passed, type RawRow, type Reading } from './reading.ts'
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
  /** The sign between cells, of text that could be cut by it alone. */
  readonly sign?: string
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
  /** Whether the columns are those that this site adds to what it saves: there a blank one was not said. */
  readonly isOurs?: boolean
  /** Of all of the columns whose values are names, whether nothing says that they are the call's own. */
  readonly isOpen?: boolean
}

/** How many records may come before a header: the preamble of a formatted report. */
export const longestPreamble = 100
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
    const own = [found.columns.type, found.columns.cause].filter((column) => column !== undefined)
    const areOurs = own.length > 0 && own.every((column) => isOurs(textIn(record, column)))
    return {
      columns: found.columns,
      at,
      ...(areOurs ? { isOurs: true } : {}),
      ...(asks.length > 0 ? { asks } : {}),
    }
  }
  return undefined
}

/**
 * The layout with columns that a person pointed at; a header stands above them where the first full row does not read
 * and one below it does.
 */
export function toldLayout(records: readonly GridRecord[], told: Columns): Layout {
  const found = headerIn(records)
  const columns = { ...found?.columns, ...told }
  const full = records.filter(({ cells }) => cells.some(({ text }) => isFull(text)))
  const reads = (record: GridRecord) =>
    isNamed('type', textIn(record, columns.type)) || isNamed('cause', textIn(record, columns.cause))
  const [first] = full
  const hasHeader = first !== undefined && !reads(first) && full.slice(1, sampleSize).some(reads)
  const asks = (found?.asks ?? []).filter(({ side }) => columns[side] === undefined)
  const at = found?.at ?? (hasHeader ? records.indexOf(first) : -1)
  return { columns, at, ...(asks.length > 0 ? { asks } : {}) }
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
  const isTheirs = (at: number) => !isOurs(textIn(record, at))
  const hasTheirs = [...placesOf('type', false), ...placesOf('cause', false)].some(isTheirs)
  for (const field of ['type', 'cause'] as const) {
    const strong = placesOf(field, false)
    const theirs = hasTheirs ? strong.filter(isTheirs) : strong
    const places = theirs.length > 0 ? theirs : placesOf(field, true)
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

/** The columns that this site adds to a file that it saves. */
function isOurs(name: string): boolean {
  return /\(read\)\s*$/.test(name)
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

export interface Fill {
  readonly type: boolean
  readonly cause: boolean
  /** Whether labels have their number of records behind them. */
  readonly isCounted: boolean
  /** Whether a group's label stands in a row of its own, with the sum of its group. */
  readonly isOutline: boolean
}

/** `Ringing (3)`; beside a cause its own number is no count. */
function isCountedLabel(side: Side, text: string): boolean {
  return (
    /\S \([\d.,]+\)\s*$/.test(text) &&
    (side === 'type' || readValue(side, text).kind !== 'read' || !isOwnNumber(text))
  )
}

function isOwnNumber(text: string): boolean {
  const value = readValue('cause', text)
  return value.kind === 'read' && 'number' in value.read && value.read.number !== undefined
}

/** Whether a table stands in groups: labels with their numbers, or subtotals; then a blank cell says "as above". */
function groupsIn(records: readonly Texts[], columns: Columns, header: Texts | undefined): Fill {
  const { type, cause } = columns
  const counted = (side: Side) =>
    columns[side] !== undefined &&
    records.some((record) => isCountedLabel(side, textIn(record, columns[side])))
  const hasSubtotals = records.some(({ cells }) => cells.some(({ text }) => isSubtotal(text)))
  const isOutline =
    columns.count !== undefined && records.some((record, at) => isLabelRow(record, records[at + 1], columns))
  const leads = (side: Side) => {
    const column = columns[side]
    const other = side === 'type' ? cause : type
    if (column === undefined) return false
    const isFirst =
      (other === undefined || column < other) && records.every((record) => isLeading(record, column))
    const labels = records.map((record) => textIn(record, column).trim()).filter(isFull)
    const isSorted =
      header !== undefined &&
      /[↑↓▲▼]/.test(textIn(header, column)) &&
      // A group has one label: where it comes again, a blank cell is its own.
      new Set(labels).size === labels.length
    return counted(side) || (isFirst && (hasSubtotals || isSorted || (isOutline && side === 'type')))
  }
  return {
    type: leads('type'),
    cause: leads('cause'),
    isCounted: counted('type') || counted('cause'),
    isOutline,
  }
}

/** Whether nothing stands before a column where it is blank, so that it may be a group's. */
function isLeading(record: Texts, column: number): boolean {
  return (
    isFull(textIn(record, column)) ||
    record.cells.slice(0, column).every(({ text }) => !isFull(text) || isTotal(text))
  )
}

/** `Ringing` and its sum, above the causes that it is the sum of. */
function isLabelRow(record: Texts, next: Texts | undefined, { type, cause }: Columns): boolean {
  if (type === undefined || cause === undefined || !next || type > cause) return false
  return (
    isFull(textIn(record, type)) &&
    !isFull(textIn(record, cause)) &&
    !isFull(textIn(next, type)) &&
    isFull(textIn(next, cause))
  )
}

/** What the rules of tables say of a record. */
export type Ruling =
  | { readonly kind: 'row'; readonly row: RawRow }
  | { readonly kind: 'passed'; readonly as: Passed['as'] }
  /** It goes on with the row before it, which now is this one. */
  | { readonly kind: 'goes on'; readonly row: RawRow }

/**
 * The rules of one table, to be asked record by record and in order: they know the columns, which a header that comes
 * again may change, and the labels of the group at hand.
 */
export class TableRules {
  columns: Columns
  /** Cells that a row should have. */
  width: number
  readonly fill: Fill
  private readonly layout: Layout
  private readonly mayBeGrouped: boolean
  private readonly isDrawn: boolean
  /** The last values, which hold for cells below that say nothing. Who tells a row without asking sets them. */
  readonly group: { type?: Cell; cause?: Cell } = {}
  private above: RawRow | undefined

  constructor({ records, mayBeGrouped, format }: Omit<Grid, 'more'>, layout: Layout) {
    this.layout = layout
    this.columns = layout.columns
    this.width = records[layout.at]?.cells.length ?? 0
    this.fill = groupsIn(records.slice(layout.at + 1), layout.columns, records[layout.at])
    this.mayBeGrouped = mayBeGrouped
    this.isDrawn = format === 'aligned'
  }

  /** @param index the record's place in the table, from 0. `undefined` for a blank one. */
  ruling(record: GridRecord, index: number): Ruling | undefined {
    if (!record.cells.some(({ text }) => isFull(text))) return undefined
    const { at } = this.layout
    const { type, cause } = this.columns
    const isRow = isNamed('type', textIn(record, type)) || isNamed('cause', textIn(record, cause))
    const again = index > at && at >= 0 && !isRow ? repeatedHeader(record, this.columns) : undefined
    if (again) {
      this.columns = again
      this.width = record.cells.length
    }
    if (again || index === at) return { kind: 'passed', as: 'header' }
    const as = index < at ? 'preamble' : reasonToPass(record, this.columns)
    return as ? { kind: 'passed', as } : this.rowAt(record)
  }

  private rowAt(record: GridRecord): Ruling {
    const { columns, width, fill, group } = this
    const cells = filled(shifted(record.cells, columns, width, fill, group), columns, fill, group)
    if (cells === 'group') return { kind: 'passed', as: 'total' }
    if (this.isDrawn && this.above && isWrapped(cells, columns)) {
      this.above = goingOn(this.above, cells, columns)
      return { kind: 'goes on', row: this.above }
    }
    const isBlankOpen = this.mayBeGrouped && !fill.type && !fill.cause
    this.above = rowOf(record, cells, columns, { layout: this.layout, width, isBlankOpen })
    return { kind: 'row', row: this.above }
  }
}

/** The reading of a table. Every line is accounted for: what is not a row is passed over with its reason. */
export function readGrid(grid: Grid, layout: Layout, most = mostRows): Reading {
  const rules = new TableRules(grid, layout)
  const rows: RawRow[] = []
  const passed: Passed[] = []
  let unread = grid.more
  for (const [index, record] of grid.records.entries()) {
    const ruling = rules.ruling(record, index)
    if (ruling?.kind === 'passed') passed.push(passedOver(record, ruling.as))
    else if (ruling?.kind === 'goes on') rows.splice(-1, 1, ruling.row)
    else if (ruling && rows.length < most) rows.push(ruling.row)
    else if (ruling) unread++
  }
  const header = grid.records[layout.at]
  return {
    format: grid.format,
    rows,
    passed,
    isList: true,
    isCounted: rules.fill.isCounted,
    unread,
    table: { grid, layout },
    ...(header ? { columns: namesOf(header, layout.columns) } : {}),
    ...(layout.asks ? { asks: layout.asks } : {}),
  }
}

export function passedOver({ cells, line, end }: GridRecord, as: Passed['as']): Passed {
  const text = cells
    .map((cell) => cell.text)
    .join('\t')
    .trim()
  return { line, text, as, start: cells[0]?.start ?? 0, end }
}

function namesOf(header: GridRecord, { type, cause }: Columns): { type?: string; cause?: string } {
  return {
    ...(type === undefined ? {} : { type: textIn(header, type).trim() }),
    ...(cause === undefined ? {} : { cause: textIn(header, cause).trim() }),
  }
}

/** A header again, as in exports put one after the other. */
function repeatedHeader(record: GridRecord, { type, cause }: Columns): Columns | undefined {
  if (!record.cells.some(({ text }) => text.length < 120 && /miss|hang|cause/i.test(text))) return undefined
  const found = columnsNamed(record, [])
  const misses =
    (type !== undefined && found?.columns.type === undefined) ||
    (cause !== undefined && found?.columns.cause === undefined)
  if (misses && record.cells.filter(({ text }) => isFull(text)).length < 3) return undefined
  return found && !found.asks && record.cells.length > 1 && !isLabelledRecord(record, found.columns)
    ? found.columns
    : undefined
}

const rule = /^[\s\-=_+:|~─━═┼╪╬┬┴├┤┌┐└┘╔╗╚╝]*$/
/** Long enough that it is no dash for an empty cell. */
const drawn = /[─━═]|-{3}|={3}|:-|-:/

/** Why a record of a table is no row, if it is none: a footer, a total, a rule, a line of column types or of dots. */
export function reasonToPass(record: GridRecord, columns: Columns): Passed['as'] | undefined {
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
    if (own && isFull(own.text)) {
      last[side] = own
      // A new outer group ends the inner one.
      if (side === 'type' && fill.type && (columns.cause ?? 0) > at) delete last.cause
    } else if (fill[side] && own && last[side]) made[at] = { text: last[side].text, start: own.start }
  }
  const lead = fill.type ? columns.type : fill.cause ? columns.cause : undefined
  const own = lead === undefined ? '' : (cells[lead]?.text ?? '')
  const inner = fill.type ? columns.cause : columns.type
  if (fill.isOutline && isFull(own) && !isFull(cells[inner ?? -1]?.text)) return 'group'
  const isLabel = isFull(own) && cells.every(({ text }, at) => at === lead || !isFull(text))
  return isLabel && /\([\d.,]+\)\s*$/.test(own) ? 'group' : made
}

/** A line that goes on with the cells above it, in a table that was drawn or aligned. */
function isWrapped(cells: readonly Cell[], { type, cause }: Columns): boolean {
  const text = textIn({ cells }, cause)
  const isCause = isFull(text) && (isNamed('cause', text) || isFull(cells[0]?.text))
  return type !== undefined && !isFull(textIn({ cells }, type)) && !isCause
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
    } else if (at >= cells.length || (layout.isOurs && !isFull(cells[at]?.text))) open.add(side)
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
