import { definitions } from '../reference/reference.ts'
import { noMoment, noTime, weekdayOf } from './calendar.ts'
import type { KeptTable } from './kept-table.ts'
import type { Moments } from './moment-column.ts'

/** Rows that are counted, and what each stands for. */
export interface Counting {
  readonly table: KeptTable
  readonly moments: Moments | undefined
  /** As `failsOf` gives it. */
  readonly fails: Uint16Array
}

export function rowsIn({ fails }: Counting): number {
  let rows = 0
  for (let row = 0; row < fails.length; row++) if (fails[row] === 0) rows++
  return rows
}

/** How many attempts; where a file has a Record Count each row stands for so many. */
export function total(counting: Counting, rows = rowsIn(counting)): number {
  const { weights } = counting.table
  return weights
    ? weights.reduce((sum, weight, row) => (counting.fails[row] === 0 ? sum + weight : sum), 0)
    : rows
}

/** Attempts by a number that each row has. @param aside filters that are not applied */
export function countBy(
  { table: { rows, weights }, fails }: Counting,
  codes: Uint16Array,
  size: number,
  aside = 0,
): Float64Array {
  const counts = new Float64Array(size)
  const holds = ~aside
  for (let row = 0; row < rows; row++) {
    if (((fails[row] as number) & holds) !== 0) continue
    const code = codes[row] as number
    counts[code] = (counts[code] as number) + (weights ? (weights[row] as number) : 1)
  }
  return counts
}

/** Attempts by two numbers of each row: `first * width + second`. */
export function countByTwo(
  { table: { rows, weights }, fails }: Counting,
  first: Uint16Array,
  second: Uint16Array,
  { height, width, of, aside = 0 }: TwoSizes,
): Float64Array {
  const counts = new Float64Array(height * width)
  const holds = ~aside
  for (let row = 0; row < rows; row++) {
    if (((fails[row] as number) & holds) !== 0) continue
    const code = second[row] as number
    const cell = (first[row] as number) * width + (of ? (of[code] as number) : code)
    counts[cell] = (counts[cell] as number) + (weights ? (weights[row] as number) : 1)
  }
  return counts
}

export interface TwoSizes {
  readonly height: number
  readonly width: number
  /** What the second number stands for, where that is another one: a pair’s type. */
  readonly of?: Uint8Array | Uint16Array
  readonly aside?: number
}

/** Attempts by weekday and hour, Monday first; those without a time of day are in none. */
export function countByHour({ table, moments, fails }: Counting, aside = 0): Float64Array {
  const counts = new Float64Array(7 * 24)
  if (!moments) return counts
  const { values } = moments
  const { rows, weights } = table
  const holds = ~aside
  for (let row = 0; row < rows; row++) {
    const moment = values[row] as number
    const hour = moment & 31
    if (((fails[row] as number) & holds) !== 0 || moment === noMoment || hour === noTime) continue
    const cell = weekdayOf(moment >> 5) * 24 + hour
    counts[cell] = (counts[cell] as number) + (weights ? (weights[row] as number) : 1)
  }
  return counts
}

/** The type of each pair by its number. */
export function typesOf({ pairs }: KeptTable): Uint8Array {
  return Uint8Array.from(pairs, ({ type }) => type)
}

/** Of each pair by its number whether Callback? is marked Yes (0), is not marked (1), or there is no definition (2). */
export function callbacksOf({ pairs }: Pick<KeptTable, 'pairs'>): Uint8Array {
  return Uint8Array.from(pairs, ({ definition, typeText, causeText }) => {
    if (!definition) return 2
    const found = definitions.find(({ type, cause }) => type === typeText && cause === causeText)
    return found?.callback ? 0 : 1
  })
}
