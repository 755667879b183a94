import { addressOf, placeAt } from '../domain/address/address.ts'
import type { Place } from '../domain/address/place.ts'
import { parametersIn } from '../domain/address/query.ts'
import type { Addresses } from './addresses.ts'

/** Where the built site says it will be served; where the build was not told, words that nobody takes for an address. */
export const builtFor: string = import.meta.env.SITE_URL || '[this site’s address]/'

/** The address of a place as it is right on the page of another, whatever folder the site lies in. */
export function relativeAddress(from: Place, to: Place): string {
  return `${rootFrom(from)}${addressOf(to)}`
}

/** The site's root as seen from a place's page: `./` from Look up, `../../` from a definition. */
export function rootFrom(place: Place): string {
  const depth = addressOf(place).replace(/\?.*/, '').split('/').length - 1
  return depth === 0 ? './' : '../'.repeat(depth)
}

let root: URL | undefined

/** The site's root, as the page that was loaded says in `<html data-root>`: first asked before the address ever changes. */
export function siteRoot(): URL {
  root ??= new URL(document.documentElement.dataset.root ?? './', location.href)
  return root
}

/** The place of an address within the site, or `undefined` for one outside of it. */
export function placeOf(url: URL, root: URL): Place | undefined {
  if (url.origin !== root.origin || !url.pathname.startsWith(root.pathname)) return undefined
  return placeAt(url.pathname.slice(root.pathname.length), url.search)
}

/** The addresses of a site that is served, as docs/addresses.md promises them. */
export function addressesUnder(root: URL): Addresses {
  const urlOf = (place: Place) => new URL(addressOf(place), root)
  return {
    urlOf,
    hrefOf(place) {
      const { pathname, search } = urlOf(place)
      return pathname + search
    },
    placeOf: (url) => placeOf(url, root),
    isOurs: (url) => (placeOf(url, root)?.at ?? 'not-found') !== 'not-found',
    wordsIn: ({ hash, search }) => parametersIn(hash).get('q') ?? parametersIn(search).get('q'),
  }
}
