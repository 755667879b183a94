import { columnsByValues, headerIn, sampleSize } from './columns.ts'
import { delimitedGrids, splitDelimited } from './formats/delimited.ts'
import { htmlGrid } from './formats/html.ts'
import { readGrid } from './grid.ts'
import { isNamed } from './names.ts'
import {
  type Columns,
  type Grid,
  type GridRecord,
  hasText,
  type Layout,
  mostRows,
  type Reading,
  textIn,
} from './reading.ts'

/** How a person says that a table is to be read, where the reader guessed otherwise. */
export interface ToldTable extends Columns {
  /** The sign between cells. */
  readonly sign?: string
  /** Whether its first full row holds the names of the columns. */
  readonly hasHeader?: boolean
}

/** A text read as the table that a person says it is. */
export function toldTable(text: string, told: ToldTable): Reading {
  const grid = told.sign === undefined ? gridIn(text) : gridCutAt(text, told.sign)
  return readGrid(grid, toldTableLayout(grid.records, told))
}

/** A text cut at one sign, whatever else might cut it. */
export function gridCutAt(text: string, sign: string, most = mostRows): Grid {
  const { records, more } = splitDelimited(text, sign, '"', most)
  return { format: 'delimited', records, more, mayBeGrouped: sign === '\t', sign }
}

function gridIn(text: string): Grid {
  const [cut] = delimitedGrids(text, mostRows)
  return htmlGrid(text) ?? cut?.(false) ?? gridCutAt(text, '\t')
}

/** Where such a table keeps the fields: what was not told is found as ever. */
export function toldTableLayout(records: Grid['records'], { type, cause, hasHeader }: ToldTable): Layout {
  const columns = { ...(type === undefined ? {} : { type }), ...(cause === undefined ? {} : { cause }) }
  const named = toldLayout(records, columns)
  const isKnown = named.columns.type !== undefined || named.columns.cause !== undefined
  const found = isKnown || named.asks ? named : (columnsByValues(records) ?? named)
  if (hasHeader === undefined) return found
  const first = records.findIndex(hasText)
  return { ...found, at: hasHeader ? first : -1 }
}

/**
 * The layout with columns that a person pointed at; a header stands above them where the first full row does not read
 * and one below it does.
 */
export function toldLayout(records: readonly GridRecord[], told: Columns): Layout {
  const found = headerIn(records)
  const columns = { ...found?.columns, ...told }
  const full = records.filter(hasText)
  const reads = (record: GridRecord) =>
    isNamed('type', textIn(record, columns.type)) || isNamed('cause', textIn(record, columns.cause))
  const [first] = full
  const hasHeader = first !== undefined && !reads(first) && full.slice(1, sampleSize).some(reads)
  const asks = (found?.asks ?? []).filter(({ side }) => columns[side] === undefined)
  const at = found?.at ?? (hasHeader ? records.indexOf(first) : -1)
  return { columns, at, ...(asks.length > 0 ? { asks } : {}) }
}
