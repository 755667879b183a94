import type { DayRange } from '../../../domain/analysis/filters.ts'
import { nextAfter, type Trend } from '../../../domain/analysis/trend.ts'

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
