import { ByteBuffer } from '../books/byte-buffer.ts'
import type { Encoding, Units } from './units.ts'

/** Gathers bytes to be handed on in one piece. */
export class ByteWriter extends ByteBuffer {
  private readonly isBig: boolean

  /** @param encoding the one units are written in */
  constructor(encoding: Encoding) {
    super(1 << 16)
    this.isBig = encoding === 'utf-16be'
  }

  addBytes(bytes: Uint8Array): void {
    this.addAll(bytes, 0, bytes.length)
  }

  addUnits(units: Units, start: number, end: number): void {
    if (units instanceof Uint8Array) {
      this.addAll(units, start, end)
      return
    }
    this.makeRoom((end - start) * 2)
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
}
