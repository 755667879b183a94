/** Days are counted from 1 January 1970, a Thursday; a moment is `day * 32 + hour`, with hour 31 where no time is written. */
export const noTime = 31
/** Stands where a row has no date. */
export const noMoment = -0x80000000

/** Days outside of these are no call's: placeholders such as 9999-12-31, or a slip of the pen. */
export const firstDay: number = dayOf(1990, 1, 1)
export const lastDay: number = dayOf(2100, 12, 31)

export function dayOf(year: number, month: number, day: number): number {
  const at = new Date(0)
  // `Date.UTC` takes the years 0 to 99 for those of the last century.
  at.setUTCFullYear(year, month - 1, day)
  return Math.round(at.getTime() / 86_400_000)
}

export function daysIn(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31
}

/** 0 is Monday. */
export function weekdayOf(day: number): number {
  return (((day + 3) % 7) + 7) % 7
}

/** The Monday of a day's week. */
export function mondayOf(day: number): number {
  return day - weekdayOf(day)
}

export interface CalendarDay {
  readonly year: number
  readonly month: number
  readonly date: number
}

export function calendarDay(day: number): CalendarDay {
  const at = new Date(day * 86_400_000)
  return { year: at.getUTCFullYear(), month: at.getUTCMonth() + 1, date: at.getUTCDate() }
}

/** Example: "2026-11-23". */
export function isoDay(day: number): string {
  const { year, month, date } = calendarDay(day)
  const two = (part: number) => String(part).padStart(2, '0')
  return `${String(year).padStart(4, '0')}-${two(month)}-${two(date)}`
}
