import { callTypes, definitions, resolve } from '../reference/reference.ts'
import { matrixFilterIn, matrixQueryOf } from './matrix-query.ts'
import { type Place, wholeMatrix } from './place.ts'
import { askedIn, decode, queryOf } from './query.ts'
import { causesBySlug, foldSegment, slugOf, typesBySlug } from './slug.ts'

/** The address of a place, from the site's root and without a leading slash; `''` is Look up. Never throws. */
export function addressOf(place: Place): string {
  switch (place.at) {
    case 'lookup':
      return queryOf({
        type: place.asked?.typeText,
        cause: place.asked?.causeText,
        pairs: place.asked?.pairsText,
      })
    case 'definitions':
      return place.type === null ? 'definitions/' : `${slugOf(place.type)}/`
    case 'definition':
      return `${slugOf(place.definition.type)}/${slugOf(place.definition.cause)}/`
    case 'matrix':
      return `matrix/${matrixQueryOf(place.filter)}`
    case 'connect':
      return 'connect/'
    case 'not-found':
      return place.path
    default:
      return place satisfies never
  }
}

/**
 * The place an address leads to. Case, the separators within a name, doubled slashes, a missing last slash and
 * `index.html` make no difference. Never throws: what leads nowhere is `not-found`.
 * @param path from the site's root, encoded or not
 * @param search the query, with or without its `?`
 */
export function placeAt(path: string, search: string): Place {
  const segments = path
    .split('/')
    .map((segment) => foldSegment(decode(segment)))
    .filter((segment) => segment !== '')
  if (segments.at(-1) === 'index.html') segments.pop()
  const [first, second, ...more] = segments
  const type = typesBySlug.get(first ?? '')
  if (first === undefined) return lookup(search)
  if (more.length === 0 && type) {
    if (second === undefined) return { at: 'definitions', type }
    const cause = causesBySlug.get(second)
    const definition = cause === undefined ? undefined : resolve(type, cause)
    if (definition) return { at: 'definition', definition }
  }
  if (second === undefined) {
    if (first === 'definitions') return { at: 'definitions', type: null }
    if (first === 'matrix') return { at: 'matrix', filter: matrixFilterIn(search) }
    if (first === 'connect') return { at: 'connect' }
  }
  return { at: 'not-found', path }
}

function lookup(search: string): Place {
  const asked = askedIn(search)
  return asked.typeText || asked.causeText || asked.pairsText ? { at: 'lookup', asked } : { at: 'lookup' }
}

/** Every place that is a page of its own, in the order a reader would meet them. */
export function everyPlace(): readonly Place[] {
  return [
    { at: 'lookup' },
    { at: 'definitions', type: null },
    ...callTypes.map(({ name }): Place => ({ at: 'definitions', type: name })),
    ...definitions.map((definition): Place => ({ at: 'definition', definition })),
    { at: 'matrix', filter: wholeMatrix },
    { at: 'connect' },
  ]
}
