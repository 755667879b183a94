import type { AcrossAsk } from '../../domain/analysis/across.ts'
import type { Answer, TableFacts } from '../../domain/analysis/analyst.ts'
import type { Filters } from '../../domain/analysis/filters.ts'
import type { TrendUnit } from '../../domain/analysis/trend.ts'
import type { Counted } from './reading.ts'

/** How far the rows are kept, or why they are not. */
export type AnalysisState =
  | { readonly kind: 'keeping'; readonly part: number }
  | { readonly kind: 'kept'; readonly facts: TableFacts }
  | { readonly kind: 'none'; readonly why: 'too-long' | 'changed' | 'failed' }

/** What somebody looks at: filters, and how the parts are cut. In memory alone. */
export interface Look {
  readonly filters: Filters
  readonly unit: TrendUnit | undefined
  readonly beside: number | undefined
  readonly across: Partial<AcrossAsk>
}

export const firstLook: Look = { filters: {}, unit: undefined, beside: undefined, across: {} }

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
