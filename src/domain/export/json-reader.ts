import { jsonRecords } from '../phone-events/formats/json.ts'
import { countOf, isOfNone, type RawRow } from '../phone-events/reading.ts'
import { tidy } from '../phone-events/tidy.ts'
import { longestRow } from './delimited-reader.ts'
import { JsonPieces, LinePieces, type Pieces } from './json-pieces.ts'
import type { Unrecognised } from './layout.ts'
import { Outcomes, tell } from './row-judge.ts'
import type { RowSink } from './row-sink.ts'
import { TextPlace } from './text-place.ts'
import { TextWindow } from './text-window.ts'
import type { Decode, Encoding } from './units.ts'

const shown = 8
const longestShown = 120
/** How much is decoded of a record that is not read. */
const longestUnread = 1000

interface JsonOptions {
  /** Records in an array, or one on every line. */
  readonly way: 'document' | 'lines'
  readonly encoding: Encoding
  readonly decode: Decode
  readonly base: number
  /** The document's text, where the first bytes are all of it. */
  readonly whole: string | undefined
}

/** Reads the records of JSON, one by one, from bytes pushed piece by piece. */
export class JsonReader<Kept> {
  private readonly window: TextWindow
  private readonly sink: RowSink<Kept>
  private readonly pieces: Pieces
  private readonly outcomes: Outcomes<Kept>
  private readonly firstRows: (readonly string[])[] = []
  private readonly whole: string | undefined
  private hasFields = false
  private scanned = 0
  /** The record at hand is too long, and is passed by. */
  private isSkipping = false

  constructor({ way, encoding, decode, base, whole }: JsonOptions, sink: RowSink<Kept>) {
    this.window = new TextWindow(encoding, decode, base)
    this.sink = sink
    this.whole = whole
    this.outcomes = new Outcomes((outcome) => sink.keep(outcome))
    this.pieces = way === 'document' ? new JsonPieces() : new LinePieces()
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

  /** A small document that is one record, or holds its records by name and not in an array. */
  private readWhole(text: string): void {
    const value = parsed(text)
    if (this.firstRows.length === 0) this.show(value)
    const records = recordsOf(text)
    if (!records || records.length === 0) return
    const place = new TextPlace({ line: 1, byteStart: 0, byteEnd: this.window.base }, text)
    place.record = objectIn(value)
    this.count(records, place)
  }

  private cut(isLast: boolean): void {
    const { window, pieces } = this
    let at = window.start + this.scanned
    if (pieces.start >= 0) pieces.start = window.start
    for (;;) {
      const next = pieces.next(window.units, at, window.end)
      if (next < 0) break
      this.read(pieces.start, next)
      at = next
      window.moveTo(at)
    }
    if (pieces.start < 0) window.moveTo(window.end)
    else {
      window.moveTo(pieces.start)
      if (isLast && pieces.mayEndOpen) this.read(pieces.start, window.end)
      else this.passLong(isLast)
    }
    this.scanned = window.end - window.start
  }

  /** Of a record that has not ended yet. */
  private passLong(isLast: boolean): void {
    const { start, end } = this.window
    const isLong = end - start > longestRow
    if (!this.isSkipping && (isLast || isLong)) {
      this.pass(isLong ? 'too-long' : 'malformed', start, end)
      this.isSkipping = true
    }
    if (this.isSkipping) this.window.moveTo(end)
  }

  private pass(as: 'too-long' | 'malformed', start: number, end: number): void {
    const { window } = this
    this.sink.unreadable(as, window.placeOf(start, end, window.textOf(start, end, longestUnread)))
  }

  private read(start: number, end: number): void {
    this.pieces.start = -1
    if (this.isSkipping) this.isSkipping = false
    else if (end - start > longestRow) this.pass('too-long', start, end)
    else this.readRecord(start, end)
  }

  private readRecord(start: number, end: number): void {
    const { window, sink } = this
    const text = window.textOf(start, end)
    if (text.trim() === '') return
    const value = parsed(text)
    const records = recordsOf(text)
    const place = window.placeOf(start, end, text)
    place.record = objectIn(value)
    if (this.firstRows.length < shown) this.show(value)
    if (!records && value === undefined) sink.unreadable('malformed', place)
    else if (!records || records.length === 0) sink.unreadable('no-cell', place)
    else this.count(records, place)
  }

  private count(records: readonly RawRow[], place: TextPlace): void {
    this.hasFields = true
    let outer: RawRow | undefined
    for (const record of records) {
      // What a record holds within itself, its history or its legs, is no call beside it.
      if (outer && outer.start < record.start && record.end <= outer.end) {
        this.sink.passed('words', place)
        continue
      }
      outer = record
      place.weight = countOf(record) ?? -1
      if (isOfNone(record)) this.sink.passed('total', place)
      else tell(this.outcomes.of(record), place, this.sink)
    }
  }

  /** Field names above, values below. */
  private show(value: unknown): void {
    const record = objectIn(value)
    if (!record) return
    const cut = (text: string) => text.slice(0, longestShown)
    if (this.firstRows.length === 0) this.firstRows.push(Object.keys(record).map(cut))
    this.firstRows.push(Object.values(record).map((inner) => cut(JSON.stringify(inner))))
  }
}

function recordsOf(text: string): readonly RawRow[] | undefined {
  return jsonRecords(tidy(text), () => 1)?.reading.rows
}

/** How many records the objects hold that stand in the arrays of a document. */
export function recordsInArrays(text: string): number {
  const units = Uint16Array.from({ length: text.length }, (_, at) => text.charCodeAt(at))
  const pieces = new JsonPieces()
  let count = 0
  for (let end = pieces.next(units, 0, units.length); end >= 0; ) {
    count += recordsOf(text.slice(pieces.start, end))?.length ?? 0
    pieces.start = -1
    end = pieces.next(units, end, units.length)
  }
  return count
}

/** Whether a line is blank, or whole by itself. */
export function isRecord(line: string): boolean {
  return line.trim() === '' || recordsOf(line) !== undefined
}

export function isJson(text: string): boolean {
  return parsed(text) !== undefined
}

/** `undefined` where the text is no JSON, which never says so. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined // What others print like JSON is read, too; what is neither is told as malformed.
  }
}

function objectIn(value: unknown): Readonly<Record<string, unknown>> | undefined {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : undefined
}
