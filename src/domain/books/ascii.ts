/** A whole number in ASCII, blanks around it aside; -1 where there is none. */
export function numberAt(bytes: Uint8Array, start: number, end: number): number {
  let value = 0
  let from = start
  let to = end
  while (from < to && (bytes[from] as number) <= 32) from++
  while (to > from && (bytes[to - 1] as number) <= 32) to--
  if (from === to) return -1
  for (let at = from; at < to; at++) {
    const digit = (bytes[at] as number) - 48
    if (digit < 0 || digit > 9) return -1
    value = value * 10 + digit
  }
  return value
}

/** A number in plain digits, with a point or without; -1 for any other. */
export function decimalAt(bytes: Uint8Array, start: number, end: number): number {
  let digits = 0
  let unit = 0
  for (let at = start; at < end; at++) {
    const byte = bytes[at] as number
    if (byte === 46 && unit === 0) unit = 1
    else if (byte < 48 || byte > 57 || end - start > 18) return -1
    else {
      digits = digits * 10 + byte - 48
      if (unit > 0) unit *= 10
    }
  }
  return unit > 0 ? digits / unit : digits
}

/** The column of `BC12`, from 0; -1 where there is none. */
export function columnAt(bytes: Uint8Array, start: number, end: number): number {
  let column = 0
  for (let at = start; at < end; at++) {
    const place = ((bytes[at] as number) | 32) - 96
    if (place < 1 || place > 26) break
    column = column * 26 + place
  }
  return column - 1
}

export function columnNamed(letters: string): number {
  let column = 0
  for (const each of letters.toUpperCase()) column = column * 26 + each.charCodeAt(0) - 64
  return column - 1
}
