/** Cells longer than this, one or two together, are not worth remembering: in bytes. */
const longest = 400

/**
 * Numbers for cells, or for pairs of them, by their bytes as they stand, so that each is decoded and resolved once. Holds
 * so many and no more, so that a hostile file cannot fill the memory.
 */
export class CellKeys {
  /** How many are held. */
  size = 0
  private readonly most: number
  /** Numbers plus 1, by their hashes; 0 is free. */
  private table = new Int32Array(256)
  private hashes = new Int32Array(128)
  private starts = new Int32Array(128)
  /** The lengths of the first cell, and of both. */
  private firsts = new Int32Array(128)
  private lengths = new Int32Array(128)
  private held = new DataView(new ArrayBuffer(4096))
  private used = 0

  constructor(most: number) {
    this.most = most
  }

  /** The number, from 0 in the order of coming; -1 where it is new and there is no more room. Positions are bytes. */
  numberOf(view: DataView, start: number, end: number, nextStart = end, nextEnd = end): number {
    const first = end - start
    const length = first + nextEnd - nextStart
    const hash = hashOf(hashOf(first, view, start, end), view, nextStart, nextEnd)
    const { table, hashes } = this
    const mask = table.length - 1
    let slot = slotOf(hash, mask)
    for (;;) {
      const number = (table[slot] as number) - 1
      if (number < 0) break
      if (
        hashes[number] === hash &&
        this.firsts[number] === first &&
        this.lengths[number] === length &&
        this.isSame(this.starts[number] as number, view, start, end) &&
        this.isSame((this.starts[number] as number) + first, view, nextStart, nextEnd)
      )
        return number
      slot = (slot + 1) & mask
    }
    if (this.size >= this.most || length > longest) return -1
    if (this.size === hashes.length) this.makeRoom()
    this.hashes[this.size] = hash
    this.firsts[this.size] = first
    this.lengths[this.size] = length
    this.starts[this.size] = this.used
    this.hold(view, start, end, length)
    this.hold(view, nextStart, nextEnd, 0)
    this.size++
    if (this.size * 2 > table.length) this.rehash()
    else table[slot] = this.size
    return this.size - 1
  }

  private isSame(held: number, view: DataView, start: number, end: number): boolean {
    const { held: own } = this
    let [from, at] = [held, start]
    for (const last = end - 3; at < last; at += 4, from += 4)
      if (own.getInt32(from) !== view.getInt32(at)) return false
    for (; at < end; at++, from++) if (own.getUint8(from) !== view.getUint8(at)) return false
    return true
  }

  private hold(view: DataView, start: number, end: number, needed: number): void {
    if (this.used + needed > this.held.byteLength) {
      const larger = new Uint8Array((this.used + needed) * 2)
      larger.set(new Uint8Array(this.held.buffer))
      this.held = new DataView(larger.buffer)
    }
    for (let at = start; at < end; at++) this.held.setUint8(this.used++, view.getUint8(at))
  }

  private makeRoom(): void {
    const larger = (from: Int32Array) => {
      const to = new Int32Array(from.length * 2)
      to.set(from)
      return to
    }
    this.hashes = larger(this.hashes)
    this.starts = larger(this.starts)
    this.firsts = larger(this.firsts)
    this.lengths = larger(this.lengths)
  }

  private rehash(): void {
    this.table = new Int32Array(this.table.length * 4)
    const mask = this.table.length - 1
    for (let number = 0; number < this.size; number++) {
      let slot = slotOf(this.hashes[number] as number, mask)
      while (this.table[slot] !== 0) slot = (slot + 1) & mask
      this.table[slot] = number + 1
    }
  }
}

function slotOf(hash: number, mask: number): number {
  return (Math.imul(hash, 0x9e3779b1) >>> 7) & mask
}

/** A number for bytes as they stand, taken in by four. @param hash what it goes on from */
export function hashOf(hash: number, view: DataView, start: number, end: number): number {
  let [sum, at] = [hash, start]
  for (const last = end - 3; at < last; at += 4) sum = mixed(sum, view.getInt32(at))
  for (; at < end; at++) sum = mixed(sum, view.getUint8(at))
  return sum
}

function mixed(hash: number, more: number): number {
  return Math.imul(((hash << 5) | (hash >>> 27)) ^ more, 0x9e3779b1)
}
