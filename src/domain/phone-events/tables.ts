import { isFull, type TableRecord, textIn } from './cells.ts'
import { splitDelimited } from './delimited.ts'
import { isEmptyText } from './empty.ts'
import { exactCause, exactType } from './exact-side.ts'
import { fieldNamed, isLabelLine } from './field-names.ts'
import { htmlRecords } from './html-table.ts'
import { columnsByValues, findHeader, type Header, longestPreamble } from './table.ts'
import { rowsOf, type SaidRows } from './table-rows.ts'

const delimiters = ['\t', ',', ';', '|', '│', '║', '┃']

/** How much of a text is enough to tell its delimiter and its columns. */
const sampleLength = 64_000

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

/** Records side by side: one line per field, its label first, then one value per record. */
export function recordsSideBySide(text: string): SaidRows | undefined {
  const lines = splitDelimited(text.slice(0, sampleLength), '\t')
  const lineOf = (field: 'type' | 'cause') =>
    lines.find((line) => {
      const { cells } = line
      const name = fieldNamed(textIn(line, 0))
      return name?.field === field && !name.plain && cells.length > 2 && !cells.slice(1).some(isLabelLine)
    })
  const types = lineOf('type')
  const causes = lineOf('cause')
  if (!types || !causes) return undefined
  const records = types.cells.map((type, at) => ({ cells: [type, textIn(causes, at)], line: types.line }))
  return rowsOf(records, { columns: { type: 0, cause: 1 }, at: 0 })
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

function splitters(text: string): ((text: string) => TableRecord[])[] {
  const usual = delimiters
    .filter((delimiter) => text.includes(delimiter))
    .map((delimiter) => (part: string) => {
      const records = splitDelimited(part, delimiter)
      return delimiter === '\t' || delimiter === ',' || delimiter === ';'
        ? records
        : records.map(withoutFrame)
    })
  const aligned = alignedSplitter(text.slice(0, sampleLength))
  return aligned ? [...usual, aligned] : usual
}

/** Drawn tables have a bar at both ends of a line, and their cells are padded. */
function withoutFrame({ cells, line }: TableRecord): TableRecord {
  const start = cells[0]?.trim() === '' ? 1 : 0
  const end = cells.at(-1)?.trim() === '' ? cells.length - 1 : cells.length
  return { cells: cells.slice(start, end).map((cell) => cell.trim()), line }
}

/** A table set in columns of spaces: cut every line where the header's names begin. */
function alignedSplitter(sample: string): ((text: string) => TableRecord[]) | undefined {
  const lines = sample.split('\n')
  for (const [at, line] of lines.slice(0, longestPreamble).entries()) {
    if (!/\S {2,}\S/.test(line) || /[\t|│,;]/.test(line)) continue
    const heads = [...line.matchAll(/\S+(?: \S+)*/g)]
    const starts = heads.map(({ index }) => index)
    const fields = heads.map(([name]) => fieldNamed(name)?.field)
    if (!fields.includes('type') || !fields.includes('cause')) continue
    if (!areAligned(lines.slice(at + 1), starts)) continue
    return (text) =>
      text.split('\n').map((row, index) => ({
        cells: row.trim() === '' ? [''] : starts.map((start, at) => row.slice(start, starts[at + 1]).trim()),
        line: index + 1,
      }))
  }
  return undefined
}

/** Whether most of the rows have a space before each column, and some of them more than the first one. */
function areAligned(rows: readonly string[], starts: readonly number[]): boolean {
  const full = rows.filter((row) => row.trim() !== '')
  const fitting = full.filter((row) => starts.every((start) => /^\s?$/.test(row.charAt(start - 1))))
  const [, second = 0] = starts
  return fitting.length * 2 > full.length && fitting.some((row) => row.length > second)
}
