import { columnBit } from './filters.ts'
import { type Counting, countByTwo, typesOf } from './recount.ts'
import { seriesCount } from './trend.ts'

/** A column's values as bars by type. */
export interface Beside {
  readonly column: number
  /** Its most frequent values, each with the counts of its types. */
  readonly rows: readonly {
    readonly value: number
    readonly name: string
    readonly total: number
    readonly byType: readonly number[]
  }[]
  readonly more: number
}

const shown = 8

/** `undefined` where there is no such column. */
export function besideOf(counting: Counting, column: number): Beside | undefined {
  const { table } = counting
  const kept = table.columns[column]
  if (!kept) return undefined
  const sizes = {
    height: kept.values.length,
    width: seriesCount,
    of: typesOf(table),
    aside: columnBit(column),
  }
  const counts = countByTwo(counting, kept.codes, table.pairOf, sizes)
  const rows = [...kept.values.entries()].flatMap(([value, name]) => {
    const byType = [...counts.subarray(value * seriesCount, (value + 1) * seriesCount)]
    const own = byType.reduce((sum, count) => sum + count, 0)
    return own > 0 ? [{ value, name, total: own, byType }] : []
  })
  rows.sort((a, b) => b.total - a.total)
  return { column, rows: rows.slice(0, shown), more: Math.max(0, rows.length - shown) }
}
