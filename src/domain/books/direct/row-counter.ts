/**
 * Counts the rows of a sheet written as CSV, and may be told of rows that are like one it has read, where it tells rows
 * by two of their cells.
 */
export interface RowCounter<Told> {
  /** So many rows of what the same comes to have to be read: their places are kept. */
  readonly examples: number
  /** Whole lines of CSV. */
  push(lines: Uint8Array): void
  /** `opening` until the columns are known; `read all` where it has to read each row. */
  byCells(): ToldBy | 'opening' | 'read all'
  /** What the last row came to, where each row with the same two cells comes to it, and enough were read. */
  last(): Told | undefined
  /** So many rows more that come to the same. @param weighed those of them that have a count, which come to `weight` */
  again(told: Told, times: number, weighed: number, weight: number): void
  /** So many lines that are counted by `again`. */
  pass(lines: number): void
}

/** The columns whose cells tell what a row says, and how many the table has. */
export interface ToldBy {
  readonly type: number
  readonly cause: number
  /** The column with how often each occurred; -1 where there is none. */
  readonly count: number
  readonly width: number
}
