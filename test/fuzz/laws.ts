import { addressLaws } from './address-laws.ts'
import type { Law, Verdict } from './law.ts'
import { openReaderLaws, readerLaws } from './reader-laws.ts'
import { scannerLaws } from './scanner-laws.ts'
import { searchLaws } from './search-laws.ts'

export const laws: readonly Law[] = [...readerLaws, ...scannerLaws, ...addressLaws, ...searchLaws]

/** Laws that are not kept yet. */
export const openLaws: readonly Law[] = openReaderLaws

const shares = laws.reduce((sum, { share }) => sum + share, 0)

/** How many of so many cases a law gets; all laws together get no fewer than these. */
export function casesOf({ share }: Law, count: number): number {
  return Math.ceil((count * share) / shares)
}

export function tryLaw(law: Law, seed: number, count: number, path?: string): Verdict {
  return law.try(seed, path === undefined ? casesOf(law, count) : count, path)
}
