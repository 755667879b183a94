import { encodingOf, type Found } from './encoding.ts'
import { UnitWindow } from './unit-window.ts'
import { type Decode, type Encoding, textOf, type Units } from './units.ts'

/** The first bytes of a file by which everything is told that holds for all of it. */
export const headBytes = 131_072

/** The first bytes of a file, or all of them. */
export interface Head extends Found {
  readonly units: Units
  readonly text: string
  /** Whether it is the whole file. */
  readonly isWhole: boolean
}

/** @param told the encoding, where somebody said it */
export function headOf(bytes: Uint8Array, isWhole: boolean, decode: Decode, told?: Encoding): Head {
  const own = encodingOf(bytes)
  const found = told === undefined || told === own.encoding ? own : { encoding: told, mark: 0 }
  const window = new UnitWindow(found.encoding, 0)
  window.pour(bytes.subarray(found.mark))
  if (isWhole) window.finish()
  const units = window.units.subarray(0, window.end)
  return { ...found, units, isWhole, text: textOf(units, found.encoding, decode, units.length) }
}

/** How rows are told apart in the head: HTML, JSON, or lines of cells. */
export function kindOf({ text }: Head): 'html' | 'document' | 'lines' | 'delimited' {
  const start = text.slice(0, 10_000).trimStart()
  if (start.startsWith('<') && /<(table|html|!doctype html|head|meta|body|tr|td)[\s>]/i.test(text))
    return 'html'
  if (/^\{\s*["}]/.test(start)) return isByLine(text.trimStart()) ? 'lines' : 'document'
  // `[[row]]` heads a table of TOML.
  return /^\[\s*(?:[{\]]|\[\s*(?:["[\]{\d-]|null|true|false))/.test(start) ? 'document' : 'delimited'
}

/** Whether lines are JSON by themselves: the first of several, or any two of the first few. */
function isByLine(text: string): boolean {
  const lines = text.split(/[\r\n]+/, 6).filter((line) => line.trim() !== '')
  const [first = '', second = ''] = lines
  const whole = lines.filter(isObject).length
  return whole > 1 || (isObject(first) && second.startsWith('{'))
}

function isObject(line: string): boolean {
  if (!line.trim().startsWith('{')) return false
  try {
    JSON.parse(line)
    return true
  } catch {
    return false // A document over several lines starts like this.
  }
}
