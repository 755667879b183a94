import { ExportReader, type ReadingOptions } from '../export/export-reader.ts'
import type { Table } from '../export/snapshot.ts'
import { KeepingSink } from './keeping-sink.ts'
import type { KeptTable } from './kept-table.ts'

/** What counting has found out about the rows that are to be kept; `rows` may be an estimate. */
export type CountedTable = Pick<Table, 'names' | 'columns' | 'kind' | 'encoding' | 'delimiter' | 'rows'> & {
  readonly isWeighed: boolean
  /** How many sheets or files are counted together. */
  readonly sources: number
}

/** Rows that say something, which are those that are kept. */
export function readableRows({ totals }: Pick<Table, 'totals'>): number {
  return totals.explained + totals.undefined
}

/**
 * Keeps the rows of one or more sources one after the other: `source` begins the next one, `push` and `finish` are its
 * chunks. Never throws.
 *
 * @param counted what is counted of all of them, or has been so far
 * @param date the date’s column, where somebody chose it
 */
export function keeper(counted: CountedTable, decode: ReadingOptions['decode'], date?: string) {
  const { columns, names, rows, isWeighed } = counted
  const taken = [columns.type?.at, columns.cause?.at, columns.count?.at]
  const ofRecords = takenNames.map((name) => names.findIndex((key) => name.test(key)))
  const sink = new KeepingSink({
    rows,
    names,
    taken: counted.kind === 'json' ? ofRecords : taken,
    isWeighed,
    isMixed: counted.sources > 1 && names.length === 0,
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
