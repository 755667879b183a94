import { readdirSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, inject, test } from 'vitest'
import { definitions } from '../../src/domain/reference/reference.ts'
import { pages } from './pages.ts'
import { buildInto } from './setup.ts'

const folder = inject('folder')
const read = (file: string, from = folder) => readFileSync(join(from, file), 'utf8')
const titleIn = (html: string) => /<title>(.*?)<\/title>/.exec(html)?.[1]
const metaIn = (html: string, name: string) =>
  new RegExp(`<meta (?:name|property)="${name}" content="([^"]*)">`).exec(html)?.[1]

describe('the built folder', () => {
  test('holds a file for every address, each with its own title and description', () => {
    const heads = pages.map(({ address }) => read(`${address}index.html`))
    expect(new Set(heads.map(titleIn)).size).toBe(pages.length)
    expect(new Set(heads.map((html) => metaIn(html, 'description'))).size).toBe(pages.length)
    for (const html of heads) {
      expect(metaIn(html, 'og:title')).toBe(titleIn(html))
      expect(metaIn(html, 'og:description')).toBe(metaIn(html, 'description'))
      expect(html).toMatch(
        /^<!doctype html>\n<html lang="en" data-root="\.\/|^<!doctype html>\n<html lang="en" data-root="\.\.\//,
      )
    }
  })

  test('says a definition’s Callback? and type in label pairs, before anything long', () => {
    for (const { place, address } of pages) {
      if (place.at !== 'definition') continue
      const html = read(`${address}index.html`)
      expect(metaIn(html, 'twitter:label1')).toBe('Callback?')
      expect(metaIn(html, 'twitter:data1')).toBe(place.definition.callback ? 'Yes' : 'not marked')
      expect(metaIn(html, 'twitter:label2')).toBe('Missed Call Type')
      expect(metaIn(html, 'twitter:data2')).toBe(place.definition.type)
      expect(html.indexOf('twitter:data2')).toBeLessThan(4000)
      expect(html.indexOf('twitter:data2')).toBeLessThan(html.indexOf('<style>'))
    }
  })

  test('gives no address that it was not told', () => {
    for (const { address } of pages) {
      const html = read(`${address}index.html`)
      expect(html).not.toContain('rel="canonical"')
      expect(html).not.toContain('og:url')
      expect(html).not.toMatch(/(?:href|src)="\/[^"]*"/)
    }
  })

  test('has no style attribute and no inline handler, which the policy would block', () => {
    for (const name of [...pages.map(({ address }) => `${address}index.html`), '404.html']) {
      const html = read(name)
      expect(html, name).not.toMatch(/<[^>]*\sstyle=/)
      expect(html, name).not.toMatch(/<[^>]*\son\w+=/)
    }
  })

  test('blocks no first paint: one inlined style, and scripts that wait', () => {
    for (const { address } of pages) {
      const html = read(`${address}index.html`)
      expect(html).not.toContain('rel="stylesheet"')
      const scripts = html.match(/<script[^>]*src=[^>]*>/g) ?? []
      expect(scripts).toHaveLength(1)
      expect(scripts[0]).toContain('type="module"')
    }
  })

  test('holds the definitions for machines, as JSON and as CSV', () => {
    const json = JSON.parse(read('definitions.json'))
    expect(json.definitions).toHaveLength(30)
    expect(json.definitions.map(({ id }: { id: string }) => `${id}/`)).toEqual(
      pages.filter(({ place }) => place.at === 'definition').map(({ address }) => address),
    )
    for (const [at, { type, cause, callback, description }] of definitions.entries())
      expect(json.definitions[at]).toMatchObject({
        type,
        cause,
        callback: callback ? 'Yes' : null,
        description,
      })
    const lines = read('definitions.csv').trimEnd().split('\r\n')
    expect(lines).toHaveLength(31)
    expect(lines[0]).toBe('id,type,cause,callback,summary,description,note,keywords')
  })

  test('is the same folder when it is built again, and knows its address when it is told', () => {
    const again = join(tmpdir(), `missed-call-explorer-again-${process.pid}`)
    buildInto(again)
    const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((file) =>
      file.isFile(),
    )
    for (const { parentPath, name } of files) {
      const file = join(parentPath, name).slice(folder.length)
      expect(read(file, again), file).toBe(read(file))
    }
    buildInto(again, { SITE_URL: 'https://example.org/calls' })
    expect(read('trying/no-answer/index.html', again)).toContain(
      '<link rel="canonical" href="https://example.org/calls/trying/no-answer/">',
    )
    expect(read('index.html', again)).toContain(
      '<meta property="og:url" content="https://example.org/calls/">',
    )
    expect(read('sitemap.xml', again).match(/<loc>/g)).toHaveLength(pages.length)
  })
})
