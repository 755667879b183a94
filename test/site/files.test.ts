import { readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, inject, test } from 'vitest'
import { escapeHtml } from '../../src/domain/reference/escape-html.ts'
import { causeLabel } from '../../src/domain/reference/reference.ts'
import { metaIn, readStart, titleIn } from './head.ts'
import { pages } from './pages.ts'
import { buildInto } from './setup.ts'

const folder = inject('folder')
const read = (file: string) => readFileSync(join(folder, file), 'utf8')

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

  test('says what a definition means before anything long, for those who read only the start', () => {
    for (const { place, address } of pages) {
      if (place.at !== 'definition') continue
      const { type, cause, callback, description, ours } = place.definition
      const start = readStart(`${address}index.html`, folder)
      expect(titleIn(start)).toBe(escapeHtml(`${type} / ${causeLabel(cause)}`))
      expect(metaIn(start, 'og:description')).toBe(`${ours.summary} (our reading). ${description}`)
      expect(metaIn(start, 'twitter:label1')).toBe('Callback?')
      expect(metaIn(start, 'twitter:data1')).toBe(callback ? 'Yes' : 'Not marked')
      expect(metaIn(start, 'twitter:label2')).toBe('Missed Call Type')
      expect(metaIn(start, 'twitter:data2')).toBe(type)
    }
  })

  test('gives no address that it was not told', () => {
    for (const { address } of pages) {
      const html = read(`${address}index.html`)
      expect(html).not.toMatch(/rel="canonical"|rel="search"|og:url|og:image|summary_large_image/)
      expect(html).not.toMatch(/(?:href|src)="\/[^"]*"/)
    }
    expect(read('robots.txt')).not.toContain('Sitemap')
    const files = readdirSync(folder)
    expect(files).not.toContain('sitemap.xml')
    expect(files).not.toContain('opensearch.xml')
    expect(files).not.toContain('cards')
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
      const atOnce = html.replace(/<template.*?<\/template>/s, '')
      expect(atOnce).not.toContain('rel="stylesheet"')
      const scripts = html.match(/<script[^>]*src=[^>]*>/g) ?? []
      expect(scripts).toHaveLength(1)
      expect(scripts[0]).toContain('type="module"')
    }
  })

  test('is the same folder when it is built again', () => {
    const again = join(tmpdir(), `missed-call-explorer-again-${process.pid}`)
    buildInto(again)
    const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((file) =>
      file.isFile(),
    )
    const differing = files
      .map(({ parentPath, name }) => join(parentPath, name).slice(folder.length))
      .filter((file) => !readFileSync(join(again, file)).equals(readFileSync(join(folder, file))))
    expect(differing).toEqual([])
    rmSync(again, { recursive: true })
  })
})
