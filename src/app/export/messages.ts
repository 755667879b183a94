import type { Breakdown, Column } from '../../domain/export/breakdown.ts'
import type { ForcedColumns } from '../../domain/export/layout.ts'
import type { Snapshot } from '../../domain/export/snapshot.ts'

/** What the page asks of the worker, one order per worker; it is stopped by ending it. */
export type Order = { readonly file: File; readonly columns?: ForcedColumns | undefined } & (
  | { readonly order: 'count' }
  | { readonly order: 'break down'; readonly column: Column }
  /** @param base the site’s root, for the links to definitions */
  | {
      readonly order: 'explain'
      readonly base: string
      readonly guardTheirs: boolean
      /** The columns of the first pass; records may name others later. */
      readonly names: readonly string[]
    }
)

/** What the worker answers. A written piece is the next one’s turn once the page has said so. */
export type Report =
  | { readonly kind: 'counted'; readonly snapshot: Snapshot; readonly isLast: boolean }
  | { readonly kind: 'written'; readonly bytes: Uint8Array<ArrayBuffer>; readonly part: number }
  | { readonly kind: 'explained' }
  | { readonly kind: 'broken down'; readonly breakdown: Breakdown }
  | { readonly kind: 'failed' }

/** What the page says when a written piece is taken. */
export const taken = 'taken'
