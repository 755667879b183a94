import type { Line } from '../reading.ts'
import { fold } from '../tidy.ts'
import { areOthers, fieldNamed, isNoCall, isOtherLabel, isRecordLabel } from '../vocabulary.ts'
import type { Entry } from './label-names.ts'

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

  /** Whether lines tell of changes to a file: some are added, or a head says so. */
  get isChange(): boolean {
    return this.lines.some(({ text }) => /^(?:\+|@@ )/.test(text))
  }

  /** The heading above a record that makes it no call of its own: `expected:`, `"filters"`. */
  othersAbove({ at }: Entry): string | undefined {
    let depth = indentOf(this.textAt(at))
    for (let above = at - 1; above >= 0 && at - above < longestRun; above--) {
      const text = this.textAt(above).replace(/^.*\t/s, '')
      if (text.trim() === '') {
        if (depth === 0) return undefined
        continue
      }
      const isParent = indentOf(text) < depth || depth === 0
      if (isParent && isHeadingOfOthers(text)) return text.trim()
      if (isParent && depth > 0) depth = indentOf(text)
      else if (depth === 0 && this.labels.get(above)?.some(({ name }) => name)) continue
    }
    return undefined
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
    const here = this.labels.get(entry.at) ?? []
    const before = here.slice(from ? here.indexOf(from) + 1 : 0, here.indexOf(entry))
    return before.some(
      ({ label, name, isMachine, value = '' }) =>
        value !== '' && (name !== undefined || isMachine || isOtherLabel(label)),
    )
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

/** No run of labels is looked at beyond so many lines. */
export const longestRun = 40

/** What ends one record and begins another. */
const border =
  /^\s*(?:<\/?\w[^<>]*>\s*|(?:[*]\s){2,}[*]?|[-=*_~]{3,}.*|-\[ record \d+.*|\*{3,}.*row.*|(?:phone )?(?:event|call|record|row|item)\s*#?\d+\s*[:.)]?|\[\[.*|\[[\p{L}\p{N} _.-]+\]|[})\]]\s*,?\s*[{([]?|[{([]|.*\b(?:wrote|schrieb|a écrit|escribió|ha scritto|schreef|escreveu):)\s*$/iu

function isBorder(line: string): boolean {
  return border.test(line)
}

/** What quotes a line, comments it out or tells of a change to it. */
const lineSign = /^\s*(>|#+|\/\/|--(?!-)|;|%|[+-](?=[\p{L}"']))/u

export function signOf(line: string): string | undefined {
  return lineSign.exec(line)?.[1]
}

/** Whether a line tells who wrote in a chat, and when: `Ann Example 09:14`. */
function isByline(line: string): boolean {
  return (
    line.length < longestHeading &&
    /^\s*\p{L}[^:=\t]*\b\d{1,2}:\d\d(?::\d\d)?(?: ?[ap]m)?[\])]?:?\s*$/iu.test(line)
  )
}

const longestHeading = 80

/** A line with its words and its numbers as one sign each, however many words beside a number or a sign. */
export function shapeOf(line: string): string {
  const signs = line
    .trim()
    .replace(/\p{L}+/gu, 'a')
    .replace(/\d+/g, '0')
  return /^[a ]*$/.test(signs) ? signs : signs.replace(/a(?: a)+/g, 'a')
}

/** `expected:`, `Filter`, `exclude:`: what stands below is no call that was. */
function isHeadingOfOthers(text: string): boolean {
  const line = text.trim()
  const isHeading = /^[["\p{L}-].*[:{\]]$/u.test(line) || (/^[\p{L}_-]+$/u.test(line) && !isRecordLabel(line))
  return line.length < 40 && isHeading && !/[:=]\s*[^\s{]|\t/.test(line) && isNoCall(line)
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

export function indentOf(text: string): number {
  return text.length - text.trimStart().length
}

/** What a label calls its value, so that one that comes again is seen: FreeSWITCH gives a field by several names. */
export function keyOf({ label, name }: Entry): string {
  return `${name?.owner ?? ''} ${fold(label)}`
}
