import { letter, quotedEnd } from './next-row.ts'
import { lineFeed, quote, space, tab, type Units } from './units.ts'

/** Where the first cell that holds something begins, quotes and blanks aside; `end` where the row is blank. */
export function firstFull(units: Units, start: number, end: number, delimiter: number): number {
  let at = start
  while (at < end) {
    const unit = units[at]
    if (unit !== quote && unit !== delimiter && unit !== space && unit !== tab && unit !== lineFeed) break
    at++
  }
  return at
}

const totals = 'total,subtotal,grand ,count:,sum:,average:,zwischensumme,gesamt,sous-total'
  .split(',')
  .map((word) => [...word].map((letter) => letter.charCodeAt(0)))

const firstLetters = new Set(totals.map(([first]) => first))

/** Whether a cell starts like a total's label: a cheap way to rule nearly every row out. */
export function mayBeTotal(units: Units, at: number, end: number): boolean {
  if (!firstLetters.has((units[at] ?? 0) | 32)) return false
  return totals.some(
    (word) =>
      at + word.length <= end &&
      word.every((letter, index) => {
        const unit = units[at + index] ?? 0
        return unit === letter || (unit | 32) === letter
      }),
  )
}

/**
 * Whether a row begins with a letter or a digit and holds something in two cells, so that it is no blank line, no
 * drawn one and no footer. Where that is not plain to see the answer is no.
 */
export function holdsMuch(units: Units, start: number, end: number, delimiter: number): boolean {
  const first = firstFull(units, start, end, delimiter)
  if (!isAlphanumeric(units[first] ?? 0)) return false
  let at = first
  if (first > start && units[first - 1] !== delimiter) {
    const cell = first - 1
    if (units[cell] !== quote || (cell > start && units[cell - 1] !== delimiter)) return false
    at = quotedEnd(units, cell, end, delimiter, true)
    if (at === letter) return false
  }
  while (at < end && units[at] !== delimiter) at++
  return firstFull(units, at, end, delimiter) < end
}

function isAlphanumeric(unit: number): boolean {
  return (unit >= 48 && unit <= 57) || ((unit | 32) >= 97 && (unit | 32) <= 122)
}
