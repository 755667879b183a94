import { HtmlRows } from '../phone-events/formats/html.ts'
import { longestRow } from './delimited-reader.ts'
import type { Unrecognised } from './layout.ts'
import type { TextPlace } from './text-place.ts'
import type { TextRows } from './text-rows.ts'
import { TextWindow } from './text-window.ts'
import type { Decode, Encoding, Units } from './units.ts'

const lessThan = 60

/** Finds the rows of HTML tables by their tags, in bytes pushed piece by piece, and hands on their cells. */
export class HtmlReader<Kept> {
  private readonly window: TextWindow
  private readonly rows: TextRows<Kept>
  private readonly cells = new HtmlRows()
  /** Whether `window.start` is a row's start. */
  private isInRow = false
  /** Units behind `window.start` that hold nothing more to find. */
  private scanned = 0
  /** The row at hand, where it is too long to be read. */
  private tooLong: TextPlace | undefined

  constructor(encoding: Encoding, decode: Decode, base: number, rows: TextRows<Kept>) {
    this.window = new TextWindow(encoding, decode, base)
    this.rows = rows
  }

  get unrecognised(): Unrecognised | undefined {
    return this.rows.unrecognised
  }

  push(bytes: Uint8Array): void {
    this.window.pour(bytes)
    this.scan(false)
  }

  finish(): void {
    this.window.finish()
    this.scan(true)
    if (this.isInRow) this.endRow(this.window.end)
    this.rows.finish()
  }

  private scan(isLast: boolean): void {
    const { window } = this
    const { units, end } = window
    let at = window.start + this.scanned
    for (;;) {
      at = indexOf(units, lessThan, at, end)
      if (at < 0) {
        at = end
        break
      }
      if (at + 8 > end && !isLast) break
      if (isTag(units, at, end, '!--')) {
        const close = commentEnd(units, at + 4, end)
        if (close < 0) break
        at = close
        continue
      }
      const opens = isTag(units, at, end, 'tr')
      const endsTable = isTag(units, at, end, '/table')
      if (opens || endsTable || isTag(units, at, end, '/tr')) {
        if (this.isInRow) this.endRow(at)
        if (endsTable) this.cells.endTable()
        window.moveTo(at)
        this.isInRow = opens
      }
      at++
    }
    if (this.isInRow && at - window.start > longestRow) this.tooLong ??= window.placeOf(window.start, at, '')
    if (!this.isInRow || this.tooLong) window.moveTo(at)
    this.scanned = at - window.start
  }

  private endRow(end: number): void {
    const { window, rows } = this
    const { start } = window
    const isLong = end - start > longestRow
    if (this.tooLong || isLong) rows.passLong(this.tooLong ?? window.placeOf(start, end, ''))
    else {
      const cells = this.cells.cellsOf(window.textOf(start, end))
      if (cells) {
        const place = window.placeOf(start, end, cells.join('\t'))
        place.values = cells
        rows.add(cells, place)
      }
    }
    this.tooLong = undefined
  }
}

function indexOf(units: Units, unit: number, from: number, end: number): number {
  const at = units.indexOf(unit, from)
  return at < end ? at : -1
}

function isTag(units: Units, at: number, end: number, name: string): boolean {
  for (let letter = 0; letter < name.length; letter++) {
    const unit = units[at + 1 + letter] ?? 0
    const wanted = name.charCodeAt(letter)
    if (unit !== wanted && (wanted < 97 || (unit | 32) !== wanted)) return false
  }
  const after = at + 1 + name.length < end ? (units[at + 1 + name.length] ?? 0) : 62
  return name === '!--' || after === 62 || after === 47 || after <= 32
}

function commentEnd(units: Units, from: number, end: number): number {
  let at = indexOf(units, 45, from, end)
  while (at >= 0 && at + 2 < end) {
    if (units[at + 1] === 45 && units[at + 2] === 62) return at + 3
    at = indexOf(units, 45, at + 1, end)
  }
  return -1
}
