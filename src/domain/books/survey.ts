import type { CellAs, CellSink, Merge } from './cell-sink.ts'
import { mostColumns } from './limits.ts'
import { Refused } from './refused.ts'

/** What must be known of a sheet before its first cell can be told, and what is to be said about it. */
export interface Surveyed {
  /** The last row that holds something, from 0; -1 in an empty sheet. */
  readonly lastRow: number
  readonly merges: readonly Block[]
  /** Whether some formula holds a value, so that an empty one was computed too. */
  readonly isComputed: boolean
  /** Whether each row stands below the one before it, and each cell to the right of the one before it. */
  readonly isInOrder: boolean
  /** Whether a row stands in several pieces. */
  readonly isSplit: boolean
  readonly facts: SheetFacts
}

/** A block of merged cells, or of a formula's, over rows or over columns that hold values elsewhere. */
export interface Block extends Pick<Merge, 'row' | 'lastRow' | 'column' | 'formula'> {
  /** Those columns to the right of its first one. */
  readonly covers: readonly number[]
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
  /** Pivot tables, which are left out. */
  readonly pivots: number
  /** The sign between the fields of rows that stand in one cell each: opened with the wrong one, and saved; else 0. */
  readonly inOneCell: number
}

/** A block for each row of the largest sheet; more are no table. */
const mostMerges = 1 << 20

/** Cells by which it is told whether signs stand between fields in them. */
const lookedInto = 20
const signs = [44, 59, 9, 124] as const

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
  private pivotCount = 0
  /** Whether rows were told at once, so that some columns may hold something that was not seen. */
  private hasPassed = false
  private lookedInto = 0
  private readonly signsSeen = new Map<number, number>()
  private cellsInRow = 0
  /** The first row of more than one cell: no table begins above it. */
  private firstWide = Number.POSITIVE_INFINITY
  private readonly holdsSomething = new Uint8Array(mostColumns)

  row(row: number, isHidden: boolean): void {
    if (row === this.rowNow) this.isSplit = true
    else this.columnNow = -1
    this.rowNow = row
    this.isHidden = isHidden
    this.isFull = false
    this.cellsInRow = 0
  }

  cell(column: number, bytes: Uint8Array, start: number, end: number, as: CellAs): void {
    if (column <= this.columnNow) this.isInOrder = false
    this.columnNow = column
    this.isFull = true
    this.holdsSomething[column] = 1
    if (++this.cellsInRow === 2 && this.firstWide > this.rowNow) this.firstWide = this.rowNow
    if (this.lookedInto < lookedInto) this.lookInto(bytes, start, end)
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
    this.hasPassed = true
    if (first < this.highest) this.isInOrder = false
    this.rowNow = last
    this.highest = last
    this.lastRow = Math.max(this.lastRow, last)
  }

  merge(merge: Merge): void {
    if (this.merges.push(merge) > mostMerges) throw new Refused('too-large')
  }

  private lookInto(bytes: Uint8Array, start: number, end: number): void {
    this.lookedInto++
    for (const sign of signs) {
      const seen = bytes.subarray(start, end).filter((byte) => byte === sign).length
      this.signsSeen.set(sign, (this.signsSeen.get(sign) ?? 0) + seen)
    }
  }

  /** The most frequent one; 0 where there is none. */
  private signSeen(): number {
    const [first] = [...this.signsSeen].sort(([, a], [, b]) => b - a)
    return first && first[1] > 0 ? first[0] : 0
  }

  /** Those that hold something. */
  private columns(): readonly number[] {
    return [...this.holdsSomething.keys()].filter((column) => this.holdsSomething[column] === 1)
  }

  pivots(count: number): void {
    this.pivotCount = count
  }

  /** Whether some formula was seen that holds a value. */
  get isComputed(): boolean {
    return this.withValue > 0
  }

  surveyed(): Surveyed {
    const { isComputed } = this
    const merges = this.blocks()
    return {
      lastRow: this.lastRow,
      merges,
      isComputed,
      isInOrder: this.isInOrder,
      isSplit: this.isSplit,
      facts: {
        errors: this.errors,
        unsaid: this.unsaid + (isComputed ? 0 : this.withoutValue) + this.unsaidIn(merges),
        computed: isComputed ? this.withValue + this.withoutValue : 0,
        hiddenRows: this.hiddenRows,
        merged: merges.filter(({ row, lastRow, formula }) => lastRow > row && !formula).length,
        pivots: this.pivotCount,
        inOneCell: this.columns().length === 1 ? this.signSeen() : 0,
      },
    }
  }

  /** Cells beside those of formulas that never were computed and fill them. */
  private unsaidIn(blocks: readonly Block[]): number {
    return blocks
      .filter(({ formula }) => formula !== undefined)
      .reduce(
        (sum, { row, lastRow, covers }) =>
          sum + (Math.min(lastRow, this.lastRow) - row + 1) * (covers.length + 1) - 1,
        0,
      )
  }

  /** The blocks that say something of other cells than their first ones. A heading above a table is none of them. */
  private blocks(): readonly Block[] {
    const columns = this.columns()
    return this.merges.flatMap(({ lastColumn, ...merge }) => {
      const { row, lastRow, column, formula } = merge
      if (formula === 'placeholder' && this.isComputed) return []
      const isBeside = formula !== undefined || row > this.firstWide
      const seen = isBeside ? columns.filter((other) => other > column && other <= lastColumn) : []
      // Of columns that were not all seen it is enough to say that there is such a block: the sheet is read anew.
      const covers = isBeside && this.hasPassed && lastColumn > column ? [lastColumn] : seen
      return lastRow > row || covers.length > 0 ? [{ ...merge, covers }] : []
    })
  }
}

/** What writers save that cannot compute: nothing, or 0 (XlsxWriter 3.0.2, Excel::Writer::XLSX 1.10). */
export function isPlaceholder(bytes: Uint8Array, start: number, end: number): boolean {
  return start === end || (end - start === 1 && bytes[start] === 48)
}
