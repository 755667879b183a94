import type { Page } from 'playwright-core'
import { describe, expect, inject, test } from 'vitest'
import { hasBrowser, hydrated, useBrowser, visit } from './visit.ts'

const site = inject('sub')

async function open(address: string) {
  const opened = await visit({ viewport: { width: 1280, height: 720 } })
  await opened.page.goto(site + address)
  await hydrated(opened.page)
  return opened
}

/** Pastes outside of any field. */
async function paste(page: Page, text: string): Promise<void> {
  await page.evaluate((words) => {
    const clipboardData = new DataTransfer()
    clipboardData.setData('text/plain', words)
    document.body.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
    )
  }, text)
}

const record = [
  ...Array.from({ length: 8 }, (_, at) => `Field ${at}\nValue ${at}`),
  'Missed Call Type\nRinging\nHangup Cause\nLOSE_RACE',
].join('\n')

describe.skipIf(!hasBrowser)('the first seconds', () => {
  useBrowser()

  test('one can type at once, and nothing is called unknown while it is being typed', async () => {
    const { page, problems } = await open('')
    await page.waitForFunction(() => document.activeElement?.tagName === 'TEXTAREA')
    const seen = await page.evaluate(() => {
      const kinds = new Set<string | undefined>()
      new MutationObserver(() =>
        kinds.add(document.querySelector<HTMLElement>('[data-outcome]')?.dataset.outcome),
      ).observe(document.body, { subtree: true, childList: true, attributes: true })
      return Object.assign(window, { kinds }) && true
    })
    expect(seen).toBe(true)
    await page.keyboard.type('Trying UNALLOCATED_NUMBER', { delay: 30 })
    await page.waitForSelector('article[data-pair="trying/unallocated-number"]')
    const kinds = await page.evaluate(() => [...(Reflect.get(window, 'kinds') as Set<string>)])
    expect(kinds).not.toContain('not-understood')
    expect(kinds).not.toContain('undefined-pair')
    await page.fill('textarea', 'asdf qwer')
    await page.waitForSelector('[data-outcome="not-understood"]')
    await page.getByRole('link', { name: /matrix$/ }).waitFor()
    expect(problems).toEqual([])
  })

  test.each([
    [1280, 720],
    [390, 844],
  ])('the answer to a long record begins within 300 pixels, at %i x %i', async (width, height) => {
    const { page } = await visit({ viewport: { width, height } })
    await page.goto(site)
    await hydrated(page)
    await paste(page, record)
    const article = page.locator('article[data-pair="ringing/lose-race"]')
    await page.getByRole('button', { name: /^Show all 20 lines/ }).waitFor()
    expect((await article.boundingBox())?.y).toBeLessThan(300)
    await page.getByRole('button', { name: /^Show all 20 lines/ }).click()
    await page.getByRole('combobox', { name: 'Hangup Cause' }).waitFor()
  })

  test.each([
    ['Tryng', 'UNALOCATED_NUMBER', 'trying/unallocated-number'],
    ['Ringing', 'NORMAL_CLEERING', 'ringing/normal-clearing'],
    ['Ringing', '18', 'ringing/no-user-response'],
    ['All Busy', undefined, 'all-busy/empty'],
  ])(
    'so does the card for %s with %s on a phone, with what it was read from in it',
    async (type, cause, pair) => {
      const { page } = await visit({ viewport: { width: 390, height: 844 } })
      await page.goto(site)
      await hydrated(page)
      const sides = `Missed Call Type\n${type}${cause === undefined ? '' : `\nHangup Cause\n${cause}`}`
      await paste(page, `${record.split('Missed')[0]}${sides}`)
      const article = page.locator(`article[data-pair="${pair}"]`)
      await article
        .getByText(/^(This is (closest to “|FreeSWITCH number 18)|You gave no cause, but )/)
        .waitFor()
      await page.getByRole('button', { name: /^Show all \d+ lines/ }).waitFor()
      expect((await article.boundingBox())?.y).toBeLessThan(300)
      // Below the pair and above what it means, with room as well.
      for (const width of [390, 1280]) {
        await page.setViewportSize({ width, height: 844 })
        const tops = await article
          .locator('.pair, .read, .summary')
          .evaluateAll((all) => all.map((one) => one.getBoundingClientRect().top))
        expect(tops).toHaveLength(3)
        expect(tops).toEqual([...tops].sort((a, b) => a - b))
      }
    },
  )

  test.each([
    ['rows', `Missed Call Type\tHangup Cause\tTime\n${'Ringing\tLOSE_RACE\t09:14\n'.repeat(40)}`],
    ['not-understood', `a,b,c\n${'1,2,3\n'.repeat(40)}`],
    ['needs-type', `Hangup Cause\nNO_ANSWER\n${'Field\nValue\n'.repeat(40)}`],
  ])('so does %s of many lines on a phone', async (outcome, text) => {
    const { page } = await visit({ viewport: { width: 390, height: 844 } })
    await page.goto(site)
    await hydrated(page)
    await paste(page, text)
    const region = page.locator(`[data-outcome="${outcome}"]`).first()
    await region.waitFor()
    await page.getByRole('button', { name: /^Show all \d+ lines/ }).waitFor()
    expect((await region.boundingBox())?.y).toBeLessThan(300)
  })

  test('each entry of the history has its own paste', async () => {
    const { page } = await open('')
    await page.waitForFunction(() => document.activeElement?.tagName === 'TEXTAREA')
    await paste(page, 'Ringing LOSE_RACE')
    await page.waitForSelector('article[data-pair="ringing/lose-race"]')
    await page.click('header a:has-text("Matrix")')
    await page.waitForSelector('.matrix')
    await paste(page, 'Trying NO_ANSWER')
    await page.waitForSelector('article[data-pair="trying/no-answer"]')
    await page.goBack()
    await page.waitForSelector('.matrix')
    await page.goBack()
    await page.waitForSelector('article[data-pair="ringing/lose-race"]')
    await page.goForward()
    await page.goForward()
    await page.waitForSelector('article[data-pair="trying/no-answer"]')
  })

  test('a paste on a missing page, then Back, is that page again', async () => {
    const { page } = await visit()
    await page.goto(`${site}no/such/page/`)
    await page.getByRole('textbox').waitFor()
    await paste(page, 'Trying NO_ANSWER')
    await page.waitForSelector('article[data-pair="trying/no-answer"]')
    await page.waitForURL(site)
    await page.goBack()
    await page.getByRole('heading', { level: 1, name: 'This page doesn’t exist' }).waitFor()
    expect(page.url()).toBe(`${site}no/such/page/`)
  })

  test('the box of Connect keeps what is pasted elsewhere out', async () => {
    const { page } = await open('connect/')
    await paste(page, 'Trying NO_ANSWER')
    await page.waitForSelector('article[data-pair="trying/no-answer"]')
    await page.goBack()
    await page.getByRole('heading', { level: 1, name: 'Connect' }).waitFor()
    expect(await page.inputValue('textarea')).toBe('')
  })

  test('a filter among the definitions survives Back, and goes along from type to type', async () => {
    const { page } = await open('trying/')
    await page.fill('[data-search]', 'codec')
    await page.getByRole('link', { name: '1 match in Ringing' }).click()
    await page.waitForURL(`${site}ringing/`)
    expect(await page.inputValue('[data-search]')).toBe('codec')
    await page.getByRole('link', { name: 'INCOMPATIBLE_DESTINATION' }).click()
    await page.waitForSelector('article')
    await page.goBack()
    await page.waitForSelector('.list')
    expect(await page.inputValue('[data-search]')).toBe('codec')
    await page.click('header a:has-text("Matrix")')
    await page.waitForSelector('.matrix')
    await page.click('header a:has-text("Definitions")')
    await page.waitForSelector('.list')
    expect(await page.inputValue('[data-search]')).toBe('')
  })

  test('a theme is taken over by a tab that is open already', async () => {
    const { page } = await open('matrix/')
    const other = await page.context().newPage()
    await other.goto(`${site}connect/`)
    await hydrated(other)
    await page.click('button[aria-label^="Theme"]')
    await page.click('button[aria-label^="Theme: light"]')
    await other.waitForSelector('html[data-theme="dark"]')
  })
})
