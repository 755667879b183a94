import type { NumberAs } from '../number-text.ts'
import { QuickCells, quickly } from '../quick-cells.ts'
import { CellShapes, holds, shapeMargin } from './cell-shapes.ts'
import { Interned } from './interned.ts'
import { PairCounts } from './pair-counts.ts'
import type { ToldBy } from './row-counter.ts'
import { begins, RowHeads } from './row-heads.ts'
import { bytesOf, indexOf, wordOf } from './words.ts'

/** Why the scan stops: more bytes are needed, a row has to be read, the rows are over, or the sheet is too odd. */
export const stops = { more: 0, row: 1, end: 2, odd: 3 } as const
type Stop = (typeof stops)[keyof typeof stops]

const lt = 60
const [rowEnd, valueEnd, cellEnd] = [wordOf('</ro'), wordOf('</v>'), wordOf('</c>')]
const [textEnd, inlineEnd, inlineCellEnd] = [wordOf('</t>'), wordOf('</is'), wordOf('></c')]
const rowName = 119 | (62 << 8)
const largestShared = 1 << 29
/** A head of a row that is longer is not looked at here. */
const longestHead = 4096
/** Instead of where a row ends. */
const notThere = -2

const ended = bytesOf('</sheetData>')
const endOfRow = bytesOf('</row>')

/**
 * Counts the rows of a sheet by their two cells in its bytes: without reading another cell, without a text and without
 * an object for either. What it does not know it stops at, to be read as ever: rows of new pairs, and those with
 * anything but plain values, whatever their column.
 */
export class RowScan {
  readonly pairs = new PairCounts()
  /** The last row, from 0. */
  row: number
  /** The first and the last of the rows that were counted since the scan stopped last; -1 where none was. */
  firstCounted = -1
  lastCounted = -1
  /** Where the row begins that has to be read, and behind it; and its pair, -1 where it is not known. */
  start = 0
  end = 0
  pair = -1
  /** The highest number of a shared text. */
  highest = -1
  private readonly toldBy: ToldBy
  /** So many rows of each pair are to be read before others are counted. */
  private enough = Number.POSITIVE_INFINITY
  private readonly shapes = new CellShapes()
  private readonly heads = new RowHeads()
  private readonly interned = new Interned()
  private readonly quick = new QuickCells()
  private readonly styles: readonly NumberAs[]
  private type = 0
  private cause = 0
  /** How often it occurred; -1 where that is not said. */
  private weight = -1

  /**
   * @param above the last row that was read, and the sheet's styles
   */
  constructor(
    toldBy: ToldBy,
    { lastRow, styles }: { readonly lastRow: number; readonly styles: readonly NumberAs[] },
  ) {
    this.toldBy = toldBy
    this.row = lastRow
    this.styles = styles
  }

  /** Rows of a pair are counted once so many of them were handed on; until then none is. */
  countFrom(enough: number): void {
    this.enough = enough
  }

  /** Goes on from `from`, where a row begins. `start` is where it stopped. */
  scan(bytes: Uint8Array, view: DataView, from: number, end: number): Stop {
    const { heads, pairs, enough } = this
    let at = from
    this.firstCounted = -1
    this.quick.look({ bytes, filled: end })
    for (;;) {
      while (at < end && (bytes[at] as number) <= 32) at++
      this.start = at
      if (at + 64 > end) return stops.more
      const what = heads.read(bytes, view, at, end)
      if (what === begins.other) return this.stopAtOther(bytes, at, end)
      const row = heads.row < 0 ? this.row + 1 : heads.row
      heads.digits > 0 ? this.shapes.ofRow(view, heads.digitsStart, heads.digits) : this.shapes.ofNone()
      const to = what === begins.row && row === this.row + 1 ? this.cells(bytes, view, heads.at, end) : -1
      if (to === notThere) return stops.more
      const pair = to < 0 ? -1 : pairs.numberOf(this.type, this.cause)
      if (to < 0 || pair < 0 || (pairs.handed[pair] as number) < enough)
        return this.stopAtRow(bytes, row, pair, to < 0 ? end : to)
      pairs.counted[pair] = (pairs.counted[pair] as number) + 1
      if (this.weight >= 0) {
        pairs.weighed[pair] = (pairs.weighed[pair] as number) + 1
        pairs.weights[pair] = (pairs.weights[pair] as number) + this.weight
      }
      if (this.firstCounted < 0) this.firstCounted = row
      this.row = row
      this.lastCounted = row
      at = to
    }
  }

  /** Whether the row is there; where its end is known already, that is `end`. */
  private stopAtRow(bytes: Uint8Array, row: number, pair: number, end: number): Stop {
    const to = this.heads.isEmpty ? this.heads.at : indexOf(bytes, endOfRow, this.heads.at, end)
    if (to < 0) return stops.more
    this.end = this.heads.isEmpty ? to : to + endOfRow.length
    this.pair = pair
    if (pair >= 0) this.pairs.handed[pair] = (this.pairs.handed[pair] as number) + 1
    this.row = row
    return stops.row
  }

  private stopAtOther(bytes: Uint8Array, at: number, end: number): Stop {
    if (indexOf(bytes, ended, at, at + ended.length) === at) return stops.end
    return end - at < longestHead ? stops.more : stops.odd
  }

  /** Goes over the cells of a row and answers where it ends; -1 where something else than plain values stands in it. */
  private cells(bytes: Uint8Array, view: DataView, from: number, end: number): number {
    const { shapes, toldBy } = this
    const last = end - shapeMargin
    let at = from
    let before = -1
    let shape = -1
    this.type = 0
    this.cause = 0
    this.weight = -1
    for (;;) {
      if (at > last) return notThere
      if (view.getInt32(at, true) === rowEnd && view.getUint16(at + 4, true) === rowName) return at + 6
      const found = shapes.find(view, at, shape)
      if (found < 0) {
        if (!this.learnt(view, at)) return -1
        continue
      }
      shape = found
      const said = shapes.columns[shape] as number
      const column = said < 0 ? before + 1 : said
      if (column <= before) return -1
      before = column
      const held = shapes.holds[shape] as number
      at = shapes.valueAt
      if (held === holds.nothing) continue
      if (column >= toldBy.width) return -1
      const isTold = column === toldBy.type || column === toldBy.cause
      let cell = 0
      if (held === holds.shared) {
        let number = 0
        const start = at
        for (
          let digit = (bytes[at] as number) - 48;
          digit >= 0 && digit <= 9;
          digit = (bytes[++at] as number) - 48
        )
          number = number * 10 + digit
        if (at === start || number > largestShared) return -1
        if (number > this.highest) this.highest = number
        cell = 2 * number + 2
      } else {
        while (at < end && bytes[at] !== lt) at++
        if (at + 16 > end) return notThere
        if (at === shapes.valueAt && held !== holds.inline) return -1
        if (isTold) cell = this.numberOf(bytes, shapes.behindAt, at)
      }
      if (cell < 0) return -1
      if (column === toldBy.type) this.type = cell
      else if (column === toldBy.cause) this.cause = cell
      else if (column === toldBy.count) {
        this.weight = held === holds.number ? wholeNumber(bytes, shapes.valueAt, at) : -1
        // What occurred 0 times is no row.
        if (this.weight < 1) return -1
      }
      if (held === holds.inline) {
        if (view.getInt32(at, true) !== textEnd || view.getInt32(at + 4, true) !== inlineEnd) return -1
        if (view.getInt32(at + 8, true) !== inlineCellEnd || bytes[at + 12] !== 62) return -1
        at += 13
      } else {
        if (view.getInt32(at, true) !== valueEnd || view.getInt32(at + 4, true) !== cellEnd) return -1
        at += 8
      }
    }
  }
  private learnt(view: DataView, at: number): boolean {
    const { quick, shapes } = this
    const kind = quick.next(at)
    const isError = quick.type === 101
    if ((kind !== quickly.cell && kind !== quickly.emptyCell) || isError) return false
    const { count } = shapes
    shapes.learn(quick, view, at, this.styles[quick.style] ?? 'number')
    return shapes.count > count
  }

  /** A cell's number by what tells its type and style and its value, as they are written; -1 where there are too many. */
  private numberOf(bytes: Uint8Array, start: number, end: number): number {
    const number = this.interned.numberOf(bytes, start, end)
    return number < 0 ? -1 : 2 * number + 1
  }
}

/** A whole number of no more than nine digits; -1 for anything else. */
function wholeNumber(bytes: Uint8Array, start: number, end: number): number {
  if (end - start > 9) return -1
  let number = 0
  for (let at = start; at < end; at++) {
    const digit = (bytes[at] as number) - 48
    if (digit < 0 || digit > 9) return -1
    number = number * 10 + digit
  }
  return number
}
