import type { PairOutcome, Row } from '../../../domain/phone-events/outcome.ts'
import type { OwnColumns } from '../../../domain/phone-events/own-columns.ts'
import { causeSaid, readSides, typeSaid } from '../read-sides.ts'

/** A column of the table: the person's own by its place, or one of the page's. */
export type RowColumn = 'row' | 'read' | 'happened' | 'callback' | number

export interface RowOrder {
  readonly by: RowColumn
  readonly descending: boolean
}

/** The places of the rows, from 0, in an order; blank cells come last either way. */
export function ordered(
  rows: readonly Row[],
  own: OwnColumns | undefined,
  { by, descending }: RowOrder,
): readonly number[] {
  const places = [...rows.keys()]
  if (by === 'row') return descending ? places.reverse() : places
  const texts = rows.map((row, at) => textOf(row.outcome, own?.rows[at], by))
  return places.sort((a, b) => {
    const [first = '', second = ''] = [texts[a], texts[b]]
    if (first === '' || second === '') return Number(first === '') - Number(second === '') || a - b
    const order = first.localeCompare(second, 'en', { numeric: true })
    return (descending ? -order : order) || a - b
  })
}

function textOf(outcome: PairOutcome, cells: readonly string[] | undefined, by: RowColumn): string {
  if (typeof by === 'number') return cells?.[by] ?? ''
  const definition = outcome.kind === 'defined' ? outcome.definition : undefined
  if (by === 'happened') return definition?.ours.summary ?? ''
  if (by === 'callback') return definition?.callback ? 'Yes' : ''
  const { type = '', cause = '' } = readSides(outcome)
  return `${type} ${cause}`.trim()
}

/** The type and the cause that a row was read as, one by one. */
export function sidesRead(outcome: PairOutcome): { readonly type: string; readonly cause: string } {
  if (outcome.kind === 'defined' || outcome.kind === 'mentioned') {
    const { type, cause } = readSides(outcome)
    return { type: type ?? '', cause: cause ?? '' }
  }
  return {
    type: ('readType' in outcome && typeSaid(outcome.readType)) || '',
    cause: ('readCause' in outcome && causeSaid(outcome.readCause)) || '',
  }
}
