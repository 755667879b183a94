import type { MatrixFilter } from '../../domain/address/place.ts'
import {
  type Cause,
  causes,
  type Definition,
  definitions,
  definitionsOfCause,
} from '../../domain/reference/reference.ts'
import { type Found, search } from '../../domain/reference/search.ts'
import { wideTypes } from './matrix-types.ts'

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

/** What a filter finds, by cause. */
export type FoundByCause = ReadonlyMap<Cause, readonly Found[]>

export function foundBy({ words, callback, several }: MatrixFilter): FoundByCause {
  const found = new Map<Cause, Found[]>()
  for (const one of search(words, several ? underSeveral : undefined)) {
    const { definition } = one
    if (callback !== 'any' && (definition.callback === true) !== (callback === 'yes')) continue
    const ofCause = found.get(definition.cause)
    if (ofCause) ofCause.push(one)
    else found.set(definition.cause, [one])
  }
  return found
}

/** Whether a filter tells matches from the rest. */
export function matches({ words, callback }: MatrixFilter): boolean {
  return words.trim() !== '' || callback !== 'any'
}

/** Whether a cause is shown: it matches under a type with a column, or what does not match is asked for, too. */
export function isShown(
  { cause, definitions }: CauseRow,
  filter: MatrixFilter,
  found: FoundByCause,
): boolean {
  const isFound = found.get(cause)?.some(({ definition }) => isWide(definition)) ?? false
  return isFound || (filter.others && (definitions.length > 1 || !filter.several))
}

function isWide({ type }: Definition): boolean {
  return wideTypes.some(({ name }) => name === type)
}

const underSeveral = causeRows.flatMap((row) => (row.definitions.length > 1 ? row.definitions : []))

/** How many definitions were found. Example: "2 of 30". */
export function countFound(found: FoundByCause): string {
  return `${[...found.values()].reduce((sum, { length }) => sum + length, 0)} of ${definitions.length}`
}
