import { noMoment, noTime, weekdayOf } from './calendar.ts'
import type { KeptTable } from './kept-table.ts'
import type { Moments } from './moment-column.ts'

/** Which rows are counted. What is absent keeps all rows. */
export interface Filters {
  /** Pairs by their numbers. */
  readonly pairs?: readonly number[] | undefined
  /** Values by their numbers, of columns by theirs. */
  readonly values?: readonly ValueFilter[] | undefined
  /** Days, both included. */
  readonly days?: DayRange | undefined
  /** Hours of the week: `weekday * 24 + hour`, Monday 0. */
  readonly hours?: readonly number[] | undefined
}

export interface ValueFilter {
  readonly column: number
  readonly values: readonly number[]
}

export interface DayRange {
  readonly from: number
  readonly to: number
}

/** The bits of what a row fails: a count may set one of the filters aside. */
export const pairBit = 1
export const dayBit = 2
export const hourBit = 4

export function columnBit(column: number): number {
  return 8 << column
}

/** For each row the filters that it fails; 0 for those that are counted. */
export function failsOf(
  { rows, pairOf, pairs, columns }: KeptTable,
  moments: Moments | undefined,
  filters: Filters,
): Uint16Array {
  const fails = new Uint16Array(rows)
  if (filters.pairs) refuse(fails, pairOf, allowing(filters.pairs, pairs.length), pairBit)
  for (const { column, values } of filters.values ?? []) {
    const kept = columns[column]
    if (kept) refuse(fails, kept.codes, allowing(values, kept.values.length), columnBit(column))
  }
  if (filters.days && moments) refuseDays(fails, moments.values, filters.days)
  if (filters.hours && moments) refuseHours(fails, moments.values, allowing(filters.hours, 7 * 24))
  return fails
}

function allowing(numbers: readonly number[], size: number): Uint8Array {
  const allowed = new Uint8Array(size)
  for (const number of numbers) allowed[number] = 1
  return allowed
}

function refuse(fails: Uint16Array, codes: Uint16Array, allowed: Uint8Array, bit: number): void {
  for (let row = 0; row < fails.length; row++)
    if (allowed[codes[row] as number] !== 1) fails[row] = (fails[row] as number) | bit
}

function refuseDays(fails: Uint16Array, moments: Int32Array, { from, to }: DayRange): void {
  const [lowest, highest] = [from * 32, to * 32 + 31]
  for (let row = 0; row < fails.length; row++) {
    const moment = moments[row] as number
    if (moment < lowest || moment > highest) fails[row] = (fails[row] as number) | dayBit
  }
}

function refuseHours(fails: Uint16Array, moments: Int32Array, allowed: Uint8Array): void {
  for (let row = 0; row < fails.length; row++) {
    const moment = moments[row] as number
    const hour = moment & 31
    const isIn = moment !== noMoment && hour !== noTime && allowed[weekdayOf(moment >> 5) * 24 + hour] === 1
    if (!isIn) fails[row] = (fails[row] as number) | hourBit
  }
}
