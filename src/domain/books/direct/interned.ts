import { ByteBuffer } from '../byte-buffer.ts'
import { isSame } from './words.ts'

/** Texts that are held, and their bytes; more are no list of types and causes. */
const mostTexts = 4096
const mostBytes = 1 << 20

/** Numbers for stretches of bytes, from 0 in the order of coming. */
export class Interned {
  private readonly slots = new Int32Array(mostTexts * 2)
  private readonly ends = new Int32Array(mostTexts)
  private readonly held = new ByteBuffer()
  private count = 0

  /** -1 where it is new and there is no more room. */
  numberOf(bytes: Uint8Array, start: number, end: number): number {
    const mask = this.slots.length - 1
    let hash = end - start
    for (let at = start; at < end; at++) hash = Math.imul(hash, 31) + (bytes[at] as number)
    let slot = (Math.imul(hash, 0x9e3779b1) >>> 7) & mask
    for (;;) {
      const number = (this.slots[slot] as number) - 1
      if (number < 0) break
      if (this.isHeld(number, bytes, start, end)) return number
      slot = (slot + 1) & mask
    }
    if (this.count === mostTexts || this.held.length + end - start > mostBytes) return -1
    this.held.addAll(bytes, start, end)
    this.ends[this.count] = this.held.length
    this.slots[slot] = this.count + 1
    return this.count++
  }

  private isHeld(number: number, bytes: Uint8Array, start: number, end: number): boolean {
    const from = number === 0 ? 0 : (this.ends[number - 1] as number)
    const length = (this.ends[number] as number) - from
    return length === end - start && isSame(this.held.bytes, from, bytes, start, length)
  }
}
