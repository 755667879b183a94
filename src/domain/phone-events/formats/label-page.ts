import { correctedCause } from '../corrections.ts'
import { exactCause } from '../names.ts'
import type { Line } from '../reading.ts'
import { denialIn, holdsNoOwn, isOtherLabel, isRecordLabel } from '../vocabulary.ts'
import {
  indentOf,
  isBorder,
  isByline,
  isHeadingOfNone,
  isOthersHeading,
  shapeOf,
  signOf,
} from './label-lines.ts'
import type { Entry } from './label-names.ts'

/** The lines of a text with its labels, and which of them were used. */
export class Page {
  private readonly lines: readonly Line[]
  private readonly labels = new Map<number, Entry[]>()
  private readonly used = new Set<number>()
  /** For each label the one before it on its line. */
  private readonly previous = new Map<Entry, Entry>()
  private readonly fields = new Map<Entry, Entry | undefined>()
  /** Where on a line the first sign stands that denies what follows; its length where none does. */
  private readonly denials = new Map<number, number>()
  /** Whether lines tell of changes to a file: some are added, or a head says so. */
  readonly isChange: boolean
  /** For each line the next one that holds something, itself included. */
  private readonly full: number[] = []
  /** Whether a line is a label, as far as that was asked. */
  private readonly areLabels: boolean[] = []
  /** Whether a line is a heading of no call, as far as that was asked. */
  private readonly areOthers: boolean[] = []

  constructor(lines: readonly Line[], entries: readonly Entry[]) {
    this.lines = lines
    for (const entry of entries) {
      const here = this.labels.get(entry.at)
      const last = here?.at(-1)
      if (last) this.previous.set(entry, last)
      if (here) here.push(entry)
      else this.labels.set(entry.at, [entry])
      this.used.add(entry.at)
    }
    for (let at = lines.length - 1, next = lines.length; at >= 0; at--) {
      if (this.textAt(at).trim() !== '') next = at
      this.full[at] = next
    }
    this.isChange = lines.some(({ text }) => /^(?:\+|@@ )/.test(text))
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
    this.areLabels[at] ??=
      this.labels.get(at)?.some(({ sign, name }) => sign.trim() !== '' || name) ||
      (isRecordLabel(this.textAt(at)) && !isCause(this.textAt(at)))
    return this.areLabels[at]
  }

  /** Whether a label has its line to itself. */
  isLone(at: number): boolean {
    return this.isLabel(at) && !/(?:=>|[:=])\s*[^\s>]|\t\S/.test(this.textAt(at))
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
      this.hasHeading(from, to) ||
      this.isNextItem(from, to) ||
      this.repeats(from, to)
    )
  }

  private hasBorder(from: number, to: number): boolean {
    for (let at = from; at < to; at++) {
      const text = this.textAt(at)
      if (isBorder(text) || isOthersHeading(text)) return true
    }
    return false
  }

  /** Whether one of two lines is quoted, commented out or changed and the other is not, or the first is the heading of another's fields. */
  private isApart(from: number, to: number): boolean {
    const [before, behind] = [this.textAt(from), this.textAt(to)]
    return signOf(before) !== signOf(behind) || isOthersHeading(before) || this.isSection(from)
  }

  /** Whether the second of two of a record's own keys stands in a part that a key before it opens: `legs:`, and deeper lines. */
  isDeeper(last: Entry, next: Entry): boolean {
    const depth = indentOf(this.textAt(next.at))
    for (let at = last.at + 1; at < next.at; at++) {
      const text = this.textAt(at)
      if (
        /^\s*[\w.-]+:\s*$/.test(text) &&
        indentOf(text) < depth &&
        indentOf(text) >= indentOf(this.textAt(last.at))
      )
        return true
    }
    return false
  }

  /** The heading above a record that makes it no call of its own: `expected:`, `"filters"`. */
  othersAbove({ at }: Entry): string | undefined {
    let depth = indentOf(this.textAt(at))
    const closed = new Set<string>()
    for (let above = at - 1; above >= 0 && at - above < longestRun; above--) {
      const text = this.headAt(above)
      if (text.trim() === '') {
        if (depth === 0) return undefined
        continue
      }
      const [, slash, tag] = (text.includes('<') && /^\s*<(\/?)([\w.:-]+)[^<>]*>\s*$/.exec(text)) || []
      if (tag !== undefined && (slash || closed.delete(tag))) {
        if (slash) closed.add(tag)
        continue
      }
      const isParent = indentOf(text) < depth || depth === 0
      if (isParent && tag !== undefined && holdsNoOwn(tag)) return tag
      if (isParent && this.headsOthers(above)) return text.trim()
      if (isParent && depth > 0) depth = indentOf(text)
      else if (depth === 0 && this.labels.get(above)?.some(({ name }) => name)) continue
    }
    return undefined
  }

  /** The last cell of a line. */
  private headAt(at: number): string {
    return this.textAt(at).replace(/^.*[\t,;|]/s, '')
  }

  private headsOthers(at: number): boolean {
    const head = this.headAt(at)
    this.areOthers[at] ??= isHeadingOfNone(head) || isOthersHeading(head)
    return this.areOthers[at]
  }

  /** Whether a line is a border though a label was seen on it: `On Monday at 09:14 Ann wrote:`. */
  private isSection(at: number): boolean {
    return isBorder(this.textAt(at)) && !this.labels.get(at)?.some(({ name }) => name)
  }

  /** Whether a line of its own stands between two labels as one like it does above them: `PE-001`, `PE-002`; `Ann:`, `Bob:`. */
  private hasHeading(from: number, to: number): boolean {
    for (let at = this.isHeading(from) ? from : from + 1; at < to; at++) {
      if (!this.isHeading(at)) continue
      // A paragraph of its own, or a mail's signature.
      if (at > from && /^(?:--)?\s*$/.test(this.textAt(at - 1)) && !this.labels.has(at)) return true
      const shape = shapeOf(this.textAt(at))
      for (let above = at - 1; above >= 0 && at - above < longestRun; above--)
        if (this.isHeading(above) && shapeOf(this.textAt(above)) === shape) return true
    }
    return false
  }

  /** Whether a line has words and no value of a field: neither beside its label, nor below one. */
  private isHeading(at: number): boolean {
    const text = this.textAt(at)
    const labels = this.labels.get(at) ?? []
    const [label] = labels
    if (!/\p{L}/u.test(text) || labels.length > 1 || isRecordLabel(text)) return false
    if (label) return !label.name && (/[:=]\s*$/.test(text) || isByline(text))
    return !this.used.has(at) && !(this.isLone(at - 1) && !this.isHeading(at - 1))
  }

  /** Whether a line begins a list's next item, behind deeper lines of the last one. */
  private isNextItem(from: number, at: number): boolean {
    const item = /^(\s*)[-*•] /.exec(this.textAt(at))
    const before = this.textAt(from)
    if (/^\s+- [\w.-]+:/.test(before) && /^\s+- [\w.-]+:/.test(this.textAt(at))) return true
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
    for (; at && !found; at = this.previous.get(at)) {
      if (this.fields.has(at)) {
        found = this.fields.get(at)
        break
      }
      between.push(at)
      const last = this.previous.get(at)
      if (last && isField(last)) found = last
    }
    for (const each of between) this.fields.set(each, found)
    return found
  }

  /** What a line says before a label, from the last label of one of the two fields on. */
  before(entry: Entry): string {
    let other = this.previous.get(entry)
    while (other && !other.name) other = this.previous.get(other)
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
    return this.lines.filter(({ text }, at) => !this.used.has(at) && text.trim() !== '' && !isBorder(text))
  }
}

/** `Unallocated Number` is a value, though a label may end so. */
function isCause(text: string): boolean {
  return (exactCause(text) ?? correctedCause(text)) !== undefined
}

/** A label that is known, with its value. */
function isField({ label, name, isMachine, sign, value = '' }: Entry): boolean {
  return value !== '' && (name !== undefined || (isMachine && sign.includes('=')) || isOtherLabel(label))
}

/** No run of labels is looked at beyond so many lines. */
export const longestRun = 40

/** What a label calls its value, so that one that comes again is seen: FreeSWITCH gives a field by several names. */
export function keyOf({ folded, name }: Entry): string {
  return `${name?.owner ?? ''} ${folded}`
}
