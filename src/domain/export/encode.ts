import { utf8Bytes } from '../books/byte-buffer.ts'
import type { Encoding } from './units.ts'

/** The characters Windows-1252 has where Latin-1 has none, by their bytes from 0x80. */
const from80 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ'

const closest: Readonly<Record<string, string>> = {
  '‐': '-',
  '‑': '-',
  '‒': '-',
  '―': '-',
  '′': "'",
  '″': '"',
  '−': '-',
  '→': '->',
}

/** Text in a file's own encoding; a character that it lacks becomes the closest ASCII, or `?`. */
export function encode(text: string, encoding: Encoding): Uint8Array {
  if (encoding === 'utf-8') return utf8Bytes(text)
  if (encoding === 'windows-1252') return windows1252(text)
  const bytes = new Uint8Array(text.length * 2)
  const low = encoding === 'utf-16le' ? 0 : 1
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at)
    bytes[2 * at + low] = unit & 0xff
    bytes[2 * at + 1 - low] = unit >> 8
  }
  return bytes
}

function windows1252(text: string): Uint8Array {
  const bytes: number[] = []
  for (const character of text) {
    const byte = byteOf(character)
    if (byte >= 0) bytes.push(byte)
    else {
      const plain = closest[character] ?? character.normalize('NFKD').replace(/\p{M}/gu, '')
      for (const letter of plain) bytes.push(Math.max(byteOf(letter), 0) || 63)
    }
  }
  return Uint8Array.from(bytes)
}

function byteOf(character: string): number {
  const point = character.codePointAt(0) ?? 0
  if (point < 0x80 || (point >= 0xa0 && point <= 0xff)) return point
  const at = from80.indexOf(character)
  return at < 0 ? -1 : 0x80 + at
}
