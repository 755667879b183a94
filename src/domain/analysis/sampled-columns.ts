import { unitsOf } from './cell-text.ts'
import { dateRank, namesDate, roleOf } from './column-roles.ts'
import { MomentReader } from './moment-reader.ts'
import type { CellKind } from './packed.ts'

/** Rows by which it is told what a column is. */
export const sampledRows = 512

/** What is done with the columns of a file. Numbers are those of the columns in the file. */
export interface ColumnPlan {
  readonly date: number | undefined
  /** All columns that hold dates. */
  readonly dates: readonly number[]
  /** A column whose name says date and whose cells are none. */
  readonly notDates: { readonly at: number; readonly example: string | undefined } | undefined
  readonly counted: readonly number[]
  readonly beyond: readonly number[]
}

interface Asked {
  readonly names: readonly string[]
  /** Columns of the type, the cause and the Record Count. */
  readonly taken: readonly (number | undefined)[]
  /** The date’s column, where somebody chose it. */
  readonly date: string | undefined
  readonly most: number
}

/** Tells dates from what is counted, by the first rows. */
export function planColumns(
  rows: readonly (readonly string[])[],
  { names, taken, date, most }: Asked,
): ColumnPlan {
  const width = Math.max(names.length, ...rows.map((row) => row.length))
  const others = [...Array(width).keys()].filter((at) => !taken.includes(at))
  const kinds = new Map(others.map((at) => [at, kindOf(rows, at, names[at] ?? '')]))
  const dates = others.filter((at) => kinds.get(at)?.isDate)
  const chosen = date === undefined ? -1 : names.indexOf(date)
  // One that is mostly blank tells when a few calls were called back, say.
  const isSparse = (at: number) => Number(kinds.get(at)?.isSparse ?? false)
  const best = [...dates].sort(
    (a, b) => isSparse(a) - isSparse(b) || dateRank(names[b] ?? '') - dateRank(names[a] ?? '') || a - b,
  )[0]
  const notDate = others.find((at) => (at === chosen || namesDate(names[at] ?? '')) && !dates.includes(at))
  const countable = others
    .filter((at) => !dates.includes(at) && names[at] !== '')
    .sort((a, b) => rank(names[a] ?? '') - rank(names[b] ?? '') || a - b)
  const isChosen = dates.includes(chosen)
  const isWrong = chosen >= 0 && !isChosen
  return {
    date: isChosen ? chosen : isWrong ? undefined : best,
    dates,
    notDates:
      notDate !== undefined && (isWrong || best === undefined)
        ? { at: isWrong ? chosen : notDate, example: kinds.get(isWrong ? chosen : notDate)?.example }
        : undefined,
    counted: countable.slice(0, most).sort((a, b) => a - b),
    beyond: countable.slice(most),
  }
}

function rank(name: string): number {
  const role = roleOf(name)
  return role === 'agent' ? 0 : role === 'queue' ? 1 : 2
}

/** A column holds dates where nine of ten of its cells are some, or half of them where its name says so, as it must for numbers. */
function kindOf(rows: readonly (readonly string[])[], at: number, name: string) {
  const reader = new MomentReader()
  const counts: Record<CellKind, number> = { blank: 0, written: 0, serial: 0, epoch: 0, other: 0 }
  let example: string | undefined
  for (const row of rows) {
    const units = unitsOf(row[at] ?? '')
    const kind = reader.read(units, 0, units.length)
    counts[kind]++
    if (kind === 'other') example ??= row[at]
  }
  const full = rows.length - counts.blank
  const isNamed = namesDate(name)
  const dates = counts.written + (isNamed ? counts.serial + counts.epoch : 0)
  return {
    isDate: full > 0 && dates >= full * (isNamed ? 0.5 : 0.9),
    isSparse: full * 2 < rows.length,
    example,
  }
}
