import { rootFrom } from '../app/site.ts'
import { siteName } from '../app/titles.ts'
import type { Place } from '../domain/address/place.ts'

/** No frame before the answer is there: drawing the header alone takes a slow device as long as the answer. */
const wholeAnswer = '<link rel="expect" href="#main" blocking="render">'

/**
 * What a published page names besides itself, from where it lies. The manifest is asked for as the page was,
 * for a host may let in only those it knows.
 */
export function linksOf(place: Place, siteUrl: string): readonly string[] {
  const root = rootFrom(place)
  const search = `<link rel="search" type="application/opensearchdescription+xml" title="${siteName}" href="${root}opensearch.xml">`
  return [
    ...(place.at === 'definition' ? [wholeAnswer] : []),
    `<link rel="icon" href="${root}icon.svg">`,
    `<link rel="apple-touch-icon" href="${root}apple-touch-icon.png">`,
    `<link rel="manifest" href="${root}manifest.webmanifest" crossorigin="use-credentials">`,
    ...(place.at === 'definition' ? ['<link rel="alternate" type="text/markdown" href="index.md">'] : []),
    ...(siteUrl === '' ? [] : [search]),
  ]
}
