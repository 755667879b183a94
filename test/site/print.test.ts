import type { Page } from 'playwright-core'
import { describe, expect, inject, test } from 'vitest'
import { faults, looksWithForcedColours } from './axe.ts'
import { file, give, report } from './export-steps.ts'
import { hasBrowser, hydrated, useBrowser, visit } from './visit.ts'

const site = inject('sub')

/** How many A4 pages it takes, and the words that stand on paper. */
async function onPaper(page: Page, address: string): Promise<{ pages: number; words: string }> {
  await page.goto(site + address)
  await hydrated(page)
  const pdf = await page.pdf({ format: 'A4', preferCSSPageSize: true })
  await page.emulateMedia({ media: 'print' })
  const words = await page.locator('body').innerText()
  return { pages: pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0, words }
}

describe.skipIf(!hasBrowser)('on paper', () => {
  useBrowser()

  test.each([
    'trying/user-busy/',
    'ringing/no-user-response/',
    'trying/normal-temporary-failure/',
    'unknown/empty/',
  ])('%s is one page, with its address, its date and what is folded on screen', async (address) => {
    const { page, problems } = await visit()
    const { pages, words } = await onPaper(page, address)
    expect(pages).toBe(1)
    expect(words).toContain(site + address)
    expect(words).toMatch(/revised \d+ \w+ \d{4}/)
    if (!address.includes('empty')) expect(words).toMatch(/Elsewhere, .* means:/)
    expect(words).not.toContain('Copy answer')
    expect(problems).toEqual([])
  })

  test('all definitions are a reference of at most four pages', async () => {
    const { page } = await visit()
    expect((await onPaper(page, 'definitions/')).pages).toBeLessThanOrEqual(4)
  })

  test('pasted rows have all their columns on the paper, and no buttons', async () => {
    const { page } = await visit({ viewport: { width: 1280, height: 720 } })
    await page.goto(site)
    await hydrated(page)
    const heads = 'Missed Call Type\tHangup Cause\tPhone Event\tAgent\tQueue\tCreated Date'
    const row = 'Trying\tNORMAL_TEMPORARY_FAILURE\tPE-0048301\tAna\tSales\t23/11/2026 09:14'
    await page.fill('textarea', `${heads}\n${`${row}\n`.repeat(30)}`)
    await page.locator('[data-row]').first().waitFor()
    // As wide as A4 lying on its side, within its margins.
    await page.setViewportSize({ width: 1046, height: 718 })
    await page.emulateMedia({ media: 'print' })
    const table = await page.locator('.rows-list').boundingBox()
    expect(table?.width).toBeLessThanOrEqual(1046)
    expect(await page.locator('.rows-list th').last().isVisible()).toBe(true)
    for (const name of ['Copy rows', 'Copy link', 'Save .csv'])
      expect(await page.getByText(name, { exact: true }).isVisible()).toBe(false)
    expect(await page.locator('.how-read').isVisible()).toBe(false)
  })

  test('an export is one page, without a button', async () => {
    const { page } = await visit({ viewport: { width: 1280, height: 720 } })
    await page.goto(site)
    await hydrated(page)
    await give(page, file('missed.csv', report(2000)))
    await page.waitForSelector('[data-export="done"] [data-trend]')
    const pdf = await page.pdf({ format: 'A4', preferCSSPageSize: true })
    expect(pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length).toBe(1)
  })

  test('the matrix is one page across', async () => {
    const { page } = await visit()
    expect((await onPaper(page, 'matrix/')).pages).toBe(1)
  })

  test('all rows of a long paste are there, and on the screen only those in sight again', async () => {
    const { page, problems } = await visit()
    await page.goto(site)
    await hydrated(page)
    const lines = Array.from(
      { length: 700 },
      (_, at) => `PE-${at},2026-11-18 09:31,Agent ${at},Support,Ringing,NO_ANSWER`,
    )
    await page.fill('textarea', `Name,Date,Agent,Queue,Missed Call Type,Hangup Cause\n${lines.join('\n')}\n`)
    await page.waitForSelector('[data-row]')
    expect(await faults(page, looksWithForcedColours)).toEqual([])
    const drawn = () => page.locator('[data-row]').count()
    const box = page.getByRole('region', { name: 'Rows', exact: true })
    await box.evaluate((element) => element.scrollTo(0, 20_000))
    await page.waitForFunction(() => !document.querySelector('[data-row="1"]'))
    await page.evaluate(() =>
      addEventListener('beforeprint', () => {
        document.body.dataset.printed = [...document.querySelectorAll<HTMLElement>('[data-row]')]
          .map(({ dataset }) => dataset.row)
          .join()
      }),
    )
    const pdf = await page.pdf({ format: 'A4', preferCSSPageSize: true })
    const printed = (await page.locator('body').getAttribute('data-printed'))?.split(',')
    expect(printed).toEqual(lines.map((_, at) => String(at + 1)))
    expect(pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length).toBeGreaterThan(10)
    await page.waitForFunction(() => document.querySelectorAll('[data-row]').length < 200)
    expect(await drawn()).toBeGreaterThan(5)
    expect(await box.evaluate(({ scrollTop }) => scrollTop)).toBeGreaterThan(15_000)
    // As wide as A4 lying on its side, within its margins.
    await page.setViewportSize({ width: 1046, height: 718 })
    await page.emulateMedia({ media: 'print' })
    expect(await box.evaluate((element) => element.scrollWidth - element.clientWidth)).toBe(0)
    expect(problems).toEqual([])
  })
})
