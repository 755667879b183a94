import type { TelephonyName } from '../reference/cause-numbers.ts'
import type { Cause, Definition, TypeName } from '../reference/reference.ts'

/** A stretch of the tidied text, by positions from 0; `end` is behind it. */
export interface Span {
  readonly start: number
  readonly end: number
}

/** A Missed Call Type as it was read. `correctedFrom` is the text whose letters were corrected. */
export type ReadType =
  | { readonly kind: 'known'; readonly type: TypeName; readonly correctedFrom?: string }
  | { readonly kind: 'unrecognised'; readonly typeText: string }

/** A Hangup Cause as it was read. `number` is set when it was read from a FreeSWITCH number. */
export type ReadCause =
  | {
      readonly kind: 'known'
      readonly cause: Cause
      readonly correctedFrom?: string
      readonly number?: number
    }
  | {
      readonly kind: 'telephony'
      readonly cause: TelephonyName
      readonly correctedFrom?: string
      readonly number?: number
    }
  | { readonly kind: 'unrecognised'; readonly causeText: string }

/** A definition a text may mean, and the words of the text that speak for it. */
export interface Candidate {
  readonly definition: Definition
  readonly quote: string
}

/**
 * What one pair says. A side that was not said is absent: in `defined` the dataset then leaves one choice.
 * `needs-type` and `needs-cause` carry the definitions that remain, in the reference's order.
 */
export type PairOutcome =
  | {
      readonly kind: 'defined'
      readonly definition: Definition
      readonly readType?: ReadType
      readonly readCause?: ReadCause
    }
  | {
      readonly kind: 'needs-type'
      readonly cause: Cause
      readonly readCause: ReadCause
      readonly candidates: readonly Definition[]
    }
  | {
      readonly kind: 'needs-cause'
      readonly type: TypeName
      readonly readType: ReadType
      readonly candidates: readonly Definition[]
    }
  | { readonly kind: 'undefined-pair'; readonly readType?: ReadType; readonly readCause?: ReadCause }
  | Mentioned
  | Unclear
  | NotUnderstood

/** A sentence that names a pair among other words: whether it is so, was so, or is denied, is not read. */
export interface Mentioned {
  readonly kind: 'mentioned'
  readonly definition: Definition
  readonly readType: ReadType
  readonly readCause: ReadCause
  /** The words around it. */
  readonly quote: string
}

/** Both sides may have been said, and which is the call's own is not to be told. */
export interface Unclear {
  readonly kind: 'unclear'
  readonly why: 'two-values' | 'left-over' | 'two-readings' | 'not-a-name'
  readonly readType?: ReadType
  readonly readCause?: ReadCause
  readonly candidates: readonly Candidate[]
}

/** Neither side was recognised. `columns` are a table's headers in which neither field was found. */
export interface NotUnderstood {
  readonly kind: 'not-understood'
  readonly text: string
  readonly columns?: readonly string[]
}

export interface Row {
  /** Counted from 1, over rows alone. */
  readonly number: number
  /** The line of the paste it starts on, counted from 1. */
  readonly line: number
  readonly outcome: PairOutcome
  /** The Record Count a summary report gives the row. */
  readonly count?: number
}

/** A line that is not a row, and why it was passed over. */
export interface PassedOver {
  readonly line: number
  readonly text: string
  readonly as: 'header' | 'preamble' | 'total' | 'footer' | 'words'
}

/** Columns that may be one of the two fields and do not say so: the page asks. */
export interface ColumnQuestion {
  readonly side: 'type' | 'cause'
  readonly columns: readonly { readonly at: number; readonly name: string }[]
}

export interface Rows {
  readonly kind: 'rows'
  readonly rows: readonly Row[]
  /** The two columns by their own headers, where the paste was a table that has headers. */
  readonly columns?: { readonly type?: string; readonly cause?: string }
  readonly asks?: readonly ColumnQuestion[]
  readonly passedOver: readonly PassedOver[]
  /** Rows beyond the limit, counted and left unread. */
  readonly unread: number
  /** The text was too long to be looked at as a whole: at least so many rows were left unread. */
  readonly isCut?: boolean
}

export type FormatName =
  | 'links'
  | 'json'
  | 'html'
  | 'history'
  | 'matrix'
  | 'delimited'
  | 'aligned'
  | 'stacked'
  | 'labels'
  | 'words'

/** What became of a piece of the text. */
export type Role = 'value' | 'label' | 'other field' | 'left'

/** How a text was read: its format, the pieces that were used and as what, what was left and therefore asked. */
export interface Evidence {
  readonly format: FormatName
  /** The tidied text that the spans point into. */
  readonly text: string
  readonly pieces: readonly (Span & { readonly role: Role; readonly side?: 'type' | 'cause' })[]
  /** Pairs that another complete reading says. */
  readonly rivals: readonly Definition[]
  readonly reading: Seen
}

interface SeenRow {
  readonly line: number
  readonly end: number
  readonly fields: readonly { readonly field?: 'type' | 'cause' | 'count'; readonly text: string }[]
}

export interface SeenRecord {
  readonly line: number
  readonly end: number
  readonly cells: readonly { readonly text: string }[]
}

/** What a text was cut into: all of its cells as they are written, and its lines that are no rows. */
export interface Seen {
  readonly rows: readonly SeenRow[]
  readonly passed: readonly PassedOver[]
  /** The table it is, and where that keeps the fields; `at` is the record of the header, -1 where there is none. */
  readonly table?: {
    readonly grid: {
      readonly records: readonly SeenRecord[]
      /** The sign between cells. */
      readonly sign?: string
    }
    readonly layout: {
      readonly columns: { readonly type?: number; readonly cause?: number; readonly count?: number }
      readonly at: number
    }
  }
}

/** What a paste says: the reader's closed union. `none` is an empty box. */
export type Outcome = { readonly kind: 'none' } | ((PairOutcome | Rows) & { readonly evidence?: Evidence })
