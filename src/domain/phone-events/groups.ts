import { isNamed } from './names.ts'
import { type Cell, type Columns, hasText, isFull, type RawRow, type Texts, textIn } from './reading.ts'
import { isSeriesEnd, isSubtotal, isTotal, withoutCount } from './table-words.ts'
import { readValue } from './values.ts'
import { isEmptyText, type Side } from './vocabulary.ts'

export interface Fill {
  readonly type: boolean
  readonly cause: boolean
  /** Whether labels have their number of records behind them. */
  readonly isCounted: boolean
  /** Whether a group's label stands in a row of its own, with the sum of its group. */
  readonly isOutline: boolean
  /** Whether types and causes stand in rows of their own without it: what a blank cell says is not known. */
  readonly isTorn: boolean
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
export function groupsIn(records: readonly Texts[], columns: Columns, header: Texts | undefined): Fill {
  const { type, cause } = columns
  const counted = (side: Side) =>
    columns[side] !== undefined &&
    records.some((record) => isCountedLabel(side, textIn(record, columns[side])))
  const subtotals = records.filter((record) => isSubtotalRow(record, columns))
  const hasSubtotals = standInside(records, subtotals)
  const hasLabelRows = records.some((record, at) => isLabelRow(record, records[at + 1], columns))
  const isOutline = hasLabelRows && hasFigures(records, columns)
  // Of its index pandas prints each label once.
  const isSeries = records.some(({ cells }) => cells.length === 1 && isSeriesEnd(cells[0]?.text ?? ''))
  const isSorted = (column: number, outer: number | undefined) =>
    hasArrow(header, column) && haveOneLabel(records, column, outer)
  const leads = (side: Side) => {
    const column = columns[side]
    const other = side === 'type' ? cause : type
    if (column === undefined) return false
    const isFirst =
      (other === undefined || column < other) && records.every((record) => isLeading(record, column))
    return (
      counted(side) ||
      (isFirst && (hasSubtotals || isSorted(column, undefined) || isSeries || (isOutline && side === 'type')))
    )
  }
  const outer = { type: leads('type'), cause: leads('cause') }
  /** Groups within groups: by the other side, and below it by this one. */
  const isInner = (side: Side) => {
    const [column, other] = side === 'type' ? [type, cause] : [cause, type]
    if (column === undefined || other === undefined || column < other) return false
    const isSummed = subtotals.some((record) => isSubtotal(textIn(record, column)))
    return (
      outer[side === 'type' ? 'cause' : 'type'] &&
      (isSorted(column, other) || (isSummed && haveOneLabel(records, column, other)))
    )
  }
  const fill = { type: outer.type || isInner('type'), cause: outer.cause || isInner('cause') }
  return {
    ...fill,
    isCounted: counted('type') || counted('cause'),
    isOutline,
    isTorn:
      !fill.type &&
      !fill.cause &&
      !hasNumbersBefore(records, columns) &&
      (subtotals.length > 0 ||
        (!isOutline &&
          !records.some((record) => isFull(textIn(record, type)) && isFull(textIn(record, cause))) &&
          records.some(
            (record, at) =>
              isLabelRow(record, records[at + 1], columns) &&
              isLeading(records[at + 1] as Texts, columns.cause ?? 0) &&
              !isFull(records[at + 1]?.cells[0]?.text),
          ))),
  }
}

/** Whether a column before both sides has another value in each row: what is grouped by stands before it, and blank cells behind it are empty. */
function hasNumbersBefore(records: readonly Texts[], { type = 0, cause = 0 }: Columns): boolean {
  const rows = records.filter(isRecord)
  return [...Array(Math.min(type, cause)).keys()].some((at) => {
    const said = rows.map((row) => textIn(row, at).trim())
    return said.length > 1 && said.every(isFull) && new Set(said).size === said.length
  })
}

function isRecord(record: Texts): boolean {
  return hasText(record) && !record.cells.some(({ text }) => isTotal(text))
}

/** Whether sums stand inside a table: one at its end may be the sum of all. */
function standInside(records: readonly Texts[], sums: readonly Texts[]): boolean {
  const [first] = sums
  return sums.length > 1 || (first !== undefined && records.slice(records.indexOf(first) + 1).some(isRecord))
}

function hasArrow(header: Texts | undefined, column: number): boolean {
  return header !== undefined && /[↑↓▲▼]/.test(textIn(header, column))
}

/**
 * The other columns that say a group's value once, above its rows: those before a side that is filled down, and those
 * with sums of their own or sorted by their head.
 */
function labelColumns(
  records: readonly Texts[],
  { type, cause, count }: Columns,
  fill: Pick<Fill, 'type' | 'cause'>,
  header: Texts | undefined,
): readonly number[] {
  const filled = [fill.type ? type : undefined, fill.cause ? cause : undefined].filter(
    (at) => at !== undefined,
  )
  return [...(header?.cells.keys() ?? [])].filter((at) => {
    if (at === type || at === cause || at === count) return false
    const sums = records.filter((record) => isSubtotal(textIn(record, at)))
    const isSorted = hasArrow(header, at) && haveOneLabel(records, at, undefined)
    const isGroup = filled.some((side) => at < side) || standInside(records, sums) || isSorted
    return (
      isGroup &&
      records.some((record) => isRecord(record) && !isFull(textIn(record, at))) &&
      records.every((record) => !isRecord(record) || isLeading(record, at))
    )
  })
}

/** The labels of the group at hand in the columns beside the two fields, row by row. */
export class GroupLabels {
  readonly places: readonly number[]
  private readonly last = new Map<number, string>()

  constructor(...table: Parameters<typeof labelColumns>) {
    this.places = labelColumns(...table)
  }

  /** What a record leaves blank since its group has said it. */
  read(record: Texts): ReadonlyMap<number, string> | undefined {
    if (this.places.length === 0) return undefined
    const filled = new Map<number, string>()
    for (const at of this.places) {
      const text = textIn(record, at)
      if (isFull(text)) {
        const isSum = isTotal(text)
        for (const inner of this.places) if (inner > at || (isSum && inner === at)) this.last.delete(inner)
        if (isSum) return filled
        this.last.set(at, withoutCount(text).trim())
      } else if (isLeading(record, at)) {
        const label = this.last.get(at)
        if (label !== undefined) filled.set(at, label)
      }
    }
    return filled
  }
}

/** Whether a record is the sum of a group: it says so in one of the two columns, or before them. */
function isSubtotalRow({ cells }: Texts, { type = 0, cause = 0 }: Columns): boolean {
  return (
    cells.slice(0, Math.max(type, cause) + 1).some(({ text }) => isSubtotal(text)) &&
    ![type, cause].every((column) => isFull(cells[column]?.text) && !isTotal(cells[column]?.text ?? ''))
  )
}

/** Whether a label stands once in its group: where it comes again, a blank cell is its own. */
function haveOneLabel(records: readonly Texts[], column: number, outer: number | undefined): boolean {
  let labels = new Set<string>()
  for (const record of records) {
    const label = textIn(record, column).trim()
    if (outer !== undefined && isFull(textIn(record, outer))) labels = new Set()
    if (label === '' || isTotal(label)) continue
    if (labels.has(label)) return false
    labels.add(label)
  }
  return true
}

/** Whether each row ends in a figure beside the two fields: how often it occurred. */
function hasFigures(records: readonly Texts[], { type, cause, count }: Columns): boolean {
  const places = count === undefined ? [...(records[0]?.cells.keys() ?? [])] : [count]
  return places.some(
    (at) =>
      at !== type &&
      at !== cause &&
      records.every((record) => !hasText(record) || /^\s*[\d.,]+\s*$/.test(textIn(record, at))),
  )
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
  if (next.cells.some(({ text }) => isTotal(text))) return false
  return (
    record.cells.every(({ text }, at) => at === type || !isFull(text) || /^\s*[\d.,]+\s*$/.test(text)) &&
    isFull(textIn(record, type)) &&
    !isFull(textIn(record, cause)) &&
    !isFull(textIn(next, type)) &&
    isFull(textIn(next, cause))
  )
}

/** Cells below a merged one were left out in copying: a row one cell short, whose first cell is a cause. */
export function shifted(
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
export function filled(
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
export function isWrapped(cells: readonly Cell[], { type, cause }: Columns): boolean {
  const text = textIn({ cells }, cause)
  const isCause = isFull(text) && (isNamed('cause', text) || isFull(cells[0]?.text))
  return cells.length > 1 && type !== undefined && !isFull(textIn({ cells }, type)) && !isCause
}

/** A row with what a narrow column cut off its cause. */
export function goingOn(row: RawRow, cells: readonly Cell[], { cause }: Columns): RawRow {
  const rest = textIn({ cells }, cause).trim()
  if (rest === '') return row
  const fields = row.fields.map((field) => {
    if (field.field !== 'cause') return field
    const joined = isNamed('cause', field.text + rest) ? field.text + rest : `${field.text} ${rest}`
    return { ...field, text: joined }
  })
  return { ...row, fields }
}
