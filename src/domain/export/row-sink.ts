import type { PairOutcome } from '../phone-events/outcome.ts'
import type { Layout } from './layout.ts'
import type { Encoding, Units } from './units.ts'

/** Why a line is no row; `words` stand between the rows of a file that is no table. */
export type PassedAs = 'header' | 'preamble' | 'footer' | 'total' | 'blank' | 'words'

/**
 * Why a row could not be read: both cells are empty or not there, it ends before the columns do, it is longer
 * than a row can be, it is no JSON, it may say more than one pair, or a workbook does not say what one of the cells
 * holds.
 */
export type UnreadableAs = 'no-cell' | 'short' | 'too-long' | 'malformed' | 'unclear' | 'unsaid'

/** Where the row at hand stands. One object that is written over row by row: take from it what is to be kept. */
export interface RowPlace {
  /** Counted from 1. */
  readonly line: number
  /** Byte positions: the row's start, and the start of its line break. */
  readonly byteStart: number
  readonly byteEnd: number
  /** The row's Record Count; -1 where it has none that can be read. */
  readonly weight: number
  /** The units `start` to `end` are the row, and up to `next` its line break. */
  readonly units: Units
  readonly start: number
  readonly end: number
  readonly next: number
  readonly cells: number
  /** Of delimited text, where each cell starts and ends, if the sink wants to know. */
  readonly bounds?: Int32Array | undefined
  /** The bytes of `units`. */
  readonly view?: DataView | undefined
  /** By column, what a blank cell stands for: the label of its group. */
  readonly filled?: ReadonlyMap<number, string> | undefined
  /** The cells of HTML. */
  readonly values?: readonly string[] | undefined
  /** The record of JSON, by its own keys. */
  readonly record?: Readonly<Record<string, unknown>> | undefined
  text(longest?: number): string
}

/** What the reader found out from the first bytes. */
export interface Opened {
  readonly kind: 'delimited' | 'json' | 'html' | 'words'
  readonly encoding: Encoding
  /** Bytes of the byte order mark. */
  readonly mark: number
  /** Absent for JSON; `undefined` until enough of an HTML table has come. */
  readonly layout?: Layout
}

/** What is done with the rows: counting them, or writing them down explained. */
export interface RowSink<Kept> {
  /** How many cells of a row are to be told by their bounds. */
  readonly wantedCells?: number
  opened(opened: Opened): void
  /** What to keep of an outcome: asked once per distinct pair, and every time where there is no more room. */
  keep(outcome: PairOutcome): Kept
  row(kept: Kept, place: RowPlace): void
  unreadable(as: UnreadableAs, place: RowPlace): void
  passed(as: PassedAs, place: RowPlace): void
  /** A row that names the columns: the first, and each that is repeated. */
  header(place: RowPlace): void
  /** What is left of a row that was too long. */
  rest(units: Units, start: number, end: number): void
}
