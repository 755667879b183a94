import { beforeFields, saysMore } from '../beside.ts'
import { deniesByFlag, holdsNoOwn, holdsOwn, isNoCall, isOthersElement, isOthersName } from '../holders.ts'
import { mentionsIn } from '../mentions.ts'
import { isColumnType, isDoubted, shapeOf } from '../table-words.ts'
import { readValue } from '../values.ts'
import { deniesBySign, isLeadIn, isOtherLabel, type Side } from '../vocabulary.ts'
import { signOf } from './label-lines.ts'
import type { Entry } from './label-names.ts'
import type { Page } from './label-page.ts'

/**
 * What stands on the lines of one record beside its labels and values: whose it is and when (`Call 2:`, `10:02 Ann:`,
 * `(PE-7)`), and what makes the record one that is only spoken of.
 */

/** Whether two labels of a record are marked alike, as those of two calls are: `PE-1: …`, `PE-2: …`. */
export function areMarkedApart(page: Page, owns: readonly Entry[]): boolean {
  return owns.some((entry, at) => {
    const last = owns[at - 1]
    if (!last) return false
    const [before, now] = [markBefore(page, last, owns[at - 2]), markBefore(page, entry, last)]
    return (
      differ(before, now, /\d|:$/) ||
      (entry.at !== last.at && differ(minuteOf(page, last), minuteOf(page, entry), /\d/)) ||
      (entry.at !== last.at && differ(ownerBefore(page, last), ownerBefore(page, entry), /\p{L}|\d\D+\d/u)) ||
      differ(markBehind(last), markBehind(entry), /\d.*[\p{L}%]|[\p{L}%].*\d|\d:\d\d/u) ||
      differ(countBehind(last), countBehind(entry), /\d/) ||
      differ(figureBehind(page, last), figureBehind(page, entry), /./)
    )
  })
}

/** When a line of a log was written: behind it stands of what it tells. */
const whenLogged =
  /^[\s[(]*(?:\d{4}-\d\d-\d\d[T ]?|\d{1,2}[./]\d{1,2}[./]\d{2,4},? ?)?(?:\d{1,2}:\d\d(?::\d\d)?(?:[.,]\d+)?(?:Z|[+-]\d\d:?\d\d)?)[\])]?(?=\s+[^\s:])/

/** The minute in which a line was written: what two minutes tell need not be one call's. */
function minuteOf(page: Page, { at }: Entry): string {
  return (
    /^[\s[("]*((?:\d{4}-\d\d-\d\d[T ]|\d{1,2}[./]\d{1,2}[./]\d{2,4},? )?\d{1,2}:\d\d)(?!\d)/.exec(
      page.textAt(at),
    )?.[1] ?? ''
  )
}

/** Letters and figures of an id, of whatever kind each of them is. */
const id = /(?<![\p{L}\p{N}])(?=[\p{L}-]*\d)(?=[\d-]*\p{L})[\p{L}\p{N}-]{12,}(?![\p{L}\p{N}])/gu

function differ(one: string, other: string, isMark: RegExp): boolean {
  return (
    one !== '' &&
    one.toLowerCase() !== other.toLowerCase() &&
    shapeOf(one.replace(id, '0')) === shapeOf(other.replace(id, '0')) &&
    isMark.test(one)
  )
}

/** What a line says before a label: nothing where that is a field of its own, or a number in a list. */
function markBefore(page: Page, entry: Entry, last: Entry | undefined): string {
  const line = page.lineAt(entry.at)
  if (!line) return ''
  const to = entry.start - line.start
  const isBehind = last?.at === entry.at
  const text = isBehind
    ? (line.text
        .slice(last.valueStart - line.start, to)
        .split(/[.;,|]\s+| \/ /)
        .at(-1) ?? '')
    : line.text.slice(0, to)
  if (page.hasFieldBefore(entry, isBehind ? last : undefined) || (!isBehind && isOwnField(text))) return ''
  const mark = text.replace(whenLogged, '').replace(/^[\s>*•"'([{-]+|[\s"'([{|–—-]+$/g, '')
  if (/^\d{0,2}[.)]?$/.test(mark)) return ''
  return mark.slice(0, mark.lastIndexOf(':') + 1) || mark
}

/** The cell before a label, or what a dash parts from it: whose the line is. */
function ownerBefore(page: Page, { at, start }: Entry): string {
  const line = page.lineAt(at)
  const before = line && start - line.start <= longestOwner ? line.text.slice(0, start - line.start) : ''
  if (!/(?:[\t|]| [–—-]) ?$/.test(before)) return ''
  const owner =
    before
      .replace(/[–—-]? ?$/, '')
      .split(/[\t|]/)
      .findLast((cell) => cell.trim() !== '') ?? ''
  return isColumnType(owner) || /[:=]/.test(owner.replace(/\d:\d/g, '')) ? '' : owner.trim()
}

const longestOwner = 80

function markBehind({ name, value = '' }: Entry): string {
  const read = readValue(name?.field as Side, value)
  return read.kind === 'read' ? read.rest.trim() : ''
}

/** A number behind a value: how often it occurred. */
function countBehind({ value = '' }: Entry): string {
  return /\p{L}\P{L}*?\s\P{L}*?(\d+)\D{0,2}$/u.exec(value)?.[1] ?? ''
}

/** Whether a line stands among lines that were taken away and lines that were added. */
function isAmongChanges({ signs }: Page, line: string): boolean {
  const sign = line.charAt(0)
  return ['-+', '<>'].some((pair) => pair.includes(sign || ' ') && [...pair].every((each) => signs.has(each)))
}

/** Whether below its writer's own record a mail quotes another one: behind `>`, or below another mail's head. */
function isQuotedBelow(page: Page, at: number): boolean {
  return page.firstOwn < at && (page.quotedFrom < at || page.textAt(at).startsWith('>'))
}

/** A count, a share, a name or a mark alone in the next cell. */
function figureBehind(page: Page, { at, valueStart, value = '' }: Entry): string {
  const line = page.lineAt(at)
  const rest = line?.text.slice(valueStart - line.start + value.length) ?? ''
  const cell =
    /^\t\s*(\d[\d.,]*\s*%?|\p{Lu}\p{L}+(?: \p{Lu}\p{L}+)?|[A-Z]{1,4}-\d+|\d\d:\d\d)\s*$/u.exec(rest)?.[1] ??
    ''
  return isColumnType(cell) || mentionsIn(cell).length > 0 ? '' : cell
}

/** The words and signs by which a record is only spoken of: `It was not …`, `# …`, `~~ … ~~`, `Example: …`, `expected:` above. */
export function quoteOf(page: Page, owns: readonly Entry[]): string {
  const parts = owns.flatMap((entry, at) => {
    const before = page.before(entry)
    if (owns[at - 1]?.at === entry.at)
      return page.isDenied(entry) || /\|\||&&|\b(?:OR|AND)\b/.test(before) || calls(before).some(holdsNoOwn)
        ? [before.trim()]
        : []
    if (counter.test(before)) return []
    const text = page.textAt(entry.at)
    const sign = signOf(text)
    // In Markdown it makes a heading of a label whose value stands below.
    const isHeading = sign?.startsWith('#') && page.isLone(entry.at) && entry.value !== ''
    const isCommented = sign !== undefined && sign !== '>' && (sign !== '-' || page.isChange) && !isHeading
    const words = isOwnField(before) || page.hasFieldBefore(entry) ? '' : wordsIn(before)
    const isCompared = /^["'\])}\s]*==/.test(text.slice(entry.labelEnd - (page.lineAt(entry.at)?.start ?? 0)))
    const [, holder = '', inner = ''] = opening.exec(before) ?? []
    const isHeld =
      [holder, inner, ...calls(before)].some(
        (each) => holdsNoOwn(each) || (/^\p{Ll}/u.test(each) && !holdsOwn(each)),
      ) ||
      openTagsIn(before).some((tag, at, all) => isOthersElement(tag, at === all.length - 1)) ||
      openCalls(before).some((name) => condition.test(name)) ||
      constructed.test(before) ||
      /\b(?:AND|OR)\s*$/.test(before) ||
      isNoCall(lastWord.exec(before)?.[1] ?? '')
    const isLogged = entry.sign.includes('=') && dated.test(text) && !unreal.test(words)
    const isSpoken =
      isCommented ||
      isAmongChanges(page, text) ||
      isQuotedBelow(page, entry.at) ||
      (owns.length > 1 &&
        ((owns.every(({ at }) => page.labelsOn(at).length === 1) && isDoubted(text)) ||
          owns.every(({ value = '' }) => isDoubted(value)))) ||
      isCompared ||
      isHeld ||
      page.isDenied(entry) ||
      deniesBySign(entry.written ?? '') ||
      isNoCall(words) ||
      page.isSearch(entry.at) ||
      (!isLogged && saysMore(beforeFields(words)))
    return isSpoken ? [before.trim() || text.trim()] : []
  })
  const [first] = owns
  const above = first && page.othersAbove(first)
  return [...(above === undefined ? [] : [above]), ...parts].join(' … ').trim()
}

/** The name of what counts, before its labels: `missed_calls_total{`. */
const counter = /^\s*[a-z][\w:]*_(?:total|count)\{\s*$/i

const lastWord = /(\p{L}+)[\s("'[{]*$/u

/** A line of a log begins so; what it says before its keys is the log's. */
const dated = /^\W*\d{4}-\d\d-\d\d[T ]\d/

/** Of what did not happen a log tells, too. */
const unreal = /\b(?:would|could|might|should|if|not|never|no)\b/i

/** The tags that are open before a label, each with its attributes; one with a text is closed by `;`. */
function openTagsIn(before: string): readonly string[] {
  const rest = before.replace(/<[a-z][^<>]*>[^<>;=]*;/giu, '')
  return Array.from(rest.matchAll(/<([a-z][^<>]*)>/giu), ([, tag = '']) => tag)
}

/** The calls that open right before a label: `AND(NOT(`, `find({`. */
function calls(before: string): readonly string[] {
  return /(?:[\p{L}\p{N}_]+\()+["'{[]{0,2}$/u.exec(before)?.[0].match(/[\p{L}\p{N}_]+(?=\()/gu) ?? []
}

/** What a program makes, `new Phone_Event__c(`, is no record that is there. */
const constructed = /\bnew\s+[\p{L}_][\p{L}\p{N}_.]*\s*[({]\s*$/u

/** What is given to such a call is what is looked for. */
const condition =
  /^(?:and|or|not|x?or|i?if|\w*ifs?|find\w*|count\w*|delete\w*|filter\w*|where\w*|match\w*|case|switch|decode)$/i

/** The calls that are still open before a label, wherever they began: `SUMIFS(D:D,`. */
function openCalls(before: string): readonly string[] {
  const open: string[] = []
  for (const [sign, name] of before.slice(-longestLead).matchAll(/([\p{L}\p{N}_]*)\(|\)/gu)) {
    if (sign === ')') open.pop()
    else open.push(name ?? '')
  }
  return open
}

/** What opens a bracket around the fields: `previous={`, `objects.exclude(`, `before=PhoneEvent(`. */
const opening =
  /(?:([\p{L}_][\p{L}\p{N}_.]*)\s*[:=]\s*)?([\p{L}_][\p{L}\p{N}_.]*)["']?\s*(?:=>|[:=])?\s*[({[]["'\s]*$/u

/** Whether before a label another field stands with its value. */
function isOwnField(before: string): boolean {
  return /[,;|\t{}]\s*["']?$/.test(before) && /[:=]\s*[^\s|]/.test(before)
}

/** So much of what stands before a label may be said of it. */
const longestLead = 300

const logWords = /\b(?:trace|debug|info|notice|warn|warning|error|user_debug)\b/gi

/** The words before a label, without a log's own, numbers (of a record, too), a path (`json[0].`) and other cells. */
function wordsIn(before: string): string {
  return before
    .slice(-longestLead)
    .replace(/<[^<>]*>/g, ' ')
    .replace(/^.*[\t|]/s, '')
    .replace(/\S+$/, (path) => (/[.[({]["']?$/.test(path) ? '' : path))
    .replace(/[\p{L}_][\p{L}\p{N}_.:]*\s?\{\s*$/u, ' ')
    .replace(logWords, ' ')
    .replace(/^\s*[a-z][.)]\s/i, ' ')
    .replace(/^\s*(?:\[?\d[^\]:]*[:\d.]+[^\]]*\]?)\s[^:]*:\s*$/u, ' ')
    .replace(/^\s*([^:=]{1,40}):\s*$/, (whole, label: string) =>
      isOtherLabel(label) && !isNoCall(label) ? ' ' : whole,
    )
    .split(/\s+/)
    .filter((word) => !isLeadIn(word) && !/\d|^[\w.:-]+=$/.test(word))
    .join(' ')
}

/** What another field says of its record, where that makes it none: `Expected`, `Wrong: yes`. */
export function nameOfNone({ label, name, sign, value = '' }: Entry): string {
  if (!name && deniesByFlag(label, value)) return `${label}: ${value}`
  return !name && sign.includes(':') && isOthersName(value) ? value : ''
}
