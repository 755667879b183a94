import { type AddressedPair, placeOfPairs } from '../../../domain/address/pairs.ts'
import type { Place } from '../../../domain/address/place.ts'
import type { Definition } from '../../../domain/reference/reference.ts'

type SiteAddress = (place: Place) => string

/** The absolute address of each definition. */
export function definitionAddresses(siteAddress: SiteAddress): (definition: Definition) => string {
  return (definition) => siteAddress({ at: 'definition', definition })
}

/** One address that shows all of these, and nothing else of the text they came from. */
export function pairsAddress(pairs: readonly AddressedPair[], siteAddress: SiteAddress): string | undefined {
  return placeOfPairs(pairs, siteAddress)?.address
}
