import { causeNumbers } from '../reference/cause-numbers.ts'
import type { Cells } from './delimited.ts'
import { exactCause } from './exact-side.ts'
import { reasonToPass } from './reason-to-pass.ts'
import type { Columns } from './table.ts'

/** The label of a group in a report: `Ringing (3)`, of three rows. */
const label = /^(.*)\((\d[\d.,]*)\)\s*$/

/**
 * Of which columns a group's label stands once and holds for the rows below it. In such a column every value is a
 * label, and has as many rows as it says; `NO_ANSWER (19)` in a list of causes is a cause with its number.
 *
 * @param records the rows below the header
 */
export function groupedColumns(
  records: readonly Cells[],
  columns: Columns,
): { readonly type: boolean; readonly cause: boolean } {
  const rows = records.filter(
    (record) => record.cells.some((cell) => cell.trim() !== '') && !reasonToPass(record, columns),
  )
  return { type: isGrouped(rows, columns.type), cause: isGrouped(rows, columns.cause) }
}

function isGrouped(rows: readonly Cells[], column: number | undefined): boolean {
  if (column === undefined) return false
  const groups: { name: string; said: number; rows: number }[] = []
  for (const { cells } of rows) {
    const text = (cells[column] ?? '').trim()
    const [, name = '', count = ''] = label.exec(text) ?? []
    const open = groups.at(-1)
    if (count !== '') groups.push({ name, said: Number(count.replace(/[.,]/g, '')), rows: 1 })
    else if (text !== '') return false
    else if (open) open.rows++
  }
  const last = groups.at(-1)
  if (!last) return false
  // There may be more rows than these: the last group can go on.
  const mayGoOn = last.rows < last.said && !isOwnNumber(last)
  return groups.every((group) => group.rows === group.said || (group === last && mayGoOn))
}

function isOwnNumber({ name, said }: { name: string; said: number }): boolean {
  const read = exactCause(name)
  return (
    read !== undefined &&
    read.kind !== 'unrecognised' &&
    read.cause !== null &&
    causeNumbers[read.cause] === said
  )
}
