import { cellsIn } from '../../../src/domain/export/layout.ts'
import { nextRow, RowSpan } from '../../../src/domain/export/next-row.ts'
import { bytesOf, decode } from './scanned.ts'

/** Every row's cells; the file is handed to `nextRow` up to `step` bytes further each time a row is unfinished. */
export function recordsOf(file: string | Uint8Array, delimiter = ',', step = 1_000_000): string[][] {
  const bytes = typeof file === 'string' ? bytesOf(file) : file
  const span = new RowSpan(delimiter.charCodeAt(0))
  const records: string[][] = []
  let there = Math.min(step, bytes.length)
  for (let at = 0; at < bytes.length; ) {
    const next = nextRow(span, bytes, at, there, false)
    if (next < 0 && there < bytes.length) {
      there = Math.min(there + step, bytes.length)
      continue
    }
    at = next < 0 ? nextRow(span, bytes, at, bytes.length, true) : next
    records.push([...cellsIn(decode(bytes.subarray(span.start, span.end), 'utf-8'), delimiter)])
  }
  return records
}

/** One column's cells, as the scanner takes them without cutting the rest. */
export function columnOf(text: string, column: number, delimiter = ','): (string | undefined)[] {
  const bytes = bytesOf(text)
  const span = new RowSpan(delimiter.charCodeAt(0))
  span.bounds = new Int32Array(2 * column + 2)
  const cells: (string | undefined)[] = []
  for (let at = 0; at < bytes.length; ) {
    at = nextRow(span, bytes, at, bytes.length, true)
    const cell = decode(bytes.subarray(span.bounds[2 * column], span.bounds[2 * column + 1]), 'utf-8')
    cells.push(span.cells > column ? cellsIn(cell, delimiter)[0] : undefined)
  }
  return cells
}
