import type { CellAs, CellSink, Merge } from './cell-sink.ts'
import { Refused } from './refused.ts'

/** What must be known of a sheet before its first cell can be told, and what is to be said about it. */
export interface Surveyed {
  /** The last row that holds something, from 0; -1 in an empty sheet. */
  readonly lastRow: number
  readonly merges: readonly Merge[]
  /** Whether some formula holds a value, so that an empty one was computed too. */
  readonly isComputed: boolean
  /** Whether each row stands below the one before it, and each cell to the right of the one before it. */
  readonly isInOrder: boolean
  /** Whether a row stands in several pieces. */
  readonly isSplit: boolean
  readonly facts: SheetFacts
}

export interface SheetFacts {
  /** Cells that hold an error such as #N/A. */
  readonly errors: number
  /** Cells whose value the file does not say: formulas that were never computed. */
  readonly unsaid: number
  /** Formulas whose value was saved. */
  readonly computed: number
  /** Rows that hold something and are not shown: hidden by hand or by a filter. */
  readonly hiddenRows: number
  /** Blocks of merged cells over several rows. */
  readonly merged: number
}

/** A block for each row of the largest sheet; more are no table. */
const mostMerges = 1 << 20

/** Looks the cells of a sheet over. */
export class Survey implements CellSink {
  private lastRow = -1
  private rowNow = -1
  private columnNow = -1
  private highest = -1
  private isHidden = false
  private isFull = false
  private isInOrder = true
  private isSplit = false
  private errors = 0
  private unsaid = 0
  private withValue = 0
  private withoutValue = 0
  private hiddenRows = 0
  private readonly merges: Merge[] = []

  row(row: number, isHidden: boolean): void {
    if (row === this.rowNow) this.isSplit = true
    else this.columnNow = -1
    this.rowNow = row
    this.isHidden = isHidden
    this.isFull = false
  }

  cell(column: number, bytes: Uint8Array, start: number, end: number, as: CellAs): void {
    if (column <= this.columnNow) this.isInOrder = false
    this.columnNow = column
    this.isFull = true
    if (as === 'value') return
    if (as === 'error') this.errors++
    else if (as === 'unsaid') this.unsaid++
    else if (isPlaceholder(bytes, start, end)) this.withoutValue++
    else this.withValue++
  }

  endRow(times: number): void {
    if (!this.isFull) return
    if (this.rowNow < this.highest) this.isInOrder = false
    this.highest = this.rowNow
    this.lastRow = Math.max(this.lastRow, this.rowNow + times - 1)
    if (this.isHidden) this.hiddenRows += times
  }

  /** Rows of plain values, told at once. */
  pass(first: number, last: number): void {
    if (first < this.highest) this.isInOrder = false
    this.rowNow = last
    this.highest = last
    this.lastRow = Math.max(this.lastRow, last)
  }

  merge(merge: Merge): void {
    if (merge.lastRow <= merge.row) return
    if (this.merges.push(merge) > mostMerges) throw new Refused('too-large')
  }

  /** Whether some formula was seen that holds a value. */
  get isComputed(): boolean {
    return this.withValue > 0
  }

  surveyed(): Surveyed {
    const { isComputed } = this
    return {
      lastRow: this.lastRow,
      merges: this.merges,
      isComputed,
      isInOrder: this.isInOrder,
      isSplit: this.isSplit,
      facts: {
        errors: this.errors,
        unsaid: this.unsaid + (isComputed ? 0 : this.withoutValue),
        computed: isComputed ? this.withValue + this.withoutValue : 0,
        hiddenRows: this.hiddenRows,
        merged: this.merges.length,
      },
    }
  }
}

/** What writers save that cannot compute: nothing, or 0 (XlsxWriter 3.0.2, Excel::Writer::XLSX 1.10). */
export function isPlaceholder(bytes: Uint8Array, start: number, end: number): boolean {
  return start === end || (end - start === 1 && bytes[start] === 48)
}
