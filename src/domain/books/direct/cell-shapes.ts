import type { NumberAs } from '../number-text.ts'
import type { QuickCells } from '../quick-cells.ts'
import { wordOf } from './words.ts'

/** What stands in cells of a shape: the number of a shared text, a text of their own and so on; `value` is none of these. */
export const holds = {
  nothing: 0,
  shared: 1,
  value: 2,
  inline: 3,
  number: 4,
  date: 5,
  time: 6,
  boolean: 7,
  text: 8,
} as const

const mostShapes = 64
/** Bytes in front of the digits of a cell's place (`<c r="XFD`), and behind them up to its value. */
const longestBefore = 9
const longestBehind = 64

/** How many bytes there have to be behind the start of a cell that is looked for. */
export const shapeMargin = 96
const cellHead = wordOf('<c r')

/**
 * The ways cells of a sheet were written so far, but for the number of their row and their value: rows of one sheet are
 * nearly all written alike, and four bytes of a cell are compared at once where they are looked for.
 */
export class CellShapes {
  count = 0
  /** From 0; -1 where it is not said, and so is that behind the cell before. */
  readonly columns = new Int32Array(mostShapes)
  readonly holds = new Uint8Array(mostShapes)
  /** The shape that came behind each one last; that of a row's first cell stands at the end. */
  private readonly following = new Uint8Array(mostShapes + 1)
  /** Bytes in front of the digits; 0 where the place is not said. */
  private readonly before = new Int32Array(mostShapes)
  private readonly lastBefore = new Int32Array(mostShapes)
  private readonly behind = new Int32Array(mostShapes)
  private readonly written = new Uint8Array(mostShapes * longestBehind)
  private readonly writtenAs = new DataView(this.written.buffer)
  private digits = 0
  private firstDigits = 0
  private lastDigits = 0
  private digitsMask = 0
  /** Behind the cell's head, where its value begins; and where what tells its type and style does. */
  valueAt = 0
  behindAt = 0

  /** The number of the row at hand, as it is written. There are at least four bytes behind its start. */
  ofRow(view: DataView, start: number, digits: number): void {
    this.digits = digits
    this.digitsMask = digits < 4 ? (1 << (digits * 8)) - 1 : -1
    this.firstDigits = view.getInt32(start, true) & this.digitsMask
    this.lastDigits = digits > 4 ? view.getInt32(start + digits - 4, true) : 0
  }

  /** Its number is not said: then no cell's place is known by it. */
  ofNone(): void {
    this.digits = 0
  }

  /**
   * The shape of the cell at `at`, -1 where it is none that is known. There are enough bytes behind `at`.
   * @param last the shape of the cell before, -1 in front of the first
   */
  find(view: DataView, at: number, last: number): number {
    const place = last < 0 ? mostShapes : last
    const likely = this.following[place] as number
    if (likely < this.count && this.fits(likely, view, at)) return likely
    for (let shape = 0; shape < this.count; shape++)
      if (shape !== likely && this.fits(shape, view, at)) {
        this.following[place] = shape
        return shape
      }
    return -1
  }

  private fits(shape: number, view: DataView, at: number): boolean {
    const before = this.before[shape] as number
    let from = at
    if (before > 0) {
      if (view.getInt32(at, true) !== cellHead) return false
      if (view.getInt32(at + before - 4, true) !== this.lastBefore[shape]) return false
      from += before
      const { digits } = this
      if (digits === 0 || (view.getInt32(from, true) & this.digitsMask) !== this.firstDigits) return false
      if (digits > 4 && view.getInt32(from + digits - 4, true) !== this.lastDigits) return false
      from += digits
    }
    const length = this.behind[shape] as number
    const { writtenAs } = this
    const own = shape * longestBehind
    for (let step = 0; step + 4 <= length; step += 4)
      if (view.getInt32(from + step, true) !== writtenAs.getInt32(own + step, true)) return false
    // The last four again, but for the shortest, which has three.
    if (length < 4) {
      if (((view.getInt32(from, true) ^ writtenAs.getInt32(own, true)) & 0xffffff) !== 0) return false
    } else if (view.getInt32(from + length - 4, true) !== writtenAs.getInt32(own + length - 4, true))
      return false
    this.behindAt = from
    this.valueAt = from + length
    return true
  }

  /**
   * Takes note of how a cell is written that was read otherwise; not where it is too odd, or there are too many.
   * @param view of the cell's bytes
   * @param as what a number of its style stands for
   */
  learn(cell: QuickCells, view: DataView, start: number, as: NumberAs): void {
    const { bytes, digitsStart, digitsEnd, column, isEmpty } = cell
    const before = digitsStart === 0 ? 0 : digitsStart - start
    const from = digitsStart === 0 ? start : digitsEnd
    const to = isEmpty ? cell.at : cell.valueStart
    const isOdd = before > longestBefore || to - from < 3 || to - from > longestBehind
    if (isOdd || this.count === mostShapes || column < 0 !== (before === 0)) return
    const shape = this.count
    this.columns[shape] = column
    this.before[shape] = before
    this.lastBefore[shape] = before === 0 ? 0 : view.getInt32(digitsStart - 4, true)
    this.behind[shape] = to - from
    this.written.set(bytes.subarray(from, to), shape * longestBehind)
    this.holds[shape] = isEmpty ? holds.nothing : heldBy(cell, as)
    // A cell whose row is said to be another would be learnt time and again.
    if (this.fits(shape, view, start)) this.count++
  }
}

function heldBy({ type, typeLength }: QuickCells, as: NumberAs): number {
  if (type === 115) return typeLength === 1 ? holds.shared : holds.text
  if (type === 105) return holds.inline
  if (type === 98) return holds.boolean
  if (as === 'number') return type === 0 || type === 110 ? holds.number : holds.value
  return type === 0 ? holds[as] : holds.value
}
