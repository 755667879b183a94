import { describe, expect, inject, test } from 'vitest'
import { hasBrowser, hydrated, useBrowser, visit } from './visit.ts'

const site = inject('sub')

describe.skipIf(!hasBrowser).each([
  ['with the Navigation API', true],
  ['with history alone', false],
])('moving about %s', (_, hasNavigation) => {
  useBrowser()

  async function open(address: string) {
    const opened = await visit({ viewport: { width: 1000, height: 500 } })
    if (!hasNavigation)
      await opened.page.addInitScript(() => Object.defineProperty(window, 'navigation', { value: undefined }))
    await opened.page.goto(site + address)
    await hydrated(opened.page)
    // Without the Navigation API moves are followed by a part of its own; until it is there a link is a full load.
    await opened.page.waitForFunction(() => window.onpopstate === null)
    // A mark that a full load of a page would take away.
    await opened.page.evaluate(() => Object.assign(window, { sameDocument: true }))
    return opened
  }

  test('a link shows its page without loading it, with its title and from its top', async () => {
    const { page, problems } = await open('definitions/')
    await page.evaluate(() => scrollTo(0, 900))
    await page.click('main a[href$="/ringing/no-answer/"]')
    await page.waitForURL(`${site}ringing/no-answer/`)
    await page.waitForSelector('article[data-pair="ringing/no-answer"]')
    expect(await page.title()).toContain('Ringing / NO_ANSWER')
    await expect.poll(() => page.evaluate(() => scrollY)).toBe(0)
    expect(await page.evaluate(() => 'sameDocument' in window)).toBe(true)
    expect(problems).toEqual([])
  })

  test('Back and Forward return to the page and to where it was scrolled', async () => {
    const { page, problems } = await open('definitions/')
    await page.evaluate(() => scrollTo(0, 900))
    await page.evaluate(() =>
      document.querySelector<HTMLElement>('main a[href$="/ringing/no-answer/"]')?.click(),
    )
    await page.waitForSelector('article[data-pair="ringing/no-answer"]')
    await page.click('header a:has-text("Matrix")')
    await page.waitForSelector('h1:has-text("Every cause")')
    await page.goBack()
    await page.waitForSelector('article[data-pair="ringing/no-answer"]')
    await page.goBack()
    await page.waitForSelector('h1:has-text("Definitions by")')
    await expect.poll(() => page.evaluate(() => scrollY)).toBe(900)
    expect(await page.title()).toContain('30 definitions')
    await page.goForward()
    await page.waitForSelector('article[data-pair="ringing/no-answer"]')
    expect(page.url()).toBe(`${site}ringing/no-answer/`)
    expect(await page.evaluate(() => 'sameDocument' in window)).toBe(true)
    expect(problems).toEqual([])
  })

  test('a page reached by a link, reloaded, or opened cold is the same page', async () => {
    const { page } = await open('')
    const seen = async () => ({ title: await page.title(), text: await page.innerText('main') })
    await page.click('header a:has-text("Matrix")')
    await page.waitForSelector('h1:has-text("Every cause")')
    const byLink = await seen()
    await page.reload()
    await hydrated(page)
    expect(await seen()).toEqual(byLink)
    const cold = await open('matrix/')
    expect(await cold.page.innerText('main')).toBe(byLink.text)
  })

  test('Back returns to the box with its text, which is in no address and no storage', async () => {
    const { page } = await open('')
    await page.fill('textarea', 'Ringing LOSE_RACE for 555-0100')
    await page.waitForSelector('[data-outcome="defined"]')
    await page.click('header a:has-text("Definitions")')
    await page.waitForSelector('h1:has-text("Definitions by")')
    await page.goBack()
    await page.waitForSelector('article[data-pair="ringing/lose-race"]')
    expect(await page.inputValue('textarea')).toBe('Ringing LOSE_RACE for 555-0100')
    expect(page.url()).toBe(site)
    expect(
      await page.evaluate(() => JSON.stringify([history.state, { ...localStorage }, { ...sessionStorage }])),
    ).not.toContain('0100')
  })

  test('a link opened in a new tab leaves this page as it is', async () => {
    const { page } = await open('')
    const [tab] = await Promise.all([
      page.context().waitForEvent('page'),
      page.click('header a:has-text("Matrix")', { modifiers: ['ControlOrMeta'] }),
    ])
    await tab.waitForURL(`${site}matrix/`)
    expect(page.url()).toBe(site)
  })

  test('a part that does not load is fetched as a whole page, once', async () => {
    const { page } = await open('')
    await page.route('**/assets/MatrixRoom*.js', (route) => route.abort())
    let loads = 0
    page.on('request', (request) => {
      if (request.isNavigationRequest()) loads++
    })
    await page.click('header a:has-text("Matrix")')
    await page.waitForFunction(
      () => !('sameDocument' in window) && document.querySelector('h1')?.textContent?.startsWith('Every'),
    )
    await page.waitForTimeout(500)
    expect(page.url()).toBe(`${site}matrix/`)
    expect(loads).toBe(1)
  })

  test('the matrix’s filter is in its address at once, and leaves no trail for Back', async () => {
    const { page, problems } = await open('')
    await page.click('header a:has-text("Matrix")')
    await page.waitForSelector('h1:has-text("Every cause")')
    await page.locator('main [data-search]').pressSequentially('codec', { delay: 20 })
    await page.waitForURL(`${site}matrix/?q=codec`)
    await page.locator('main [data-search]').pressSequentially(' of Jo Smith', { delay: 5 })
    await page.waitForURL(`${site}matrix/`)
    expect(await page.inputValue('main [data-search]')).toBe('codec of Jo Smith')
    await page.goBack()
    await page.waitForURL(site)
    expect(problems).toEqual([])
  })
})
