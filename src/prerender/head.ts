import { siteName, titleOf } from '../app/titles.ts'
import { addressOf } from '../domain/address/address.ts'
import type { Place } from '../domain/address/place.ts'
import { escapeHtml } from '../domain/reference/escape-html.ts'
import { causeLabel, definitions, definitionsOfType } from '../domain/reference/reference.ts'
import { callbackText } from '../views/parts/answer-text.ts'
import { cardSize } from './card-parts.ts'
import { cardOf } from './cards.ts'

/**
 * What link previews and searches read of a page. They read its first 32 kB and run no script.
 * @param siteUrl where the site will be served, with its last slash; empty where nobody said, and then no
 * address is given rather than a wrong one
 */
export function headOf(place: Place, siteUrl: string): string {
  const title = titleOf(place)
  const description = descriptionOf(place)
  const hasAddress = place.at !== 'not-found' && siteUrl !== ''
  return [
    `<title>${escapeHtml(title)}</title>`,
    meta('name', 'description', description),
    meta('property', 'og:type', place.at === 'definition' ? 'article' : 'website'),
    meta('property', 'og:site_name', siteName),
    meta('property', 'og:title', title),
    meta('property', 'og:description', description),
    ...labels(place),
    meta('name', 'twitter:card', hasAddress ? 'summary_large_image' : 'summary'),
    ...(hasAddress ? absolute(place, siteUrl) : []),
  ].join('\n    ')
}

/** What can only be said with the site's own address. */
function absolute(place: Place, siteUrl: string): readonly string[] {
  const url = `${siteUrl}${addressOf(place)}`
  return [
    `<link rel="canonical" href="${escapeHtml(url)}">`,
    meta('property', 'og:url', url),
    meta('property', 'og:image', `${siteUrl}${cardOf(place)}`),
    meta('property', 'og:image:type', 'image/png'),
    meta('property', 'og:image:width', `${cardSize.width}`),
    meta('property', 'og:image:height', `${cardSize.height}`),
    meta('property', 'og:image:alt', cardAlt(place)),
  ]
}

/** What its card shows, for those who cannot see it. */
function cardAlt(place: Place): string {
  if (place.at !== 'definition')
    return `${siteName}: what a Missed Call Type and a Hangup Cause mean together`
  const { callback, ours } = place.definition
  return `${titleOf(place)}: ${ours.summary}. Callback?: ${callbackText(callback)}.`
}

function labels(place: Place): string[] {
  if (place.at !== 'definition') return []
  const { type, callback } = place.definition
  return [
    meta('name', 'twitter:label1', 'Callback?'),
    meta('name', 'twitter:data1', callbackText(callback)),
    meta('name', 'twitter:label2', 'Missed Call Type'),
    meta('name', 'twitter:data2', type),
  ]
}

function descriptionOf(place: Place): string {
  switch (place.at) {
    case 'lookup':
      return 'Paste a Missed Call Type and a Hangup Cause of a Natterbox Phone Event and read what they mean together. Nothing you paste leaves the page.'
    case 'definitions': {
      if (place.type === null)
        return `All ${definitions.length} definitions of Missed Call Type and Hangup Cause, grouped by type.`
      const causes = definitionsOfType(place.type).map(({ cause }) => causeLabel(cause))
      return `What each Hangup Cause means under the Missed Call Type ${place.type}: ${causes.join(', ')}.`
    }
    case 'definition': {
      const { description, ours } = place.definition
      return `${ours.summary} (our reading). ${description}`
    }
    case 'matrix':
      return 'Every Hangup Cause against every Missed Call Type: which pairs are defined, and what they mean.'
    case 'connect':
      return 'Link the definitions from Salesforce and from wherever you work.'
    case 'not-found':
      return 'There is no page at this address. The definitions nearest to it are.'
    default:
      return place satisfies never
  }
}

function meta(by: 'name' | 'property', name: string, content: string): string {
  return `<meta ${by}="${name}" content="${escapeHtml(content)}">`
}
