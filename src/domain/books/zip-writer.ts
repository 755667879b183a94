/** Zip archives written from front to back (APPNOTE.TXT 6.3.10): sizes and sums stand behind each entry. */
import { utf8Bytes } from './byte-buffer.ts'
import { Refused } from './refused.ts'
import { viewOf } from './zip-directory.ts'

/** What a browser packs, handed in: gzip, whose end has the sum and the size that zip wants. */
export type Gzip = (pieces: AsyncIterable<Uint8Array>) => AsyncIterable<Uint8Array>

const gzipHead = 10
const gzipEnd = 8
const largest = 0xffffffff

/** UTF-8 names, and sizes behind the entry. */
const flags = 0x0808

/** 1 January 2026, as MS-DOS writes days: when it was saved is nobody's business, and the same rows give the same file. */
const day = (46 << 9) | (1 << 5) | 1

interface Written {
  readonly name: Uint8Array
  readonly start: number
  readonly crc: number
  readonly packed: number
  readonly size: number
}

export class ZipWriter {
  private readonly gzip: Gzip
  private readonly written: Written[] = []
  private at = 0

  constructor(gzip: Gzip) {
    this.gzip = gzip
  }

  /** Rejects with `Refused` where the archive would be larger than its numbers can say. */
  async *entry(name: string, pieces: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
    const nameBytes = utf8Bytes(name)
    const start = this.at
    yield this.passed(headerOf(nameBytes))
    // The last bytes are gzip's own end, wherever its pieces are cut.
    let held = new Uint8Array(0)
    let skipped = 0
    let packed = 0
    for await (const piece of this.gzip(pieces)) {
      const skip = Math.min(piece.length, gzipHead - skipped)
      skipped += skip
      const bytes = new Uint8Array(held.length + piece.length - skip)
      bytes.set(held)
      bytes.set(piece.subarray(skip), held.length)
      const ready = Math.max(0, bytes.length - gzipEnd)
      packed += ready
      if (ready > 0) yield this.passed(bytes.subarray(0, ready))
      held = bytes.slice(ready)
    }
    const end = viewOf(held)
    const [crc, size] = [end.getUint32(0, true), end.getUint32(4, true)]
    this.written.push({ name: nameBytes, start, crc, packed, size })
    yield this.passed(numbers([0x08074b50, crc, packed, size]))
  }

  *end(): Generator<Uint8Array> {
    const start = this.at
    for (const entry of this.written) yield this.passed(lineOf(entry))
    const count = this.written.length
    const end = new Uint8Array(22)
    const view = viewOf(end)
    view.setUint32(0, 0x06054b50, true)
    view.setUint16(8, count, true)
    view.setUint16(10, count, true)
    view.setUint32(12, this.at - start, true)
    view.setUint32(16, start, true)
    yield this.passed(end)
  }

  private passed(bytes: Uint8Array): Uint8Array {
    this.at += bytes.length
    if (this.at > largest) throw new Refused('too-large')
    return bytes
  }
}

function headerOf(name: Uint8Array): Uint8Array {
  const header = new Uint8Array(30 + name.length)
  const view = viewOf(header)
  view.setUint32(0, 0x04034b50, true)
  view.setUint16(4, 20, true)
  view.setUint16(6, flags, true)
  view.setUint16(8, 8, true)
  view.setUint16(12, day, true)
  view.setUint16(26, name.length, true)
  header.set(name, 30)
  return header
}

function lineOf({ name, start, crc, packed, size }: Written): Uint8Array {
  const line = new Uint8Array(46 + name.length)
  const view = viewOf(line)
  view.setUint32(0, 0x02014b50, true)
  view.setUint16(4, 20, true)
  view.setUint16(6, 20, true)
  view.setUint16(8, flags, true)
  view.setUint16(10, 8, true)
  view.setUint16(14, day, true)
  view.setUint32(16, crc, true)
  view.setUint32(20, packed, true)
  view.setUint32(24, size, true)
  view.setUint16(28, name.length, true)
  view.setUint32(42, start, true)
  line.set(name, 46)
  return line
}

function numbers(values: readonly number[]): Uint8Array {
  const bytes = new Uint8Array(values.length * 4)
  for (const [at, value] of values.entries()) viewOf(bytes).setUint32(at * 4, value, true)
  return bytes
}
