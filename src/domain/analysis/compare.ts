import { pairKey } from '../export/sides.ts'
import type { Table } from '../export/snapshot.ts'
import { callTypes } from '../reference/reference.ts'
import type { Analyst } from './analyst.ts'
import { calendarDay, noMoment, weekdayOf } from './calendar.ts'
import { roleOf } from './column-roles.ts'
import type { Filters } from './filters.ts'
import { type KeptPair, otherType } from './kept-table.ts'
import { countBy, total } from './recount.ts'
import { holm, logTwoProportions } from './significance.ts'

/** What one side of a comparison holds: a file, or a period of one. */
export interface Side {
  readonly attempts: number
  /** Its days, both included; absent where it has no dates. */
  readonly days: { readonly from: number; readonly to: number } | undefined
  readonly pairs: readonly { readonly pair: KeptPair; readonly count: number }[]
  /** Values of the columns that say who and where. */
  readonly columns: readonly {
    readonly name: string
    readonly values: readonly {
      readonly name: string
      readonly count: number
      readonly first: number
      readonly last: number
    }[]
  }[]
  /** Attempts, and how often the day stands in the range, Monday first. */
  readonly weekdays: readonly { readonly attempts: number; readonly days: number }[]
}

const mostValues = 5000

export function sideOf(analyst: Analyst, filters: Filters): Side {
  const counting = analyst.counting(filters)
  const { table, moments, fails } = counting
  const counts = countBy(counting, table.pairOf, table.pairs.length)
  const range = moments && (filters.days ?? { from: moments.firstDay, to: moments.lastDay })
  return {
    attempts: total(counting),
    days: range,
    pairs: table.pairs.flatMap((pair, at) => {
      const count = counts[at] as number
      return count > 0 ? [{ pair, count }] : []
    }),
    columns: table.columns.flatMap((column) => {
      if (roleOf(column.name) === 'other' || column.values.length > mostValues) return []
      const { codes, values, name } = column
      const ofValue = countBy(counting, codes, values.length)
      const { first, last } = daysOfValues(codes, values.length, moments?.values, fails)
      const present = [...values.entries()].filter(
        ([at, value]) => value !== '' && (ofValue[at] as number) > 0,
      )
      return [
        {
          name,
          values: present.map(([at, value]) => ({
            name: value,
            count: ofValue[at] as number,
            first: first[at] as number,
            last: last[at] as number,
          })),
        },
      ]
    }),
    weekdays: range && moments ? weekdaysOf(moments.values, fails, table.weights, range) : [],
  }
}

/** A side of which the counts alone are known: its rows could not be kept. */
export function sideOfCounts({
  tally,
  totals,
  weighted,
}: Pick<Table, 'tally' | 'totals' | 'weighted'>): Side {
  const all = weighted ?? totals
  return {
    attempts: all.explained + all.undefined,
    days: undefined,
    pairs: tally.flatMap(({ kind, typeText, causeText, definition, count, weighted: weight }) => {
      const type = callTypes.findIndex(({ name }) => name === typeText)
      const pair = { kind, typeText, causeText, definition, type: type < 0 ? otherType : type }
      return [{ pair, count: weighted ? weight : count }]
    }),
    columns: [],
    weekdays: [],
  }
}

function daysOfValues(codes: Uint16Array, size: number, moments: Int32Array | undefined, fails: Uint16Array) {
  const first = new Int32Array(size).fill(0x7fffffff)
  const last = new Int32Array(size).fill(-0x80000000)
  for (let row = 0; moments && row < codes.length; row++) {
    if (fails[row] !== 0 || moments[row] === noMoment) continue
    const [code, day] = [codes[row] as number, (moments[row] as number) >> 5]
    if (day < (first[code] as number)) first[code] = day
    if (day > (last[code] as number)) last[code] = day
  }
  return { first, last }
}

function weekdaysOf(
  moments: Int32Array,
  fails: Uint16Array,
  weights: Uint32Array | undefined,
  { from, to }: { from: number; to: number },
): Side['weekdays'] {
  const days = Array.from({ length: 7 }, () => ({ attempts: 0, days: 0 }))
  for (let day = from; day <= to; day++) {
    const weekday = days[weekdayOf(day)]
    if (weekday) weekday.days++
  }
  for (let row = 0; row < fails.length; row++) {
    if (fails[row] !== 0 || moments[row] === noMoment) continue
    const day = (moments[row] as number) >> 5
    const weekday = day >= from && day <= to ? days[weekdayOf(day)] : undefined
    if (weekday) weekday.attempts += weights ? (weights[row] as number) : 1
  }
  return days
}

/** A pair in both sides. Shares are of all attempts, from 0 to 1. */
export interface PairChange {
  readonly pair: KeptPair
  readonly before: number
  readonly after: number
  readonly shareBefore: number
  readonly shareAfter: number
  /** Whether so large a difference seldom comes up by chance. */
  readonly isClear: boolean
}

export interface Comparison {
  /** The clearest and largest changes first. */
  readonly pairs: readonly PairChange[]
  readonly tested: number
  /** Values of a column that one side alone has. */
  readonly columns: readonly {
    readonly name: string
    readonly isNew: readonly Side['columns'][number]['values'][number][]
    readonly isGone: readonly Side['columns'][number]['values'][number][]
    readonly inBoth: number
  }[]
}

/** A two-proportion test for each pair that either side has, with Holm’s correction at this level. */
export const changeLevel = 0.05

export function compare(before: Side, after: Side): Comparison {
  const pairs = new Map<string, { pair: KeptPair; before: number; after: number }>()
  for (const [at, side] of [before, after].entries())
    for (const { pair, count } of side.pairs) {
      const key = pairKey(pair.kind, pair)
      const both = pairs.get(key) ?? { pair, before: 0, after: 0 }
      if (at === 0) both.before += count
      else both.after += count
      pairs.set(key, both)
    }
  const all = [...pairs.values()]
  const logs = all.map((each) =>
    logTwoProportions([each.before, before.attempts], [each.after, after.attempts]),
  )
  const clear = holm(logs, all.length, changeLevel)
  const share = (count: number, { attempts }: Side) => (attempts === 0 ? 0 : count / attempts)
  const changes = all.map(
    (each, at): PairChange => ({
      ...each,
      shareBefore: share(each.before, before),
      shareAfter: share(each.after, after),
      isClear: clear[at] ?? false,
    }),
  )
  const size = ({ shareBefore, shareAfter }: PairChange) => Math.abs(shareAfter - shareBefore)
  return {
    pairs: changes.sort((a, b) => Number(b.isClear) - Number(a.isClear) || size(b) - size(a)),
    tested: all.length,
    columns: before.columns.flatMap((column) => {
      const other = after.columns.find(({ name }) => name === column.name)
      if (!other) return []
      const [names, otherNames] = [column, other].map(({ values }) => new Set(values.map(({ name }) => name)))
      return [
        {
          name: column.name,
          isNew: other.values.filter(({ name }) => !names?.has(name)),
          isGone: column.values.filter(({ name }) => !otherNames?.has(name)),
          inBoth: column.values.filter(({ name }) => otherNames?.has(name)).length,
        },
      ]
    }),
  }
}

/** Two halves of a range, or its last whole month and the one before: what to compare in one file to begin with. */
export function twoPeriods({ from, to }: { from: number; to: number }) {
  const last = calendarDay(to)
  const monthStart = to - last.date + 1
  const before = calendarDay(monthStart - 1)
  const beforeStart = monthStart - before.date
  if (beforeStart >= from && to - monthStart >= 20)
    return { before: { from: beforeStart, to: monthStart - 1 }, after: { from: monthStart, to } }
  const days = Math.floor((to - from + 1) / 2)
  return { before: { from: to - 2 * days + 1, to: to - days }, after: { from: to - days + 1, to } }
}
