import { columnAt, decimalAt, numberAt } from './ascii.ts'
import { filledBlock, tellMerge } from './block-at.ts'
import { ByteBuffer, utf8Bytes } from './byte-buffer.ts'
import type { CellSink, Merge } from './cell-sink.ts'
import { isErrorText } from './error-text.ts'
import { mostColumns, mostRows } from './limits.ts'
import { addDate, dateText, momentText, type NumberAs, numberText } from './number-text.ts'
import { isInteger, isPlain } from './plain-cell.ts'
import { QuickCells, quickly } from './quick-cells.ts'
import type { TextList } from './shared-strings.ts'
import { StruckOut, strikeMark } from './struck-out.ts'
import { isPlaceholder } from './survey.ts'
import { addXmlText } from './xml-text.ts'
import { type Token, token, type XmlTokens } from './xml-tokens.ts'

/** What the cells of a sheet lean on. */
export interface SheetContext {
  readonly strings: TextList
  /** What numbers stand for, by the cell's style. */
  readonly styles: readonly NumberAs[]
  readonly is1904: boolean
}

const letter = { r: 114, s: 115, t: 116, b: 98, e: 101, d: 100 } as const

const [yes, no] = [utf8Bytes('TRUE'), utf8Bytes('FALSE')]
/** A cell's kind, by what its attribute `t` begins with: `s`, `str`, `inlineStr`, `b`, `e`, `d`, `n`. */
type CellType = 'shared' | 'text' | 'boolean' | 'error' | 'date' | 'number'

/** Reads the rows of a worksheet part into a sink; what stands outside of its data is none of it. */
export class XlsxSheet {
  private readonly tokens: XmlTokens
  private readonly context: SheetContext
  private readonly sink: CellSink
  private readonly value = new ByteBuffer(256)
  private isInData = false
  private row = -1
  private isHidden = false
  private column = -1
  private isInCell = false
  private type: CellType = 'number'
  private style = 0
  private hasFormula = false
  private hasValue = false
  private array: Merge | undefined
  private aside = 0
  private readonly struckOut = new StruckOut()
  private readonly quick = new QuickCells()

  constructor(tokens: XmlTokens, context: SheetContext, sink: CellSink) {
    this.tokens = tokens
    this.context = context
    this.sink = sink
  }

  /** The last row; what was left out of the pieces is passed by so. */
  get lastRow(): number {
    return this.row
  }

  passTo(row: number): void {
    this.row = row
  }

  /** Whether all that was pushed is read, and it ends where a row may begin. */
  get isBetweenRows(): boolean {
    const { depth, at, filled } = this.tokens
    return this.isInData && depth === 2 && at === filled
  }

  /** Reads as far as the pieces pushed to the tokens go. */
  read(): void {
    const { tokens } = this
    for (;;) {
      if (this.isInData && !this.isInCell) this.readQuickly()
      const next = tokens.next()
      if (next === token.more) return
      if (next === token.text) this.addText()
      else if (this.isInCell) this.inCell(next)
      else if (this.isInData) this.inData(next)
      else if (next !== token.close && tokens.is('sheetData')) this.isInData = next === token.open
      else if (next !== token.close && tokens.is('mergeCell')) tellMerge(tokens, this.sink)
    }
  }

  /**
   * Reads rows and cells as most writers write them, up to the first that is written otherwise or not there to its
   * end: the same as token by token, but several times as fast.
   */
  private readQuickly(): void {
    const { tokens, quick, sink } = this
    let at = tokens.at
    let opened = 0
    quick.look(tokens)
    for (;;) {
      const kind = quick.next(at)
      if (kind === quickly.nothing) break
      at = quick.at
      if (kind === quickly.cell) this.tellQuick()
      else if (kind === quickly.emptyCell) this.column = quick.columnFrom(this.column)
      else if (kind === quickly.rowEnd) {
        opened--
        sink.endRow(1)
      } else {
        opened++
        this.row = quick.row < 0 ? this.row + 1 : quick.row
        this.column = -1
        this.isHidden = false
        sink.row(this.row, false)
      }
    }
    tokens.moveTo(at, opened)
  }

  private tellQuick(): void {
    const { quick, sink, value } = this
    const { strings, styles } = this.context
    const { bytes, valueStart, valueEnd, number } = quick
    const column = quick.columnFrom(this.column)
    this.column = column
    if (column >= mostColumns) return
    if (quick.type === letter.s && quick.typeLength === 1) {
      if (number < 0 || number >= strings.count) sink.cell(column, bytes, 0, 0, 'unsaid', true)
      else {
        const start = strings.startOf(number)
        const end = strings.endOf(number)
        if (end > start) sink.cell(column, strings.texts.bytes, start, end, 'value', true)
      }
    } else if (quick.type === letter.b && valueEnd - valueStart === 1) {
      const isYes = bytes[valueStart] === 49
      sink.cell(column, isYes ? yes : no, 0, isYes ? yes.length : no.length, 'value', false)
    } else if (quick.type === 0 && this.tellNumber(column, styles[quick.style] ?? 'number')) return
    else {
      this.type = quick.type === 0 ? 'number' : this.typeOf(quick.type, quick.typeLength)
      this.style = quick.style
      this.hasFormula = false
      this.hasValue = true
      value.length = 0
      addXmlText(value, bytes, valueStart, valueEnd, this.type !== 'number')
      this.endCell()
    }
  }

  /** Numbers and dates as nearly all are written; whether it was one. */
  private tellNumber(column: number, as: NumberAs): boolean {
    const { quick, sink, value } = this
    const { bytes, valueStart, valueEnd, number } = quick
    if (as === 'number') {
      if (number >= 0) sink.cell(column, bytes, valueStart, valueEnd, 'value', false)
      return number >= 0
    }
    const days = decimalAt(bytes, valueStart, valueEnd)
    if (days < 0) return false
    value.length = 0
    const { is1904 } = this.context
    if (!addDate(value, days, as, is1904)) value.addText(dateText(days, as, is1904))
    sink.cell(column, value.bytes, 0, value.length, 'value', false)
    return true
  }

  private addText(): void {
    const { tokens, value } = this
    if (tokens.isRaw) value.addAll(tokens.bytes, tokens.start, tokens.end)
    else addXmlText(value, tokens.bytes, tokens.start, tokens.end, this.type !== 'number')
  }

  private inData(next: number): void {
    const { tokens } = this
    if (tokens.is('c')) {
      if (next !== token.close) this.beginCell(next === token.open)
    } else if (tokens.is('row')) {
      if (next === token.close) this.sink.endRow(1)
      else this.beginRow(next === token.empty)
    } else if (next === token.close && tokens.is('sheetData')) this.isInData = false
  }

  private beginRow(isEmpty: boolean): void {
    const { tokens } = this
    let row = this.row + 1
    this.isHidden = false
    tokens.firstAttribute()
    while (tokens.nextAttribute()) {
      const length = tokens.attributeEnd - tokens.attributeStart
      const first = tokens.bytes[tokens.attributeStart]
      if (length === 1 && first === letter.r) {
        const said = numberAt(tokens.bytes, tokens.valueStart, tokens.valueEnd) - 1
        if (said >= 0 && said < mostRows) row = said
      } else if (length === 6 && first === 104) this.isHidden = isTrue(tokens)
    }
    this.row = row
    this.column = -1
    this.sink.row(row, this.isHidden)
    if (isEmpty) this.sink.endRow(1)
  }

  private beginCell(isOpen: boolean): void {
    const { tokens } = this
    let column = this.column + 1
    this.type = 'number'
    this.style = 0
    tokens.firstAttribute()
    while (tokens.nextAttribute()) {
      if (tokens.attributeEnd - tokens.attributeStart !== 1) continue
      const name = tokens.bytes[tokens.attributeStart]
      if (name === letter.r) {
        const said = columnAt(tokens.bytes, tokens.valueStart, tokens.valueEnd)
        if (said >= 0 && said < mostColumns) column = said
      } else if (name === letter.t) this.type = this.typeAt(tokens.valueStart, tokens.valueEnd)
      else if (name === letter.s) this.style = numberAt(tokens.bytes, tokens.valueStart, tokens.valueEnd)
    }
    this.column = column
    this.isInCell = isOpen
    this.hasFormula = false
    this.hasValue = false
    this.value.length = 0
  }

  private typeAt(start: number, end: number): CellType {
    return this.typeOf(this.tokens.bytes[start], end - start)
  }

  private typeOf(first: number | undefined, length: number): CellType {
    if (first === letter.s && length === 1) return 'shared'
    if (first === letter.s || first === 105) return 'text'
    if (first === letter.b) return 'boolean'
    if (first === letter.e) return 'error'
    return first === letter.d ? 'date' : 'number'
  }

  private inCell(next: Token): void {
    const { tokens } = this
    if (this.struckOut.take(tokens, next) && this.aside === 0) this.value.addText(strikeMark)
    if (tokens.is('v') || tokens.is('t')) {
      tokens.wantsText = next === token.open && this.aside === 0
      if (next !== token.close) this.hasValue = true
    } else if (tokens.is('f')) {
      this.hasFormula = true
      if (next !== token.close) this.array = filledBlock(tokens)
    } else if (tokens.is('rPh')) this.aside += next === token.open ? 1 : next === token.close ? -1 : 0
    else if (next === token.close && tokens.is('c')) this.endCell()
    else if (next !== token.close && tokens.is('is') && this.type === 'number') this.type = 'text'
  }

  private endCell(): void {
    this.isInCell = false
    const { sink, column, value, hasFormula, type } = this
    if (column >= mostColumns) return
    this.tellArray()
    if (hasFormula && !this.hasValue) sink.cell(column, value.bytes, 0, 0, 'unsaid', true)
    else if (value.length > 0 && type === 'shared') this.endShared()
    else if (value.length > 0 || hasFormula) {
      if (value.length > 0 && type !== 'text' && type !== 'error') this.rewrite()
      const isError = type === 'error' || (hasFormula && isErrorText(value.bytes, 0, value.length))
      const as = isError ? 'error' : hasFormula ? 'formula' : 'value'
      sink.cell(column, value.bytes, 0, value.length, as, type === 'text' || !isPlain(value))
    }
  }

  private endShared(): void {
    const { sink, column, value, hasFormula } = this
    const { strings } = this.context
    const index = numberAt(value.bytes, 0, value.length)
    // An index beyond the list: nobody can tell what was there.
    if (index < 0 || index >= strings.count) {
      sink.cell(column, value.bytes, 0, 0, 'unsaid', true)
      return
    }
    const [start, end] = [strings.startOf(index), strings.endOf(index)]
    const { bytes } = strings.texts
    if (hasFormula)
      sink.cell(column, bytes, start, end, isErrorText(bytes, start, end) ? 'error' : 'formula', true)
    else if (end > start) sink.cell(column, bytes, start, end, 'value', true)
  }

  private rewrite(): void {
    const { value, type } = this
    const as = this.context.styles[this.style] ?? 'number'
    if (type === 'number' && as === 'number' && isInteger(value)) return
    let text = ''
    for (let at = 0; at < value.length; at++) text += String.fromCharCode(value.bytes[at] as number)
    text = text.trim()
    value.length = 0
    if (type === 'boolean') value.addText(text === '1' || text === 'true' ? 'TRUE' : 'FALSE')
    else if (type === 'date') value.addText(momentText(text))
    else value.addText(numberText(text, as, this.context.is1904))
  }

  /** Of a formula without a value, the other cells that it fills have none either. */
  private tellArray(): void {
    const { array, value, type, hasValue, sink } = this
    this.array = undefined
    if (!array || (hasValue && (type === 'shared' || !isPlaceholder(value.bytes, 0, value.length)))) return
    sink.merge({ ...array, formula: hasValue ? 'placeholder' : 'unsaid' })
  }
}

function isTrue({ bytes, valueStart, valueEnd }: XmlTokens): boolean {
  return (valueEnd - valueStart === 1 && bytes[valueStart] === 49) || bytes[valueStart] === 116
}
