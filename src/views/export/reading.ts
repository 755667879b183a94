import type { Snapshot } from '../../domain/export/snapshot.ts'

/** Why nothing was read, beyond what the first bytes tell. */
export type Failure = 'folder' | 'not-readable' | 'no-worker'

/** One file, as far as it has been read. */
export interface Reading {
  readonly name: string
  /** In bytes. */
  readonly size: number
  readonly state: 'reading' | 'done' | 'refused'
  readonly snapshot?: Snapshot
  readonly failure?: Failure
  /** Stopped by hand before its end. */
  readonly isStopped?: boolean
  /** Since it was begun. */
  readonly milliseconds: number
}

export type Counted = Extract<Snapshot, { state: 'table' }>['table']

/** What was counted of it, if it has rows at all. */
export function countedIn({ snapshot }: Reading): Counted | undefined {
  return snapshot?.state === 'table' ? snapshot.table : undefined
}

/** How many rows a pair stands for: what Record Counts add up to, where there are any. */
export function amountOf({ count, weighted }: Counted['tally'][number], table: Counted): number {
  return table.weighted ? weighted : count
}
