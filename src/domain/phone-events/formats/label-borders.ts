import { isByline, shapeOf } from '../table-words.ts'
import { isRecordLabel } from '../vocabulary.ts'
import { indentOf, isBorder, isOthersHeading, signOf } from './label-lines.ts'
import { type Entry, keyOf } from './label-names.ts'
import { longestRun, type Page } from './label-page.ts'

/** Where one record of labels ends and another begins. */

/** Whether one record ends and another begins between two labels that follow each other. */
export function areApart(page: Page, last: Entry, next: Entry): boolean {
  const { at: from } = last
  const { at: to } = next
  if (isCut(page, last, next)) return true
  return (
    from !== to &&
    (hasBorder(page, from + 1, to) ||
      isApart(page, from, to) ||
      hasHeading(page, from, to) ||
      isNextItem(page, from, to) ||
      repeats(page, from, to))
  )
}

function hasBorder(page: Page, from: number, to: number): boolean {
  for (let at = from; at < to; at++) {
    const text = page.textAt(at)
    if (isBorder(text) || isOthersHeading(text) || (isMark(text) && !page.isOthersLine(at))) return true
  }
  return false
}

/** A record's number, or who wrote, alone on a line. */
function isMark(text: string): boolean {
  return recordName.test(text) || isByline(text)
}

/** Whether one of two lines is quoted, commented out or changed and the other is not, or the first is the heading of another's fields. */
function isApart(page: Page, from: number, to: number): boolean {
  const [before, behind] = [page.textAt(from), page.textAt(to)]
  return signOf(before) !== signOf(behind) || isOthersHeading(before) || isSection(page, from)
}

/** Whether the second of two of a record's own keys stands in a part that a key before it opens: `legs:`, and deeper lines. */
export function isDeeper(page: Page, last: Entry, next: Entry): boolean {
  const depth = indentOf(page.textAt(next.at))
  for (let at = last.at + 1; at < next.at; at++) {
    const text = page.textAt(at)
    if (
      /^\s*[\w.-]+:\s*$/.test(text) &&
      indentOf(text) < depth &&
      indentOf(text) >= indentOf(page.textAt(last.at))
    )
      return true
  }
  return false
}

/** Whether a line is a border though a label was seen on it: `On Monday at 09:14 Ann wrote:`. */
function isSection(page: Page, at: number): boolean {
  return isBorder(page.textAt(at)) && !page.labelsOn(at).some(({ name }) => name)
}

/** Whether a line of its own stands between two labels as one like it does above them: `PE-001`, `PE-002`; `Ann:`, `Bob:`. */
function hasHeading(page: Page, from: number, to: number): boolean {
  for (let at = isHeading(page, from) ? from : from + 1; at < to; at++) {
    if (!isHeading(page, at)) continue
    // A paragraph of its own, or a mail's signature.
    if (at > from && /^(?:--)?\s*$/.test(page.textAt(at - 1)) && page.labelsOn(at).length === 0) return true
    const shape = shapeOf(page.textAt(at))
    for (let above = at - 1; above >= 0 && at - above < longestRun; above--)
      if (isHeading(page, above) && shapeOf(page.textAt(above)) === shape) return true
  }
  return false
}

/** Whether a line has words and no value of a field: neither beside its label, nor below one. */
function isHeading(page: Page, at: number): boolean {
  const text = page.textAt(at)
  const labels = page.labelsOn(at)
  const [label] = labels
  if (!/\p{L}/u.test(text) || labels.length > 1 || isRecordLabel(text)) return false
  if (label) return !label.name && (/[:=]\s*$/.test(text) || isByline(text))
  return !page.isUsed(at) && !(page.isLone(at - 1) && !isHeading(page, at - 1))
}

/** Whether a line begins a list's next item, behind deeper lines of the last one. */
function isNextItem(page: Page, from: number, at: number): boolean {
  const item = /^(\s*)[-*•] /.exec(page.textAt(at))
  const before = page.textAt(from)
  if (/^\s+- [\w.-]+:/.test(before) && /^\s+- [\w.-]+:/.test(page.textAt(at))) return true
  return item !== null && !/^\s*[-*•] /.test(before) && indentOf(before) > indentOf(item[0])
}

/** Whether blank lines, or lines of several labels, stand between blocks that have a label in common. */
function repeats(page: Page, from: number, to: number): boolean {
  const isApart = page.nextFull(from + 1) > from + 1 || Math.min(countOn(page, from), countOn(page, to)) > 1
  if (!isApart) return false
  const before = blockOf(page, from, -1)
  return [...blockOf(page, to, 1)].some((label) => before.has(label))
}

/** Whether a label between two of a record's own has another value above or below them: `Agent: Jo`, `Agent: Ann`. */
export function repeatsAround(page: Page, owns: readonly Entry[]): boolean {
  return owns.some((own, at) => {
    const last = owns[at - 1]
    if (!last) return false
    if (own.at === last.at) return hasOthersAround(page, last, own)
    const reach = own.at - last.at
    const between = othersOn(page, last.at + 1, own.at)
    const above = othersOn(page, endOf(page, last.at, -1, reach) + 1, last.at)
    const below = othersOn(page, own.at + 1, endOf(page, own.at, 1, reach))
    return [...above, ...below].some(([label, value]) => between.has(label) && between.get(label) !== value)
  })
}

/** The same on one line: `id=1 missed_call_type=Ringing id=2 hangup_cause=USER_BUSY`. */
function hasOthersAround(page: Page, last: Entry, own: Entry): boolean {
  const others = page.labelsNear(own).filter(({ name, value = '' }) => !name && value !== '')
  const isBetween = ({ start }: Entry) => start > last.start && start < own.start
  return others
    .filter(isBetween)
    .some(({ folded, value }) =>
      others.some((other) => !isBetween(other) && other.folded === folded && other.value !== value),
    )
}

/** The next line that is blank or has one of the two fields, at most so far away. */
function endOf(page: Page, from: number, step: 1 | -1, reach: number): number {
  for (let away = 1; away <= reach; away++) {
    const at = from + step * away
    if (page.textAt(at).trim() === '' || page.labelsOn(at).some(({ name }) => name)) return at
  }
  return from + step * (reach + 1)
}

/** Other fields on lines, with their values. */
function othersOn(page: Page, from: number, to: number): ReadonlyMap<string, string> {
  const found = new Map<string, string>()
  for (let at = from; at < to; at++) {
    const text = page.textAt(at).trim()
    for (const { name, folded, value = '' } of page.labelsOn(at))
      if (!name && value !== '') found.set(folded, value)
    if (page.labelsOn(at).length > 0) continue
    if (isRecordLabel(text)) found.set(text, page.textAt(page.nextFull(at + 1)).trim())
    const [lead] = /^\p{Lu}\p{L}*(?: \p{L}+)? (?=\p{Lu}|\d)/u.exec(text) ?? []
    if (lead && isRecordLabel(lead)) found.set(lead, text.slice(lead.length))
  }
  return found
}

/** Whether braces close and open between two labels of one line. */
function isCut(page: Page, last: Entry, next: Entry): boolean {
  const lines = page.linesBetween(last.at, next.at)
  const [first] = lines
  if (!first || lines.length > longestRun) return false
  const text = lines.map((line) => line.text).join('\n')
  const between = text.slice(last.labelEnd - first.start, next.start - first.start)
  return (last.at === next.at ? nextBracket : nextBrace).test(between)
}

function countOn(page: Page, at: number): number {
  return page.labelsOn(at).length
}

/** The labels of the lines that stand together with one, without a blank line between; of that line alone where it has several. */
function blockOf(page: Page, from: number, step: 1 | -1): ReadonlySet<string> {
  const found = new Set<string>()
  const isRecordLine = countOn(page, from) > 1
  for (let at = from; at >= 0 && page.lineAt(at) && found.size < longestRun; at += step) {
    if (page.textAt(at).trim() === '') break
    for (const entry of page.labelsOn(at)) found.add(keyOf(entry))
    if (isRecordLine) break
  }
  return found
}

/** What a record is called, alone on its line: `PE-2`, `#2`, `Phone Event PE-8`, Salesforce's id. */
const recordName =
  /^\W*(?:\p{L}+ ){0,2}(?:#?\p{Lu}{0,4}-?\d+|a0[A-Za-z0-9]{13}(?:[A-Za-z0-9]{3})?)[.:)]?\s*$/u

const nextBracket = /[})\]]\s*,?\s*(?:[&\p{L}_][\p{L}\p{N}_.]*\s?)?[{([]/u
const nextBrace = /[})]\s*,?\s*(?:[&\p{L}_][\p{L}\p{N}_.]*\s?)?[{(]/u
