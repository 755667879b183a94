import { exactCause, exactType } from './exact-side.ts'
import { fieldNamed } from './field-names.ts'
import { mostRows } from './limits.ts'
import type { Said } from './pair-outcome.ts'
import { saidInFields } from './read-pair.ts'
import type { SaidRows } from './table-rows.ts'

/**
 * The records in JSON, JSON lines included: every object, however deep, with a key that names one of the two
 * fields. `undefined` when the text is not JSON; no rows when it is, and holds no such object.
 */
export function jsonRecords(text: string): SaidRows | undefined {
  if (!/^\s*[[{]/.test(text)) return undefined
  const whole = parse(text)
  const lines = whole === undefined ? parseLines(text) : undefined
  if (whole === undefined && lines === undefined) return undefined
  const roots = lines ?? [{ value: whole, line: 1 }]
  const rows = roots.flatMap(({ value, line }) => recordsIn(value).map((said) => ({ said, line })))
  return { rows: rows.slice(0, mostRows), passedOver: [], unread: Math.max(0, rows.length - mostRows) }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined // Not JSON is an ordinary answer here: other readers follow.
  }
}

function parseLines(text: string): { value: unknown; line: number }[] | undefined {
  const lines = text.split('\n').map((line, index) => ({ text: line.trim(), line: index + 1 }))
  const full = lines.filter((line) => line.text !== '')
  if (full.length < 2 || !full.every((line) => line.text.startsWith('{'))) return undefined
  const values = full.map((line) => ({ value: parse(line.text), line: line.line }))
  return values.some(({ value }) => value === undefined) ? undefined : values
}

/** In document order; a stack of our own, since JSON may be nested deeper than calls may be. */
export function recordsIn(root: unknown): Said[] {
  const found: Said[] = []
  const waiting: unknown[] = [root]
  while (waiting.length > 0) {
    const value = waiting.pop()
    if (typeof value !== 'object' || value === null) continue
    const said = Array.isArray(value) ? undefined : recordOf(value)
    if (said) found.push(said)
    for (const inner of Object.values(value).reverse()) waiting.push(inner)
  }
  return found
}

function recordOf(object: object): Said | undefined {
  const named = Object.entries(object).flatMap(([key, value]) => {
    const name = fieldNamed(key)
    return name ? [{ ...name, value: valueIn(value) }] : []
  })
  const entries = named.flatMap(({ field, plain, value }) => {
    const single = Array.isArray(value) ? value.join(' / ') : value
    const text = single === null ? '' : String(single)
    const counts = typeof single === 'object' ? single === null && !plain : !plain || agrees(field, text)
    return counts ? [{ field, plain, text }] : []
  })
  const textOf = (field: string) =>
    (
      entries.find((entry) => entry.field === field && !entry.plain) ??
      entries.find((entry) => entry.field === field)
    )?.text
  const isBlank = (field: string) =>
    named.some(({ value, ...name }) => name.field === field && (value === null || value === ''))
  const [type, cause] = [textOf('type'), textOf('cause')]
  // Beside a key whose value tells what it is, one without a value is the other field, empty.
  if (cause === undefined && !isBlank('cause') && isPlainUnknown(entries)) return undefined
  const typeText = type ?? (cause !== undefined && isBlank('type') ? '' : undefined)
  const causeText = cause ?? (type !== undefined && isBlank('cause') ? '' : undefined)
  return typeText === undefined && causeText === undefined ? undefined : saidInFields(typeText, causeText)
}

/** Salesforce's UI API wraps a value: `{ "displayValue": null, "value": "Ringing" }`. */
function valueIn(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || !('value' in value)) return value
  return typeof value.value === 'object' && value.value !== null ? value : value.value
}

/** "Unknown" under a key that is a common word, and no cause beside it: the type of anything. */
function isPlainUnknown(entries: readonly { field: string; plain: boolean; text: string }[]): boolean {
  return entries.every(
    ({ field, plain, text }) => field !== 'type' || (plain && /^unknown$/i.test(text.trim())),
  )
}

function agrees(field: string, text: string): boolean {
  return field === 'type'
    ? exactType(text) !== undefined
    : exactCause(text) !== undefined || /^\d{1,3}$/.test(text)
}
