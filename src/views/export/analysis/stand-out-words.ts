import type { TableFacts } from '../../../domain/analysis/analyst.ts'
import { isoDay } from '../../../domain/analysis/calendar.ts'
import type { Filters } from '../../../domain/analysis/filters.ts'
import type { StandOut } from '../../../domain/analysis/stand-outs.ts'
import { digits, listed } from '../../parts/words.ts'
import { pairWords, summaryOf } from '../pair-words.ts'
import { inWords, rangeWords } from './day-words.ts'
import { withValues } from './filtering.ts'

/** A sentence in three parts: what stands before the pair and behind it. */
export interface Sentence {
  readonly before: string
  readonly after: string
}

export function pairOf({ pair }: StandOut, { pairs }: TableFacts): TableFacts['pairs'][number] {
  const found = pairs[pair]
  if (!found) throw new Error(`No pair ${pair} is kept`)
  return found
}

export function sentenceOf(one: StandOut, facts: TableFacts): Sentence {
  const { about, seen, own, ofPair, expected } = one
  if (about.kind === 'days') {
    const days = about.to - about.from + 1
    const isLast = facts.dated.kind === 'read' && facts.dated.range.lastDay === about.to
    const when =
      isLast || days === 1
        ? rangeWords(about.from, about.from, false)
        : rangeWords(about.from, about.to, false)
    const often = `${digits(seen)} times${days > 1 ? ` in ${inWords(days)} days` : ''}`
    return {
      before: `${days === 1 ? 'On' : 'From'} ${when}, `,
      after: ` came up ${often}; ${digits(Math.round(expected))} were expected.`,
    }
  }
  const names = valueNames(one, facts)
  const summary = summaryOf(pairOf(one, facts))
  if (names.length === 1)
    return {
      before: `${names[0]}: ${digits(seen)} of ${digits(own)} attempts are `,
      after: summary ? ` (${summary.replace(/\.$/, '')}).` : '.',
    }
  return { before: `${someNames(names)} have ${digits(seen)} of all ${digits(ofPair)} `, after: '.' }
}

/** The whole sentence as text. */
export function standOutWords(one: StandOut, facts: TableFacts): string {
  const { before, after } = sentenceOf(one, facts)
  const expected =
    one.about.kind === 'days'
      ? ''
      : ` ${digits(Math.round(one.expected))} were expected at the rate of all others.`
  return `${before}${pairWords(pairOf(one, facts))}${after}${expected}`
}

export function valueNames({ about }: StandOut, { names }: TableFacts): readonly string[] {
  if (about.kind === 'days') return []
  return about.values
    .map((value) => names[`${about.column} ${value}`] ?? '')
    .sort((a, b) => a.localeCompare(b, 'en', { numeric: true }))
}

/** Names that begin alike say so once. Example: "Agents 05, 09 and 16". */
function someNames(names: readonly string[]): string {
  const shown = names.slice(0, 6)
  const left = names.length - shown.length
  const [first = ''] = shown
  const space = first.lastIndexOf(' ')
  const start = first.slice(0, space + 1)
  const end = (name: string) => name.slice(space + 1)
  const isAlike = space > 0 && shown.every((name) => name.startsWith(start) && /^\d+$/.test(end(name)))
  const words = isAlike ? [`${start.trim()}s ${end(first)}`, ...shown.slice(1).map(end)] : shown
  return left > 0 ? `${words.join(', ')} and ${left} more` : listed(words)
}

/** The rows that a sentence is about. */
export function filtersOf({ about, pair }: StandOut): Filters {
  if (about.kind === 'days') return { pairs: [pair], days: { from: about.from, to: about.to } }
  return withValues({ pairs: [pair] }, about.column, about.values)
}

export function showWords(one: StandOut, facts: TableFacts): string {
  const { about } = one
  if (about.kind === 'days') return `Show ${rangeWords(about.from, about.to, false)}`
  const names = valueNames(one, facts)
  return names.length === 1 ? `Show ${names[0]}` : `Show these ${inWords(names.length)}`
}

/** As `data-column` says it. */
export function columnOf({ about }: StandOut, { columns, dated }: TableFacts): string {
  if (about.kind === 'values') return columns[about.column]?.name ?? ''
  return 'facts' in dated ? dated.facts.name : ''
}

/** As `data-value` says it: names with `|` between them, or the first and the last day. */
export function valueOfHook(one: StandOut, facts: TableFacts): string {
  const { about } = one
  return about.kind === 'days'
    ? `${isoDay(about.from)}/${isoDay(about.to)}`
    : valueNames(one, facts).join('|')
}
