import { type TableRecord, textIn } from './cells.ts'
import { filler, groupedColumns } from './groups.ts'
import { mostRows } from './limits.ts'
import type { PassedOver } from './outcome.ts'
import type { Said } from './pair-outcome.ts'
import { saidInFields } from './read-pair.ts'
import { reasonToPass } from './reason-to-pass.ts'
import { type Columns, columnsNamed, type Header } from './table.ts'

/** A row as it was said, and where. */
export interface SaidRow {
  readonly said: Said
  readonly line: number
  readonly count?: number
}

export interface SaidRows {
  readonly rows: readonly SaidRow[]
  readonly passedOver: readonly PassedOver[]
  readonly columns?: { readonly type?: string; readonly cause?: string }
  /** Rows beyond the limit. */
  readonly unread: number
}

export const mayBeHeader = /missed|hang|cause/i

/**
 * The rows of a table. Every line is accounted for: what is not a row is passed over with its reason.
 * In grouped reports a group's label (`Ringing (3)`) stands once and holds for the rows below it.
 */
export function rowsOf(records: readonly TableRecord[], header: Header): SaidRows {
  const rows: SaidRow[] = []
  const passedOver: PassedOver[] = []
  let columns = header.columns
  const names = records[header.at]?.cells
  const fill = filler(groupedColumns(records.slice(header.at + 1), columns, names))
  let unread = 0
  for (const [index, record] of records.entries()) {
    const { cells, line } = record
    const text = cells.join('\t').trim()
    if (text === '') continue
    const named =
      index === header.at
        ? columns
        : index > header.at && mayBeHeader.test(text) && repeatedHeader(cells, columns)
    if (named) columns = named
    const as = named ? 'header' : index < header.at ? 'preamble' : reasonToPass(record, columns)
    if (as) {
      passedOver.push({ line, text, as })
      continue
    }
    if (rows.length === mostRows) {
      unread++
      continue
    }
    const filled = fill({ type: cellAt(cells, columns.type), cause: cellAt(cells, columns.cause) })
    if (!filled) {
      passedOver.push({ line, text, as: 'total' })
      continue
    }
    const count = countIn(textIn(record, columns.count))
    rows.push({
      said: saidInFields(filled.type, filled.cause),
      line,
      ...(count === undefined ? {} : { count }),
    })
  }
  return { rows, passedOver, unread, ...(names ? { columns: namesOf(names, header.columns) } : {}) }
}

/** A header again, as in exports put one after the other; it names every field that the first one named. */
export function repeatedHeader(cells: readonly string[], { type, cause }: Columns): Columns | undefined {
  const named = columnsNamed(cells, [])
  const misses =
    (type !== undefined && named?.type === undefined) || (cause !== undefined && named?.cause === undefined)
  return misses ? undefined : named
}

/** A column that is absent gives `undefined`; a cell missing at the end of a record is an empty one. */
function cellAt(cells: readonly string[], column: number | undefined): string | undefined {
  return column === undefined ? undefined : (cells[column] ?? (cells.length === 1 ? undefined : ''))
}

/** `1204`, `1,204`, `1'204`, `1 204`, and with a nothing behind the point: `12.0`, `1.204,00`. */
const wholeNumber = /^(\d+|\d{1,3}(?:([.,'’\s])\d{3})(?:\2\d{3})*)(?:[.,]0{1,2})?$/

/** How many rows a Record Count says; `undefined` where the cell holds no whole number. */
export function countIn(cell: string): number | undefined {
  const digits = wholeNumber.exec(cell.trim())?.[1]?.replace(/\D/g, '')
  return digits !== undefined && digits.length <= 15 ? Number(digits) : undefined
}

function namesOf(names: readonly string[], { type, cause }: Columns): { type?: string; cause?: string } {
  const nameAt = (column: number | undefined) => (column === undefined ? undefined : names[column]?.trim())
  return { type: nameAt(type), cause: nameAt(cause) }
}
