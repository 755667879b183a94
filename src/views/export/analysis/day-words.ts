import { calendarDay, weekdayOf } from '../../../domain/analysis/calendar.ts'
import type { TrendUnit } from '../../../domain/analysis/trend.ts'

const months = 'January February March April May June July August September October November December'.split(
  ' ',
)
export const weekdays = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'] as const
export const longWeekdays = 'Monday Tuesday Wednesday Thursday Friday Saturday Sunday'.split(' ')

/** Example: "23 November 2026". */
export function dayWords(day: number): string {
  const { year, month, date } = calendarDay(day)
  return `${date} ${months[month - 1]} ${year}`
}

/** What both ends share is said once. Example: "1 to 30 November 2026". */
export function rangeWords(from: number, to: number, hasYear = true): string {
  const [first, last] = [calendarDay(from), calendarDay(to)]
  const year = hasYear ? ` ${last.year}` : ''
  const end = `${last.date} ${months[last.month - 1]}${year}`
  if (from === to) return end
  if (first.year !== last.year) return `${dayWords(from)} to ${dayWords(to)}`
  return first.month === last.month
    ? `${first.date} to ${end}`
    : `${first.date} ${months[first.month - 1]} to ${end}`
}

/** Example: "22 Nov". */
export function shortDay(day: number): string {
  const { month, date } = calendarDay(day)
  return `${date} ${months[month - 1]?.slice(0, 3)}`
}

export function hourWords(hour: number): string {
  return `${String(hour).padStart(2, '0')}:00`
}

/** A bar’s own name. Example: "Thu 26 Nov". */
export function barWords(bar: number, unit: TrendUnit): string {
  if (unit === 'hour') {
    const day = Math.floor(bar / 24)
    return `${weekdays[weekdayOf(day)]} ${shortDay(day)}, ${hourWords(bar - day * 24)}`
  }
  const { year, month } = calendarDay(bar)
  if (unit === 'year') return String(year)
  if (unit === 'month') return `${months[month - 1]?.slice(0, 3)} ${year}`
  return unit === 'week' ? `Week of ${shortDay(bar)}` : `${weekdays[weekdayOf(bar)]} ${shortDay(bar)}`
}

const figures = 'one two three four five six seven eight nine ten eleven twelve'.split(' ')

/** A small number as a word. */
export function inWords(number: number): string {
  return figures[number - 1] ?? String(number)
}
