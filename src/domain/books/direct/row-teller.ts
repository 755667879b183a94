import type { CellSink } from '../cell-sink.ts'
import type { NumberAs } from '../number-text.ts'
import type { PlainCsvSink } from '../plain-csv-sink.ts'
import type { TextList } from '../shared-strings.ts'
import { XlsxSheet } from '../xlsx-sheet.ts'
import type { DirectSheet } from './direct-sheet.ts'
import type { RowCounter } from './row-counter.ts'
import { Walk } from './walk.ts'

/** A stretch of the sheet that has to be read: a row, or several. */
export interface Stretch {
  readonly bytes: Uint8Array
  /** Its pair, -1 where it is not known. */
  readonly pair: number
  /** The rows above it that were counted and are left out, from 0; -1 where none is. */
  readonly firstLeftOut: number
  readonly lastLeftOut: number
  /** Whether the sheet ends with it. */
  readonly isRest?: boolean
}

const nowhere: CellSink = { row() {}, cell() {}, endRow() {}, merge() {} }

/** Notes which texts are asked for, and has none. */
class AskedTexts implements TextList {
  readonly count = Number.POSITIVE_INFINITY
  readonly texts = { bytes: new Uint8Array(0) }
  readonly asked = new Set<number>()

  startOf(index: number): number {
    this.asked.add(index)
    return 0
  }

  endOf(): number {
    return 0
  }
}

/** Reads the rows of a sheet that have to be read, as ever, and hands them to the counter one by one. */
export class RowTeller<Told> {
  /** What the pairs came to, by their numbers. */
  readonly told: (Told | undefined)[] = []
  readonly styles: readonly NumberAs[]
  private readonly sheet: DirectSheet
  private readonly sink: PlainCsvSink
  private readonly counter: RowCounter<Told>
  private readonly asked = new AskedTexts()
  private readonly asking: Walk
  private readonly telling: Walk
  private readonly context: { strings: TextList }

  constructor(
    { sheet, styles }: { sheet: DirectSheet; styles: readonly NumberAs[] },
    sink: PlainCsvSink,
    counter: RowCounter<Told>,
  ) {
    const { is1904 } = sheet
    const context = { strings: this.asked as TextList, styles, is1904 }
    this.styles = styles
    this.sheet = sheet
    this.sink = sink
    this.counter = counter
    this.context = context
    this.asking = new Walk(
      sheet.tokens(),
      (tokens) => new XlsxSheet(tokens, { strings: this.asked, styles, is1904 }, nowhere),
    )
    this.telling = new Walk(sheet.tokens(), (tokens) => new XlsxSheet(tokens, context, sink))
  }

  countTexts(): Promise<number> {
    return this.sheet.countTexts()
  }

  /** The last row that was read, from 0. */
  get lastRow(): number {
    return this.telling.sheet.lastRow
  }

  /**
   * Reads stretches in their order.
   * @returns whether each stretch is whole rows
   */
  async tell(stretches: readonly Stretch[]): Promise<boolean> {
    const { asked, sink, counter, telling, context } = this
    asked.asked.clear()
    for (const { bytes } of stretches) this.asking.push(bytes.slice())
    context.strings = await this.sheet.texts([...asked.asked].sort((a, b) => a - b))
    for (const { bytes, pair, firstLeftOut, lastLeftOut, isRest } of stretches) {
      if (firstLeftOut >= 0) this.leaveOut(firstLeftOut, lastLeftOut)
      telling.push(bytes)
      if (!isRest && !telling.sheet.isBetweenRows) return false
      sink.endNow()
      const lines = sink.taken()
      counter.push(lines)
      // A row without a value is no line, and what was last is another.
      if (pair >= 0) this.told[pair] = lines.length > 0 ? counter.last() : undefined
    }
    return true
  }

  leaveOut(first: number, last: number): void {
    const { sink, counter, telling } = this
    sink.pass(first, last)
    counter.push(sink.taken())
    counter.pass(last - first + 1)
    telling.sheet.passTo(last)
  }

  /** Reads what stands behind the rows. */
  readOn(bytes: Uint8Array): void {
    this.telling.push(bytes)
  }

  /** Nothing comes any more. Throws `Refused` where the sheet ends too early. */
  finish(): void {
    const { sink, counter, telling } = this
    telling.finish()
    sink.finish()
    counter.push(sink.taken())
  }
}
