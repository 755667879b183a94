import { isNamed } from '../names.ts'
import type { Line } from '../reading.ts'
import { fold, isIdentifier } from '../tidy.ts'
import { readValue } from '../values.ts'
import { areOthers, fieldNamed, isRecordLabel, type Side } from '../vocabulary.ts'
import { clean, type Entry } from './label-names.ts'

const border =
  /^\s*(?:<\/?\w[^<>]*>\s*|(?:[*]\s){2,}[*]?|[-=*_~]{3,}.*|-\[ record \d+.*|\*{3,}.*row.*|(?:phone )?(?:event|call|record|row|item)\s*#?\d+\s*[:.)]?|\[\[.*|[})\]]\s*,?\s*[{([]?|[{([])\s*$/i

/** The lines of a text with its labels, and which of them were used. */
export class Page {
  private readonly lines: readonly Line[]
  private readonly labels = new Map<number, Entry[]>()
  private readonly used = new Set<number>()
  /** For each line the next one that holds something, itself included. */
  private readonly full: number[] = []

  constructor(lines: readonly Line[], entries: readonly Entry[]) {
    this.lines = lines
    for (const entry of entries) {
      const here = this.labels.get(entry.at)
      if (here) here.push(entry)
      else this.labels.set(entry.at, [entry])
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

  /** Whether one record ends and another begins between two labels that follow each other. */
  isBorder(last: Entry, next: Entry): boolean {
    const { at: from } = last
    const { at: to } = next
    if (from === to) return this.isCut(last, next)
    return (
      this.hasBorder(from + 1, to) ||
      this.isApart(from, to) ||
      this.isNextItem(from, to) ||
      this.repeats(from, to)
    )
  }

  private hasBorder(from: number, to: number): boolean {
    for (let at = from; at < to; at++) {
      const text = this.textAt(at)
      if (border.test(text) || isOthersHeading(text)) return true
    }
    return false
  }

  /** Whether one of two lines is quoted, as in a reply, or the first is the heading of another's fields. */
  private isApart(from: number, to: number): boolean {
    const [before, behind] = [this.textAt(from), this.textAt(to)]
    return /^\s*>/.test(before) !== /^\s*>/.test(behind) || isOthersHeading(before)
  }

  /** Whether a line begins a list's next item, behind deeper lines of the last one. */
  private isNextItem(from: number, at: number): boolean {
    const item = /^(\s*)[-*•] /.exec(this.textAt(at))
    const before = this.textAt(from)
    return item !== null && !/^\s*[-*•] /.test(before) && indentOf(before) > indentOf(item[0])
  }

  /** Whether blank lines, or lines of several labels, stand between blocks that have a label in common. */
  private repeats(from: number, to: number): boolean {
    const isApart = this.nextFull(from + 1) > from + 1 || Math.min(this.countOn(from), this.countOn(to)) > 1
    if (!isApart) return false
    const before = this.blockOf(from, -1)
    return [...this.blockOf(to, 1)].some((label) => before.has(label))
  }

  /** Whether braces close and open between two labels of one line. */
  private isCut(last: Entry, next: Entry): boolean {
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

/** `A Leg`, `[other_leg]`, `previous_call:`: what stands below is not the record's own. */
function isOthersHeading(text: string): boolean {
  const line = text.trim()
  return (
    line.length < 40 &&
    /^[[\p{L}]/u.test(line) &&
    !/[:=]\s*\S|\t/.test(line) &&
    areOthers(line) &&
    !fieldNamed(line)
  )
}

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
  const isTwoLabels = behind !== '' && sign.trim() === '' && isRecordLabel(behind) && !isNamed(field, behind)
  const rest = line.end - labelEnd
  const isAlone =
    behind === '' &&
    rest < longestSign &&
    line.text.slice(labelEnd - line.start).replace(/[^\t\S]/g, '') === sign.trim()
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

/** What a label calls its value, so that one that comes again is seen: FreeSWITCH gives a field by several names. */
export function keyOf({ label, name }: Entry): string {
  return `${name?.owner ?? ''} ${fold(label)}`
}
