import { ByteBuffer, utf8Bytes } from './byte-buffer.ts'
import type { CellAs, CellSink, Merge } from './cell-sink.ts'
import { mostColumns } from './limits.ts'
import { errorSuffix, unsaidCell } from './markers.ts'
import { Refused } from './refused.ts'
import { isPlaceholder, Survey, type Surveyed } from './survey.ts'

const [quote, comma, lineFeed, carriageReturn, blank] = [34, 44, 10, 13, 32] as const

/**
 * Rows are filled up with empty cells to the widest above them, but to no more columns than these: one that ends early
 * has empty cells in a sheet, where in CSV it would be too short.
 */
const widest = 1000

/** Bytes that a repeated row may come to, and those of rows that do not stand in order. */
const mostHeld = 1 << 28

export interface CsvOptions {
  /** Keeps line breaks within cells. Without them each row is one line, and a line's number is the row's. */
  readonly keepsBreaks?: boolean
}

interface Apart {
  readonly bytes: Uint8Array
  readonly isText: boolean
}

interface Shown extends Apart {
  readonly lastRow: number
}

/**
 * Writes the cells of a sheet down as CSV in UTF-8, with a byte order mark: texts in quotes, numbers and dates without.
 * Row by row as they stand in the sheet, with blank lines for empty rows and no line behind the last full one.
 */
export class CsvSink implements CellSink {
  private readonly surveyed: Surveyed | undefined
  /** Looks the sheet over meanwhile, where nobody has done it before. */
  private readonly survey: Survey | undefined
  /** Whether a placeholder was taken for a formula that was never computed before all were seen. */
  private hasDoubted = false
  private readonly keepsBreaks: boolean
  /** The widest row so far. */
  private width = 0
  private readonly out = new ByteBuffer(1 << 16)
  private readonly cells = new ByteBuffer(1 << 12)
  private readonly starts = new Int32Array(mostColumns)
  private readonly ends = new Int32Array(mostColumns)
  private readonly areTexts = new Uint8Array(mostColumns)
  /** Columns of the row at hand, and those that were filled. */
  private reach = 0
  private rowNow = 0
  private isOpen = false
  private next = 0
  /** Blocks of merged cells by their first rows, and the values of those that reach the row at hand by columns. */
  private readonly merges: ReadonlyMap<number, readonly Merge[]>
  private readonly shown = new Map<number, Shown>()
  /** Rows that do not stand in order, by their numbers. */
  private readonly apart: Map<number, Map<number, Apart>> | undefined
  private held = 0
  private readonly marker = utf8Bytes(unsaidCell)
  private readonly suffix = utf8Bytes(errorSuffix)

  /** @param surveyed without it what comes out is right only if `isRight` says so in the end */
  constructor(surveyed: Surveyed | undefined, { keepsBreaks = false }: CsvOptions) {
    this.surveyed = surveyed
    this.survey = surveyed ? undefined : new Survey()
    this.keepsBreaks = keepsBreaks
    this.merges = byFirstRow(surveyed?.merges ?? [])
    this.apart = !surveyed || surveyed.isInOrder ? undefined : new Map()
    this.out.addPoint(0xfeff)
  }

  /** What was found out about the sheet; to be asked for at its end. */
  found(): Surveyed {
    return this.surveyed ?? (this.survey ?? new Survey()).surveyed()
  }

  /** Whether nothing came that should have been known from the start. */
  isRight(): boolean {
    if (this.surveyed) return true
    const { merges, isInOrder, isComputed } = this.found()
    return merges.length === 0 && isInOrder && !(this.hasDoubted && isComputed)
  }

  row(row: number, isHidden: boolean): void {
    this.survey?.row(row, isHidden)
    if (this.isOpen && row !== this.rowNow) this.flush(1)
    this.rowNow = row
    this.isOpen = true
  }

  cell(column: number, bytes: Uint8Array, start: number, end: number, as: CellAs, isText: boolean): void {
    this.survey?.cell(column, bytes, start, end, as)
    for (; this.reach <= column; this.reach++) this.starts[this.reach] = this.ends[this.reach] = 0
    const { cells } = this
    this.starts[column] = cells.length
    const isUnsaid = as === 'unsaid' || (as === 'formula' && this.isUnsaid(bytes, start, end))
    if (isUnsaid) cells.addAll(this.marker, 0, this.marker.length)
    else {
      cells.addAll(bytes, start, end)
      if (as === 'error') cells.addAll(this.suffix, 0, this.suffix.length)
    }
    this.ends[column] = cells.length
    this.areTexts[column] = Number(isText || isUnsaid || as === 'error')
  }

  /** A row that stands once is written when another begins: it may go on. */
  endRow(times: number): void {
    this.survey?.endRow(times)
    if (times > 1) this.flush(times)
  }

  merge(merge: Merge): void {
    this.survey?.merge(merge)
  }

  /** What was written since the last time; the bytes are the caller's. */
  taken(): Uint8Array {
    const taken = this.out.bytes.slice(0, this.out.length)
    this.out.length = 0
    return taken
  }

  finish(): void {
    if (this.isOpen) this.flush(1)
    for (const row of [...(this.apart?.keys() ?? [])].sort((a, b) => a - b)) {
      for (const [column, { bytes, isText }] of this.apart?.get(row) ?? [])
        this.cell(column, bytes, 0, bytes.length, 'value', isText)
      this.writeRows(row, 1)
    }
    if (this.surveyed) this.fillUpTo(this.surveyed.lastRow + 1)
  }

  private isUnsaid(bytes: Uint8Array, start: number, end: number): boolean {
    if (!isPlaceholder(bytes, start, end)) return false
    if (this.surveyed) return !this.surveyed.isComputed
    const isUnsaid = !this.survey?.isComputed
    if (isUnsaid) this.hasDoubted = true
    return isUnsaid
  }

  private flush(times: number): void {
    this.isOpen = false
    if (this.reach === 0) return
    if (this.reach > this.width) this.width = Math.min(this.reach, widest)
    if (!this.apart) {
      this.writeRows(this.rowNow, times)
      return
    }
    for (let row = this.rowNow; row < this.rowNow + times; row++) this.hold(row)
    this.clear()
  }

  private hold(row: number): void {
    const cells = this.apart?.get(row) ?? new Map<number, Apart>()
    for (let column = 0; column < this.reach; column++) {
      const bytes = this.cells.bytes.slice(this.starts[column], this.ends[column])
      if (bytes.length > 0) cells.set(column, { bytes, isText: this.areTexts[column] === 1 })
      this.held += bytes.length + 16
    }
    if (this.held > mostHeld) throw new Refused('too-large')
    this.apart?.set(row, cells)
  }

  private writeRows(row: number, times: number): void {
    this.fillUpTo(row)
    const before = this.out.length
    for (let time = 0; time < times; time++) {
      this.writeRow(row + time)
      if (this.out.length - before > mostHeld) throw new Refused('too-large')
    }
    this.clear()
    this.next = row + times
  }

  private clear(): void {
    this.reach = 0
    this.cells.length = 0
  }

  /** Empty rows, but for what merged cells show in them. */
  private fillUpTo(row: number): void {
    if (this.next >= row) return
    const { reach } = this
    for (; this.next < row; this.next++) {
      if (this.shown.size === 0) this.out.add(lineFeed)
      else {
        // The cells of the row to come stand aside meanwhile.
        this.reach = 0
        this.writeRow(this.next)
        this.reach = reach
      }
    }
  }

  private writeRow(row: number): void {
    if (this.shown.size > 0 || this.merges.size > 0) this.show(row)
    const { out, starts, ends, reach } = this
    const width = Math.max(reach, this.width)
    let isFirst = true
    for (let column = 0; column < width; column++) {
      if (!isFirst) out.add(comma)
      isFirst = false
      const start = starts[column] as number
      const end = ends[column] as number
      if (column < reach && end > start)
        this.writeCell(this.cells.bytes, start, end, this.areTexts[column] === 1)
      else {
        const shown = this.shown.size > 0 ? this.shown.get(column) : undefined
        if (shown) this.writeCell(shown.bytes, 0, shown.bytes.length, shown.isText)
      }
    }
    out.add(lineFeed)
  }

  private show(row: number): void {
    for (const [column, { lastRow }] of this.shown) if (lastRow < row) this.shown.delete(column)
    for (const { column, lastRow } of this.merges.get(row) ?? []) {
      if (column >= this.reach) continue
      const bytes = this.cells.bytes.slice(this.starts[column], this.ends[column])
      if (bytes.length > 0) this.shown.set(column, { lastRow, bytes, isText: this.areTexts[column] === 1 })
    }
  }

  private writeCell(bytes: Uint8Array, start: number, end: number, isText: boolean): void {
    const { out } = this
    if (!isText) {
      out.addAll(bytes, start, end)
      return
    }
    out.add(quote)
    let from = start
    for (let at = start; at < end; at++) {
      const byte = bytes[at] as number
      if (byte > quote) continue
      const isBreak = !this.keepsBreaks && (byte === lineFeed || byte === carriageReturn)
      if (byte !== quote && byte !== 0 && !isBreak) continue
      out.addAll(bytes, from, at)
      if (byte === quote) out.add(quote)
      out.add(byte === quote ? quote : blank)
      from = at + 1
    }
    out.addAll(bytes, from, end)
    out.add(quote)
  }
}

function byFirstRow(merges: readonly Merge[]): ReadonlyMap<number, readonly Merge[]> {
  const rows = new Map<number, Merge[]>()
  for (const merge of merges) {
    const known = rows.get(merge.row)
    if (known) known.push(merge)
    else rows.set(merge.row, [merge])
  }
  return rows
}
