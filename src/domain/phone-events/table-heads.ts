import { isNamed } from './names.ts'
import { type Columns, type GridRecord, isFull, textIn } from './reading.ts'
import { isStatistic, shapeOf } from './table-words.ts'
import { areOthers, isNoCall } from './vocabulary.ts'

/** What stands above the columns of a table, and in its first one, and says that its rows are no calls of their own. */

/** Whether most rows tell of another table: how many, the most frequent. */
export function areStatistics(rows: readonly GridRecord[], { type, cause }: Columns): boolean {
  const full = rows.filter(({ cells }) => cells.some(({ text }) => isFull(text)))
  const isLabel = ({ cells }: GridRecord) => isStatistic(/^\S*/.exec(cells[0]?.text.trim() ?? '')?.[0] ?? '')
  return type !== 0 && cause !== 0 && full.filter(isLabel).length * 2 > full.length
}

/** The words above the columns of the two fields, or above all, that say whose they are. */
export function headingOf(above: GridRecord | undefined, { type, cause }: Columns): string | undefined {
  const full = (above?.cells ?? []).filter(({ text }) => isFull(text))
  const over =
    full.length > 1 ? [type, cause].map((column) => lastFull(above, column)) : [full[0]?.text ?? '']
  return over.find(
    (text) =>
      (/^\W*\p{L}+\W*$/u.test(text) && isNoCall(text)) ||
      (/^[\p{L}\d -]{1,30} (?:leg|call|event|record)s?$/iu.test(text.trim()) && areOthers(text)),
  )
}

/** A first record that is none: heads of two things, `Call 1` and `Call 2`, or names of fields that are another's. */
export function headOfOthers(records: readonly GridRecord[], { type, cause }: Columns): string | undefined {
  const first = records.find(({ cells }) => cells.some(({ text }) => isFull(text)))
  const [one, other] = [textIn(first ?? { cells: [] }, type), textIn(first ?? { cells: [] }, cause)]
  if (!first || isNamed('type', one) || isNamed('cause', other)) return undefined
  const isName = (text: string) => /missed|hang-?[ _]?up/i.test(text)
  const arePlaces = one === '0' && other === '1'
  const areAlike = one !== other && !arePlaces && /\d/.test(one) && shapeOf(one) === shapeOf(other)
  return areAlike || isName(one) || isName(other)
    ? first.cells
        .map(({ text }) => text)
        .join(' ')
        .trim()
    : undefined
}

/** The cell above a column, or the last one before it that may reach over it. */
function lastFull(record: GridRecord | undefined, column: number | undefined): string {
  const cells = column === undefined ? [] : (record?.cells.slice(0, column + 1) ?? [])
  return cells.findLast(({ text }) => isFull(text))?.text ?? ''
}
