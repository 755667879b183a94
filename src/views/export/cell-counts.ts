import type { RowPosition } from '../../domain/export/snapshot.ts'
import type { Cause, TypeName } from '../../domain/reference/reference.ts'
import { pairOf } from '../parts/pair.ts'
import { amountOf, type Counted } from './reading.ts'

export interface CellCount {
  /** Rows. */
  readonly count: number
  /** What these rows stand for: the sum of their Record Counts, where there are any. */
  readonly amount: number
  /** The first few rows. */
  readonly positions: readonly RowPosition[]
}

/** By the `data-pair` of the cell. */
export type CellCounts = ReadonlyMap<string, CellCount>

/** Rows by the `data-pair` of the cell they belong to; pairs that are not defined are in it, unknown sides not. */
export function cellCounts(table: Counted): CellCounts {
  const counts = new Map<string, CellCount>()
  for (const tallied of table.tally) {
    const { outcome, count, positions } = tallied
    const pair = pairIn(outcome)
    if (!pair) continue
    const before = counts.get(pair)
    counts.set(pair, {
      count: count + (before?.count ?? 0),
      amount: amountOf(tallied, table) + (before?.amount ?? 0),
      positions: [...(before?.positions ?? []), ...positions].slice(0, 5),
    })
  }
  return counts
}

function pairIn(outcome: Counted['tally'][number]['outcome']): string | undefined {
  if (outcome.kind === 'defined') return pairOf(outcome.definition)
  if (outcome.kind !== 'undefined-pair') return undefined
  const { readType, readCause } = outcome
  return readType?.kind === 'known' && readCause?.kind === 'known'
    ? pairOf({ type: readType.type, cause: readCause.cause })
    : undefined
}

/** What a cell shows, 0 where no row came to it. */
export function amountIn(counts: CellCounts, pair: { type: TypeName; cause: Cause }): number {
  return counts.get(pairOf(pair))?.amount ?? 0
}
