import { ByteBuffer } from './byte-buffer.ts'

const [quote, comma, lineFeed, carriageReturn, underscore] = [34, 44, 10, 13, 95] as const

/** Excel takes a cell of more letters for damage. */
const longestCell = 32_767

const head =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>'

/** The cell formats that `xlsx-writer` declares, by their numbers. */
export const cellFormat = { day: 1, moment: 2, time: 3 } as const

/**
 * Turns CSV as `PlainCsvSink` writes it into a worksheet part, pushed piece by piece: what stands in quotes is a text, what
 * stands without is a number, a date, yes or no where it reads as one. There are no formulas.
 */
export class SheetWriter {
  private readonly out = new ByteBuffer(1 << 16)
  private readonly cell = new ByteBuffer(1 << 10)
  private row = 1
  private column = 0
  private isRowOpen = false
  private isQuoted = false
  private isInQuotes = false
  private hasQuoteBefore = false
  private isStart = true

  constructor() {
    this.out.addText(head)
  }

  push(csv: Uint8Array): void {
    const isMarked = this.isStart && csv[0] === 0xef && csv[1] === 0xbb && csv[2] === 0xbf
    if (csv.length > 0) this.isStart = false
    for (let at = isMarked ? 3 : 0; at < csv.length; at++) this.take(csv[at] as number)
  }

  finish(): void {
    if (this.cell.length > 0 || this.column > 0 || this.isQuoted) this.endRow()
    this.out.addText('</sheetData></worksheet>')
  }

  /** What was written since the last time; the bytes are the caller's. */
  taken(): Uint8Array {
    const taken = this.out.bytes.slice(0, this.out.length)
    this.out.length = 0
    return taken
  }

  private take(byte: number): void {
    if (this.isInQuotes) {
      if (byte !== quote) this.cell.add(byte)
      else {
        this.isInQuotes = false
        this.hasQuoteBefore = true
      }
      return
    }
    const isDouble = this.hasQuoteBefore && byte === quote
    this.hasQuoteBefore = false
    if (isDouble) {
      this.cell.add(quote)
      this.isInQuotes = true
    } else if (byte === quote && this.cell.length === 0) this.isQuoted = this.isInQuotes = true
    else if (byte === comma) this.endCell()
    else if (byte === lineFeed) this.endRow()
    else if (byte !== carriageReturn) this.cell.add(byte)
  }

  private endRow(): void {
    this.endCell()
    if (this.isRowOpen) this.out.addText('</row>')
    this.isRowOpen = false
    this.row++
    this.column = 0
  }

  private endCell(): void {
    const { cell, out } = this
    if (cell.length > 0) {
      if (!this.isRowOpen) out.addText(`<row r="${this.row}">`)
      this.isRowOpen = true
      const typed = this.isQuoted ? undefined : typedCell(cell)
      const place = `<c r="${columnName(this.column)}${this.row}"`
      if (typed) out.addText(`${place}${typed.attributes}><v>${typed.value}</v></c>`)
      else {
        out.addText(`${place} t="inlineStr"><is><t xml:space="preserve">`)
        addEscaped(out, cell)
        out.addText('</t></is></c>')
      }
    }
    cell.length = 0
    this.isQuoted = false
    this.column++
  }
}

const number = /^-?\d+(\.\d+)?(E[+-]?\d+)?$/i
const moment = /^(\d{4})-(\d\d)-(\d\d)(?: (\d\d):(\d\d):(\d\d))?$/
const time = /^(\d\d):(\d\d):(\d\d)$/

function typedCell({ bytes, length }: ByteBuffer): { attributes: string; value: string } | undefined {
  const first = bytes[0] as number
  const isDigit = first === 45 || (first >= 48 && first <= 57)
  if (length > 32 || (!isDigit && first !== 84 && first !== 70)) return undefined
  const text = String.fromCharCode(...bytes.subarray(0, length))
  if (text === 'TRUE' || text === 'FALSE') return { attributes: ' t="b"', value: text === 'TRUE' ? '1' : '0' }
  if (number.test(text)) return { attributes: '', value: text }
  const [, hours, minutes, seconds] = time.exec(text) ?? []
  if (hours) return { attributes: ` s="${cellFormat.time}"`, value: String(dayPart(hours, minutes, seconds)) }
  const [, year, month, day, hour, minute, second] = moment.exec(text) ?? []
  if (!year) return undefined
  const days = Date.UTC(Number(year), Number(month) - 1, Number(day)) / 86_400_000 + 25_569
  // Before March 1900 Excel's days are others.
  if (days < 61) return undefined
  if (!hour) return { attributes: ` s="${cellFormat.day}"`, value: String(days) }
  return { attributes: ` s="${cellFormat.moment}"`, value: String(days + dayPart(hour, minute, second)) }
}

function dayPart(hours: string, minutes = '0', seconds = '0'): number {
  return (Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds)) / 86_400
}

export function columnName(at: number): string {
  return (at < 26 ? '' : columnName(Math.floor(at / 26) - 1)) + String.fromCharCode(65 + (at % 26))
}

/** Text as XML writes it; what XML has no character for is written as ECMA-376 does, `_x0007_`. */
function addEscaped(out: ByteBuffer, { bytes, length }: ByteBuffer): void {
  const end = length > longestCell ? wholeLetters(bytes, longestCell) : length
  let from = 0
  for (let at = 0; at < end; at++) {
    const byte = bytes[at] as number
    const escaped = escapedByte(bytes, at, end, byte)
    if (escaped === undefined) continue
    out.addAll(bytes, from, at)
    out.addText(escaped)
    from = at + 1
  }
  out.addAll(bytes, from, end)
}

function escapedByte(bytes: Uint8Array, at: number, end: number, byte: number): string | undefined {
  if (byte === 38) return '&amp;'
  if (byte === 60) return '&lt;'
  if (byte === 62) return '&gt;'
  if (byte < 32 && byte !== 9 && byte !== lineFeed)
    return `_x${byte.toString(16).padStart(4, '0').toUpperCase()}_`
  // A text that says _x0041_ itself, and not the letter.
  const isLiteral =
    byte === underscore &&
    /^_x[\dA-F]{4}_/i.test(String.fromCharCode(...bytes.subarray(at, Math.min(end, at + 7))))
  return isLiteral ? '_x005F_' : undefined
}

/** Up to so many bytes, without cutting through a letter. */
function wholeLetters(bytes: Uint8Array, most: number): number {
  let end = most
  while (end > 0 && ((bytes[end] as number) & 0xc0) === 0x80) end--
  return end
}
