import type { Answer, Question, TableFacts } from './analyst.ts'
import type { Side } from './compare.ts'
import type { Filters } from './filters.ts'
import type { DateOrder } from './moment-column.ts'

/** Rows as the file writes them, cut into the columns of its header, and the pair of each by its number. */
export interface RowsRead {
  readonly from: number
  readonly rows: readonly {
    readonly line: number
    readonly cells: readonly string[]
    readonly pair: number
  }[]
}

/** What is asked about the rows that are kept. */
export type AskedOf =
  | { readonly kind: 'answer'; readonly question: Question }
  | { readonly kind: 'dates'; readonly order: DateOrder | 'leave-out' }
  | { readonly kind: 'look at'; readonly columns: readonly number[] }
  | { readonly kind: 'rows'; readonly filters: Filters; readonly from: number; readonly count: number }
  | { readonly kind: 'find'; readonly column: number; readonly words: string; readonly most: number }
  | { readonly kind: 'side'; readonly filters: Filters }
  /** Written piece by piece; `base` is the site’s root, for the links to definitions. */
  | { readonly kind: 'save'; readonly filters: Filters; readonly forExcel: boolean; readonly base: string }

export type Said =
  | { readonly kind: 'answer'; readonly answer: Answer }
  | { readonly kind: 'facts'; readonly facts: TableFacts }
  | { readonly kind: 'rows'; readonly read: RowsRead }
  | { readonly kind: 'found'; readonly values: readonly FoundValue[] }
  | { readonly kind: 'side'; readonly side: Side }
  | { readonly kind: 'saved' }
  | { readonly kind: 'failed' }

export interface FoundValue {
  readonly value: number
  readonly name: string
  readonly count: number
}
