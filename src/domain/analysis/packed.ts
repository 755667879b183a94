import { daysIn } from './calendar.ts'

/**
 * A date as a cell writes it, before day and month are told apart, in one number: two bits for the form, 22 for the
 * parts, five for the hour. 0 is none.
 */
export type Form = 'none' | 'known' | 'long' | 'short'

const forms = ['none', 'known', 'long', 'short'] as const

/** Years are told up to this one; those beyond are as far away. */
const lastYear = 4095

export function packKnown(year: number, month: number, day: number, hour: number): number {
  return (1 << 27) | (((Math.min(year, lastYear) << 9) | (month << 5) | day) << 5) | hour
}

/** Two numbers and a year of four figures. */
export function packLong(first: number, second: number, year: number, hour: number): number {
  return (2 << 27) | (((first << 17) | (second << 12) | Math.min(year, lastYear)) << 5) | hour
}

/** Three numbers of at most two figures; `dotted` where they are parted by full stops. */
export function packShort(
  first: number,
  second: number,
  third: number,
  dotted: boolean,
  hour: number,
): number {
  return (3 << 27) | ((((dotted ? 1 : 0) << 21) | (first << 14) | (second << 7) | third) << 5) | hour
}

/** Two figures are a year from 1970 to 2069. */
export function shortYear(number: number): number {
  return number < 70 ? 2000 + number : 1900 + number
}

/** How three numbers make a date: year, month and day; or open, with a year of four figures or of two. */
export type FigureForm = 'known' | 'long' | 'short' | 'dotted'

/** 0 where no order makes a date of them. */
export function packFigures(
  form: FigureForm,
  first: number,
  second: number,
  third: number,
  hour: number,
): number {
  if (form === 'known') {
    const isDate =
      first > 0 && first < 10_000 && second > 0 && second < 13 && third > 0 && third <= daysIn(first, second)
    return isDate ? packKnown(first, second, third, hour) : 0
  }
  if (form === 'long') {
    const isOpen = first > 0 && second > 0 && first < 32 && second < 32 && (first < 13 || second < 13)
    return isOpen ? packLong(first, second, third, hour) : 0
  }
  return packShort(first, second, third, form === 'dotted', hour)
}

export interface Unpacked {
  readonly form: Form
  readonly first: number
  readonly second: number
  readonly third: number
  readonly dotted: boolean
  readonly hour: number
}

/** Of a known date the parts are year, month and day. */
export function unpacked(packed: number): Unpacked {
  const form = forms[packed >> 27] ?? 'none'
  const parts = (packed >> 5) & 0x3fffff
  const hour = packed & 31
  if (form === 'known')
    return { form, first: parts >> 9, second: (parts >> 5) & 15, third: parts & 31, dotted: false, hour }
  if (form === 'long')
    return { form, first: parts >> 17, second: (parts >> 12) & 31, third: parts & 4095, dotted: false, hour }
  return {
    form,
    first: (parts >> 14) & 127,
    second: (parts >> 7) & 127,
    third: parts & 127,
    dotted: parts >> 21 === 1,
    hour,
  }
}

/** What a cell is: nothing, a date as words or figures, a number that may be one, or something else. */
export type CellKind = 'blank' | 'written' | 'serial' | 'epoch' | 'other'

/** A time zone that is written behind a time; times are taken as they are written, whatever it is. */
export type Zone = 'none' | 'utc' | 'offset'
