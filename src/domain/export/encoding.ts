import { type Encoding, isUtf8 } from './units.ts'

/** An encoding, and the length of the byte order mark that told it. */
export interface Found {
  readonly encoding: Encoding
  readonly mark: number
}

/**
 * How a file is encoded, by its mark or else by its bytes: UTF-16 where every second byte is mostly 0,
 * Windows-1252 where the first bytes are not valid UTF-8.
 */
export function encodingOf(firstBytes: Uint8Array): Found {
  const [first, second, third] = firstBytes
  if (first === 0xef && second === 0xbb && third === 0xbf) return { encoding: 'utf-8', mark: 3 }
  if (first === 0xff && second === 0xfe) return { encoding: 'utf-16le', mark: 2 }
  if (first === 0xfe && second === 0xff) return { encoding: 'utf-16be', mark: 2 }
  return { encoding: utf16Of(firstBytes) ?? (isUtf8(firstBytes) ? 'utf-8' : 'windows-1252'), mark: 0 }
}

/** Which UTF-16 it is, marked or not; `undefined` for everything else. */
export function utf16Of(firstBytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  const [first, second] = firstBytes
  if (first === 0xff && second === 0xfe) return 'utf-16le'
  if (first === 0xfe && second === 0xff) return 'utf-16be'
  const units = Math.min(firstBytes.length >> 1, 1024)
  let even = 0
  let odd = 0
  for (let at = 0; at < units; at++) {
    if (firstBytes[2 * at] === 0) even++
    if (firstBytes[2 * at + 1] === 0) odd++
  }
  const most = units * 0.6
  if (odd > most && even === 0) return 'utf-16le'
  return even > most && odd === 0 ? 'utf-16be' : undefined
}
