import { HtmlRows } from '../phone-events/formats/html.ts'
import type { GridRecord } from '../phone-events/reading.ts'
import { tidy } from '../phone-events/tidy.ts'
import { longestRow } from './delimited-reader.ts'
import { type ForcedColumns, isLayout, layoutOfRecords, layoutRows, type Unrecognised } from './layout.ts'
import { RowJudge, tellRuling } from './row-judge.ts'
import type { RowSink } from './row-sink.ts'
import type { TextPlace } from './text-place.ts'
import { TextWindow } from './text-window.ts'
import type { Decode, Encoding, Units } from './units.ts'

const lessThan = 60

interface HtmlOptions {
  readonly encoding: Encoding
  readonly decode: Decode
  readonly base: number
  readonly columns: ForcedColumns | undefined
}

/** Finds the rows of HTML tables by their tags, in bytes pushed piece by piece; the first of them tell the layout. */
export class HtmlReader<Kept> {
  unrecognised: Unrecognised | undefined
  private readonly options: HtmlOptions
  private readonly sink: RowSink<Kept>
  private readonly window: TextWindow
  private readonly cells = new HtmlRows()
  /** Whether `window.start` is a row's start. */
  private isInRow = false
  /** Units behind `window.start` that hold nothing more to find. */
  private scanned = 0
  /** The row at hand, where it is too long to be read. */
  private tooLong: TextPlace | undefined
  /** Rows until there are enough to tell the layout. */
  private waiting: TextPlace[] = []
  private judge: RowJudge<Kept> | undefined
  private headerAt = -1
  private at = 0

  constructor(options: HtmlOptions, sink: RowSink<Kept>) {
    this.options = options
    this.sink = sink
    this.window = new TextWindow(options.encoding, options.decode, options.base)
  }

  push(bytes: Uint8Array): void {
    this.window.pour(bytes)
    this.scan(false)
  }

  finish(): void {
    this.window.finish()
    this.scan(true)
    if (this.isInRow) this.endRow(this.window.end)
    if (!this.judge && !this.unrecognised) this.open()
  }

  private scan(isLast: boolean): void {
    const { window } = this
    const { units, end } = window
    let at = window.start + this.scanned
    for (;;) {
      at = indexOf(units, lessThan, at, end)
      if (at < 0) {
        at = end
        break
      }
      if (at + 8 > end && !isLast) break
      if (isTag(units, at, end, '!--')) {
        const close = commentEnd(units, at + 4, end)
        if (close < 0) break
        at = close
        continue
      }
      const opens = isTag(units, at, end, 'tr')
      const endsTable = isTag(units, at, end, '/table')
      if (opens || endsTable || isTag(units, at, end, '/tr')) {
        if (this.isInRow) this.endRow(at)
        if (endsTable) this.cells.endTable()
        window.moveTo(at)
        this.isInRow = opens
      }
      at++
    }
    if (this.isInRow && at - window.start > longestRow) this.tooLong ??= window.placeOf(window.start, at, '')
    if (!this.isInRow || this.tooLong) window.moveTo(at)
    this.scanned = at - window.start
  }

  private endRow(end: number): void {
    const { window } = this
    const { start } = window
    const isLong = this.tooLong !== undefined || end - start > longestRow
    const cells = isLong ? undefined : this.cells.cellsOf(window.textOf(start, end))
    if (isLong || cells) {
      const place = this.tooLong ?? window.placeOf(start, end, cells?.join('\t') ?? '')
      place.values = cells
      if (this.judge) this.read(place, this.judge)
      else this.wait(place)
    }
    this.tooLong = undefined
  }

  private wait(place: TextPlace): void {
    if (this.unrecognised) return
    this.waiting.push(place)
    if (this.waiting.length >= layoutRows) this.open()
  }

  private open(): void {
    const { sink, options } = this
    const records = this.waiting.flatMap(({ values }): GridRecord[] =>
      values ? [{ cells: values.map((text) => ({ text: tidy(text), start: 0 })), line: 1, end: 0 }] : [],
    )
    const layout = layoutOfRecords({ format: 'html', records, more: 0, mayBeGrouped: false }, options.columns)
    if (!isLayout(layout)) {
      this.unrecognised = layout
      return
    }
    const judge = new RowJudge<Kept>(layout, (outcome) => sink.keep(outcome))
    this.judge = judge
    this.headerAt = layout.table.at
    sink.opened({ kind: 'html', encoding: options.encoding, mark: options.base, layout })
    for (const place of this.waiting) this.read(place, judge)
    this.waiting = []
  }

  /** A row without cells is too long to be read. */
  private read(place: TextPlace, judge: RowJudge<Kept>): void {
    if (place.values) tellRuling(judge.ruling(place.values, this.at++), place, this.sink)
    else if (this.at <= this.headerAt) this.sink.passed('preamble', place)
    else this.sink.unreadable('too-long', place)
  }
}

function indexOf(units: Units, unit: number, from: number, end: number): number {
  const at = units.indexOf(unit, from)
  return at < end ? at : -1
}

function isTag(units: Units, at: number, end: number, name: string): boolean {
  for (let letter = 0; letter < name.length; letter++) {
    const unit = units[at + 1 + letter] ?? 0
    const wanted = name.charCodeAt(letter)
    if (unit !== wanted && (wanted < 97 || (unit | 32) !== wanted)) return false
  }
  const after = at + 1 + name.length < end ? (units[at + 1 + name.length] ?? 0) : 62
  return name === '!--' || after === 62 || after === 47 || after <= 32
}

function commentEnd(units: Units, from: number, end: number): number {
  let at = indexOf(units, 45, from, end)
  while (at >= 0 && at + 2 < end) {
    if (units[at + 1] === 45 && units[at + 2] === 62) return at + 3
    at = indexOf(units, 45, at + 1, end)
  }
  return -1
}
