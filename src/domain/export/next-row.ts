import { carriageReturn, lineFeed, quote, space, tab, type Units } from './units.ts'

/**
 * A quoted cell longer than this is no quoted cell: its quote is a letter, and the row goes on from there. Salesforce’s
 * longest text has 131,072 letters, of three bytes each at most.
 */
export const longestQuoted = 1 << 19

/** Where a row lies in the units, and where its cells do. One of these is written over, row by row. */
export class RowSpan {
  readonly delimiter: number
  start = 0
  /** Where its line break starts. */
  end = 0
  /** Where the next row starts. */
  next = 0
  cells = 0
  /** Line breaks inside its cells. */
  breaks = 0
  /** Where each cell starts and ends, of as many as there is room for. */
  bounds = new Int32Array(0)

  constructor(delimiter: number) {
    this.delimiter = delimiter
  }
}

const more = -1
export const letter = -2

/**
 * Where a cell that starts with a quote ends, behind its closing quote and blanks; `letter` where the quote
 * opens nothing, `more` where that cannot be told yet. Sets `closedAt` and `breaksInside`.
 */
export function quotedEnd(
  units: Units,
  cell: number,
  end: number,
  delimiter: number,
  isLast: boolean,
): number {
  const limit = Math.min(end, cell + longestQuoted)
  let at = cell + 1
  let breaks = 0
  for (;;) {
    while (at < limit) {
      const unit = units[at] as number
      // Nearly every unit lies above: one comparison for it, and none of those that follow.
      if (unit <= quote) {
        if (unit === quote) break
        if (unit === carriageReturn || (unit === lineFeed && units[at - 1] !== carriageReturn)) breaks++
      }
      at++
    }
    if (at >= limit) return limit === end && !isLast && end - cell < longestQuoted ? more : letter
    if (at + 1 >= end) {
      if (!isLast) return more
      break
    }
    if (units[at + 1] !== quote) break
    at += 2
  }
  closedAt = at + 1
  breaksInside = breaks
  at++
  while (at < end) {
    const unit = units[at] as number
    if (unit === delimiter || unit === lineFeed || unit === carriageReturn) return at
    if (unit !== space && unit !== tab) return letter
    at++
  }
  return isLast ? at : more
}

let closedAt = 0
let breaksInside = 0

/**
 * Reads the row at `start` into `span` and answers where the next one starts; -1 where the units end before it
 * does. The rules are those of `splitDelimited`, and hold wherever a file was cut into chunks.
 */
export function nextRow(span: RowSpan, units: Units, start: number, end: number, isLast: boolean): number {
  const { delimiter, bounds } = span
  const highest = Math.max(delimiter, carriageReturn)
  let at = start
  let column = 0
  let breaks = 0
  for (;;) {
    const cell = at
    let cellEnd = -1
    if (at < end && units[at] === quote) {
      const quoted = quotedEnd(units, at, end, delimiter, isLast)
      if (quoted === more) return -1
      if (quoted !== letter) {
        at = quoted
        cellEnd = closedAt
        breaks += breaksInside
      }
    }
    if (cellEnd < 0) {
      while (at < end) {
        const unit = units[at] as number
        // As above: letters and digits need one comparison where cells are parted by commas or tabs.
        if (unit <= highest && (unit === delimiter || unit === lineFeed || unit === carriageReturn)) break
        at++
      }
      cellEnd = at
    }
    if (at >= end && !isLast) return -1
    // Beyond its length nothing is written.
    bounds[2 * column] = cell
    bounds[2 * column + 1] = cellEnd
    column++
    if (at < end && units[at] === delimiter) {
      at++
      continue
    }
    let next = at
    if (at < end) {
      next = at + 1
      if (units[at] === carriageReturn) {
        if (next >= end && !isLast) return -1
        if (next < end && units[next] === lineFeed) next++
      }
    }
    span.start = start
    span.end = at
    span.next = next
    span.cells = column
    span.breaks = breaks
    return next
  }
}

/**
 * As `nextRow`, by the marks of the bytes. Answers -1 for what is seldom, too: a row that ends with the bytes, a quote
 * that opens no cell, or blanks behind a closing one.
 */
export function nextMarkedRow(
  span: RowSpan,
  units: Units,
  bits: Int32Array,
  start: number,
  end: number,
): number {
  const { delimiter, bounds } = span
  const last = (end - 1) >>> 5
  let word = start >>> 5
  let marks = (bits[word] as number) & (-1 << (start & 31))
  let cell = start
  let column = 0
  let breaks = 0
  let isOpen = false
  /** Behind the closing quote of the cell. */
  let closed = -1
  for (;;) {
    while (marks === 0) {
      if (word >= last) return -1
      marks = bits[++word] as number
    }
    const at = word * 32 + 31 - Math.clz32(marks & -marks)
    marks &= marks - 1
    if (at - cell >= longestQuoted || at + 1 >= end) return -1
    const unit = units[at]
    if (unit === quote) {
      if (isOpen) {
        isOpen = false
        closed = at + 1
      } else if (at === cell || at === closed) isOpen = true
      else if (closed >= 0) return -1
      continue
    }
    if (isOpen) {
      if (unit === carriageReturn || (unit === lineFeed && units[at - 1] !== carriageReturn)) breaks++
      continue
    }
    if (closed >= 0 && closed !== at) return -1
    bounds[2 * column] = cell
    bounds[2 * column + 1] = at
    column++
    cell = at + 1
    closed = -1
    if (unit === delimiter) continue
    const next = unit === carriageReturn && units[at + 1] === lineFeed ? at + 2 : at + 1
    span.start = start
    span.end = at
    span.next = next
    span.cells = column
    span.breaks = breaks
    return next
  }
}
