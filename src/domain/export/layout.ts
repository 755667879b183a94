import { columnsByValues, headerIn } from '../phone-events/columns.ts'
import { delimitedGrids, sampleLength, splitDelimited } from '../phone-events/formats/delimited.ts'
import type { Mention } from '../phone-events/mentions.ts'
import type { PairOutcome } from '../phone-events/outcome.ts'
import type { WholeText } from '../phone-events/read-paste.ts'
import {
  fewRecords,
  type Grid,
  type GridRecord,
  hasText,
  type Layout as TableLayout,
  textIn,
} from '../phone-events/reading.ts'
import { saidBy } from '../phone-events/said.ts'
import { tidy } from '../phone-events/tidy.ts'
import { gridCutAt, toldTableLayout } from '../phone-events/told-table.ts'
import type { Encoding } from './units.ts'

/** How a file is to be read, as somebody said: its columns, by position from 0, and what cuts it into them. */
export interface ForcedColumns {
  readonly type?: number
  readonly cause?: number
  readonly sign?: Delimiter
  /** Whether its first full row holds the names of the columns. */
  readonly hasHeader?: boolean
  readonly encoding?: Encoding
}

/** Whether anything was said. */
export function isTold(forced: ForcedColumns | undefined): forced is ForcedColumns {
  return forced !== undefined && Object.keys(forced).length > 0
}

/** Whether more than the encoding was said. */
export function isForced(forced: ForcedColumns | undefined): forced is ForcedColumns {
  return Object.keys(forced ?? {}).some((key) => key !== 'encoding')
}

/** How a table is laid out, as its first rows tell. */
export interface Layout {
  /** `undefined` for HTML. */
  readonly delimiter: Delimiter | undefined
  readonly columns: TableLayout['columns']
  /** The header's cells; empty where there is none. */
  readonly names: readonly string[]
  /** The first rows, cut into cells, and what the reader of pastes makes of them. */
  readonly grid: Grid
  readonly table: TableLayout
  /** Names on lines that are no rows: where there are any, nothing is inferred of a row, and few rows are asked about. */
  readonly beside: readonly Mention[]
  readonly isFew: boolean
}

export const delimiters = ['\t', ',', ';', '|'] as const
export type Delimiter = (typeof delimiters)[number]

/** The first rows of a table whose columns are not to be told, for somebody to point at them. */
export interface Unrecognised {
  readonly delimiter: Delimiter | undefined
  readonly firstRows: readonly (readonly string[])[]
}

const longestShown = 120
/** Rows by which two ways to cut a text are compared. */
const compared = 20
const rowsShown = 8
/** Rows by which a table's layout is told. */
export const layoutRows = 300

/** The layout of a table that one sign cuts; `undefined` where the text was read otherwise. */
export function layoutIn(
  text: string,
  found: WholeText | undefined,
  forced?: ForcedColumns,
): Layout | Unrecognised | undefined {
  const tidied = tidy(text)
  const table = found?.reading.table
  const records = table && recordsCutSo(tidied, table.grid, table.layout)
  if (found && table && records && !isAsked(table.layout)) {
    const { beside } = saidBy({ ...found.reading, rows: [] })
    const isFew = found.reading.rows.length <= fewRecords
    return { ...layoutOf({ ...table.grid, records }, table.layout), beside, isFew }
  }
  const cuts = delimitedGrids(tidied, layoutRows)
    .map((cut) => cut(true))
    .filter(({ sign }) => sign !== undefined)
  const named = cuts.find(({ records: rows }) => hasBoth(headerIn(rows)))
  const guess = named ?? likeliest(cuts)
  if (forced) return forcedLayout(tidied, forced, guess)
  if (found && hasRows(found) && !leavesTable(found, guess) && (!named || isAnswered(found))) return undefined
  const header = guess && headerIn(guess.records)
  if (guess && header && !isAsked(header)) return layoutOf(guess, header)
  return guess && { delimiter: delimiterOf(guess), firstRows: shown(guess.records) }
}

function isAnswered({ rows }: WholeText): boolean {
  return rows.some(({ outcome }) => isAnswer(outcome))
}

/** Whether words or labels were found in a table of which they leave nearly all: then somebody points at its columns. */
function leavesTable(found: WholeText, guess: Grid | undefined): boolean {
  const { format } = found.reading
  if ((format !== 'words' && format !== 'labels') || isAnswered(found) || !guess) return false
  const width = guess.records[0]?.cells.length ?? 0
  const full = guess.records.filter(hasText)
  // A record may be a list of labels and values.
  const isTable =
    width > (format === 'words' ? 1 : 2) &&
    full.length > fewRecords &&
    full.every(({ cells }) => cells.length === width)
  return isTable && found.rows.length * 4 < full.length
}

/** The layout that somebody said, or the first rows where that finds neither field. */
function forcedLayout(
  text: string,
  forced: ForcedColumns,
  guess: Grid | undefined,
): Layout | Unrecognised | undefined {
  const grid =
    forced.sign === undefined ? guess : gridCutAt(text.slice(0, sampleLength), forced.sign, layoutRows)
  if (!grid) return undefined
  const table = toldTableLayout(grid.records, forced)
  const { type, cause } = table.columns
  return type === undefined && cause === undefined
    ? { delimiter: delimiterOf(grid), firstRows: shown(grid.records) }
    : layoutOf(grid, table)
}

/** Whether which columns hold the two fields has to be asked, and not even one of them is known. */
function isAsked({ columns: { type, cause } }: TableLayout): boolean {
  return type === undefined && cause === undefined
}

/** Whether a table's header, its values or a hand told both columns. */
function hasBoth(layout: TableLayout | undefined): boolean {
  return layout?.columns.type !== undefined && layout.columns.cause !== undefined
}

/**
 * The records of a text that the same sign cuts in the same way; `undefined` where it does not: the reader of pastes
 * may have taken line numbers off before.
 */
function recordsCutSo(
  text: string,
  { sign, records }: Grid,
  { columns }: TableLayout,
): readonly GridRecord[] | undefined {
  if (!delimiters.some((delimiter) => delimiter === sign)) return undefined
  const written = splitDelimited(text, sign ?? '', '"', Number.POSITIVE_INFINITY).records
  const isSame = (row: GridRecord, record: GridRecord | undefined) =>
    row.cells.length === record?.cells.length &&
    textIn(row, columns.type) === textIn(record, columns.type) &&
    textIn(row, columns.cause) === textIn(record, columns.cause)
  return written.slice(0, compared).every((row, at) => isSame(row, records[at])) ? written : undefined
}

function delimiterOf({ sign }: Grid): Delimiter | undefined {
  return delimiters.find((delimiter) => delimiter === sign)
}

/** The layout of a table whose rows come as cells, by its header, its values or a hand. */
export function layoutOfRecords(grid: Grid, forced: ForcedColumns | undefined): Layout | Unrecognised {
  const { records } = grid
  const told = isForced(forced)
    ? toldTableLayout(records, forced)
    : (headerIn(records) ?? columnsByValues(records))
  return told && !isAsked(told) ? layoutOf(grid, told) : { delimiter: undefined, firstRows: shown(records) }
}

function layoutOf(grid: Grid, table: TableLayout): Layout {
  return {
    delimiter: delimiterOf(grid),
    columns: table.columns,
    names: grid.records[table.at]?.cells.map(({ text }) => text.trim().slice(0, longestShown)) ?? [],
    grid,
    table,
    beside: [],
    isFew: false,
  }
}

export function isLayout(found: Layout | Unrecognised): found is Layout {
  return 'columns' in found
}

/** The way to cut that gives most rows the same number of cells. */
function likeliest(grids: readonly Grid[]): Grid | undefined {
  let best: { readonly grid: Grid; readonly agreeing: number } | undefined
  for (const grid of grids) {
    const widths = new Map<number, number>()
    for (const { cells } of grid.records)
      if (cells.length > 1) widths.set(cells.length, (widths.get(cells.length) ?? 0) + 1)
    const agreeing = Math.max(0, ...widths.values())
    if (!best || agreeing > best.agreeing) best = { grid, agreeing }
  }
  return best?.grid
}

function shown(records: readonly GridRecord[]): string[][] {
  return records
    .filter(hasText)
    .slice(0, rowsShown)
    .map(({ cells }) => cells.slice(0, 100).map(({ text }) => text.slice(0, longestShown)))
}

/** The cells of one row. @param text without the line break that ends it */
export function cellsIn(text: string, delimiter: string): readonly string[] {
  return splitDelimited(text, delimiter).records[0]?.cells.map((cell) => cell.text) ?? ['']
}

/** Whether the reader of pastes has an answer for a text that no reader of tables is made for. */
export function hasRows({ reading, rows }: WholeText): boolean {
  const isRead = reading.format !== 'words' || reading.isList || rows.some(({ outcome }) => isAnswer(outcome))
  return isRead && rows.some(({ outcome }) => outcome.kind !== 'not-understood')
}

export function isAnswer({ kind }: PairOutcome): boolean {
  return kind === 'defined' || kind === 'mentioned'
}

/** The cells of a row as the names that it gives the columns anew; `undefined` for a rule below them, or their types. */
export function namesAgain(
  cells: readonly string[],
  names: readonly string[],
): readonly string[] | undefined {
  const own = cells.map((cell) => tidy(cell).trim().slice(0, longestShown))
  return own.some((name) => name !== '' && names.includes(name)) ? own : undefined
}
