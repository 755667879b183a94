import type { Grid, GridRecord } from '../phone-events/reading.ts'
import { tidy } from '../phone-events/tidy.ts'
import {
  type ForcedColumns,
  isLayout,
  type Layout,
  layoutOfRecords,
  layoutRows,
  type Unrecognised,
} from './layout.ts'
import { RowJudge, tellRuling } from './row-judge.ts'
import type { RowSink } from './row-sink.ts'
import type { TextPlace } from './text-place.ts'

/** The rows of a table whose records come as cells already: those of HTML. */
export class TextRows<Kept> {
  unrecognised: Unrecognised | undefined
  private readonly sink: RowSink<Kept>
  private readonly forced: ForcedColumns | undefined
  private readonly opened: (layout: Layout) => void
  /** Without cells where a row is too long to be read. */
  private waiting: { cells?: readonly string[]; place: TextPlace }[] = []
  private judge: RowJudge<Kept> | undefined
  private headerAt = -1
  private at = 0

  constructor(sink: RowSink<Kept>, forced: ForcedColumns | undefined, opened: (layout: Layout) => void) {
    this.sink = sink
    this.forced = forced
    this.opened = opened
  }

  add(cells: readonly string[], place: TextPlace): void {
    if (this.judge) this.read(cells, place, this.judge)
    else this.wait({ cells, place })
  }

  passLong(place: TextPlace): void {
    if (this.judge) this.tellLong(place)
    else this.wait({ place })
  }

  finish(): void {
    if (!this.judge && !this.unrecognised) this.open()
  }

  private wait(row: { cells?: readonly string[]; place: TextPlace }): void {
    if (this.unrecognised) return
    this.waiting.push(row)
    if (this.waiting.length >= layoutRows) this.open()
  }

  private open(): void {
    const records = this.waiting.flatMap(({ cells }): GridRecord[] =>
      cells ? [{ cells: cells.map((text) => ({ text: tidy(text), start: 0 })), line: 1, end: 0 }] : [],
    )
    const grid: Grid = { format: 'html', records, more: 0, mayBeGrouped: false }
    const layout = layoutOfRecords(grid, this.forced)
    if (!isLayout(layout)) {
      this.unrecognised = layout
      return
    }
    const judge = new RowJudge<Kept>(layout, (outcome) => this.sink.keep(outcome))
    this.judge = judge
    this.headerAt = layout.table.at
    this.opened(layout)
    for (const { cells, place } of this.waiting)
      if (cells) this.read(cells, place, judge)
      else this.tellLong(place)
    this.waiting = []
  }

  private tellLong(place: TextPlace): void {
    if (this.at <= this.headerAt) this.sink.passed('preamble', place)
    else this.sink.unreadable('too-long', place)
  }

  private read(cells: readonly string[], place: TextPlace, judge: RowJudge<Kept>): void {
    tellRuling(judge.ruling(cells, this.at++), place, this.sink)
  }
}
