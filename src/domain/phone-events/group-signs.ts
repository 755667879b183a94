import { causeNumbers } from '../reference/cause-numbers.ts'
import { type Cells, isFull, textIn } from './cells.ts'
import { exactCause } from './exact-side.ts'
import type { Columns } from './table.ts'

/** What the header of a sorted column has behind its name. */
export const arrows = /[↑↓▲▼]/

/** Labels of which none is repeated within what stands left of them, and below them blanks alone. */
export function mayBeGrouped(rows: readonly Cells[], column: number): boolean {
  let labels = new Set<string>()
  let blanks = 0
  for (const [at, row] of rows.entries()) {
    const text = textIn(row, column).trim()
    const isNew = row.cells.slice(0, column).some(isFull)
    if (isNew) labels = new Set()
    if (labels.has(text) || (text === '' && (at === 0 || isNew))) return false
    if (text === '') blanks++
    else labels.add(text)
  }
  return blanks > 0
}

/** What stands beside the label of a group: what it adds up to. */
const sum = /^\s*(?:\d[\s\d.,%]*|-)\s*$/

/**
 * Each row has one of the two fields alone, and labels of groups stand above what is in them: with what a group adds up
 * to beside its label, or `unclear` with nothing. Other cells beside it make it a row.
 */
export function outline(rows: readonly Cells[], { type, cause }: Columns): 'sure' | 'unclear' | 'none' {
  if (type === undefined || cause === undefined) return 'none'
  const [outer, inner] = type < cause ? [type, cause] : [cause, type]
  const labels = rows.filter(({ cells }) => isFull(cells[outer]))
  const areApart =
    rows[0] !== undefined &&
    rows[0] === labels[0] &&
    labels.length < rows.length &&
    rows.every(({ cells }) => isFull(cells[outer]) !== isFull(cells[inner]))
  if (!areApart) return 'none'
  const beside = labels.flatMap(({ cells }) => cells.filter((cell, at) => at !== outer && isFull(cell)))
  if (beside.length === 0) return 'unclear'
  return beside.every((cell) => sum.test(cell)) ? 'sure' : 'none'
}

/** Whether blanks stand at the end alone, where a column that is sorted has those that are empty. */
export function endsBlank(rows: readonly Cells[], column: number): boolean {
  const first = rows.findIndex(({ cells }) => !isFull(cells[column]))
  return rows.slice(first).every(({ cells }) => !isFull(cells[column]))
}

/** The label of a group in a report: `Ringing (3)`, of three rows. */
const label = /^(.*)\((\d[\d.,]*)\)\s*$/

/** Whether every value is a label, and has as many rows as it says. */
export function hasCountedLabels(rows: readonly Cells[], column: number): boolean {
  const groups: { name: string; said: number; rows: number }[] = []
  for (const row of rows) {
    const text = textIn(row, column).trim()
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
