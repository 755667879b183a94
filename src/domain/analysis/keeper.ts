import { ExportReader, type ReadingOptions } from '../export/export-reader.ts'
import type { Table } from '../export/snapshot.ts'
import { KeepingSink } from './keeping-sink.ts'
import { type KeptTable, mostRows } from './kept-table.ts'

/** What the first pass found out about the rows that are to be kept. */
export type CountedTable = Pick<Table, 'names' | 'columns' | 'totals' | 'kind' | 'encoding' | 'delimiter'> & {
  readonly isWeighed: boolean
}

/** Whether rows are too many to be kept: then what is counted of them is the tally alone. */
export function isTooLong({ totals }: CountedTable): boolean {
  return readableRows(totals) > mostRows
}

function readableRows({ explained, undefined: others }: CountedTable['totals']): number {
  return explained + others
}

/**
 * Keeps the rows of one or more sources one after the other: `source` begins the next one, `push` and `finish` are its
 * chunks. Never throws.
 *
 * @param counted what the first pass counted of all of them
 * @param date the date’s column, where somebody chose it
 */
export function keeper(counted: CountedTable, decode: ReadingOptions['decode'], date?: string) {
  const { columns, names, totals, isWeighed } = counted
  const rows = readableRows(totals)
  const taken = [columns.type?.at, columns.cause?.at, columns.count?.at]
  const ofRecords = takenNames.map((name) => names.findIndex((key) => name.test(key)))
  const sink = new KeepingSink({
    rows,
    names,
    taken: counted.kind === 'json' ? ofRecords : taken,
    isWeighed,
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
    /** `undefined` where the file no longer has the rows that were counted. */
    taken: (): KeptTable | undefined => sink.taken(rows),
  }
}

/** Keys of records are not told by position. */
const takenNames = [/missed.?call.?type/i, /hangup.?cause/i, /^record.?count$/i]
