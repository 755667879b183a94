import { type BiffRecord, record, recordsAt } from './biff-records.ts'
import { BiffCursor, codePageText } from './biff-strings.ts'
import { ByteBuffer } from './byte-buffer.ts'
import type { CellAs, CellSink, Merge } from './cell-sink.ts'
import { isErrorText } from './error-text.ts'
import { numberText } from './number-text.ts'
import { besidePivots } from './pivots.ts'
import type { XlsContext } from './xls-context.ts'

const errors: ReadonlyMap<number, string> = new Map([
  [0x00, '#NULL!'],
  [0x07, '#DIV/0!'],
  [0x0f, '#VALUE!'],
  [0x17, '#REF!'],
  [0x1d, '#NAME?'],
  [0x24, '#NUM!'],
  [0x2a, '#N/A'],
])

interface Cell {
  readonly isText: boolean
  readonly column: number
  readonly text: string
  readonly as: CellAs
}

/** Reads the cells of one sheet, which lie in no certain order, and tells them row by row. */
export class XlsCells {
  private readonly context: XlsContext
  private readonly sink: CellSink
  private readonly rows = new Map<number, Cell[]>()
  private readonly hidden = new Set<number>()
  private readonly pivots: Merge[] = []
  /** The cell of a formula whose text comes in a record of its own. */
  private awaiting: { row: number; column: number } | undefined

  constructor(context: XlsContext, sink: CellSink) {
    this.context = context
    this.sink = sink
  }

  /** @param start where the sheet begins in the stream */
  read(start: number): void {
    for (const each of recordsAt(this.context.stream, start)) this.take(each)
    this.settle('', 'unsaid')
    const value = new ByteBuffer(256)
    const sink = besidePivots(this.sink, this.pivots)
    for (const row of [...this.rows.keys()].sort((a, b) => a - b)) {
      sink.row(row, this.hidden.has(row))
      for (const { column, text, as, isText } of this.rows.get(row) ?? []) {
        value.length = 0
        value.addText(text)
        const isError = as === 'formula' && isErrorText(value.bytes, 0, value.length)
        sink.cell(column, value.bytes, 0, value.length, isError ? 'error' : as, isText)
      }
      sink.endRow(1)
    }
  }

  private take(read: BiffRecord): void {
    const { id, view } = read
    if (id === record.formulaText) this.settle(this.textIn(read, 0), 'formula')
    else if (id === record.merged) this.takeMerges(view)
    else if (id === record.pivot) this.pivots.push(blockIn(view, 0))
    else if (id === record.row) {
      if (view.byteLength >= 16 && (view.getUint32(12, true) & 0x20) !== 0)
        this.hidden.add(view.getUint16(0, true))
    } else if (cellRecords.has(id)) this.takeCell(read, view.getUint16(0, true), view.getUint16(2, true))
  }

  private takeCell(read: BiffRecord, row: number, column: number): void {
    const { id, view } = read
    if (id === record.sharedText) {
      const text = this.context.strings[view.getUint32(6, true)]
      this.add(row, column, text ?? '', text === undefined ? 'unsaid' : 'value', true)
    } else if (id === record.text || id === record.richText)
      this.add(row, column, this.textIn(read, 6), 'value', true)
    else if (id === record.number)
      this.addNumber(row, column, view.getUint16(4, true), view.getFloat64(6, true))
    else if (id === record.shortNumber)
      this.addNumber(row, column, view.getUint16(4, true), shortNumber(view.getInt32(6, true)))
    else if (id === record.manyNumbers)
      for (let at = 4; at + 6 <= view.byteLength - 2; at += 6)
        this.addNumber(
          row,
          column + (at - 4) / 6,
          view.getUint16(at, true),
          shortNumber(view.getInt32(at + 2, true)),
        )
    else if (id === record.booleanOrError)
      this.addSaid(row, column, view.getUint8(7) === 1 ? 2 : 1, view.getUint8(6), 'value')
    else this.takeFormula(view, row, column)
  }

  private takeFormula(view: DataView, row: number, column: number): void {
    this.settle('', 'unsaid')
    if (view.getUint16(12, true) !== 0xffff) {
      this.addNumber(row, column, view.getUint16(4, true), view.getFloat64(6, true), 'formula')
      return
    }
    const kind = view.getUint8(6)
    if (kind === 0) this.awaiting = { row, column }
    else if (kind === 3) this.add(row, column, '', 'formula', true)
    else this.addSaid(row, column, kind, view.getUint8(8), 'formula')
  }

  /** @param kind 1 for yes and no, 2 for an error */
  private addSaid(row: number, column: number, kind: number, value: number, as: CellAs): void {
    if (kind === 2) this.add(row, column, errors.get(value) ?? '#N/A', 'error', true)
    else this.add(row, column, value ? 'TRUE' : 'FALSE', as, false)
  }

  private addNumber(row: number, column: number, style: number, value: number, as: CellAs = 'value'): void {
    const { styles, is1904 } = this.context
    this.add(row, column, numberText(String(value), styles[style] ?? 'number', is1904), as, false)
  }

  private add(row: number, column: number, text: string, as: CellAs, isText: boolean): void {
    if (text === '' && as === 'value') return
    const cells = this.rows.get(row)
    if (cells) cells.push({ column, text, as, isText })
    else this.rows.set(row, [{ column, text, as, isText }])
  }

  /** What the text of a formula came to: where none came, the file does not say. */
  private settle(text: string, as: CellAs): void {
    if (this.awaiting) this.add(this.awaiting.row, this.awaiting.column, text, as, true)
    this.awaiting = undefined
  }

  private takeMerges(view: DataView): void {
    for (let at = 2; at + 8 <= view.byteLength; at += 8) this.sink.merge(blockIn(view, at))
  }

  private textIn({ view, segments }: BiffRecord, offset: number): string {
    const { stream, isUnicode, codePage, decode } = this.context
    if (isUnicode) return new BiffCursor(stream, segments, offset).text(2)
    const start = (segments[0]?.[0] ?? 0) + offset + 2
    return codePageText(stream.subarray(start, start + view.getUint16(offset, true)), codePage, decode)
  }
}

function blockIn(view: DataView, at: number): Merge {
  const [row = 0, lastRow = 0, column = 0, lastColumn = 0] = [0, 2, 4, 6].map((field) =>
    view.getUint16(at + field, true),
  )
  return { row, lastRow, column, lastColumn }
}

const cellRecords: ReadonlySet<number> = new Set([
  record.sharedText,
  record.text,
  record.richText,
  record.number,
  record.shortNumber,
  record.manyNumbers,
  record.booleanOrError,
  record.formula,
])

/** Thirty bits of a number: an integer or the top of a fraction, perhaps a hundred times as much. */
function shortNumber(bits: number): number {
  const view = new DataView(new ArrayBuffer(8))
  view.setInt32(4, bits & ~3, true)
  const value = bits & 2 ? bits >> 2 : view.getFloat64(0, true)
  return bits & 1 ? value / 100 : value
}
