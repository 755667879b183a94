/**
 * What a cell's text is: a value as it was typed, what a formula came to when it was last computed, an error, or
 * something the file does not say, such as a formula that was never computed.
 */
export type CellAs = 'value' | 'formula' | 'error' | 'unsaid'

/** A block of cells that are merged, or that one formula fills, whose value stands in its first one; all from 0. */
export interface Merge {
  readonly row: number
  readonly lastRow: number
  readonly column: number
  readonly lastColumn: number
  /** Set where it is a formula's, and no value was saved with it, or what writers save that cannot compute. */
  readonly formula?: 'unsaid' | 'placeholder'
}

/** What is done with the cells of a sheet: looking them over, or writing them down. */
export interface CellSink {
  /** Begins a row, from 0. The same one may come again, and they may come in any order. */
  row(row: number, isHidden: boolean): void
  /**
   * UTF-8, lent until the call ends. Empty cells are told where a formula left them empty.
   * @param isText whether it is a text, and no number, date or yes and no
   */
  cell(column: number, bytes: Uint8Array, start: number, end: number, as: CellAs, isText: boolean): void
  /** Ends the row, which stands so many times under itself. */
  endRow(times: number): void
  /** A block of more than one cell. May come before its cells, or behind all of them. */
  merge(merge: Merge): void
  /** Before all cells: how many pivot tables are left out. */
  pivots?(count: number): void
}
