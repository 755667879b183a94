import { describe, expect, inject, test } from 'vitest'
import { file, give, report } from './export-steps.ts'
import { hasBrowser, hydrated, useBrowser, visit } from './visit.ts'

const site = inject('sub')

async function open() {
  const opened = await visit()
  await opened.page.goto(site)
  await hydrated(opened.page)
  await opened.page.waitForSelector('html[data-files]')
  return opened
}

const lead = '[data-export="done"] h1'

describe.skipIf(!hasBrowser)('a file', () => {
  useBrowser()

  test('is shown wherever on the site it is dropped, and is a click away from every other page', async () => {
    const { page, problems } = await open()
    await page.locator('header').getByRole('link', { name: 'Matrix' }).click()
    await page.waitForURL(`${site}matrix/`)
    await page.evaluate((text) => {
      const dropped = new DataTransfer()
      dropped.items.add(new File([text], 'october.csv'))
      document.body.dispatchEvent(
        new DragEvent('drop', { dataTransfer: dropped, bubbles: true, cancelable: true }),
      )
    }, report(60))
    await page.waitForSelector(lead)
    expect(page.url()).toBe(site)
    await page.getByRole('button', { name: 'Back to the box' }).click()
    await page.waitForSelector('textarea')
    await page.locator('header').getByRole('link', { name: 'Definitions' }).click()
    await page.waitForURL(`${site}definitions/`)
    await page.getByRole('button', { name: 'Back to october.csv' }).click()
    await page.waitForSelector(lead)
    expect(await page.getByRole('button', { name: 'Back to october.csv' }).count()).toBe(0)
    expect(problems).toEqual([])
  })

  test('is compared with one that was read before it', async () => {
    const { page } = await open()
    await give(page, file('september.csv', report(60)))
    await page.waitForSelector(lead)
    await page.getByRole('button', { name: 'Back to the box' }).click()
    await give(page, file('october.csv', report(120)))
    await page.getByRole('button', { name: 'Compare two files or periods' }).click()
    const [before, after] = await page
      .locator('[data-compare] select')
      .evaluateAll((all) => all.map((one) => (one as HTMLSelectElement).selectedOptions[0]?.text))
    expect([before, after]).toEqual(['september.csv', 'october.csv'])
    await page.locator('[data-compare] table').first().waitFor()
  })

  test('with names of columns and no rows says so', async () => {
    const { page } = await open()
    await give(page, file('empty-report.csv', 'Missed Call Type,Hangup Cause,Created Date\n'))
    await page.getByText('no rows, so there is nothing to count').waitFor()
    expect(await page.locator('h1').innerText()).toBe('empty-report.csv')
    expect(await page.locator('[data-total]').count()).toBe(0)
  })

  test('that only mentions pairs counts no attempts', async () => {
    const { page } = await open()
    await give(page, file('note.txt', 'Should be Trying NO_ANSWER, not Ringing NO_ANSWER\n'))
    await page.waitForSelector(lead)
    expect((await page.locator(lead).innerText()).trim()).toBe('2 rows that only mention a pair.')
    await page.locator('td[data-part="meaning"]').nth(1).waitFor()
    expect(await page.locator('td[data-part="meaning"]').allInnerTexts()).toEqual(
      Array(2).fill('Only mentioned: read the row before you rely on it'),
    )
  })

  test('in which two pairs came as often names both', async () => {
    const { page } = await open()
    const rows = 'Trying,NO_ANSWER\nRinging,USER_BUSY\n'.repeat(30)
    await give(page, file('tie.csv', `Missed Call Type,Hangup Cause\n${rows}`))
    await page.waitForSelector(lead)
    expect(await page.locator(lead).innerText()).toMatch(
      /most often (?:Trying \/ NO_ANSWER and Ringing \/ USER_BUSY|Ringing \/ USER_BUSY and Trying \/ NO_ANSWER), 50% each/,
    )
  })
})

describe.skipIf(!hasBrowser)('the focus', () => {
  useBrowser()

  test('stays near a button that goes with its click', async () => {
    const { page } = await open()
    const focused = (selector: string) =>
      page.waitForFunction((where) => document.activeElement?.matches(where), selector)
    await page.locator('fieldset button').first().click()
    await focused('#main')
    await page.getByRole('button', { name: 'Clear', exact: true }).click()
    await focused('textarea')
    await page.getByRole('button', { name: /^Bring it back/ }).click()
    await focused('textarea')
  })

  test('what was in the box can be brought back, and this again', async () => {
    const { page } = await open()
    await page.fill('textarea', 'Ringing / NO_ANSWER')
    await page.press('textarea', 'Escape')
    await page.fill('textarea', 'Trying / USER_BUSY')
    for (const text of ['Ringing / NO_ANSWER', 'Trying / USER_BUSY', 'Ringing / NO_ANSWER']) {
      await page.getByRole('button', { name: /^Bring it back/ }).click()
      expect(await page.inputValue('textarea')).toBe(text)
    }
  })
})
