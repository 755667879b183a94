import type { TableFacts } from '../../domain/analysis/analyst.ts'
import type { AskedOf, Said } from '../../domain/analysis/asked.ts'
import type { ColumnsSoFar } from '../../domain/analysis/column-store.ts'
import type { CountedTable } from '../../domain/analysis/keeper.ts'
import type { DateAsk } from '../../domain/analysis/moment-column.ts'
import type { BookRefusal } from '../../domain/books/refused.ts'
import type { Surveyed } from '../../domain/books/survey.ts'
import type { Breakdown, Column } from '../../domain/export/breakdown.ts'
import type { ForcedColumns } from '../../domain/export/layout.ts'
import type { Snapshot } from '../../domain/export/snapshot.ts'
import type { PartPosition, PartRead } from '../../domain/export/together.ts'

/** A sheet of a workbook or a file of an archive by its number. */
export interface PartOrder {
  readonly part: number
  /** What was found out about the sheet when it was counted. */
  readonly surveyed?: Surveyed | undefined
  /** Its columns, where they were told by hand. */
  readonly columns?: ForcedColumns | undefined
}

/** What the page asks of the worker, one order per worker; it is stopped by ending it. */
export type Order = {
  readonly file: File
  readonly columns?: ForcedColumns | undefined
  /** Of a workbook or an archive. Without them all are read, or the file itself where it is neither. */
  readonly parts?: readonly PartOrder[] | undefined
} /** @param keeps whether rows are kept in the same pass, where they are delimited text: it then answers as for `keep` */ & (
  | { readonly order: 'count'; readonly keeps?: boolean }
  | { readonly order: 'break down'; readonly column: Column }
  | { readonly order: 'show rows'; readonly positions: readonly PartPosition[] }
  /** @param base the site’s root, for the links to definitions */
  | {
      readonly order: 'explain'
      readonly as: 'csv' | 'xlsx'
      readonly base: string
      readonly guardTheirs: boolean
      readonly forExcel?: boolean
      /** The columns of the first pass; records may name others later. */
      readonly names: readonly string[]
    }
  /** Keeps the rows that were counted, and answers what is asked about them until the worker is ended. */
  | { readonly order: 'keep'; readonly counted: CountedTable; readonly date?: string | undefined }
)

/** A question about the rows that are kept; the answer carries its number. */
export interface Asked {
  readonly ask: number
  readonly of: AskedOf
}

/** What the worker answers. A written piece is the next one’s turn once the page has said so. */
export type Report =
  /** @param keeping where rows are kept in the same pass */
  | {
      readonly kind: 'counted'
      readonly snapshot: Snapshot
      readonly isLast: boolean
      readonly keeping?: KeptSoFar | undefined
    }
  /** A workbook or an archive, before the first of its parts is read. */
  | { readonly kind: 'opened'; readonly form: BookForm; readonly parts: readonly PartRead[] }
  /** @param bytes read so far, of the whole file */
  | { readonly kind: 'part'; readonly at: number; readonly part: PartRead; readonly bytes: number }
  | { readonly kind: 'all parts' }
  | { readonly kind: 'refused'; readonly as: BookRefusal }
  | { readonly kind: 'written'; readonly bytes: Uint8Array<ArrayBuffer>; readonly part: number }
  | { readonly kind: 'explained' }
  | { readonly kind: 'broken down'; readonly breakdown: Breakdown }
  | { readonly kind: 'rows'; readonly rows: readonly string[] }
  | ({ readonly kind: 'keeping' } & KeptSoFar)
  | { readonly kind: 'kept'; readonly facts: TableFacts }
  /** Too many rows. */
  | { readonly kind: 'not kept'; readonly why: 'too-long' }
  | { readonly kind: 'said'; readonly ask: number; readonly said: Said }
  | { readonly kind: 'failed' }

export interface KeptSoFar {
  /** Of the file, from 0 to 1. */
  readonly part: number
  /** About the dates so far. */
  readonly asks: DateAsk | undefined
  readonly columns: ColumnsSoFar | undefined
}

export type BookForm = 'workbook' | 'archive'

/** What the page says when a written piece is taken. */
export const taken = 'taken'
