import { type Cells, isFull, textIn } from './cells.ts'
import { isEmptyText, isSpelledEmpty } from './empty.ts'
import { exactCause, exactType } from './exact-side.ts'
import { type FieldName, fieldNamed } from './field-names.ts'
import { isOrdinary } from './ordinary-type.ts'
import { readCause } from './read-side.ts'
import { isIdentifier } from './tidy.ts'

/** Where a table keeps the fields, by position from 0; a field without a column is absent. */
export interface Columns {
  readonly type?: number
  readonly cause?: number
  readonly count?: number
}

export interface Header {
  readonly columns: Columns
  /** The record it stands in; -1 where the table has none and the values themselves told the columns. */
  readonly at: number
}

/** How many records may come before a header: the preamble of a formatted report. */
export const longestPreamble = 60

/** The first record that names one of the two fields, or `undefined`. */
export function findHeader(records: readonly Cells[]): Header | undefined {
  for (const [at, { cells }] of records.slice(0, longestPreamble).entries()) {
    if (cells.length < 2) continue
    const below = records.slice(at + 1, at + 40)
    const columns = columnsNamed(cells, below)
    if (!columns || isLabelledRecord(cells, columns) || isLabelColumn(records, columns)) continue
    if (columns.type === undefined || !isMostlyNumbers(below, columns.type)) return { columns, at }
  }
  return undefined
}

/** The columns a record names, if it is a header; plain names count where the values below agree. */
export function columnsNamed(cells: readonly string[], below: readonly Cells[]): Columns | undefined {
  const columns: { type?: number; cause?: number; count?: number } = {}
  const names = cells.map(fieldNamed)
  const take = (field: FieldName['field'], plain: boolean) => {
    if (columns[field] !== undefined) return
    const at = names.findIndex(
      (name, index) =>
        name?.field === field && name.plain === plain && (!plain || holds(field, below, index)),
    )
    if (at >= 0) columns[field] = at
  }
  for (const field of ['type', 'cause', 'count'] as const) take(field, false)
  for (const field of ['type', 'cause'] as const) take(field, true)
  return columns.type === undefined && columns.cause === undefined ? undefined : columns
}

function tellsType(text: string): boolean {
  const type = exactType(text)
  return type !== undefined && !isOrdinary(type)
}

function holds(field: FieldName['field'], below: readonly Cells[], column: number): boolean {
  return below.some((record) => {
    const text = textIn(record, column)
    return field === 'type' ? tellsType(text) : !isEmptyText(text) && readCause(text).kind !== 'unrecognised'
  })
}

/** Two columns of which one holds the labels: each field is named in a row of its own. */
function isLabelColumn(records: readonly Cells[], { type, cause }: Columns): boolean {
  if (type !== undefined && cause !== undefined) return false
  const other = type === undefined ? 'type' : 'cause'
  return records.slice(0, longestPreamble).some((record) => {
    const { cells } = record
    const name = fieldNamed(textIn(record, type ?? cause))
    const isRow = cells.length > 1 && cells.filter(fieldNamed).length === 1
    return isRow && name?.field === other && !name.plain
  })
}

/** A record page copied as label, value, label, value: its labels are followed by their values. */
function isLabelledRecord(cells: readonly string[], { type, cause }: Columns): boolean {
  const afterType = type === undefined ? undefined : cells[type + 1]
  const afterCause = cause === undefined ? undefined : cells[cause + 1]
  return (
    (afterType !== undefined && exactType(afterType) !== undefined) ||
    (afterCause !== undefined && (exactCause(afterCause) !== undefined || isSpelledEmpty(afterCause)))
  )
}

/**
 * The columns of a table without a header, told by its values: one that holds types and one that holds causes
 * in nearly every record. A single record must hold a type and, next to it, what can only be a cause.
 */
export function columnsByValues(records: readonly Cells[]): Columns | undefined {
  const full = records.filter(({ cells }) => cells.some(isFull))
  const sample = full.slice(0, 200)
  const told = mostFrequent(sample, tellsType)
  if (told === undefined) return undefined
  const { column } = told
  const type = { column, count: sample.filter((record) => exactType(textIn(record, column))).length }
  const cause = mostFrequent(sample, (cell) => exactCause(cell) !== undefined, type.column)
  const wide = sample.filter(({ cells }) => cells.length > 1).length
  if (type.count < sample.length * 0.6 || wide < sample.length * 0.8) return undefined
  if (cause && !isMostlyNumbers(sample, cause.column)) return { type: type.column, cause: cause.column }
  const beside = [type.column + 1, type.column - 1].find((column) =>
    sample.every((record) => isCauseBeside(textIn(record, column), record.cells.length)),
  )
  return beside === undefined ? { type: type.column } : { type: type.column, cause: beside }
}

/** Counts under the name of a cause, as a matrix of types and causes has them. */
function isMostlyNumbers(records: readonly Cells[], column: number): boolean {
  const numbers = records.filter((record) => /^\d+$/.test(textIn(record, column).trim()))
  return numbers.length * 2 > records.length
}

/** Of two cells, the one that is not the type is the cause even when it says it is empty; of more, who knows. */
function isCauseBeside(cell: string, width: number): boolean {
  return isIdentifier(cell) || (width === 2 && cell.trim() !== '' && isEmptyText(cell))
}

function mostFrequent(
  records: readonly Cells[],
  test: (cell: string) => boolean,
  except = -1,
): { column: number; count: number } | undefined {
  const counts: number[] = []
  for (const { cells } of records)
    for (const [column, cell] of cells.entries())
      if (column !== except && test(cell)) counts[column] = (counts[column] ?? 0) + 1
  let best: { column: number; count: number } | undefined
  for (const [column, count] of counts.entries())
    if (count && (!best || count > best.count)) best = { column, count }
  return best
}
