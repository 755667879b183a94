import { utcDay, utcHour, utcMonday, utcMonth, utcYear } from 'd3-time'
import { mondayOf } from '../../../domain/analysis/calendar.ts'
import type { Trend } from '../../../domain/analysis/trend.ts'
import { barWords, shortDay } from './day-words.ts'

export interface Tick {
  /** The number of its bar. */
  readonly bar: number
  readonly words: string
}

/** Labels that fit even a narrow screen. */
const mostTicks = 5
const day = 86_400_000

/** Where a time axis is labelled: at days, Mondays, months or years, whichever are few enough. */
export function ticksOf({ bars, unit }: Pick<Trend, 'bars' | 'unit'>): readonly Tick[] {
  const [first, last] = [bars[0], bars.at(-1)]
  if (first === undefined || last === undefined) return []
  const scale = unit === 'hour' ? 3_600_000 : day
  const [from, to] = [new Date(first * scale), new Date(last * scale + 1)]
  const steps = unit === 'hour' ? [utcHour, utcHour.every(3), utcHour.every(6), utcDay] : []
  const all = [...steps, utcDay, utcMonday, utcMonth, utcMonth.every(3), utcYear]
  for (const step of all) {
    const times = step?.range(from, to) ?? []
    if (times.length === 0 || times.length > mostTicks) continue
    const ticks = times.map((time) => barAt(time.getTime() / scale, { bars, unit }))
    if (ticks.length < 2 && bars.length > mostTicks) break
    return ticks.map((bar) => ({ bar, words: wordsOf(bars[bar] ?? 0, unit, step === utcDay) }))
  }
  const every = Math.ceil(bars.length / mostTicks)
  return bars.flatMap((bar, at) => (at % every === 0 ? [{ bar: at, words: wordsOf(bar, unit, false) }] : []))
}

function barAt(time: number, { bars, unit }: Pick<Trend, 'bars' | 'unit'>): number {
  const start = unit === 'week' ? mondayOf(time) : time
  const at = bars.findIndex((bar) => bar >= start)
  return at < 0 ? bars.length - 1 : at
}

function wordsOf(bar: number, unit: Trend['unit'], isDay: boolean): string {
  if (unit === 'day' || unit === 'week') return shortDay(bar)
  if (unit !== 'hour') return barWords(bar, unit)
  const start = Math.floor(bar / 24)
  return isDay ? shortDay(start) : barWords(bar, unit).replace(/^.*, /, '')
}
