import { csvCell } from '../phone-events/explained-rows.ts'
import type { PairOutcome } from '../phone-events/outcome.ts'
import { ByteWriter } from './byte-writer.ts'
import { encode } from './encode.ts'
import { addedCells, addedNames, addedText } from './explained-cells.ts'
import { guardsIn } from './guard.ts'
import type { Opened, PassedAs, RowPlace, RowSink, UnreadableAs } from './row-sink.ts'
import type { Encoding, Units } from './units.ts'

export interface ExplainingOptions {
  /** The absolute address the definitions are linked at, with its last slash. */
  readonly base: string
  /** Puts an apostrophe before the file's own cells, too, that a spreadsheet would run as formulas. */
  readonly guardTheirs?: boolean
  /**
   * The columns of a file saved from JSON: the scanner's `names`. Without them those of the first record; keys
   * that are not among them are left out.
   */
  readonly names?: readonly string[]
  /** A byte order mark, without which Excel takes UTF-8 for another encoding. */
  readonly forExcel?: boolean
}

/** How much is written of JSON that could not be read. */
const longestRaw = 1000
const nothingYet = new Uint8Array(0)

/** Writes a file down again, row by row, with what each row means behind it. */
export class ExplainingSink implements RowSink<Uint8Array> {
  kind: Opened['kind'] | undefined
  private readonly options: ExplainingOptions
  private writer = new ByteWriter('utf-8')
  private encoding: Encoding = 'utf-8'
  private delimiter = ','
  private width = 0
  /** Cells that a row must have for both fields to be there. */
  private reach = 0
  /** What is added behind a row, in the file's encoding. */
  private names: Uint8Array = nothingYet
  private nothing: Uint8Array = nothingYet
  private lastCells = 0
  private keys: readonly string[] | undefined
  private gap: Uint8Array = nothingYet

  constructor(options: ExplainingOptions) {
    this.options = options
  }

  opened({ kind, encoding, mark, layout }: Opened): void {
    this.kind = kind
    this.width = layout?.names.length ?? 0
    this.reach = Math.max(layout?.columns.type ?? -1, layout?.columns.cause ?? -1) + 1
    this.encoding = kind === 'delimited' ? encoding : 'utf-8'
    this.delimiter = layout?.delimiter ?? ','
    this.writer = new ByteWriter(this.encoding)
    this.gap = encode(this.delimiter, this.encoding)
    this.names = this.added(addedNames)
    this.nothing = this.keep({ kind: 'not-understood', text: '' })
    // Without the mark Excel takes a new file for Windows-1252.
    const isMarked = mark > 0 || kind !== 'delimited' || (this.options.forExcel && encoding === 'utf-8')
    if (isMarked) this.writer.addBytes(encode('\ufeff', this.encoding))
  }

  keep(outcome: PairOutcome): Uint8Array {
    return this.added(addedCells(outcome, this.options.base))
  }

  /** A row that ends too early stays as it is: cells behind it would stand in the columns it lacks. */
  row(added: Uint8Array, place: RowPlace): void {
    const cells = place.values?.length ?? place.cells
    this.lastCells = cells
    this.write(place, cells < this.reach ? undefined : added)
  }

  /** What is written behind the cells of the last row, which came to this. */
  behind(added: Uint8Array): Uint8Array {
    const gaps = Math.max(0, this.width - this.lastCells)
    const bytes = new Uint8Array(gaps * this.gap.length + added.length)
    for (let at = 0; at < gaps; at++) bytes.set(this.gap, at * this.gap.length)
    bytes.set(added, gaps * this.gap.length)
    return bytes
  }

  unreadable(as: UnreadableAs, place: RowPlace): void {
    if (as === 'no-cell' || as === 'unsaid') this.row(this.nothing, place)
    else this.write(place)
  }

  passed(_as: PassedAs, place: RowPlace): void {
    this.write(place)
  }

  header(place: RowPlace): void {
    this.write(place, this.names)
  }

  rest(units: Units, start: number, end: number): void {
    this.writer.addUnits(units, start, end)
  }

  /** What was written since the last time, or nothing yet where that is less than `least` bytes. */
  taken(least: number): Uint8Array {
    return this.writer.length < least ? nothingYet : this.writer.taken()
  }

  private write(place: RowPlace, added?: Uint8Array): void {
    const { units, start, end, next } = place
    const { writer } = this
    if (this.kind !== 'delimited') {
      this.writeRecord(place, added)
      return
    }
    if (this.options.guardTheirs) this.writeGuarded(units, start, end)
    else writer.addUnits(units, start, end)
    if (added) {
      for (let cells = place.cells; cells < this.width; cells++) writer.addBytes(this.gap)
      writer.addBytes(added)
    }
    writer.addUnits(units, end, next)
  }

  /** HTML and JSON have no lines of cells to be kept: theirs are written as CSV. */
  private writeRecord(place: RowPlace, added?: Uint8Array): void {
    const { values, record } = place
    if (record && !this.keys) {
      this.keys = this.options.names ?? Object.keys(record)
      this.width = this.keys.length
      this.writeCells(this.keys, this.names)
    }
    if (record && this.keys)
      this.writeCells(
        this.keys.map((key) => valueText(record[key])),
        added,
      )
    else this.writeCells(values ?? [place.text(longestRaw)], values && added)
  }

  private writeCells(cells: readonly string[], added?: Uint8Array): void {
    const { writer } = this
    writer.addBytes(encode(cells.map(csvCell).join(','), this.encoding))
    if (added) {
      for (let count = cells.length; count < this.width; count++) writer.addBytes(this.gap)
      writer.addBytes(added)
    }
    writer.addBytes(encode('\r\n', this.encoding))
  }

  private writeGuarded(units: Units, start: number, end: number): void {
    const apostrophe = encode("'", this.encoding)
    let from = start
    for (const place of guardsIn(units, start, end, this.delimiter.charCodeAt(0))) {
      this.writer.addUnits(units, from, place)
      this.writer.addBytes(apostrophe)
      from = place
    }
    this.writer.addUnits(units, from, end)
  }

  private added(cells: readonly string[]): Uint8Array {
    return encode(addedText(cells, this.delimiter), this.encoding)
  }
}

function valueText(value: unknown): string {
  if (value === null || value === undefined) return ''
  return typeof value === 'object' ? JSON.stringify(value) : String(value)
}
