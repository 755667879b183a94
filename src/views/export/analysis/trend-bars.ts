import type { DayRange } from '../../../domain/analysis/filters.ts'
import { nextAfter, type Trend } from '../../../domain/analysis/trend.ts'
import { totalAt } from './series.ts'

/** The first and last day of a bar. */
export function daysOf({ bars, unit }: Pick<Trend, 'bars' | 'unit'>, bar: number): readonly [number, number] {
  const start = bars[bar] ?? 0
  if (unit !== 'hour') return [start, nextAfter(start, unit) - 1]
  const day = Math.floor(start / 24)
  return [day, day]
}

/** The bars that days chosen lie in. */
export function chosenBars(trend: Trend, days: DayRange | undefined): ReadonlySet<number> {
  if (!days) return new Set()
  return new Set(
    [...trend.bars.keys()].filter((bar) => {
      const [from, to] = daysOf(trend, bar)
      return from <= days.to && to >= days.from
    }),
  )
}

/** Attempts in the period before the bars chosen: for each of them the bar that lies as many earlier as are chosen. */
export function periodBefore(trend: Trend, chosen: ReadonlySet<number>): ReadonlyMap<number, number> {
  const before = [...chosen].map((bar) => [bar, bar - chosen.size] as const)
  return new Map(before.flatMap(([bar, at]) => (at < 0 ? [] : [[bar, totalAt(trend, at)]])))
}
