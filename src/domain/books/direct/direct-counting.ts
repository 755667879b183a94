import { ByteBuffer } from '../byte-buffer.ts'
import type { PlainCsvSink } from '../plain-csv-sink.ts'
import { shapeMargin } from './cell-shapes.ts'
import type { RowCounter, ToldBy } from './row-counter.ts'
import { RowScan, stops } from './row-scan.ts'
import type { RowTeller, Stretch } from './row-teller.ts'
import { overRows } from './whole-rows.ts'
import { bytesOf, lastIndexOf } from './words.ts'

/** Bytes of a sheet. */
export interface DirectSizes {
  /** By which it is opened. */
  readonly opening: number
  /** By which nearly all of its pairs are learnt. */
  readonly learning: number
  /** That may wait to be read. */
  readonly waiting: number
}

export const usualSizes: DirectSizes = { opening: 7 << 16, learning: 9 << 16, waiting: 4 << 20 }

/** How often what waits is read, each time with a look into the shared texts, before it is given up. */
const mostTellings = 6

/** Instead of how many rows of a pair were handed on: it is counted from here on, or never. */
const [always, never] = [1 << 30, -(1 << 30)] as const

const endOfRow = bytesOf('</row>')
const blanks = new Uint8Array(2 * shapeMargin).fill(32)

/** Goes over a sheet that comes piece by piece: opens it by its first rows, and counts the others. */
export class DirectCounting<Told> {
  private readonly teller: RowTeller<Told>
  private readonly sink: PlainCsvSink
  private readonly counter: RowCounter<Told>
  private readonly sizes: DirectSizes
  /** What was not gone over yet. */
  private readonly rest = new ByteBuffer(1 << 16)
  private scan: RowScan | undefined
  private toldBy: ToldBy | undefined
  private waiting: Stretch[] = []
  private waitingBytes = 0
  private firstCounted = -1
  private lastCounted = -1
  private tellings = 0
  private read = 0
  private isLearnt = false
  private textCount: Promise<number> | undefined
  private state: 'opening' | 'rows' | 'behind rows' | 'behind all' | 'odd' = 'opening'

  constructor(teller: RowTeller<Told>, sink: PlainCsvSink, counter: RowCounter<Told>, sizes: DirectSizes) {
    this.teller = teller
    this.sink = sink
    this.counter = counter
    this.sizes = sizes
  }

  /** Whether it can go on; `settle` is to be awaited before the next piece. */
  push(piece: Uint8Array): boolean {
    this.read += piece.length
    if (this.state === 'behind all') this.teller.readOn(piece)
    else if (this.scan) this.goOver(this.scan, piece)
    else this.rest.addAll(piece, 0, piece.length)
    return this.state !== 'odd'
  }

  /** Whether rows have to be read before the next piece is taken. */
  get hasToSettle(): boolean {
    const { sizes, rest, state } = this
    if (state === 'opening') return rest.length >= sizes.opening
    if (state !== 'rows') return state === 'behind rows'
    return this.waitingBytes > sizes.waiting || (!this.isLearnt && this.read >= sizes.learning)
  }

  /** Has those rows read that have to be. Whether it can go on. */
  async settle(): Promise<boolean> {
    const { rest, state } = this
    if (state === 'opening') return this.open()
    if (state === 'behind rows') {
      if (!(await this.endRows())) return false
      this.teller.readOn(rest.bytes.slice(0, rest.length))
      rest.length = 0
      this.state = 'behind all'
      return true
    }
    this.isLearnt = true
    this.scan?.countFrom(this.counter.examples)
    this.textCount ??= this.countTexts()
    return ++this.tellings <= mostTellings && (await this.tell()) && this.tellCounts()
  }

  /** Tells the counter what was counted so far. */
  catchUp(): void {
    this.tellCounts()
  }

  /** Nothing comes any more. Whether everything was counted. Rejects with `Refused`. */
  async finish(): Promise<boolean> {
    const { rest, state } = this
    if (state !== 'behind all') {
      const from = this.scan && state === 'rows' ? this.lastRows(this.scan) : 0
      this.wait(rest.bytes.slice(from, rest.length), -1, true)
      if (state === 'opening' ? !(await this.tell()) : !(await this.endRows())) return false
    }
    this.teller.finish()
    return true
  }

  /** Nothing stands behind the last rows, where the scan wants something to: it is given blanks. Where it stopped. */
  private lastRows(scan: RowScan): number {
    const { rest } = this
    const { length } = rest
    rest.addAll(blanks, 0, blanks.length)
    const at = Math.min(this.rows(scan, rest.bytes, 0, rest.length), length)
    rest.length = length
    return at
  }

  private async open(): Promise<boolean> {
    const { rest, counter, sink, teller } = this
    const end = lastIndexOf(rest.bytes, endOfRow, rest.length) + endOfRow.length
    if (end < endOfRow.length) return false
    this.wait(rest.bytes.slice(0, end), -1)
    const left = rest.bytes.slice(end, rest.length)
    rest.length = 0
    if (!(await this.tell())) return false
    const toldBy = counter.byCells()
    if (toldBy === 'read all') return false
    if (toldBy === 'opening') {
      rest.addAll(left, 0, left.length)
      return true
    }
    if (sink.width !== toldBy.width) return false
    this.toldBy = toldBy
    this.scan = new RowScan(toldBy, teller)
    this.state = 'rows'
    this.goOver(this.scan, left)
    return this.isGoing
  }

  /** Read while rows are counted: then nothing is left to be waited for at their end. */
  private countTexts(): Promise<number> {
    const count = this.teller.countTexts()
    // Whoever waits for it hears of it; where nobody does any more, it is of no use.
    count.catch(() => {})
    return count
  }

  private get isGoing(): boolean {
    return this.state !== 'odd'
  }

  private goOver(scan: RowScan, piece: Uint8Array): void {
    overRows(
      {
        isInRows: () => this.state === 'rows',
        rows: (bytes, from, end) => this.rows(scan, bytes, from, end),
        tooLong: () => {
          this.state = 'odd'
        },
      },
      this.rest,
      piece,
    )
  }

  /** Goes over whole rows, and answers where it stopped. */
  private rows(scan: RowScan, bytes: Uint8Array, from: number, end: number): number {
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length)
    let at = from
    for (;;) {
      const stop = scan.scan(bytes, view, at, end)
      if (scan.firstCounted >= 0) {
        if (this.firstCounted < 0) this.firstCounted = scan.firstCounted
        this.lastCounted = scan.lastCounted
      }
      if (stop === stops.row) {
        this.wait(bytes.slice(scan.start, scan.end), scan.pair)
        at = scan.end
        continue
      }
      if (stop === stops.odd) this.state = 'odd'
      if (stop === stops.end) this.state = 'behind rows'
      return scan.start
    }
  }

  private wait(bytes: Uint8Array, pair: number, isRest = false): void {
    const { firstCounted, lastCounted } = this
    this.waiting.push({ bytes, pair, firstLeftOut: firstCounted, lastLeftOut: lastCounted, isRest })
    this.waitingBytes += bytes.length
    this.firstCounted = -1
  }

  /** Whether what waited can be read by rows, and does not change what rows are told by. */
  private async tell(): Promise<boolean> {
    const { waiting, toldBy, counter, sink, scan, teller } = this
    this.waiting = []
    this.waitingBytes = 0
    if (!(await teller.tell(waiting))) return false
    if (!toldBy || !scan) return true
    const now = counter.byCells()
    const isSame =
      typeof now === 'object' &&
      now.type === toldBy.type &&
      now.cause === toldBy.cause &&
      now.count === toldBy.count &&
      now.width === toldBy.width &&
      sink.width === toldBy.width
    if (!isSame) return false
    const { handed, counted } = scan.pairs
    for (const [pair, told] of teller.told.entries()) {
      if (told !== undefined) handed[pair] = always
      else if ((handed[pair] as number) >= counter.examples) {
        // Its cells do not tell what a row says: from here on each of its rows is read.
        handed[pair] = never
        if ((counted[pair] as number) > 0) return false
      }
    }
    return true
  }

  private async endRows(): Promise<boolean> {
    const { scan, teller } = this
    this.textCount ??= this.countTexts()
    // A text that is not there is no value: whoever reads the cell says so.
    if (!(await this.tell()) || !scan || scan.highest >= (await this.textCount)) return false
    if (this.firstCounted >= 0) teller.leaveOut(this.firstCounted, this.lastCounted)
    this.firstCounted = -1
    return this.tellCounts(true)
  }

  /** Tells the counter what was counted of the pairs it knows; whether it knows all, or may still. */
  private tellCounts(isLast = false): boolean {
    const { scan, teller, counter } = this
    if (!scan) return true
    const { counted, weighed, weights, size } = scan.pairs
    for (let pair = 0; pair < size; pair++) {
      const times = counted[pair] as number
      if (times === 0) continue
      const told = teller.told[pair]
      if (told !== undefined) {
        counter.again(told, times, weighed[pair] as number, weights[pair] as number)
        counted[pair] = 0
        weighed[pair] = 0
        weights[pair] = 0
      } else if (isLast) return false
    }
    return true
  }
}
