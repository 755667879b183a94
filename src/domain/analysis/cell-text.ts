import type { Units } from '../export/units.ts'

export function unitsOf(text: string): Units {
  const units = new Uint16Array(text.length)
  for (let at = 0; at < text.length; at++) units[at] = text.charCodeAt(at)
  return units
}

/** A value of a record as text. */
export function valueText(value: unknown): string {
  if (value === null || value === undefined) return ''
  return typeof value === 'object' ? JSON.stringify(value) : String(value)
}

const number = /^[+-]?(\d+([.,]\d+)?|\d{1,3}([ ,.]\d{3})+)$/

export function isNumber(text: string): boolean {
  return number.test(text)
}
