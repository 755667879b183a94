import type { MarkedBytes, Marking } from './marking.ts'
import { bytesPerUnit, type Encoding, type Units } from './units.ts'

/** Bytes taken in at a time, so that a file handed over whole is not copied whole. */
export const longestPour = 1 << 20

/** How bytes are marked, and by which delimiter. */
export interface Marks {
  readonly marking: Marking
  readonly delimiter: number
}

/**
 * The part of a file under the scanner: what was poured in and not yet let go, as units. `start` to `end` is
 * what remains to be read; `base` is the byte position of unit 0.
 */
export class UnitWindow {
  units: Units
  /** The bytes of them. */
  view: DataView
  start = 0
  end = 0
  base: number
  protected readonly encoding: Encoding
  /** The first byte of a unit whose second has not come yet. */
  private odd = -1
  private readonly marks: Marks | undefined
  private marked: MarkedBytes | undefined

  constructor(encoding: Encoding, base: number, marks?: Marks) {
    this.encoding = encoding
    this.base = base
    this.marks = marks
    this.units = this.roomFor(1 << 16)
    this.view = new DataView(this.units.buffer)
  }

  /** As `MarkedBytes` has them, where bytes are marked. */
  get bits(): Int32Array | undefined {
    return this.marked?.bits
  }

  /** @param bytes at most `longestPour` of them */
  pour(bytes: Uint8Array): void {
    const unmarked = this.makeRoom(bytes.length + 1)
    if (this.units instanceof Uint8Array) {
      this.units.set(bytes, this.end)
      this.end += bytes.length
      if (this.marks) this.marked?.mark(unmarked & ~15, this.end, this.marks.delimiter)
    } else this.pourPairs(this.units, bytes)
  }

  /** A last byte without its partner counts as a unit of its own. */
  finish(): void {
    if (this.odd < 0) return
    this.units[this.end++] = this.odd
    this.odd = -1
  }

  private pourPairs(units: Uint16Array, bytes: Uint8Array): void {
    const isLittle = this.encoding === 'utf-16le'
    let { end, odd } = this
    for (const byte of bytes) {
      if (odd < 0) odd = byte
      else {
        units[end++] = isLittle ? odd | (byte << 8) : (odd << 8) | byte
        odd = -1
      }
    }
    this.end = end
    this.odd = odd
  }

  /** Answers up to where the units stay where they were: what is marked there still is. */
  private makeRoom(count: number): number {
    const { units, start, end } = this
    const kept = end - start
    const isTooLittle = kept + count > units.length
    if (isTooLittle) {
      const larger = this.roomFor((kept + count) * 2)
      larger.set(units.subarray(start, end))
      this.units = larger
      this.view = new DataView(larger.buffer)
    } else if (start > 0) units.copyWithin(0, start, end)
    this.base += start * bytesPerUnit(this.encoding)
    this.start = 0
    this.end = kept
    return isTooLittle || start > 0 ? 0 : kept
  }

  private roomFor(units: number): Units {
    if (bytesPerUnit(this.encoding) === 2) return new Uint16Array(units)
    this.marked = this.marks?.marking(units)
    return this.marked?.bytes ?? new Uint8Array(units)
  }
}
