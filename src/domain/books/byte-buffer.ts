/** Bytes that grow. */
export class ByteBuffer {
  bytes: Uint8Array
  length = 0

  constructor(room = 1024) {
    this.bytes = new Uint8Array(room)
  }

  add(byte: number): void {
    if (this.length === this.bytes.length) this.makeRoom(1)
    this.bytes[this.length++] = byte
  }

  addAll(from: Uint8Array, start: number, end: number): void {
    const count = end - start
    this.makeRoom(count)
    const { bytes } = this
    let at = this.length
    // A call costs more than a few bytes do.
    if (count < 32) for (let next = start; next < end; next++) bytes[at++] = from[next] as number
    else bytes.set(from.subarray(start, end), at)
    this.length += count
  }

  /** A character; half of a pair of surrogates becomes U+FFFD. */
  addPoint(read: number): void {
    const point = read > 0x10ffff || (read >= 0xd800 && read <= 0xdfff) || read === 0 ? 0xfffd : read
    if (point < 0x80) {
      this.add(point)
      return
    }
    if (point >= 0x10000) {
      this.add(0xf0 | (point >> 18))
      this.add(0x80 | ((point >> 12) & 63))
    } else if (point >= 0x800) this.add(0xe0 | (point >> 12))
    if (point >= 0x800) this.add(0x80 | ((point >> 6) & 63))
    else this.add(0xc0 | (point >> 6))
    this.add(0x80 | (point & 63))
  }

  addText(text: string): void {
    this.makeRoom(text.length)
    for (let at = 0; at < text.length; at++) {
      const unit = text.charCodeAt(at)
      if (unit < 0x80) this.add(unit)
      else {
        const point = text.codePointAt(at) ?? unit
        if (point > 0xffff) at++
        this.addPoint(point)
      }
    }
  }

  /** Has so many bytes more to be written to without asking. */
  makeRoom(count: number): void {
    if (this.length + count <= this.bytes.length) return
    const larger = new Uint8Array((this.length + count) * 2)
    larger.set(this.bytes.subarray(0, this.length))
    this.bytes = larger
  }
}

/** Text in UTF-8. */
export function utf8Bytes(text: string): Uint8Array {
  const buffer = new ByteBuffer(text.length + 16)
  buffer.addText(text)
  return buffer.bytes.slice(0, buffer.length)
}
