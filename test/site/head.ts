import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/** The first 4 kB of a page, less what follows the first style: as much as the hastiest of previews reads. */
export function readStart(file: string, folder: string): string {
  const start = readFileSync(join(folder, file)).subarray(0, 4000).toString()
  return start.split('<style')[0] ?? ''
}

/** As it is written, with its signs escaped. */
export function titleIn(html: string): string | undefined {
  return /<title>(.*?)<\/title>/.exec(html)?.[1]
}

export function metaIn(html: string, name: string): string | undefined {
  return new RegExp(`<meta (?:name|property)="${name}" content="([^"]*)">`).exec(html)?.[1]
}

/** The addresses of a page's links of one kind, as they are written. */
export function linksIn(html: string, rel: string): readonly string[] {
  const tags = html.match(/<link [^>]*>/g) ?? []
  return tags
    .filter((tag) => tag.includes(` rel="${rel}"`))
    .flatMap((tag) => / href="([^"]*)"/.exec(tag)?.[1] ?? [])
}
