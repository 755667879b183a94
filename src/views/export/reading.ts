import type { BookRefusal } from '../../domain/books/refused.ts'
import type { SheetFacts } from '../../domain/books/survey.ts'
import type { Snapshot } from '../../domain/export/snapshot.ts'
import type { PartRead } from '../../domain/export/together.ts'

/** Why nothing was read, beyond what the first bytes tell. */
export type Failure = 'folder' | 'not-readable' | 'no-worker'

/** A workbook with its sheets, or an archive with its files. */
export interface Book {
  readonly form: 'workbook' | 'archive'
  readonly parts: readonly PartRead[]
  /** The numbers of the parts that are counted. */
  readonly counted: readonly number[]
  /** Those that somebody left out. */
  readonly dropped: readonly number[]
}

/** One file, or one sheet of it, as far as it has been read. */
export interface Reading {
  readonly name: string
  /** In bytes. */
  readonly size: number
  readonly state: 'reading' | 'done' | 'refused'
  readonly snapshot?: Snapshot
  readonly failure?: Failure
  readonly refusal?: BookRefusal
  /** The workbook or archive that it is, or that it is a part of. */
  readonly book?: Book | undefined
  /** Which part of the book, and the name of its file; absent for the book itself. */
  readonly part?: number
  readonly file?: string
  readonly facts?: SheetFacts
  /** Whether several parts were counted together. */
  readonly isTogether?: boolean
  /** Stopped by hand before its end. */
  readonly isStopped?: boolean
  /** Since it was begun. */
  readonly milliseconds: number
}

/** The name of what is saved of it. Example: "october-counts.csv". */
export function savedNameOf(reading: Reading | undefined, ending: string): string {
  const names = [reading?.file, reading?.name].flatMap((name) => name?.replace(/\.\w+$/, '') ?? [])
  return `${names.join('-').replace(/[/\\:]/g, '-') || 'export'}-${ending}`
}

/** Its name, and that it was not read to its end. */
export function nameSoFar({ name, isStopped }: Reading): string {
  return isStopped ? `${name} (stopped early)` : name
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
