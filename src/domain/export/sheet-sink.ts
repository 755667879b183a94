import { isMarker } from '../books/markers.ts'
import type { PairOutcome } from '../phone-events/outcome.ts'
import type { Opened, PassedAs, RowPlace, RowSink, UnreadableAs } from './row-sink.ts'
import type { Units } from './units.ts'

/**
 * Stands before the sink of a sheet's rows: a row whose type or cause the workbook does not say, because of an error
 * or of a formula that was never computed, is unreadable and neither unknown nor empty.
 */
export class SheetSink<Kept> implements RowSink<Kept | undefined> {
  private readonly sink: RowSink<Kept>

  constructor(sink: RowSink<Kept>) {
    this.sink = sink
  }

  get wantedCells(): number {
    return this.sink.wantedCells ?? 0
  }

  opened(opened: Opened): void {
    this.sink.opened(opened)
  }

  keep(outcome: PairOutcome): Kept | undefined {
    return isUnsaid(outcome) ? undefined : this.sink.keep(outcome)
  }

  row(kept: Kept | undefined, place: RowPlace): void {
    if (kept === undefined) this.sink.unreadable('unsaid', place)
    else this.sink.row(kept, place)
  }

  unreadable(as: UnreadableAs, place: RowPlace): void {
    this.sink.unreadable(as, place)
  }

  passed(as: PassedAs, place: RowPlace): void {
    this.sink.passed(as, place)
  }

  header(place: RowPlace): void {
    this.sink.header(place)
  }

  rest(units: Units, start: number, end: number): void {
    this.sink.rest(units, start, end)
  }
}

function isUnsaid(outcome: PairOutcome): boolean {
  const type = 'readType' in outcome ? outcome.readType : undefined
  const cause = 'readCause' in outcome ? outcome.readCause : undefined
  return (
    (type?.kind === 'unrecognised' && isMarker(type.typeText)) ||
    (cause?.kind === 'unrecognised' && isMarker(cause.causeText))
  )
}
