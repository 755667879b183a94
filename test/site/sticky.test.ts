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

  test('a table of pasted rows that scrolls in a box of its own has its head at the top of the box, and its answers in sight', async () => {
    const { page } = await visit({ viewport: { width: 1280, height: 720 } })
    await page.goto(site)
    await hydrated(page)
    const heads = [
      'Missed Call Type',
      'Hangup Cause',
      ...Array.from({ length: 9 }, (_, at) => `Column ${at}`),
    ]
    const cells = ['Ringing', 'NO_ANSWER', ...Array.from({ length: 9 }, () => 'some words')]
    await page.fill(
      'textarea',
      [heads, ...Array.from({ length: 30 }, () => cells)].map((row) => row.join('\t')).join('\n'),
    )
    const box = page.locator('.rows-box[data-boxed]')
    await box.waitFor()
    const [right, callback] = await box.evaluate((element) => [
      element.getBoundingClientRect().right,
      element.querySelector('tbody td:last-child')?.getBoundingClientRect().right ?? Infinity,
    ])
    expect(callback).toBeLessThanOrEqual((right ?? 0) + 1)
    for (const scrolled of [0, 300]) {
      const [top, head, first] = await box.evaluate((element, to) => {
        element.scrollTop = to
        const topOf = (query: string) => element.querySelector(query)?.getBoundingClientRect()
        return [element.getBoundingClientRect().top, topOf('thead th'), topOf('tbody tr')]
      }, scrolled)
      expect(Math.abs((head?.top ?? 0) - top)).toBeLessThanOrEqual(2)
      if (scrolled === 0) expect(first?.top).toBeGreaterThanOrEqual((head?.bottom ?? 0) - 1)
    }
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
