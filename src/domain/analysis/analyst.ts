import { type Across, type AcrossAsk, acrossOf } from './across.ts'
import { apartIn } from './apart.ts'
import { type Beside, besideOf } from './beside.ts'
import { roleOf } from './column-roles.ts'
import { dayBit, type Filters, failsOf, hourBit, pairBit, type ValueFilter } from './filters.ts'
import { type KeptColumn, type KeptTable, momentsOf, type NoDates } from './kept-table.ts'
import type { DateAsk, DateFacts, DateOrder, Moments } from './moment-column.ts'
import { type Counting, countBy, countByHour, rowsIn, total } from './recount.ts'
import { type StandOuts, standOuts } from './stand-outs.ts'
import {
  type Focus,
  type FocusAsk,
  focusOf,
  type Trend,
  type TrendUnit,
  trendOf,
  unitFor,
  unitsFor,
} from './trend.ts'
import { hasUsual, type Usual, usualOf } from './usual.ts'

/** What is known of a column, without its rows. */
export interface ColumnFacts extends Pick<KeptColumn, 'name' | 'isNumeric'> {
  readonly values: number
  readonly role: 'agent' | 'queue' | 'other'
}

/** Dates that are read, a question about them, or why there are none. */
export type Dated =
  | {
      readonly kind: 'read'
      readonly facts: DateFacts
      readonly range: Omit<Moments, 'values'>
      readonly units: readonly TrendUnit[]
      readonly unit: TrendUnit
      /** Lines of the first cell that is no date, and of the first date too far away; 0 where there is none. */
      readonly otherLine: number
      readonly farLine: number
      /** A few dates lie far from all others: `range` and the units are of those others, these of the whole. */
      readonly apart: ApartFacts | undefined
    }
  | DateAsk
  | { readonly kind: 'left-out'; readonly facts: DateFacts }
  | { readonly kind: 'far'; readonly facts: DateFacts; readonly far: number; readonly line: number }
  | NoDates

export interface ApartFacts extends Pick<Moments, 'firstDay' | 'lastDay'> {
  /** Rows that lie apart, and the line of the first. */
  readonly rows: number
  readonly line: number
  readonly units: readonly TrendUnit[]
  readonly unit: TrendUnit
}

export interface TableFacts extends Pick<KeptTable, 'rows' | 'pairs' | 'left' | 'dateNames'> {
  /** Attempts: rows, or what their Record Counts add up to. */
  readonly attempts: number
  readonly isWeighed: boolean
  readonly columns: readonly ColumnFacts[]
  readonly dated: Dated
  readonly standOuts: StandOuts
  /** Names of the values that stand out, by column and number. */
  readonly names: Readonly<Record<string, string>>
}

export interface Question {
  readonly filters: Filters
  readonly unit: TrendUnit
  /** Whether days that lie far from all others are drawn, too. */
  readonly isWhole?: boolean | undefined
  /** A column whose values are drawn as bars by type. */
  readonly beside: number | undefined
  readonly across: AcrossAsk | undefined
  /** A pair that stands out on some days. */
  readonly focus: FocusAsk | undefined
}

/** Every number that the page shows, for one set of filters. Each part sets its own filter aside. */
export interface Answer {
  readonly rows: number
  readonly attempts: number
  /** By the numbers of the pairs. */
  readonly byPair: Float64Array
  /** Rows, where attempts are summed from Record Counts. */
  readonly rowsByPair: Float64Array
  readonly trend: Trend | undefined
  readonly focus: Focus | undefined
  /** Where pairs are looked at of some of the rows. */
  readonly usual: Usual | undefined
  readonly byHour: Float64Array
  readonly beside: Beside | undefined
  readonly across: Across | undefined
  /** Names of the values that the filters hold, by `column value`. */
  readonly names: Readonly<Record<string, string>>
}

const mostNamed = 100

/** Answers questions about the kept rows. */
export class Analyst {
  readonly table: KeptTable
  /** Its first and last day are those of nearly all rows, where a few lie apart. */
  private moments: Moments | undefined
  private apart:
    | (Pick<Moments, 'firstDay' | 'lastDay' | 'hasTimes'> & { rows: number; row: number })
    | undefined
  private order: DateOrder | 'leave-out' | undefined
  private lookedAt: readonly number[]
  private last: { readonly key: string; readonly fails: Uint16Array } | undefined

  constructor(table: KeptTable) {
    this.table = table
    const { columns } = table
    this.lookedAt = [...columns.keys()].filter((at) => roleOf(columns[at]?.name ?? '') !== 'other')
    if ('column' in table.dates && table.dates.facts.orders.length < 2) this.read(table.dates.facts.orders[0])
  }

  /** Reads the dates in an order that somebody chose. */
  choose(order: DateOrder | 'leave-out'): void {
    this.order = order
    this.moments = undefined
    this.apart = undefined
    this.last = undefined
    if (order !== 'leave-out') this.read(order)
  }

  /** Has other columns looked at for what stands out. */
  lookAt(columns: readonly number[]): void {
    this.lookedAt = columns
  }

  facts(): TableFacts {
    const { table } = this
    const { rows, pairs, left, dateNames, columns, weights } = table
    const found = standOuts(table, this.moments, this.lookedAt)
    const names: Record<string, string> = {}
    for (const { about } of found.found)
      if (about.kind === 'values')
        for (const value of about.values)
          names[`${about.column} ${value}`] = columns[about.column]?.values[value] ?? ''
    return {
      rows,
      pairs,
      left,
      dateNames,
      attempts: total(this.counting({}), rows),
      isWeighed: weights !== undefined,
      columns: columns.map(({ name, isNumeric, values }) => ({
        name,
        isNumeric,
        values: values.length,
        role: roleOf(name),
      })),
      dated: this.dated(),
      standOuts: found,
      names,
    }
  }

  answer({ filters, unit, isWhole, beside, across, focus }: Question): Answer {
    const counting = this.counting(filters)
    const { table, moments } = counting
    const range = (isWhole ? this.apart : undefined) ?? moments
    const byPair = countBy(counting, table.pairOf, table.pairs.length, pairBit)
    const rows = rowsIn(counting)
    return {
      rows,
      attempts: total(counting, rows),
      byPair,
      rowsByPair: table.weights
        ? countBy(unweighed(counting), table.pairOf, table.pairs.length, pairBit)
        : byPair,
      trend: range && trendOf(counting, unit, range, dayBit),
      focus: range && focus && focusOf(counting, unit, range, { ask: focus, aside: dayBit | pairBit }),
      usual: range && hasUsual(filters) ? usualOf(counting, unit, range) : undefined,
      byHour: countByHour(counting, hourBit),
      beside: beside === undefined ? undefined : besideOf(counting, beside),
      across: across && acrossOf(counting, across),
      names: this.namesIn(filters.values ?? []),
    }
  }

  private namesIn(filters: readonly ValueFilter[]): Record<string, string> {
    const names: Record<string, string> = {}
    for (const { column, values } of filters)
      for (const value of values.slice(0, mostNamed))
        names[`${column} ${value}`] = this.table.columns[column]?.values[value] ?? ''
    return names
  }

  /** Some of the rows that are counted, by their numbers. */
  rowsAt(filters: Filters, from: number, count: number): readonly number[] {
    const { fails } = this.counting(filters)
    const found: number[] = []
    let at = 0
    for (let row = 0; row < fails.length && found.length < count; row++)
      if (fails[row] === 0 && at++ >= from) found.push(row)
    return found
  }

  /** For each row whether it is counted: 0 where it is. */
  fails(filters: Filters): Uint16Array {
    return this.counting(filters).fails
  }

  /** The numbers of a column’s values in which words stand, the most frequent first. */
  find(
    column: number,
    words: string,
    most: number,
  ): readonly { readonly value: number; readonly name: string; readonly count: number }[] {
    const kept = this.table.columns[column]
    if (!kept) return []
    const counts = countBy(this.counting({}), kept.codes, kept.values.length)
    const wanted = words.trim().toLowerCase()
    return [...kept.values.entries()]
      .filter(([, name]) => name.toLowerCase().includes(wanted))
      .map(([value, name]) => ({ value, name, count: counts[value] as number }))
      .sort((a, b) => b.count - a.count)
      .slice(0, most)
  }

  counting(filters: Filters): Counting {
    const { table, moments } = this
    const key = JSON.stringify(filters)
    if (this.last?.key !== key) this.last = { key, fails: failsOf(table, moments, filters) }
    return { table, moments, fails: this.last.fails }
  }

  private read(order: DateOrder | undefined): void {
    const moments = momentsOf(this.table, order)
    const apart = moments && apartIn(moments)
    this.apart = moments && apart && { ...moments, rows: apart.rows, row: apart.row }
    this.moments =
      moments && moments.dated > 0
        ? { ...moments, ...(apart && { firstDay: apart.firstDay, lastDay: apart.lastDay }) }
        : undefined
  }

  private dated(): Dated {
    const { dates } = this.table
    if (!('column' in dates)) return dates
    const { facts, column } = dates
    if (this.order === 'leave-out') return { kind: 'left-out', facts }
    if (this.moments) {
      const { values: _, ...range } = this.moments
      return {
        kind: 'read',
        facts,
        range,
        units: unitsFor(range),
        unit: unitFor(range),
        otherLine: this.lineOf(facts.other?.row ?? -1),
        farLine: this.lineOf(range.farRow),
        apart: this.apartFacts(),
      }
    }
    const ask = column.ask(facts)
    if (ask) return ask
    const { far, farRow } = column.read(facts.orders[0])
    return { kind: 'far', facts, far, line: this.lineOf(farRow) }
  }

  private apartFacts(): ApartFacts | undefined {
    const { apart } = this
    if (!apart) return undefined
    const { firstDay, lastDay, rows, row } = apart
    return { firstDay, lastDay, rows, line: this.lineOf(row), units: unitsFor(apart), unit: unitFor(apart) }
  }

  private lineOf(row: number): number {
    return this.table.places.lines[row] ?? 0
  }
}

function unweighed(counting: Counting): Counting {
  return { ...counting, table: { ...counting.table, weights: undefined } }
}
