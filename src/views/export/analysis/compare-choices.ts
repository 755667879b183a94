import type { TableFacts } from '../../../domain/analysis/analyst.ts'
import { calendarDay, dayOf } from '../../../domain/analysis/calendar.ts'
import { type Side, twoPeriods } from '../../../domain/analysis/compare.ts'
import type { DayRange, Filters } from '../../../domain/analysis/filters.ts'
import type { AnalysisTools } from '../tools.ts'
import { rangeWords } from './day-words.ts'
import { rangeOf } from './lead-words.ts'

/** What a comparison is chosen from. */
export interface Sides extends Pick<AnalysisTools, 'ask' | 'sideOf'> {
  /** Of the file looked at, where its rows are kept. */
  readonly facts: TableFacts | undefined
  /** Those that are filtered by. */
  readonly days: DayRange | undefined
  /** Files that were counted, by their numbers; `own` is the one looked at. */
  readonly files: readonly { readonly at: number; readonly name: string }[]
  readonly own: number
  /** Those that were read before it on this page. */
  readonly earlier: readonly Choice[]
  /** What to begin with, where there are both. */
  readonly asked: 'files' | 'periods'
}

/** A file, or a period of the one looked at. */
export interface Choice {
  readonly key: string
  readonly name: string
  readonly load: () => Promise<Side | undefined>
}

export function choicesOf({ facts, days, ask, sideOf, files, earlier }: Sides): readonly Choice[] {
  const range = facts && rangeOf(facts)
  const ofFile = files.map(({ at, name }): Choice => ({ key: `file ${at}`, name, load: () => sideOf(at) }))
  const periods = range ? periodsOf(range, days) : []
  return [
    ...earlier,
    ...(files.length + earlier.length > 1 || periods.length > 0 ? ofFile : []),
    ...periods.map(
      ({ from, to }): Choice => ({
        key: `days ${from} ${to}`,
        name: rangeWords(from, to),
        load: () => sideIn(ask, { days: { from, to } }),
      }),
    ),
  ]
}

async function sideIn(ask: Sides['ask'], filters: Filters): Promise<Side | undefined> {
  const said = await ask({ kind: 'side', filters })
  return said.kind === 'side' ? said.side : undefined
}

/** Days that are chosen and as many before them, else two halves, and each month of a range. */
function periodsOf(range: DayRange, days: DayRange | undefined): readonly DayRange[] {
  if (range.to <= range.from) return []
  const { before, after } = firstPeriods(range, days)
  const months: DayRange[] = []
  for (let day = range.from; day <= range.to; ) {
    const { year, month } = calendarDay(day)
    const next = month === 12 ? dayOf(year + 1, 1, 1) : dayOf(year, month + 1, 1)
    months.push({ from: day, to: Math.min(range.to, next - 1) })
    day = next
  }
  const all = [before, after, ...(months.length > 1 && months.length <= 36 ? months : [])]
  return all.filter(
    ({ from, to }, at) => all.findIndex((each) => each.from === from && each.to === to) === at,
  )
}

/** The days that are chosen and those before them, as many as there are; at the start of the file those behind them. */
function firstPeriods(range: DayRange, days: DayRange | undefined) {
  if (!days) return twoPeriods(range)
  const count = days.to - days.from + 1
  if (days.from > range.from)
    return { before: { from: Math.max(range.from, days.from - count), to: days.from - 1 }, after: days }
  if (days.to < range.to)
    return { before: days, after: { from: days.to + 1, to: Math.min(range.to, days.to + count) } }
  return twoPeriods(range)
}

/** Two files, where there are some; else the two periods. */
export function firstChoices(
  { facts, days, files, earlier, own, asked }: Sides,
  choices: readonly Choice[],
): readonly (Choice | undefined)[] {
  if (files.length > 1 && asked === 'files') {
    const other = files.find(({ at }) => at !== own)
    const pair = [other?.at ?? own, own].sort((a, b) => a - b)
    return pair.map((at) => choices.find(({ key }) => key === `file ${at}`))
  }
  const last = earlier.at(-1)
  if (last && asked === 'files')
    return [last.key, `file ${own}`].map((wanted) => choices.find(({ key }) => key === wanted))
  const range = facts && rangeOf(facts)
  if (!range) return choices
  const { before, after } = firstPeriods(range, days)
  return [before, after].map(({ from, to }) => choices.find(({ key }) => key === `days ${from} ${to}`))
}
