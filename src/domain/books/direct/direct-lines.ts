import { ByteBuffer } from '../byte-buffer.ts'
import { PlainCsvSink } from '../plain-csv-sink.ts'
import type { SheetPiece } from '../sheet-piece.ts'
import type { Surveyed } from '../survey.ts'
import { type SheetContext, XlsxSheet } from '../xlsx-sheet.ts'
import type { DirectSheet } from './direct-sheet.ts'
import type { LineEnds, LineOptions } from './line-ends.ts'
import { LineRows, unwritten } from './line-rows.ts'
import { PairCounts } from './pair-counts.ts'
import type { ToldBy } from './row-counter.ts'
import { Walk } from './walk.ts'
import { overRows } from './whole-rows.ts'
import { bytesOf, indexOf, lastIndexOf } from './words.ts'

/** Bytes by whose rows the sheet is opened, and of those that may stand in front of a row; and of a row's head. */
const [opening, longestOpening, longestHead] = [1 << 14, 1 << 18, 4096] as const
/** Bytes that are handed on at once. */
const leastPiece = 1 << 20
const lineFeed = 10
const endOfRow = bytesOf('</row>')
const nothing = new Uint8Array(0)

/**
 * Writes a sheet that was surveyed, whose rows stand in order, each in one piece, and whose cells are not merged, down
 * as CSV: the same as `PlainCsvSink` does, but most rows without reading them cell by cell.
 */
export class DirectLines {
  private readonly sink: PlainCsvSink
  private readonly walk: Walk
  private readonly rows: LineRows
  private readonly ends: LineEnds | undefined
  /** What was not gone over yet. */
  private readonly rest = new ByteBuffer(1 << 16)
  private state: 'opening' | 'rows' | 'all the rest' = 'opening'
  /** The last row, and the first of those that were written without the sink; -1 where the sink had the last one. */
  private last = -1
  private first = -1
  private toldBy: ToldBy | undefined
  private pairs = new PairCounts()
  private told: (Uint8Array | undefined)[] = []
  /** Lines that `ends` was not told of yet. */
  private passed = 0
  /** Where the lines begin that it has to have, and has not. */
  private owed = 0

  constructor(
    sheet: DirectSheet,
    context: SheetContext,
    surveyed: Surveyed,
    { ends, ...options }: LineOptions,
  ) {
    this.sink = new PlainCsvSink(surveyed, options)
    this.walk = new Walk(sheet.tokens(), (tokens) => new XlsxSheet(tokens, context, this.sink))
    this.rows = new LineRows(context, options.keepsBreaks ?? false)
    this.ends = ends
  }

  push(piece: Uint8Array): void {
    if (this.state === 'all the rest') this.read(piece)
    else if (this.state === 'rows') this.goOver(piece)
    else {
      this.rest.addAll(piece, 0, piece.length)
      if (this.rest.length >= opening) this.open()
    }
  }

  /** What was written since the last time, or nothing yet where that is less than `least` bytes; the caller's from now on. */
  taken(least: number): Uint8Array {
    this.settle()
    const { out } = this.rows
    if (out.length < least) return nothing
    const taken = out.bytes.subarray(0, out.length)
    out.bytes = new Uint8Array(out.bytes.length)
    out.length = 0
    this.owed = 0
    return taken
  }

  /** Nothing comes any more. Throws `Refused` where the sheet ends too early. */
  finish(): void {
    const { rest, sink, walk } = this
    this.endRun()
    this.read(rest.bytes.slice(0, rest.length))
    walk.finish()
    sink.finish()
    this.take(sink.taken())
    this.settle()
  }

  private open(): void {
    const { rest } = this
    const end = lastIndexOf(rest.bytes, endOfRow, rest.length) + endOfRow.length
    if (end < endOfRow.length) {
      if (rest.length > longestOpening) this.readTheRest()
      return
    }
    const left = rest.bytes.slice(end, rest.length)
    this.read(rest.bytes.slice(0, end))
    rest.length = 0
    this.state = this.walk.sheet.isBetweenRows ? 'rows' : 'all the rest'
    this.push(left)
  }

  private goOver(piece: Uint8Array): void {
    overRows(
      {
        isInRows: () => this.state === 'rows',
        rows: (bytes, from, end) => this.write(bytes, from, end),
        tooLong: () => this.readTheRest(),
      },
      this.rest,
      piece,
    )
    if (this.state === 'all the rest') this.readTheRest()
  }

  private readTheRest(): void {
    const { rest } = this
    this.state = 'all the rest'
    this.read(rest.bytes.slice(0, rest.length))
    rest.length = 0
  }

  /** Writes whole rows, and answers where it stopped. */
  private write(bytes: Uint8Array, from: number, end: number): number {
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length)
    const { rows } = this
    let at = from
    for (;;) {
      while (at < end && (bytes[at] as number) <= 32) at++
      const { width } = this.sink
      const to = rows.write(bytes, view, at, end, this.last, width)
      if (to >= 0) {
        if (this.first < 0) this.beginRun(rows.row)
        this.last = rows.row
        this.endLine(width)
        at = to
      } else if (to === unwritten.read) {
        const behind = rows.isEmpty ? rows.headEnd : indexOf(bytes, endOfRow, rows.headEnd, end)
        if (behind < 0) return at
        const next = rows.isEmpty ? behind : behind + endOfRow.length
        this.endRun()
        this.read(bytes.slice(at, next))
        at = next
        if (!this.walk.sheet.isBetweenRows) this.state = 'all the rest'
      } else {
        const isOver = to === unwritten.other && (end - at >= longestHead || bytes[at + 1] === 47)
        if (isOver) {
          this.endRun()
          this.state = 'all the rest'
        }
        return at
      }
      if (this.state === 'all the rest') return at
    }
  }

  /** The blank lines of empty rows above it stand in front of the first line, which is written already. */
  private beginRun(row: number): void {
    const { sink, rows } = this
    const { out, lineStart } = rows
    this.first = row
    sink.pass(row, row)
    const before = sink.taken()
    if (before.length === 0) return
    const line = out.bytes.slice(lineStart, out.length)
    out.length = lineStart
    this.take(before)
    rows.lineStart = out.length
    out.addAll(line, 0, line.length)
  }

  private endRun(): void {
    const { first, last, sink, walk } = this
    if (first < 0) return
    if (last > first) sink.pass(first + 1, last)
    walk.sheet.passTo(last)
    this.first = -1
  }

  private endLine(width: number): void {
    const { rows, toldBy, ends } = this
    const { out } = rows
    if (!ends || !toldBy || toldBy.width !== width) {
      out.add(lineFeed)
      return
    }
    const pair = this.pairs.numberOf(rows.type, rows.cause)
    const behind = pair < 0 ? undefined : this.told[pair]
    if (behind && this.owed === rows.lineStart) {
      out.addAll(behind, 0, behind.length)
      out.add(lineFeed)
      this.passed++
      this.owed = out.length
      return
    }
    out.add(lineFeed)
    this.settle()
    if (pair >= 0 && this.toldBy === toldBy) this.told[pair] = ends.last()
  }

  /** Reads bytes as ever. */
  private read(bytes: Uint8Array): void {
    if (bytes.length === 0) return
    const { walk, sink } = this
    walk.push(bytes)
    // Each row stands in one piece: how wide it is must be known in front of the next.
    if (walk.sheet.isBetweenRows) sink.endNow()
    this.last = walk.sheet.lastRow
    this.take(sink.taken())
  }

  private take(lines: Uint8Array): void {
    this.rows.out.addAll(lines, 0, lines.length)
    if (this.toldBy) this.settle()
  }

  /** Has `ends` take the lines that it is owed. */
  private settle(): void {
    const { ends, owed } = this
    const { out } = this.rows
    if (!ends || owed === out.length) {
      this.owed = out.length
      return
    }
    if (this.passed > 0) ends.pass(this.passed)
    this.passed = 0
    const lines = out.bytes.slice(owed, out.length)
    out.length = owed
    const whole = ends.push(lines)
    out.addAll(whole, 0, whole.length)
    this.owed = out.length
    this.aim(ends)
  }

  private aim(ends: LineEnds): void {
    const now = ends.byCells()
    const { toldBy, rows } = this
    const next = typeof now === 'string' ? undefined : now
    const isSame =
      next?.type === toldBy?.type && next?.cause === toldBy?.cause && next?.width === toldBy?.width
    if (isSame) return
    this.toldBy = next
    this.pairs = new PairCounts()
    this.told = []
    rows.typeColumn = next?.type ?? -1
    rows.causeColumn = next?.cause ?? -1
  }
}

/** A sheet as CSV in this way, piece by piece. Reject with `Refused`. */
export async function* directLines(
  sheet: DirectSheet,
  surveyed: Surveyed,
  options: LineOptions,
): AsyncGenerator<SheetPiece> {
  const context = { strings: await sheet.allTexts(), styles: await sheet.styles(), is1904: sheet.is1904 }
  const lines = new DirectLines(sheet, context, surveyed, options)
  let read = 0
  for await (const piece of sheet.pieces()) {
    lines.push(piece)
    read += piece.length
    const bytes = lines.taken(leastPiece)
    if (bytes.length > 0) yield { bytes, part: Math.min(1, read / Math.max(1, sheet.size)) }
  }
  lines.finish()
  yield { bytes: lines.taken(0), part: 1 }
}
