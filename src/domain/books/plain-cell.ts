import type { ByteBuffer } from './byte-buffer.ts'

/** Whether it can stand in CSV without quotes: a number, a date or a word. */
export function isPlain({ bytes, length }: ByteBuffer): boolean {
  for (let at = 0; at < length; at++) {
    const byte = bytes[at] as number
    const isSign = byte === 32 || byte === 43 || byte === 45 || byte === 46 || byte === 58
    if (!isSign && (byte < 48 || byte > 57) && ((byte | 32) < 97 || (byte | 32) > 122)) return false
  }
  return true
}

/** Whether it is written in figures alone. */
export function isInteger({ bytes, length }: ByteBuffer): boolean {
  for (let at = 0; at < length; at++) {
    const byte = bytes[at] as number
    if (byte < 48 || byte > 57) return false
  }
  return true
}
