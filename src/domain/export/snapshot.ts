import type { PairOutcome } from '../phone-events/outcome.ts'
import type { Capped } from './capped.ts'
import type { Delimiter, Unrecognised } from './layout.ts'
import type { Refusal } from './refusal.ts'
import type { PassedAs, UnreadableAs } from './row-sink.ts'
import type { Encoding } from './units.ts'

/** Rows and, where a Record Count gave weights, the sums of them. */
export interface Totals {
  /** Rows whose pair has a definition. */
  readonly explained: number
  /** Rows that say something that is not one definition: an undefined pair, or one that lacks a side. */
  readonly undefined: number
  /** Rows without a cell that can be used. */
  readonly unreadable: number
}

/** Where a row stands: its line, from 1, and its bytes without the line break; those are 0 in a sheet. */
export interface RowPosition {
  readonly line: number
  readonly byteStart: number
  readonly byteEnd: number
}

/** What one distinct pair came to. */
export interface Tallied {
  readonly kind: Exclude<PairOutcome['kind'], 'not-understood'>
  /** Canonical where it was recognised, else as it is written; `undefined` where it was not said. */
  readonly typeText: string | undefined
  /** As `typeText`; `null` is the empty cause. */
  readonly causeText: string | null | undefined
  /** The definition's `type/cause` slugs. */
  readonly definition: string | undefined
  readonly outcome: PairOutcome
  readonly count: number
  /** The sum of the Record Counts; 0 where there are none. */
  readonly weighted: number
  /** The first few rows. */
  readonly positions: readonly RowPosition[]
}

export interface PassedOverLine {
  readonly line: number
  readonly as: PassedAs
  readonly text: string
}

export interface UnreadableRow {
  readonly line: number
  readonly as: UnreadableAs
  readonly text: string
}

export interface TakenColumn {
  /** By position from 0; absent in JSON. */
  readonly at: number
  /** As the header writes it; `undefined` without a header. */
  readonly name: string | undefined
}

/** What was counted so far. `rows` is always explained + undefined + unreadable. */
export interface Table {
  readonly kind: 'delimited' | 'json' | 'html' | 'words'
  readonly encoding: Encoding
  readonly delimiter: Delimiter | undefined
  /** The header's cells, or the keys of JSON records; empty where there is no header. */
  readonly names: readonly string[]
  readonly columns: {
    readonly type?: TakenColumn
    readonly cause?: TakenColumn
    readonly count?: TakenColumn
  }
  readonly rows: number
  readonly totals: Totals & { readonly ignored: number }
  /** Sums of the Record Count column, and the rows in which it could not be read. */
  readonly weighted: (Totals & { readonly rowsWithout: number }) | undefined
  /** The most frequent first, by Record Count where there is one. */
  readonly tally: readonly Tallied[]
  /** Rows of undefined pairs that came after the list of them was full; they are in the totals. */
  readonly unlisted: number
  readonly ignored: Readonly<Record<PassedAs, number>>
  readonly passedOver: Capped<PassedOverLine>
  readonly unreadable: Capped<UnreadableRow>
}

/** What the scanner knows. `bytes` were pushed so far; `isDone` once the file was finished. */
export type Snapshot = { readonly bytes: number; readonly isDone: boolean } & (
  | { readonly state: 'opening' }
  | { readonly state: 'table'; readonly table: Table }
  | { readonly state: 'no-columns'; readonly unrecognised: Unrecognised }
  | { readonly state: 'refused'; readonly refusal: Refusal }
)
