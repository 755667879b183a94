import type { RowCounter } from '../books/direct/row-counter.ts'
import { ExportReader, type ReadingOptions } from './export-reader.ts'
import type { Snapshot } from './snapshot.ts'
import { type Entry, mostPositions, TallyBook } from './tally-book.ts'

/** Counts a whole export, pushed chunk by chunk. */
export interface Scan {
  push(chunk: Uint8Array): void
  finish(): void
  /** What was counted so far; cheap enough to be asked for after every chunk. */
  snapshot(): Snapshot
}

export interface Scanner extends Scan {
  /** For rows that somebody else counts, because they are like others. */
  readonly rows: RowCounter<Entry>
}

/**
 * A scanner for one file. Where the chunks are cut makes no difference to what is counted in the end. Never
 * throws.
 *
 * @example
 * const scan = scanner({ decode: (bytes, encoding) => new TextDecoder(encoding).decode(bytes) })
 * for await (const chunk of file) scan.push(chunk)
 * scan.finish()
 */
export function scanner(options: ReadingOptions): Scanner {
  const book = new TallyBook(options.isSheet)
  const reader = new ExportReader(options, book)
  const scan = scanInto(reader, book)
  return {
    ...scan,
    rows: {
      examples: mostPositions,
      push: scan.push,
      byCells: () =>
        reader.reading.state === 'opening' ? 'opening' : (reader.delimited?.byCells() ?? 'read all'),
      last() {
        const entry = reader.delimited?.last()
        return entry && book.isListed(entry) ? entry : undefined
      },
      again: (entry, times, weighed, weight) => book.again(entry, times, weighed, weight),
      pass: (lines) => reader.delimited?.pass(lines),
    },
  }
}

/** Counts what a reader reads into this book. */
export function scanInto<Kept>(reader: ExportReader<Kept>, book: TallyBook): Scan {
  let bytes = 0
  let isDone = false
  return {
    push(chunk) {
      bytes += chunk.length
      reader.push(chunk)
    },
    finish() {
      if (!isDone) reader.finish()
      isDone = true
    },
    snapshot() {
      const { reading } = reader
      if (reading.state !== 'rows') return { bytes, isDone, ...reading }
      const table = book.taken()
      return table ? { bytes, isDone, state: 'table', table } : { bytes, isDone, state: 'opening' }
    },
  }
}
