/** Four letters of ASCII as a little-endian whole number, to be compared with four bytes at once. */
export function wordOf(text: string): number {
  return (
    text.charCodeAt(0) | (text.charCodeAt(1) << 8) | (text.charCodeAt(2) << 16) | (text.charCodeAt(3) << 24)
  )
}

/** Whether two stretches of bytes are the same. */
export function isSame(
  a: Uint8Array,
  aStart: number,
  b: Uint8Array,
  bStart: number,
  length: number,
): boolean {
  for (let at = 0; at < length; at++) if (a[aStart + at] !== b[bStart + at]) return false
  return true
}

/** Where a stretch of bytes comes first, from `from` on and before `end`; -1 where it does not. */
export function indexOf(bytes: Uint8Array, stretch: readonly number[], from: number, end: number): number {
  const last = end - stretch.length
  const first = stretch[0]
  for (let at = from; at <= last; at++) {
    if (bytes[at] !== first) continue
    let length = 1
    while (length < stretch.length && bytes[at + length] === stretch[length]) length++
    if (length === stretch.length) return at
  }
  return -1
}

export function bytesOf(text: string): readonly number[] {
  return [...text].map((letter) => letter.charCodeAt(0))
}

/** Where a stretch of bytes comes last before `end`; -1 where it does not. */
export function lastIndexOf(bytes: Uint8Array, stretch: readonly number[], end: number): number {
  for (let at = end - stretch.length; at >= 0; at--)
    if (indexOf(bytes, stretch, at, at + stretch.length) === at) return at
  return -1
}
