import { ExportReader, type ReadingOptions } from '../export/export-reader.ts'
import type { Table } from '../export/snapshot.ts'
import { KeepingSink } from './keeping-sink.ts'
import type { KeptTable } from './kept-table.ts'

/** What counting has found out about the rows that are to be kept. */
export type CountedTable = Pick<Table, 'names' | 'columns' | 'kind' | 'encoding' | 'delimiter' | 'rows'>

/** Rows that say something, which are those that are kept. */
export function readableRows({ totals }: Pick<Table, 'totals'>): number {
  return totals.explained + totals.undefined
}

/**
 * Keeps the rows of one or more sources in a second pass, one after the other: `source` begins the next one, `push` and
 * `finish` are its chunks. Never throws.
 *
 * @param counted what is counted of all of them
 * @param how.sources how many sheets or files that are
 * @param how.date the date’s column, where somebody chose it
 */
export function keeper(
  counted: CountedTable,
  decode: ReadingOptions['decode'],
  { sources, date }: { readonly sources: number; readonly date?: string | undefined },
) {
  const { columns, names, rows } = counted
  const taken = [columns.type?.at, columns.cause?.at, columns.count?.at]
  const ofRecords = takenNames.map((name) => names.findIndex((key) => name.test(key)))
  const sink = new KeepingSink({
    rows,
    names,
    taken: counted.kind === 'json' ? ofRecords : taken,
    isMixed: sources > 1 && names.length === 0,
    date,
    decode,
  })
  let reader: ExportReader<number> | undefined
  return {
    source(options: ReadingOptions): void {
      reader = new ExportReader(options, sink)
    },
    push(chunk: Uint8Array): void {
      reader?.push(chunk)
    },
    finish(): void {
      reader?.finish()
    },
    isTooLong: () => sink.isTooLong,
    /** What is to be asked about the dates so far: a later row may settle it. */
    dateAsk: () => sink.dateAsk(),
    columnsSoFar: () => sink.columnsSoFar(),
    taken: (): KeptTable => sink.taken(),
  }
}

/** Keys of records are not told by position. */
const takenNames = [/missed.?call.?type/i, /hangup.?cause/i, /^record.?count$/i]
