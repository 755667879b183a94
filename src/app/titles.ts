import type { Place } from '../domain/address/place.ts'
import { causeLabel, definitions, definitionsOfType } from '../domain/reference/reference.ts'

export const siteName = 'Missed Call Explorer'

/** A page's title: what is told apart first, the site last; a definition's is its pair alone. */
export function titleOf(place: Place): string {
  switch (place.at) {
    case 'lookup':
      return `${siteName}: look up a missed call`
    case 'definition':
      return `${place.definition.type} / ${causeLabel(place.definition.cause)}`
    default:
      return `${ownTitle(place)} · ${siteName}`
  }
}

function ownTitle(place: Exclude<Place, { at: 'lookup' | 'definition' }>): string {
  switch (place.at) {
    case 'definitions':
      return place.type === null
        ? `All ${definitions.length} definitions`
        : `${place.type}: ${countOf(definitionsOfType(place.type).length)}`
    case 'matrix':
      return 'Matrix of types and causes'
    case 'connect':
      return 'Connect'
    case 'not-found':
      return 'Page not found'
    default:
      return place satisfies never
  }
}

function countOf(count: number): string {
  return count === 1 ? '1 definition' : `${count} definitions`
}
