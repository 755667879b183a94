import { correctedCause } from '../corrections.ts'
import { holdsOwn, isOthersElement } from '../holders.ts'
import { exactCause } from '../names.ts'
import type { Line } from '../reading.ts'
import { bare } from '../tidy.ts'
import { denialIn, fieldNamed, isOtherLabel, isRecordLabel, remembered } from '../vocabulary.ts'
import {
  indentOf,
  isBorder,
  isHeadingOfNone,
  isOthersHeading,
  isSearch,
  isSectionName,
  isShort,
  mailHeadBelow,
  opensWords,
} from './label-lines.ts'
import type { Entry } from './label-names.ts'

/** The lines of a text with its labels, and which of them were used. */
export class Page {
  private readonly lines: readonly Line[]
  private readonly labels = new Map<number, Entry[]>()
  private readonly used = new Set<number>()
  /** For each label its place among those of its line. */
  private readonly places = new Map<Entry, number>()
  private readonly fields = new Map<Entry, Entry | undefined>()
  /** Where on a line the first sign stands that denies what follows; its length where none does. */
  private readonly denials = new Map<number, number>()
  /** Whether lines tell of changes to a file: some are added, or a head says so. */
  readonly isChange: boolean
  /** The signs that labels of the two fields stand behind, of lines taken away and added: `-` and `+`. */
  readonly signs: ReadonlySet<string>
  /** The first line of one of the two fields that nothing quotes, and the one from which on a mail quotes others. */
  readonly firstOwn: number
  readonly quotedFrom: number
  /** Whether a database's client printed the records: what stands beside them is its session. */
  readonly isPrinted: boolean
  /** How many lines that are no field of the two are as short as labels and values. */
  private shortLines: number | undefined
  /** For each line the next one that holds something, itself included. */
  private readonly full: number[] = []
  /** Whether a line is a label, as far as that was asked. */
  private readonly areLabels: boolean[] = []
  private readonly areLone: boolean[] = []
  private readonly areSearches: boolean[] = []
  /** Whether a line is a heading of no call, as far as that was asked. */
  private readonly areOthers: boolean[] = []

  constructor(lines: readonly Line[], entries: readonly Entry[]) {
    this.lines = lines
    for (const entry of entries) {
      const here = this.labels.get(entry.at)
      this.places.set(entry, here?.length ?? 0)
      if (here) here.push(entry)
      else this.labels.set(entry.at, [entry])
      this.used.add(entry.at)
    }
    for (let at = lines.length - 1, next = lines.length; at >= 0; at--) {
      if (this.textAt(at).trim() !== '') next = at
      this.full[at] = next
    }
    this.isPrinted = lines.some(({ text }) => /(?:^|[=#>] ?)(?:-\[ RECORD \d+|\*{3,} *\d+\. row)/.test(text))
    this.isChange = lines.some(({ text }) => /^(?:\+|@@ )/.test(text))
    const owns = entries.filter(({ name }) => name?.owner === 'own').map(({ at }) => at)
    this.signs = new Set(owns.map((at) => this.textAt(at).charAt(0)))
    this.firstOwn = owns.find((at) => this.textAt(at).charAt(0) !== '>') ?? lines.length
    this.quotedFrom = mailHeadBelow(lines, this.firstOwn)
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

  labelsOn(at: number): readonly Entry[] {
    return this.labels.get(at) ?? []
  }

  /** The labels on an entry's line that stand next to it, before and behind. */
  labelsNear(entry: Entry): readonly Entry[] {
    const place = this.places.get(entry) ?? 0
    return this.labelsOn(entry.at).slice(Math.max(0, place - longestRun), place + longestRun)
  }

  private previous(entry: Entry): Entry | undefined {
    return this.labelsOn(entry.at)[(this.places.get(entry) ?? 0) - 1]
  }

  linesBetween(from: number, to: number): readonly Line[] {
    return this.lines.slice(from, to + 1)
  }

  isUsed(at: number): boolean {
    return this.used.has(at)
  }

  isLabel(at: number): boolean {
    this.areLabels[at] ??=
      this.labelsOn(at).some(({ sign, name }) => sign.trim() !== '' || name) ||
      (isRecordLabel(this.textAt(at)) && !isCause(this.textAt(at)))
    return this.areLabels[at]
  }

  /** Whether a label has its line to itself. */
  isLone(at: number): boolean {
    this.areLone[at] ??= this.isLabel(at) && !/(?:=>|[:=])\s*[^\s>]|\t\S/.test(this.textAt(at))
    return this.areLone[at]
  }

  use(at: number): void {
    this.used.add(at)
  }

  /** The heading above a record that makes it no call of its own: `expected:`, `"filters"`. */
  othersAbove({ at }: Entry): string | undefined {
    let depth = indentOf(this.textAt(at))
    const closed = new Set<string>()
    let isInner = true
    for (let above = at - 1; above >= 0 && at - above < longestRun; above--) {
      const text = this.headAt(above)
      if (text.trim() === '') {
        if (depth === 0) return undefined
        continue
      }
      const [, slash, tag, attributes = ''] =
        (text.includes('<') && /^\s*<(\/?)([\w.:-]+)([^<>]*)>\s*$/.exec(text)) || []
      if (tag !== undefined && (slash || closed.delete(tag))) {
        if (slash) closed.add(tag)
        continue
      }
      const isParent = indentOf(text) < depth || depth === 0
      if (tag !== undefined && isParent) {
        const opened = tag + attributes.replace(/\S*:\/\/\S*/g, '')
        if (isOthersElement(opened, isInner)) return opened
        isInner = false
      }
      if (isParent && this.headsOthers(above)) return text.trim()
      const key = depth > 0 && isParent ? parentKey.exec(text)?.[1] : undefined
      if (key !== undefined && !holdsOwn(key)) return key
      if (isParent && depth > 0) depth = indentOf(text)
    }
    return undefined
  }

  /** What may be a heading: the last part of a line, and no cell beside others. */
  private headAt(at: number): string {
    const text = this.textAt(at)
    if (this.hasValue(at) || text.trim().includes('\t')) return ''
    return text.slice(Math.max(text.lastIndexOf(','), text.lastIndexOf(';')) + 1)
  }

  /** Whether a label stands on a line, with its value. */
  private hasValue(at: number): boolean {
    return (
      !this.textAt(at).includes('<') && this.labelsOn(at).some(({ value = '' }) => /[\p{L}\d]/u.test(value))
    )
  }

  private headsOthers(at: number): boolean {
    const head = this.headAt(at)
    this.areOthers[at] ??= isHeadingOfNone(head) || isOthersHeading(head)
    return this.areOthers[at]
  }

  /** Text on lines of labels that is no label and no value, where it has letters. */
  between(): readonly { readonly text: string; readonly start: number; readonly at: number }[] {
    return [...this.labels].flatMap(([at, entries]) => {
      const { start = 0, end = 0 } = this.lines[at] ?? {}
      const gaps = [start, ...entries.map(({ valueEnd }) => Math.min(valueEnd, end))].map((from, index) => ({
        from,
        to: entries[index]?.start ?? end,
      }))
      if (this.isOpening(at)) return []
      return gaps.flatMap(({ from, to }) => {
        const text = this.textAt(at).slice(from - start, to - start)
        return to > from && /\p{L}{2}/u.test(text) ? [{ text, start: from, at }] : []
      })
    })
  }

  /** Whether on an entry's line, behind another one if so asked, a known field stands with its value. */
  hasFieldBefore(entry: Entry, from?: Entry): boolean {
    const field = this.fieldBefore(entry)
    return field !== undefined && (from === undefined || field.start > from.start)
  }

  /** The last field before an entry on its line, remembered for all labels between the two. */
  private fieldBefore(entry: Entry): Entry | undefined {
    const between: Entry[] = []
    let at: Entry | undefined = entry
    let found: Entry | undefined
    for (; at && !found; at = this.previous(at)) {
      if (this.fields.has(at)) {
        found = this.fields.get(at)
        break
      }
      between.push(at)
      const last = this.previous(at)
      if (last && isField(last)) found = last
    }
    for (const each of between) this.fields.set(each, found)
    return found
  }

  /** What a line says before a label, from the last label of one of the two fields on. */
  before(entry: Entry): string {
    let other = this.previous(entry)
    while (other && !other.name) other = this.previous(other)
    const line = this.lines[entry.at]
    return line?.text.slice((other?.labelEnd ?? line.start) - line.start, entry.start - line.start) ?? ''
  }

  /** Whether a sign before a label on its line denies it. */
  isDenied({ at, start }: Entry): boolean {
    const line = this.lines[at]
    if (!line) return false
    const first = this.denials.get(at) ?? denialIn(line.text)
    this.denials.set(at, first)
    return first < start - line.start
  }

  isSearch(at: number): boolean {
    this.areSearches[at] ??= isSearch(this.textAt(at))
    return this.areSearches[at]
  }

  /** Whether a line is another field's label, or a value below one; or part of what a client printed. */
  isOthersLine(at: number): boolean {
    if (this.isPrinted || (this.isLone(at) && !this.isOpening(at))) return true
    let values = 1
    let above = at - 1
    for (; above >= 0 && values <= longestRun && !this.isLone(above); above--)
      if (this.textAt(above).trim() !== '') values++
    let labels = 0
    for (; above >= 0 && labels < values && (this.isLone(above) || this.textAt(above).trim() === ''); above--)
      if (this.isLone(above)) labels++
    return values <= labels
  }

  /** Whether a line may be a label or a value of a record page, whose fields nobody knows all: short, among others like it. */
  isPartOfPage(at: number): boolean {
    const text = this.textAt(at).trim()
    this.shortLines ??= this.lines.filter((line, index) => !this.used.has(index) && isShort(line.text)).length
    const isHeading = at === this.nextFull(0) && isHeadingOfNone(text)
    return this.shortLines >= fewestOthers && isShort(text) && !isHeading
  }

  /** Whether a line stands below another field's own label, as a record page has it. */
  isOthersValue(at: number): boolean {
    const label = this.textAt(at - 1).trim()
    return (
      this.isLone(at - 1) && isOtherLabel(label) && fieldNamed(label) === undefined && !this.isLone(at - 2)
    )
  }

  unused(): readonly Line[] {
    return this.lines.filter(
      ({ text }, at) =>
        (!this.used.has(at) || this.isOpening(at)) &&
        text.trim() !== '' &&
        (!isBorder(text) || isSectionName(text)),
    )
  }

  /** Whether words of a line end with a colon, and nothing stands behind it: `Here is an example:`. */
  private isOpening(at: number): boolean {
    return (
      this.labelsOn(at).every(({ name, value = '' }) => !name && bare(value) === '') &&
      opensWords(this.textAt(at))
    )
  }
}

const parentKey = /^\s*(?:- )?(\p{Ll}[\p{L}\d_.-]*):\s*$/u

/** So many lines of other fields make a page of a record. */
const fewestOthers = 4

/** `Unallocated Number` is a value, though a label may end so. */
const isCause = remembered((text) => (exactCause(text) ?? correctedCause(text)) !== undefined)

/** A label that is known, with its value. */
function isField({ label, name, isMachine, sign, value = '' }: Entry): boolean {
  return value !== '' && (name !== undefined || (isMachine && sign.includes('=')) || isOtherLabel(label))
}

/** No run of labels is looked at beyond so many lines. */
export const longestRun = 40
