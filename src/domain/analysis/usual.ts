import { noMoment, noTime } from './calendar.ts'
import { dayBit, type Filters, pairBit } from './filters.ts'
import type { Moments } from './moment-column.ts'
import type { Counting } from './recount.ts'
import { barNumbers, barsOf, type TrendUnit } from './trend.ts'

/** How often the pairs chosen come among the rows chosen, and what the rate of all others would bring there. */
export interface Usual {
  /** Attempts among the rows chosen, and those of the pairs. Days are set aside. */
  readonly own: number
  readonly seen: number
  /** The pairs’ share of all other attempts, from 0 to 1. */
  readonly rate: number
  /** For each bar of the trend, at that rate. */
  readonly expected: readonly number[]
}

/** Whether filters choose pairs, and some of the rows to look for them in: without both there is no other rate. */
export function hasUsual({ pairs, values = [], hours }: Filters): boolean {
  return pairs !== undefined && (values.length > 0 || hours !== undefined)
}

/** @param range the days to draw; `undefined` where there are no other rows */
export function usualOf(
  { table, moments, fails }: Counting,
  unit: TrendUnit,
  range: Pick<Moments, 'firstDay' | 'lastDay'>,
): Usual | undefined {
  const { rows, weights } = table
  const bars = barsOf(range, unit)
  const barOf = unit === 'hour' ? undefined : barNumbers(bars, range)
  const totals = new Float64Array(bars.length)
  const holds = ~(pairBit | dayBit)
  let [own, seen, others, ofPair] = [0, 0, 0, 0]
  for (let row = 0; row < rows; row++) {
    const failed = fails[row] as number
    const amount = weights ? (weights[row] as number) : 1
    const isPair = (failed & pairBit) === 0
    if ((failed & holds) !== 0) {
      others += amount
      if (isPair) ofPair += amount
      continue
    }
    own += amount
    if (isPair) seen += amount
    const moment = moments ? (moments.values[row] as number) : noMoment
    const [day, hour] = [(moment >> 5) - range.firstDay, moment & 31]
    if (moment === noMoment || (!barOf && hour === noTime)) continue
    if (day < 0 || moment >> 5 > range.lastDay) continue
    const bar = barOf ? (barOf[day] as number) : day * 24 + hour
    totals[bar] = (totals[bar] as number) + amount
  }
  if (others === 0) return undefined
  const rate = ofPair / others
  return { own, seen, rate, expected: [...totals].map((total) => total * rate) }
}
