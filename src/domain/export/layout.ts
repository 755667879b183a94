import { type Cells, isFull, textIn } from '../phone-events/cells.ts'
import { splitDelimited } from '../phone-events/delimited.ts'
import { isEmptyText } from '../phone-events/empty.ts'
import { exactCause, exactType } from '../phone-events/exact-side.ts'
import { columns as ownColumns } from '../phone-events/explained-rows.ts'
import { fieldNamed } from '../phone-events/field-names.ts'
import { type Grouped, groupedColumns } from '../phone-events/groups.ts'
import {
  type Columns,
  columnsByValues,
  findHeader,
  type Header,
  longestPreamble,
} from '../phone-events/table.ts'

/** Columns told by hand, by position from 0. */
export interface ForcedColumns {
  readonly type?: number
  readonly cause?: number
}

/** How a table is laid out, as its first rows tell. */
export interface Layout {
  /** `undefined` for HTML. */
  readonly delimiter: Delimiter | undefined
  readonly columns: Columns
  /** The row the header stands in, from 0; -1 where there is none. */
  readonly headerAt: number
  /** The header's cells; empty where there is none. */
  readonly names: readonly string[]
  readonly grouped: Grouped
}

export const delimiters = ['\t', ',', ';', '|'] as const
export type Delimiter = (typeof delimiters)[number]

/** The first rows of a table whose columns are not to be told, for somebody to point at them. */
export interface Unrecognised {
  readonly delimiter: Delimiter | undefined
  readonly firstRows: readonly (readonly string[])[]
}

const longestShown = 120
const rowsShown = 8

/** One way to cut the first rows into cells. */
export interface Cut {
  readonly delimiter: Delimiter | undefined
  readonly records: readonly Cells[]
}

/** The layout that names most of the two fields; a header beats what values tell. */
export function layoutOf(cuts: readonly Cut[], forced?: ForcedColumns): Layout | Unrecognised {
  const guess = likeliest(cuts)
  if (forced && guess) return layout(guess, forcedHeader(guess.records, forced))
  let best: { cut: Cut; header: Header; score: number } | undefined
  for (const cut of cuts) {
    const header = findHeader(cut.records) ?? singleColumn(cut.records)
    if (!header) continue
    const score = Number(header.columns.type !== undefined) + Number(header.columns.cause !== undefined)
    if (!best || score > best.score) best = { cut, header, score }
  }
  if (best) return layout(best.cut, completed(best.cut.records, best.header))
  for (const cut of cuts) {
    const columns = columnsByValues(withoutOurs(cut.records))
    if (columns) return layout(cut, forcedHeader(cut.records, columns))
  }
  return { delimiter: guess?.delimiter, firstRows: shown(guess?.records ?? []) }
}

export function isLayout(found: Layout | Unrecognised): found is Layout {
  return 'columns' in found
}

export function hasBoth({ columns }: Layout): boolean {
  return columns.type !== undefined && columns.cause !== undefined
}

/** Whether the first rows are cells under each other, even though nobody knows what they hold. */
export function isTable({ firstRows }: Unrecognised): boolean {
  const width = firstRows[0]?.length ?? 0
  const agreeing = firstRows.filter((cells) => cells.length === width).length
  return width > 1 && agreeing > 1 && agreeing >= firstRows.length * 0.6
}

function layout({ delimiter, records }: Cut, { columns, at }: Header): Layout {
  return {
    delimiter,
    columns,
    headerAt: at,
    names: records[at]?.cells.map((cell) => cell.trim().slice(0, longestShown)) ?? [],
    grouped: groupedColumns(records.slice(at + 1), columns, records[at]?.cells),
  }
}

/** Their columns alone, where a file was saved explained: ours tell what was read, and not where. */
function withoutOurs(records: readonly Cells[]): readonly Cells[] {
  const ours = Math.max(
    ...records.slice(0, longestPreamble).map(({ cells }) => cells.indexOf(ownColumns[1] ?? '')),
  )
  return ours < 0 ? records : records.map(({ cells }) => ({ cells: cells.slice(0, ours) }))
}

/** Names of other fields, whose values may be like those of the two. */
const foreign =
  /\b(?:previous|prior|former|original|old|new|expected|parent|related|first|last|carrier|sip|device|status|state|caller|name|source|response|agent|result)\b/i

/** Where a header names one of the fields, the values below it may tell the other's column. */
function completed(records: readonly Cells[], { columns, at }: Header): Header {
  if (columns.type !== undefined && columns.cause !== undefined) return { columns, at }
  const told = columnsByValues(withoutOurs(records).slice(at + 1))
  const missing = columns.type === undefined ? told?.type : told?.cause
  const header = records[at] ?? { cells: [] }
  const agrees =
    told !== undefined &&
    !foreign.test(textIn(header, missing)) &&
    (columns.type === undefined || columns.type === told.type) &&
    (columns.cause === undefined || columns.cause === told.cause)
  return { columns: agrees ? { ...columns, ...told } : columns, at }
}

/** A header stands above the columns pointed at where the first full row does not read and the next one does. */
function forcedHeader(records: readonly Cells[], forced: ForcedColumns): Header {
  const full = records.filter(({ cells }) => cells.some(isFull))
  const reads = (record: Cells) =>
    exactType(textIn(record, forced.type)) !== undefined ||
    exactCause(textIn(record, forced.cause)) !== undefined
  const [first] = full
  const hasHeader = first !== undefined && !reads(first) && full.slice(1, 40).some(reads)
  return { columns: forced, at: hasHeader ? records.indexOf(first) : -1 }
}

/** A single column with its header: `Hangup Cause`, then nothing but causes. */
function singleColumn(records: readonly Cells[]): Header | undefined {
  const [header, ...values] = records.filter(({ cells }) => cells.some(isFull))
  const name = header?.cells.length === 1 ? fieldNamed(textIn(header, 0)) : undefined
  if (!header || !name || name.field === 'count' || values.length === 0) return undefined
  const reads = (cell: string) => (name.field === 'type' ? exactType(cell) : exactCause(cell)) !== undefined
  const isColumn = values.every(({ cells: [cell = '', ...others] }) => {
    return others.length === 0 && (reads(cell) || isEmptyText(cell))
  })
  return isColumn ? { columns: { [name.field]: 0 }, at: records.indexOf(header) } : undefined
}

/** The delimiter that cuts most rows into the same number of cells. */
function likeliest(cuts: readonly Cut[]): Cut | undefined {
  let best: { cut: Cut; agreeing: number } | undefined
  for (const cut of cuts) {
    const widths = new Map<number, number>()
    for (const { cells } of cut.records)
      if (cells.length > 1) widths.set(cells.length, (widths.get(cells.length) ?? 0) + 1)
    const agreeing = Math.max(0, ...widths.values())
    if (!best || agreeing > best.agreeing) best = { cut, agreeing }
  }
  return best?.cut
}

function shown(records: readonly Cells[]): string[][] {
  return records
    .filter(({ cells }) => cells.some(isFull))
    .slice(0, rowsShown)
    .map(({ cells }) => cells.slice(0, 100).map((cell) => cell.slice(0, longestShown)))
}

/** The cells of one row. @param text without the line break that ends it */
export function cellsIn(text: string, delimiter: string): readonly string[] {
  return splitDelimited(text, delimiter)[0]?.cells ?? ['']
}
