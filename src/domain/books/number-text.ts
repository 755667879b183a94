/** How numbers of workbooks are written down: dates as ISO 8601, whatever their format. */

import type { ByteBuffer } from './byte-buffer.ts'

/** What a number stands for by its format. */
export type NumberAs = 'number' | 'date' | 'time'

/** Days from 1899-12-30, Excel's day 0, to 1970-01-01. */
const days1970 = 25_569

/** The days between Excel's two calendars, which begin in 1900 and in 1904. */
const days1904 = 1462

/** Behind the year 9999. */
const firstBeyond = 2_958_466

const secondsADay = 86_400

/**
 * `2026-10-01 09:14:00`, the date alone at midnight, or `9:14:00` for a time of no day. What is no number stays as
 * it is written.
 */
export function numberText(written: string, as: NumberAs, is1904: boolean): string {
  const value = Number(written)
  if (written === '' || Number.isNaN(value)) return written
  if (as === 'number') return /[.eE]/.test(written) ? String(value) : written
  return dateText(value, as, is1904)
}

/** The same for a date or a time as a number of days. */
export function dateText(value: number, as: 'date' | 'time', is1904: boolean): string {
  const days = value + (is1904 ? days1904 : 0)
  if (value < 0 || days >= firstBeyond) return String(value)
  if (as === 'time' && value < 1) return timeText(Math.round(value * secondsADay))
  // Excel has a 29 February 1900, which was none.
  const real = days < 60 && !is1904 ? days + 1 : days
  const seconds = Math.round((real - days1970) * secondsADay)
  const day = Math.floor(seconds / secondsADay)
  const rest = seconds - day * secondsADay
  return rest === 0 ? dayText(day) : `${dayText(day)} ${timeText(rest)}`
}

/** Adds a moment as `dateText` writes it, if it is a usual one; whether it was. Rows of one day mostly stand together. */
export function addDate(out: ByteBuffer, value: number, as: 'date' | 'time', is1904: boolean): boolean {
  const days = value + (is1904 ? days1904 : 0)
  // Before there was a 29 February that was none.
  if (!(value >= 0 && days >= 61 && days < firstBeyond) || (as === 'time' && value < 1)) return false
  const seconds = Math.round((days - days1970) * secondsADay)
  const day = Math.floor(seconds / secondsADay)
  const rest = seconds - day * secondsADay
  out.addText(dayText(day))
  if (rest === 0) return true
  out.add(32)
  addTwo(out, Math.floor(rest / 3600))
  out.add(58)
  addTwo(out, Math.floor(rest / 60) % 60)
  out.add(58)
  addTwo(out, rest % 60)
  return true
}

function addTwo(out: ByteBuffer, value: number): void {
  const tens = Math.floor(value / 10)
  out.add(48 + tens)
  out.add(48 + value - tens * 10)
}

let lastDay = Number.NaN
let lastText = ''

/** Rows of one day mostly stand together. @param day from 1 January 1970 */
function dayText(day: number): string {
  if (day !== lastDay) lastText = new Date(day * secondsADay * 1000).toISOString().slice(0, 10)
  lastDay = day
  return lastText
}

/** A moment that is written as ISO 8601 has it, without what is below a second. */
export function momentText(iso: string): string {
  return iso
    .replace('T', ' ')
    .replace(/([:.]\d+)\.\d+(?=Z?$)/, '$1')
    .replace(/Z$/, '')
    .replace(/ 00:00:00$/, '')
}

const two = Array.from({ length: 100 }, (_, value) => String(value).padStart(2, '0'))

function timeText(seconds: number): string {
  const minutes = Math.floor(seconds / 60)
  return `${two[Math.floor(minutes / 60)]}:${two[minutes % 60]}:${two[seconds % 60]}`
}

/** What a number is by its format's code, such as `yyyy-mm-dd` or `[h]:mm`. */
export function numberAsOf(code: string): NumberAs {
  const [first = ''] = code
    .replace(/"[^"]*"|\\.|_.|\*./g, '')
    .replace(/\[(?!h+\]|m+\]|s+\])[^\]]*\]/gi, '')
    .split(';')
  if (/general|standard/i.test(first) || !/[ymdhs]/i.test(first)) return 'number'
  return /[yd]|mmm/i.test(first) || !/[hs]/i.test(first) ? 'date' : 'time'
}

/** What the formats are that have a number and no code (ECMA-376, numFmt; those of East Asia too). */
export function builtInNumberAs(id: number): NumberAs {
  if ((id >= 14 && id <= 17) || id === 22 || (id >= 27 && id <= 31) || id === 36) return 'date'
  if ((id >= 50 && id <= 54) || id === 57 || id === 58) return 'date'
  return (id >= 18 && id <= 21) || (id >= 32 && id <= 35) || (id >= 45 && id <= 47) ? 'time' : 'number'
}
