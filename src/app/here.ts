import { flushSync } from 'react-dom'
import type { MatrixFilter, Place } from '../domain/address/place.ts'
import { replaceAddress, replaceAddressSoon } from './address-bar.ts'
import type { Addresses, Site } from './addresses.ts'
import { announce } from './announcements.ts'
import { putIntoBox } from './box.ts'
import { go, listenForMoves } from './browse.ts'
import { reloadWithText } from './carry.ts'
import { showExportOfEntry } from './export/shown-export.ts'
import { hasFailed } from './last-resort.ts'
import { loadLateParts } from './late.tsx'
import { loadRoom } from './rooms/rooms.ts'
import { type Store, storeOf } from './store.ts'
import { titleOf } from './titles.ts'

/** Where the reader is, and the ways to be elsewhere. */
export interface Here {
  readonly place: Store<Place>
  readonly addresses: Addresses
  /** Takes up what the address asks for beyond the prerendered page, then follows it. */
  readonly start: () => Promise<void>
  readonly go: (place: Place) => void
  readonly filterMatrix: (filter: MatrixFilter, inAddress: () => MatrixFilter) => void
}

/** @param first the place that was prerendered */
export function hereFrom(first: Place, addresses: Addresses): Here {
  const place = storeOf(first)
  const { urlOf, placeOf, wordsIn } = addresses
  const site: Site = {
    ...addresses,
    async arrive(url, signal) {
      const next = await placeToShow(url).catch(() => undefined)
      if (signal?.aborted) return
      // The built page of this address holds all that the missing part would have shown.
      if (!next || hasFailed) return reloadWithText()
      announce(titleOf(next))
      flushSync(() => show(url, next))
      // What had the focus may be gone with its page.
      if (document.activeElement === document.body)
        document.getElementById('main')?.focus({ preventScroll: true })
    },
  }

  /** The place an address leads to in the end, with all that it needs. */
  async function placeToShow(url: URL): Promise<Place> {
    const asked = placeOf(url) ?? first
    await loadRoom(asked.at)
    await loadLateParts()
    if (asked.at !== 'lookup' || !asked.asked) return asked
    const { ownAddress } = await import('./own-address.ts')
    const own = ownAddress(asked)
    await loadRoom(own.at)
    return own
  }

  function show(url: URL, next: Place): void {
    const words = next.at === 'lookup' ? wordsIn(url) : undefined
    if (words !== undefined) putIntoBox(words)
    place.set(next)
    showExportOfEntry()
    document.title = titleOf(next)
    const hasOwnAddress = next.at === 'definition' && placeOf(url)?.at === 'lookup'
    if (words !== undefined || hasOwnAddress) replaceAddress(urlOf(next))
  }

  return {
    place,
    addresses,
    async start() {
      listenForMoves(site)
      addEventListener('hashchange', () => {
        if (place.get().at === 'lookup') show(new URL(location.href), place.get())
      })
      const url = new URL(location.href)
      if ((url.search === '' && url.hash === '') || placeOf(url)?.at !== first.at) return
      // Where a part does not load, the page stands as it was prerendered, and its links lead on.
      const next = await placeToShow(url).catch(() => undefined)
      if (next && url.href === location.href) show(url, next)
    },
    go: (to) => go(urlOf(to), site),
    filterMatrix(filter, inAddress) {
      place.set({ at: 'matrix', filter })
      replaceAddressSoon(() => urlOf({ at: 'matrix', filter: inAddress() }))
    },
  }
}
