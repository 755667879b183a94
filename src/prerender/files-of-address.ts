import { siteName } from '../app/titles.ts'
import { addressOf, everyPlace } from '../domain/address/address.ts'
import { keywordSearch } from '../domain/address/browser-snippets.ts'
import { escapeHtml } from '../domain/reference/escape-html.ts'

/**
 * The files that say where the site is, by name; of them only `robots.txt` can do without.
 * @param siteUrl with its last slash; empty where nobody said
 */
export function filesOfAddress(siteUrl: string): readonly (readonly [string, string])[] {
  const robots = 'User-agent: *\nAllow: /\n'
  if (siteUrl === '') return [['robots.txt', robots]]
  return [
    ['robots.txt', `${robots}\nSitemap: ${siteUrl}sitemap.xml\n`],
    ['sitemap.xml', sitemap(siteUrl)],
    ['opensearch.xml', openSearch(siteUrl)],
  ]
}

const declaration = '<?xml version="1.0" encoding="UTF-8"?>\n'

function sitemap(siteUrl: string): string {
  const urls = everyPlace().map(
    (place) => `  <url><loc>${escapeHtml(siteUrl + addressOf(place))}</loc></url>\n`,
  )
  return `${declaration}<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${urls.join('')}</urlset>\n`
}

/** Lets a browser offer the site as a search of its own. A short name has at most 16 letters. */
function openSearch(siteUrl: string): string {
  const answers = keywordSearch(siteUrl).replace('%s', '{searchTerms}')
  return `${declaration}<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">
  <ShortName>Missed calls</ShortName>
  <LongName>${siteName}</LongName>
  <Description>What a Missed Call Type and a Hangup Cause mean together.</Description>
  <InputEncoding>UTF-8</InputEncoding>
  <Image width="16" height="16" type="image/svg+xml">${escapeHtml(`${siteUrl}icon.svg`)}</Image>
  <Url type="text/html" template="${escapeHtml(answers)}"/>
  <Url type="application/opensearchdescription+xml" rel="self" template="${escapeHtml(`${siteUrl}opensearch.xml`)}"/>
</OpenSearchDescription>
`
}
