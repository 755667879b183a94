import { noMoment } from './calendar.ts'
import type { Moments } from './moment-column.ts'

/** The days of nearly all rows, where a few others lie so far from them that a chart of all would show nothing. */
export interface Apart {
  readonly firstDay: number
  readonly lastDay: number
  /** Rows on other days, and the first of them. */
  readonly rows: number
  readonly row: number
}

/** A chart of so many days can be read, whatever lies where in it. */
const readable = 92
/** Days without a row that end a run of days. */
const gap = 31
/** Of fewer rows, one is too many to be set apart. */
const fewest = 20
/** At most one row in so many lies apart, or one row alone. */
const oneIn = 100

/** The rule is ours: all runs of days but the largest hold 1 % of the rows at most, and lie further from it than it is long. */
export function apartIn(moments: Moments): Apart | undefined {
  const { values, firstDay, lastDay, dated } = moments
  if (lastDay - firstDay < readable || dated < fewest) return undefined
  const runs = runsOf(moments)
  const [first, last] = around(runs)
  const main = { firstDay: runs[first]?.from ?? firstDay, lastDay: runs[last]?.to ?? lastDay }
  const inMain = runs.slice(first, last + 1).reduce((sum, { rows }) => sum + rows, 0)
  const rows = dated - inMain
  if (rows === 0 || rows > Math.max(1, Math.floor(dated / oneIn))) return undefined
  const row = values.findIndex((moment) => moment !== noMoment && !holds(main, moment >> 5))
  return { ...main, rows, row }
}

function holds({ firstDay, lastDay }: Pick<Moments, 'firstDay' | 'lastDay'>, day: number): boolean {
  return day >= firstDay && day <= lastDay
}

interface DayRun {
  readonly from: number
  to: number
  rows: number
}

/** Days with rows, as long as no gap is between them, in their order. */
function runsOf({ values, firstDay, lastDay }: Moments): readonly DayRun[] {
  const ofDay = new Uint32Array(lastDay - firstDay + 1)
  for (const moment of values)
    if (moment !== noMoment) ofDay[(moment >> 5) - firstDay] = (ofDay[(moment >> 5) - firstDay] as number) + 1
  const runs: DayRun[] = []
  for (const [at, rows] of ofDay.entries()) {
    if (rows === 0) continue
    const day = firstDay + at
    const run = runs.at(-1)
    if (run && day - run.to <= gap) {
      run.to = day
      run.rows += rows
    } else runs.push({ from: day, to: day, rows })
  }
  return runs
}

/** The largest run, and all that lie no further from it than it is long: the numbers of the first and the last. */
function around(runs: readonly DayRun[]): readonly [number, number] {
  const rows = runs.map((run) => run.rows)
  let first = rows.indexOf(Math.max(...rows))
  let last = first
  for (;;) {
    const [from, to] = [runs[first]?.from ?? 0, runs[last]?.to ?? 0]
    const reach = to - from + 1
    if (from - (runs[first - 1]?.to ?? Number.NEGATIVE_INFINITY) <= reach) first--
    else if ((runs[last + 1]?.from ?? Number.POSITIVE_INFINITY) - to <= reach) last++
    else return [first, last]
  }
}
