import { isNamed } from '../names.ts'
import { type Field, type Line, linesOf, type Passed, type RawRow, type Reading } from '../reading.ts'
import { bare, fold, isIdentifier } from '../tidy.ts'
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
  /(?:missed?[\s_-]*calls?[\s_-]*type|miss[\p{L}1]*[\s_-]*cal[l1][\s_-]*type|hang[\s_-]*up[\s_-]*cau[s5]e)(?:__[cr](?![\p{L}\p{N}])|[\s_-]?(?:code|number|q850|q\.850)(?![\p{L}\p{N}]))?(?: \(read\))?/giu
/** What a machine puts before a field's name, and is a part of it. */
const namespace = /(?:[\p{L}\p{N}]+(?:__?|\.|: ?))+$/u
const longestNamespace = 60
/** What stands between a label and its value. */
const signs = /^["'\])}*]*(\t| *(?:=>|:=|->|[:=→|│]|\bis\b|(?<=\s)[_–—-]+(?=\s|$))[ \t]*| +|$)/iu
const keyed =
  /(?<![\p{L}\p{N}_.:/-])["'[(]*([\p{L}_][\p{L}\p{N}_.-]*)["'\])]*\s*(=>|:=|=(?!=)|:(?!\/\/|\S*\d:\d))/gu
const leading = /^[\s>*•#"'([{-]*([\p{L}][\p{L}\p{N} _().?/'-]{0,40}?)["'\])*]*\s*(=>|:=|[:=|→])(?!\/\/)/u
/** A line that may name one of the two fields. */
const mayName = /miss|hang|type|cause|850|ursache|grund|causa/i
const padded = /^\s*([\p{L}][\p{L}\p{N}_ ().?-]{0,40}?) {2,}(?=\S)/u
const border =
  /^\s*(?:[-=*_~]{3,}.*|-\[ record \d+.*|\*{3,}.*row.*|(?:phone )?(?:event|call|record|row|item)\s*#?\d+\s*[:.)]?|\[\[.*|[})\]]\s*,?\s*[{([]?|[{([])\s*$/i

/** The records of a text in which labels name the fields: a record page, a client's record, YAML, `key=value`. */
export function labelledRecords(text: string, lineAt: (at: number) => number): Reading | undefined {
  const lines = linesOf(text)
  if (!lines.some(({ text: line }) => mayName.test(line))) return undefined
  const entries = lines.flatMap((line, at) => entriesOn(line, at))
  const owns = entries.filter(({ name }) => name?.owner === 'own' && name.field !== 'count')
  if (owns.length === 0) return undefined
  const page = new Page(lines, entries)
  for (const entry of owns) findValue(entry, page)
  for (const entry of entries) entry.value ??= clean(text.slice(entry.valueStart, entry.valueEnd), entry)
  const plainLabels = new Set(owns.filter(counts).map(({ label }) => label))
  const isBlankLike = ({ label, sign, value = '' }: Entry) =>
    plainLabels.has(label) && sign.trim() !== '' && isEmptyText(value)
  const kept = new Set(owns.filter((entry) => counts(entry) || isBlankLike(entry)))
  if (kept.size === 0) return undefined
  const records = recordsOf(page, entries, kept).filter((record) => record.some((entry) => kept.has(entry)))
  return {
    format: 'labels',
    rows: records.map((record) => rowOf(record, kept, lineAt)),
    passed: page
      .unused()
      .map((line): Passed => ({ ...line, line: lineAt(line.start), text: line.text.trim(), as: 'words' })),
    isList: [...kept].some(({ name }) => !name?.plain),
    unread: 0,
  }
}

/** A label as it was found on a line, by positions in it. */
interface Found {
  readonly label: string
  readonly start: number
  readonly name: FieldName | undefined
  readonly sign: string
  readonly isMachine: boolean
}

/** The labels on a line, own and others', in order. */
function entriesOn(line: Line, at: number): Entry[] {
  const { text } = line
  if (text.trim() === '') return []
  const own = ownLabels(text)
  const lead = leading.exec(text)
  const wide = own.length === 0 && !lead ? padded.exec(text) : undefined
  const others = [...(lead ? [labelIn(lead, false)] : []), ...(wide ? [{ ...labelIn(wide, false), name: undefined }] : [])]
  for (const match of text.matchAll(keyed)) others.push(labelIn(match, true))
  const found = apart([...own, ...others].sort((a, b) => a.start - b.start || b.label.length - a.label.length))
  const entries = found.map(({ label, start, name, sign, isMachine }): Entry => {
    const labelEnd = line.start + start + label.length
    const valueStart = labelEnd + sign.length
    const plainSign = sign.replace(/["'\])}*]/g, '')
    return { label, name, start: line.start + start, labelEnd, valueStart, valueEnd: line.end, sign: plainSign, at, isMachine }
  })
  return withoutQuoted(entries, line)
}

/** The names of the two fields on a line, whatever stands behind them. */
function ownLabels(text: string): Found[] {
  if (!/miss|hang/i.test(text)) return []
  const found: Found[] = []
  for (const match of text.matchAll(fieldName)) {
    const before = text.slice(Math.max(0, match.index - longestNamespace), match.index)
    const lead = namespace.exec(before)?.[0] ?? ''
    const rest = before.slice(0, before.length - lead.length)
    const label = lead + match[0]
    const behind = text.slice(match.index + match[0].length, match.index + match[0].length + longestNamespace)
    const isGlued = /[\p{L}\p{N}_]$/u.test(rest) && !(/\p{Ll}$/u.test(rest) && /^\p{Lu}/u.test(label))
    const goesOn = /^[\p{L}_]/u.test(behind) && !/^\p{Lu}\p{Ll}/u.test(behind)
    // `RingingEdit Missed Call Type`: the page's own button beside a value.
    if (isGlued || /Edit $/.test(rest) || (goesOn && !isNamed('cause', /^[\p{L}_]+/u.exec(behind)?.[0] ?? ''))) continue
    const name = fieldNamed(label)
    if (!name) continue
    const words = /[\p{L}\p{N}.-]+(?:[\s:]+[\p{L}\p{N}.-]+)?(?:\s*:)?\s*$/u.exec(rest.replace(/^.*[,;|\t({]/, ''))?.[0] ?? ''
    const isOthers = name.owner === 'own' && areOthers(words)
    found.push({
      label,
      start: match.index - lead.length,
      name: isOthers ? { ...name, owner: 'other' } : name,
      sign: signs.exec(behind)?.[0] ?? '',
      isMachine: label.includes('_'),
    })
  }
  return found
}

/** A key or a label with its sign, as a pattern found it. */
function labelIn(match: RegExpExecArray, isMachine: boolean): Found {
  const [whole, label = ''] = match
  const offset = whole.indexOf(label)
  return { label, start: match.index + offset, name: fieldNamed(label), sign: whole.slice(offset + label.length).replace(/\S*$/, (last) => (isMachine || /^\W/.test(last) ? last : '')), isMachine }
}

/** Of labels that overlap the names of the fields stay, then the first. */
function apart(found: readonly Found[]): readonly Found[] {
  const kept: Found[] = []
  for (const label of found) {
    const last = kept.at(-1)
    if (!last || label.start >= last.start + last.label.length) kept.push(label)
    else if (label.name && !last.name) kept.splice(-1, 1, label)
  }
  return kept
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

/** The lines of a text with its labels, and which of them were used. */
class Page {
  private readonly lines: readonly Line[]
  private readonly labels = new Map<number, Entry[]>()
  private readonly used = new Set<number>()
  /** For each line the next one that holds something, itself included. */
  private readonly full: number[] = []

  constructor(lines: readonly Line[], entries: readonly Entry[]) {
    this.lines = lines
    for (const entry of entries) {
      this.labels.set(entry.at, [...(this.labels.get(entry.at) ?? []), entry])
      this.used.add(entry.at)
    }
    for (let at = lines.length - 1, next = lines.length; at >= 0; at--) {
      if (this.textAt(at).trim() !== '') next = at
      this.full[at] = next
    }
  }

  textAt(at: number): string {
    return this.lines[at]?.text ?? ''
  }

  lineAt(at: number): Line | undefined {
    return this.lines[at]
  }

  nextFull(from: number): number {
    return this.full[from] ?? this.lines.length
  }

  labelOn(at: number): Entry | undefined {
    return this.labels.get(at)?.[0]
  }

  isLabel(at: number): boolean {
    const here = this.labels.get(at)?.some(({ sign, name }) => sign.trim() !== '' || name) ?? false
    return here || isRecordLabel(this.textAt(at))
  }

  /** Whether a label has its line to itself. */
  isLone(at: number): boolean {
    return this.isLabel(at) && !/[:=]\s*\S|\t\S/.test(this.textAt(at))
  }

  use(at: number): void {
    this.used.add(at)
  }

  hasBorder(from: number, to: number): boolean {
    for (let at = from; at < to; at++) if (border.test(this.textAt(at))) return true
    return /^\s*-\s+\S/.test(this.textAt(to))
  }

  unused(): readonly Line[] {
    return this.lines.filter(({ text }, at) => !this.used.has(at) && text.trim() !== '' && !border.test(text))
  }
}

const blockSign = /^[|>][+-]?$/

/** Finds a value that stands below its label; leaves one beside it alone. */
function findValue(entry: Entry, page: Page): void {
  const { at, sign, labelEnd, valueStart, valueEnd, isMachine } = entry
  const line = page.lineAt(at) as Line
  const field = entry.name?.field as Side
  const behind = clean(line.text.slice(valueStart - line.start, valueEnd - line.start), entry)
  if (blockSign.test(behind)) {
    blockBelow(entry, page)
    return
  }
  const isTwoLabels = behind !== '' && sign.trim() === '' && isRecordLabel(behind) && !isNamed(field, behind)
  const isAlone =
    behind === '' && line.text.slice(labelEnd - line.start).replace(/[^\t\S]/g, '') === sign.trim()
  if (/^\s*[-–—]\s*$/.test(sign) || !(isTwoLabels || isAlone)) return
  const below = page.nextFull(at + 1)
  const next = page.lineAt(below)
  const label = page.labelOn(below)
  const isAligned = label !== undefined && label.labelEnd - (next?.start ?? 0) === labelEnd - line.start
  const isDeeper = indentOf(next?.text ?? '') > indentOf(line.text)
  if (sign.includes(':') && isDeeper && !isAligned && page.isLabel(below)) entry.isOpen = true
  else if (!(isMachine && /[:=]/.test(sign) && !isDeeper) && next)
    fromBelow(entry, page, isTwoLabels ? behind : undefined)
}

/** @param beside another label on the same line, whose value then stands beside this one's */
function fromBelow(entry: Entry, page: Page, beside: string | undefined): void {
  const { labels, values } = runAround(entry.at, page)
  const place = labels.indexOf(entry.at)
  if (beside === undefined && labels.length > 1) {
    // As many values as labels, or none is sure but the one next to its label.
    const places = [...(values.length === labels.length ? [place] : []), ...(place === labels.length - 1 ? [0] : [])]
    const own = places.map((each) => values[each]).find((at) => at !== undefined && isValue(entry, page.textAt(at)))
    if (own !== undefined) take(entry, page, own)
    else entry.isOpen = values.some((at) => isValue(entry, page.textAt(at)))
    return
  }
  const at = page.nextFull(entry.at + 1)
  const text = page.textAt(at)
  if (isValue(entry, text)) take(entry, page, at)
  else if (beside !== undefined && isValueOf(beside, text)) entry.value = ''
  else if (beside === undefined && page.isLabel(at)) return
  else if (/^\s*Edit /.test(text)) page.use(at)
  else if (beside === undefined && isIdentifier(text)) take(entry, page, at)
  else entry.isOpen = true
}

/** Whether a line is a value of the label's field, and not just anything. */
function isValue(entry: Entry, text: string): boolean {
  const { kind } = readValue(entry.name?.field as Side, clean(text, entry))
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

function indentOf(text: string): number {
  return text.length - text.trimStart().length
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

const longestRun = 40

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

/** Entries by records: a border, an item of a list, or a key that comes again, begins another one. */
function recordsOf(page: Page, entries: readonly Entry[], kept: ReadonlySet<Entry>): Entry[][] {
  const records: Entry[][] = []
  let record: Entry[] = []
  let keys = new Set<string>()
  let hasOwn = false
  let last = -1
  for (const entry of entries) {
    const key = fold(entry.label)
    const isNewLine = entry.at !== last
    const isBorder = isNewLine && page.hasBorder(last + 1, entry.at)
    if (isBorder || (keys.has(key) && (hasOwn || kept.has(entry)))) {
      records.push(record)
      record = []
      keys = new Set()
      hasOwn = false
    }
    keys.add(key)
    record.push(entry)
    hasOwn ||= kept.has(entry)
    last = entry.at
  }
  return [...records, record]
}

function rowOf(record: readonly Entry[], kept: ReadonlySet<Entry>, lineAt: (at: number) => number): RawRow {
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
