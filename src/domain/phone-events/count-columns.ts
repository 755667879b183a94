import { isNamed } from './names.ts'
import { type Columns, countIn, isFull, type RawRow, type Texts, textIn } from './reading.ts'
import { areFigures, isMeasure, isTotal, ofCalls } from './table-words.ts'
import { fieldNamed, isEmptyText } from './vocabulary.ts'

/** Which column says how often a row occurred, and which rows are the sum of others. */

/** Heads that say nothing else than how many, in a table's last column. */
const bareCount = /^(?:|0)$/
/** Heads that may say of a single call how often something was tried: counts only where no row is a call's own. */
const commonCount =
  /^(?:(?:(?:no|nr|num|number|sum|total|grand total)\.? (?:of )?|# ?(?:of )?)?(?:(?:missed )?calls|missed attempts|records|record count|rows|events|phone events)|expr\d|cnt|num|qty|quantity|times|(?:grand )?total|volume|hits|(?:count|cnt)\([^()]*\)|occurrences|values?|freq(?:uency)?|size|anrufe|häufigkeit|cantidad|aantal|llamadas|appels|chiamate)$/i
const isOfCalls = /missed|record|event|attempt/i
/** Heads of columns that tell a call from all others. */
const identifies = /^#$|\b(?:id|ids|no|nr|number|ref|phone|caller|event|record|uuid|ticket|case)\b/i
/** Heads of what was summed up. */
const sumsUp = /\b(?:first|last|earliest|latest|min|max|from|to|until|since|period|week|month|hour|day)\b/i
/** What else is measured of calls: a total beside it is no number of missed ones. */
const measures =
  /\b(?:ring|hold|talk|wait|time|secs?|seconds|duration|answered|callbacks?|handled|accepted|inbound|outbound)\b/i

/** A number of a call, or the moment in which it came; names, days and whole hours tell no single call. */
function isCallsOwn(text: string): boolean {
  const plain = text.trim()
  return (
    /^(?:[a-z]{1,6}[-_#]?\d+|(?=.*\d)(?=.*[a-z])[0-9a-z]+(?:-[0-9a-z]+)+|\d{5}\.\d+|00[0-9a-z]{13,16})$/i.test(
      plain,
    ) ||
    /^\+\d[\d\s()-]{5,}$|^\d{5,}$/.test(plain.replace(/^#|[\s()]/g, '')) ||
    (/\d:\d\d/.test(plain) &&
      !/^\D*(?:\d{1,4}[-./]\d{1,2}[-./]\d{1,4}[T ]*)?\d{1,2}:00(?::00(?:\.0+)?)?\D*$/.test(plain) &&
      !/\d\s*[-–]\s*\d{1,2}:\d\d/.test(plain))
  )
}

/** Whether a key beside the two fields holds how often their pair occurred: `expr0`, or a common word where nothing else tells the record. */
function countsOf(key: string, others: readonly string[]): boolean {
  return /^expr\d$/.test(key) || (commonCount.test(key.replace(/_/g, ' ')) && !others.some(isCallsOwn))
}

/**
 * The only one of a record's other fields that says how often its pair occurred.
 * @param named what its label must be like
 */
export function countAmong<Other extends { readonly label: string; readonly text: string }>(
  others: readonly Other[],
  named = /(?:)/,
): Other | undefined {
  const found = others.filter(
    ({ label, text }) =>
      /^\d+$/.test(text) &&
      named.test(label) &&
      countsOf(
        label,
        others.flatMap((other) =>
          other.label === label || /^[\d.]+%?$/.test(other.text) ? [] : [other.text],
        ),
      ),
  )
  return found.length === 1 ? found[0] : undefined
}

/** The column of whole numbers whose head says so, or the last one with a head that says nothing. */
export function countsBeside(head: Texts, below: readonly Texts[], columns: Columns): number | undefined {
  const { type, cause } = columns
  if (type === undefined || cause === undefined) return undefined
  // Below a header that comes again, columns may stand in another order.
  const end = below.findIndex(({ cells }) => cells.some(({ text }) => fieldNamed(text)?.plain === false))
  const rows = end < 0 ? below : below.slice(0, end)
  const nameOf = (at: number) => textIn(head, at).replace(/^[\s=*_]+|[\s=*_]+$/g, '')
  const all = [...head.cells.keys()].filter((at) => at !== type && at !== cause)
  const places = all.filter((at) => areNumbers(rows, at) && !areRowNumbers(rows, at))
  const isMeasured = all.some((at) => measures.test(nameOf(at)))
  const counts = places.filter(
    (at) =>
      commonCount.test(nameOf(at)) &&
      !(isMeasured && /^(?:grand )?total\b/i.test(nameOf(at))) &&
      areGroups(head, rows, columns, at),
  )
  const last = head.cells.length - 1
  const isBare =
    rows.length > 1 && places.includes(last) && last > Math.max(type, cause) && bareCount.test(nameOf(last))
  // `Jan`, `Feb`, `Mar` and `Q1`
  const isSum =
    rows.length > 1 &&
    last > Math.max(type, cause) &&
    !isMeasured &&
    places.every((at) => !isMeasure(nameOf(at)))
  return (
    counts.find((at) => /missed/i.test(nameOf(at))) ??
    sumOf(counts, places, rows) ??
    counts.find((at) => isOfCalls.test(nameOf(at))) ??
    counts[0] ??
    (isBare ? last : undefined) ??
    (isSum ? sumOf(places.slice(-1), places, rows) : undefined)
  )
}

/** Whether a head counts something else than calls: `Count of Agents`. */
export function countsOthers(head: string): boolean {
  return /^\s*count of (?:(?:agent|user|caller|customer|queue|team|device)s$|distinct|unique)/i.test(head)
}

/** Whether another column is called the same, as for another month: neither alone says how often. */
export function isNamedAgain(head: Texts, count: number, { type, cause }: Columns): boolean {
  const name = textIn(head, count).trim()
  const [first, last] = [Math.min(type ?? count, cause ?? count), Math.max(type ?? count, cause ?? count)]
  return (
    name !== '' &&
    head.cells.some(({ text }, at) => at !== count && text.trim() === name && !(first < at && at < last))
  )
}

/** Whether a column says what the numbers are of, and it is no calls: `s`. */
export function hasOtherUnit(head: Texts, below: readonly Texts[]): boolean {
  const at = head.cells.findIndex(({ text }) => /^\s*(?:units?|metric|measure|uom)\s*$/i.test(text))
  return at >= 0 && below.some((row) => isFull(textIn(row, at)) && !ofCalls.test(textIn(row, at)))
}

/** Whether a title says that a table's numbers are no counts, and the head of its counts does not say what they are: `total`. */
export function measuresAll(above: readonly Texts[], head: Texts, { count }: Columns): boolean {
  const name = textIn(head, count)
  return (
    count !== undefined &&
    !ofCalls.test(name) &&
    above.some(({ cells }) => cells.some(({ text }) => isMeasure(text)))
  )
}

/** Cells in the longest row of a table without a head that names its causes; 0 where they are numbers, and below a head. */
export function widthOfNames(head: Texts, below: readonly Texts[], { cause }: Columns): number {
  return head.cells.length === 0 && below.some((row) => isNamed('cause', textIn(row, cause)))
    ? below.reduce((most, { cells }) => Math.max(most, cells.length), 0)
    : 0
}

/** Whether a number stands for a cause in a row that lost a cell: it may be its count. @param width of `widthOfNames` */
export function mayBeCount(row: Texts, { cause }: Columns, width: number): boolean {
  return row.cells.length < width && /^\s*\d+\s*$/.test(textIn(row, cause))
}

/** Where the heads come again in another order, the counts stand below the same head. */
export function countAgain(again: Columns, record: Texts, head: Texts, { count }: Columns): Columns {
  if (again.count !== undefined || count === undefined) return again
  const at = record.cells.findIndex(({ text }) => text.trim() === textIn(head, count).trim())
  return at < 0 ? again : { ...again, count: at }
}

/** Of several columns with counts the one that is the sum of the others. */
export function sumOf(
  counts: readonly number[],
  all: readonly number[],
  below: readonly Texts[],
): number | undefined {
  const amount = (row: Texts, at: number) => countIn(textIn(row, at)) ?? 0
  return counts.find((at) => {
    const others = all.filter((other) => other !== at)
    return (
      others.length > 1 &&
      below.some((row) => amount(row, at) > 0) &&
      below.every((row) => amount(row, at) === others.reduce((sum, other) => sum + amount(row, other), 0))
    )
  })
}

/** 1, 2, 3, and so on: a number of each row, and not how often. */
export function areRowNumbers(below: readonly Texts[], column: number): boolean {
  const numbers = below.map((row) => textIn(row, column).trim()).filter((text) => text !== '')
  return numbers.length > 2 && numbers.every((text, at) => Number(text) === Number(numbers[0]) + at)
}

function areNumbers(rows: readonly Texts[], at: number): boolean {
  const full = rows.filter((row) => !isEmptyText(textIn(row, at)))
  return full.length > 0 && full.every((row) => countIn(textIn(row, at)) !== undefined)
}

/** Whether each row stands for several calls: no two say the same, and none is known by one cell alone. */
function areGroups(head: Texts, below: readonly Texts[], { type, cause }: Columns, count: number): boolean {
  const rows = below.filter(
    (row) => !isEmptyText(textIn(row, count)) && !row.cells.some(({ text }) => isTotal(text)),
  )
  const others = [...head.cells.keys()].filter((at) => at !== count && at !== type && at !== cause)
  const isKnownBy = (at: number) => {
    const name = textIn(head, at)
    const texts = rows.map((row) => textIn(row, at))
    const areNew = new Set(texts).size === texts.length
    const areFigured = texts.every((text) => !isFull(text) || areFigures(text))
    if (!areNew || sumsUp.test(name) || areRowNumbers(rows, at)) return false
    return (areFigured && identifies.test(name)) || texts.every((text) => !isFull(text) || isCallsOwn(text))
  }
  const cellsOf = ({ cells }: Texts) => cells.flatMap(({ text }, at) => (at === count ? [] : [text.trim()]))
  // A group may say its label once.
  let label = ''
  const inGroups = rows.map((row) => {
    const [own = '', ...rest] = cellsOf(row)
    label = own || label
    return [label, ...rest]
  })
  const areDistinct = [rows.map(cellsOf), inGroups].some(
    (all) => new Set(all.map((cells) => JSON.stringify(cells))).size === rows.length,
  )
  return areDistinct && !others.some(isKnownBy)
}

/** A row whose number is no count. */
export function uncounted(row: RawRow): RawRow {
  return { ...row, fields: row.fields.filter(({ field }) => field !== 'count') }
}
