import type { Units } from '../export/units.ts'

/** Longest cell that is remembered by its units; longer ones are decoded each time. */
const longestHeld = 200
export const longestValue = 120

/**
 * Numbers for the distinct values of a column, from 0 in the order of coming. A cell is known by its units as they
 * stand, so that nearly none has to be decoded. Holds so many values and no more.
 */
export class CellDictionary {
  readonly values: string[] = []
  /** Whether a value came for which there was no more room. */
  isFull = false
  private readonly most: number
  private readonly numbers = new Map<string, number>()
  private table = new Int32Array(256)
  private hashes = new Int32Array(128)
  private starts = new Int32Array(128)
  private lengths = new Int32Array(128)
  private codes = new Int32Array(128)
  private held: Units
  private used = 0
  private size = 0

  constructor(most: number, like: Units) {
    this.most = most
    this.held = like instanceof Uint8Array ? new Uint8Array(4096) : new Uint16Array(4096)
  }

  /** The value’s number; -1 where it is new and there is no more room. */
  codeOfText(text: string): number {
    const value = text.trim().slice(0, longestValue)
    const known = this.numbers.get(value)
    if (known !== undefined) return known
    if (this.values.length >= this.most) {
      this.isFull = true
      return -1
    }
    this.numbers.set(value, this.values.length)
    return this.values.push(value) - 1
  }

  /** Forgets cells as they stand, and holds those of units like these from now on; the values stay. */
  over(like: Units): void {
    this.table = new Int32Array(256)
    this.size = 0
    this.used = 0
    this.held = like instanceof Uint8Array ? new Uint8Array(4096) : new Uint16Array(4096)
  }

  /** @param textOf the cell’s text */
  codeOf(units: Units, start: number, end: number, textOf: () => string): number {
    const length = end - start
    if (length > longestHeld) return this.codeOfText(textOf())
    let hash = length
    for (let at = start; at < end; at++) hash = (Math.imul(hash, 31) + (units[at] as number)) | 0
    const mask = this.table.length - 1
    let slot = (Math.imul(hash, 0x9e3779b1) >>> 7) & mask
    for (;;) {
      const entry = (this.table[slot] as number) - 1
      if (entry < 0) break
      if (this.hashes[entry] === hash && this.isSame(entry, units, start, length))
        return this.codes[entry] as number
      slot = (slot + 1) & mask
    }
    const code = this.codeOfText(textOf())
    // Spellings of one value beyond any reason are not remembered.
    if (code >= 0 && this.size < this.most * 4) this.hold(hash, slot, units, start, length, code)
    return code
  }

  private isSame(entry: number, units: Units, start: number, length: number): boolean {
    if (this.lengths[entry] !== length) return false
    const { held } = this
    const from = this.starts[entry] as number
    for (let at = 0; at < length; at++) if (held[from + at] !== units[start + at]) return false
    return true
  }

  private hold(hash: number, slot: number, units: Units, start: number, length: number, code: number): void {
    if (this.used + length > this.held.length) {
      const room = (this.used + length) * 2
      const larger = this.held instanceof Uint8Array ? new Uint8Array(room) : new Uint16Array(room)
      larger.set(this.held)
      this.held = larger
    }
    if (this.size === this.hashes.length) this.grow()
    this.hashes[this.size] = hash
    this.starts[this.size] = this.used
    this.lengths[this.size] = length
    this.codes[this.size] = code
    this.held.set(units.subarray(start, start + length), this.used)
    this.used += length
    this.size++
    if (this.size * 2 > this.table.length) this.rehash()
    else this.table[slot] = this.size
  }

  private grow(): void {
    const larger = (from: Int32Array) => {
      const to = new Int32Array(from.length * 2)
      to.set(from)
      return to
    }
    this.hashes = larger(this.hashes)
    this.starts = larger(this.starts)
    this.lengths = larger(this.lengths)
    this.codes = larger(this.codes)
  }

  private rehash(): void {
    this.table = new Int32Array(this.table.length * 4)
    const mask = this.table.length - 1
    for (let entry = 0; entry < this.size; entry++) {
      let slot = (Math.imul(this.hashes[entry] as number, 0x9e3779b1) >>> 7) & mask
      while (this.table[slot] !== 0) slot = (slot + 1) & mask
      this.table[slot] = entry + 1
    }
  }
}
