import { ByteBuffer } from './byte-buffer.ts'
import { type Bytes, joined, type Tools } from './bytes.ts'
import { largestList } from './limits.ts'
import { Refused } from './refused.ts'
import { type Token, token, XmlTokens } from './xml-tokens.ts'
import type { ZipDirectory, ZipEntry } from './zip-directory.ts'
import { zipPart } from './zip-part.ts'

/** A workbook that is a zip archive. */
export interface Package {
  readonly file: Bytes
  readonly directory: ZipDirectory
  readonly tools: Tools
}

/** The part of this path, whatever the case of its letters; a path may begin with a slash and be percent-encoded. */
export function partAt({ directory }: Package, path: string): ZipEntry | undefined {
  const wanted = [path, decoded(path)].map(folded)
  return directory.entries.findLast(({ name }) => wanted.includes(folded(name)))
}

function folded(path: string): string {
  return path.replace(/^\/+/, '').toLowerCase()
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path)
  } catch {
    return path // A percent sign that stands for itself.
  }
}

/** The XML of a part in UTF-8. Rejects with `Refused`. */
export function xmlOf({ file, directory, tools }: Package, entry: ZipEntry): AsyncGenerator<Uint8Array> {
  return inUtf8(zipPart(file, directory, entry, tools))
}

/** Goes through a small part, element by element and text by text. Rejects with `Refused`. */
export async function readXml(
  book: Package,
  entry: ZipEntry,
  onToken: (tokens: XmlTokens, next: Token) => void,
): Promise<void> {
  const whole = await joined(xmlOf(book, entry), largestList, () => new Refused('too-large'))
  const tokens = new XmlTokens(book.tools.decode)
  tokens.push(whole)
  tokens.finish()
  for (let next = tokens.next(); next !== token.more; next = tokens.next()) onToken(tokens, next)
}

/** Reads XML piece by piece, `read` being what takes the tokens there are; tells how much of it was read, from 0 to 1. */
export async function* readPieces(
  pieces: AsyncIterable<Uint8Array>,
  size: number,
  tokens: XmlTokens,
  read: () => void,
): AsyncGenerator<number> {
  let done = 0
  for await (const piece of pieces) {
    tokens.push(piece)
    read()
    done += piece.length
    yield Math.min(1, done / Math.max(1, size))
  }
  tokens.finish()
  read()
}

/** UTF-16, as its mark tells, in UTF-8; anything else as it is. */
export async function* inUtf8(pieces: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let order: 'le' | 'be' | 'none' | undefined
  let carried = new Uint8Array(0)
  for await (const piece of pieces) {
    if (order === 'none') {
      yield piece
      continue
    }
    const bytes = new Uint8Array(carried.length + piece.length)
    bytes.set(carried)
    bytes.set(piece, carried.length)
    carried = bytes
    if (bytes.length < 4) continue
    order ??= orderOf(bytes)
    if (order === 'none') {
      yield bytes
      continue
    }
    // The last character may be one of two units.
    const end = (bytes.length - 2) & ~1
    yield utf8Of(bytes.subarray(0, end), order)
    carried = bytes.slice(end)
  }
  if (order !== 'none' && carried.length > 0) yield order ? utf8Of(carried, order) : carried
}

function orderOf([first, second]: Uint8Array): 'le' | 'be' | 'none' {
  if (first === 0xff && second === 0xfe) return 'le'
  return first === 0xfe && second === 0xff ? 'be' : 'none'
}

function utf8Of(bytes: Uint8Array, order: 'le' | 'be'): Uint8Array {
  const low = order === 'le' ? 0 : 1
  let text = ''
  for (let at = 0; at + 1 < bytes.length; at += 2)
    text += String.fromCharCode((bytes[at + low] as number) | ((bytes[at + 1 - low] as number) << 8))
  const out = new ByteBuffer(bytes.length)
  out.addText(text)
  return out.bytes.subarray(0, out.length)
}
