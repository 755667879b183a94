import { letter, quotedEnd } from './next-row.ts'
import { carriageReturn, quote, tab, type Units } from './units.ts'

/** `=`, `+`, `-`, `@`, tab and carriage return: a spreadsheet runs a cell that begins with one. */
const running = new Set([61, 43, 45, 64, tab, carriageReturn])

/** Where in a row an apostrophe must be put, so that no cell of it is run as a formula. */
export function guardsIn(units: Units, start: number, end: number, delimiter: number): number[] {
  const places: number[] = []
  let at = start
  while (at <= end) {
    const isQuoted = units[at] === quote && at < end
    const closed = isQuoted ? quotedEnd(units, at, end, delimiter, true) : letter
    const first = closed === letter ? at : at + 1
    if (first < end && running.has(units[first] ?? 0)) places.push(first)
    if (closed === letter) while (at < end && units[at] !== delimiter) at++
    else at = closed
    at++
  }
  return places
}
