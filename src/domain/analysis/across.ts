import { noMoment } from './calendar.ts'
import { columnBit, pairBit } from './filters.ts'
import { otherType } from './kept-table.ts'
import { type Counting, callbacksOf, countByTwo, typesOf } from './recount.ts'

/** What a table of one column by another is to show. */
export interface AcrossAsk {
  readonly column: number
  /** The pairs, their types, whether Callback? is marked, or another column. */
  readonly by: 'pairs' | 'types' | 'callback' | number
  /** `furthest` from everybody’s shares first, the most attempts first, by name, or by the share in one of `by`. */
  readonly sort: 'furthest' | 'most' | 'name' | { readonly of: number }
  /** Shows values alone in which this stands. */
  readonly search: string
  readonly most: number
  readonly mostAcross: number
  /** Numbers that come first across: those that stand out. */
  readonly first: readonly number[]
}

export interface AcrossRow {
  readonly value: number
  readonly name: string
  readonly total: number
  /** Attempts, in the order of `across`. */
  readonly cells: readonly number[]
  /** By day, where there are dates and not too many of them. */
  readonly days: readonly number[] | undefined
}

export interface Across {
  readonly column: number
  readonly by: AcrossAsk['by']
  /** The numbers of pairs, types or values that are shown, and those that are left. */
  readonly across: readonly number[]
  /** Names of values, where another column stands across. */
  readonly acrossNames: readonly string[]
  readonly moreAcross: number
  readonly everybody: Omit<AcrossRow, 'value' | 'name'>
  readonly rows: readonly AcrossRow[]
  /** Values with any attempt, and those of them that the search leaves. */
  readonly values: number
  readonly matching: number
}

/** Fewer attempts than these are too few to be called far from everybody. */
const fewest = 20
const mostDays = 62

/** Values of a column, and their shares by pair, type or another column. The column’s own filter is set aside. */
export function acrossOf(counting: Counting, ask: AcrossAsk): Across {
  const { table } = counting
  const rowColumn = table.columns[ask.column]
  const byColumn = typeof ask.by === 'number' ? table.columns[ask.by] : undefined
  const height = rowColumn?.values.length ?? 0
  const width =
    typeof ask.by === 'number'
      ? (byColumn?.values.length ?? 0)
      : { pairs: table.pairs.length, types: otherType + 1, callback: 3 }[ask.by]
  const aside = columnBit(ask.column) | (typeof ask.by === 'number' ? columnBit(ask.by) : pairBit)
  const counts = countsOf(counting, ask, { height, width, aside })
  const totals = new Float64Array(height)
  const ofAll = new Float64Array(width)
  for (let value = 0; value < height; value++)
    for (let cell = 0; cell < width; cell++) {
      const count = counts(value, cell)
      totals[value] = (totals[value] as number) + count
      ofAll[cell] = (ofAll[cell] as number) + count
    }
  const all = ofAll.reduce((sum, count) => sum + count, 0)
  const frequent = [...ofAll.keys()]
    .filter((cell) => (ofAll[cell] as number) > 0)
    .sort((a, b) => (ofAll[b] as number) - (ofAll[a] as number))
  const firsts = ask.first.filter((cell) => (ofAll[cell] ?? 0) > 0)
  const across = [...new Set([...firsts, ...frequent])].slice(0, ask.mostAcross)
  const present = [...totals.keys()].filter((value) => (totals[value] as number) > 0)
  const search = ask.search.trim().toLowerCase()
  const names = rowColumn?.values ?? []
  const matching =
    search === '' ? present : present.filter((value) => (names[value] ?? '').toLowerCase().includes(search))
  const share = (value: number, cell: number) => counts(value, cell) / (totals[value] as number)
  const far = (value: number) => {
    const own = totals[value] as number
    if (own < fewest) return own / fewest - 1
    return Math.max(
      0,
      ...across.map((cell) => {
        const expected = (own * (ofAll[cell] as number)) / all
        return expected > 0 ? (counts(value, cell) - expected) / Math.sqrt(expected) : 0
      }),
    )
  }
  const { sort } = ask
  const keys = new Map(
    matching.map((value) => [
      value,
      sort === 'furthest'
        ? far(value)
        : typeof sort === 'object'
          ? share(value, sort.of)
          : (totals[value] as number),
    ]),
  )
  const sorted = [...matching].sort((a, b) =>
    sort === 'name'
      ? (names[a] ?? '').localeCompare(names[b] ?? '', 'en', { numeric: true })
      : (keys.get(b) as number) - (keys.get(a) as number) || (totals[b] as number) - (totals[a] as number),
  )
  const shown = sorted.slice(0, ask.most)
  const days = dayCounts(counting, ask.column, shown, aside)
  return {
    column: ask.column,
    by: ask.by,
    across,
    acrossNames: across.map((cell) => byColumn?.values[cell] ?? ''),
    moreAcross: frequent.length - across.length,
    everybody: { total: all, cells: across.map((cell) => ofAll[cell] as number), days: undefined },
    rows: shown.map((value, at) => ({
      value,
      name: names[value] ?? '',
      total: totals[value] as number,
      cells: across.map((cell) => counts(value, cell)),
      days: days?.[at],
    })),
    values: present.length,
    matching: matching.length,
  }
}

/** Cells of a table that is held whole. */
const mostCells = 4_000_000

function countsOf(
  counting: Counting,
  ask: AcrossAsk,
  size: { height: number; width: number; aside: number },
) {
  const { table } = counting
  const first = table.columns[ask.column]?.codes ?? new Uint16Array(table.rows)
  const second =
    typeof ask.by === 'number' ? (table.columns[ask.by]?.codes ?? new Uint16Array(table.rows)) : table.pairOf
  const { height, width } = size
  if (height * width <= mostCells) {
    const of = ask.by === 'types' ? typesOf(table) : ask.by === 'callback' ? callbacksOf(table) : undefined
    const cells = countByTwo(counting, first, second, { ...size, ...(of ? { of } : {}) })
    return (value: number, cell: number) => cells[value * width + cell] as number
  }
  const sparse = new Map<number, number>()
  const holds = ~size.aside
  for (let row = 0; row < table.rows; row++) {
    if (((counting.fails[row] as number) & holds) !== 0) continue
    const key = (first[row] as number) * width + (second[row] as number)
    sparse.set(key, (sparse.get(key) ?? 0) + (table.weights ? (table.weights[row] as number) : 1))
  }
  return (value: number, cell: number) => sparse.get(value * width + cell) ?? 0
}

function dayCounts(
  { table, moments, fails }: Counting,
  column: number,
  shown: readonly number[],
  aside: number,
) {
  if (!moments || moments.lastDay - moments.firstDay >= mostDays || moments.lastDay <= moments.firstDay)
    return undefined
  const { firstDay, lastDay, values } = moments
  const codes = table.columns[column]?.codes ?? new Uint16Array(table.rows)
  const slots = new Int32Array(table.columns[column]?.values.length ?? 0).fill(-1)
  for (const [slot, value] of shown.entries()) slots[value] = slot
  const days = shown.map(() => Array<number>(lastDay - firstDay + 1).fill(0))
  const holds = ~aside
  for (let row = 0; row < table.rows; row++) {
    if (((fails[row] as number) & holds) !== 0 || values[row] === noMoment) continue
    const slot = slots[codes[row] as number] as number
    const own = slot < 0 ? undefined : days[slot]
    if (!own) continue
    const at = ((values[row] as number) >> 5) - firstDay
    if (at < 0 || at >= own.length) continue
    own[at] = (own[at] as number) + (table.weights ? (table.weights[row] as number) : 1)
  }
  return days
}
