import { carriageReturn, lineFeed, quote, type Units } from './units.ts'

/** Where one record ends. Goes on where the units ended before. */
export interface Pieces {
  /** Where the record at hand starts; -1 outside of one. */
  start: number
  /** The end of the next record, from `at` on; -1 where it has not come. */
  next(units: Units, at: number, end: number): number
  /** Whether the file's end is a record's end, too. */
  readonly mayEndOpen: boolean
}

/** Lines, each of which is a record. */
export class LinePieces implements Pieces {
  readonly mayEndOpen = true
  start = -1

  next(units: Units, at: number, end: number): number {
    for (let unitAt = at; unitAt < end; unitAt++) {
      const isBreak = units[unitAt] === lineFeed || units[unitAt] === carriageReturn
      if (isBreak && this.start >= 0) return unitAt
      if (!isBreak && this.start < 0) this.start = unitAt
    }
    return -1
  }
}

const backslash = 92
const openBrace = 123
const closeBrace = 125
const openBracket = 91
const closeBracket = 93

/** Arrays and objects within each other that are kept track of. */
const deepest = 100_000

/**
 * Finds the objects that stand in an array, each whole with all that is in it: the records of an export. An
 * object that stands in another one only leads to arrays.
 */
export class JsonPieces implements Pieces {
  readonly mayEndOpen = false
  start = -1
  private depth = 0
  private isInString = false
  private isEscaped = false
  private readonly around: ('array' | 'object')[] = []

  next(units: Units, at: number, end: number): number {
    for (let unitAt = at; unitAt < end; unitAt++) {
      const unit = units[unitAt] as number
      if (this.isInString) {
        if (this.isEscaped) this.isEscaped = false
        else if (unit === backslash) this.isEscaped = true
        else if (unit === quote) this.isInString = false
        continue
      }
      if (unit === quote) this.isInString = true
      else if (unit === openBrace || unit === openBracket) this.open(unit, unitAt)
      else if (unit === closeBrace || unit === closeBracket) {
        if (this.depth === 0) this.around.pop()
        else if (--this.depth === 0) return unitAt + 1
      }
    }
    return -1
  }

  private open(unit: number, at: number): void {
    if (this.depth > 0) this.depth++
    else if (unit === openBrace && this.around.at(-1) === 'array') {
      this.depth = 1
      this.start = at
    } else if (this.around.length < deepest) this.around.push(unit === openBrace ? 'object' : 'array')
  }
}
