import { startTransition, useEffect, useState } from 'react'
import { addressOf } from '../domain/address/address.ts'
import type { Place } from '../domain/address/place.ts'
import { App } from './App.tsx'
import type { Here } from './here.ts'
import { builtFor, relativeAddress } from './site.ts'
import { useStore } from './store.ts'

/**
 * The page in a browser. It hydrates with the relative links it was prerendered with; then they are absolute,
 * since a relative one is wrong between a change of the address and the page that belongs to it.
 */
export function Page({ here, hydrates = false }: { here: Here; hydrates?: boolean }) {
  const place = useStore(here.place)
  const [hydrated, setHydrated] = useState(!hydrates)
  // In a transition, or what is not live yet would be taken off the page until it is.
  useEffect(() => startTransition(() => setHydrated(true)), [])
  const links = hydrated ? here.addresses.hrefOf : (to: Place) => relativeAddress(place, to)
  const siteAddress = (to: Place) =>
    hydrated ? here.addresses.urlOf(to).href : `${builtFor}${addressOf(to)}`
  return <App place={place} links={links} siteAddress={siteAddress} onFilter={here.filterMatrix} />
}
