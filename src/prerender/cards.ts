import type { Place } from '../domain/address/place.ts'
import { definitions } from '../domain/reference/reference.ts'
import { definitionCard, siteCard } from './card.ts'
import { idOf } from './definitions-json.ts'

/** The SVG of every social card, by the PNG it becomes. */
export function cards(): ReadonlyMap<string, string> {
  return new Map([
    [cardOf({ at: 'lookup' }), siteCard()],
    ...definitions.map(
      (definition) => [cardOf({ at: 'definition', definition }), definitionCard(definition)] as const,
    ),
  ])
}

/** The picture of a place, from the site's root. */
export function cardOf(place: Place): string {
  return place.at === 'definition' ? `cards/${idOf(place.definition)}.png` : 'cards/site.png'
}
