import { isClosing } from './beside.ts'
import { columnsNamed, isLabelledRecord } from './columns.ts'
import { countAgain, mayBeCount, widthOfNames } from './count-columns.ts'
import { type Fill, filled, GroupLabels, goingOn, groupsIn, isWrapped, shifted } from './groups.ts'
import { isBareName, isNamed } from './names.ts'
import {
  type Cell,
  type Columns,
  type Field,
  type Grid,
  type GridRecord,
  hasText,
  heldRows,
  isFull,
  type Layout,
  mostRows,
  type Passed,
  type RawRow,
  type Reading,
  type Texts,
  textIn,
} from './reading.ts'
import { sumRows } from './sum-rows.ts'
import {
  aggregateColumn,
  areIndexed,
  areRolledUp,
  areStatistics,
  columnsOfNone,
  headingOf,
  isHeadOfOthers,
  nameOfNone,
  passedOver,
  reasonToPass,
} from './table-heads.ts'
import { isDoubted, isSentencesEnd } from './table-words.ts'
import { isEmptyText, type Side } from './vocabulary.ts'

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
  readonly labels: GroupLabels
  private readonly layout: Layout
  private readonly mayBeGrouped: boolean
  private readonly isDrawn: boolean
  /** Whether the first column says a value once for the rows below it, too. */
  private readonly isIndexed: boolean
  /** The last values, which hold for cells below that say nothing. Who tells a row without asking sets them. */
  readonly group: { type?: Cell; cause?: Cell } = {}
  private above: RawRow | undefined
  /** Whether its rows tell of another table: how many, the most frequent. */
  private readonly isSummary: boolean
  /** Whether a line above the columns says that a blank cell means what stands above it. */
  private readonly isDitto: boolean
  /** Whether a blank cell may stand for a sum. */
  private readonly isRolledUp: boolean
  /** What stands above the columns and makes the table no list of calls of their own: `Example`, `B leg`. */
  private readonly heading: string | undefined
  private readonly head: Texts
  private readonly ofNone: ReadonlySet<number>
  private readonly widthOfNames: number
  private readonly aggregateAt: number
  /** The places of rows that are the sum of others. */
  private readonly sums: ReadonlySet<number>
  /** Whether a blank line came last, and whether a table with other columns has begun since. */
  private isBehindBlank = false
  private isOther = false

  constructor({ records, mayBeGrouped, format }: Omit<Grid, 'more'>, layout: Layout) {
    const { at, columns } = layout
    const head = records[at]
    const below = records.slice(at + 1)
    this.layout = layout
    this.columns = columns
    this.head = head ?? { cells: [] }
    this.width = this.head.cells.length
    this.fill = groupsIn(below, columns, head)
    this.labels = new GroupLabels(below, columns, this.fill, head)
    this.isSummary = areStatistics(below, columns)
    this.heading = headingOf(records, layout)
    this.isRolledUp = areRolledUp(below, columns)
    this.isDitto = records
      .slice(0, Math.max(0, at))
      .some(({ cells }) => cells.some(({ text }) => ditto.test(text)))
    const isCounted = columns.count !== undefined
    this.mayBeGrouped = mayBeGrouped
    this.isIndexed = format === 'aligned' && isCounted && areIndexed(below)
    this.isDrawn = format === 'aligned'
    this.ofNone = columnsOfNone(below, this.head)
    this.aggregateAt = aggregateColumn(this.head, below)
    this.widthOfNames = widthOfNames(this.head, below, columns)
    this.sums = sumRows(records, at + 1, columns)
  }

  /** Whether a row's other cells and its place may say more of it than its own two cells. */
  get isMore(): boolean {
    return this.ofNone.size + this.sums.size + this.labels.places.length > 0
  }

  /** @param index the record's place in the table, from 0. `undefined` for a blank one. */
  ruling(record: GridRecord, index: number): Ruling | undefined {
    if (!hasText(record)) {
      this.isBehindBlank = true
      return undefined
    }
    const { at } = this.layout
    const { type, cause } = this.columns
    const isRow = isNamed('type', textIn(record, type)) || isNamed('cause', textIn(record, cause))
    const again = index > at && at >= 0 && !isRow ? repeatedHeader(record, this.columns) : undefined
    if (again) {
      this.columns = countAgain(again, record, this.head, this.columns)
      this.width = record.cells.length
      this.isOther = false
    }
    const isNew = this.isBehindBlank && index > at && at >= 0 && !isRow
    const isHead = isNew && isHeadOfOthers(record)
    this.isBehindBlank = false
    if (again || index === at || isHead) {
      this.isOther = isHead && !again
      return { kind: 'passed', as: 'header' }
    }
    if (isNew && isClosing(record.cells.map(({ text }) => text.trim()).join(', '))) this.isOther = true
    if (this.isOther) return { kind: 'passed', as: 'words' }
    // What counts all pairs lists those that did not occur, too.
    const isLower =
      isFull(textIn(record, this.aggregateAt)) &&
      !isFull(textIn(record, type)) &&
      !isFull(textIn(record, cause))
    const isSum = this.isSummary || this.sums.has(index) || isLower
    const isNone = /^\s*0(?:\.0+)?\s*$/.test(textIn(record, this.columns.count))
    const as = index < at ? 'preamble' : isSum || isNone ? 'total' : reasonToPass(record, this.columns)
    if (as) return { kind: 'passed', as }
    // Behind a blank line stand a title, a sentence or a signature; of the table it is if it names a type or a cause.
    const isShort = () =>
      this.isDrawn || record.cells.length < this.width || isSentencesEnd(textIn(record, cause))
    return isNew && isShort() ? { kind: 'passed', as: 'words' } : this.rowAt(record)
  }

  private rowAt(record: GridRecord): Ruling {
    const { columns, width, fill, group } = this
    const cells = filled(shifted(record.cells, columns, width, fill, group), columns, fill, group)
    if (cells === 'group') return { kind: 'passed', as: 'total' }
    if (this.isDrawn && this.above && isWrapped(cells, columns)) {
      this.above = goingOn(this.above, cells, columns)
      return { kind: 'goes on', row: this.above }
    }
    const isBlankOpen = (this.mayBeGrouped || this.isIndexed) && !fill.type && !fill.cause
    const row = rowOf(record, cells, columns, {
      layout: this.layout,
      width,
      isBlankOpen,
      isTorn: fill.isTorn || this.isDitto,
      isRolledUp: this.isRolledUp,
      hasMoved: mayBeCount({ cells }, columns, this.widthOfNames),
    })
    const doubted = [columns.type, columns.cause].map((at) => textIn(record, at)).find(isDoubted)
    const quote = this.heading ?? nameOfNone(record, this.head, this.ofNone) ?? doubted
    this.above = quote === undefined ? row : { ...row, quote }
    return { kind: 'row', row: this.above }
  }
}

const ditto = /\b(?:same as|as above|like above|ditto|wie oben|idem|igual que)\b/i

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
    rows: heldRows(rows, grid.held),
    passed,
    isList: true,
    isCounted: rules.fill.isCounted,
    unread,
    table: { grid, layout },
    ...(header ? { columns: namesOf(header, layout.columns) } : {}),
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

interface RowContext {
  readonly layout: Layout
  readonly width: number
  /** Whether a blank cell may mean "as above". */
  readonly isBlankOpen: boolean
  /** Whether a blank cell says nothing. */
  readonly isTorn: boolean
  /** Whether an empty one may stand for a sum. */
  readonly isRolledUp: boolean
  /** Whether a count may stand where the cause does. */
  readonly hasMoved: boolean
}

function rowOf(record: GridRecord, cells: readonly Cell[], columns: Columns, context: RowContext): RawRow {
  const { layout, width, isBlankOpen, isTorn, isRolledUp, hasMoved } = context
  const open = new Set<Side>(hasMoved ? ['cause'] : [])
  const fields = cells.map((cell, at): Field => {
    const field = (['type', 'cause', 'count'] as const).find((name) => columns[name] === at)
    const hasHeader = layout.at >= 0 && at < width
    const place = { text: cell.text, start: cell.start, end: cell.start + cell.text.length }
    return field
      ? { ...place, field, isAccounted: true }
      : { ...place, isAccounted: (hasHeader && !layout.rivals?.includes(at)) || !isBareName(cell.text) }
  })
  for (const side of ['type', 'cause'] as const) {
    const at = columns[side]
    if (at === undefined) {
      if (layout.isOpen || layout.asks?.some((question) => question.side === side)) open.add(side)
    } else if (
      at >= cells.length ||
      ((layout.isOurs || isTorn) && !isFull(cells[at]?.text)) ||
      (isRolledUp && isEmptyText(cells[at]?.text ?? ''))
    )
      open.add(side)
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
  // Under no head, what names neither field may be the rest of a row that was cut.
  const hasCause = isFull(textIn({ cells }, columns.cause))
  const isForeign = layout.at < 0 && !isSure('type') && !hasCause
  if (isForeign || (isLonger && !(isSure('type') && isSure('cause'))))
    for (const side of ['type', 'cause'] as const) open.add(side)
  const blank = [...open].filter(
    (side) => isBlankOpen || (isLonger && columns[side] !== undefined) || (hasMoved && side === 'cause'),
  )
  return {
    line: record.line,
    start: record.cells[0]?.start ?? 0,
    end: record.end,
    fields: fields.filter(({ field }) => !(field && field !== 'count' && blank.includes(field))),
    open: [...open],
  }
}
