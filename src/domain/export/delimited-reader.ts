import type { ToldBy } from '../books/direct/row-counter.ts'
import { isNamed } from '../phone-events/names.ts'
import type { Cell } from '../phone-events/reading.ts'
import { countIn } from '../phone-events/reading.ts'
import { tidy } from '../phone-events/tidy.ts'
import { CellKeys } from './cell-keys.ts'
import { DelimitedPlace } from './delimited-place.ts'
import { cellsIn, type Delimiter, type Layout } from './layout.ts'
import type { Marking } from './marking.ts'
import { nextMarkedRow, nextRow } from './next-row.ts'
import { RowJudge, tellRuling } from './row-judge.ts'
import type { RowSink } from './row-sink.ts'
import { UnitWindow } from './unit-window.ts'
import {
  bytesPerUnit,
  carriageReturn,
  type Decode,
  type Encoding,
  lineFeed,
  textOf,
  type Units,
} from './units.ts'

/** Distinct pairs of cells that are remembered; those beyond are resolved anew each time. */
export const mostPairs = 32_768

/** How much of a cell is looked at. */
const longestCell = 4096

/** A row longer than this, in units, is not read: it is passed by as unreadable up to its next line break. */
export const longestRow = 1 << 20

/** What two cells say wherever they stand; `undefined` where the rest of the row must be looked at, too. */
type KnownPair<Kept> = { readonly kept: Kept; readonly type: Cell } | 'look at the row'

interface DelimitedOptions {
  readonly layout: Layout
  readonly encoding: Encoding
  readonly decode: Decode
  /** The byte position of the first byte that is pushed. */
  readonly base: number
  readonly marking?: Marking | undefined
}

/** Reads the rows of delimited text from bytes pushed piece by piece, at the same places however they are cut. */
export class DelimitedReader<Kept> {
  private readonly layout: Layout
  private readonly delimiter: Delimiter
  private readonly decode: Decode
  private readonly encoding: Encoding
  /** Bytes of a unit. */
  private readonly bytes: 1 | 2
  private readonly sink: RowSink<Kept>
  private readonly window: UnitWindow
  private readonly place: DelimitedPlace
  private pairs = new CellKeys(mostPairs)
  private known: KnownPair<Kept>[] = []
  private readonly judge: RowJudge<Kept>
  /** Whether two cells can tell a row: both columns are there, no label of a group holds for it, and no other cell takes it back. */
  private isTold = false
  private width = 0
  private columns: Layout['columns']
  /** Rows and passed-over lines so far. */
  private at = 0
  /** Units that must be there before an unfinished row is tried again, so that small chunks cost no more. */
  private wanted = 0
  private isSkipping = false

  constructor({ layout, encoding, decode, base, marking }: DelimitedOptions, sink: RowSink<Kept>) {
    this.layout = layout
    this.delimiter = layout.delimiter ?? ','
    this.decode = decode
    this.encoding = encoding
    this.bytes = bytesPerUnit(encoding)
    this.sink = sink
    const delimiter = this.delimiter.charCodeAt(0)
    this.window = new UnitWindow(encoding, base, marking && { marking, delimiter })
    this.place = new DelimitedPlace(delimiter, this.window, encoding, decode)
    this.judge = new RowJudge(layout, (outcome) => sink.keep(outcome))
    this.columns = layout.columns
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

  /** The columns by whose cells alone rows are told that were once read, where there are such and nothing is half read. */
  byCells(): ToldBy | undefined {
    // What came last may have been too little to be looked at again.
    this.readRows(false)
    const { type, cause, count = -1 } = this.columns
    const { start, end } = this.window
    if (!this.isTold || type === undefined || cause === undefined || start < end) return undefined
    return { type, cause, count, width: this.width }
  }

  /** What the last row came to, where each row of this width with the same two cells comes to it. */
  last(): Kept | undefined {
    const { place } = this
    if (!this.isTold || this.at <= this.layout.table.at + 1 || place.cells !== this.width) return undefined
    const known = this.known[this.pairNumber()]
    return known === undefined || known === 'look at the row' ? undefined : known.kept
  }

  /** Lines that stand here and are counted by somebody else. */
  pass(lines: number): void {
    this.place.line += lines
    this.at += lines
  }

  private readRows(isLast: boolean): void {
    const { window, place } = this
    const { units, end, bits } = window
    let at = window.start
    while (at < end) {
      if (this.isSkipping) {
        at = this.skipLine(at, isLast)
        if (this.isSkipping) break
        continue
      }
      const marked = bits ? nextMarkedRow(place, units, bits, at, end) : -1
      const next = marked < 0 ? nextRow(place, units, at, end, isLast) : marked
      if (next < 0 ? end - at > longestRow : next - at > longestRow) {
        this.passLongRow(at)
        at += longestRow
        continue
      }
      if (next < 0) break
      this.readRow()
      place.line += 1 + place.breaks
      this.at++
      at = next
    }
    window.start = at
    this.wanted = Math.min((end - at) * 2, longestRow + 1)
  }

  private readRow(): void {
    const { sink, place } = this
    if (!this.isTold || this.at <= this.layout.table.at || place.cells !== this.width) {
      this.readWhole()
      return
    }
    const number = this.pairNumber()
    const known = number < 0 ? undefined : this.known[number]
    if (known === undefined || known === 'look at the row') {
      const pair = this.readWhole()
      if (number >= 0 && known === undefined) this.known[number] = pair
      return
    }
    if (this.columns.count !== undefined) {
      this.weigh()
      // What occurred 0 times is no row.
      if (place.weight === 0) {
        this.readWhole()
        return
      }
    }
    this.judge.rules.group.type = known.type
    sink.row(known.kept, place)
  }

  /** The number of the two cells at hand; -1 where there is no more room. */
  private pairNumber(): number {
    const { bytes, window } = this
    const { bounds } = this.place
    const { type = 0, cause = 0 } = this.columns
    return this.pairs.numberOf(
      window.view,
      (bounds[2 * type] as number) * bytes,
      (bounds[2 * type + 1] as number) * bytes,
      (bounds[2 * cause] as number) * bytes,
      (bounds[2 * cause + 1] as number) * bytes,
    )
  }

  /** Asks the rules of tables; a row whose type is one of the five is told by its two cells alone. */
  private readWhole(): KnownPair<Kept> {
    const { judge, place, sink, columns } = this
    const cells = cellsIn(place.text(longestRow), this.delimiter)
    const ruling = judge.ruling(cells, this.at)
    tellRuling(ruling, place, sink)
    if (judge.rules.columns !== columns) this.turn()
    if (ruling.kind === 'row') {
      const text = tidy(cells[columns.type ?? -1] ?? '')
      const { kind } = ruling.outcome
      if (isNamed('type', text) && kind !== 'not-understood' && kind !== 'unclear')
        return { kept: ruling.kept, type: { text, start: 0 } }
    }
    return 'look at the row'
  }

  /** To the columns that a header names which came again. */
  private turn(): void {
    this.columns = this.judge.rules.columns
    this.pairs = new CellKeys(mostPairs)
    this.known = []
    this.aim()
  }

  private cellText(start: number, end: number): string {
    const units = this.window.units.subarray(start, end)
    return cellsIn(textOf(units, this.encoding, this.decode, longestCell), this.delimiter)[0] ?? ''
  }

  private weigh(): void {
    const { columns, place } = this
    const { count = place.cells } = columns
    const isThere = place.cells > count
    const [start, end] = [place.bounds[2 * count] as number, place.bounds[2 * count + 1] as number]
    // Nearly all of them are plain figures, which need not become a text first.
    const plain = isThere ? figuresIn(this.window.units, start, end) : -1
    if (plain >= 0) place.weight = plain
    else place.weight = (isThere ? countIn(this.cellText(start, end)) : undefined) ?? -1
  }

  private aim(): void {
    const { place, columns, judge } = this
    const { fill, isMore } = judge.rules
    const { type = 0, cause = 0, count = 0 } = columns
    place.bounds = new Int32Array(2 * Math.max(this.sink.wantedCells ?? 0, type + 1, cause + 1, count + 1))
    this.width = judge.width
    const hasBoth = columns.type !== undefined && columns.cause !== undefined
    this.isTold = hasBoth && !fill.type && !fill.cause && !isMore && this.width > 0
  }

  private passLongRow(start: number): void {
    const { place } = this
    place.start = start
    place.end = place.next = start + longestRow
    place.cells = 0
    place.breaks = 0
    place.weight = -1
    if (this.at <= this.layout.table.at) this.sink.passed('preamble', place)
    else this.sink.unreadable('too-long', place)
    const { units } = this.window
    // A line feed behind the last unit is still to be skipped, and counted there.
    for (let at = start; at < place.end; at++)
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

/** A number of one to nine figures; -1 for anything else. */
function figuresIn(units: Units, start: number, end: number): number {
  if (end <= start || end - start > 9) return -1
  let number = 0
  for (let at = start; at < end; at++) {
    const figure = (units[at] as number) - 48
    if (figure < 0 || figure > 9) return -1
    number = number * 10 + figure
  }
  return number
}
