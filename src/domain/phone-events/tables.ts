import { isFull, type TableRecord, textIn } from './cells.ts'
import { splitDelimited } from './delimited.ts'
import { isEmptyText } from './empty.ts'
import { exactCause, exactType } from './exact-side.ts'
import { fieldNamed } from './field-names.ts'
import { htmlRecords } from './html-table.ts'
import { sampleLength, splitters } from './splitters.ts'
import { columnsByValues, findHeader, type Header } from './table.ts'
import { rowsOf, type SaidRows } from './table-rows.ts'

/** The rows of a table with a header, whatever its delimiter; `undefined` when the text is no such table. */
export function tableWithHeader(text: string): SaidRows | undefined {
  const html = htmlRecords(text)
  const htmlHeader = html && findHeader(html)
  if (html && htmlHeader) return rowsOf(html, htmlHeader)
  let best: { split: (text: string) => TableRecord[]; header: Header; score: number } | undefined
  for (const split of splitters(text)) {
    const records = split(text.slice(0, sampleLength))
    const header = findHeader(records)
    if (!header || !records.slice(header.at + 1).some(({ cells }) => cells.some(isFull))) continue
    const { type, cause } = header.columns
    const score = (type === undefined ? 0 : 1) + (cause === undefined ? 0 : 1)
    if (!best || score > best.score) best = { split, header, score }
  }
  return best ? rowsOf(best.split(text), best.header) : undefined
}

/** The rows of a table whose values alone tell its columns: report rows copied without their header. */
export function tableWithoutHeader(text: string): SaidRows | undefined {
  const html = htmlRecords(text)
  for (const split of html ? [() => html] : splitters(text)) {
    const records = split(text.slice(0, sampleLength))
    const full = records.filter(({ cells }) => cells.some(isFull))
    const columns = columnsByValues(records)
    if (!columns || (full.length < 2 && !text.includes('\t') && !html)) continue
    return rowsOf(split(text), { columns, at: -1 })
  }
  return undefined
}

/** A single column copied with its header: `Hangup Cause`, then nothing but causes. */
export function singleColumn(text: string): SaidRows | undefined {
  const records = text.split('\n').map((line, index) => ({ cells: [line.trim()], line: index + 1 }))
  const [header, ...values] = records.filter(({ cells }) => cells[0] !== '')
  const name = header && fieldNamed(textIn(header, 0))
  if (!header || !name || name.field === 'count' || values.length < 2) return undefined
  const reads = (cell: string) => (name.field === 'type' ? exactType(cell) : exactCause(cell)) !== undefined
  if (!values.every(({ cells: [cell = ''] }) => reads(cell) || isEmptyText(cell))) return undefined
  return rowsOf(records, { columns: { [name.field]: 0 }, at: records.indexOf(header) })
}

/** Column names of a table that has neither field, so that the page can say what it saw. */
export function columnsSeen(text: string): readonly string[] | undefined {
  for (const delimiter of ['\t', ';', ',']) {
    const [first, ...rest] = splitDelimited(text.slice(0, sampleLength).trim(), delimiter)
    const width = first?.cells.length ?? 0
    const isTable = width > 1 && rest.length > 0 && rest.every(({ cells }) => cells.length === width)
    if (first && isTable && first.cells.every((cell) => cell.trim() !== '' && cell.length < 60))
      return first.cells.map((cell) => cell.trim())
  }
  return undefined
}
