import type { Columns } from '../phone-events/table.ts'
import { countIn, mayBeHeader } from '../phone-events/table-rows.ts'
import { type CellPair, type Closer, closerLook, outcomeOfCells, tidyPair } from './cell-pair.ts'
import { DelimitedPlace } from './delimited-place.ts'
import { Grouping, tell } from './grouping.ts'
import { cellsIn, type Delimiter, type Layout } from './layout.ts'
import { nextRow, RowSpan } from './next-row.ts'
import { RawPairs } from './raw-pairs.ts'
import { firstFull, holdsMuch, mayBeTotal } from './row-checks.ts'
import { lastColumn, rulingOn } from './row-rules.ts'
import type { RowSink } from './row-sink.ts'
import { UnitWindow } from './unit-window.ts'
import { carriageReturn, type Decode, type Encoding, lineFeed, textOf } from './units.ts'

/** Distinct pairs of cells that are remembered; those beyond are resolved anew each time. */
export const mostPairs = 32_768

/** How much of a cell is looked at. */
const longestCell = 4096

/** A row longer than this, in units, is not read: it is passed by as unreadable up to its next line break. */
export const longestRow = 1 << 20

interface KnownPair<Kept> {
  readonly cells: CellPair
  readonly closer: Closer
  /** Whether neither cell can be used. */
  readonly isBlank: boolean
  readonly kept: Kept
}

/** Reads the rows of delimited text from bytes pushed piece by piece, at the same places however they are cut. */
export class DelimitedReader<Kept> {
  private readonly layout: Layout
  private readonly delimiter: Delimiter
  private readonly decode: Decode
  private readonly encoding: Encoding
  private readonly sink: RowSink<Kept>
  private readonly window: UnitWindow
  private readonly span: RowSpan
  private readonly place: DelimitedPlace
  private pairs: RawPairs
  private known: KnownPair<Kept>[] = []
  private readonly grouping: Grouping<Kept> | undefined
  private columns: Columns
  private lastColumn: number
  /** Rows and passed-over lines so far. */
  private at = 0
  /** Units that must be there before an unfinished row is tried again, so that small chunks cost no more. */
  private wanted = 0
  private isSkipping = false

  constructor(
    { layout, encoding, decode, base }: { layout: Layout; encoding: Encoding; decode: Decode; base: number },
    sink: RowSink<Kept>,
  ) {
    this.layout = layout
    this.delimiter = layout.delimiter ?? ','
    this.decode = decode
    this.encoding = encoding
    this.sink = sink
    this.window = new UnitWindow(encoding, base)
    this.span = new RowSpan(this.delimiter.charCodeAt(0))
    this.place = new DelimitedPlace(this.span, this.window, encoding, decode)
    this.pairs = new RawPairs(mostPairs, this.window.units)
    const { grouped } = layout
    this.grouping =
      grouped.type === 'empty' && grouped.cause === 'empty'
        ? undefined
        : new Grouping(grouped, (outcome) => sink.keep(outcome))
    this.columns = layout.columns
    this.lastColumn = lastColumn(layout.columns)
    this.aim()
  }

  push(bytes: Uint8Array): void {
    this.window.pour(bytes)
    if (this.window.end - this.window.start >= this.wanted) this.readRows(false)
  }

  finish(): void {
    this.window.finish()
    this.readRows(true)
  }

  private readRows(isLast: boolean): void {
    const { window, span, place } = this
    const { units, end } = window
    let at = window.start
    while (at < end) {
      if (this.isSkipping) {
        at = this.skipLine(at, isLast)
        if (this.isSkipping) break
        continue
      }
      const next = nextRow(span, units, at, end, isLast)
      if (next < 0 ? end - at > longestRow : next - at > longestRow) {
        this.passLongRow(at)
        at += longestRow
        continue
      }
      if (next < 0) break
      this.readRow()
      place.line += 1 + span.breaks
      this.at++
      at = next
    }
    window.start = at
    this.wanted = Math.min((end - at) * 2, longestRow + 1)
  }

  private readRow(): void {
    const { span, window, sink, place } = this
    const { units } = window
    if (this.at <= this.layout.headerAt || span.cells <= this.lastColumn) {
      this.readWhole()
      return
    }
    const number = this.pairs.numberOf(units, span.typeStart, span.typeEnd, span.causeStart, span.causeEnd)
    let pair = number < 0 ? undefined : this.known[number]
    if (pair === undefined) {
      pair = this.pairAt()
      if (number >= 0) this.known[number] = pair
    }
    const first = firstFull(units, span.start, span.end, span.delimiter)
    if (pair.closer !== 'never' || this.grouping || mayBeTotal(units, first, span.end)) this.readCloser(pair)
    else {
      if (this.columns.count !== undefined) this.weigh()
      sink.row(pair.kept, place)
    }
  }

  private readCloser(pair: KnownPair<Kept>): void {
    if (this.needsRuling(pair.closer) && !this.isRow(this.cells())) return
    this.weigh()
    if (this.grouping) tell(this.grouping.filled(pair.cells), this.place, this.sink)
    else if (pair.isBlank) this.sink.unreadable('no-cell', this.place)
    else this.sink.row(pair.kept, this.place)
  }

  private needsRuling(closer: Closer): boolean {
    const { units } = this.window
    const { start, end, delimiter } = this.span
    if (closer === 'always' || mayBeTotal(units, firstFull(units, start, end, delimiter), end)) return true
    if (closer === 'where-it-holds-little' && !holdsMuch(units, start, end, delimiter)) return true
    return closer !== 'never' && mayBeHeader.test(this.place.text())
  }

  /** A row of the preamble, the header, or one that does not reach the columns. */
  private readWhole(): void {
    if (!this.isRow(this.cells())) return
    this.weigh()
    this.sink.unreadable('short', this.place)
  }

  private isRow(cells: readonly string[]): boolean {
    const ruling = rulingOn(cells, this.at, this.layout, this.columns)
    if (ruling.kind === 'row') return true
    if (ruling.kind === 'header') {
      this.turnTo(ruling.columns)
      this.sink.header(this.place)
    } else this.sink.passed(ruling.as, this.place)
    return false
  }

  private turnTo(columns: Columns): void {
    const { type, cause } = this.columns
    this.columns = columns
    this.aim()
    if (
      (type === undefined) === (columns.type === undefined) &&
      (cause === undefined) === (columns.cause === undefined)
    )
      return
    this.pairs = new RawPairs(mostPairs, this.window.units)
    this.known = []
  }

  private pairAt(): KnownPair<Kept> {
    const { span } = this
    const cells = tidyPair(
      this.columns.type === undefined ? undefined : this.cellText(span.typeStart, span.typeEnd),
      this.columns.cause === undefined ? undefined : this.cellText(span.causeStart, span.causeEnd),
    )
    const outcome = outcomeOfCells(cells)
    return {
      cells,
      closer: closerLook(cells, outcome),
      isBlank: outcome.kind === 'not-understood',
      kept: this.sink.keep(outcome),
    }
  }

  private cellText(start: number, end: number): string {
    return (
      cellsIn(
        textOf(this.window.units.subarray(start, end), this.encoding, this.decode, longestCell),
        this.delimiter,
      )[0] ?? ''
    )
  }

  private cells(): readonly string[] {
    return cellsIn(this.place.text(), this.delimiter)
  }

  private weigh(): void {
    const { columns, span, place } = this
    const isThere = columns.count !== undefined && span.cells > columns.count
    place.weight = (isThere ? countIn(this.cellText(span.countStart, span.countEnd)) : undefined) ?? -1
  }

  private aim(): void {
    const { span, columns } = this
    span.typeColumn = columns.type ?? -1
    span.causeColumn = columns.cause ?? -1
    span.countColumn = columns.count ?? -1
    this.lastColumn = lastColumn(columns)
    span.typeStart = span.typeEnd = span.causeStart = span.causeEnd = 0
  }

  private passLongRow(start: number): void {
    const { span, place } = this
    span.start = start
    span.end = span.next = start + longestRow
    span.cells = 0
    span.breaks = 0
    place.weight = -1
    if (this.at <= this.layout.headerAt) this.sink.passed('preamble', place)
    else this.sink.unreadable('too-long', place)
    const { units } = this.window
    // A line feed behind the last unit is still to be skipped, and counted there.
    for (let at = start; at < span.end; at++)
      if (units[at] === lineFeed || (units[at] === carriageReturn && units[at + 1] !== lineFeed)) place.line++
    this.at++
    this.isSkipping = true
  }

  /** To behind the next line break, where there is one. */
  private skipLine(start: number, isLast: boolean): number {
    const { units, end } = this.window
    let at = start
    while (at < end && units[at] !== lineFeed && units[at] !== carriageReturn) at++
    const mayGoOn = !isLast && units[at] === carriageReturn && at + 1 >= end
    if (at < end && !mayGoOn) {
      at += units[at] === carriageReturn && units[at + 1] === lineFeed ? 2 : 1
      this.place.line++
      this.isSkipping = false
    }
    this.sink.rest(units, start, at)
    return at
  }
}
