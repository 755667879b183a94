/** The directory of a zip archive, as .ZIP File Format Specification 6.3.10 (APPNOTE.TXT) describes it. */
import { type Bytes, bytesAt, type Tools } from './bytes.ts'
import { largestArchive, largestList, largestPart, mostEntries } from './limits.ts'
import { Refused } from './refused.ts'

export interface ZipEntry {
  /** With `/` between folders. */
  readonly name: string
  /** 0 where it is stored as it is, 8 where it is deflated. */
  readonly method: number
  readonly isEncrypted: boolean
  readonly crc: number
  readonly packed: number
  readonly size: number
  /** Where its local header begins. */
  readonly start: number
}

export interface ZipDirectory {
  readonly entries: readonly ZipEntry[]
  /** Where the directory begins: no entry reaches beyond. */
  readonly start: number
}

/** A comment is at most 65,535 bytes; writers to a pipe pad with nothings behind the end. */
const longestTail = 1 << 18
const inExtra = 0xffffffff

/** The directory from the end of the file: what stands before it may be anything. Rejects with `Refused`. */
export async function zipDirectory(file: Bytes, { decode }: Tools): Promise<ZipDirectory> {
  const tailStart = Math.max(0, file.size - longestTail)
  const tail = await bytesAt(file, tailStart, file.size)
  const view = viewOf(tail)
  // A comment may hold something that looks like the end's record: one behind which nothing comes is looked for first.
  for (const isLast of [true, false])
    for (let at = tail.length - 22; at >= 0; at--) {
      if (view.getUint32(at, true) !== 0x06054b50 || isEnd(tail, view, at) !== isLast) continue
      const end = await endOf(file, view, at, tailStart)
      const directory = end && (await directoryAt(file, end, decode))
      if (directory && (isLast || directory.entries.length > 0)) return directory
    }
  throw new Refused('damaged')
}

function isEnd(tail: Uint8Array, view: DataView, at: number): boolean {
  return tail.subarray(at + 22 + view.getUint16(at + 20, true)).every((byte) => byte === 0)
}

interface End {
  readonly start: number
  readonly length: number
  readonly count: number
  /** Bytes put before the archive, by which all its positions are off. */
  readonly shift: number
}

async function endOf(file: Bytes, view: DataView, at: number, tailStart: number): Promise<End | undefined> {
  const position = tailStart + at
  if (position + 22 + view.getUint16(at + 20, true) > file.size) return undefined
  const count = view.getUint16(at + 10, true)
  const length = view.getUint32(at + 12, true)
  const start = view.getUint32(at + 16, true)
  const is64 = at >= 20 && view.getUint32(at - 20, true) === 0x07064b50
  const end64 = is64
    ? await end64Of(file, Number(view.getBigUint64(at - 12, true)), position - 20)
    : undefined
  if (end64) return end64
  return endAt(start, length, count, position)
}

async function end64Of(file: Bytes, said: number, locator: number): Promise<End | undefined> {
  for (const position of [said, locator - 56]) {
    if (!(position >= 0 && position + 56 <= file.size)) continue
    const record = viewOf(await bytesAt(file, position, position + 56))
    if (record.getUint32(0, true) !== 0x06064b50) continue
    const [count, length, start] = [32, 40, 48].map((at) => Number(record.getBigUint64(at, true)))
    return endAt(start ?? 0, length ?? 0, count ?? 0, position)
  }
  return undefined
}

function endAt(said: number, length: number, count: number, position: number): End | undefined {
  const start = position - length
  return start < 0 || start < said ? undefined : { start, length, count, shift: start - said }
}

async function directoryAt(
  file: Bytes,
  end: End,
  decode: Tools['decode'],
): Promise<ZipDirectory | undefined> {
  const { start, length, count, shift } = end
  if (count > mostEntries || length > largestList) throw new Refused('too-large')
  const bytes = await bytesAt(file, start, start + length)
  const view = viewOf(bytes)
  const entries: ZipEntry[] = []
  let at = 0
  while (at + 46 <= length && view.getUint32(at, true) === 0x02014b50) {
    const [nameLength, extraLength, commentLength] = [28, 30, 32].map((field) =>
      view.getUint16(at + field, true),
    ) as [number, number, number]
    const next = at + 46 + nameLength + extraLength + commentLength
    if (next > length) return undefined
    const name = bytes.subarray(at + 46, at + 46 + nameLength)
    const extra = viewOf(bytes.subarray(at + 46 + nameLength, at + 46 + nameLength + extraLength))
    const flags = view.getUint16(at + 8, true)
    const method = view.getUint16(at + 10, true)
    const wide = wideFields(extra, [
      view.getUint32(at + 24, true),
      view.getUint32(at + 20, true),
      view.getUint32(at + 42, true),
    ])
    entries.push({
      name: nameOf(name, decode).replaceAll('\\', '/'),
      method,
      isEncrypted: (flags & 1) !== 0 || method === 99,
      crc: view.getUint32(at + 16, true),
      size: wide[0],
      packed: wide[1],
      start: wide[2] + shift,
    })
    at = next
  }
  if (entries.length !== count) return undefined
  // A part that is too large by itself is left out.
  const readable = entries.filter(({ size }) => size <= largestPart)
  if (readable.reduce((sum, { size }) => sum + size, 0) > largestArchive) throw new Refused('too-large')
  return { entries, start }
}

/** Size, packed size and start, each in the extra field where its own place is too small. */
function wideFields(
  extra: DataView,
  [size, packed, start]: [number, number, number],
): [number, number, number] {
  const wide: [number, number, number] = [size, packed, start]
  for (let at = 0; at + 4 <= extra.byteLength; at += 4 + extra.getUint16(at + 2, true)) {
    if (extra.getUint16(at, true) !== 1) continue
    const fieldsEnd = Math.min(extra.byteLength, at + 4 + extra.getUint16(at + 2, true))
    let field = at + 4
    for (const [index, value] of wide.entries()) {
      if (value !== inExtra || field + 8 > fieldsEnd) continue
      wide[index] = Number(extra.getBigUint64(field, true))
      field += 8
    }
  }
  return wide
}

/** Many writers of UTF-8 do not say so; of the older encodings only the letters of Windows are tried. */
function nameOf(bytes: Uint8Array, decode: Tools['decode']): string {
  const name = decode(bytes, 'utf-8')
  return name.includes('\ufffd') ? decode(bytes, 'windows-1252') : name
}

export function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
}
