import type { ExplainingOptions } from '../export/explaining-sink.ts'
import { ExplainingSink } from '../export/explaining-sink.ts'
import { ExportReader, type ReadingOptions } from '../export/export-reader.ts'
import type { Opened, RowPlace, RowSink } from '../export/row-sink.ts'
import type { PairOutcome } from '../phone-events/outcome.ts'

interface Kept {
  readonly added: Uint8Array
  readonly isRow: boolean
}

/** Writes some of the rows down explained: those that are kept and pass, in the order in which they were kept. */
class PickingSink implements RowSink<Kept> {
  readonly inner: ExplainingSink
  private readonly fails: Uint16Array
  private number: number
  private hasHeader: boolean

  constructor(fails: Uint16Array, first: number, hasHeader: boolean, options: ExplainingOptions) {
    this.inner = new ExplainingSink(options)
    this.fails = fails
    this.number = first
    this.hasHeader = hasHeader
  }

  opened(opened: Opened): void {
    this.inner.opened(opened)
  }

  keep(outcome: PairOutcome): Kept {
    const isRow = outcome.kind !== 'not-understood' && outcome.kind !== 'unclear'
    return { added: this.inner.keep(outcome), isRow }
  }

  row({ added, isRow }: Kept, place: RowPlace): void {
    if (!isRow) return
    if (this.fails[this.number++] === 0) this.inner.row(added, place)
  }

  header(place: RowPlace): void {
    if (!this.hasHeader) this.inner.header(place)
    this.hasHeader = true
  }

  unreadable(): void {}
  passed(): void {}
  rest(): void {}
}

const leastPiece = 1 << 20

/**
 * Rows that pass, with what they mean behind them. Give it the chunks of a source; never throws.
 *
 * @param first the number of the source’s first row @param hasHeader whether a header was written before
 */
export function picker(
  fails: Uint16Array,
  { first, hasHeader }: { readonly first: number; readonly hasHeader: boolean },
  options: ReadingOptions & ExplainingOptions,
) {
  const sink = new PickingSink(fails, first, hasHeader, options)
  const reader = new ExportReader<Kept>(options, sink)
  return {
    push(chunk: Uint8Array): Uint8Array {
      reader.push(chunk)
      return sink.inner.taken(leastPiece)
    },
    finish(): Uint8Array {
      reader.finish()
      return sink.inner.taken(0)
    },
  }
}
