/** What the scanner walks over: bytes, or the 16-bit units of UTF-16. Delimiters and quotes are one unit in both. */
export type Units = Uint8Array | Uint16Array

export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252'

/** Bytes as text; what is not valid UTF-8 becomes U+FFFD. The domain has no decoder of its own. */
export type Decode = (bytes: Uint8Array, encoding: 'utf-8' | 'windows-1252') => string

export const tab = 9
export const lineFeed = 10
export const carriageReturn = 13
export const space = 32
export const quote = 34

export function bytesPerUnit(encoding: Encoding): 1 | 2 {
  return encoding === 'utf-16le' || encoding === 'utf-16be' ? 2 : 1
}

/** The longest piece of text that is ever decoded at once. */
const longestText = 65_536

/** Text of units; a byte sequence that is not UTF-8 is read as Windows-1252, which exports mix in. */
export function textOf(units: Units, encoding: Encoding, decode: Decode, longest = longestText): string {
  const part = units.length > longest ? units.subarray(0, longest) : units
  if (part instanceof Uint16Array) {
    let text = ''
    for (let at = 0; at < part.length; at += 4096)
      text += String.fromCharCode(...part.subarray(at, at + 4096))
    return text
  }
  if (encoding === 'windows-1252') return decode(part, 'windows-1252')
  const text = decode(part, 'utf-8')
  const isWhole = part.length === units.length
  return isWhole && text.includes('\ufffd') && !isUtf8(part) ? decode(part, 'windows-1252') : text
}

/** A sequence that the end cuts off counts as valid. */
export function isUtf8(bytes: Uint8Array): boolean {
  for (let at = 0; at < bytes.length; ) {
    const byte = bytes[at++] as number
    if (byte < 0x80) continue
    const count = byte < 0xc2 ? -1 : byte < 0xe0 ? 1 : byte < 0xf0 ? 2 : byte < 0xf5 ? 3 : -1
    if (count < 0) return false
    for (let left = count; left > 0 && at < bytes.length; left--)
      if (((bytes[at++] as number) & 0xc0) !== 0x80) return false
  }
  return true
}
