import { noMoment } from './calendar.ts'
import { bestRuns, type Run } from './day-runs.ts'
import type { KeptTable } from './kept-table.ts'
import type { Moments } from './moment-column.ts'
import { type Counting, countByTwo } from './recount.ts'
import { alpha, type Counts, expectedAmong, holm, logUpperTail } from './significance.ts'

/** Fewer attempts than these never stand out, nor does what is less than half as many again as expected. */
export const leastAttempts = 20
export const leastRatio = 1.5
/** Values of a column that are looked at: of a longer list the ones that matter cannot be told. */
export const mostLookedAt = 5000

/** Something furthest from the rest of the file: values of a column, or a run of days, with more of a pair. */
export interface StandOut {
  readonly about:
    | { readonly kind: 'values'; readonly column: number; readonly values: readonly number[] }
    | ({ readonly kind: 'days' } & Pick<Run, 'from' | 'to'>)
  readonly pair: number
  /** Attempts of the pair with these values; all attempts with them; the pair’s in the whole file. */
  readonly seen: number
  readonly own: number
  readonly ofPair: number
  /** At the rate of all others. */
  readonly expected: number
}

export interface StandOuts {
  readonly found: readonly StandOut[]
  /** Combinations that were tested. */
  readonly tested: number
  readonly columns: readonly number[]
  /** Columns that have too many values to be looked at. */
  readonly tooMany: readonly number[]
  readonly hasDays: boolean
}

interface Candidate {
  readonly column: number
  readonly value: number
  readonly pair: number
  readonly log: number
}

/**
 * What stands out in the whole file, in the columns asked for and by day: only more than the rest of the file has, since
 * less of one pair always follows from more of another. Never throws.
 */
export function standOuts(
  table: KeptTable,
  moments: Moments | undefined,
  asked: readonly number[],
): StandOuts {
  const counting: Counting = { table, moments, fails: new Uint16Array(table.rows) }
  const isShort = (column: number) => (table.columns[column]?.values.length ?? 0) <= mostLookedAt
  const columns = asked.filter(isShort)
  const margins = columns.map((column) => marginsOf(counting, column))
  const valueTests = margins.flatMap((margin) => candidatesIn(margin, table.pairs.length))
  const runs = moments ? bestRuns(dayCounts(table, moments), table.pairs.length, leastAttempts) : []
  const tested = margins.reduce((sum, margin) => sum + margin.tests, 0) + runs.length
  const logs = [...valueTests.map(({ log }) => log), ...runs.map(({ log }) => log)]
  const holds = holm(logs, tested)
  const level = Math.log(alpha / Math.max(1, tested))
  const groups = grouped(valueTests.filter((_, at) => holds[at])).map((group) => {
    const margin = margins.find(({ column }) => column === group.column)
    return margin ? unmasked(group, margin, table.pairs.length, level) : group
  })
  const values = withoutShadows(counting, groups, level)
  const days = runs.filter((_, at) => holds[valueTests.length + at]).map(ofRun)
  const found = [...days, ...values].filter(isFar).sort((a, b) => b.seen - b.expected - (a.seen - a.expected))
  return {
    found,
    tested,
    columns,
    tooMany: asked.filter((column) => !isShort(column)),
    hasDays: moments !== undefined && moments.lastDay > moments.firstDay,
  }
}

function isFar({ seen, expected }: StandOut): boolean {
  return seen >= leastAttempts && seen >= expected * leastRatio
}

interface Margins {
  readonly column: number
  readonly blank: number
  readonly cells: Float64Array
  readonly ofValue: Float64Array
  readonly ofPair: Float64Array
  readonly all: number
  tests: number
}

function marginsOf(counting: Counting, column: number): Margins {
  const { columns, pairOf, pairs } = counting.table
  const { codes, values } = columns[column] as KeptTable['columns'][number]
  const sizes = { height: values.length, width: pairs.length }
  const cells = countByTwo(counting, codes, pairOf, sizes)
  const ofValue = new Float64Array(values.length)
  const ofPair = new Float64Array(pairs.length)
  let all = 0
  for (let value = 0; value < values.length; value++)
    for (let pair = 0; pair < pairs.length; pair++) {
      const count = cells[value * pairs.length + pair] as number
      ofValue[value] = (ofValue[value] as number) + count
      ofPair[pair] = (ofPair[pair] as number) + count
      all += count
    }
  return { column, blank: values.indexOf(''), cells, ofValue, ofPair, all, tests: 0 }
}

/** Every value and pair that could reach the least count is a test; those that are far enough are listed. */
function candidatesIn(margins: Margins, width: number): readonly Candidate[] {
  const { column, blank, cells, ofValue, ofPair, all } = margins
  const far: Candidate[] = []
  for (const [value, own] of ofValue.entries()) {
    if (own < leastAttempts || value === blank) continue
    for (let pair = 0; pair < width; pair++) {
      const pairs = ofPair[pair] as number
      if (pairs < leastAttempts) continue
      margins.tests++
      const seen = cells[value * width + pair] as number
      const counts = { seen, own, pair: pairs, all }
      if (seen < leastAttempts || seen < expectedAmong(counts) * leastRatio) continue
      far.push({ column, value, pair, log: logUpperTail(counts) })
    }
  }
  return far
}

interface Group {
  readonly column: number
  readonly pair: number
  readonly values: readonly number[]
}

/** Values of a column that share a pair are one finding. */
function grouped(candidates: readonly Candidate[]): readonly Group[] {
  const groups = new Map<string, { column: number; pair: number; values: number[] }>()
  for (const { column, pair, value } of candidates) {
    const key = `${column} ${pair}`
    const group = groups.get(key) ?? { column, pair, values: [] }
    group.values.push(value)
    groups.set(key, group)
  }
  return [...groups.values()]
}

/**
 * What was found makes the rest look higher than it is, and may hide others like it: those left are tested once more
 * against a rest without it, until there are no more.
 */
function unmasked(group: Group, margins: Margins, width: number, level: number): Group {
  const { cells, ofValue, ofPair, blank } = margins
  const { pair } = group
  const values = [...group.values]
  let [pairs, all] = [ofPair[pair] as number, margins.all]
  const setAside = (value: number) => {
    pairs -= cells[value * width + pair] as number
    all -= ofValue[value] as number
  }
  for (const value of values) setAside(value)
  for (let more: readonly number[] = values; more.length > 0; ) {
    more = [...ofValue.keys()].filter((value) => {
      const own = ofValue[value] as number
      const seen = cells[value * width + pair] as number
      if (own < leastAttempts || seen < leastAttempts || value === blank || values.includes(value))
        return false
      const counts = { seen, own, pair: pairs, all }
      return seen >= expectedAmong(counts) * leastRatio && logUpperTail(counts) <= level
    })
    for (const value of more) setAside(value)
    values.push(...more)
  }
  return { ...group, values }
}

/**
 * A queue that has more of a pair only because of the agents in it is no finding of its own: where the same pair stands
 * out in two columns, the weaker one is counted once more without the rows of the stronger one.
 */
function withoutShadows(counting: Counting, groups: readonly Group[], level: number): readonly StandOut[] {
  const strongest = groups
    .map((group) => ({ group, counts: countsOf(counting, group) }))
    .map((each) => ({ ...each, log: logUpperTail(each.counts) }))
    .sort((a, b) => a.log - b.log)
  const kept: (typeof strongest)[number][] = []
  for (const each of strongest) {
    const stronger = kept.filter(({ group }) => group.pair === each.group.pair)
    const stands = stronger.every(({ group }) => {
      const left = countsOf(counting, each.group, group)
      const isFarLeft = left.seen >= leastAttempts && left.seen >= expectedAmong(left) * leastRatio
      return isFarLeft && logUpperTail(left) <= level
    })
    if (stands) kept.push(each)
  }
  return kept.map(({ group: { column, pair, values }, counts }) => ({
    about: { kind: 'values', column, values },
    pair,
    seen: counts.seen,
    own: counts.own,
    ofPair: counts.pair,
    expected: expectedAmong(counts),
  }))
}

/** @param without rows of these values are left out */
function countsOf({ table }: Counting, { column, pair, values }: Group, without?: Group): Counts {
  const { columns, rows, pairOf, weights } = table
  const isIn = membership(columns[column], values)
  const isOut = without && membership(columns[without.column], without.values)
  const codes = columns[column]?.codes ?? new Uint16Array(rows)
  const otherCodes = without && columns[without.column]?.codes
  const counts = { seen: 0, own: 0, pair: 0, all: 0 }
  for (let row = 0; row < rows; row++) {
    if (isOut && otherCodes && isOut[otherCodes[row] as number] === 1) continue
    const amount = weights ? (weights[row] as number) : 1
    const isOwn = isIn[codes[row] as number] === 1
    const isPair = pairOf[row] === pair
    counts.all += amount
    if (isOwn) counts.own += amount
    if (isPair) counts.pair += amount
    if (isOwn && isPair) counts.seen += amount
  }
  return counts
}

function membership(column: KeptTable['columns'][number] | undefined, values: readonly number[]): Uint8Array {
  const is = new Uint8Array(column?.values.length ?? 0)
  for (const value of values) is[value] = 1
  return is
}

function dayCounts({ rows, pairOf, pairs, weights }: KeptTable, moments: Moments) {
  const { firstDay, lastDay, values } = moments
  const days = lastDay - firstDay + 1
  const counts = new Float64Array(days * pairs.length)
  for (let row = 0; row < rows; row++) {
    const moment = values[row] as number
    if (moment === noMoment) continue
    const day = (moment >> 5) - firstDay
    if (day < 0 || day >= days) continue
    const cell = day * pairs.length + (pairOf[row] as number)
    counts[cell] = (counts[cell] as number) + (weights ? (weights[row] as number) : 1)
  }
  return { firstDay, days, counts }
}

function ofRun({ from, to, pair, counts }: Run): StandOut {
  return {
    about: { kind: 'days', from, to },
    pair,
    seen: counts.seen,
    own: counts.own,
    ofPair: counts.pair,
    expected: expectedAmong(counts),
  }
}
