import { utf8Bytes } from './byte-buffer.ts'
import type { CellAs, CellSink, Merge } from './cell-sink.ts'
import { CsvLines, type CsvOptions } from './csv-lines.ts'
import { mostHeld } from './limits.ts'
import { errorSuffix, unsaidCell } from './markers.ts'
import { Refused } from './refused.ts'
import { isPlaceholder, Survey, type Surveyed } from './survey.ts'

const marker = utf8Bytes(unsaidCell)

/**
 * Writes a sheet whose rows and cells stand in order and are not merged down as CSV while they come: row by row as
 * they stand, with blank lines for empty rows and no line behind the last full one.
 */
export class PlainCsvSink implements CellSink {
  private readonly lines: CsvLines
  private readonly surveyed: Surveyed | undefined
  /** Looks the sheet over meanwhile, where nobody has done it before. */
  private readonly survey: Survey | undefined
  /** Whether a placeholder was taken for a formula that was never computed before all were seen. */
  private hasDoubted = false
  private rowNow = -1
  /** The last row that was ended before another one began; whether it went on all the same. */
  private ended = -1
  private isTorn = false
  /** Lines so far, and where that of the row at hand begins. */
  private next = 0
  private start = 0
  private isOpen = false
  /** Between the fields of rows that stand in one cell each; else 0. */
  private readonly sign: number

  /** @param surveyed without it what comes out is right only if `isRight` says so in the end */
  constructor(surveyed: Surveyed | undefined, options: CsvOptions) {
    this.lines = new CsvLines(options)
    this.surveyed = surveyed
    this.sign = surveyed?.facts.inOneCell ?? 0
    this.survey = surveyed ? undefined : new Survey()
    this.start = this.lines.length
  }

  /** What was found out about the sheet; to be asked for at its end. */
  found(): Surveyed {
    return this.surveyed ?? (this.survey ?? new Survey()).surveyed()
  }

  /** Whether nothing came that should have been known from the start. */
  isRight(): boolean {
    if (this.isTorn) return false
    if (this.surveyed) return true
    const { merges, isInOrder, isComputed, facts } = this.found()
    if (facts.inOneCell > 0) return false
    return merges.length === 0 && isInOrder && !(this.hasDoubted && isComputed)
  }

  row(row: number, isHidden: boolean): void {
    this.survey?.row(row, isHidden)
    if (row !== this.rowNow) this.endLine()
    this.rowNow = row
    if (row <= this.ended) this.isTorn = true
  }

  /** Cells in the widest row so far. */
  get width(): number {
    return this.lines.widest
  }

  /** Ends the row at hand: it may not go on from here. */
  endNow(): void {
    this.endLine()
    this.ended = Math.max(this.ended, this.rowNow)
  }

  /** Has rows that hold something stand here without writing them down. They are no wider than the widest so far. */
  pass(first: number, last: number): void {
    this.endNow()
    this.survey?.pass(first, last)
    if (first <= this.ended) this.isTorn = true
    this.lines.emptyLines(first - this.next)
    this.next = last + 1
    this.start = this.lines.length
    this.rowNow = last
    this.ended = last
  }

  cell(column: number, bytes: Uint8Array, start: number, end: number, as: CellAs, isText: boolean): void {
    this.survey?.cell(column, bytes, start, end, as)
    const { lines } = this
    if (!this.isOpen) this.begin()
    if (this.sign > 0 && as === 'value') lines.fields(bytes, start, end, this.sign)
    else if (as === 'value') lines.cell(column, bytes, start, end, isText)
    else if (as === 'unsaid' || (as === 'formula' && this.isUnsaid(bytes, start, end)))
      lines.cell(column, marker, 0, marker.length, true)
    else if (as === 'error') lines.cell(column, bytes, start, end, true, errorSuffix)
    else if (end > start) lines.cell(column, bytes, start, end, isText)
  }

  /** A row that stands once is ended when another begins: it may go on. */
  endRow(times: number): void {
    this.survey?.endRow(times)
    if (times === 1 || !this.isOpen) return
    const { lines, start } = this
    this.endLine()
    const length = lines.length - start
    if (length * times > mostHeld) throw new Refused('too-large')
    for (let time = 1; time < times; time++) lines.repeat(lines.length - length)
    this.next += times - 1
    this.start = lines.length
  }

  merge(merge: Merge): void {
    this.survey?.merge(merge)
  }

  pivots(count: number): void {
    this.survey?.pivots(count)
  }

  taken(): Uint8Array {
    const taken = this.lines.taken(this.start)
    this.start = 0
    return taken
  }

  finish(): void {
    this.endLine()
  }

  private begin(): void {
    const { lines, rowNow } = this
    lines.emptyLines(rowNow - this.next)
    this.next = Math.max(this.next, rowNow)
    this.start = lines.length
    this.isOpen = true
  }

  private endLine(): void {
    if (!this.isOpen) return
    this.lines.endLine()
    this.start = this.lines.length
    this.isOpen = false
    this.next++
  }

  private isUnsaid(bytes: Uint8Array, start: number, end: number): boolean {
    if (!isPlaceholder(bytes, start, end)) return false
    if (this.surveyed) return !this.surveyed.isComputed
    const isUnsaid = !this.survey?.isComputed
    if (isUnsaid) this.hasDoubted = true
    return isUnsaid
  }
}
