import type { TableFacts } from '../../../domain/analysis/analyst.ts'
import type { Tallied, Totals } from '../../../domain/export/snapshot.ts'
import { isFiltered, type Kept } from '../look.ts'
import type { Counted } from '../reading.ts'

type Looked = Pick<Kept, 'facts' | 'look' | 'answer'>

/** A table’s tally, with the counts that the filters leave. That of pairs is set aside, so that one can switch. */
export function filteredTable(table: Counted, { facts, look, answer }: Looked): Counted {
  if (!isFiltered(look.filters)) return table
  const numbers = numbersOf(facts)
  const tally = table.tally.flatMap((tallied) => {
    const pair = numbers.get(keyOf(tallied)) ?? -1
    const [count, weighted] = [answer.rowsByPair[pair] ?? 0, answer.byPair[pair] ?? 0]
    return count > 0 ? [{ ...tallied, count, weighted }] : []
  })
  return { ...table, tally }
}

/** What all filters leave, to be taken along: of rows that say nothing none is left. */
export function tableTaken(table: Counted, kept: Looked): Counted {
  const { facts, look } = kept
  if (!isFiltered(look.filters)) return table
  const chosen = look.filters.pairs?.flatMap((pair) => facts.pairs[pair] ?? []).map(keyOf)
  const { tally: all, ...rest } = filteredTable(table, kept)
  const tally = chosen ? all.filter((tallied) => chosen.includes(keyOf(tallied))) : all
  const totals = totalsOf(tally, ({ count }) => count)
  return {
    ...rest,
    tally,
    rows: totals.explained + totals.undefined,
    totals: { ...totals, ignored: 0 },
    weighted: table.weighted && { ...totalsOf(tally, ({ weighted }) => weighted), rowsWithout: 0 },
    unlisted: 0,
  }
}

function totalsOf(tally: readonly Tallied[], amountOf: (tallied: Tallied) => number): Totals {
  const sumOf = (isDefined: boolean) =>
    tally.reduce((sum, each) => ((each.kind === 'defined') === isDefined ? sum + amountOf(each) : sum), 0)
  return { explained: sumOf(true), undefined: sumOf(false), unreadable: 0 }
}

function numbersOf({ pairs }: TableFacts): ReadonlyMap<string, number> {
  return new Map(pairs.map((pair, at) => [keyOf(pair), at]))
}

function keyOf({
  kind,
  typeText,
  causeText,
  definition,
}: Pick<Tallied, 'kind' | 'typeText' | 'causeText' | 'definition'>): string {
  return kind === 'defined' ? `defined ${definition}` : JSON.stringify([kind, typeText, causeText])
}
