import { isNamed } from '../names.ts'
import { type Field, type Line, linesOf, type Passed, type RawRow, type Reading } from '../reading.ts'
import { bare, fold, isIdentifier } from '../tidy.ts'
import { readValue } from '../values.ts'
import {
  areOthers,
  type FieldName,
  fieldNamed,
  isEmptyText,
  isGlue,
  isOtherLabel,
  isRecordLabel,
  type Side,
} from '../vocabulary.ts'
import { decode } from './html.ts'

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
const signs =
  /^["'\])}*]*([ ;]*\t|[ ;]*(?:=>|:=|->|[:=→]|(?<= )[|│]|\b(?:is|was|of)\b|(?<=\s)[_–—-]+(?=\s|$))[ \t]*| +|$)/iu
/** A filter or a denial: what stands behind it is no value. */
const denial = /^["'\])}*\s]*(?:<>|!=|≠|(?:is |was )?not\b(?! (?:set|given|populated|available|applicable)\b)|isn't\b|wasn't\b)/i
const keyed =
  /(?<![\p{L}\p{N}_.:/-])["'[(]*([\p{L}_][\p{L}\p{N}_.-]*)["'\])]*\s*(=>|:=|=(?!=)|:(?!\/\/|\S*\d:\d))/gu
const leading = /^[\s>*•#"'([{-]*([\p{L}][\p{L}\p{N} _().?/'-]{0,40}?)["'\])*]*\s*(=>|:=|[:=|→])(?!\/\/)/u
/** A line that may name one of the two fields. */
const mayName = /miss|hang|type|cause|850|ursache|grund|causa/i
const padded = /^\s*([\p{L}][\p{L}\p{N}_ ().?-]{0,40}?) {2,}(?=\S)/u
/** Words before a field's name that leave it the record's own. */
const leadIn =
  /^(?:help|edit|shows?|says?|reads?|has|had|gives?|with|and|but|re|fwd?|the|a|an|where|if|is|was|are|their|its|our|my|your|this|that|field|value|for|on|in|of)$/i
const border =
  /^\s*(?:<\/?\w[^<>]*>\s*|(?:[*]\s){2,}[*]?|[-=*_~]{3,}.*|-\[ record \d+.*|\*{3,}.*row.*|(?:phone )?(?:event|call|record|row|item)\s*#?\d+\s*[:.)]?|\[\[.*|[})\]]\s*,?\s*[{([]?|[{([])\s*$/i

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
    rows: records.map((record) => rowOf(record, kept, owns, lineAt)),
    passed: [
      ...page.unused().map((line): Passed => ({ ...line, line: lineAt(line.start), as: 'words' })),
      ...page.between().map(
        ({ text: words, start }): Passed => ({
          text: words,
          start,
          end: start + words.length,
          line: lineAt(start),
          as: 'words',
        }),
      ),
    ],
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
  /** Whether it is one of the two fields by its own words, and no label by its sign alone. */
  readonly isField?: boolean
  readonly isDenied?: boolean
}

/** The labels on a line, own and others', in order. */
function entriesOn(line: Line, at: number): Entry[] {
  const { text } = line
  if (text.trim() === '') return []
  const own = ownLabels(text)
  const lead = leading.exec(text)
  const wide = own.length === 0 && !lead ? padded.exec(text) : undefined
  const others = [
    ...(lead ? [labelIn(lead, false)] : []),
    ...(wide ? [{ ...labelIn(wide, false), name: undefined }] : []),
  ]
  for (const match of text.matchAll(keyed)) others.push(withWordsBefore(labelIn(match, true), text))
  const found = apart(
    [...own, ...others].sort((a, b) => a.start - b.start || b.label.length - a.label.length),
  )
  const entries = found.map(({ label, start, name, sign, isMachine, isDenied }): Entry => {
    const labelEnd = line.start + start + label.length
    const valueStart = labelEnd + sign.length
    const plainSign = sign.replace(/["'\])}*]/g, '')
    return {
      label,
      name,
      start: line.start + start,
      labelEnd,
      valueStart,
      valueEnd: line.end,
      sign: plainSign,
      at,
      isMachine,
      ...(isDenied ? { isOpen: true, value: '' } : {}),
    }
  })
  return withoutQuoted(entries, line)
}

/** The names of the two fields on a line, whatever stands behind them. */
function ownLabels(text: string): Found[] {
  if (!/miss|hang/i.test(text)) return []
  const found: Found[] = []
  for (const match of text.matchAll(fieldName)) {
    const last = found.at(-1)
    const from = Math.max(0, match.index - longestNamespace, last ? last.start + last.label.length : 0)
    const before = text.slice(from, match.index)
    const lead = namespace.exec(before)?.[0] ?? ''
    const rest = before.slice(0, before.length - lead.length)
    const label = lead + match[0]
    const behind = text.slice(match.index + match[0].length, match.index + match[0].length + longestNamespace)
    const isGlued = /[\p{L}\p{N}_]$/u.test(rest) && !(/\p{Ll}$/u.test(rest) && /^\p{Lu}/u.test(label))
    const goesOn = /^[\p{L}_]/u.test(behind) && !/^\p{Lu}\p{Ll}/u.test(behind)
    // `RingingEdit Missed Call Type`: the page's own button beside a value.
    if (
      isGlued ||
      /Edit $/.test(rest) ||
      (goesOn && !isNamed('cause', /^[\p{L}_]+/u.exec(behind)?.[0] ?? ''))
    )
      continue
    const name = fieldNamed(label)
    if (!name) continue
    const isOthers = name.owner === 'own' && isAnothers(rest, last)
    found.push({
      label,
      start: match.index - lead.length,
      name: isOthers ? { ...name, owner: 'other' } : name,
      sign: signs.exec(behind)?.[0] ?? '',
      isMachine: label.includes('_'),
      isField: true,
      isDenied: denial.test(behind),
    })
  }
  return found
}

/** Whether the words before a name make it another's: `Original Hangup Cause`, `Parent Phone Event Hangup Cause`. */
function isAnothers(before: string, last: Found | undefined): boolean {
  const isBehindValue = /[:=]/.test(before)
  const words = before.replace(/^.*(?:[,;|\t({>]|[:=](?=\s*\S+\s))/s, '').match(/[\p{L}\p{N}]+[:.]?|[^\s\p{L}\p{N}]+/gu) ?? []
  if (areOthers(words.join(' '))) return true
  const next = words.at(-1) ?? ''
  const isWord = /^\p{L}+$/u.test(next)
  return (
    isWord &&
    !isBehindValue &&
    last === undefined &&
    words.length <= 3 &&
    !leadIn.test(next) &&
    !isGlue(next) &&
    !isNamed('type', next) &&
    !isNamed('cause', next) &&
    !/[:.]$/.test(next)
  )
}

/** A key or a label with its sign, as a pattern found it. */
function labelIn(match: RegExpExecArray, isMachine: boolean): Found {
  const [whole, label = ''] = match
  const offset = whole.indexOf(label)
  return {
    label,
    start: match.index + offset,
    name: fieldNamed(label),
    sign: whole
      .slice(offset + label.length)
      .replace(/\S*$/, (last) => (isMachine || /^\W/.test(last) ? last : '')),
    isMachine,
  }
}

/** A key together with the words before it, where they are a record's label: `Agent Name:`, `Duration (s):`. */
function withWordsBefore(found: Found, text: string): Found {
  if (found.name || /[_.]/.test(found.label)) return found
  const before = text.slice(Math.max(0, found.start - 32), found.start)
  const [, two = '', one = '', bracket = ''] = /((?:\p{Lu}[\p{L}\p{N}]* )?(\p{Lu}[\p{L}\p{N}]* ))(\(?)$/u.exec(before) ?? []
  for (const lead of [one, two]) {
    const label = bracket ? lead.trim() : lead + found.label
    const start = found.start - lead.length - bracket.length
    if (lead !== '' && isRecordLabel(label))
      return { ...found, label: lead + bracket + found.label, start, name: fieldNamed(label), isMachine: false }
  }
  return found
}

/** Of labels that overlap the names of the fields stay, then the first. */
function apart(found: readonly Found[]): readonly Found[] {
  const kept: Found[] = []
  for (const label of found) {
    const last = kept.at(-1)
    if (!label.name && (isNamed('type', label.label) || isNamed('cause', label.label))) continue
    if (!last || label.start >= last.start + last.label.length) kept.push(label)
    else if (label.isField && !last.isField) kept.splice(-1, 1, label)
  }
  return kept
}

/** A quoted value ends with its quote, and what looks like a label within it is none; others end where the next label begins. */
function withoutQuoted(entries: readonly Entry[], line: Line): Entry[] {
  const kept: Entry[] = []
  let until = 0
  for (const entry of entries) {
    if (entry.start < until) continue
    const last = kept.at(-1)
    if (last && last.valueEnd > entry.start) {
      last.valueEnd = entry.start
      // A label directly behind another's sign may be that one's value; a key with its own `=` is none.
      const isKey = entry.isMachine && entry.sign.includes('=')
      if (!entry.name && !isKey && last.name && /[:=]/.test(last.sign) && last.valueStart >= entry.start - 1)
        last.isOpen = true
    }
    const quoted = /^\s*(?:string\(\d+\)\s*)?(["'])(?:(?!\1)[^\\]|\\.|\1\1)*\1/.exec(
      line.text.slice(entry.valueStart - line.start),
    )
    if (quoted && entry.sign.trim() !== '') until = entry.valueStart + quoted[0].length
    kept.push(entry)
  }
  for (const entry of kept) {
    const value = line.text.slice(entry.valueStart - line.start, entry.valueEnd - line.start)
    const tab = value.indexOf('\t')
    const gap = / {2,}(?=\S)/.exec(value.trimStart())
    const isNext =
      gap !== null &&
      isRecordLabel(
        value
          .trimStart()
          .slice(gap.index)
          .trim()
          .split(/ {2,}|\t/, 1)[0] ?? '',
      )
    const lead = value.length - value.trimStart().length
    if (tab >= 0) {
      entry.valueEnd = entry.valueStart + tab
      const behind =
        value
          .slice(tab + 1)
          .split('\t')
          .find((cell) => cell.trim() !== '') ?? ''
      if (value.slice(0, tab).trim() === '' && behind !== '' && !isRecordLabel(behind)) entry.isOpen = true
    } else if (isNext) entry.valueEnd = entry.valueStart + lead + (gap?.index ?? 0)
  }
  return kept
}

/** A value without what frames it: quotes, PHP's sizes, the page's own buttons, the signs before the next label. */
function clean(value: string, { label }: Entry): string {
  const plain = (value.includes('&') ? decode(value) : value)
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

/** An empty field in words of its own. */
const writtenOut = /^[<(](?:empty|blank)[>)]$/i

/** Whether a label names a field of the record: plain names (Type, Cause) do where their value agrees. */
function counts({ name, value = '', sign, isOpen }: Entry): boolean {
  if (!name || name.owner === 'other' || name.field === 'count') return false
  const { kind } = readValue(name.field, value)
  if (name.plain)
    return sign.trim() !== '' && (kind === 'read' || kind === 'several' || writtenOut.test(value.trim()))
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

  /** A line's text; nothing for the page's own button behind a label: `Edit Hangup Cause`. */
  textAt(at: number): string {
    const text = this.lines[at]?.text ?? ''
    const button = /^\s*(?:Edit|Help)(?: (.*))?$/.exec(text)
    return button && (!button[1] || this.lines[at - 1]?.text.trim() === button[1].trim()) ? '' : text
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
    return false
  }

  /** Whether a line begins a list's next item, behind deeper lines of the last one. */
  isNextItem(from: number, at: number): boolean {
    const item = /^(\s*)[-*•] /.exec(this.textAt(at))
    const before = this.textAt(from)
    return item !== null && !/^\s*[-*•] /.test(before) && indentOf(before) > indentOf(item[0])
  }

  /** Whether blank lines, or lines of several labels, stand between blocks that have a label in common. */
  repeats(from: number, to: number): boolean {
    const isApart = this.nextFull(from + 1) > from + 1 || Math.min(this.countOn(from), this.countOn(to)) > 1
    if (!isApart) return false
    const before = this.blockOf(from, -1)
    return [...this.blockOf(to, 1)].some((label) => before.has(label))
  }

  /** Whether braces close and open between two labels of one line. */
  isCut(last: Entry, next: Entry): boolean {
    const text = this.textAt(last.at)
    const start = this.lines[last.at]?.start ?? 0
    return /[})\]]\s*,?\s*[{([]/.test(text.slice(last.labelEnd - start, next.start - start))
  }

  /** Text on lines of labels that is no label and no value, where it has letters. */
  between(): readonly { readonly text: string; readonly start: number; readonly at: number }[] {
    return [...this.labels].flatMap(([at, entries]) => {
      const { start = 0, end = 0 } = this.lines[at] ?? {}
      const gaps = [start, ...entries.map(({ valueEnd }) => Math.min(valueEnd, end))].map((from, index) => ({
        from,
        to: entries[index]?.start ?? end,
      }))
      return gaps.flatMap(({ from, to }) => {
        const text = this.textAt(at).slice(from - start, to - start)
        return to > from && /\p{L}{2}/u.test(text) ? [{ text, start: from, at }] : []
      })
    })
  }

  private countOn(at: number): number {
    return this.labels.get(at)?.length ?? 0
  }

  /** The labels of the lines that stand together with one, without a blank line between; of that line alone where it has several. */
  private blockOf(from: number, step: 1 | -1): ReadonlySet<string> {
    const found = new Set<string>()
    const isRecordLine = this.countOn(from) > 1
    for (let at = from; at >= 0 && at < this.lines.length && found.size < longestRun; at += step) {
      if (this.textAt(at).trim() === '') break
      for (const entry of this.labels.get(at) ?? []) found.add(keyOf(entry))
      if (isRecordLine) break
    }
    return found
  }

  unused(): readonly Line[] {
    return this.lines.filter(({ text }, at) => !this.used.has(at) && text.trim() !== '' && !border.test(text))
  }
}

const blockSign = /^[|>][+-]?$/

/** Finds a value that stands below its label; leaves one beside it alone. */
function findValue(entry: Entry, page: Page): void {
  if (entry.isOpen) return
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
    const places = [
      ...(values.length === labels.length ? [place] : []),
      ...(place === labels.length - 1 ? [0] : []),
    ]
    const own = places
      .map((each) => values[each])
      .find((at) => at !== undefined && isValue(entry, page.textAt(at)))
    if (own !== undefined) take(entry, page, own)
    else entry.isOpen = values.some((at) => isValue(entry, page.textAt(at)))
    return
  }
  const at = page.nextFull(entry.at + 1)
  const text = page.textAt(at)
  if (isValue(entry, text)) take(entry, page, at)
  else if (beside !== undefined && isValueOf(beside, text)) entry.value = ''
  else if (beside === undefined && page.isLabel(at)) return
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

/**
 * Entries by records. A border, or a label that comes again at the start of a line, begins another one; where a field
 * comes again without one, cutting from the front and from the back must agree, or no record is sure.
 */
function recordsOf(
  page: Page,
  entries: readonly Entry[],
  kept: ReadonlySet<Entry>,
): readonly (readonly Entry[])[] {
  const stretches: Entry[][] = []
  let stretch: Entry[] = []
  let labels = new Set<string>()
  let last: Entry | undefined
  for (const entry of entries) {
    const isFirst = entry.at !== last?.at
    const isAgain = isFirst && !kept.has(entry) && labels.has(fold(entry.label))
    const isBordered =
      last !== undefined &&
      (isFirst
        ? page.hasBorder(last.at + 1, entry.at) ||
          page.isNextItem(last.at, entry.at) ||
          page.repeats(last.at, entry.at)
        : page.isCut(last, entry))
    if (isAgain || isBordered) {
      stretches.push(stretch)
      stretch = []
      labels = new Set()
    }
    labels.add(fold(entry.label))
    stretch.push(entry)
    last = entry
  }
  return [...stretches, stretch].flatMap((each) => cut(each, kept))
}

/** What a label calls its value, so that one that comes again is seen: FreeSWITCH gives a field by several names. */
function keyOf({ label, name }: Entry): string {
  return `${name?.owner ?? ''} ${fold(label)}`
}

function cut(stretch: readonly Entry[], kept: ReadonlySet<Entry>): readonly (readonly Entry[])[] {
  const forwards = grouped(stretch, kept)
  const backwards = grouped(stretch.toReversed(), kept)
    .toReversed()
    .map((record) => record.toReversed())
  const ownsOf = (records: readonly (readonly Entry[])[]) =>
    records.map((record) => record.filter((entry) => kept.has(entry)))
  const [front, back] = [ownsOf(forwards), ownsOf(backwards)]
  const agrees =
    front.length === back.length &&
    front.every((record, at) => record.every((entry, place) => back[at]?.[place] === entry))
  if (agrees) return forwards
  return stretch.filter((entry) => kept.has(entry)).map((entry) => [entry])
}

function grouped(entries: readonly Entry[], kept: ReadonlySet<Entry>): Entry[][] {
  const records: Entry[][] = [[]]
  let keys = new Set<string>()
  for (const entry of entries) {
    if (kept.has(entry) && keys.has(keyOf(entry))) {
      records.push([])
      keys = new Set()
    }
    if (kept.has(entry)) keys.add(keyOf(entry))
    records.at(-1)?.push(entry)
  }
  return records
}

function rowOf(
  record: readonly Entry[],
  kept: ReadonlySet<Entry>,
  named: readonly Entry[],
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
  // A field that is named and was not read may say what the record lacks.
  const unread = named.filter((entry) => !kept.has(entry) && !entry.name?.plain)
  const open = [...owns.filter(({ isOpen }) => isOpen), ...unread].map(({ name }) => name?.field as Side)
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
