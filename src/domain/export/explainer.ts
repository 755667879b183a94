import type { LineEnds } from '../books/direct/line-ends.ts'
import { type ExplainingOptions, ExplainingSink } from './explaining-sink.ts'
import { ExportReader, type ReadingOptions } from './export-reader.ts'
import type { Refusal } from './refusal.ts'

/** Whether the file could be written down explained; if not, why, and nothing of it is of use. */
export type Explained =
  | { readonly state: 'explained' }
  /** A small file of words: its rows are no lines that cells could be put behind. */
  | { readonly state: 'words' }
  | { readonly state: 'no-columns' }
  | { readonly state: 'refused'; readonly refusal: Refusal }

/** Writes an export down again with what its rows mean. Give it the chunks the scanner was given. */
export interface Explainer {
  /** The next bytes of the saved file; there may be none. */
  push(chunk: Uint8Array): Uint8Array
  /** Its last bytes. */
  finish(): Uint8Array
  /** The same for lines of a sheet, where somebody else writes those that are like others. */
  readonly ends: LineEnds
  /** What became of it; to be asked after `finish`. */
  explained(): Explained
}

/** Bytes are handed on in pieces of so many, since whoever writes them waits for each. */
const leastPiece = 1 << 20

/**
 * An explainer for one file: every row's own bytes, and behind them the type and cause as they were read,
 * Callback?, summary, description and the definition's link, in the file's delimiter, line break and encoding.
 * Lines that are no rows, and rows too short to be read, stay as they are. HTML and JSON become CSV in UTF-8 with
 * all their cells. Never throws.
 */
export function explainer(options: ReadingOptions & ExplainingOptions): Explainer {
  const sink = new ExplainingSink(options)
  const reader = new ExportReader(options, sink)
  return {
    push(chunk) {
      reader.push(chunk)
      return sink.taken(leastPiece)
    },
    ends: {
      push(lines) {
        reader.push(lines)
        return sink.taken(0)
      },
      byCells() {
        if (reader.reading.state === 'opening') return 'opening'
        // Cells of theirs are looked at one by one.
        return options.guardTheirs ? 'read all' : (reader.delimited?.byCells() ?? 'read all')
      },
      last() {
        const { delimited } = reader
        const kept = delimited?.last()
        return kept && sink.behind(kept)
      },
      pass: (lines) => reader.delimited?.pass(lines),
    },
    finish() {
      reader.finish()
      return sink.taken(0)
    },
    explained() {
      const { reading } = reader
      if (reading.state === 'refused') return reading
      const { kind } = sink
      if (kind === undefined || reading.state !== 'rows') return { state: 'no-columns' }
      return { state: kind === 'words' ? 'words' : 'explained' }
    },
  }
}
