import { ExportReader, type ReadingOptions } from '../export/export-reader.ts'
import type { Opened, PassedAs, RowPlace, RowSink, UnreadableAs } from '../export/row-sink.ts'
import { type Scan, scanInto } from '../export/scanner.ts'
import { type Entry, TallyBook } from '../export/tally-book.ts'
import type { PairOutcome } from '../phone-events/outcome.ts'
import { KeepingSink, notKept } from './keeping-sink.ts'
import { mostCells } from './row-cells.ts'

/** Rows for which there is room until it can be told how many there may be. */
const firstRows = 8192

/** Counts a file as `scanner` does, and keeps its rows in the same pass. */
export interface CountingKeeper extends Scan {
  /** What is kept: rows of delimited text, unless there are too many. */
  kept(): KeepingSink | undefined
}

/** @param size bytes of the whole file */
export function countingKeeper(options: ReadingOptions, size: number): CountingKeeper {
  const sink = new CountingAndKeeping(options, size)
  return { ...scanInto(new ExportReader(options, sink), sink.book), kept: () => sink.kept }
}

interface Both {
  readonly entry: Entry
  readonly pair: number
}

class CountingAndKeeping implements RowSink<Both> {
  readonly wantedCells = mostCells
  readonly book = new TallyBook()
  kept: KeepingSink | undefined
  private readonly options: ReadingOptions
  private readonly size: number

  constructor(options: ReadingOptions, size: number) {
    this.options = options
    this.size = size
  }

  opened(opened: Opened): void {
    const { kind, layout } = opened
    this.book.opened(opened)
    if (kind !== 'delimited' || !layout) return
    const { names, columns } = layout
    this.kept = new KeepingSink({
      rows: firstRows,
      size: this.size,
      names,
      taken: [columns.type, columns.cause, columns.count],
      isMixed: false,
      decode: this.options.decode,
    })
    this.kept.opened(opened)
  }

  keep(outcome: PairOutcome): Both {
    return { entry: this.book.keep(outcome), pair: this.kept?.keep(outcome) ?? notKept }
  }

  row({ entry, pair }: Both, place: RowPlace): void {
    this.book.row(entry, place)
    this.kept?.row(pair, place)
    if (this.kept?.isTooLong) this.kept = undefined
  }

  unreadable(as: UnreadableAs, place: RowPlace): void {
    this.book.unreadable(as, place)
  }

  passed(as: PassedAs, place: RowPlace): void {
    this.book.passed(as, place)
  }

  header(place: RowPlace): void {
    this.book.header(place)
    this.kept?.header(place)
  }

  rest(): void {}
}
