import { relativeAddress } from '../app/site.ts'
import { definitionMarkdown } from '../domain/reference/definition-markdown.ts'
import { type Definition, definitions } from '../domain/reference/reference.ts'
import { warehouseFiles } from '../domain/warehouse/files.ts'
import { definitionsCsv } from './definitions-csv.ts'
import { definitionsJson, idOf } from './definitions-json.ts'
import { definitionsSchema } from './definitions-schema.ts'
import { filesOfAddress } from './files-of-address.ts'
import { webManifest } from './web-manifest.ts'

/**
 * The site's files that are no pages, by name.
 * @param siteUrl where the site will be served, with its last slash; empty where nobody said
 */
export function publishedFiles(siteUrl: string): ReadonlyMap<string, string> {
  return new Map([
    ['definitions.json', definitionsJson()],
    ['definitions.schema.json', definitionsSchema()],
    ['definitions.csv', definitionsCsv()],
    ...definitions.map((definition) => [`${idOf(definition)}/index.md`, markdownTwin(definition)] as const),
    ...warehouseFiles(),
    ['manifest.webmanifest', webManifest()],
    ...filesOfAddress(siteUrl),
  ])
}

/** It leads on to other twins, so that who reads Markdown goes on reading it, and to its own page. */
function markdownTwin(definition: Definition): string {
  const from = { at: 'definition', definition } as const
  return definitionMarkdown(definition, (to) =>
    to === definition ? './' : `${relativeAddress(from, { at: 'definition', definition: to })}index.md`,
  )
}
