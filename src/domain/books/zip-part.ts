import { type Bytes, bytesAt, piecesOf, type Tools } from './bytes.ts'
import { crc32 } from './crc32.ts'
import { largestPart } from './limits.ts'
import { Refused } from './refused.ts'
import { viewOf, type ZipDirectory, type ZipEntry } from './zip-directory.ts'

/** Magic, deflate, no flags, no time. */
const gzipHead = Uint8Array.of(0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 255)

/**
 * The bytes of an entry, unpacked and checked. A deflated one is dressed as a gzip file, so that the browser checks
 * its length and its sum. Rejects with `Refused`, which may come behind the last byte.
 */
export async function* zipPart(
  file: Bytes,
  directory: ZipDirectory,
  entry: ZipEntry,
  tools: Tools,
): AsyncGenerator<Uint8Array> {
  if (entry.isEncrypted) throw new Refused('password')
  if (entry.method !== 0 && entry.method !== 8) throw new Refused('compression')
  if (entry.size > largestPart || entry.packed > largestPart) throw new Refused('too-large')
  const packed = await packedBytes(file, directory, entry)
  if (entry.method === 0) yield* stored(packed, entry)
  else yield* inflated(checkedPieces(packed, entry, tools))
}

async function packedBytes(
  file: Bytes,
  directory: ZipDirectory,
  { start, packed }: ZipEntry,
): Promise<Bytes> {
  const head = viewOf(await bytesAt(file, start, start + 30))
  if (head.byteLength < 30 || head.getUint32(0, true) !== 0x04034b50) throw new Refused('damaged')
  const begin = start + 30 + head.getUint16(26, true) + head.getUint16(28, true)
  if (begin + packed > directory.start) throw new Refused('damaged')
  return file.slice(begin, begin + packed)
}

async function* stored(packed: Bytes, entry: ZipEntry): AsyncGenerator<Uint8Array> {
  if (entry.size !== entry.packed) throw new Refused('damaged')
  let sum = 0
  for await (const bytes of piecesOf(packed)) {
    sum = crc32(bytes, sum)
    yield bytes
  }
  if (sum !== entry.crc) throw new Refused('damaged')
}

async function* inflated(pieces: Pieces): AsyncGenerator<Uint8Array> {
  try {
    for (;;) {
      const bytes = await pieces.next()
      if (!bytes) return
      yield bytes
    }
  } finally {
    await pieces.stop()
  }
}

/** What is unpacked, piece by piece, and then `undefined`. */
interface Pieces {
  next(): Promise<Uint8Array | undefined>
  stop(): Promise<unknown>
}

function checkedPieces(packed: Bytes, { crc, size }: ZipEntry, tools: Tools): Pieces {
  const gzipEnd = new Uint8Array(8)
  viewOf(gzipEnd).setUint32(0, crc, true)
  viewOf(gzipEnd).setUint32(4, size, true)
  let length = 0
  const unpacked = tools.gunzip([gzipHead, packed, gzipEnd])[Symbol.asyncIterator]()
  return {
    async next() {
      let next: IteratorResult<Uint8Array>
      try {
        next = await unpacked.next()
      } catch (error) {
        // Each browser has its own error for what does not unpack; but the file itself may be gone, too.
        throw error instanceof Error && error.name === 'NotReadableError' ? error : new Refused('damaged')
      }
      if (!next.done) length += next.value.length
      if (length > size || (next.done && length !== size)) throw new Refused('damaged')
      return next.done ? undefined : next.value
    },
    stop: async () => unpacked.return?.(),
  }
}

/**
 * As `zipPart`, but hands the pieces over, until `take` says no: then nothing is checked. What it promises is awaited.
 */
export async function pourPart(
  file: Bytes,
  directory: ZipDirectory,
  entry: ZipEntry,
  tools: Tools,
  take: (piece: Uint8Array) => boolean | Promise<boolean>,
): Promise<void> {
  if (entry.method !== 8 || entry.isEncrypted) {
    for await (const piece of zipPart(file, directory, entry, tools)) if (!(await take(piece))) return
    return
  }
  const pieces = checkedPieces(await packedBytes(file, directory, entry), entry, tools)
  try {
    for (let piece = await pieces.next(); piece; piece = await pieces.next()) {
      const isGoing = take(piece)
      if (!(isGoing === true || (await isGoing))) return
    }
  } finally {
    await pieces.stop()
  }
}
