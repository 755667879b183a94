import type { Units } from '../export/units.ts'

/** Bytes where they can be: whoever reads cells of files as well is then given one kind of units, which is faster. */
export function unitsOf(text: string): Units {
  const isBytes = !/[\u0100-\uffff]/.test(text)
  const units = isBytes ? new Uint8Array(text.length) : new Uint16Array(text.length)
  for (let at = 0; at < text.length; at++) units[at] = text.charCodeAt(at)
  return units
}

const number = /^[+-]?(\d+([.,]\d+)?|\d{1,3}([ ,.]\d{3})+)$/

export function isNumber(text: string): boolean {
  return number.test(text)
}
