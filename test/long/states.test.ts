import type { Page } from 'playwright-core'
import { describe, expect, inject, test } from 'vitest'
import { faults, looksWithForcedColours } from '../site/axe.ts'
import { file, give, readSlowly, report } from '../site/export-steps.ts'
import { kinds } from '../site/pages.ts'
import { hasBrowser, hydrated, useBrowser, visit } from '../site/visit.ts'

const site = inject('sub')

async function isFaultless(page: Page): Promise<void> {
  expect(await faults(page, looksWithForcedColours)).toEqual([])
}

async function open(address: string): Promise<Page> {
  const { page } = await visit()
  await page.goto(site + address)
  await hydrated(page)
  return page
}

describe.skipIf(!hasBrowser)(
  'accessible in light, dark and forced colours, at 320, 768, 1280 and 1920 pixels',
  () => {
    useBrowser()

    test.each([
      ...kinds,
      'no/such/page',
      'trying/no-anser',
      'matrix/?q=codec&several=yes',
      'matrix/?q=nothing-has-this',
      'matrix/?q=codec&others=yes',
      '?type=Trying',
      '?cause=NO_ANSWER',
    ])('/%s', async (address) => {
      await isFaultless(await open(address))
    })

    test.each([
      'Trying NO_ANSWER',
      'Ringing UNALOCATED NUMBER',
      'NO_ANSWER',
      'Trying',
      'All Busy USER_BUSY',
      'Ringing PICKED_OFF',
      'declined',
      'xyzzy',
      'The call log says Ringing / NO_ANSWER for Ana',
      'Trying or Ringing, NO_ANSWER',
      `Missed Call Type: ${'Q'.repeat(400)}; Hangup Cause: NO_ANSWER`,
      'Missed Call Type\tHangup Cause\nRinging\tNO_ANSWER\nTrying\t-\nRinging\tFOO_BAR\nUnknown\tNO_ANSWER',
    ])('the answer to %j', async (words) => {
      const page = await open('')
      await page.fill('textarea', words)
      await page.waitForSelector('[data-outcome]:not([data-outcome="none"])')
      await isFaultless(page)
    })

    test('the answer to a paste too long for the box', async () => {
      const page = await open('')
      await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
      await page.evaluate((text) => navigator.clipboard.writeText(text), report(3000))
      await page.keyboard.press('ControlOrMeta+V')
      await page.getByRole('button', { name: 'Read all of it' }).waitFor()
      await isFaultless(page)
    }, 360_000) // 2,000 rows, looked at in twelve ways.

    test('the list of keys', async () => {
      const page = await open('matrix/')
      await page.keyboard.press('?')
      await page.getByRole('dialog', { name: 'Keyboard shortcuts' }).waitFor()
      await isFaultless(page)
    })

    test('a copy that was refused', async () => {
      const { page } = await visit()
      await page.addInitScript(() => {
        Object.defineProperty(navigator, 'clipboard', { value: undefined })
        document.execCommand = () => false
      })
      await page.goto(`${site}trying/no-answer/`)
      await hydrated(page)
      await page.getByRole('button', { name: 'Copy answer' }).click()
      await page.locator('main textarea').waitFor()
      await isFaultless(page)
    })

    test('an export while it is read', async () => {
      const page = await open('')
      await readSlowly(page)
      await give(page, file('large.csv', report(200_000)))
      await page.waitForSelector('[data-export="reading"] [data-total]')
      await isFaultless(page)
      expect(await page.locator('[data-export]').getAttribute('data-export')).toBe('reading')
    })

    test('two exports that were read, with sample rows and counts by day', async () => {
      const page = await open('')
      await give(page, file('one.csv', report(60)), file('two.csv', report(600)))
      await page.waitForSelector('[data-export="done"]')
      await page.getByRole('button', { name: /^Ringing \/ NO_ANSWER: / }).click()
      await page.getByText('PE-0,').waitFor()
      await page.getByRole('combobox', { name: 'Rows', exact: true }).selectOption({ label: 'Date' })
      await page.getByRole('region', { name: 'Rows by Date' }).waitFor()
      await page.evaluate(() => {
        for (const folded of document.querySelectorAll('details')) folded.open = true
      })
      await isFaultless(page)
    })

    test.each([
      ['empty.csv', ''],
      ['odd.csv', 'a,b,c\nx,in the Trying phase,NO_ANSWER!\ny,Ringing,USER_BUSY\nz,foo,bar\n'],
    ])('an export that was refused: %s', async (name, content) => {
      const page = await open('')
      await give(page, file(name, content))
      await page.waitForSelector('[data-export="refused"]')
      await isFaultless(page)
    })
  },
)
