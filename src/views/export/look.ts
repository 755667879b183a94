import type { AcrossAsk } from '../../domain/analysis/across.ts'
import type { Answer, TableFacts } from '../../domain/analysis/analyst.ts'
import type { ColumnsSoFar } from '../../domain/analysis/column-store.ts'
import type { Filters } from '../../domain/analysis/filters.ts'
import type { DateAsk, DateOrder } from '../../domain/analysis/moment-column.ts'
import type { TrendUnit } from '../../domain/analysis/trend.ts'
import type { Counted } from './reading.ts'

/** How far the rows are kept, or why they are not. */
export type AnalysisState =
  | {
      readonly kind: 'keeping'
      readonly part: number
      /** What is asked about the dates so far, and what was answered. */
      readonly asks?: DateAsk | undefined
      readonly told?: DateTold | undefined
      readonly columns?: ColumnsSoFar | undefined
    }
  /** @param overruled the order that somebody said, where a later row settled another one */
  | { readonly kind: 'kept'; readonly facts: TableFacts; readonly overruled?: DateOrder | undefined }
  | { readonly kind: 'none'; readonly why: 'too-long' | 'changed' | 'failed' }

/** How dates are read, in somebody’s own words. */
export type DateTold = DateOrder | 'leave-out'

/** What somebody looks at: filters, and how the parts are cut. In memory alone. */
export interface Look {
  readonly filters: Filters
  readonly unit: TrendUnit | undefined
  /** Whether days that lie far from all others are drawn, too. */
  readonly isWhole: boolean
  readonly beside: number | undefined
  readonly across: Partial<AcrossAsk>
}

export const firstLook: Look = { filters: {}, unit: undefined, isWhole: false, beside: undefined, across: {} }

/** An answer, what was asked, and of which rows. */
export interface Shown {
  readonly table: Counted
  readonly facts: TableFacts
  readonly look: Look
  readonly answer: Answer
}

export interface Kept {
  readonly facts: TableFacts
  readonly look: Look
  readonly answer: Answer
  readonly onLook: (look: Look) => void
}

export function isFiltered({ pairs, values, days, hours }: Filters): boolean {
  return Boolean(pairs || values?.length || days || hours)
}
