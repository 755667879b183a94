import { isNamed } from './names.ts'
import { type Columns, countIn, hasText, isFull, type Texts, textIn } from './reading.ts'
import { areFigures, isTotal } from './table-words.ts'
import { isIdentifier } from './tidy.ts'
import { isEmptyText } from './vocabulary.ts'

/** Which column says how often a row occurred, and which rows are the sum of others. */

/** Heads that say nothing else than how many, in a table's last column. */
const bareCount = /^(?:|0)$/
/** Heads that may say of a single call how often something was tried: counts only where no row is a call's own. */
const commonCount =
  /^(?:(?:(?:no|nr|num|number|sum|total|grand total)\.? (?:of )?|# ?(?:of )?)?(?:(?:missed )?(?:calls|attempts)|records|record count|rows|events|phone events)|expr\d|cnt|num|qty|quantity|times|(?:grand )?total|volume|hits|count\(\*?\w*\)|occurrences|values?|freq(?:uency)?|size|anrufe|häufigkeit|cantidad|aantal|llamadas|appels|chiamate)$/i
const isOfCalls = /missed|record|event|attempt/i
/** Heads of numbers that tell a row from all others. */
const identifies = /^#$|\b(?:id|no|nr|number|ref|phone|caller|event|record|extension)\b/i

/** Names and days tell no single call. */
const isOfNoCall = (text: string) =>
  !/\d/.test(text) || /^\s*(?:\d{1,4}[-./]\d{1,2}[-./]\d{1,4})?\s*$/.test(text)

const wholeNumber = /^\s*(?:\d+(?:\.0)?|\d{1,3}(?:[., ]\d{3})+)\s*$/

/** Whether a key beside the two fields holds how often their pair occurred: `expr0`, or a common word where nothing else tells the record. */
export function countsOf(key: string, others: readonly string[]): boolean {
  return /^expr\d$/.test(key) || (commonCount.test(key.replace(/_/g, ' ')) && others.every(isOfNoCall))
}

/** The column of whole numbers whose head says so, or the last one with a head that says nothing. */
export function countsBeside(head: Texts, below: readonly Texts[], columns: Columns): number | undefined {
  const { type, cause } = columns
  if (type === undefined || cause === undefined || below.length < 2) return undefined
  const places = [...head.cells.keys()].filter(
    (at) => at !== type && at !== cause && areNumbers(below, at) && !areRowNumbers(below, at),
  )
  const nameOf = (at: number) => textIn(head, at).trim()
  const counts = places.filter((at) => commonCount.test(nameOf(at)) && areGroups(head, below, columns, at))
  const last = head.cells.length - 1
  const isBare = places.includes(last) && last > Math.max(type, cause) && bareCount.test(nameOf(last))
  return (
    sumOf(counts, places, below) ??
    counts.find((at) => isOfCalls.test(nameOf(at))) ??
    counts[0] ??
    (isBare ? last : undefined)
  )
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
  const full = rows.filter((row) => isFull(textIn(row, at)))
  return full.length > 1 && full.every((row) => wholeNumber.test(textIn(row, at)))
}

/** Whether each row stands for several calls: no two have the same words, and none is known by one cell alone. */
function areGroups(head: Texts, below: readonly Texts[], { type, cause }: Columns, count: number): boolean {
  const rows = below.filter((row) => isFull(textIn(row, count)))
  const areAll = (at: number, is: (text: string) => boolean) => rows.every((row) => is(textIn(row, at)))
  const others = [...head.cells.keys()].filter((at) => at !== count && at !== type && at !== cause)
  const figures = others.filter((at) => areAll(at, (text) => !isFull(text) || areFigures(text)))
  const isNew = (at: number) => new Set(rows.map((row) => textIn(row, at))).size === rows.length
  const isKnownBy = (at: number) =>
    isNew(at) &&
    (figures.includes(at)
      ? identifies.test(textIn(head, at)) || areAll(at, (text) => /\d{5}/.test(text))
      : !areAll(at, isOfNoCall))
  const words = [type, cause, ...others.filter((at) => !figures.includes(at))]
  const keys = rows.map((row) => JSON.stringify(words.map((at) => textIn(row, at).trim())))
  return new Set(keys).size === rows.length && !others.some(isKnownBy)
}

/** Rows whose sums are looked for: what is longer lists calls. */
const mostSummed = 400
/** So few in a row that blank cells alone make no sum of it. */
const fewest = 10

/** `Ann Stone Total`: the sum of one. */
function isOfOne(text: string): boolean {
  return withoutTotal(text) !== text.trim() && !allOfAll.test(text)
}

function withoutTotal(text: string): string {
  return text.trim().replace(/\s(?:sub)?total$/i, '')
}

const allOfAll = /^\s*(?:grand|overall|sum|report)\b/i
const allWord =
  /^\s*(?:all|alle|alles|tous|tout|todos|todas|tutti|any|every\w*|overall|insgesamt|combined)\b/iu

/**
 * The rows that are the sum of others, by their numbers: such a row leaves cells blank, or says a word for all in them,
 * and each row that does so is the sum of those that agree with it in its other cells.
 *
 * @param from where the table's rows begin
 * @returns their places in `all`
 */
export function sumRows(
  all: readonly Texts[],
  from: number,
  { type, cause, count }: Columns,
): ReadonlySet<number> {
  const found = new Set<number>()
  const records = all.slice(from)
  if (count === undefined || type === undefined || cause === undefined || records.length > mostSummed)
    return found
  // What a blank cell of a group stands for is not known here.
  if (records.some((row) => !isFull(textIn(row, type)) && isNamed('cause', textIn(row, cause)))) return found
  const width = Math.max(0, ...records.map(({ cells }) => cells.length))
  const others = [...Array(width).keys()].filter(
    (at) =>
      at !== type &&
      at !== cause &&
      at !== count &&
      records.some((row) => isFull(textIn(row, at)) && !areFigures(textIn(row, at))),
  )
  const isOpen = (row: Texts, at: number) => {
    const text = textIn(row, at)
    if (isEmptyText(text) || isTotal(text) || allWord.test(text)) return true
    if (at === type) return !isNamed('type', text) && !isIdentifier(text)
    return at === cause && !isNamed('cause', text) && !isIdentifier(text)
  }
  const rows = records.flatMap((row, at) => {
    const amount = hasText(row) ? countIn(textIn(row, count)) : undefined
    const open = [type, cause, ...others].filter((column) => isOpen(row, column))
    return amount === undefined ? [] : [{ row, at, amount, open }]
  })
  const leaves = rows.filter(({ open }) => open.length === 0)
  const kinds = new Map<string, typeof rows>()
  for (const each of rows)
    if (each.open.length > 0) kinds.set(each.open.join(), [...(kinds.get(each.open.join()) ?? []), each])
  const byDepth = [...kinds.values()].sort((a, b) => (a[0]?.open.length ?? 0) - (b[0]?.open.length ?? 0))
  for (const kind of byDepth) {
    const parts = kind.map(({ row, open }) =>
      leaves.filter((leaf) =>
        [type, cause, ...others].every(
          (at) =>
            (open.includes(at) && !isOfOne(textIn(row, at))) ||
            textIn(leaf.row, at).trim() === withoutTotal(textIn(row, at)),
        ),
      ),
    )
    const areSums = kind.every(
      ({ amount }, at) => amount === parts[at]?.reduce((sum, leaf) => sum + leaf.amount, 0) && amount > 0,
    )
    const isSure =
      found.size > 0 ||
      kind.length > 1 ||
      kind.some(({ row, open, amount }) => amount >= fewest || open.some((at) => isFull(textIn(row, at))))
    if (areSums && isSure && parts.some(({ length }) => length > 1))
      for (const { at } of kind) found.add(from + at)
  }
  return found
}
