import { jsonRecords } from '../phone-events/formats/json.ts'
import type { RawRow } from '../phone-events/reading.ts'
import { tidy } from '../phone-events/tidy.ts'
import { longestRow } from './delimited-reader.ts'
import { JsonPieces } from './json-pieces.ts'
import type { Unrecognised } from './layout.ts'
import { Outcomes, tell } from './row-judge.ts'
import type { RowSink } from './row-sink.ts'
import { TextPlace } from './text-place.ts'
import { UnitWindow } from './unit-window.ts'
import { bytesPerUnit, carriageReturn, type Decode, type Encoding, lineFeed, textOf } from './units.ts'

const shown = 8

interface JsonOptions {
  /** Records in an array, or one on every line. */
  readonly way: 'document' | 'lines'
  readonly encoding: Encoding
  readonly decode: Decode
  readonly base: number
  /** The document's text, where the first bytes are all of it. */
  readonly whole?: string | undefined
}

/** Reads the records of JSON, one by one, from bytes pushed piece by piece. */
export class JsonReader<Kept> {
  private readonly window: UnitWindow
  private readonly encoding: Encoding
  private readonly decode: Decode
  private readonly sink: RowSink<Kept>
  /** `undefined` where every line is a record of its own. */
  private readonly pieces: JsonPieces | undefined
  private readonly outcomes: Outcomes<Kept>
  private readonly firstRows: (readonly string[])[] = []
  private readonly whole: string | undefined
  private hasFields = false
  private scanned = 0
  /** The object or line at hand is too long, and is passed by. */
  private isSkipping = false
  private line = 1
  private counted = 0
  private wasReturn = false

  constructor({ way, encoding, decode, base, whole }: JsonOptions, sink: RowSink<Kept>) {
    this.window = new UnitWindow(encoding, base)
    this.encoding = encoding
    this.decode = decode
    this.sink = sink
    this.outcomes = new Outcomes((outcome) => sink.keep(outcome))
    this.whole = whole
    this.pieces = way === 'document' ? new JsonPieces() : undefined
  }

  /** What to show where no record had one of the fields. */
  get unrecognised(): Unrecognised | undefined {
    return this.hasFields ? undefined : { delimiter: undefined, firstRows: this.firstRows }
  }

  push(bytes: Uint8Array): void {
    this.window.pour(bytes)
    this.cut(false)
  }

  finish(): void {
    this.window.finish()
    this.cut(true)
    if (!this.hasFields && this.whole !== undefined) this.readWhole(this.whole)
  }

  /** A small document may be one record, or hold its records by name and not in an array. */
  private readWhole(text: string): void {
    let value: unknown
    try {
      value = JSON.parse(text)
    } catch {
      return // What stood in it was already counted as unreadable.
    }
    const records = recordsOf(text)
    if (this.firstRows.length === 0) this.show(value)
    this.hasFields = records.length > 0
    const place = { line: 1, byteStart: 0, byteEnd: this.window.base }
    if (this.hasFields) this.count(records, new TextPlace(place, text, { record: objectIn(value) }))
  }

  private cut(isLast: boolean): void {
    if (this.pieces) this.cutDocument(this.pieces, isLast)
    else this.cutLines(isLast)
  }

  private cutDocument(pieces: JsonPieces, isLast: boolean): void {
    const { window } = this
    let at = window.start + this.scanned
    if (pieces.start >= 0) pieces.start = window.start
    for (;;) {
      const next = pieces.next(window.units, at, window.end)
      if (next < 0) break
      if (this.isSkipping) this.isSkipping = false
      else this.readBounded(pieces.start, next)
      pieces.start = -1
      at = next
      this.moveTo(at)
    }
    if (pieces.start < 0) this.moveTo(window.end)
    else {
      this.moveTo(pieces.start)
      const isLong = window.end - window.start > longestRow
      if (!this.isSkipping && (isLast || isLong)) {
        const place = this.placeOf(window.start, window.end, false)
        this.sink.unreadable(isLong ? 'too-long' : 'malformed', place)
        this.isSkipping = true
      }
      if (this.isSkipping) this.moveTo(window.end)
    }
    this.scanned = window.end - window.start
  }

  private cutLines(isLast: boolean): void {
    const { window } = this
    const { units, end } = window
    let at = window.start + this.scanned
    while (at < end) {
      if (units[at] !== lineFeed && units[at] !== carriageReturn) {
        at++
        continue
      }
      this.readLine(window.start, at)
      at++
      this.moveTo(at)
    }
    if (isLast && window.start < end) {
      this.readLine(window.start, end)
      this.moveTo(end)
    }
    if (!this.isSkipping && at - window.start > longestRow) {
      this.sink.unreadable('too-long', this.placeOf(window.start, at, false))
      this.isSkipping = true
    }
    if (this.isSkipping) this.moveTo(at)
    this.scanned = at - window.start
  }

  private readLine(start: number, end: number): void {
    if (this.isSkipping) this.isSkipping = false
    else if (end > start) this.readBounded(start, end)
  }

  private readBounded(start: number, end: number): void {
    if (end - start > longestRow) this.sink.unreadable('too-long', this.placeOf(start, end, false))
    else this.read(start, end)
  }

  private read(start: number, end: number): void {
    const place = this.placeOf(start, end, true)
    const text = place.text()
    if (text.trim() === '') return
    let value: unknown
    try {
      value = JSON.parse(text)
    } catch {
      this.sink.unreadable('malformed', place)
      return
    }
    const records = recordsOf(text)
    place.record = objectIn(value)
    if (this.firstRows.length < shown) this.show(value)
    if (records.length === 0) this.sink.unreadable('no-cell', place)
    else this.count(records, place)
  }

  private count(records: readonly RawRow[], place: TextPlace): void {
    this.hasFields = true
    for (const record of records) tell(this.outcomes.of(record), place, this.sink)
  }

  /** Field names above, values below. */
  private show(value: unknown): void {
    const record = objectIn(value)
    if (!record) return
    if (this.firstRows.length === 0) this.firstRows.push(Object.keys(record).map((key) => key.slice(0, 120)))
    this.firstRows.push(Object.values(record).map((inner) => JSON.stringify(inner).slice(0, 120)))
  }

  private placeOf(start: number, end: number, isRead: boolean): TextPlace {
    const { window } = this
    const width = bytesPerUnit(this.encoding)
    this.countLines(start)
    const at = { line: this.line, byteStart: window.base + start * width, byteEnd: window.base + end * width }
    const longest = isRead ? end - start : 1000
    return new TextPlace(at, textOf(window.units.subarray(start, end), this.encoding, this.decode, longest))
  }

  /** Line breaks up to a unit; those before `counted`, measured from `window.start`, were counted before. */
  private countLines(to: number): void {
    const { units, start } = this.window
    for (let at = start + this.counted; at < to; at++) {
      const unit = units[at]
      if (unit === carriageReturn || (unit === lineFeed && !this.wasReturn)) this.line++
      this.wasReturn = unit === carriageReturn
    }
    this.counted = Math.max(this.counted, to - start)
  }

  private moveTo(at: number): void {
    this.countLines(at)
    this.counted -= at - this.window.start
    this.window.start = at
  }
}

function recordsOf(text: string): readonly RawRow[] {
  return jsonRecords(tidy(text), () => 1)?.reading.rows ?? []
}

function objectIn(value: unknown): Readonly<Record<string, unknown>> | undefined {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : undefined
}
