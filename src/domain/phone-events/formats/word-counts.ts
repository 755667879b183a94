import { exactCause, isBareName, nameOf, numberedCause } from '../names.ts'
import { countIn, type Field, linesOf, type RawRow, sidesOf } from '../reading.ts'
import { isMeasure, isTotal, ofCalls } from '../table-words.ts'

/** How often a pair in words occurred, where a number beside it says so. */

const amount = String.raw`(\d{1,3}(?:[.,'’]\d{3})+|\d{1,7})`
/** Behind a number that counts: the line's end, a sign between two pairs, or a share. */
const ended = String.raw`(?=\s*(?:$|[,;)]|\.(?!\d)|and\b|\(\d[\d.,]*\s?%))`
const ofPairs = String.raw`(?:missed )?(?:calls?|times|records?|rows?|attempts|anrufe?n?|appels?|llamadas?|chiamat[ae]|oproep(?:en)?|chamadas?)(?:\(s\))?`

/** A number that says itself that it counts: `x4`, `3×`, `(3 calls)`, `12 times`. */
const toldBehind = new RegExp(
  String.raw`^["')\]]*\s*[:=–-]?\s*\(?(?:[x×]\s?${amount}|${amount}\s?(?:[x×]|${ofPairs}))${ended}`,
  'u',
)
const toldBefore = new RegExp(String.raw`(?<![\p{L}\d.,:/-])${amount}\s?[x×]\s*$`, 'u')

/** A number alone: a count only where each pair of a list has one in the same place. */
const plainBehind = new RegExp(String.raw`^["')\]]*\s*(?:=>|[:=]|\s[–-]|\()\s*${amount}${ended}`)
const plainBefore =
  /(?:^(?:\s{2,}(?=\d{1,6}\s)|\s*(?=\d{1,2}\s))|(?:[,;:]|\band)\s+(?=\d{1,2}\s))(\d{1,6})\s+$/

/** A number that nothing parts from the pair may be anything, unless a line with the total is their sum. */
const bareBehind = new RegExp(String.raw`^["')\]]*\s+${amount}${ended}`)
const totalLine = new RegExp(String.raw`^[^\w\n]*(?:grand )?total[^\w\n]*${amount}[^\w\n]*$`, 'im')
/** How far from a pair its number is looked for. */
const nearby = 120

/** The rows of a text in words, each with its count where one is said. */
export function withCounts(rows: readonly RawRow[], text: string): readonly RawRow[] {
  if (!/\d/.test(text)) return rows
  const told = rows.map((_, at) => numberBeside(text, rows, at, toldBehind, toldBefore))
  if (told.some((count) => count !== undefined)) return rows.map((row, at) => counted(row, told[at]))
  if (rows.length < 2 || saysElse(rows, text)) return rows
  for (const [behind, before] of [
    [plainBehind, undefined],
    [undefined, plainBefore],
  ] as const) {
    const plain = rows.map((_, at) => numberBeside(text, rows, at, behind, before))
    if (areCounts(rows, plain)) return rows.map((row, at) => counted(row, plain[at]))
  }
  const total = totalLine.exec(text)?.[1]
  const bare =
    total === undefined ? [] : rows.map((_, at) => numberBeside(text, rows, at, bareBehind, undefined))
  const sum = bare.reduce((all, number) => all + (countIn(number?.text ?? '') ?? Number.NaN), 0)
  return bare.length > 1 && sum === countIn(total ?? '')
    ? rows.map((row, at) => counted(row, bare[at]))
    : rows
}

/** Whether a line beside the pairs may say that the numbers are others: a price, seconds, a page. */
function saysElse(rows: readonly RawRow[], text: string): boolean {
  const own = [...rows].sort((a, b) => a.start - b.start)
  let at = 0
  return linesOf(text).some((line) => {
    while ((own[at]?.end ?? Number.POSITIVE_INFINITY) <= line.start) at++
    const isOwn = (own[at]?.start ?? Number.POSITIVE_INFINITY) < line.end
    return (
      !isOwn &&
      /\p{L}/u.test(line.text) &&
      !isTotal(line.text) &&
      !isBareName(line.text) &&
      (isMeasure(line.text) || !ofCalls.test(line.text))
    )
  })
}

/** Behind the labels of a metric, perhaps with the moment: `missed_total{type="Ringing",cause="NO_ANSWER"} 412`. */
const metric = /^["']?,?\s*\}\s+(\d{1,9})(?:\.0+)?(?:\s+\d{10,})?\s*$/

/** A record of labels with what a metric counts of it. */
export function withMetric(row: RawRow, text: string): RawRow {
  const [rest = ''] = text.slice(row.end, row.end + nearby).split('\n', 1)
  const number = metric.exec(rest)?.[1]
  if (number === undefined || !/^[\w:]+\{/.test(text.slice(text.lastIndexOf('\n', row.start) + 1))) return row
  return counted(row, { text: number, start: row.end + rest.lastIndexOf(number), of: '' })
}

interface Beside {
  readonly text: string
  readonly start: number
  /** What is counted: the pair, and what stands before it. */
  readonly of: string
}

function numberBeside(
  text: string,
  rows: readonly RawRow[],
  at: number,
  behind: RegExp | undefined,
  before: RegExp | undefined,
): Beside | undefined {
  const row = rows[at]
  if (!row) return undefined
  const lead = text
    .slice(Math.max(rows[at - 1]?.end ?? 0, row.start - nearby), row.start)
    .replace(/^.*\n/s, '')
  const rest = text.slice(row.end, Math.min(rows[at + 1]?.start ?? text.length, row.end + nearby))
  const after = behind?.exec(rest.replace(/\n.*/s, ''))
  const found = after ?? before?.exec(lead)
  const number = found?.slice(1).find((group) => group !== undefined)
  // A pair that occurred 0 times is spoken of already.
  if (!found || number === undefined || !countIn(number)) return undefined
  const start = (after ? row.end : row.start - lead.length) + found.index + found[0].lastIndexOf(number)
  return { text: number, start, of: lead.replace(number, '') + text.slice(row.start, row.end) }
}

/** Whether numbers beside all pairs count them: nothing is counted twice, and they are no row numbers, codes of the causes or SIP statuses. */
function areCounts(rows: readonly RawRow[], numbers: readonly (Beside | undefined)[]): boolean {
  const values = numbers.map((number) => countIn(number?.text ?? '') ?? Number.NaN)
  const [first = 0] = values
  return (
    rows.some((row) => sidesOf(row).size > 1) &&
    new Set(numbers.map((number) => number?.of.toUpperCase().replace(/\s+/g, ' '))).size === rows.length &&
    values.every((value) => !Number.isNaN(value)) &&
    !values.every((value, at) => value === first + at) &&
    !values.every((value) => value >= 400 && value < 700) &&
    !rows.some((row, at) => isCodeOf(row, numbers[at]?.text ?? ''))
  )
}

/** Whether the number is that of the row's cause in general telephony: `USER_BUSY: 17`. */
function isCodeOf({ fields }: RawRow, number: string): boolean {
  const cause = exactCause(fields.find(({ field }) => field === 'cause')?.text ?? '')
  return cause !== undefined && nameOf(cause) === nameOf(numberedCause(Number(number)))
}

function counted(row: RawRow, number: Beside | undefined): RawRow {
  if (!number) return row
  const field: Field = {
    field: 'count',
    text: number.text,
    start: number.start,
    end: number.start + number.text.length,
    isAccounted: true,
  }
  return { ...row, fields: [...row.fields, field] }
}
