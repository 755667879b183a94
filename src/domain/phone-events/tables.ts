import { isFull, type TableRecord, textIn } from './cells.ts'
import { splitDelimited } from './delimited.ts'
import { isEmptyText } from './empty.ts'
import { fieldNamed } from './field-names.ts'
import { htmlRecords } from './html-table.ts'
import { isKnown } from './read-side.ts'
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

/** A single column copied with its header: `Hangup Cause`, then nothing but causes, or each with how often it occurred. */
export function singleColumn(text: string): SaidRows | undefined {
  const lines = text.split('\n').map((line, index) => ({ cell: line.trim(), line: index + 1 }))
  const [header, ...values] = lines.filter(({ cell }) => cell !== '')
  const name = header && fieldNamed(header.cell)
  if (!header || !name || name.field === 'count' || values.length < 2) return undefined
  const { field } = name
  const reads = (cell: string) => isEmptyText(cell) || isKnown(field, cell)
  const records = lines.map(({ cell, line }) => ({ cells: reads(cell) ? [cell] : withCount(cell), line }))
  if (!records.slice(header.line).every(({ cells }) => reads(textIn({ cells }, 0)))) return undefined
  return rowsOf(records, { columns: { [field]: 0, count: 1 }, at: header.line - 1 })
}

function withCount(cell: string): string[] {
  return /^(.*\S)[\s:]+\(?[x×]?(\d+)\)?$/.exec(cell)?.slice(1) ?? [cell]
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
