import { delimitedGrids, splitDelimited } from '../phone-events/formats/delimited.ts'
import {
  columnsByValues,
  type Grid,
  type GridRecord,
  headerIn,
  isFull,
  type Layout as TableLayout,
  toldLayout,
} from '../phone-events/grid.ts'
import type { WholeText } from '../phone-events/read-paste.ts'
import { hasRows, isAnswer } from './word-rows.ts'

/** Columns told by hand, by position from 0. */
export interface ForcedColumns {
  readonly type?: number
  readonly cause?: number
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
/** Rows by which a table's layout is told. */
export const layoutRows = 300

/** The layout of a table that one sign cuts; `undefined` where the text was read otherwise. */
export function layoutIn(
  text: string,
  found: WholeText | undefined,
  forced?: ForcedColumns,
): Layout | Unrecognised | undefined {
  const table = found?.reading.table
  if (table && delimiters.some((sign) => sign === table.grid.sign)) return layoutOf(table.grid, table.layout)
  const cuts = delimitedGrids(text, layoutRows).map((cut) => cut(true))
  const guess = likeliest(cuts.filter(({ sign }) => sign !== undefined))
  const { type, cause } = (guess && headerIn(guess.records)?.columns) ?? {}
  const isHeader = type !== undefined && cause !== undefined
  if (found && hasRows(found) && (!isHeader || found.rows.some(({ outcome }) => isAnswer(outcome))))
    return undefined
  return guess && layoutOf(guess, undefined, forced)
}

/** The layout of a table, where its header, its values or a hand tell the columns. */
export function layoutOf(
  grid: Grid,
  table: TableLayout | undefined,
  forced?: ForcedColumns,
): Layout | Unrecognised {
  const delimiter = delimiters.find((sign) => sign === grid.sign)
  const told = forced
    ? toldLayout(grid.records, forced)
    : (table ?? headerIn(grid.records) ?? columnsByValues(grid.records))
  if (!told) return { delimiter, firstRows: shown(grid.records) }
  return {
    delimiter,
    columns: told.columns,
    names: grid.records[told.at]?.cells.map(({ text }) => text.trim().slice(0, longestShown)) ?? [],
    grid,
    table: told,
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
    .filter(({ cells }) => cells.some(({ text }) => isFull(text)))
    .slice(0, rowsShown)
    .map(({ cells }) => cells.slice(0, 100).map(({ text }) => text.slice(0, longestShown)))
}

/** The cells of one row. @param text without the line break that ends it */
export function cellsIn(text: string, delimiter: string): readonly string[] {
  return splitDelimited(text, delimiter).records[0]?.cells.map((cell) => cell.text) ?? ['']
}
