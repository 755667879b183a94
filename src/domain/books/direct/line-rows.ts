import { decimalAt } from '../ascii.ts'
import { ByteBuffer } from '../byte-buffer.ts'
import { addWithinQuotes } from '../csv-lines.ts'
import { addDate, dateText, type NumberAs, numberText } from '../number-text.ts'
import { QuickCells, quickly } from '../quick-cells.ts'
import type { TextList } from '../shared-strings.ts'
import type { SheetContext } from '../xlsx-sheet.ts'
import { addXmlText } from '../xml-text.ts'
import { CellShapes, holds, shapeMargin } from './cell-shapes.ts'
import { Interned } from './interned.ts'
import { begins, RowHeads } from './row-heads.ts'
import { wordOf } from './words.ts'

/** Why no line was written: more bytes are needed, the row has to be read, or what begins is no row. */
export const unwritten = { more: -1, read: -2, other: -3 } as const

const [lt, quote, comma] = [60, 34, 44] as const
const [ampersand, underscore, dot, plus, minus] = [38, 95, 46, 43, 45] as const
const [rowEnd, valueEnd, cellEnd] = [wordOf('</ro'), wordOf('</v>'), wordOf('</c>')]
const [textEnd, inlineEnd, inlineCellEnd] = [wordOf('</t>'), wordOf('</is'), wordOf('></c')]
const rowName = 119 | (62 << 8)
const yes = [84, 82, 85, 69] as const
const no = [70, 65, 76, 83, 69] as const

/**
 * Writes rows of plain values down as lines of CSV, as `PlainCsvSink` does, straight from their bytes. What it does not
 * know it leaves, to be read as ever.
 */
export class LineRows {
  readonly out = new ByteBuffer(1 << 16)
  /** The row that was looked at, from 0. */
  row = -1
  /** Where the last line begins in `out`; it has no line break yet. */
  lineStart = 0
  /** The cells of the two columns that tell a row, as numbers; 0 where nothing is in them. */
  type = 0
  cause = 0
  typeColumn = -1
  causeColumn = -1
  private readonly strings: TextList
  private readonly styles: readonly NumberAs[]
  private readonly is1904: boolean
  private readonly keepsBreaks: boolean
  private readonly shapes = new CellShapes()
  private readonly heads = new RowHeads()
  private readonly interned = new Interned()
  private readonly quick = new QuickCells()
  private readonly value = new ByteBuffer(256)

  constructor({ strings, styles, is1904 }: SheetContext, keepsBreaks: boolean) {
    this.strings = strings
    this.styles = styles
    this.is1904 = is1904
    this.keepsBreaks = keepsBreaks
  }

  /** Where the row ends whose line was not written: -1 where it has no end yet. */
  get headEnd(): number {
    return this.heads.at
  }

  get isEmpty(): boolean {
    return this.heads.isEmpty
  }

  /**
   * Writes the row at `at`, if it is the one behind `last`, as a line of `width` cells. Where it ends, or why it was not
   * written.
   */
  write(bytes: Uint8Array, view: DataView, at: number, end: number, last: number, width: number): number {
    const { heads, shapes } = this
    if (at + 64 > end) return unwritten.more
    this.quick.look({ bytes, filled: end })
    const what = heads.read(bytes, view, at, end)
    if (what === begins.other) return unwritten.other
    this.row = heads.row < 0 ? last + 1 : heads.row
    if (what !== begins.row || this.row !== last + 1) return unwritten.read
    heads.digits > 0 ? shapes.ofRow(view, heads.digitsStart, heads.digits) : shapes.ofNone()
    this.lineStart = this.out.length
    const to = this.cells(bytes, view, heads.at, end, width)
    if (to < 0) this.out.length = this.lineStart
    return to
  }

  private cells(bytes: Uint8Array, view: DataView, from: number, end: number, width: number): number {
    const { shapes, out, typeColumn, causeColumn } = this
    const last = end - shapeMargin
    let at = from
    let before = -1
    /** The last cell that holds something. */
    let written = -1
    let commas = 0
    let shape = -1
    this.type = 0
    this.cause = 0
    for (;;) {
      if (at > last) return unwritten.more
      if (view.getInt32(at, true) === rowEnd && view.getUint16(at + 4, true) === rowName) {
        if (written < 0) return unwritten.read
        for (out.makeRoom(width); commas < width - 1; commas++) out.bytes[out.length++] = comma
        return at + 6
      }
      const found = shapes.find(view, at, shape)
      if (found < 0) {
        if (!this.learnt(view, at)) return unwritten.read
        continue
      }
      shape = found
      const said = shapes.columns[shape] as number
      const column = said < 0 ? before + 1 : said
      if (column <= before) return unwritten.read
      before = column
      const held = shapes.holds[shape] as number
      if (held === holds.nothing) {
        at = shapes.valueAt
        continue
      }
      if (column >= width) return unwritten.read
      for (out.makeRoom(width); commas < column; commas++) out.bytes[out.length++] = comma
      const start = out.length
      const { valueAt, behindAt } = shapes
      at = this.cell(bytes, held, valueAt, end)
      if (at < 0) return at
      if (column === typeColumn || column === causeColumn) {
        const number = this.numberOf(bytes, held, behindAt, valueAt, at)
        if (number < 0) return unwritten.read
        if (column === typeColumn) this.type = number
        else this.cause = number
      }
      if (out.length > start) written = column
      if (at + 16 > end) return unwritten.more
      if (held === holds.inline) {
        if (view.getInt32(at, true) !== textEnd || view.getInt32(at + 4, true) !== inlineEnd)
          return unwritten.read
        if (view.getInt32(at + 8, true) !== inlineCellEnd || bytes[at + 12] !== 62) return unwritten.read
        at += 13
      } else {
        if (view.getInt32(at, true) !== valueEnd || view.getInt32(at + 4, true) !== cellEnd)
          return unwritten.read
        at += 8
      }
    }
  }

  /** Writes a cell, and answers where its value ends. */
  private cell(bytes: Uint8Array, held: number, start: number, end: number): number {
    if (held === holds.shared) return this.shared(bytes, start)
    let at = start
    while (at < end && bytes[at] !== lt) at++
    if (at === end) return unwritten.more
    if (held === holds.inline || held === holds.text) return this.text(bytes, start, at, held)
    if (at === start) return unwritten.read
    if (held === holds.number) return this.number(bytes, start, at)
    if (held === holds.date || held === holds.time)
      return this.date(bytes, start, at, held === holds.date ? 'date' : 'time')
    if (held !== holds.boolean || at !== start + 1) return unwritten.read
    for (const letter of bytes[start] === 49 ? yes : no) this.out.add(letter)
    return at
  }

  private shared(bytes: Uint8Array, start: number): number {
    const { strings } = this
    let number = 0
    let at = start
    for (
      let digit = (bytes[at] as number) - 48;
      digit >= 0 && digit <= 9;
      digit = (bytes[++at] as number) - 48
    )
      number = number * 10 + digit
    if (at === start || number >= strings.count) return unwritten.read
    this.quoted(strings.texts.bytes, strings.startOf(number), strings.endOf(number))
    return at
  }

  private text(bytes: Uint8Array, start: number, end: number, held: number): number {
    if (held === holds.text && start === end) return unwritten.read
    for (let at = start; at < end; at++) {
      const byte = bytes[at]
      if (byte !== ampersand && byte !== underscore) continue
      const { value } = this
      value.length = 0
      addXmlText(value, bytes, start, end, true)
      this.quoted(value.bytes, 0, value.length)
      return end
    }
    this.quoted(bytes, start, end)
    return end
  }

  private quoted(bytes: Uint8Array, start: number, end: number): void {
    const { out } = this
    if (start === end) return
    out.makeRoom((end - start) * 2 + 2)
    out.bytes[out.length++] = quote
    addWithinQuotes(out, bytes, start, end, this.keepsBreaks)
    out.bytes[out.length++] = quote
  }

  private number(bytes: Uint8Array, start: number, end: number): number {
    const { out } = this
    let isWhole = true
    for (let at = start; at < end; at++) {
      const byte = bytes[at] as number
      if (byte >= 48 && byte <= 57) continue
      isWhole = false
      const isOther = byte !== dot && byte !== plus && byte !== minus && (byte | 32) !== 101
      if (isOther) return unwritten.read
    }
    if (isWhole) out.addAll(bytes, start, end)
    else out.addText(numberText(String.fromCharCode(...bytes.subarray(start, end)), 'number', this.is1904))
    return end
  }

  private date(bytes: Uint8Array, start: number, end: number, as: 'date' | 'time'): number {
    const { out, is1904 } = this
    const days = decimalAt(bytes, start, end)
    if (days < 0) return unwritten.read
    if (!addDate(out, days, as, is1904)) out.addText(dateText(days, as, is1904))
    return end
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

  /** A cell by a number: equal ones have the same. -1 where there are too many. */
  private numberOf(bytes: Uint8Array, held: number, behindAt: number, start: number, end: number): number {
    if (held !== holds.shared) {
      const number = this.interned.numberOf(bytes, behindAt, end)
      return number < 0 ? -1 : 2 * number + 1
    }
    let number = 0
    for (let at = start; at < end; at++) number = number * 10 + (bytes[at] as number) - 48
    return 2 * number + 2
  }
}
