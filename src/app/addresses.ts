import type { Place } from '../domain/address/place.ts'

/** How places are written as addresses: in the path where the site is served, after `#` in the portable copy. */
export interface Addresses {
  readonly urlOf: (place: Place) => URL
  /** The same as a link on the page has it. */
  readonly hrefOf: (place: Place) => string
  /** `undefined` for what leads elsewhere. */
  readonly placeOf: (url: URL) => Place | undefined
  /** Whether an address is shown here, without loading a page. */
  readonly isOurs: (url: URL) => boolean
  /** Words for the box: after `#`, where a host does not see them, or after `?`. */
  readonly wordsIn: (url: URL) => string | undefined
  /** Whether places differ in what follows `#`, which otherwise is an anchor within the page. */
  readonly byHash?: boolean
}

/** What moving within the page asks for. */
export interface Site extends Pick<Addresses, 'isOurs' | 'byHash'> {
  /** Shows the page of an address that is already in the address bar. Never rejects. */
  readonly arrive: (url: URL, signal?: AbortSignal) => Promise<void>
}
