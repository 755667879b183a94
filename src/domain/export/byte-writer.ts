import type { Encoding, Units } from './units.ts'

/** Gathers bytes to be handed on in one piece. */
export class ByteWriter {
  private bytes = new Uint8Array(1 << 16)
  private length = 0
  private readonly isBig: boolean

  /** @param encoding the one units are written in */
  constructor(encoding: Encoding) {
    this.isBig = encoding === 'utf-16be'
  }

  add(bytes: Uint8Array): void {
    this.makeRoom(bytes.length)
    this.bytes.set(bytes, this.length)
    this.length += bytes.length
  }

  addUnits(units: Units, start: number, end: number): void {
    if (units instanceof Uint8Array && end - start > 8) {
      this.add(units.subarray(start, end))
      return
    }
    this.makeRoom((end - start) * 2)
    if (units instanceof Uint8Array) {
      for (let at = start; at < end; at++) this.bytes[this.length++] = units[at] as number
      return
    }
    for (let at = start; at < end; at++) {
      const unit = units[at] as number
      this.bytes[this.length++] = this.isBig ? unit >> 8 : unit & 0xff
      this.bytes[this.length++] = this.isBig ? unit & 0xff : unit >> 8
    }
  }

  /** What was gathered since the last time; the bytes are the caller's. */
  taken(): Uint8Array {
    const taken = this.bytes.subarray(0, this.length)
    if (this.length > 0) this.bytes = new Uint8Array(this.length + (this.length >> 3))
    this.length = 0
    return taken
  }

  private makeRoom(count: number): void {
    if (this.length + count <= this.bytes.length) return
    const larger = new Uint8Array((this.length + count) * 2)
    larger.set(this.bytes.subarray(0, this.length))
    this.bytes = larger
  }
}
