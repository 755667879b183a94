import { ByteBuffer } from './byte-buffer.ts'

const [quote, comma, lineFeed, carriageReturn, blank] = [34, 44, 10, 13, 32] as const

/** Rows are filled up to no more columns than these. */
const most = 1000

export interface CsvOptions {
  /** Keeps line breaks within cells. Without them each row is one line, and a line's number is the row's. */
  readonly keepsBreaks?: boolean
}

/** Adds a text as it stands between quotes. There has to be room for it: each byte may become two. */
export function addWithinQuotes(
  out: ByteBuffer,
  bytes: Uint8Array,
  start: number,
  end: number,
  keepsBreaks: boolean,
): void {
  const to = out.bytes
  let { length } = out
  for (let at = start; at < end; at++) {
    const byte = bytes[at] as number
    if (byte > quote) to[length++] = byte
    else if (byte === quote) {
      to[length++] = quote
      to[length++] = quote
    } else {
      const isBreak = byte === 0 || (!keepsBreaks && (byte === lineFeed || byte === carriageReturn))
      to[length++] = isBreak ? blank : byte
    }
  }
  out.length = length
}

/**
 * CSV in UTF-8 with a byte order mark: texts in quotes, numbers and dates without. Rows are filled up with empty cells
 * to the widest above them: one that ends early has empty cells in a sheet, where in CSV it would be too short.
 */
export class CsvLines {
  private readonly out = new ByteBuffer(1 << 17)
  private readonly keepsBreaks: boolean
  private width = 0
  private column = 0

  constructor({ keepsBreaks = false }: CsvOptions) {
    this.keepsBreaks = keepsBreaks
    this.out.addPoint(0xfeff)
  }

  /** Cells in the widest row so far. */
  get widest(): number {
    return this.width
  }

  get length(): number {
    return this.out.length
  }

  /** Writes the row's next cell that holds something. Columns may not come in another order. */
  cell(column: number, bytes: Uint8Array, start: number, end: number, isText: boolean, suffix = ''): void {
    const { out } = this
    // Each byte may become two, and there are two quotes.
    out.makeRoom((end - start) * 2 + column + 2)
    for (; this.column < column; this.column++) out.bytes[out.length++] = comma
    if (!isText) {
      for (let at = start; at < end; at++) out.bytes[out.length++] = bytes[at] as number
      return
    }
    out.bytes[out.length++] = quote
    addWithinQuotes(out, bytes, start, end, this.keepsBreaks)
    if (suffix !== '') out.addText(suffix)
    out.add(quote)
  }

  /** Writes the fields of a row that stands in one cell, as CSV with this sign. */
  fields(bytes: Uint8Array, start: number, end: number, sign: number): void {
    let from = start
    let column = 0
    let isInQuotes = false
    for (let at = start; at <= end; at++) {
      if (at < end && bytes[at] === quote) isInQuotes = !isInQuotes
      if (at < end && (isInQuotes || bytes[at] !== sign)) continue
      this.field(column++, bytes, from, at)
      from = at + 1
    }
  }

  private field(column: number, bytes: Uint8Array, start: number, end: number): void {
    if (start === end) return
    const field = bytes.subarray(start, end)
    const isQuoted = field[0] === quote && field.at(-1) === quote && end - start > 1
    const isPlain = isQuoted || !field.some((byte) => byte < blank || byte === comma || byte === quote)
    const line = isQuoted ? field.map((byte) => (byte < blank ? blank : byte)) : field
    this.cell(column, line, 0, line.length, !isPlain)
  }

  endLine(): void {
    const { out } = this
    const reach = Math.min(this.column + 1, most)
    if (reach > this.width) this.width = reach
    for (let left = this.width - this.column - 1; left > 0; left--) out.add(comma)
    out.add(lineFeed)
    this.column = 0
  }

  emptyLines(count: number): void {
    for (let left = count; left > 0; left--) this.out.add(lineFeed)
  }

  /** The last bytes once more. @param start where they begin in what is not taken yet */
  repeat(start: number): void {
    this.out.addAll(this.out.bytes, start, this.out.length)
  }

  /** What was written since the last time, the line at hand left out; the bytes are the caller's. */
  taken(end: number): Uint8Array {
    const { out } = this
    const taken = out.bytes.slice(0, end)
    out.bytes.copyWithin(0, end, out.length)
    out.length -= end
    return taken
  }
}
