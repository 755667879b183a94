import type { RowSpan } from './next-row.ts'
import type { Units } from './units.ts'

/** Where the two cells lie. */
type Pair = Pick<RowSpan, 'typeStart' | 'typeEnd' | 'causeStart' | 'causeEnd'>

/** Longest pair of cells that is worth remembering, in units. */
const longestPair = 400

/**
 * Numbers for pairs of cells, by their bytes as they stand: every pair is decoded and resolved once. Holds so
 * many pairs and no more, so that a hostile file cannot fill the memory.
 */
export class RawPairs {
  /** The number of pairs held. */
  size = 0
  private readonly most: number
  private readonly table: Int32Array
  private readonly hashes: Int32Array
  private readonly starts: Int32Array
  private readonly typeLengths: Int32Array
  private readonly causeLengths: Int32Array
  private bytes: Units
  private used = 0

  constructor(most: number, like: Units) {
    this.most = most
    let slots = 1024
    while (slots < most * 2) slots *= 2
    this.table = new Int32Array(slots)
    this.hashes = new Int32Array(most)
    this.starts = new Int32Array(most)
    this.typeLengths = new Int32Array(most)
    this.causeLengths = new Int32Array(most)
    this.bytes = like instanceof Uint8Array ? new Uint8Array(4096) : new Uint16Array(4096)
  }

  /** The pair's number, from 0 in the order of coming; -1 where it is new and there is no more room. */
  numberOf(units: Units, pair: Pair): number {
    const { typeStart, typeEnd, causeStart, causeEnd } = pair
    let hash = (typeEnd - typeStart) | 0
    for (let at = typeStart; at < typeEnd; at++) hash = Math.imul(hash, 31) + (units[at] as number)
    hash = Math.imul(hash, 31) + 7
    for (let at = causeStart; at < causeEnd; at++) hash = Math.imul(hash, 31) + (units[at] as number)
    hash |= 0
    const mask = this.table.length - 1
    let slot = (Math.imul(hash, 0x9e3779b1) >>> 7) & mask
    for (;;) {
      const number = (this.table[slot] as number) - 1
      if (number < 0) break
      if (this.hashes[number] === hash && this.isSame(number, units, pair)) return number
      slot = (slot + 1) & mask
    }
    const length = typeEnd - typeStart + causeEnd - causeStart
    if (this.size >= this.most || length > longestPair) return -1
    this.table[slot] = this.size + 1
    this.hashes[this.size] = hash
    this.hold(units, pair, length)
    return this.size++
  }

  private isSame(number: number, units: Units, pair: Pair): boolean {
    const { typeStart, typeEnd, causeStart, causeEnd } = pair
    if (this.typeLengths[number] !== typeEnd - typeStart) return false
    if (this.causeLengths[number] !== causeEnd - causeStart) return false
    const { bytes } = this
    let held = this.starts[number] as number
    for (let at = typeStart; at < typeEnd; at++) if (bytes[held++] !== units[at]) return false
    for (let at = causeStart; at < causeEnd; at++) if (bytes[held++] !== units[at]) return false
    return true
  }

  private hold(units: Units, { typeStart, typeEnd, causeStart, causeEnd }: Pair, length: number): void {
    const needed = this.used + length
    if (needed > this.bytes.length) {
      const larger =
        this.bytes instanceof Uint8Array ? new Uint8Array(needed * 2) : new Uint16Array(needed * 2)
      larger.set(this.bytes)
      this.bytes = larger
    }
    this.starts[this.size] = this.used
    this.typeLengths[this.size] = typeEnd - typeStart
    this.causeLengths[this.size] = causeEnd - causeStart
    this.bytes.set(units.subarray(typeStart, typeEnd), this.used)
    this.bytes.set(units.subarray(causeStart, causeEnd), this.used + typeEnd - typeStart)
    this.used = needed
  }
}
