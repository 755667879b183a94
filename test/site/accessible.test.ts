import { describe, expect, inject, test } from 'vitest'
import { faults, fewLooks, sideways, violations } from './axe.ts'
import { isKind, kinds, pages, sampled } from './pages.ts'
import { hasBrowser, hydrated, useBrowser, visit } from './visit.ts'

const site = inject('sub')

describe.skipIf(!hasBrowser)('accessible, in light and dark, at 320, 768 and 1280 pixels', () => {
  useBrowser()

  test.each([...kinds, 'no/such/page', 'matrix/?q=codec&several=yes'])('/%s', async (address) => {
    const { page } = await visit()
    await page.goto(site + address)
    await hydrated(page)
    expect(await faults(page)).toEqual([])
  })

  test.each(['Ringing UNALOCATED NUMBER', 'Missed Call Type\tHangup Cause\nRinging\tNO_ANSWER\nTrying\t-'])(
    'the answer to %j',
    async (words) => {
      const { page } = await visit()
      await page.goto(site)
      await hydrated(page)
      await page.fill('textarea', words)
      await page.waitForSelector('[data-outcome]:not([data-outcome="none"])')
      expect(await faults(page, fewLooks)).toEqual([])
    },
  )
})

describe.skipIf(!hasBrowser)('accessible', () => {
  useBrowser()

  test('the list of keys, which the keyboard opens and closes', async () => {
    const { page, problems } = await visit()
    await page.goto(`${site}matrix/`)
    await hydrated(page)
    await page.keyboard.press('?')
    await page.getByRole('dialog', { name: 'Keyboard shortcuts' }).waitFor()
    const besideEachOther = await page.locator('dialog dl > div').evaluateAll((groups) =>
      groups.map((group) => {
        const [keys, does] = [...group.children].map((element) => element.getBoundingClientRect())
        return keys !== undefined && does !== undefined && keys.right < does.left && keys.top < does.bottom
      }),
    )
    expect(new Set(besideEachOther)).toEqual(new Set([true]))
    expect(await faults(page)).toEqual([])
    await page.keyboard.press('Escape')
    await page.getByRole('dialog').waitFor({ state: 'detached' })
    expect(problems).toEqual([])
  })

  test('every page', async () => {
    const { page } = await visit()
    for (const { address } of sampled(pages.filter((each) => !isKind(each.address)))) {
      await page.goto(site + address)
      await hydrated(page)
      expect(await violations(page), address).toEqual([])
    }
  })

  test('no name of a cause is spoken with a blank inside', async () => {
    const { page } = await visit()
    const devtools = await page.context().newCDPSession(page)
    for (const address of [
      'definitions/',
      'matrix/',
      'trying/no-answer/',
      '?cause=NO_ANSWER',
      '?type=Ringing',
    ]) {
      await page.goto(site + address)
      await hydrated(page)
      await page.getByText('NO_').first().waitFor({ state: 'attached' })
      const { nodes } = await devtools.send('Accessibility.getFullAXTree')
      const names = nodes.map(({ name }) => String(name?.value ?? ''))
      expect(
        names.some((name) => name.includes('NO_ANSWER')),
        address,
      ).toBe(true)
      expect(
        names.filter((name) => /_\s+[A-Z]/.test(name)),
        address,
      ).toEqual([])
    }
  })

  test('nothing is scrolled sideways with JavaScript off, or with text at twice its size', async () => {
    const plain = await visit({ javaScriptEnabled: false, viewport: { width: 320, height: 800 } })
    const large = await visit()
    await large.page.setViewportSize({ width: 640, height: 800 })
    for (const address of kinds) {
      await plain.page.goto(site + address)
      const width = await plain.page.locator('html').evaluate((html) => html.scrollWidth)
      expect(width, address).toBe(320)
      await large.page.goto(site + address)
      await large.page.evaluate(() => document.documentElement.style.setProperty('font-size', '200%'))
      expect(await sideways(large.page), address).toBe(0)
    }
  })

  test('with forced colours the current tab and the current room show', async () => {
    const { page } = await visit({ forcedColors: 'active' })
    await page.goto(`${inject('sub')}trying/`)
    for (const nav of ['nav.tabs', 'nav.rooms']) {
      const grounds = (links: string) =>
        page
          .locator(`${nav} ${links}`)
          .evaluateAll((all) => [...new Set(all.map((link) => getComputedStyle(link).backgroundColor))])
      const [current, others] = [await grounds('a[aria-current]'), await grounds('a:not([aria-current])')]
      expect(current).toHaveLength(1)
      expect(others, nav).not.toContain(current[0])
    }
  })

  test('colours may be forced and movement reduced', async () => {
    const { page, problems } = await visit({ forcedColors: 'active', reducedMotion: 'reduce' })
    for (const address of kinds) {
      await page.goto(site + address)
      await hydrated(page)
      expect(await page.evaluate(() => document.getAnimations().length), address).toBe(0)
    }
    expect(problems).toEqual([])
  })
})
