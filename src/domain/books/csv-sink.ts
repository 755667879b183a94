import { ByteBuffer, utf8Bytes } from './byte-buffer.ts'
import type { CellAs, CellSink } from './cell-sink.ts'
import { CsvLines, type CsvOptions } from './csv-lines.ts'
import { mostHeld } from './limits.ts'
import { coveredCell, errorSuffix, unsaidCell } from './markers.ts'
import { Refused } from './refused.ts'
import { type Block, isPlaceholder, type Surveyed } from './survey.ts'

interface Cell {
  readonly bytes: Uint8Array
  readonly isText: boolean
}

interface Shown extends Cell {
  readonly lastRow: number
  /** Whether it is a formula's, whose writer may have put placeholders into its cells. */
  readonly isOverPlaceholders?: boolean
}

const unsaid: Cell = { bytes: utf8Bytes(unsaidCell), isText: true }
const covered: Cell = { bytes: utf8Bytes(coveredCell), isText: true }

/**
 * Writes any sheet down as `PlainCsvSink` does, also one with merged cells, which show their value in each of their
 * rows, and one whose rows or cells do not stand in order.
 */
export class CsvSink implements CellSink {
  private readonly surveyed: Surveyed
  private readonly lines: CsvLines
  /** Blocks of merged cells by their first rows, and the values of those that reach the row at hand by columns. */
  private readonly merges: ReadonlyMap<number, readonly Block[]>
  private readonly shown = new Map<number, Shown>()
  /** The row at hand, by columns; and all of them where they do not stand in order. */
  private cells = new Map<number, Cell>()
  private readonly rows = new Map<number, Map<number, Cell>>()
  private held = 0
  private rowNow = -1
  private next = 0

  constructor(surveyed: Surveyed, options: CsvOptions) {
    this.surveyed = surveyed
    this.lines = new CsvLines(options)
    this.merges = byFirstRow(surveyed.merges)
  }

  found(): Surveyed {
    return this.surveyed
  }

  isRight(): boolean {
    return true
  }

  row(row: number): void {
    if (row !== this.rowNow) this.flush(1)
    this.rowNow = row
  }

  cell(column: number, bytes: Uint8Array, start: number, end: number, as: CellAs, isText: boolean): void {
    const isUnsaid =
      as === 'unsaid' || (as === 'formula' && !this.surveyed.isComputed && isPlaceholder(bytes, start, end))
    if (isUnsaid) this.cells.set(column, unsaid)
    else if (as === 'error') {
      const text = new ByteBuffer(64)
      text.addAll(bytes, start, end)
      text.addText(errorSuffix)
      this.cells.set(column, { bytes: text.bytes.slice(0, text.length), isText: true })
    } else if (end > start) this.cells.set(column, { bytes: bytes.slice(start, end), isText })
  }

  /** A row that stands once is written when another begins: it may go on. */
  endRow(times: number): void {
    if (times > 1) this.flush(times)
  }

  merge(): void {}

  taken(): Uint8Array {
    return this.lines.taken(this.lines.length)
  }

  finish(): void {
    this.flush(1)
    for (const row of [...this.rows.keys()].sort((a, b) => a - b))
      this.writeRow(row, this.rows.get(row) ?? new Map())
    this.fillUpTo(this.surveyed.lastRow + 1)
  }

  private flush(times: number): void {
    const { cells, rowNow } = this
    if (cells.size === 0) return
    this.cells = new Map()
    const before = this.lines.length
    for (let row = rowNow; row < rowNow + times; row++) {
      if (this.surveyed.isInOrder) this.writeRow(row, cells)
      else this.hold(row, cells)
      if (this.lines.length - before > mostHeld) throw new Refused('too-large')
    }
  }

  private hold(row: number, cells: Map<number, Cell>): void {
    const known = this.rows.get(row)
    if (known) for (const [column, cell] of cells) known.set(column, cell)
    else this.rows.set(row, new Map(cells))
    for (const { bytes } of cells.values()) this.held += bytes.length + 64
    if (this.held > mostHeld) throw new Refused('too-large')
  }

  /** Empty rows, but for what merged cells show in them. */
  private fillUpTo(row: number): void {
    while (this.next < row)
      if (this.shown.size === 0) {
        this.lines.emptyLines(row - this.next)
        this.next = row
      } else this.writeLine(this.next, new Map())
  }

  private writeRow(row: number, cells: ReadonlyMap<number, Cell>): void {
    this.fillUpTo(row)
    this.writeLine(row, cells)
  }

  private writeLine(row: number, cells: ReadonlyMap<number, Cell>): void {
    for (const [column, { lastRow }] of this.shown) if (lastRow < row) this.shown.delete(column)
    for (const block of this.merges.get(row) ?? []) this.show(block, cells.get(block.column))
    const all = new Map<number, Cell>([...this.shown, ...cells])
    for (const [column, shown] of this.shown) {
      const { bytes, isText } = cells.get(column) ?? shown
      if (shown.isOverPlaceholders && !isText && isPlaceholder(bytes, 0, bytes.length)) all.set(column, shown)
    }
    for (const column of [...all.keys()].sort((a, b) => a - b)) {
      const { bytes, isText } = all.get(column) ?? { bytes: new Uint8Array(0), isText: true }
      this.lines.cell(column, bytes, 0, bytes.length, isText)
    }
    if (all.size > 0) this.lines.endLine()
    else this.lines.emptyLines(1)
    this.next = Math.max(this.next, row) + 1
  }

  /** What lies under a merged cell, or what a formula fills that was never computed, is not empty. */
  private show({ column, lastRow, covers, formula }: Block, first: Cell | undefined): void {
    if (formula)
      for (const each of [column, ...covers])
        this.shown.set(each, { ...unsaid, lastRow, isOverPlaceholders: true })
    else if (first) {
      this.shown.set(column, { ...first, lastRow })
      for (const each of covers) this.shown.set(each, { ...covered, lastRow })
    }
  }
}

function byFirstRow(merges: readonly Block[]): ReadonlyMap<number, readonly Block[]> {
  const rows = new Map<number, Block[]>()
  for (const merge of merges) {
    const known = rows.get(merge.row)
    if (known) known.push(merge)
    else rows.set(merge.row, [merge])
  }
  return rows
}
