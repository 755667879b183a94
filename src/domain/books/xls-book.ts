import { type BiffRecord, record, recordsAt } from './biff-records.ts'
import { BiffCursor, codePageText } from './biff-strings.ts'
import type { Tools } from './bytes.ts'
import { streamsIn } from './compound-file.ts'
import { builtInNumberAs, type NumberAs, numberAsOf } from './number-text.ts'
import { Refused } from './refused.ts'
import type { Sheet } from './sheet.ts'
import { XlsCells } from './xls-cells.ts'
import type { XlsContext } from './xls-context.ts'

interface SheetLine {
  readonly name: string
  readonly isHidden: boolean
  readonly start: number
}

/** The sheets of a workbook of Excel 5 to 2003, held whole. Throws `Refused`. */
export function xlsSheets(file: Uint8Array, tools: Tools): readonly Sheet[] {
  return withinBounds(() => sheetsIn(file, tools))
}

/** A record that is shorter than what it must hold is damaged. */
function withinBounds<Result>(read: () => Result): Result {
  try {
    return read()
  } catch (error) {
    throw error instanceof RangeError ? new Refused('damaged') : error
  }
}

function sheetsIn(file: Uint8Array, { decode }: Tools): readonly Sheet[] {
  const streams = streamsIn(file)
  if (streams.has('encryptedpackage')) throw new Refused('password')
  const stream = streams.get('workbook') ?? streams.get('book')
  if (!stream) throw new Refused('nothing')
  const { context, lines } = globals(stream, decode)
  return lines.map(({ name, isHidden, start }) => ({
    name,
    isHidden,
    packed: file.length / lines.length,
    async *walk(sink) {
      withinBounds(() => new XlsCells(context, sink).read(start))
      yield 1
    },
  }))
}

function globals(stream: Uint8Array, decode: Tools['decode']): { context: XlsContext; lines: SheetLine[] } {
  const lines: SheetLine[] = []
  const strings: string[] = []
  const formats = new Map<number, NumberAs>()
  const styleFormats: number[] = []
  let isUnicode = true
  let is1904 = false
  let codePage = 1252
  const shortText = ({ view, segments }: BiffRecord, offset: number, lengthBytes: 1 | 2) => {
    if (isUnicode) return new BiffCursor(stream, segments, offset).text(lengthBytes)
    const start = (segments[0]?.[0] ?? 0) + offset + 1
    return codePageText(stream.subarray(start, start + view.getUint8(offset)), codePage, decode)
  }
  for (const read of recordsAt(stream, 0)) {
    const { id, view, segments } = read
    if (id === record.begin) isUnicode = view.getUint16(0, true) >= 0x600
    else if (id === record.password) throw new Refused('password')
    else if (id === record.datesFrom1904) is1904 = view.getUint16(0, true) === 1
    else if (id === record.codePage) codePage = view.getUint16(0, true)
    else if (id === record.format) formats.set(view.getUint16(0, true), numberAsOf(shortText(read, 2, 2)))
    else if (id === record.style) styleFormats.push(view.getUint16(2, true))
    else if (id === record.sheet && view.getUint8(5) === 0)
      lines.push({
        start: view.getUint32(0, true),
        isHidden: (view.getUint8(4) & 3) !== 0,
        name: shortText(read, 6, 1),
      })
    else if (id === record.sharedTexts) {
      const cursor = new BiffCursor(stream, segments, 8)
      for (let left = view.getUint32(4, true); left > 0; left--) strings.push(cursor.text(2))
    }
  }
  const styles = styleFormats.map((format) => formats.get(format) ?? builtInNumberAs(format))
  return { context: { stream, isUnicode, strings, styles, is1904, codePage, decode }, lines }
}
