import { addressOf } from '../domain/address/address.ts'
import type { Place } from '../domain/address/place.ts'
import { App } from './App.tsx'
import type { Here } from './here.ts'
import { builtFor, relativeAddress } from './site.ts'
import { useHydrated, useStore } from './store.ts'

/**
 * The page in a browser. It hydrates with the relative links it was prerendered with; then they are absolute,
 * since a relative one is wrong between a change of the address and the page that belongs to it.
 */
export function Page({ here }: { here: Here }) {
  const place = useStore(here.place)
  const hydrated = useHydrated()
  const links = hydrated ? here.addresses.hrefOf : (to: Place) => relativeAddress(place, to)
  const siteAddress = (to: Place) =>
    hydrated ? here.addresses.urlOf(to).href : `${builtFor}${addressOf(to)}`
  return <App place={place} links={links} siteAddress={siteAddress} onFilter={here.filterMatrix} />
}
