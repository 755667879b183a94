import type { Units } from '../export/units.ts'
import { noTime } from './calendar.ts'
import { type FigureForm, packFigures, type Zone } from './packed.ts'

const anyFigure = 0
const longest = 40

/**
 * The shape of the cell before: which of its units are figures, and what stands between them. The cells of a column
 * nearly all have one shape, and reading by it is several times as fast.
 */
export class DateTemplate {
  zone: Zone = 'none'
  private length = -1
  private readonly shape = new Uint16Array(longest)
  /** The numbers of the cell at hand: the three parts of the date, hour and minute, and what follows. */
  private readonly numbers = new Int32Array(longest)
  private count = 0
  private form: FigureForm = 'known'
  private half = 0

  /** As the reader packs it; 0 where the cell has another shape. */
  read(units: Units, start: number, end: number): number {
    const { shape, length, count, numbers } = this
    if (end - start !== length) return 0
    let group = 0
    let number = -1
    for (let at = 0; at < length; at++) {
      const unit = units[start + at] as number
      const wanted = shape[at] as number
      if (wanted === anyFigure) {
        if (unit < 48 || unit > 57) return 0
        number = (number < 0 ? 0 : number * 10) + unit - 48
      } else {
        if (unit !== wanted) return 0
        if (number >= 0) numbers[group++] = number
        number = -1
      }
    }
    numbers[group] = number
    let hour = noTime
    if (count > 3) {
      hour = numbers[3] as number
      if (count > 4 && (numbers[4] as number) > 59) return 0
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
    let count = 0
    let wasFigure = false
    let letters = ''
    for (let at = 0; at < end - start; at++) {
      const unit = units[start + at] as number
      const isFigure = unit >= 48 && unit <= 57
      this.shape[at] = isFigure ? anyFigure : unit
      if (isFigure && !wasFigure) count++
      if (!isFigure && unit < 128) letters += String.fromCharCode(unit)
      wasFigure = isFigure
    }
    this.count = (packed & 31) === noTime ? 3 : Math.min(5, count)
    this.half = /a\.?m/i.test(letters) ? 1 : /p\.?m/i.test(letters) ? 2 : 0
    this.form = form
    this.zone = zone
    this.length = end - start
    if (this.read(units, start, end) !== packed) this.length = -1
  }
}
