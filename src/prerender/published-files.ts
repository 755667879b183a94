import { addressOf, everyPlace } from '../domain/address/address.ts'
import { csvCell } from '../domain/phone-events/explained-rows.ts'
import { callTypes, type Definition, definitions, revised, source } from '../domain/reference/reference.ts'

const about =
  'What a Missed Call Type and a Hangup Cause on a Natterbox Phone Event record mean together. Facts (type, cause, callback, description) are those of the source, in this project’s own words; summary, note, keywords and the summaries of the types are this project’s reading. A callback of null is a blank in the source, which defines neither that column nor any pair that is not listed here. A cause of null is the empty cause.'

const columns = ['id', 'type', 'cause', 'callback', 'summary', 'description', 'note', 'keywords'] as const

/** The site's files that are no pages, by name. */
export function publishedFiles(siteUrl: string): ReadonlyMap<string, string> {
  return new Map([
    ['definitions.json', definitionsJson()],
    ['definitions.csv', definitionsCsv()],
    ...(siteUrl === '' ? [] : ([['sitemap.xml', sitemap(siteUrl)]] as const)),
  ])
}

/** Flat rows, ready for a SQL join on type and cause. */
function definitionsJson(): string {
  const rows = definitions.map((definition) => {
    const { type, cause, callback, description, ours } = definition
    const { summary, note = null, keywords } = ours
    const id = idOf(definition)
    return { id, type, cause, callback: callback && 'Yes', summary, description, note, keywords }
  })
  const types = callTypes.map(({ name, ours }) => ({ name, summary: ours.summary }))
  return `${JSON.stringify({ about, revised, source, types, definitions: rows }, null, 2)}\n`
}

function definitionsCsv(): string {
  const rows = definitions.map((definition) => {
    const { type, cause, callback, description, ours } = definition
    const cells = [type, cause ?? '', callback ? 'Yes' : '', ours.summary, description, ours.note ?? '']
    return [idOf(definition), ...cells, ours.keywords.join('; ')]
  })
  return [columns, ...rows].map((cells) => `${cells.map(csvCell).join(',')}\r\n`).join('')
}

function idOf(definition: Definition): string {
  return addressOf({ at: 'definition', definition }).replace(/\/$/, '')
}

function sitemap(siteUrl: string): string {
  const urls = everyPlace().map((place) => `  <url><loc>${siteUrl}${addressOf(place)}</loc></url>\n`)
  return `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${urls.join('')}</urlset>\n`
}
