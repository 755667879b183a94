import { isNamed } from '../names.ts'
import { type Field, type Line, linesOf, type Passed, type RawRow, type Reading } from '../reading.ts'
import { bare, fold } from '../tidy.ts'
import { readValue } from '../values.ts'
import {
  areOthers,
  type FieldName,
  fieldNamed,
  isEmptyText,
  isOtherLabel,
  isRecordLabel,
  type Side,
} from '../vocabulary.ts'

/** A label and the place of its value. */
interface Entry {
  readonly label: string
  readonly name: FieldName | undefined
  /** In the text, as are the others. */
  readonly start: number
  readonly labelEnd: number
  valueStart: number
  valueEnd: number
  /** What stands between label and value. */
  readonly sign: string
  /** Of a record's lines, from 0. */
  readonly at: number
  value?: string
  /** Whether a value stands there that was not read. */
  isOpen?: boolean
  /** Behind its label, on this line or the next, nothing more of the record is to be found. */
  readonly isMachine: boolean
}

const fieldName =
  /(?:(?<![\p{L}\p{N}_])|(?<=\p{Ll})(?=\p{Lu}))(?:[\p{L}\p{N}]+(?:__?|\.|: ?))*?(?:missed?[\s_-]*calls?[\s_-]*type|miss[\p{L}1]*[\s_-]*cal[l1][\s_-]*type|hang[\s_-]*up[\s_-]*cau[s5]e)(?:__[cr](?![\p{L}\p{N}])|[\s_-]?(?:code|number|q850|q\.850)(?![\p{L}\p{N}]))?(?: \(read\))?/giu
/** What stands between a label and its value. */
const signs = /^["'\])}*]*(\t| *(?:=>|:=|->|[:=→|│]|\bis\b|(?<=\s)[_–—-]+(?=\s|$))[ \t]*| +|$)/iu
const keyed =
  /(?<![\p{L}\p{N}_.:/-])["'[(]*([\p{L}_][\p{L}\p{N}_.-]*)["'\])]*\s*(=>|:=|=(?!=)|:(?!\/\/|\S*\d:\d))/gu
const leading = /^[\s>*•#"'([{-]*([\p{L}][\p{L}\p{N} _().?/'-]{0,40}?)["'\])*]*\s*(=>|:=|[:=|→])(?!\/\/)/u
const padded = /^\s*([\p{L}][\p{L}\p{N}_ ().?-]{0,40}?)( {2,})\S/u
const border =
  /^\s*(?:[-=*_~]{3,}.*|-\[ record \d+.*|\*{3,}.*row.*|(?:phone )?(?:event|call|record|row|item)\s*#?\d+\s*[:.)]?|\[\[.*|[})\]]\s*,?\s*[{([]?|[{([])\s*$/i

/** The records of a text in which labels name the fields: a record page, a client's record, YAML, `key=value`. */
export function labelledRecords(text: string, lineAt: (at: number) => number): Reading | undefined {
  if (!/miss|hang|type|cause|850|ursache|grund/i.test(text)) return undefined
  const lines = linesOf(text)
  const entries = lines.flatMap((line, at) => entriesOn(line, at))
  const owns = entries.filter(({ name }) => name?.owner === 'own' && name.field !== 'count')
  if (owns.length === 0) return undefined
  const used = valuesBelow(lines, entries)
  for (const entry of entries) entry.value ??= clean(text.slice(entry.valueStart, entry.valueEnd), entry)
  const readLabels = new Set(owns.filter((entry) => counts(entry)).map(({ label }) => label))
  const kept = owns.filter(
    (entry) =>
      counts(entry) ||
      (readLabels.has(entry.label) && entry.sign.trim() !== '' && isEmptyText(entry.value ?? '')),
  )
  if (kept.length === 0) return undefined
  const records = recordsOf(lines, entries, new Set(kept))
  const rows = records
    .filter((record) => record.some((entry) => kept.includes(entry)))
    .map((record) => rowOf(record, new Set(kept), lines, lineAt))
  const taken = new Set(entries.map(({ at }) => at))
  const passed = lines.flatMap((line, at): Passed[] =>
    taken.has(at) || used.has(at) || line.text.trim() === '' || border.test(line.text)
      ? []
      : [{ line: lineAt(line.start), text: line.text.trim(), as: 'words', start: line.start, end: line.end }],
  )
  const isList = kept.some(({ name }) => !name?.plain)
  return {
    format: 'labels',
    rows,
    passed,
    isList,
    unread: 0,
  }
}

/** The labels on a line, own and others', in order. */
function entriesOn(line: Line, at: number): Entry[] {
  const { text } = line
  if (text.trim() === '') return []
  const found: Entry[] = []
  const add = (
    start: number,
    end: number,
    label: string,
    name: FieldName | undefined,
    sign: string,
    isMachine: boolean,
  ) => {
    if (found.some((entry) => start < entry.labelEnd - line.start && end > entry.start - line.start)) return
    const valueStart = end + sign.length
    found.push({
      label,
      name,
      start: line.start + start,
      labelEnd: line.start + end,
      valueStart: line.start + valueStart,
      valueEnd: line.end,
      sign: sign.replace(/["'\])}*]/g, ''),
      at,
      isMachine,
    })
  }
  for (const match of text.matchAll(fieldName)) {
    const [label] = match
    const end = match.index + label.length
    if (
      /^[\p{L}_]/u.test(text.slice(end)) &&
      !/^\p{Lu}\p{Ll}/u.test(text.slice(end)) &&
      !isNamed('cause', /^[\p{L}_]+/u.exec(text.slice(end))?.[0] ?? '')
    )
      continue
    const name = fieldNamed(label)
    // The page's own button beside a value: `RingingEdit Missed Call Type`.
    if (!name || /Edit $/.test(text.slice(0, match.index))) continue
    const before =
      /[\p{L}\p{N}.-]+(?:[\s:]+[\p{L}\p{N}.-]+)?(?:\s*:)?\s*$/u.exec(
        text.slice(0, match.index).replace(/[^,;|\t({]*[,;|\t({]/g, ''),
      )?.[0] ?? ''
    const own = name.owner === 'own' && areOthers(before) ? { ...name, owner: 'other' as const } : name
    add(match.index, end, label, own, signs.exec(text.slice(end))?.[0] ?? '', /_/.test(label))
  }
  const lead = leading.exec(text)
  if (lead) {
    const start = lead[0].indexOf(lead[1] ?? '')
    const label = lead[1] ?? ''
    add(start, start + label.length, label, fieldNamed(label), lead[0].slice(start + label.length), false)
  }
  const wide = found.length === 0 && !lead ? padded.exec(text) : undefined
  if (wide) {
    const start = wide[0].indexOf(wide[1] ?? '')
    add(start, start + (wide[1] ?? '').length, wide[1] ?? '', undefined, wide[2] ?? '', false)
  }
  for (const match of text.matchAll(keyed)) {
    const [whole, key = ''] = match
    const start = match.index + whole.indexOf(key)
    add(start, start + key.length, key, fieldNamed(key), whole.slice(whole.indexOf(key) + key.length), true)
  }
  found.sort((a, b) => a.start - b.start)
  return withoutQuoted(found, line)
}

/** A quoted value ends with its quote; what looks like a label within is none. */
function withoutQuoted(entries: readonly Entry[], line: Line): Entry[] {
  const kept: Entry[] = []
  let until = 0
  for (const entry of entries) {
    if (entry.start < until) continue
    const quoted = /^\s*(?:string\(\d+\)\s*)?(["'])(?:(?!\1)[^\\]|\\.|\1\1)*\1/.exec(
      line.text.slice(entry.valueStart - line.start),
    )
    const last = kept.at(-1)
    if (last && last.valueEnd > entry.start) last.valueEnd = entry.start
    if (quoted && entry.sign.trim() !== '') {
      until = entry.valueStart + quoted[0].length
      entry.valueEnd = until
    }
    kept.push(entry)
  }
  for (const entry of kept) {
    const value = line.text.slice(entry.valueStart - line.start, entry.valueEnd - line.start)
    const tab = value.indexOf('\t')
    const gap = /\S {2,}(?=\S)/.exec(value)
    const end = Math.min(
      tab < 0 ? value.length : tab,
      gap && tab < 0 && entry.sign.trim() !== '' ? gap.index + 1 : value.length,
    )
    entry.valueEnd = entry.valueStart + end
  }
  return kept
}

/** A value without what frames it: quotes, PHP's sizes, the page's own buttons, the signs before the next label. */
function clean(value: string, { label }: Entry): string {
  const plain = value
    .replace(/^\s*string\(\d+\)\s*/, '')
    .replace(/\bEdit [\p{L}\p{N} ()]+$/u, '')
    .replace(/[\s,;|&]+(?:and)?\s*[({["']*$/i, '')
    .trim()
  const end =
    plain.length > label.length && plain.toLowerCase().endsWith(`edit ${label.toLowerCase()}`)
      ? -label.length - 5
      : undefined
  const bareValue = plain.slice(0, end).replace(/[)}\]]+$/, (closing) => (/[([{]/.test(plain) ? closing : ''))
  return /^(["'])[\s\S]*\1$/.test(bareValue) ? bareValue.slice(1, -1) : bareValue
}

/** Whether a label names a field of the record: plain names (Type, Cause) do where their value agrees. */
function counts({ name, value = '', sign, isOpen }: Entry): boolean {
  if (!name || name.owner === 'other' || name.field === 'count') return false
  const { kind } = readValue(name.field, value)
  if (name.plain) return sign.trim() !== '' && (kind === 'read' || kind === 'several')
  return (
    isOpen ||
    sign.trim() !== '' ||
    kind === 'read' ||
    kind === 'several' ||
    value === '' ||
    isEmptyText(value)
  )
}

/** Values that stand below their labels; gives the lines that were used. */
function valuesBelow(lines: readonly Line[], entries: readonly Entry[]): ReadonlySet<number> {
  const used = new Set<number>()
  const labelAt = new Map<number, Entry[]>()
  for (const entry of entries) labelAt.set(entry.at, [...(labelAt.get(entry.at) ?? []), entry])
  const isLabel = (at: number) => {
    const here = labelAt.get(at)
    return (
      here?.some((entry) => entry.sign.trim() !== '' || entry.name) || isRecordLabel(lines[at]?.text ?? '')
    )
  }
  const nextFull = (from: number) => {
    let at = from
    while (at < lines.length && lines[at]?.text.trim() === '') at++
    return at
  }
  for (const entry of entries) {
    if (!entry.name || entry.name.owner === 'other' || entry.name.field === 'count') continue
    const line = lines[entry.at] as Line
    const rest = line.text.slice(entry.valueStart - line.start, entry.valueEnd - line.start)
    const behind = clean(rest, entry)
    const isLast = entry.valueEnd === line.end || line.text.slice(entry.valueEnd - line.start).trim() === ''
    const isTwoLabels =
      behind !== '' && entry.sign.trim() === '' && isRecordLabel(behind) && !isNamed(entry.name.field, behind)
    if (/^\s*[-–—]\s*$/.test(entry.sign)) continue
    if (
      !isTwoLabels &&
      !(behind === '' && isLast && !/\t/.test(line.text.slice(entry.labelEnd - line.start))) &&
      !/^[|>][+-]?$/.test(behind)
    )
      continue
    if (/^[|>][+-]?$/.test(behind)) {
      blockBelow(entry, lines, used)
      continue
    }
    const below = lines[nextFull(entry.at + 1)]?.text ?? ''
    const next0 = labelAt.get(nextFull(entry.at + 1))?.[0]
    const isAligned =
      next0 !== undefined && next0.labelEnd - (lines[next0.at]?.start ?? 0) === entry.labelEnd - line.start
    if (
      /:/.test(entry.sign) &&
      !isAligned &&
      indentOf(below) > indentOf(line.text) &&
      isLabel(nextFull(entry.at + 1))
    ) {
      entry.isOpen = true
      continue
    }
    if (entry.isMachine && /[:=]/.test(entry.sign) && !/^\s+\S/.test(below)) continue
    const run = labelRun(entry.at, isLabel, lines, nextFull)
    if (!isTwoLabels && run.labels.length > 1) {
      fromRun(entry, run, lines, used)
      continue
    }
    const at = nextFull(entry.at + 1)
    const next = lines[at]
    const { field } = entry.name
    const value = next ? readValue(field, clean(next.text, entry)) : undefined
    if (
      next &&
      value &&
      (value.kind === 'read' ||
        value.kind === 'several' ||
        value.kind === 'cut-off' ||
        (value.kind === 'empty' && next.text.trim() !== ''))
    ) {
      take(entry, next, used, at)
      continue
    }
    if (next && !isTwoLabels && isLabel(at)) continue
    if (isTwoLabels && next && isValueOf(behind, next.text)) entry.value = ''
    else if (next && /^Edit /.test(next.text.trim())) used.add(at)
    else if (next && !isTwoLabels && /^[A-Z0-9]+(_[A-Z0-9]+)+$/.test(next.text.trim()))
      take(entry, next, used, at)
    else if (next) entry.isOpen = true
  }
  return used
}

function take(entry: Entry, line: Line, used: Set<number>, at: number): void {
  entry.value = clean(line.text, entry)
  entry.valueStart = line.start
  entry.valueEnd = line.end
  used.add(at)
}

/** The value of the label beside, and so none of this one: a direction, or what begins with a figure. */
function isValueOf(label: string, text: string): boolean {
  return /direction$/i.test(label)
    ? /^\s*(?:in|out)bound|internal\s*$/i.test(text)
    : /(?:time|date|duration|number)$/i.test(label) && /^\s*\d/.test(text)
}

function indentOf(text: string): number {
  return text.length - text.trimStart().length
}

/** YAML's block: the deeper lines below are one value. */
function blockBelow(entry: Entry, lines: readonly Line[], used: Set<number>): void {
  const own = indentOf(lines[entry.at]?.text ?? '')
  const values: string[] = []
  for (let at = entry.at + 1; at < lines.length; at++) {
    const line = lines[at] as Line
    if (line.text.trim() !== '' && indentOf(line.text) <= own) break
    values.push(line.text.trim())
    used.add(at)
  }
  entry.value = values.filter((value) => value !== '').join(' / ')
}

interface Run {
  readonly labels: readonly number[]
  readonly values: readonly number[]
}

/** Labels on lines of their own, one below the other, and the lines below them up to the next label. */
function labelRun(
  from: number,
  isLabel: (at: number) => boolean,
  lines: readonly Line[],
  nextFull: (from: number) => number,
): Run {
  let first = from
  for (let at = from - 1; at >= 0; at--) {
    if (lines[at]?.text.trim() === '') continue
    if (!isLabel(at) || !isLone(lines[at]?.text ?? '')) break
    first = at
  }
  const labels: number[] = []
  let at = first
  for (; at < lines.length && isLabel(at) && isLone(lines[at]?.text ?? ''); at = nextFull(at + 1))
    labels.push(at)
  const values: number[] = []
  for (; at < lines.length && !isLabel(at) && values.length <= labels.length; at = nextFull(at + 1))
    values.push(at)
  return { labels, values }
}

function isLone(text: string): boolean {
  return !/[:=]\s*\S/.test(text) && !/\t\S/.test(text)
}

/** Of several labels and as many values below them, each has its own; where one value is missing, the field without one is empty. */
function fromRun(entry: Entry, { labels, values }: Run, lines: readonly Line[], used: Set<number>): void {
  const { field } = entry.name as { field: Side }
  const read = (at: number | undefined) => {
    const text = at === undefined ? '' : (lines[at]?.text ?? '')
    return readValue(field, clean(text, entry)).kind === 'read' || (text.trim() !== '' && isEmptyText(text))
  }
  const place = labels.indexOf(entry.at)
  const same = values[place]
  if (values.length === labels.length && read(same)) {
    take(entry, lines[same as number] as Line, used, same as number)
    return
  }
  const fitting = values.filter(read)
  if (values.length < labels.length && values.length > 0) {
    if (place === labels.length - 1 && read(values[0]))
      take(entry, lines[values[0] as number] as Line, used, values[0] as number)
    else entry.isOpen = fitting.length > 0
    return
  }
  if (values.length > labels.length || (values.length > 0 && fitting.length > 0)) {
    const next = values[0]
    const isNext = place === labels.length - 1 && read(next)
    if (isNext) take(entry, lines[next as number] as Line, used, next as number)
    else if (place === labels.length - 1 || fitting.length > 0) entry.isOpen = fitting.length > 0
  }
}

/** Entries by records: a border, or a key that comes again, begins another one. */
function recordsOf(lines: readonly Line[], entries: readonly Entry[], kept: ReadonlySet<Entry>): Entry[][] {
  const records: Entry[][] = [[]]
  let keys = new Set<string>()
  let last = 0
  for (const entry of entries) {
    const key = fold(entry.label)
    const isBorder =
      lines
        .slice(last + 1, entry.at + 1)
        .some(
          (line, at) => border.test(line.text) && (last + 1 + at < entry.at || /^\s*-\s/.test(line.text)),
        ) ||
      (entry.at !== last &&
        /^\s*-\s+\S/.test(lines[entry.at]?.text ?? '') &&
        entry === entries.find(({ at }) => at === entry.at))
    const isAgain =
      keys.has(key) &&
      (kept.has(entry) || entries.some((other) => kept.has(other) && records.at(-1)?.includes(other)))
    const side = kept.has(entry) && entry.name && !entry.name.plain ? entry.name.field : undefined
    const isSecond =
      side !== undefined &&
      records
        .at(-1)
        ?.some(
          (other) =>
            kept.has(other) && other.name?.field === side && !other.name.plain && other.label === entry.label,
        )
    if (isBorder || isAgain || isSecond) {
      records.push([])
      keys = new Set()
    }
    keys.add(key)
    records.at(-1)?.push(entry)
    last = entry.at
  }
  return records
}

function rowOf(
  record: readonly Entry[],
  kept: ReadonlySet<Entry>,
  _lines: readonly Line[],
  lineAt: (at: number) => number,
): RawRow {
  const owns = record.filter((entry) => kept.has(entry))
  const hasName = (side: Side) =>
    owns.some(({ name, value = '' }) => name?.field === side && !name.plain && !isEmptyText(value))
  const fields = record.map((entry): Field => {
    const { value = '', valueStart, valueEnd, name, label, isMachine } = entry
    const place = { text: value, start: valueStart, end: valueEnd }
    if (kept.has(entry) && name && !(name.plain && hasName(name.field as Side)))
      return { ...place, field: name.field, isAccounted: true }
    return { ...place, isAccounted: isOtherLabel(label) || name !== undefined || isMachine }
  })
  const open = owns.flatMap(({ isOpen, name }) => (isOpen ? [name?.field as Side] : []))
  const first = owns[0] ?? record[0]
  return {
    line: lineAt(first?.start ?? 0),
    start: first?.start ?? 0,
    end: Math.max(...record.map(({ valueEnd }) => valueEnd)),
    fields: fields.filter(
      (field) =>
        !(field.field && field.field !== 'count' && open.includes(field.field) && bare(field.text) === ''),
    ),
    open,
  }
}
