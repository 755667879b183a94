import type { Units } from '../export/units.ts'
import { noTime } from './calendar.ts'
import { type FigureForm, packFigures, type Zone } from './packed.ts'

const longest = 40

/**
 * The shape of the cell before: which of its units are figures, and what stands between them. The cells of a column
 * nearly all have one shape, and reading by it is several times as fast.
 */
export class DateTemplate {
  zone: Zone = 'none'
  private length = -1
  /** What stands between the numbers, and where. */
  private readonly signs = new Uint16Array(longest)
  private readonly signsAt = new Int32Array(longest)
  private signCount = 0
  /** Where each number starts and ends: the three parts of the date, hour and minute, and what follows. */
  private readonly starts = new Int32Array(longest)
  private readonly ends = new Int32Array(longest)
  private readonly numbers = new Int32Array(longest)
  private numberCount = 0
  private form: FigureForm = 'known'
  private hasTime = false
  private half = 0

  /** As the reader packs it; 0 where the cell has another shape. */
  read(units: Units, start: number, end: number): number {
    if (end - start !== this.length) return 0
    const { signs, signsAt, signCount, starts, ends, numbers, numberCount } = this
    for (let at = 0; at < signCount; at++) if (units[start + (signsAt[at] as number)] !== signs[at]) return 0
    for (let number = 0; number < numberCount; number++) {
      const last = start + (ends[number] as number)
      let value = 0
      for (let at = start + (starts[number] as number); at < last; at++) {
        const figure = (units[at] as number) - 48
        if (figure < 0 || figure > 9) return 0
        value = (Math.imul(value, 10) + figure) | 0
      }
      numbers[number] = value
    }
    let hour = noTime
    if (this.hasTime) {
      hour = numbers[3] as number
      if (numberCount > 4 && (numbers[4] as number) > 59) return 0
      if (this.half > 0) {
        if (hour < 1 || hour > 12) return 0
        hour = (hour % 12) + (this.half === 2 ? 12 : 0)
      }
      if (hour > 23) return 0
    }
    return packFigures(this.form, numbers[0] as number, numbers[1] as number, numbers[2] as number, hour)
  }

  /** Takes the shape of a cell that was read; forgets it where reading by it gives anything else. */
  learn(units: Units, start: number, end: number, form: FigureForm, packed: number, zone: Zone): void {
    this.length = -1
    if (end - start > longest) return
    this.signCount = 0
    this.numberCount = 0
    let wasFigure = false
    let letters = ''
    for (let at = 0; at < end - start; at++) {
      const unit = units[start + at] as number
      const isFigure = unit >= 48 && unit <= 57
      if (isFigure) {
        if (!wasFigure) this.starts[this.numberCount++] = at
        this.ends[this.numberCount - 1] = at + 1
      } else {
        this.signs[this.signCount] = unit
        this.signsAt[this.signCount++] = at
        if (unit < 128) letters += String.fromCharCode(unit)
      }
      wasFigure = isFigure
    }
    this.hasTime = (packed & 31) !== noTime
    this.half = /a\.?m/i.test(letters) ? 1 : /p\.?m/i.test(letters) ? 2 : 0
    this.form = form
    this.zone = zone
    this.length = end - start
    if (this.read(units, start, end) !== packed) this.length = -1
  }
}
