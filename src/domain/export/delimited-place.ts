import { RowSpan } from './next-row.ts'
import type { RowPlace } from './row-sink.ts'
import type { UnitWindow } from './unit-window.ts'
import { bytesPerUnit, type Decode, type Encoding, textOf, type Units } from './units.ts'

/** The row at hand, and where it stands in its file. */
export class DelimitedPlace extends RowSpan implements RowPlace {
  line = 1
  weight = -1
  filled: ReadonlyMap<number, string> | undefined
  private readonly window: UnitWindow
  private readonly encoding: Encoding
  private readonly decode: Decode

  constructor(delimiter: number, window: UnitWindow, encoding: Encoding, decode: Decode) {
    super(delimiter)
    this.window = window
    this.encoding = encoding
    this.decode = decode
  }

  get byteStart(): number {
    return this.window.base + this.start * bytesPerUnit(this.encoding)
  }
  get byteEnd(): number {
    return this.window.base + this.end * bytesPerUnit(this.encoding)
  }
  get units(): Units {
    return this.window.units
  }
  get view(): DataView {
    return this.window.view
  }

  text(longest?: number): string {
    return textOf(this.units.subarray(this.start, this.end), this.encoding, this.decode, longest)
  }
}
