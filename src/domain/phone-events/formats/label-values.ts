import { countAmong } from '../count-columns.ts'
import { mentionsIn } from '../mentions.ts'
import { isBareName, isNamed } from '../names.ts'
import type { Line } from '../reading.ts'
import { isIdentifier } from '../tidy.ts'
import { readValue } from '../values.ts'
import { fieldNamed, isRecordLabel, type Side } from '../vocabulary.ts'
import { decode } from './html.ts'
import { indentOf } from './label-lines.ts'
import type { Entry } from './label-names.ts'
import { longestRun, type Page } from './label-page.ts'

/** What stands behind a label that has its line to itself. */
const longestSign = 100

const blockSign = /^[|>][+-]?$/

/** Finds a value that stands below its label; leaves one beside it alone. */
export function findValue(entry: Entry, page: Page): void {
  if (entry.isOpen) return
  const { at, sign, labelEnd, valueStart, valueEnd, isMachine } = entry
  const line = page.lineAt(at) as Line
  const field = entry.name?.field as Side
  const behind = clean(line.text.slice(valueStart - line.start, valueEnd - line.start), entry)
  if (blockSign.test(behind)) {
    blockBelow(entry, page)
    return
  }
  if (goesOnBelow(behind, page.textAt(at + 1))) {
    entry.value = behind + page.textAt(at + 1).trim()
    page.use(at + 1)
    return
  }
  const isTwoLabels = behind !== '' && sign.trim() === '' && isRecordLabel(behind) && !isNamed(field, behind)
  const rest = line.end - labelEnd
  const isAlone =
    behind === '' &&
    rest < longestSign &&
    line.text.slice(labelEnd - line.start).replace(/[^\t\S]|["'\])}*]/g, '') === sign.trim()
  if (/^\s*[-–—]\s*$/.test(sign) || !(isTwoLabels || isAlone)) return
  const below = page.nextFull(at + 1)
  const next = page.lineAt(below)
  const label = page.labelOn(below)
  const isAligned = label !== undefined && label.labelEnd - (next?.start ?? 0) === labelEnd - line.start
  const isDeeper = indentOf(next?.text ?? '') > indentOf(line.text)
  if (sign.includes(':') && isDeeper && !isAligned && page.isLabel(below)) entry.isOpen = true
  else if (!(isMachine && /[:=]/.test(sign) && !sign.includes('=>') && !isDeeper) && next)
    fromBelow(entry, page, isTwoLabels ? behind : undefined)
}

/** Whether a name was cut between two of its words: `REDIRECTION_TO_`, and below it `NEW_DESTINATION`. */
function goesOnBelow(value: string, below: string): boolean {
  return value.endsWith('_') && isNamed('cause', value + below.trim())
}

/** @param beside another label on the same line, whose value then stands beside this one's */
function fromBelow(entry: Entry, page: Page, beside: string | undefined): void {
  const { labels, values } = runAround(entry.at, page)
  const place = labels.indexOf(entry.at)
  if (beside === undefined && labels.length > 1) {
    // As many values as labels, or none is sure but the one next to its label.
    const places = [
      ...(values.length === labels.length ? [place] : []),
      ...(place === labels.length - 1 ? [0] : []),
    ]
    const own = places
      .map((each) => values[each])
      .find((at) => at !== undefined && isValue(entry, page.textAt(at)))
    const beside = values.length === labels.length && !page.labelOn(values[place] ?? 0)
    const isOthersName = place === labels.length - 1 && isBareName(page.textAt(values[0] ?? 0))
    if (own !== undefined) take(entry, page, own)
    else entry.isOpen = beside || isOthersName || values.some((at) => isValue(entry, page.textAt(at)))
    return
  }
  const at = page.nextFull(entry.at + 1)
  const text = page.textAt(at)
  // Of two labels of a cause either may be the one whose value stands below.
  if (beside !== undefined && /(?:cause|type|reason)$/i.test(beside) && isValue(entry, text))
    entry.isOpen = true
  else if (isValue(entry, text)) take(entry, page, at)
  else if (beside !== undefined && isValueOf(beside, text)) entry.value = ''
  else if (beside === undefined && page.isLabel(at)) return
  else if (beside === undefined && isIdentifier(text)) take(entry, page, at)
  else entry.isOpen = true
}

/** Whether a line is a value of the label's field, and not just anything. */
function isValue(entry: Entry, text: string): boolean {
  const field = entry.name?.field as Side
  if (isNamed(field === 'type' ? 'cause' : 'type', text)) return false
  const { kind } = readValue(field, clean(text, entry))
  return kind !== 'words' && (kind !== 'empty' || text.trim() !== '')
}

function take(entry: Entry, page: Page, at: number): void {
  const line = page.lineAt(at) as Line
  entry.value = clean(line.text, entry)
  entry.valueStart = line.start
  entry.valueEnd = line.end
  page.use(at)
}

/** The value of the label beside, and so none of this one: a direction, or what begins with a figure. */
function isValueOf(label: string, text: string): boolean {
  return /direction$/i.test(label)
    ? /^\s*(?:in|out)bound|internal\s*$/i.test(text)
    : /(?:time|date|duration|number)$/i.test(label) && /^\s*\d/.test(text)
}

/** YAML's block: the deeper lines below are one value. */
function blockBelow(entry: Entry, page: Page): void {
  const own = indentOf(page.textAt(entry.at))
  const values: string[] = []
  for (let at = entry.at + 1; page.lineAt(at); at++) {
    const text = page.textAt(at)
    if (text.trim() !== '' && indentOf(text) <= own) break
    if (text.trim() !== '') values.push(text.trim())
    page.use(at)
  }
  entry.value = values.join(' / ')
}

/** Labels on lines of their own, one below the other, and the lines below them up to the next label. */
function runAround(
  from: number,
  page: Page,
): { readonly labels: readonly number[]; readonly values: readonly number[] } {
  let first = from
  for (let at = from - 1; at >= 0 && from - at < longestRun; at--) {
    if (page.textAt(at).trim() === '') continue
    if (!page.isLone(at)) break
    first = at
  }
  const labels: number[] = []
  let at = first
  for (; page.lineAt(at) && page.isLone(at) && labels.length < 2 * longestRun; at = page.nextFull(at + 1))
    labels.push(at)
  const values: number[] = []
  for (; page.lineAt(at) && !page.isLabel(at) && values.length <= labels.length; at = page.nextFull(at + 1))
    values.push(at)
  return { labels, values }
}

/** A value without what frames it: quotes, PHP's sizes, the page's own buttons, the signs before the next label. */
export function clean(value: string, { label, isMachine }: Entry): string {
  // An element that holds nothing, and the next one: `; <Agent>…`.
  if (/^[\s,;|&]*$|^[\s;]*;\s*</.test(value)) return ''
  const plain = (value.includes('&') ? decode(value) : value)
    .replace(isMachine ? / #(?: .*)?$/ : /$^/, '')
    .trimEnd()
    .replace(/^\s*(?:string\(\d+\)\s*|<?chr>?\s+(?=")|(?:Some|Just|Optional|Str)\s?[([]\s*)/, '')
    .replace(/\bEdit [\p{L}\p{N} ()]+$/u, '')
    .replace(/[\s,;|&]{1,9}(?:(?:and|und|et|y|e|en|och|og)(?: the)?)?\s{0,9}[({["']{0,9}$/i, '')
    .trim()
  const end =
    plain.length > label.length && plain.toLowerCase().endsWith(`edit ${label.toLowerCase()}`)
      ? -label.length - 5
      : undefined
  const bareValue = plain
    .slice(0, end)
    .replace(/["']?[)}\]]+$/, (closing) => (/[([{]/.test(plain) ? closing : ''))
  return /^(["'])[\s\S]*\1$/.test(bareValue) ? bareValue.slice(1, -1) : bareValue
}

/** Sides whose field's name stands in another field's value, where the lines were cut otherwise than by labels. */
export function sidesNamedIn(record: readonly Entry[]): readonly Side[] {
  return record.flatMap(({ name, value = '' }) => {
    const last =
      name || value.length > 2 * longestLabel ? undefined : fieldNamed(value.split(/[|;,]/).at(-1) ?? '')
    return last?.owner === 'own' && last.field !== 'count' && !last.plain ? [last.field] : []
  })
}

/** A label of a record page may be any number's; one that counts says of what. */
const countsCalls = /call|record|event|attempt|occurr|times|cnt|anruf|llamada|appel|chiamat/i

/** The entry that says how often its record's pair occurred, where nothing tells a single call: `calls = 10`. */
export function countEntry(record: readonly Entry[]): Entry | undefined {
  const names = new Set(record.map(({ name }) => name?.field))
  if (names.size < 3 || names.has('count')) return undefined
  const others = record.flatMap((entry) =>
    entry.name ? [] : [{ entry, label: entry.label, text: (entry.value ?? '').trim() }],
  )
  return countAmong(others, countsCalls)?.entry
}

const longestLabel = 40

/**
 * Whether what seems the next label is part of this one, or holds its value: `Hangup Cause e.g.: NO_ANSWER`, `Hangup
 * Cause:` and `name: NO_ANSWER` below it.
 */
export function isCutBy(entry: Entry, next: Entry | undefined, page: Page): boolean {
  const { name, value = '', sign, at, labelEnd } = entry
  if (!next || name?.owner !== 'own' || name.field === 'count' || next.name?.owner === 'other') return false
  if (value !== '' && readValue(name.field, value).kind !== 'words') return false
  if (next.at !== at) {
    const below = page.nextFull(at + 1)
    if (below !== next.at) return false
    const [first] = value === '' ? mentionsIn(page.textAt(below)) : []
    return (
      (first?.side === name.field && /^\P{L}*$/u.test(page.textAt(below).slice(0, first.start))) ||
      (isNamed(name.field, next.value ?? '') && !isRecordLabel(next.label))
    )
  }
  const isField = next.name !== undefined && !next.name.plain
  return !/[:=\t|→]/.test(sign) && next.labelEnd - labelEnd < longestLabel && !isField
}
