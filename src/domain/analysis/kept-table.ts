import type { Tallied } from '../export/snapshot.ts'
import type { DateFacts, MomentColumn, Moments } from './moment-column.ts'

/** A distinct pair that rows say, by the side words of the tally. */
export interface KeptPair extends Pick<Tallied, 'kind' | 'typeText' | 'causeText' | 'definition'> {
  /** The number of its type in the order of the reference; `otherType` where it is none of the five. */
  readonly type: number
}

/** Where values are not one of the five types. */
export const otherType = 5

/** A column of the file whose values are counted. */
export interface KeptColumn {
  readonly name: string
  readonly values: readonly string[]
  /** Each row’s value by its number. */
  readonly codes: Uint16Array
  /** Whether all of its values are numbers: a measure such as a ring time, or numbers of agents. */
  readonly isNumeric: boolean
}

/** A column that is not counted, and why. */
export interface LeftColumn {
  readonly name: string
  readonly why: 'many-values' | 'dates' | 'too-many-columns' | 'empty'
  /** Distinct values that were seen before the column was given up. */
  readonly seen: number
}

/** Why rows have no dates. */
export type NoDates =
  | { readonly kind: 'no-column' }
  | { readonly kind: 'not-dates'; readonly name: string; readonly example: string | undefined }
  | { readonly kind: 'mixed'; readonly facts: DateFacts }

/** The rows of an export in columns: a few bytes for each row, however long it is. */
export interface KeptTable {
  readonly rows: number
  readonly pairs: readonly KeptPair[]
  readonly pairOf: Uint16Array
  /** Attempts that a row stands for, where the file has a Record Count. */
  readonly weights: Uint32Array | undefined
  readonly columns: readonly KeptColumn[]
  readonly left: readonly LeftColumn[]
  readonly dates: { readonly facts: DateFacts; readonly column: MomentColumn } | NoDates
  /** Columns that could be the date, by name. */
  readonly dateNames: readonly string[]
  readonly places: RowPlaces
}

/** Where each row stands, to be read again. */
export interface RowPlaces {
  readonly starts: Uint32Array | Float64Array
  /** In bytes; 65,535 for all that are longer. */
  readonly lengths: Uint16Array
  readonly lines: Uint32Array
  /** The first row of each source, where there are several. */
  readonly sourceStarts: readonly number[]
}

/** Rows that are kept: with eight columns of the file that is 130 MB. */
export const mostRows = 4_000_000
/** Distinct values of a column that is counted. */
export const mostValues = 20_000
export const mostColumns = 12
/** A column’s dates, where it has any that one order fits. */
export function momentsOf({ dates }: KeptTable, order: Moments['order']): Moments | undefined {
  return 'facts' in dates && 'column' in dates ? dates.column.read(order) : undefined
}
