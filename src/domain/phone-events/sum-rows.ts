import { isNamed } from './names.ts'
import { type Columns, countIn, hasText, isFull, type Texts, textIn } from './reading.ts'
import { areFigures, isTotal } from './table-words.ts'
import { isIdentifier } from './tidy.ts'
import { isEmptyText } from './vocabulary.ts'

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
  const isWords = (at: number) =>
    at !== count && records.some((row) => isFull(textIn(row, at)) && !areFigures(textIn(row, at)))
  const keys = [...Array(width).keys()].filter((at) => at === type || at === cause || isWords(at))
  const isOpen = (row: Texts, at: number) => {
    const text = textIn(row, at)
    if (isEmptyText(text) || isTotal(text) || allWord.test(text)) return true
    const side = at === type ? 'type' : at === cause ? 'cause' : undefined
    return side !== undefined && !isNamed(side, text) && !isIdentifier(text)
  }
  const marked = markedSums(records, keys, count)
  for (const at of marked) found.add(from + at)
  if (marked.length > 0) return found
  const rows = records.flatMap((row, at): readonly Summed[] => {
    const amount = hasText(row) ? countIn(textIn(row, count)) : undefined
    return amount === undefined ? [] : [{ row, at, amount, open: keys.filter((key) => isOpen(row, key)) }]
  })
  const leaves = rows.filter(({ open }) => open.length === 0)
  // A sum of all that is another says that rows with blank cells are rows.
  if (rows.some(({ open, amount }) => open.length === keys.length && amount !== sumOfAll(leaves)))
    return found
  for (const kind of kindsOf(rows)) {
    const parts = kind.map(({ row, open }) =>
      leaves.filter((leaf) =>
        keys.every(
          (at) =>
            (open.includes(at) && !isOfOne(textIn(row, at))) ||
            textIn(leaf.row, at).trim() === withoutTotal(textIn(row, at)),
        ),
      ),
    )
    const areSums = kind.every(({ amount }, at) => amount > 0 && amount === sumOfAll(parts[at] ?? []))
    const isSure =
      found.size > 0 ||
      kind.length > 1 ||
      kind.some(({ row, open, amount }) => amount >= fewest || open.some((at) => isFull(textIn(row, at))))
    if (areSums && isSure && parts.some(({ length }) => length > 1))
      for (const { at } of kind) found.add(from + at)
  }
  return found
}

/**
 * Rows that another column marks as sums, as SQL's GROUPING() does: 0 for rows, and another number for those that are the
 * sum of the rows that agree with them in the cells that they fill.
 */
function markedSums(records: readonly Texts[], keys: readonly number[], count: number): readonly number[] {
  const amount = (row: Texts) => countIn(textIn(row, count)) ?? 0
  const full = [...records.entries()].filter(
    ([, row]) => hasText(row) && countIn(textIn(row, count)) !== undefined,
  )
  const marks = [...(records[0]?.cells.keys() ?? [])].filter((at) => at !== count && !keys.includes(at))
  for (const mark of marks) {
    const isLeaf = (row: Texts) => /^\s*0\s*$/.test(textIn(row, mark))
    if (!full.every(([, row]) => /^\s*[0-7]\s*$/.test(textIn(row, mark)))) continue
    const leaves = full.flatMap(([, row]) => (isLeaf(row) ? [row] : []))
    const sums = full.filter(([, row]) => !isLeaf(row))
    const isSum = ([, row]: readonly [number, Texts]) =>
      keys.some((at) => !isFull(textIn(row, at))) &&
      amount(row) ===
        leaves
          .filter((leaf) =>
            keys.every(
              (at) => !isFull(textIn(row, at)) || textIn(leaf, at).trim() === textIn(row, at).trim(),
            ),
          )
          .reduce((sum, leaf) => sum + amount(leaf), 0)
    if (sums.length > 0 && leaves.length > 1 && sums.every(isSum)) return sums.map(([at]) => at)
  }
  return []
}

/** A row with its count, and the columns in which it may stand for all values. */
interface Summed {
  readonly row: Texts
  readonly at: number
  readonly amount: number
  readonly open: readonly number[]
}

function sumOfAll(rows: readonly Summed[]): number {
  return rows.reduce((sum, { amount }) => sum + amount, 0)
}

/** Rows that leave the same columns open, those with the fewest first. */
function kindsOf(rows: readonly Summed[]): readonly (readonly Summed[])[] {
  const kinds = new Map<string, Summed[]>()
  for (const row of rows) {
    const kind = kinds.get(row.open.join())
    if (kind) kind.push(row)
    else kinds.set(row.open.join(), [row])
  }
  kinds.delete('')
  return [...kinds.values()].sort(([a], [b]) => (a?.open.length ?? 0) - (b?.open.length ?? 0))
}
