import { ExportReader, type ReadingOptions } from './export-reader.ts'
import type { Snapshot } from './snapshot.ts'
import { TallyBook } from './tally-book.ts'

/** Counts a whole export, pushed chunk by chunk. */
export interface Scanner {
  push(chunk: Uint8Array): void
  finish(): void
  /** What was counted so far; cheap enough to be asked for after every chunk. */
  snapshot(): Snapshot
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
  const book = new TallyBook()
  const reader = new ExportReader(options, book)
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
