import { bytesPerUnit, type Encoding, type Units } from './units.ts'

/** Bytes taken in at a time, so that a file handed over whole is not copied whole. */
export const longestPour = 1 << 20

/**
 * The part of a file under the scanner: what was poured in and not yet let go, as units. `start` to `end` is
 * what remains to be read; `base` is the byte position of unit 0.
 */
export class UnitWindow {
  units: Units
  start = 0
  end = 0
  base: number
  protected readonly encoding: Encoding
  /** The first byte of a unit whose second has not come yet. */
  private odd = -1

  constructor(encoding: Encoding, base: number) {
    this.encoding = encoding
    this.base = base
    this.units = bytesPerUnit(encoding) === 1 ? new Uint8Array(1 << 16) : new Uint16Array(1 << 16)
  }

  /** @param bytes at most `longestPour` of them */
  pour(bytes: Uint8Array): void {
    this.makeRoom(bytes.length + 1)
    if (this.units instanceof Uint8Array) {
      this.units.set(bytes, this.end)
      this.end += bytes.length
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

  private makeRoom(count: number): void {
    const { units, start, end } = this
    const kept = end - start
    if (kept + count > units.length) {
      const larger =
        units instanceof Uint8Array ? new Uint8Array((kept + count) * 2) : new Uint16Array((kept + count) * 2)
      larger.set(units.subarray(start, end))
      this.units = larger
    } else if (start > 0) units.copyWithin(0, start, end)
    this.base += start * bytesPerUnit(this.encoding)
    this.start = 0
    this.end = kept
  }
}
