import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { cards } from '../../src/prerender/cards.ts'
import { drawPng } from '../../src/prerender/draw-png.ts'
import { linksIn, metaIn, readStart } from './head.ts'
import { pages } from './pages.ts'
import { buildInto } from './setup.ts'

describe('a site that is told its address', () => {
  const site = 'https://example.org/tools/calls/'
  const folder = mkdtempSync(join(tmpdir(), 'missed-call-explorer-known-'))
  const read = (file: string) => readFileSync(join(folder, file), 'utf8')
  beforeAll(() => buildInto(folder, { SITE_URL: site.slice(0, -1) }))
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  test('says where each page is, at its start', () => {
    for (const { address } of pages) {
      const start = readStart(`${address}index.html`, folder)
      expect(linksIn(start, 'canonical')).toEqual([`${site}${address}`])
      expect(metaIn(start, 'og:url')).toBe(`${site}${address}`)
    }
  })

  test('has a card for each definition and one for the other pages, of the size and with the words it says', () => {
    const used = new Set<string>()
    for (const { place, address } of pages) {
      const start = readStart(`${address}index.html`, folder)
      const image = metaIn(start, 'og:image') ?? ''
      expect(image).toBe(
        `${site}cards/${place.at === 'definition' ? address.replace(/\/$/, '.png') : 'site.png'}`,
      )
      used.add(image.slice(site.length))
      const png = readFileSync(join(folder, image.slice(site.length)))
      expect(png.subarray(1, 4).toString()).toBe('PNG')
      expect(metaIn(start, 'og:image:width')).toBe(`${png.readUInt32BE(16)}`)
      expect(metaIn(start, 'og:image:height')).toBe(`${png.readUInt32BE(20)}`)
      expect(metaIn(start, 'twitter:card')).toBe('summary_large_image')
      if (place.at === 'definition')
        expect(metaIn(start, 'og:image:alt')).toContain(place.definition.ours.summary)
    }
    expect(used.size).toBe(31)
    expect(
      readdirSync(join(folder, 'cards'), { recursive: true }).filter((name) => /png$/.test(`${name}`)),
    ).toHaveLength(31)
  })

  test('draws the same cards whenever it is built', async () => {
    for (const [name, svg] of [...cards()].slice(0, 3))
      expect(readFileSync(join(folder, name)).equals(await drawPng(svg)), name).toBe(true)
  })

  test('lists every page in its sitemap, which robots.txt names', () => {
    const addresses = [...read('sitemap.xml').matchAll(/<loc>(.*?)<\/loc>/g)].map(([, address]) => address)
    expect(addresses).toEqual(pages.map(({ address }) => `${site}${address}`))
    expect(read('robots.txt')).toMatch(new RegExp(`^Sitemap: ${site}sitemap\\.xml$`, 'm'))
  })

  test('can be searched from the browser’s own field', () => {
    for (const { address } of pages) {
      const [link = ''] = linksIn(read(`${address}index.html`), 'search')
      expect(new URL(link, `${site}${address}`).href).toBe(`${site}opensearch.xml`)
    }
    const description = read('opensearch.xml')
    expect(/<ShortName>(.*)<\/ShortName>/.exec(description)?.[1]?.length).toBeLessThanOrEqual(16)
    expect(description).toContain(`<Url type="text/html" template="${site}#q={searchTerms}"/>`)
  })

  test('leaves 404.html without an address, which it may be shown for at any', () => {
    const html = read('404.html')
    expect(html).not.toMatch(/rel="(?:canonical|search|manifest)"|og:url|og:image/)
  })
})
