import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, afterEach, beforeAll, describe, expect, inject, test } from 'vitest'
import { definitions } from '../../src/domain/reference/reference.ts'
import { contentOf, kinds, pages } from '../site/pages.ts'
import { buildInto } from '../site/setup.ts'
import { type Session, startFirefox } from './bidi.ts'
import { openTab, type Tab } from './tab.ts'

const path = inject('firefoxPath')
const site = inject('sub')
const hydrated = `document.querySelector('header a[href^="/"], header a[href^="#/"]')`
const at = (address: string) => `location.href === ${JSON.stringify(address)}`
const article = (pair: string) => `document.querySelector('article[data-pair="${pair}"]')`
const heading = (text: string) =>
  `document.querySelector('h1')?.textContent.startsWith(${JSON.stringify(text)})`

describe.skipIf(!path)('in Firefox', () => {
  let firefox: Session
  const tabs: Tab[] = []
  beforeAll(async () => {
    firefox = await startFirefox(path ?? '')
  })
  afterEach(async () => {
    for (const tab of tabs.splice(0)) await tab.close()
  })
  afterAll(() => firefox?.end())

  async function open(url: string): Promise<Tab> {
    const tab = await openTab(firefox)
    tabs.push(tab)
    await tab.goto(url)
    await tab.until(hydrated)
    return tab
  }

  test.each(kinds)(
    '/%s takes over what was prerendered, without a message or a violation',
    async (address) => {
      const { value, problems } = await open(site + address)
      const text = String(await value(`document.querySelector('main').innerText`))
      for (const { place } of pages.filter((page) => page.address === address))
        if (place.at !== 'lookup') for (const content of contentOf(place)) expect(text).toContain(content)
      expect(await value('location.href')).toBe(site + address)
      expect(problems).toEqual([])
    },
  )

  test('what is typed is answered, and rows are', async () => {
    const { type, until, value, problems } = await open(site)
    await type('textarea', 'Trying UNALOCATED NUMBER')
    await until(article('trying/unallocated-number'))
    await value(`document.querySelector('textarea').select()`)
    await type('textarea', 'Trying NO_ANSWER\nRinging LOSE_RACE')
    await until(`document.querySelectorAll('[data-row]').length === 2`)
    expect(await value('location.href')).toBe(site)
    expect(problems).toEqual([])
  })

  test('links show their pages without loading them, with Back and Forward', async () => {
    const { type, click, until, value, back, forward, problems } = await open(site)
    await value(`Object.assign(window, { sameDocument: true }) && 0`)
    await type('textarea', 'Ringing LOSE_RACE')
    await until(article('ringing/lose-race'))
    await click('header a[href$="/definitions/"]')
    await until(heading('Definitions by'))
    await value('scrollTo(0, 900)')
    await click('main a[href$="/ringing/no-answer/"]')
    await until(`${article('ringing/no-answer')} && scrollY === 0`)
    expect(await value('document.title')).toBe('Ringing / NO_ANSWER')
    await back()
    await until(`${heading('Definitions by')} && scrollY === 900`)
    await back()
    await until(article('ringing/lose-race'))
    expect(await value(`document.querySelector('textarea').value`)).toBe('Ringing LOSE_RACE')
    expect(await value('location.href')).toBe(site)
    await forward()
    await until(`${heading('Definitions by')} && ${at(`${site}definitions/`)}`)
    expect(await value(`'sameDocument' in window`)).toBe(true)
    expect(problems).toEqual([])
  })

  test('the matrix filters as one types, and its address follows', async () => {
    const { type, until, problems } = await open(`${site}matrix/`)
    await type('main [data-search]', 'codec')
    await until(at(`${site}matrix/?q=codec`))
    await until(`document.querySelectorAll('.matrix tbody tr').length < 5`)
    expect(problems).toEqual([])
  })

  test('a link by values becomes the definition’s own address', async () => {
    const { until, problems } = await open(`${site}?type=All+Busy&cause=`)
    await until(`${at(`${site}all-busy/empty/`)} && ${article('all-busy/empty')}`)
    expect(problems).toEqual([])
  })

  test('an address that leads nowhere is read, and offers what is near', async () => {
    const { until, click, problems } = await open(`${site}trying/no-anser/`)
    await until(`document.querySelector('[data-outcome="defined"]')`)
    await click('main a[href*="/trying/"]')
    await until(`document.querySelector('article[data-pair^="trying/"]') && !location.href.includes('anser')`)
    expect(problems.filter((problem) => !problem.includes('404'))).toEqual([])
  })

  test('the site is kept by its service worker', async () => {
    const { until, value, problems } = await open(site)
    await until(`navigator.serviceWorker.controller?.state === 'activated'`)
    expect(await value('navigator.serviceWorker.ready.then(({ scope }) => scope)')).toBe(site)
    expect(problems).toEqual([])
  })

  test('without JavaScript a page shows its whole content', async () => {
    const plain = await startFirefox(path ?? '', { scripts: false })
    try {
      const { goto, text } = await openTab(plain)
      await goto(`${site}definitions/`)
      const main = await text('main')
      for (const { description } of definitions) expect(main).toContain(description)
    } finally {
      await plain.end()
    }
  })

  describe('the portable copy, opened from disk', () => {
    const folder = mkdtempSync(join(tmpdir(), 'portable-'))
    const file = pathToFileURL(join(folder, 'missed-call-explorer.html')).href
    beforeAll(() => buildInto(folder, {}, 'portable'))
    afterAll(() => rmSync(folder, { recursive: true, force: true }))

    test('answers, and moves by its links with Back', async () => {
      const { type, click, until, back, value, problems } = await open(file)
      await type('textarea', 'Trying NO_ANSWER')
      await until(article('trying/no-answer'))
      await click('header a[href="#/matrix/"]')
      await until(`${heading('Every cause')} && ${at(`${file}#/matrix/`)}`)
      await type('main [data-search]', 'codec')
      await until(at(`${file}#/matrix/?q=codec`))
      await back()
      await until(article('trying/no-answer'))
      expect(await value(`document.querySelector('textarea').value`)).toBe('Trying NO_ANSWER')
      expect(problems).toEqual([])
    })

    test('opens at an address after #', async () => {
      const { until, problems } = await open(`${file}#/trying/no-answer/`)
      await until(article('trying/no-answer'))
      expect(problems).toEqual([])
    })
  })
})
