import type { RowSpan } from './next-row.ts'
import type { RowPlace } from './row-sink.ts'
import type { UnitWindow } from './unit-window.ts'
import { bytesPerUnit, type Decode, type Encoding, textOf, type Units } from './units.ts'

/** Where the row in a span stands in its file. */
export class DelimitedPlace implements RowPlace {
  line = 1
  weight = -1
  private readonly span: RowSpan
  private readonly window: UnitWindow
  private readonly encoding: Encoding
  private readonly decode: Decode
  private readonly width: 1 | 2

  constructor(span: RowSpan, window: UnitWindow, encoding: Encoding, decode: Decode) {
    this.span = span
    this.window = window
    this.encoding = encoding
    this.decode = decode
    this.width = bytesPerUnit(encoding)
  }

  get byteStart(): number {
    return this.window.base + this.span.start * this.width
  }
  get byteEnd(): number {
    return this.window.base + this.span.end * this.width
  }
  get byteNext(): number {
    return this.window.base + this.span.next * this.width
  }
  get units(): Units {
    return this.window.units
  }
  get start(): number {
    return this.span.start
  }
  get end(): number {
    return this.span.end
  }
  get next(): number {
    return this.span.next
  }
  get cells(): number {
    return this.span.cells
  }

  text(longest?: number): string {
    return textOf(this.units.subarray(this.span.start, this.span.end), this.encoding, this.decode, longest)
  }
}
