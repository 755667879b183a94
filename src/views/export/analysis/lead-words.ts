import type { TableFacts } from '../../../domain/analysis/analyst.ts'
import type { DayRange, Filters } from '../../../domain/analysis/filters.ts'
import { digits, listed } from '../../parts/words.ts'
import { firstLook, isFiltered, type Kept } from '../look.ts'
import { attemptsWords, oftenWords } from '../often-words.ts'
import { pairWords } from '../pair-words.ts'
import { spanOf } from '../question.ts'
import { hourWords, longWeekdays, rangeWords } from './day-words.ts'

/** The page in one sentence. Example: "5,000 missed-call attempts, 1 to 30 November 2026: most often …, 31%." */
export function leadWords({ facts, look, answer }: Pick<Kept, 'facts' | 'look' | 'answer'>): string {
  const when = whenWords({ facts, look, answer })
  if (isFiltered(look.filters)) {
    const what = filterWords(facts, look.filters, answer.names).filter(({ kind }) => kind !== 'days')
    const of = what.length > 0 ? `: ${what.map(({ words }) => words).join(', ')}` : ''
    return `${digits(answer.attempts)} of ${digits(facts.attempts)} attempts${when}${of}.`
  }
  const amounts = [...facts.pairs.entries()].map(([at, pair]) => ({ pair, amount: answer.byPair[at] ?? 0 }))
  const often = oftenWords(amounts, answer.attempts)
  return `${attemptsWords(amounts, facts.attempts)}${when}${often ? `: ${often}` : ''}.`
}

/** The numbers of the pairs that came at all, the most frequent first. */
export function mostFrequent(byPair: Float64Array): readonly number[] {
  return [...byPair.keys()]
    .filter((pair) => (byPair[pair] as number) > 0)
    .sort((a, b) => (byPair[b] as number) - (byPair[a] as number))
}

/** The days that are looked at: those that are filtered by, or those that are drawn. */
export function rangeOf(
  { dated }: TableFacts,
  { filters, isWhole }: Pick<Kept['look'], 'filters' | 'isWhole'> = firstLook,
): DayRange | undefined {
  return dated.kind === 'read' ? (filters.days ?? spanOf(dated, isWhole)) : undefined
}

/** Example: ", all but 2 from 1 to 30 November 2026". */
function whenWords({ facts, look, answer }: Pick<Kept, 'facts' | 'look' | 'answer'>): string {
  const range = rangeOf(facts, look)
  if (!range) return ''
  const outside = look.filters.days ? 0 : (answer.trend?.outside ?? 0)
  const days = rangeWords(range.from, range.to)
  return outside > 0 ? `, all but ${digits(outside)} from ${days}` : `, ${days}`
}

/** Names of values that filters hold: the worker alone has all of them. */
export type ValueNames = Kept['answer']['names']

export interface FilterWords {
  readonly kind: 'pairs' | 'values' | 'days' | 'hours'
  readonly column: number | undefined
  readonly words: string
}

const mostNamed = 3

/** Each filter in words, in the order in which they are shown. */
export function filterWords(facts: TableFacts, filters: Filters, names: ValueNames): readonly FilterWords[] {
  const words: FilterWords[] = []
  const { pairs, values = [], days, hours } = filters
  if (days) words.push({ kind: 'days', column: undefined, words: rangeWords(days.from, days.to) })
  for (const { column, values: chosen } of values) {
    const all = chosen.map((value) => valueWords(names[`${column} ${value}`] ?? '', facts, column))
    words.push({ kind: 'values', column, words: someOf(all, facts.columns[column]?.name ?? '') })
  }
  if (pairs) {
    const all = pairs.flatMap((pair) => facts.pairs[pair] ?? []).map(pairWords)
    words.push({ kind: 'pairs', column: undefined, words: someOf(all, 'pairs') })
  }
  if (hours) words.push({ kind: 'hours', column: undefined, words: hoursWords(hours) })
  return words
}

/** An empty value is said by its column’s name. */
export function valueWords(name: string, facts: TableFacts, column: number): string {
  return name === '' ? `no ${facts.columns[column]?.name ?? 'value'}` : name
}

function someOf(names: readonly string[], noun: string): string {
  return names.length > mostNamed ? `${names.length} of ${noun}` : listed(names)
}

function hoursWords(hours: readonly number[]): string {
  const [hour = 0] = hours
  const weekday = longWeekdays[Math.floor(hour / 24)] ?? ''
  if (hours.length === 1) return `${weekday} ${hourWords(hour % 24)}`
  if (hours.length === 24 && hours.every((each) => Math.floor(each / 24) === Math.floor(hour / 24)))
    return `${weekday}s`
  return hours.length === 7 ? `${hourWords(hour % 24)} every day` : `${hours.length} hours of the week`
}
