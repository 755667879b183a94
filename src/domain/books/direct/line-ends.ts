import type { CsvOptions } from '../csv-lines.ts'
import type { ToldBy } from './row-counter.ts'

/** Puts something behind each line of a sheet written as CSV, and may be asked what it puts behind lines like one it has had. */
export interface LineEnds {
  /** Takes whole lines, and gives what is to be written for them. */
  push(lines: Uint8Array): Uint8Array
  /** `opening` until the columns are known; `read all` where it has to have each line. */
  byCells(): ToldBy | 'opening' | 'read all'
  /** What stands behind the cells of the last line, where the same stands behind each with the same two cells. */
  last(): Uint8Array | undefined
  /** So many lines were written without it. */
  pass(lines: number): void
}

export interface LineOptions extends CsvOptions {
  /** What is to stand behind each line, if it can be asked for while they are written. */
  readonly ends?: LineEnds | undefined
}
