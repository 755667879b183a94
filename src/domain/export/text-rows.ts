import { textIn } from '../phone-events/cells.ts'
import type { Columns } from '../phone-events/table.ts'
import { countIn } from '../phone-events/table-rows.ts'
import { tidyPair } from './cell-pair.ts'
import { Grouping, tell } from './grouping.ts'
import { type ForcedColumns, isLayout, type Layout, layoutOf, type Unrecognised } from './layout.ts'
import { lastColumn, rulingOn } from './row-rules.ts'
import type { RowSink } from './row-sink.ts'
import type { TextPlace } from './text-place.ts'

/** Records by which a table's layout is told. */
const layoutRecords = 300

interface OpenTable<Kept> {
  readonly layout: Layout
  columns: Columns
  readonly grouping: Grouping<Kept>
}

/** The rows of a table whose records come as cells already: those of HTML. */
export class TextRows<Kept> {
  unrecognised: Unrecognised | undefined
  private readonly sink: RowSink<Kept>
  private readonly forced: ForcedColumns | undefined
  private readonly opened: (layout: Layout) => void
  /** Without cells where a row is too long to be read. */
  private waiting: { cells?: readonly string[]; place: TextPlace }[] = []
  private table: OpenTable<Kept> | undefined
  private at = 0

  constructor(sink: RowSink<Kept>, forced: ForcedColumns | undefined, opened: (layout: Layout) => void) {
    this.sink = sink
    this.forced = forced
    this.opened = opened
  }

  add(cells: readonly string[], place: TextPlace): void {
    if (this.table) this.read(cells, place, this.table)
    else this.wait({ cells, place })
  }

  passLong(place: TextPlace): void {
    if (this.table) this.tellLong(place, this.table)
    else this.wait({ place })
  }

  finish(): void {
    if (!this.table && !this.unrecognised) this.open()
  }

  private wait(row: { cells?: readonly string[]; place: TextPlace }): void {
    if (this.unrecognised) return
    this.waiting.push(row)
    if (this.waiting.length >= layoutRecords) this.open()
  }

  private open(): void {
    const records = this.waiting.flatMap(({ cells }) => (cells ? [{ cells }] : []))
    const layout = layoutOf([{ delimiter: undefined, records }], this.forced)
    if (!isLayout(layout)) {
      this.unrecognised = layout
      return
    }
    const grouping = new Grouping(layout.grouped, (outcome) => this.sink.keep(outcome))
    const table = { layout, columns: layout.columns, grouping }
    this.table = table
    this.opened(layout)
    for (const { cells, place } of this.waiting)
      if (cells) this.read(cells, place, table)
      else this.tellLong(place, table)
    this.waiting = []
  }

  private tellLong(place: TextPlace, { layout }: OpenTable<Kept>): void {
    if (this.at <= layout.headerAt) this.sink.passed('preamble', place)
    else this.sink.unreadable('too-long', place)
  }

  private read(cells: readonly string[], place: TextPlace, table: OpenTable<Kept>): void {
    const ruling = rulingOn(cells, this.at++, table.layout, table.columns)
    if (ruling.kind !== 'row') {
      if (ruling.kind === 'header') {
        table.columns = ruling.columns
        this.sink.header(place)
      } else this.sink.passed(ruling.as, place)
      return
    }
    const { type, cause, count } = table.columns
    place.weight = countIn(textIn({ cells }, count)) ?? -1
    if (cells.length <= lastColumn(table.columns)) {
      this.sink.unreadable('short', place)
      return
    }
    const cellAt = (column: number | undefined) => (column === undefined ? undefined : cells[column])
    tell(table.grouping.filled(tidyPair(cellAt(type), cellAt(cause))), place, this.sink)
  }
}
