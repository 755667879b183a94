import { describe, expect, inject, test } from 'vitest'
import { hasBrowser, hydrated, useBrowser, visit } from './visit.ts'

const site = inject('sub')

describe.skipIf(!hasBrowser)('what stays while the page is scrolled', () => {
  useBrowser()

  test.each(['definitions/', 'matrix/'])(
    '/%s: the page’s head, and a table’s head below it',
    async (address) => {
      const { page } = await visit({ viewport: { width: 1280, height: 620 } })
      await page.goto(site + address)
      await hydrated(page)
      await page.evaluate(() => scrollTo(0, document.body.scrollHeight / 2))
      const [head, table] = await page.evaluate(() => {
        const box = (element: Element | undefined) => element?.getBoundingClientRect()
        const heads = [...document.querySelectorAll('main thead th:first-child')]
        const stuck = heads.findLast((each) => each.getBoundingClientRect().top < 80)
        return [box(document.querySelector('header') ?? undefined), box(stuck)]
      })
      expect(head?.top).toBe(0)
      expect(table?.top).toBeCloseTo(head?.bottom ?? 0, 0)
    },
  )

  test('in a box of its own a table’s head stands at the top of that', async () => {
    const { page } = await visit({ viewport: { width: 1280, height: 900 } })
    await page.goto(site)
    await hydrated(page)
    await page.fill('textarea', `Missed Call Type,Hangup Cause\n${'Ringing,NO_ANSWER\n'.repeat(400)}`)
    await page.waitForSelector('[data-row]')
    const below = () =>
      page.evaluate(() => {
        const top = (selector: string) => document.querySelector(selector)?.getBoundingClientRect().top ?? -1
        return top('.rows-box thead th') - top('.rows-box')
      })
    expect(await below()).toBeLessThan(3)
    await page.locator('.rows-box').evaluate((box) => box.scrollTo(0, 5000))
    expect(await below()).toBeLessThan(3)
  })

  test('never covers what has the focus', async () => {
    const { page } = await visit({ viewport: { width: 1280, height: 620 } })
    await page.goto(`${site}definitions/`)
    await hydrated(page)
    await page.evaluate(() => scrollTo(0, document.body.scrollHeight))
    await page.locator('footer a').first().focus()
    for (let times = 0; times < 30; times++) {
      await page.keyboard.press('Shift+Tab')
      const top = await page.evaluate(() => document.activeElement?.getBoundingClientRect().top ?? 0)
      const head = await page.evaluate(() => document.querySelector('header')?.getBoundingClientRect().bottom)
      expect(top).toBeGreaterThanOrEqual(head ?? 0)
    }
  })

  test('is nothing where there is little room: a phone, or a page at four times its size', async () => {
    for (const viewport of [
      { width: 390, height: 844 },
      { width: 1280, height: 500 },
      { width: 320, height: 256 },
    ]) {
      const { page } = await visit({ viewport })
      await page.goto(`${site}trying/`)
      await hydrated(page)
      await page.evaluate(() => scrollTo(0, 400))
      expect(
        await page.evaluate(() => document.querySelector('header')?.getBoundingClientRect().bottom),
      ).toBeLessThan(0)
    }
  })
})
