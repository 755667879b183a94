import { calendarDay, dayOf, mondayOf, noMoment, noTime } from './calendar.ts'
import type { Moments } from './moment-column.ts'
import { type Counting, typesOf } from './recount.ts'

/** How wide a bar is. Years and months stand for files that are longer than any chart of days. */
export const units = ['hour', 'day', 'week', 'month', 'year'] as const
export type TrendUnit = (typeof units)[number]

/** A chart with more bars than this is none. */
export const mostBars = 750

/** Attempts in each bar by the five types and one for all others: `bar * 6 + type`. */
export interface Trend {
  readonly unit: TrendUnit
  /** The first day of each bar; for hours `day * 24 + hour`. */
  readonly bars: readonly number[]
  readonly byType: Float64Array
  readonly height: number
  /** Attempts that have no date that could be read, or by the hour no time. */
  readonly undated: number
  /** Attempts on days that are not drawn. */
  readonly outside: number
}

export const seriesCount = 6

/** The bars of a range of days, the first and last of them perhaps cut short. */
export function barsOf(
  { firstDay, lastDay }: Pick<Moments, 'firstDay' | 'lastDay'>,
  unit: TrendUnit,
): number[] {
  const bars: number[] = []
  if (unit === 'hour') for (let at = firstDay * 24; at < (lastDay + 1) * 24; at++) bars.push(at)
  else for (let day = startOf(firstDay, unit); day <= lastDay; day = nextAfter(day, unit)) bars.push(day)
  return bars
}

/** Units in which the range makes some bars, and not too many. */
export function unitsFor(range: Pick<Moments, 'firstDay' | 'lastDay' | 'hasTimes'>): readonly TrendUnit[] {
  const days = range.lastDay - range.firstDay + 1
  const bars = { hour: days * 24, day: days, week: days / 7, month: days / 28, year: days / 365 }
  const fitting = units.filter(
    (unit) => bars[unit] <= mostBars && (unit === 'hour' ? range.hasTimes : bars[unit] > 1 || unit === 'day'),
  )
  // Months and years are for what weeks cannot show.
  const short = fitting.filter((unit) => unit === 'hour' || unit === 'day' || unit === 'week')
  return short.length > 0 ? short : fitting
}

/** The unit to begin with. */
export function unitFor(range: Pick<Moments, 'firstDay' | 'lastDay' | 'hasTimes'>): TrendUnit {
  const fitting = unitsFor(range)
  if (range.firstDay === range.lastDay && fitting.includes('hour')) return 'hour'
  const days = range.lastDay - range.firstDay + 1
  return days <= 92 && fitting.includes('day')
    ? 'day'
    : (fitting.find((unit) => unit !== 'hour' && (unit !== 'day' || days <= 92)) ?? 'day')
}

export function startOf(day: number, unit: TrendUnit): number {
  if (unit === 'week') return mondayOf(day)
  if (unit !== 'month' && unit !== 'year') return day
  const { year, month } = calendarDay(day)
  return dayOf(year, unit === 'month' ? month : 1, 1)
}

export function nextAfter(start: number, unit: TrendUnit): number {
  if (unit === 'week') return start + 7
  if (unit !== 'month' && unit !== 'year') return start + 1
  const { year, month } = calendarDay(start)
  return unit === 'month' ? dayOf(month === 12 ? year + 1 : year, (month % 12) + 1, 1) : dayOf(year + 1, 1, 1)
}

/** One pair by bar, and what would have come at its rate outside of some days. */
export interface Focus {
  readonly pair: number
  readonly from: number
  readonly to: number
  readonly counts: readonly number[]
  readonly expected: readonly number[]
}

/** The days of a run in which a pair stands out. */
export type FocusAsk = Pick<Focus, 'pair' | 'from' | 'to'>

/** By day, week, month or year: hours are too few calls each. @param range the days to draw */
export function focusOf(
  { table, moments, fails }: Counting,
  unit: TrendUnit,
  range: Pick<Moments, 'firstDay' | 'lastDay'>,
  { ask, aside }: { ask: FocusAsk; aside: number },
): Focus | undefined {
  if (!moments || unit === 'hour') return undefined
  const { rows, pairOf, weights } = table
  const bars = barsOf(range, unit)
  const barOf = barNumbers(bars, range)
  const counts = bars.map(() => 0)
  const totals = bars.map(() => 0)
  const holds = ~aside
  let [ofPair, all] = [0, 0]
  for (let row = 0; row < rows; row++) {
    const moment = moments.values[row] as number
    if (((fails[row] as number) & holds) !== 0 || moment === noMoment) continue
    const day = moment >> 5
    if (day < range.firstDay || day > range.lastDay) continue
    const bar = barOf[day - range.firstDay] as number
    const amount = weights ? (weights[row] as number) : 1
    const isPair = pairOf[row] === ask.pair
    totals[bar] = (totals[bar] as number) + amount
    if (isPair) counts[bar] = (counts[bar] as number) + amount
    if (day >= ask.from && day <= ask.to) continue
    all += amount
    if (isPair) ofPair += amount
  }
  const rate = all === 0 ? 0 : ofPair / all
  return { ...ask, counts, expected: totals.map((total) => total * rate) }
}

/** @param range the days to draw @param aside filters that are not applied */
export function trendOf(
  counting: Counting,
  unit: TrendUnit,
  range: Pick<Moments, 'firstDay' | 'lastDay'>,
  aside = 0,
): Trend {
  const { table, moments, fails } = counting
  const { rows, pairOf, weights } = table
  const bars = barsOf(range, unit)
  const byType = new Float64Array(bars.length * seriesCount)
  const types = typesOf(table)
  const barOf = unit === 'hour' ? undefined : barNumbers(bars, range)
  const holds = ~aside
  const { firstDay, lastDay } = range
  let [undated, outside] = [0, 0]
  for (let row = 0; row < rows; row++) {
    if (((fails[row] as number) & holds) !== 0) continue
    const moment = moments ? (moments.values[row] as number) : noMoment
    const amount = weights ? (weights[row] as number) : 1
    const day = moment >> 5
    if (moment === noMoment || (!barOf && (moment & 31) === noTime)) undated += amount
    else if (day >= firstDay && day <= lastDay) {
      const bar = barOf ? (barOf[day - firstDay] as number) : (day - firstDay) * 24 + (moment & 31)
      const cell = bar * seriesCount + (types[pairOf[row] as number] as number)
      byType[cell] = (byType[cell] as number) + amount
    } else outside += amount
  }
  return { unit, bars, byType, height: heightOf(byType), undated, outside }
}

/** For each day of a range the number of the bar that it lies in. */
export function barNumbers(
  bars: readonly number[],
  { firstDay, lastDay }: Pick<Moments, 'firstDay' | 'lastDay'>,
): Uint16Array {
  const numbers = new Uint16Array(lastDay - firstDay + 1)
  let bar = 0
  for (let day = firstDay; day <= lastDay; day++) {
    while (bar + 1 < bars.length && (bars[bar + 1] as number) <= day) bar++
    numbers[day - firstDay] = bar
  }
  return numbers
}

function heightOf(byType: Float64Array): number {
  let highest = 0
  for (let at = 0; at < byType.length; at += seriesCount) {
    let sum = 0
    for (let series = 0; series < seriesCount; series++) sum += byType[at + series] as number
    highest = Math.max(highest, sum)
  }
  return highest
}
