import { addressOf, placeAt } from '../domain/address/address.ts'
import type { Place } from '../domain/address/place.ts'
import { parametersIn } from '../domain/address/query.ts'
import type { Addresses } from './addresses.ts'

/**
 * The addresses of the portable copy, which is one file: each stands after `#/`, such as `#/trying/no-answer/`.
 * @param file where the copy was opened; whatever it has after `#` makes no difference
 */
export function hashAddresses(file: URL): Addresses {
  const hrefOf = (place: Place) => `#/${addressOf(place)}`
  const isOurs = (url: URL) => withoutHash(url) === withoutHash(file) && partsOf(url) !== undefined
  const placeOf = (url: URL) => {
    const parts = isOurs(url) ? partsOf(url) : undefined
    return parts && placeAt(parts.path, parts.query)
  }
  return {
    byHash: true,
    urlOf: (place) => new URL(hrefOf(place), file),
    hrefOf,
    isOurs,
    placeOf,
    wordsIn: (url) =>
      placeOf(url)?.at === 'lookup' ? parametersIn(partsOf(url)?.query ?? '').get('q') : undefined,
  }
}

/** What stands after `#`; `undefined` for an anchor within the page. */
function partsOf({ hash }: URL): { path: string; query: string } | undefined {
  if (hash === '') return { path: '', query: '' }
  const [, path, query = ''] = /^#\/([^?#]*)(\?[^#]*)?/.exec(hash) ?? []
  if (path !== undefined) return { path, query }
  return parametersIn(hash).has('q') ? { path: '', query: hash } : undefined
}

function withoutHash({ href }: URL): string {
  return href.replace(/#.*$/, '')
}
