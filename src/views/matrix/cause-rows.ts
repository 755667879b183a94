import type { MatrixFilter } from '../../domain/address/place.ts'
import { type Cause, causes, type Definition, definitionsOfCause } from '../../domain/reference/reference.ts'
import { type Found, search } from '../../domain/reference/search.ts'

/** A cause with its definitions under the types that define it. */
export interface CauseRow {
  readonly cause: Cause
  /** Its place among the causes by name, the empty cause last. */
  readonly place: number
  readonly definitions: readonly Definition[]
}

export const causeRows: readonly CauseRow[] = causes.map((cause, place) => ({
  cause,
  place,
  definitions: definitionsOfCause(cause),
}))

/** What a filter finds in a row; nothing where the row is to be hidden. */
export function foundIn(
  { definitions }: CauseRow,
  { words, callback, several }: MatrixFilter,
): readonly Found[] {
  if (several && definitions.length < 2) return []
  return search(words, definitions).filter(
    ({ definition }) => callback === 'any' || (definition.callback === true) === (callback === 'yes'),
  )
}

/** How many definitions a filter finds. Example: "2 of 30". */
export function countFound(filter: MatrixFilter): string {
  const all = causeRows.reduce((sum, row) => sum + row.definitions.length, 0)
  return `${causeRows.reduce((sum, row) => sum + foundIn(row, filter).length, 0)} of ${all}`
}
