import { readFileSync } from 'node:fs'
import path from 'node:path'
import { gzipSync } from 'node:zlib'
import { report } from './numbers.mjs'

const pages = [
  ['Look up', 'index.html', 1.3],
  ['all definitions', 'definitions/index.html', 1.3],
  ['a type', 'trying/index.html', 1.3],
  ['a definition', 'trying/no-answer/index.html', 1.3],
  ['the matrix', 'matrix/index.html', 1.5],
  ['Connect', 'connect/index.html', 1.3],
]

/**
 * JavaScript that each page loads before it can answer, beside that of a React 19 hello world.
 *
 * @param {string} site
 * @param {string} hello
 */
export function benchBytes(site, hello) {
  const least = scriptBytes(hello, 'index.html')
  console.log('\nJavaScript a page loads before it can answer (gzip)')
  report('React 19 hello world', kilobytes(least))
  for (const [what, page, limit] of pages) {
    const bytes = scriptBytes(site, page)
    const ratio = bytes / least
    report(what, `${kilobytes(bytes)} ${ratio.toFixed(2)}×`, { is: ratio, limit, unit: '×' })
  }
  console.log('\nHTML with its styles (gzip)')
  for (const [what, page] of pages) {
    const bytes = gzipSync(readFileSync(path.join(site, page))).length
    const limited = what === 'a definition' ? { is: bytes / 1000, limit: 14, unit: ' kB' } : undefined
    report(what, kilobytes(bytes), limited)
  }
}

/**
 * A page's scripts and all they import from the start, each once. What is imported on demand does not count,
 * unless the page preloads it.
 *
 * @param {string} folder
 * @param {string} page
 */
function scriptBytes(folder, page) {
  const html = readFileSync(path.join(folder, page), 'utf8')
  const inline = [...html.matchAll(/<script(?![^>]*\ssrc=)[^>]*>([^<]+)<\/script>/g)].map(([, text]) => text)
  const tags = html.match(/<(script|link)\b[^>]*>/g) ?? []
  const waiting = tags
    .filter((tag) => tag.startsWith('<script') || /rel="?modulepreload/.test(tag))
    .flatMap((tag) => /\s(?:src|href)="?([^"\s>]+)/.exec(tag)?.[1] ?? [])
    .map((url) => path.join(path.dirname(page), url))
  const files = new Set(waiting)
  for (const file of files) {
    const text = readFileSync(path.join(folder, file), 'utf8')
    for (const [, from] of text.matchAll(/(?:^|[;}])(?:import|export)[^'"()]*["']([^"']+)["']/g))
      files.add(path.join(path.dirname(file), from))
  }
  const sizes = [...files].map((file) => gzipSync(readFileSync(path.join(folder, file))).length)
  return sizes.concat(gzipSync(inline.join('')).length).reduce((sum, size) => sum + size, 0)
}

/** @param {number} bytes */
function kilobytes(bytes) {
  return `${(bytes / 1000).toFixed(1)} kB`
}
