import type { TableFacts } from '../../../domain/analysis/analyst.ts'
import type { Tallied } from '../../../domain/export/snapshot.ts'
import { isFiltered, type Kept } from '../look.ts'
import type { Counted } from '../reading.ts'

/** A table’s tally, with the counts that the filters leave. */
export function filteredTable(
  table: Counted,
  { facts, look, answer }: Pick<Kept, 'facts' | 'look' | 'answer'>,
): Counted {
  if (!isFiltered(look.filters)) return table
  const numbers = numbersOf(facts)
  const tally = table.tally.flatMap((tallied) => {
    const pair = numbers.get(keyOf(tallied)) ?? -1
    const [count, weighted] = [answer.rowsByPair[pair] ?? 0, answer.byPair[pair] ?? 0]
    return count > 0 ? [{ ...tallied, count, weighted }] : []
  })
  return { ...table, tally }
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
