import { reasonToPass } from '../phone-events/reason-to-pass.ts'
import type { Columns } from '../phone-events/table.ts'
import { mayBeHeader, repeatedHeader } from '../phone-events/table-rows.ts'
import { tidy } from '../phone-events/tidy.ts'
import type { Layout } from './layout.ts'
import type { PassedAs } from './row-sink.ts'

/** What the rules of tables say of a row that is looked at whole. */
export type Ruling =
  | { readonly kind: 'row' }
  | { readonly kind: 'passed'; readonly as: PassedAs }
  /** A header again, as in exports put one after the other; the columns are those it names. */
  | { readonly kind: 'header'; readonly columns: Columns }

/** @param at the row's place in the table, from 0 */
export function rulingOn(cells: readonly string[], at: number, layout: Layout, columns: Columns): Ruling {
  const tidied = cells.map(tidy)
  const text = tidied.join('\t').trim()
  if (text === '') return { kind: 'passed', as: 'blank' }
  if (at === layout.headerAt) return { kind: 'header', columns }
  if (at < layout.headerAt) return { kind: 'passed', as: 'preamble' }
  const named = mayBeHeader.test(text) ? repeatedHeader(tidied, columns) : undefined
  if (named) return { kind: 'header', columns: named }
  const as = reasonToPass({ cells: tidied }, columns)
  return as ? { kind: 'passed', as } : { kind: 'row' }
}

/** The last column a row must reach. */
export function lastColumn({ type, cause }: Columns): number {
  return Math.max(type ?? -1, cause ?? -1)
}
