import type { Opened, RowPlace, RowSink } from '../export/row-sink.ts'
import { pairKey, sidesOf } from '../export/sides.ts'
import type { Decode } from '../export/units.ts'
import type { PairOutcome } from '../phone-events/outcome.ts'
import { callTypes } from '../reference/reference.ts'
import { ColumnStore, type ColumnsSoFar } from './column-store.ts'
import { type KeptPair, type KeptTable, mostColumns, mostRows, otherType } from './kept-table.ts'
import type { DateAsk } from './moment-column.ts'
import { type Cells, cellsOf, mostCells } from './row-cells.ts'
import { type ColumnPlan, planColumns, sampledRows } from './sampled-columns.ts'

export interface KeepingOptions {
  /** How many there are, or may be: there is room for more. */
  readonly rows: number
  /** Bytes of the whole file, where it is not known how many rows it has. */
  readonly size?: number
  readonly names: readonly string[]
  /** Columns of the type, the cause and the Record Count, by position. */
  readonly taken: readonly (number | undefined)[]
  /** Several sheets whose columns differ: a column’s place says nothing then. */
  readonly isMixed: boolean
  /** The date’s column, where somebody chose it. */
  readonly date?: string | undefined
  readonly decode: Decode
}

/** Distinct pairs that are told apart: those beyond are one. */
const mostPairs = 2000
/** Stands for a pair whose rows are not kept. */
export const notKept = -1

/** Keeps of each row what trends, filters and comparisons are counted from. */
export class KeepingSink implements RowSink<number> {
  readonly wantedCells = mostCells
  private readonly options: KeepingOptions
  private readonly pairs: KeptPair[] = []
  private readonly numbers = new Map<string, number>()
  private pairOf: Uint16Array
  private weights: Uint32Array | undefined
  private starts: Uint32Array | Float64Array
  private lengths: Uint16Array
  private lines: Uint32Array
  private readonly sourceStarts: number[] = []
  private rows = 0
  /** Whether the source at hand says how often its rows occurred. */
  private isWeighed = false
  private room: number
  /** Whether there were more rows than can be kept: then none are. */
  isTooLong = false
  private cells: Cells | undefined
  /** The first rows, until it is told what their columns are. */
  private sample: string[][] | undefined = []
  private store: ColumnStore | undefined

  constructor(options: KeepingOptions) {
    const rows = Math.min(mostRows, options.rows)
    this.options = options
    this.room = rows
    this.pairOf = new Uint16Array(rows)
    this.starts = new Uint32Array(rows)
    this.lengths = new Uint16Array(rows)
    this.lines = new Uint32Array(rows)
  }

  opened(opened: Opened): void {
    this.sourceStarts.push(this.rows)
    this.isWeighed = opened.layout?.columns.count !== undefined
    if (this.isWeighed) this.weigh()
    this.cells = cellsOf(opened, this.options)
    this.store?.read(this.cells)
  }

  keep(outcome: PairOutcome): number {
    const { kind } = outcome
    if (kind === 'not-understood' || kind === 'unclear') return notKept
    const sides = sidesOf(outcome)
    const key = pairKey(kind, sides)
    const known = this.numbers.get(key)
    if (known !== undefined) return known
    const isBeyond = this.pairs.length === mostPairs
    if (this.pairs.length > mostPairs) return mostPairs
    const type = callTypes.findIndex(({ name }) => name === sides.typeText)
    const pair: KeptPair = isBeyond
      ? {
          kind: 'undefined-pair',
          typeText: undefined,
          causeText: undefined,
          definition: undefined,
          type: otherType,
        }
      : { kind, ...sides, type: type < 0 ? otherType : type }
    this.numbers.set(key, this.pairs.length)
    return this.pairs.push(pair) - 1
  }

  row(pair: number, place: RowPlace): void {
    const { cells, rows } = this
    if (pair === notKept || !cells || this.isTooLong) return
    if (rows === this.room) this.makeRoom(place.byteEnd)
    if (this.isTooLong) return
    this.pairOf[rows] = pair
    // Counts may stand without a column of their own.
    if (place.weight >= 0) {
      this.isWeighed = true
      this.weigh()[rows] = place.weight
    } else if (this.weights && !this.isWeighed) this.weights[rows] = 1
    const start = place.byteStart
    if (start > 0xffffffff && this.starts instanceof Uint32Array) this.starts = Float64Array.from(this.starts)
    this.starts[rows] = start
    this.lengths[rows] = Math.min(0xffff, place.byteEnd - start)
    this.lines[rows] = place.line
    cells.take(place)
    if (this.store) this.store.add(rows)
    else this.addToSample(cells)
    this.rows++
  }

  private weigh(): Uint32Array {
    // A row of another source, which has no counts, stands for itself.
    this.weights ??= new Uint32Array(this.room).fill(1, 0, this.sourceStarts.at(-1))
    return this.weights
  }

  /** @param read bytes of the file so far */
  private makeRoom(read: number): void {
    const { room, options } = this
    const wanted = Math.ceil(room * (options.size ? (1.02 * options.size) / read : 1.3)) + 1024
    this.isTooLong = options.size ? wanted > mostRows : room >= mostRows
    if (this.isTooLong) return
    this.room = Math.min(mostRows, wanted)
    this.pairOf = withRoom(this.pairOf, new Uint16Array(this.room))
    if (this.weights) this.weights = withRoom(this.weights, new Uint32Array(this.room))
    this.lengths = withRoom(this.lengths, new Uint16Array(this.room))
    this.lines = withRoom(this.lines, new Uint32Array(this.room))
    const { starts } = this
    this.starts =
      starts instanceof Uint32Array
        ? withRoom(starts, new Uint32Array(this.room))
        : withRoom(starts, new Float64Array(this.room))
    this.store?.makeRoom(this.room)
  }

  unreadable(): void {}
  passed(): void {}

  header(place: RowPlace): void {
    this.cells?.rename(place)
  }

  rest(): void {}

  private addToSample(cells: Cells): void {
    const width = this.options.isMixed ? 0 : cells.width
    this.sample?.push([...Array(width).keys()].map((at) => cells.text(at)))
    if (this.sample?.length === sampledRows) this.open()
  }

  /** What is to be asked about the dates so far. */
  dateAsk(): DateAsk | undefined {
    return this.store?.dateAsk()
  }

  /** `undefined` for the first rows, by which it is told what their columns are. */
  columnsSoFar(): ColumnsSoFar | undefined {
    return this.store?.soFar()
  }

  /** From here on the columns are known; the first rows are kept, too. */
  private open(): ColumnStore {
    const { sample = [], options, cells } = this
    const plan: ColumnPlan = planColumns(sample, { ...options, date: options.date, most: mostColumns })
    const store = new ColumnStore(plan, options.names, this.room)
    for (const [row, texts] of sample.entries()) store.addTexts(row, texts)
    this.store = store
    this.sample = undefined
    if (cells) store.read(cells)
    return store
  }

  taken(): KeptTable {
    const store = this.store ?? this.open()
    const { rows } = this
    return {
      rows,
      pairs: this.pairs,
      pairOf: this.pairOf.subarray(0, rows),
      weights: this.weights?.subarray(0, rows),
      ...store.taken(rows),
      places: {
        starts: this.starts.subarray(0, rows),
        lengths: this.lengths.subarray(0, rows),
        lines: this.lines.subarray(0, rows),
        sourceStarts: this.sourceStarts,
      },
    }
  }
}

function withRoom<Numbers extends Uint16Array | Uint32Array | Float64Array>(
  from: Numbers,
  to: Numbers,
): Numbers {
  to.set(from)
  return to
}
