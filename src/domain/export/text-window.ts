import { TextPlace } from './text-place.ts'
import { UnitWindow } from './unit-window.ts'
import { bytesPerUnit, carriageReturn, type Decode, type Encoding, lineFeed, textOf } from './units.ts'

/** The window of a reader that takes its records as text: it knows the lines it has passed. */
export class TextWindow extends UnitWindow {
  private readonly decode: Decode
  private line = 1
  /** Units behind `start` whose line breaks were counted. */
  private counted = 0
  private wasReturn = false

  constructor(encoding: Encoding, decode: Decode, base: number) {
    super(encoding, base)
    this.decode = decode
  }

  textOf(start: number, end: number, longest = end - start): string {
    return textOf(this.units.subarray(start, end), this.encoding, this.decode, longest)
  }

  placeOf(start: number, end: number, text: string): TextPlace {
    const width = bytesPerUnit(this.encoding)
    this.countLines(start)
    const at = { line: this.line, byteStart: this.base + start * width, byteEnd: this.base + end * width }
    return new TextPlace(at, text)
  }

  moveTo(at: number): void {
    this.countLines(at)
    this.counted -= at - this.start
    this.start = at
  }

  private countLines(to: number): void {
    for (let at = this.start + this.counted; at < to; at++) {
      const unit = this.units[at]
      if (unit === carriageReturn || (unit === lineFeed && !this.wasReturn)) this.line++
      this.wasReturn = unit === carriageReturn
    }
    this.counted = Math.max(this.counted, to - this.start)
  }
}
