import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Page, Route } from 'playwright-core'
import { describe, expect, inject, test } from 'vitest'
import { readPaste } from '../../src/domain/phone-events/read-paste.ts'
import { pages } from '../site/pages.ts'
import { hasBrowser, hydrated, useBrowser, type Visit, visit } from '../site/visit.ts'
import { numbersFrom } from './numbers.ts'

const site = inject('sub')
const assets = inject('folder')
  ? readdirSync(join(inject('folder'), 'assets')).filter((name) => name.endsWith('.js'))
  : []

const faults: Readonly<Record<string, (route: Route) => Promise<void>>> = {
  missing: (route) => route.fulfill({ status: 404, body: 'Not found' }),
  'cut off': (route) => route.abort(),
  empty: (route) => route.fulfill({ contentType: 'text/javascript', body: '' }),
  'a page and no script': (route) =>
    route.fulfill({ contentType: 'text/html', body: '<!doctype html><p>No.' }),
  slow: async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 400))
    await route.continue()
  },
}

/** What the browser itself says: of a script that did not come, of one that lacks its names, of what it draws unseen. */
const saidOfScripts =
  /content-visibility|Failed to load resource|Failed to load module script|does not provide an export|net::ERR|dynamically imported module/

function loadsOf(page: Page): { count: number } {
  const loads = { count: 0 }
  page.on('request', (request) => {
    if (request.isNavigationRequest() && request.frame() === page.mainFrame()) loads.count++
  })
  return loads
}

describe.skipIf(!hasBrowser)('where a script does not come as it should', () => {
  useBrowser()

  test.each(Object.keys(faults))(
    '%s: the page can be read, and its links lead on',
    async (fault) => {
      for (const asset of assets) {
        const { page, problems } = await visit()
        await page.route(`**/assets/${asset}`, (route) => faults[fault]?.(route))
        const loads = loadsOf(page)
        const told = `${asset} ${fault}`
        await page.goto(`${site}trying/no-answer/`)
        await page.waitForTimeout(150)
        expect(await page.innerText('main'), told).toContain('No ringing indication came')
        await page.click('header a:has-text("Matrix")')
        await page.waitForURL(`${site}matrix/`)
        await page.waitForSelector('h1:has-text("Every cause")')
        await page.click('header a:has-text("Look up")')
        await page.waitForURL(site)
        await page.waitForSelector('h1:has-text("What happened")')
        await page.waitForTimeout(50)
        expect(await page.innerText('main'), told).toContain('Or browse by type')
        // The three pages, and each at most once more.
        expect(loads.count, told).toBeLessThanOrEqual(6)
        expect(
          problems.filter((problem) => !saidOfScripts.test(problem)),
          told,
        ).toEqual([])
        await page.close()
      }
    },
    480_000,
  )

  test('an answer that needs a part which does not come says so', async () => {
    const { page } = await visit()
    await page.route('**/assets/whole-reader-part*.js', (route) => route.abort())
    await page.goto(site)
    await hydrated(page)
    await page.fill('textarea', 'anyone know what Trying / ALLOTTED_TIMEOUT means?')
    await expect
      .poll(async () => {
        const outcome = await page.locator('[data-outcome]').first().getAttribute('data-outcome')
        return outcome === 'defined' || /didn’t load|reload/i.test(await page.innerText('main'))
      })
      .toBe(true)
  })
})

describe.skipIf(!hasBrowser)('where the browser refuses', () => {
  useBrowser()

  const refusals: Readonly<Record<string, string>> = {
    storage: `for (const name of ['localStorage', 'sessionStorage', 'indexedDB', 'caches'])
      Object.defineProperty(window, name, { get() { throw new DOMException('Refused', 'SecurityError') } })`,
    'the clipboard': `Object.defineProperty(navigator, 'clipboard', { value: undefined })`,
    'service workers': `Object.defineProperty(Navigator.prototype, 'serviceWorker', {
      get() { throw new DOMException('Refused', 'SecurityError') } })`,
    workers: `delete window.Worker`,
    matchMedia: `delete window.matchMedia`,
    Intl: `delete window.Intl`,
    'observers and idle time': `for (const name of ['PerformanceObserver', 'IntersectionObserver', 'ResizeObserver',
      'MutationObserver', 'requestIdleCallback']) delete window[name]`,
  }

  test.each(Object.keys(refusals))('%s, everything else works', async (refused) => {
    const { page, problems } = await visit()
    await page.addInitScript(refusals[refused] ?? '')
    await page.goto(site)
    await hydrated(page)
    await page.fill('textarea', 'Ringing LOSE_RACE')
    await page.waitForSelector('article[data-pair="ringing/lose-race"]')
    await page.fill('textarea', 'Missed Call Type\tHangup Cause\nTrying\tNO_ANSWER\nRinging\tFOO')
    await page.waitForSelector('[data-row][data-outcome="undefined-pair"]')
    await page.click('header a:has-text("Matrix")')
    await page.waitForSelector('h1:has-text("Every cause")')
    await page.locator('main [data-search]').fill('codec')
    await page.waitForURL(`${site}matrix/?q=codec`)
    await page.click('header button[aria-label^="Theme"]')
    await page.click('footer button')
    await page.getByRole('dialog').waitFor()
    expect(problems).toEqual([])
  })
})

describe.skipIf(!hasBrowser)('while something else changes the page', () => {
  useBrowser()

  const texts = [
    'Trying NO_ANSWER',
    'Ringing / USER_BUSY',
    'NO_ANSWER',
    'Trying',
    'All Busy USER_BUSY',
    'xyzzy',
    '',
    'Missed Call Type\tHangup Cause\nTrying\tNO_ANSWER\nRinging\tLOSE_RACE',
    'anyone know what Trying / ALLOTTED_TIMEOUT means?',
  ]

  /** As browsers translate: every text lies in two elements more, and is another text. */
  const translate = () => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    const found: Text[] = []
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const parent = node.parentElement
      if (!parent || !node.nodeValue?.trim() || parent.closest('font, textarea, script, style, option'))
        continue
      if (!parent.closest('[translate="no"]')) found.push(node as Text)
    }
    for (const text of found) {
      const [outer, inner] = [document.createElement('font'), document.createElement('font')]
      inner.textContent = `«${text.nodeValue}»`
      outer.append(inner)
      text.replaceWith(outer)
    }
  }

  const actions: readonly ((page: Page, next: (below: number) => number) => Promise<unknown>)[] = [
    (page, next) =>
      page
        .locator('textarea, main [data-search]')
        .first()
        .fill(texts[next(texts.length)] ?? '', { timeout: 500 }),
    (page, next) => clickOneOf(page, 'header a', next),
    (page, next) => clickOneOf(page, 'main a[href^="/"]:not([href*="."])', next),
    (page, next) => clickOneOf(page, 'main button:visible', next),
    (page) => page.click('header button', { timeout: 500 }),
    (page) => page.goBack({ timeout: 2000, waitUntil: 'commit' }),
    (page) => page.goForward({ timeout: 2000, waitUntil: 'commit' }),
    (page) => page.keyboard.press('Escape'),
  ]

  async function clickOneOf(page: Page, selector: string, next: (below: number) => number) {
    const all = page.locator(selector)
    const count = await all.count()
    if (count > 0) await all.nth(next(count)).click({ timeout: 500, noWaitAfter: true })
  }

  async function isSound({ page, problems }: Visit, told: string): Promise<void> {
    // A page that was translated before React took it over is drawn anew; React says so.
    expect(
      problems.filter((problem) => !/404 \(Not Found\)|React error #418/.test(problem)),
      told,
    ).toEqual([])
    await expect
      .poll(async () => (await page.innerText('main')).length, { message: told })
      .toBeGreaterThan(40)
    expect(await page.locator('header a').count(), told).toBeGreaterThanOrEqual(5)
  }

  async function answersWhatStands(page: Page, told: string): Promise<void> {
    const box = page.locator('textarea[data-search]')
    if (!(await box.count())) return
    const outcome = readPaste(await box.inputValue())
    await expect
      .poll(() => page.locator('[data-outcome]').first().getAttribute('data-outcome'), { message: told })
      .toBe(outcome.kind)
  }

  test.each([11, 12, 13, 14])('200 things done at random to a translated page (%i)', async (seed) => {
    const next = numbersFrom(seed)
    const opened = await visit()
    const { page } = opened
    await page.goto(site)
    await hydrated(page)
    for (let step = 0; step < 50; step++) {
      await page.evaluate(translate)
      const action = next(actions.length)
      // What is not there, or is covered, cannot be acted on; that is no fault.
      await actions[action]?.(page, next).catch(() => {})
      if (!page.url().startsWith(site)) await page.goto(site)
      await page.waitForTimeout(30)
      const told = `seed ${seed}, step ${step}, action ${action}`
      await isSound(opened, told)
      if (page.url() === site && step % 5 === 0) await answersWhatStands(page, told)
    }
  })

  test('what extensions leave in a page does no harm', async () => {
    const opened = await visit()
    const { page } = opened
    await page.addInitScript(() => {
      addEventListener('DOMContentLoaded', () => {
        document.documentElement.setAttribute('data-extension', 'on')
        document.body.classList.add('extension')
        document.body.append(document.createElement('extension-panel'))
        document.querySelector('textarea')?.setAttribute('data-grammar', 'false')
        document.querySelector('textarea')?.after(document.createElement('grammar-overlay'))
      })
    })
    await page.goto(site)
    await hydrated(page)
    await page.fill('textarea', 'Ringing LOSE_RACE')
    await page.waitForSelector('article[data-pair="ringing/lose-race"]')
    await page.click('header a:has-text("Matrix")')
    await page.waitForSelector('h1:has-text("Every cause")')
    expect((await page.innerText('main')).length).toBeGreaterThan(100)
  })

  test('a page whose drawing fails stands as it was built, with what was typed', async () => {
    const { page } = await visit()
    const loads = loadsOf(page)
    await page.goto(site)
    await hydrated(page)
    await page.fill('textarea', 'Ringing LOSE_RACE for Ana')
    await page.waitForSelector('article[data-pair="ringing/lose-race"]')
    await page.evaluate(() => {
      const own = Node.prototype.removeChild
      Node.prototype.removeChild = () => {
        Node.prototype.removeChild = own
        throw new Error('Made to fail')
      }
    })
    await page.locator('textarea').press('End')
    await page.keyboard.type(' and NO_ANSWER')
    await page.getByRole('alert').waitFor()
    expect(await page.inputValue('textarea')).toContain('Ringing LOSE_RACE for Ana')
    expect(await page.locator('header a').count()).toBeGreaterThanOrEqual(5)
    await page.click('header a:has-text("Matrix")')
    await page.waitForSelector('h1:has-text("Every cause")')
    await hydrated(page)
    expect(loads.count).toBe(2)
  })
})

describe.skipIf(!hasBrowser)('on a random walk', () => {
  useBrowser()

  test.each([21, 22, 23])('every page is the one of its address (%i)', async (seed) => {
    const next = numbersFrom(seed)
    const { page, problems } = await visit()
    await page.goto(site)
    await hydrated(page)
    const headingAt = new Map<string, string>()
    for (const { address } of pages) {
      const html = await (await page.request.get(site + address)).text()
      headingAt.set(
        address,
        /<title>([^<]*)/.exec(html)?.[1]?.replace('&lt;', '<').replace('&gt;', '>') ?? '',
      )
    }
    for (let step = 0; step < 60; step++) {
      const way = next(8)
      if (way < 4) await followLink(page, next)
      else if (way === 4) await page.goBack({ waitUntil: 'commit' }).catch(() => {})
      else if (way === 5) await page.goForward({ waitUntil: 'commit' }).catch(() => {})
      else if (way === 6) await page.reload()
      else {
        // Leaves the site, and comes back to what the browser has kept of it.
        await page.goto('about:blank')
        await page.goBack({ waitUntil: 'commit' })
      }
      if (!page.url().startsWith(site)) await page.goto(site)
      // Asked anew each time: on a busy machine what a click leads to may come late.
      const agrees = async () => {
        const address = page.url().slice(site.length)
        const pair = /^[^/]+\/[^/]+\/$/.test(address) ? address.replace(/\/$/, '') : undefined
        const article =
          pair === undefined || (await page.locator(`article[data-pair="${pair}"]`).count()) === 1
        return (article && (await page.title()) === headingAt.get(address.replace(/[?].*/, ''))) || address
      }
      const told = `seed ${seed}, step ${step}, way ${way}`
      await expect.poll(agrees, { message: told, timeout: 5000 }).toBe(true)
    }
    expect(problems).toEqual([])
  })

  async function followLink(page: Page, next: (below: number) => number): Promise<void> {
    const links = page.locator('header a:visible, main a[href^="/"]:not([download]):visible')
    const count = await links.count()
    if (count === 0) return
    const link = links.nth(next(count))
    // The list may have changed since it was counted.
    const href = await link.getAttribute('href', { timeout: 2000 }).catch(() => null)
    if (href === null) return
    if (href && /\.(json|csv|md|xml|txt)$|#/.test(href)) return
    await link.click({ timeout: 2000, noWaitAfter: true }).catch(() => {})
    await page.waitForTimeout(60)
  }
})

describe.skipIf(!hasBrowser)('a thousand keystrokes', () => {
  useBrowser()

  test('in the matrix’s filter leave its address right, and Back leads where it led', async () => {
    const { page, problems } = await visit()
    await page.goto(site)
    await hydrated(page)
    await page.click('header a:has-text("Matrix")')
    await page.waitForSelector('h1:has-text("Every cause")')
    const filter = page.locator('main [data-search]')
    await filter.focus()
    for (let round = 0; round < 100; round++) {
      await page.keyboard.type('codec')
      for (let key = 0; key < 5; key++) await page.keyboard.press('Backspace')
    }
    await page.keyboard.type('busy')
    await page.waitForURL(`${site}matrix/?q=busy`)
    await page.goBack()
    await page.waitForURL(site)
    expect(problems).toEqual([])
  })

  test('in the box are answered for what stands there in the end', async () => {
    const { page, problems } = await visit()
    await page.goto(site)
    await hydrated(page)
    await page.locator('textarea').focus()
    for (let round = 0; round < 60; round++) await page.keyboard.type('Trying NO_ANSWER ')
    await page.keyboard.press('ControlOrMeta+A')
    await page.keyboard.type('Ringing LOSE_RACE')
    await page.waitForSelector('article[data-pair="ringing/lose-race"]')
    expect(page.url()).toBe(site)
    expect(problems).toEqual([])
  })
})
