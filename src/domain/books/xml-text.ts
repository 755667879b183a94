import type { ByteBuffer } from './byte-buffer.ts'

const [ampersand, semicolon, underscore] = [38, 59, 95] as const

const named: ReadonlyMap<string, number> = new Map([
  ['amp', 38],
  ['lt', 60],
  ['gt', 62],
  ['quot', 34],
  ['apos', 39],
])

/** Longest name of a character, such as `&#x10FFFF;`. */
const longestName = 12

/**
 * Adds the text that XML stands for. A name that XML itself does not give is left as it is written.
 * @param isEscaped whether `_x000D_` is a character, as in Office Open XML (ECMA-376, ST_Xstring)
 */
export function addXmlText(
  out: ByteBuffer,
  bytes: Uint8Array,
  start: number,
  end: number,
  isEscaped: boolean,
): void {
  let from = start
  for (let at = start; at < end; at++) {
    const byte = bytes[at]
    if (byte !== ampersand && (byte !== underscore || !isEscaped)) continue
    const read = byte === ampersand ? characterAt(bytes, at, end) : escapeAt(bytes, at, end)
    if (!read) continue
    out.addAll(bytes, from, at)
    out.addPoint(read.point)
    from = read.next
    at = from - 1
  }
  out.addAll(bytes, from, end)
}

interface Read {
  readonly point: number
  readonly next: number
}

function characterAt(bytes: Uint8Array, at: number, end: number): Read | undefined {
  const to = bytes.subarray(at, Math.min(end, at + longestName)).indexOf(semicolon)
  if (to < 0) return undefined
  const name = String.fromCharCode(...bytes.subarray(at + 1, at + to))
  const decimal = /^#(\d+)$/.exec(name)?.[1]
  const hexadecimal = /^#x([\da-f]+)$/i.exec(name)?.[1]
  const point = decimal ? Number(decimal) : hexadecimal ? Number.parseInt(hexadecimal, 16) : named.get(name)
  return point === undefined ? undefined : { point, next: at + to + 1 }
}

function escapeAt(bytes: Uint8Array, at: number, end: number): Read | undefined {
  const unit = unitAt(bytes, at, end)
  if (unit < 0) return undefined
  const low = unit >= 0xd800 && unit < 0xdc00 ? unitAt(bytes, at + 7, end) : -1
  if (low >= 0xdc00 && low < 0xe000)
    return { point: 0x10000 + ((unit - 0xd800) << 10) + (low - 0xdc00), next: at + 14 }
  return { point: unit, next: at + 7 }
}

/** The unit that `_x000D_` stands for; -1 where none is written. */
function unitAt(bytes: Uint8Array, at: number, end: number): number {
  if (at + 7 > end || bytes[at] !== underscore || bytes[at + 1] !== 120 || bytes[at + 6] !== underscore)
    return -1
  let unit = 0
  for (let digit = at + 2; digit < at + 6; digit++) {
    const value = digitOf(bytes[digit] as number)
    if (value < 0) return -1
    unit = unit * 16 + value
  }
  return unit
}

function digitOf(byte: number): number {
  if (byte >= 48 && byte <= 57) return byte - 48
  const letter = byte | 32
  return letter >= 97 && letter <= 102 ? letter - 87 : -1
}
