const error = /^(#(N\/A|REF!|VALUE!|DIV\/0!|NAME\?|NUM!|NULL!|SPILL!|CALC!|FIELD!|GETTING_DATA)|Err:\d+)$/i

/** Whether what a formula came to is an error, which some writers save as a text. */
export function isErrorText(bytes: Uint8Array, start: number, end: number): boolean {
  const first = bytes[start]
  if (end - start > 16 || (first !== 35 && first !== 69)) return false
  return error.test(String.fromCharCode(...bytes.subarray(start, end)))
}
