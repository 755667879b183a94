/** One record of a table. */
export interface Cells {
  readonly cells: readonly string[]
}

/** One record of a text, and the line it starts on, counted from 1. */
export interface TableRecord extends Cells {
  readonly line: number
}

/** Whether a cell is there and holds something. */
export function isFull(cell: string | undefined): boolean {
  return cell !== undefined && cell.trim() !== ''
}

/** What a record holds in a column; `''` where it is too short, or the table has no such column. */
export function textIn({ cells }: Cells, column: number | undefined): string {
  return column === undefined ? '' : (cells[column] ?? '')
}
