import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { contentOf, kinds, pages } from '../site/pages.ts'
import { startWebKit, type WebKit } from './webdriver.ts'

const site = inject('sub')
const hydrated = `document.querySelector('header a[href^="/"]')`
const at = (address: string) => `location.href === ${JSON.stringify(address)}`
const article = (pair: string) => `document.querySelector('article[data-pair="${pair}"]')`
const heading = (text: string) =>
  `document.querySelector('h1')?.textContent.startsWith(${JSON.stringify(text)})`

describe.skipIf(!inject('hasWebKit'))('in WebKit', () => {
  let webkit: WebKit
  beforeAll(async () => {
    webkit = await startWebKit()
    console.log(`WebKitGTK ${webkit.version}`)
  })
  afterAll(() => webkit?.end())

  async function open(address: string): Promise<WebKit> {
    await webkit.goto('about:blank')
    await webkit.goto(address)
    await webkit.until(hydrated)
    return webkit
  }

  test.each(kinds)('/%s takes over what was prerendered', async (address) => {
    const { value } = await open(site + address)
    const text = String(await value(`document.querySelector('main').innerText`))
    for (const { place } of pages.filter((page) => page.address === address))
      if (place.at !== 'lookup') for (const content of contentOf(place)) expect(text).toContain(content)
    expect(await value('location.href')).toBe(site + address)
    expect(await value(`getComputedStyle(document.querySelector('#dead')).display`)).toBe('none')
  })

  test('what is typed is answered, and rows are', async () => {
    const { type, until, value } = await open(site)
    await type('textarea', 'Trying UNALOCATED NUMBER')
    await until(article('trying/unallocated-number'))
    await open(site)
    await type('textarea', 'Trying NO_ANSWER\nRinging LOSE_RACE')
    await until(`document.querySelectorAll('[data-row]').length === 2`)
    expect(await value('location.href')).toBe(site)
  })

  test('links show their pages without loading them, with Back and Forward', async () => {
    const { type, click, until, value, back, forward } = await open(site)
    await value(`Object.assign(window, { sameDocument: true }) && 0`)
    await type('textarea', 'Ringing LOSE_RACE')
    await until(article('ringing/lose-race'))
    await click('header a[href$="/definitions/"]')
    await until(heading('Definitions by'))
    await click('main a[href$="/ringing/no-answer/"]')
    await until(article('ringing/no-answer'))
    expect(await value('document.title')).toBe('Ringing / NO_ANSWER')
    await back()
    await until(heading('Definitions by'))
    await back()
    await until(article('ringing/lose-race'))
    expect(await value(`document.querySelector('textarea').value`)).toBe('Ringing LOSE_RACE')
    await forward()
    await until(`${heading('Definitions by')} && ${at(`${site}definitions/`)}`)
    expect(await value(`'sameDocument' in window`)).toBe(true)
  })

  test('the matrix filters as one types, and its address follows', async () => {
    const { type, until } = await open(`${site}matrix/`)
    await type('main [data-search]', 'codec')
    await until(at(`${site}matrix/?q=codec`))
    await until(`document.querySelectorAll('.matrix tbody tr').length < 5`)
  })

  test('a link by values becomes the definition’s own address', async () => {
    const { until } = await open(`${site}?type=All+Busy&cause=`)
    await until(`${at(`${site}all-busy/empty/`)} && ${article('all-busy/empty')}`)
  })

  test('an address that leads nowhere is read, and offers what is near', async () => {
    const { until } = await open(`${site}trying/no-anser/`)
    await until(`document.querySelector('[data-outcome="defined"]')`)
  })

  test('the site is kept by its service worker, and a word behind ? still answers', async () => {
    const { until } = await open(site)
    await until(`navigator.serviceWorker.controller?.state === 'activated'`)
    await webkit.goto(`${site}?q=Trying+NO_ANSWER`)
    await until(article('trying/no-answer'))
  })
})
