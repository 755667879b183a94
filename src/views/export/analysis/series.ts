import { slugOf } from '../../../domain/address/slug.ts'
import { seriesCount, type Trend } from '../../../domain/analysis/trend.ts'
import type { TypeName } from '../../../domain/reference/reference.ts'
import { typeNames } from '../pair-words.ts'

/** How a type is named and drawn; the last is for what is none of the five. */
export interface Series {
  readonly name: string
  readonly tone: string
}

export const otherTone = 'none'

/** In the order in which they are stacked, the two large types below. */
const stacked: readonly TypeName[] = ['Trying', 'Ringing', 'All Busy', 'No Devices', 'Unknown']

export const series: readonly (Series & { readonly at: number })[] = [
  ...stacked.map((name) => ({ name, tone: slugOf(name), at: typeNames.indexOf(name) })),
  { name: 'No known type', tone: otherTone, at: seriesCount - 1 },
]

/** A bar’s attempts of one series. */
export function amountAt({ byType }: Pick<Trend, 'byType'>, bar: number, at: number): number {
  return byType[bar * seriesCount + at] ?? 0
}

export function totalAt(trend: Pick<Trend, 'byType'>, bar: number): number {
  return series.reduce((sum, { at }) => sum + amountAt(trend, bar, at), 0)
}

/** Attempts of a series in all bars. */
export function totalOf(trend: Pick<Trend, 'byType' | 'bars'>, at: number): number {
  return trend.bars.reduce((sum, _, bar) => sum + amountAt(trend, bar, at), 0)
}
