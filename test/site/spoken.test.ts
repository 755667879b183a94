import type { Page } from 'playwright-core'
import { describe, expect, inject, test } from 'vitest'
import { file, give } from './export-steps.ts'
import { sampled } from './pages.ts'
import { hasBrowser, hydrated, useBrowser, visit } from './visit.ts'

type WithSaid = Window & { readonly said: string[] }

async function listen() {
  const { page } = await visit()
  await page.goto(inject('sub'))
  await hydrated(page)
  await page.evaluate(() => {
    const said: string[] = []
    Object.assign(window, { said })
    const status = document.querySelector('[role="status"]') ?? document.body
    const note = () => {
      const text = status.textContent?.replace(/\u00a0/g, ' ').trim()
      if (text) said.push(text)
    }
    new MutationObserver(note).observe(status, { childList: true, characterData: true, subtree: true })
  })
  return page
}

describe.skipIf(!hasBrowser)('what is spoken', () => {
  useBrowser()

  test.each([80, 200, 350])('typing at %d ms a key is answered once, when it stops', async (delay) => {
    const page = await listen()
    await page.locator('textarea').pressSequentially('Trying UNALLOCATED_NUMBER', { delay })
    await page.waitForFunction(() => (window as unknown as WithSaid).said.length > 0)
    await page.waitForTimeout(2000)
    const said = await page.evaluate(() => (window as unknown as WithSaid).said)
    expect(said).toHaveLength(1)
    expect(said[0]).toMatch(
      /^Trying, UNALLOCATED_NUMBER\. Our reading: .*\. Callback\? (?:Yes|Not marked)\.$/,
    )
  })

  test('leaving the field speaks at once, and only once', async () => {
    const page = await listen()
    await page.locator('textarea').pressSequentially('Ringing NO_ANSWER', { delay: 30 })
    await page.press('textarea', 'Tab')
    await page.waitForFunction(() => (window as unknown as WithSaid).said.length > 0, undefined, {
      timeout: 1000,
    })
    await page.waitForTimeout(2000)
    expect(await page.evaluate(() => (window as unknown as WithSaid).said)).toHaveLength(1)
  })

  test.each(
    sampled([
      'Trying UNALOCATED NUMBER',
      'All Busy',
      'NO_USER_RESPONSE',
      'Ringing',
      'Trying 18',
      'All Busy USER_BUSY',
      'Ringing PROGRESS_TIMEOUT',
      'codec',
      'declned',
      'Ringing UNALOCATED NUMBER',
      'UNALOCATED NUMBER',
      'Trying USER_BUSI',
      'The call log says Ringing / NO_ANSWER for Ana',
      'Missed Call Type: Ringing; Hangup Cause: USER_BUSY; Hangup Cause: NO_ANSWER',
      'RECOVERY_ON_TIMER_EXPIRE',
      'Ringing PICKED_OFF',
      'Missed Call Type,Hangup Cause\nTrying,NO_ANSWER\nRinging,PROGRESS_TIMEOUT\nBusy,NO_ANSWER',
    ]),
  )('%j is told with all that the page shows of how it was read and what it offers', async (text) => {
    const page = await listen()
    await page.fill('textarea', text)
    await page.waitForFunction(() => (window as unknown as WithSaid).said.length > 0)
    await page.waitForTimeout(1800)
    const spoken = plain((await page.evaluate(() => (window as unknown as WithSaid).said)).at(-1) ?? '')
    const shown = plain(await page.innerText('main'))
    for (const words of shown.match(
      /closest to “[^”]*”|(?<=(?:This is|Read as) [^.]*)FreeSWITCH number \d+/g,
    ) ?? [])
      expect(spoken).toContain(words)
    const isOne = !/\d rows? read/.test(shown)
    // The question with its sentences, why one side was enough, and how many definitions are offered.
    const said = await page
      .locator('[aria-label="Answer"]')
      .locator('.question:not(a *), .ask .question ~ p')
      .allInnerTexts()
    if (isOne && !shown.includes('Callback? ')) expect(said.length).toBeGreaterThan(0)
    for (const words of isOne ? said : []) expect(spoken).toContain(plain(words))
    if (isOne && shown.includes('Read as')) expect(spoken).toContain('Read as')
    for (const words of shown.match(
      /You gave no (?:type|cause), but [^.]*\.|Not what you meant\?(?: [A-Z_]+\b)+/g,
    ) ?? [])
      expect(spoken).toContain(words)
    const offers = page.getByRole('heading', { name: 'Definitions with similar words' })
    if ((await offers.count()) > 0) expect(spoken).toMatch(/\d definitions? with similar words/)
    const counts = /\d+ explained(?: [^\n]*)?/.exec(await page.innerText('main'))?.[0]
    if (counts) expect(spoken).toContain(plain(counts))
    expect(spoken).not.toBe('')
  })

  test.each([
    'Status,Hangup Cause\nRinging,NO_ANSWER\nTrying,USER_BUSY\n',
    'Missed Call Type,Result,Reason\nRinging,NO_ANSWER,USER_BUSY\nTrying,USER_BUSY,NO_ANSWER\n',
    'A,B,C\nRinging,NO_ANSWER,USER_BUSY\nTrying,USER_BUSY,NO_ANSWER\n',
  ])('%j asks about columns aloud, in the words that are shown', async (text) => {
    const page = await listen()
    await page.fill('textarea', text)
    await page.waitForSelector('[data-asks="columns"]')
    const spoken = plain(await lastSaid(page))
    for (const shown of await page.locator('[data-asks="columns"]').all()) {
      expect(spoken).toContain(plain(await shown.locator('p').innerText()))
      const offers = await shown.getByRole('button').allInnerTexts()
      if (offers.length > 1) for (const offer of offers) expect(spoken).toContain(plain(offer))
    }
    expect(spoken).toMatch(/2 rows read/)
  })

  test('which number of a date is the day is asked aloud, behind the totals, and not again once it is told', async () => {
    const page = await listen()
    const rows = Array.from(
      { length: 30 },
      (_, at) => `0${1 + (at % 9)}/0${1 + (at % 7)}/2026,Ringing,NO_ANSWER`,
    )
    await give(page, file('open.csv', `Created Date,Missed Call Type,Hangup Cause\n${rows.join('\n')}\n`))
    const question = page.locator('[data-asks="date-order"]')
    await question.waitFor()
    const words = plain(
      `${await question.locator('h2').innerText()} ${await question.locator('p').innerText()}`,
    )
    await page.waitForFunction(() =>
      /which number is the day/.test((window as unknown as WithSaid).said.join(' ')),
    )
    const said = (await allSaid(page)).join(' ')
    expect(said).toContain(words)
    expect(said).toContain('30 rows 30 explained')
    await question.getByRole('button', { name: /^Day first/ }).click()
    await page.waitForSelector('[data-trend]')
    await page.waitForTimeout(1000)
    expect((await allSaid(page)).join(' ').split(words)).toHaveLength(2)
  })
})

async function allSaid(page: Page): Promise<readonly string[]> {
  const said = await page.evaluate(() => (window as unknown as WithSaid).said)
  return said.map(plain)
}

/** What was said last, once nothing more follows. */
async function lastSaid(page: Page): Promise<string> {
  await page.waitForFunction(() => (window as unknown as WithSaid).said.length > 0)
  await page.waitForTimeout(1800)
  return (await page.evaluate(() => (window as unknown as WithSaid).said)).at(-1) ?? ''
}

/** Words alone: what stands between them is a comma for the ear and a dot for the eye. */
function plain(text: string): string {
  return text
    .replace(/\s*·\s*|,\s/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
}
