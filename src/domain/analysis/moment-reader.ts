import type { Units } from '../export/units.ts'
import { noTime } from './calendar.ts'
import { DateTemplate } from './date-template.ts'
import { type CellKind, type FigureForm, packFigures, packKnown, shortYear, type Zone } from './packed.ts'

const [slash, dot, dash, comma, colon] = [47, 46, 45, 44, 58]
const months = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ')
const weekdays = 'mon tue wed thu fri sat sun'.split(' ')

/** Excel’s days 20,000 to 80,000 are those of 1954 to 2119. */
const [lowestSerial, highestSerial] = [20_000, 80_000]
const serialEpoch = 25_569

/**
 * Reads a cell as a date and hour, without making a string of it. Written over cell by cell: `packed` is as in
 * `packed.ts`, where `kind` is not `blank` or `other`. Never throws.
 */
export class MomentReader {
  packed = 0
  kind: CellKind = 'blank'
  zone: Zone = 'none'
  private units: Units = new Uint8Array(0)
  private at = 0
  private end = 0
  private digits = 0
  private form: FigureForm | undefined
  private readonly template = new DateTemplate()

  read(units: Units, start: number, end: number): CellKind {
    const { template } = this
    this.packed = template.read(units, start, end)
    if (this.packed !== 0) {
      this.zone = template.zone
      this.kind = 'written'
      return this.kind
    }
    this.units = units
    this.at = start
    this.end = end
    this.zone = 'none'
    this.form = undefined
    this.skipBlanks()
    while (this.end > this.at && isBlank(units[this.end - 1] as number)) this.end--
    if (this.at >= this.end) this.kind = 'blank'
    else this.kind = this.whole()
    if (this.kind === 'written' && this.form)
      template.learn(units, start, end, this.form, this.packed, this.zone)
    return this.kind
  }

  private whole(): CellKind {
    if (isDigit(this.peek())) return this.fromFigures()
    const word = this.word()
    if (word === '') return 'other'
    if (weekdays.includes(word)) {
      this.skip(comma, dot)
      if (isDigit(this.peek())) return this.fromFigures()
      return this.fromMonth(this.word())
    }
    return this.fromMonth(word)
  }

  /** Example: "Nov 23, 2026". */
  private fromMonth(word: string): CellKind {
    const month = months.indexOf(word) + 1
    this.skip(dot, dash)
    const day = this.number()
    if (month === 0 || this.digits === 0 || this.digits > 2) return 'other'
    const ordinal = this.word()
    if (ordinal !== '' && !/^(st|nd|rd|th)$/.test(ordinal)) return 'other'
    this.skip(comma, dash)
    return this.known(this.year(this.number()), month, day)
  }

  private fromFigures(): CellKind {
    const first = this.number()
    const { digits } = this
    if (digits > 4 || this.at >= this.end) return this.fromNumber(first, digits)
    const sign = this.separator()
    if (sign < 0) return 'other'
    if (!isDigit(this.peek())) {
      const month = months.indexOf(this.word()) + 1
      this.skip(dot, dash, comma, slash)
      return month === 0 || digits > 2 ? 'other' : this.known(this.year(this.number()), month, first)
    }
    const second = this.number()
    if (this.digits > 2 || this.separator() !== sign || !isDigit(this.peek())) return 'other'
    const third = this.number()
    const form =
      digits === 4 && this.digits < 3
        ? 'known'
        : digits < 3 && this.digits === 4
          ? 'long'
          : digits < 3 && this.digits === 2
            ? sign === dot
              ? 'dotted'
              : 'short'
            : undefined
    if (!form) return 'other'
    const hour = this.time()
    this.packed = hour < 0 ? 0 : packFigures(form, first, second, third, hour)
    if (this.packed === 0) return 'other'
    this.form = form
    return 'written'
  }

  private known(year: number, month: number, day: number): CellKind {
    const hour = this.time()
    this.packed = hour < 0 ? 0 : packFigures('known', year, month, day, hour)
    return this.packed === 0 ? 'other' : 'written'
  }

  /** The hour behind a date, 31 where there is none; -1 where something else stands there. */
  private time(): number {
    this.skip(comma)
    if (this.at >= this.end) return noTime
    if ((this.peek() | 32) === 116 && isDigit(this.units[this.at + 1] as number)) this.at++
    else if (!isDigit(this.peek()) && this.word() !== 'at') return -1
    let hour = this.number()
    // Compact: 091405.
    if (this.digits === 4 || this.digits === 6) hour = Math.floor(hour / 10 ** (this.digits - 2))
    else if (this.digits === 0 || this.digits > 2) return -1
    const sign = this.peek()
    if (sign === colon || sign === dot || (sign | 32) === 104) {
      this.at++
      if (this.number() > 59 || this.digits > 2) return -1
      while (this.peek() === colon || this.peek() === dot || this.peek() === comma) {
        this.at++
        this.number()
        if (this.digits === 0) return -1
      }
    }
    this.skipBlanks()
    const half = this.half()
    if (half > 0 && (hour < 1 || hour > 12)) return -1
    if (half === 1) hour %= 12
    else if (half === 2) hour = (hour % 12) + 12
    return this.zoned() && hour < 24 ? hour : -1
  }

  /** 1 for AM, 2 for PM, 0 for neither. */
  private half(): 0 | 1 | 2 {
    const letter = this.peek() | 32
    if (letter !== 97 && letter !== 112) return 0
    let next = this.at + 1
    if (this.units[next] === dot) next++
    if (((this.units[next] ?? 0) | 32) !== 109) return 0
    this.at = next + 1
    this.skip(dot)
    return letter === 97 ? 1 : 2
  }

  private zoned(): boolean {
    if (this.at >= this.end) return true
    const sign = this.peek()
    if (sign === 43 || sign === dash) {
      this.at++
      this.number()
      if (this.digits === 0) return false
      this.skip(colon)
      this.number()
      this.zone = 'offset'
      return this.at >= this.end
    }
    const name = this.word()
    this.zone = /^(z|utc|gmt)$/.test(name) ? 'utc' : 'offset'
    return name !== '' && (this.at >= this.end || this.zoned())
  }

  private fromNumber(whole: number, digits: number): CellKind {
    const hasFraction = this.peek() === dot
    let fraction = 0
    if (hasFraction) {
      this.at++
      fraction = this.number() / 10 ** this.digits
      if (this.digits === 0) return 'other'
    }
    if (digits === 8 && !hasFraction)
      return this.known(Math.floor(whole / 10_000), Math.floor(whole / 100) % 100, whole % 100)
    if (this.at < this.end) return 'other'
    if (digits === 5 && whole >= lowestSerial && whole <= highestSerial)
      return this.stamped(whole + fraction - serialEpoch, 'serial', hasFraction)
    if (digits === 10) return this.stamped((whole + fraction) / 86_400, 'epoch', true)
    if (digits === 13) return this.stamped(whole / 86_400_000, 'epoch', true)
    return 'other'
  }

  private stamped(days: number, kind: 'serial' | 'epoch', hasTime: boolean): CellKind {
    // A serial is rounded to the second: 9:00 is often written as 0.37499999.
    const seconds = Math.round(days * 86_400)
    const at = new Date(Math.floor(seconds / 86_400) * 86_400_000)
    const hour = hasTime ? Math.floor((((seconds % 86_400) + 86_400) % 86_400) / 3600) : noTime
    this.packed = packKnown(at.getUTCFullYear(), at.getUTCMonth() + 1, at.getUTCDate(), hour)
    return kind
  }

  /** Two figures are a year from 1970 to 2069. */
  private year(number: number): number {
    if (this.digits === 4) return number
    return this.digits === 2 ? shortYear(number) : 0
  }

  private peek(): number {
    return this.at < this.end ? (this.units[this.at] as number) : 0
  }

  /** Sets `digits`; 0 of them where there is no number. */
  private number(): number {
    this.skipBlanks()
    const start = this.at
    let value = 0
    while (this.at < this.end && isDigit(this.units[this.at] as number))
      value = value * 10 + (this.units[this.at++] as number) - 48
    this.digits = this.at - start
    return value
  }

  /** A word’s first three letters in lower case; all of them where there are fewer. */
  private word(): string {
    this.skipBlanks()
    let word = ''
    for (; this.at < this.end; this.at++) {
      const letter = (this.units[this.at] as number) | 32
      if (letter < 97 || letter > 122) break
      if (word.length < 3) word += String.fromCharCode(letter)
    }
    return word
  }

  /** The sign between two parts of a date, with the blanks around it; -1 where there is none. */
  private separator(): number {
    const start = this.at
    this.skipBlanks()
    const sign = this.peek()
    if (sign === slash || sign === dot || sign === dash) {
      this.at++
      this.skipBlanks()
      return sign
    }
    return this.at > start && this.at < this.end && !isDigit(sign) ? 32 : -1
  }

  private skip(...signs: readonly number[]): void {
    this.skipBlanks()
    while (this.at < this.end && signs.includes(this.units[this.at] as number)) this.at++
    this.skipBlanks()
  }

  private skipBlanks(): void {
    while (this.at < this.end && isBlank(this.units[this.at] as number)) this.at++
  }
}

function isDigit(unit: number): boolean {
  return unit >= 48 && unit <= 57
}

/** Blanks, quotes around a cell, and what is no ASCII: the narrow blank before AM is three bytes of UTF-8. */
function isBlank(unit: number): boolean {
  return unit <= 32 || unit === 34 || unit > 127
}
