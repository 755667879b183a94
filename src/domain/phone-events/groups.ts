import { type Cells, isFull } from './cells.ts'
import { arrows, endsBlank, hasCountedLabels, mayBeGrouped, outline } from './group-signs.ts'
import { reasonToPass, subtotal } from './reason-to-pass.ts'
import type { Columns } from './table.ts'

/**
 * What a blank cell of a column says: that the field is empty, what the label above it says, as in a grouped report,
 * or one of the two, which nobody can tell.
 */
export type Blank = 'empty' | 'as-above' | 'unclear'

/** What blank cells of the two columns say, and which of the columns holds the outer groups. */
export interface Grouped {
  readonly type: Blank
  readonly cause: Blank
  readonly outer: 'type' | 'cause'
  /** Whether the label of an outer group has a line of its own, with what the group adds up to. */
  readonly isOutline: boolean
}

/**
 * What the blank cells of a table say. In a grouped report a label stands once and holds for the rows below it. It
 * is one where every value is a label with as many rows as it says (`Ringing (3)`; `NO_ANSWER (19)` in a list of
 * causes is a cause with its number), where no label is repeated and the header has an arrow, or where what stands
 * leftmost has subtotals or counts. Without such a sign it may be one, and nobody can tell.
 *
 * @param records the rows below the header
 * @param names the header's cells
 */
export function groupedColumns(
  records: readonly Cells[],
  columns: Columns,
  names: readonly string[] = [],
): Grouped {
  const rows = records.filter((record) => record.cells.some(isFull) && !reasonToPass(record, columns))
  const [outer, inner] = (columns.type ?? -1) > (columns.cause ?? -1) ? causeFirst : typeFirst
  const apart = outline(rows, columns)
  if (apart === 'sure') return { type: 'as-above', cause: 'as-above', outer, isOutline: true }
  if (apart === 'unclear') return { type: 'unclear', cause: 'unclear', outer, isOutline: false }
  const hasSubtotals = records.some(({ cells }) => cells.some((cell) => subtotal.test(cell)))
  const isSummary = columns.count !== undefined || names.some((name) => counts.test(name))
  const table = { rows, columns, names, isCut: hasSubtotals || isSummary }
  const ofOuter = blanksOf(outer, table, false)
  const ofInner = blanksOf(inner, table, ofOuter === 'as-above')
  const [type, cause] = outer === 'type' ? [ofOuter, ofInner] : [ofInner, ofOuter]
  return { type, cause, outer, isOutline: false }
}

const typeFirst = ['type', 'cause'] as const
const causeFirst = ['cause', 'type'] as const
const counts = /\b(?:count|calls|number of|sum of|anzahl|nombre)\b|anzahl$/i

interface Table {
  readonly rows: readonly Cells[]
  readonly columns: Columns
  readonly names: readonly string[]
  /** Whether something stands in groups, by the rows themselves. */
  readonly isCut: boolean
}

/** @param isOtherHeld whether the other field's labels hold for the rows below them */
function blanksOf(
  field: 'type' | 'cause',
  { rows, columns, names, isCut }: Table,
  isOtherHeld: boolean,
): Blank {
  const column = columns[field]
  if (column === undefined) return 'empty'
  if (hasCountedLabels(rows, column)) return 'as-above'
  if (!mayBeGrouped(rows, column)) return 'empty'
  const arrow = arrows.exec(names[column] ?? '')?.[0]
  if (arrow) return /[↓▼]/.test(arrow) && endsBlank(rows, column) ? 'unclear' : 'as-above'
  if (names.some((name) => arrows.test(name))) return 'empty'
  if (rows.every(({ cells }) => !cells.slice(0, column).some(isFull))) return isCut ? 'as-above' : 'unclear'
  const other = columns[field === 'type' ? 'cause' : 'type']
  const matters =
    isOtherHeld ||
    rows.some(({ cells }) => !isFull(cells[column]) && other !== undefined && isFull(cells[other]))
  return matters ? 'unclear' : 'empty'
}

interface Pair {
  readonly type: string | undefined
  readonly cause: string | undefined
}

/**
 * Says row by row what the cells of a pair say together with the labels above them; nothing of a line that is but the
 * label of a group.
 */
export function filler({ type, cause, outer, isOutline }: Grouped): (own: Pair) => Pair | undefined {
  const hasOuter = (outer === 'type' ? type : cause) === 'as-above'
  let above: Pair = { type: undefined, cause: undefined }
  return (own) => {
    const filled = (field: 'type' | 'cause', blank: Blank) => {
      if (blank === 'empty' || own[field] === undefined || isFull(own[field])) return own[field]
      // A type left open asks for one; a cause that may be there is not said.
      if (blank === 'unclear') return field === 'type' ? own.type : undefined
      return hasOuter && field !== outer && isFull(own[outer]) ? '' : above[field]
    }
    above = { type: filled('type', type), cause: filled('cause', cause) }
    return isOutline && isFull(own[outer]) ? undefined : above
  }
}
