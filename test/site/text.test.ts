import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, inject, test } from 'vitest'
import { pages } from './pages.ts'

const folder = inject('folder')
const blocks =
  /^(?:address|article|aside|blockquote|br|body|button|caption|dd|dialog|div|dl|dt|fieldset|figcaption|figure|footer|form|h\d|header|hr|input|legend|li|main|nav|noscript|ol|option|p|pre|section|select|summary|svg|table|tbody|td|textarea|th|thead|tr|ul)$/

/** Where two elements meet that only a style keeps apart, with the words on both sides. */
function runTogether(html: string): string[] {
  const main = html.slice(html.indexOf('<body'), html.lastIndexOf('</body')).replace(/<!--.*?-->/gs, '')
  const found: string[] = []
  let before = ''
  let parted = true
  for (const [, close, name = '', text = ''] of main
    .replace(/<(style|script|template)\b.*?<\/\1>/gs, '')
    .matchAll(/<(\/?)([a-z]\w*)[^>]*>|([^<]+)/g)) {
    if (text === '') {
      if (blocks.test(name)) parted = true
      continue
    }
    if (!parted && /[\p{L}\p{N}.?!)”]$/u.test(before) && /^[\p{L}\p{N}(“]/u.test(text) && !isPlural(text))
      found.push(`${before.slice(-20)}|${text.slice(0, 20)}`)
    if (close === undefined) before = text
    parted = false
  }
  return found
}

/** A term of the glossary may be part of a word: "codec" and "s". */
const isPlural = (text: string) => /^s\b/.test(text)

describe('the text of a page, without its style', () => {
  test('is told where its words run together', () => {
    expect(runTogether('<body><p><a>Look up</a><a>Definitions</a></p></body>')).toEqual([
      'Look up|Definitions',
    ])
    expect(runTogether('<body><p><a>Look up</a> <a>Definitions</a></p><p>x</p></body>')).toEqual([])
  })

  test('has a blank between its words', () => {
    const found = new Set<string>()
    for (const name of [...pages.map(({ address }) => `${address}index.html`), '404.html'])
      for (const place of runTogether(readFileSync(join(folder, name), 'utf8'))) found.add(place)
    expect([...found]).toEqual([])
  })

  test('keeps what an extractor of articles leaves out, `dt` and `mark`, out of a definition', () => {
    for (const { place, address } of pages)
      if (place.at === 'definition')
        expect(readFileSync(join(folder, address, 'index.html'), 'utf8'), address).not.toMatch(
          /<(?:dt|mark)\b/,
        )
  })
})
