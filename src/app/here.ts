import { flushSync } from 'react-dom'
import { addressOf } from '../domain/address/address.ts'
import type { MatrixFilter, Place } from '../domain/address/place.ts'
import { parametersIn } from '../domain/address/query.ts'
import { readPair } from '../domain/phone-events/read-pair.ts'
import { announce } from './announcements.ts'
import { go, listenForMoves, replaceAddress, replaceAddressSoon, type Site } from './browse.ts'
import { loadMatrix } from './lazy-matrix.ts'
import { boxText } from './look-up.ts'
import { placeOf } from './site.ts'
import { type Store, storeOf } from './store.ts'
import { titleOf } from './titles.ts'

/** Where the reader is, and the ways to be elsewhere. */
export interface Here {
  readonly place: Store<Place>
  readonly urlOf: (place: Place) => URL
  /** Takes up what the address asks for beyond the prerendered page, then follows it. */
  readonly start: () => void
  readonly go: (place: Place) => void
  readonly filterMatrix: (filter: MatrixFilter) => void
}

export function hereFrom(first: Place, root: URL): Here {
  const place = storeOf(first)
  const urlOf = (to: Place) => new URL(addressOf(to), root)
  const site: Site = {
    isOurs: (url) => (placeOf(url, root)?.at ?? 'not-found') !== 'not-found',
    async arrive(url, signal) {
      const next = placeOf(url, root)
      if (!next) return
      try {
        if (next.at === 'matrix') await loadMatrix()
      } catch {
        location.reload() // The built page of this address holds all that the missing part would have shown.
        return
      }
      if (signal?.aborted) return
      announce(titleOf(next))
      flushSync(() => show(url, next))
    },
  }

  function show(url: URL, next: Place): void {
    const words = wordsIn(url, next)
    if (words !== undefined) boxText.set(words)
    const canonical = ownAddress(next)
    place.set(canonical)
    document.title = titleOf(canonical)
    if (words !== undefined || canonical !== next) replaceAddress(urlOf(canonical))
  }

  return {
    place,
    urlOf,
    start() {
      const url = new URL(location.href)
      const next = placeOf(url, root)
      if (next && next.at === first.at) show(url, next)
      listenForMoves(site)
      addEventListener('hashchange', () => {
        const now = new URL(location.href)
        if (wordsIn(now, place.get()) !== undefined) show(now, place.get())
      })
    },
    go: (to) => go(urlOf(to), site),
    filterMatrix(filter) {
      const next: Place = { at: 'matrix', filter }
      place.set(next)
      replaceAddressSoon(urlOf(next))
    },
  }
}

/** A type and a cause that are one of the definitions, letter by letter, are that definition's own address. */
function ownAddress(place: Place): Place {
  if (place.at !== 'lookup' || place.asked?.typeText === undefined || place.asked.causeText === undefined)
    return place
  const outcome = readPair(place.asked)
  if (outcome.kind !== 'defined') return place
  const { readType, readCause, definition } = outcome
  const corrected = [readType, readCause].some((side) => side && 'correctedFrom' in side)
  return corrected ? place : { at: 'definition', definition }
}

/** Words for the box, after `?` or, where the host does not see them, after `#`. */
function wordsIn(url: URL, place: Place): string | undefined {
  if (place.at !== 'lookup') return undefined
  return parametersIn(url.hash).get('q') ?? parametersIn(url.search).get('q')
}
