import { letter, quotedEnd } from '../export/next-row.ts'
import { quote, type Units } from '../export/units.ts'

/** Cuts a row that has been read once already into its cells: where each starts and ends, quotes included. */
export class CellCutter {
  readonly starts: Int32Array
  readonly ends: Int32Array
  cells = 0
  private readonly delimiter: number
  private readonly most: number

  /** @param most cells that are wanted: what stands behind them is not looked at */
  constructor(delimiter: number, most: number) {
    this.delimiter = delimiter
    this.most = most
    this.starts = new Int32Array(most)
    this.ends = new Int32Array(most)
  }

  /** @param end the row’s end, without its line break */
  cut(units: Units, start: number, end: number): void {
    const { delimiter, most, starts, ends } = this
    let at = start
    let cell = 0
    while (cell < most) {
      starts[cell] = at
      const closed = at < end && units[at] === quote ? quotedEnd(units, at, end, delimiter, true) : letter
      if (closed === letter) while (at < end && units[at] !== delimiter) at++
      else at = closed
      ends[cell] = at
      cell++
      if (at >= end) break
      at++
    }
    this.cells = cell
  }
}
