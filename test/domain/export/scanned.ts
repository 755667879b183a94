import type { ReadingOptions } from '../../../src/domain/export/export-reader.ts'
import { scanner } from '../../../src/domain/export/scanner.ts'
import type { Snapshot, Table } from '../../../src/domain/export/snapshot.ts'
import type { Decode } from '../../../src/domain/export/units.ts'

/** What Windows-1252 has from 0x80 to 0x9f. Node 20 decodes these as Latin-1; browsers do not. */
const from80 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ'

export const decode: Decode = (bytes, encoding) =>
  encoding === 'utf-8'
    ? new TextDecoder().decode(bytes)
    : Array.from(bytes, (byte) => from80[byte - 0x80] ?? String.fromCharCode(byte)).join('')

export function bytesOf(text: string): Uint8Array {
  return new TextEncoder().encode(text)
}

/** UTF-16 as it lies in a file. */
export function utf16Of(text: string, order: 'le' | 'be', mark = true): Uint8Array {
  const bytes = Buffer.from(mark ? `\ufeff${text}` : text, 'utf16le')
  return new Uint8Array(order === 'le' ? bytes : bytes.swap16())
}

/** Hands a piece over in memory that is used for something else afterwards, as the worker does. */
export function lend<Result>(chunk: Uint8Array, push: (lent: Uint8Array) => Result): Result {
  const lent = chunk.slice()
  const result = push(lent)
  lent.fill(0x2c)
  return result
}

export type Options = Partial<ReadingOptions>

export function scanChunks(chunks: Iterable<Uint8Array>, options: Options = {}): Snapshot {
  const scan = scanner({ decode, ...options })
  for (const chunk of chunks) lend(chunk, (lent) => scan.push(lent))
  scan.finish()
  return scan.snapshot()
}

export function scan(file: string | Uint8Array, options: Options = {}): Snapshot {
  return scanChunks([typeof file === 'string' ? bytesOf(file) : file], options)
}

/** The file's table; fails where it has none. */
export function tableOf(file: string | Uint8Array, options: Options = {}): Table {
  const snapshot = scan(file, options)
  if (snapshot.state !== 'table') throw new Error(`No table: ${JSON.stringify(snapshot).slice(0, 300)}`)
  return snapshot.table
}

/** The tally in words that read like the answer: `3 defined Trying / NO_ANSWER`. */
export function tallyIn({ tally }: Table): string[] {
  return tally
    .map(
      ({ count, kind, typeText, causeText }) =>
        `${count} ${kind} ${typeText ?? '?'} / ${causeText === null ? '<empty>' : (causeText ?? '?')}`,
    )
    .sort()
}

/** Cut at the given places, which may lie anywhere. */
export function cutAt(bytes: Uint8Array, places: readonly number[]): Uint8Array[] {
  const cuts = [
    0,
    ...places.map((place) => Math.min(place, bytes.length)).sort((a, b) => a - b),
    bytes.length,
  ]
  return cuts.slice(1).map((cut, index) => bytes.subarray(cuts[index], cut))
}
