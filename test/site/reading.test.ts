import type { Page } from 'playwright-core'
import { describe, expect, inject, test } from 'vitest'
import { faults, fewLooks, looksWithForcedColours } from './axe.ts'
import { file, give } from './export-steps.ts'
import { hasBrowser, hydrated, useBrowser, visit } from './visit.ts'

const site = inject('sub')

async function open(address = '') {
  const opened = await visit()
  await opened.page.goto(site + address)
  await hydrated(opened.page)
  await opened.page.waitForSelector('html[data-files]', { state: 'attached' })
  return opened
}

/** A paste anywhere on the page, with its HTML where it has one. */
async function paste(page: Page, plain: string, html = ''): Promise<void> {
  await page.evaluate(
    ([text, markup]) => {
      const clipboardData = new DataTransfer()
      clipboardData.setData('text/plain', text ?? '')
      if (markup) clipboardData.setData('text/html', markup)
      document.body.dispatchEvent(
        new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
      )
    },
    [plain, html],
  )
}

const answer = (page: Page, kind: string) => page.waitForSelector(`[data-outcome="${kind}"]`)

const csv = 'Missed Call Type,Hangup Cause\nRinging,NO_ANSWER\nTrying,USER_BUSY\n'
const head = 'From: Ana <ana@example.org>\r\nSubject: Missed call\r\nMIME-Version: 1.0\r\n'
const message = `${head}Content-Type: multipart/mixed; boundary="b"\r\n\r\n--b\r\nContent-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\nMissed Call Type: Ringing\r\nHangup Cause: LOSE=5FRACE\r\n\r\n> Missed Call Type: Trying\r\n> Hangup Cause: NO=5FANSWER\r\n--b\r\nContent-Type: text/csv\r\nContent-Disposition: attachment; filename="calls.csv"\r\nContent-Transfer-Encoding: base64\r\n\r\n${Buffer.from(csv).toString('base64')}\r\n--b--\r\n`

describe.skipIf(!hasBrowser)('the source of a message', () => {
  useBrowser()

  test('is unpacked, and what else is in it is offered by name', async () => {
    const { page, problems } = await open()
    await paste(page, message)
    await page.waitForSelector('article[data-pair="ringing/lose-race"]')
    expect(await page.inputValue('textarea')).toBe(message.replaceAll('\r\n', '\n'))
    expect(await faults(page, fewLooks)).toEqual([])
    await page.getByRole('button', { name: 'Read the text it quotes instead' }).click()
    await page.waitForSelector('article[data-pair="trying/no-answer"]')
    await page.getByRole('button', { name: 'Read the attached file calls.csv' }).click()
    await page.waitForSelector('[data-export="done"]')
    expect(await page.locator('[data-total="explained"]').getAttribute('value')).toBe('2')
    expect(problems).toEqual([])
  })

  test('that was dropped or chosen as a file is read the same, from any page', async () => {
    const { page, problems } = await open()
    await give(page, file('call.eml', message))
    await page.waitForSelector('article[data-pair="ringing/lose-race"]')
    expect(await page.inputValue('textarea')).toContain('Hangup Cause: LOSE_RACE')
    const envelope = 'From ana@example.org Wed Nov 18 09:31:17 2026\n'
    const words = ['Trying / NO_ANSWER', 'Ringing / USER_BUSY']
    const mbox = words.map((each) => `${envelope}${head}\n${each}\n\n`).join('')
    await page.getByRole('button', { name: 'Clear' }).first().click()
    await give(page, file('calls.mbox', mbox))
    await answer(page, 'rows')
    expect(await page.locator('[data-row]').count()).toBe(2)
    expect(problems).toEqual([])
  })

  test('that is one of several is answered with how it was read, each in a fold of its own', async () => {
    const { page, problems } = await open()
    const envelope = 'From ana@example.org Wed Nov 18 09:31:17 2026\n'
    const mail = (subject: string, words: string) =>
      `${envelope}From: Ana <ana@example.org>\nSubject: ${subject}\nMIME-Version: 1.0\n\n${words}\n\n`
    const table =
      'Missed Call Type;Hangup Cause;Was\nRinging;NO_ANSWER;USER_BUSY\nRinging;NO_ANSWER;USER_BUSY'
    const mbox = [
      mail('First', 'Missed Call Type: Trying\nHangup Cause: NO_ANSWER'),
      mail('Second', table),
      mail('Third', 'Missed Call Type: Ringing'),
    ].join('')
    await paste(page, mbox)
    await answer(page, 'rows')
    const folds = page.locator('.how-read')
    await folds.nth(2).waitFor()
    expect(await folds.count()).toBe(3)
    expect(await folds.evaluateAll((all) => all.map((fold) => fold.hasAttribute('open')))).toEqual([
      false,
      false,
      true,
    ])
    expect(await folds.nth(1).getAttribute('data-how-read')).toBe('delimited')
    expect(await folds.nth(0).locator('summary').innerText()).toMatch(
      /How message 1 \(“First”\) was read\s+row 1: as a record, 2 of 2 lines used/,
    )
    await folds.nth(1).locator('summary').focus()
    await page.keyboard.press('Enter')
    await folds.nth(1).locator('.read-lines mark').first().waitFor()
    expect(await faults(page, looksWithForcedColours)).toEqual([])
    await folds.nth(1).getByLabel('Cause from').selectOption('Was')
    await page.waitForSelector('[data-row="2"][data-pair="ringing/user-busy"]')
    expect(await page.locator('[data-row="1"]').getAttribute('data-pair')).toBe('trying/no-answer')
    await page.getByRole('button', { name: 'Undo my changes' }).click()
    await page.waitForSelector('[data-row="2"][data-pair="ringing/no-answer"]')
    expect(problems).toEqual([])
  })

  test('that is broken is said to be so, with what was read', async () => {
    const { page } = await open()
    await paste(page, message.slice(0, message.indexOf('Content-Type: text/csv')))
    await page.waitForSelector('article[data-pair="ringing/lose-race"]')
    expect(await page.locator('[data-unpacked]').innerText()).toContain('It ends before its last part does')
  })
})

describe.skipIf(!hasBrowser)('a table that came with a paste', () => {
  useBrowser()

  test('is read where it gives more, and the plain text is offered', async () => {
    const { page, problems } = await open()
    const cells = (...texts: string[]) =>
      `<tr>${texts.map((text) => `<td><p>${text}</p></td>`).join('')}</tr>`
    const html = `<table>${cells('Missed Call Type', 'Hangup Cause', 'Note')}${cells('Ringing', 'NO_ANSWER', 'a')}${cells('Trying', 'USER_BUSY', 'b')}</table>`
    const plain = 'a copy of a table\nwithout its words\n'
    await paste(page, plain, html)
    await answer(page, 'rows')
    expect(await page.inputValue('textarea')).toBe(plain)
    await page.getByRole('button', { name: 'Read the plain text instead' }).click()
    await answer(page, 'not-understood')
    expect(problems).toEqual([])
  })
})

describe.skipIf(!hasBrowser)('how a text was read', () => {
  useBrowser()

  test('opens and is changed by keyboard alone; the change holds for texts of this shape until a reload', async () => {
    const { page, problems } = await open()
    const rows = 'First;Second\nRinging;NO_ANSWER\nTrying;USER_BUSY\n'
    await paste(page, `Missed Call Type;Hangup Cause;Was\n${'Ringing;NO_ANSWER;USER_BUSY\n'.repeat(2)}`)
    await answer(page, 'rows')
    const summary = page.locator('.how-read > summary')
    await summary.focus()
    await page.keyboard.press('Enter')
    const cause = page.getByLabel('Cause from')
    await cause.focus()
    await cause.selectOption('Was')
    await page.waitForSelector('[data-row][data-pair="ringing/user-busy"]')
    await page.getByRole('button', { name: 'Clear' }).first().click()
    await paste(page, rows)
    await answer(page, 'rows')
    await page.getByRole('button', { name: 'Clear' }).first().click()
    await paste(
      page,
      'Missed Call Type;Hangup Cause;Was\nTrying;LOSE_RACE;NO_ANSWER\nTrying;LOSE_RACE;NO_ANSWER\n',
    )
    await page.waitForSelector('[data-row][data-pair="trying/no-answer"]')
    expect(await page.evaluate(() => localStorage.length + sessionStorage.length)).toBe(0)
    await page.locator('.how-read > summary').click()
    await page.getByRole('button', { name: 'Undo my changes' }).click()
    await page.waitForSelector('[data-row][data-pair="trying/lose-race"]')
    expect(problems).toEqual([])
  })

  test('is folded where nothing is asked, though the text before left something open', async () => {
    const { page, problems } = await open()
    await paste(page, 'First;Second\nRinging;NO_ANSWER\nTrying;USER_BUSY\n')
    await page.waitForSelector('.how-read[open]')
    await paste(page, csv)
    await page.waitForSelector('[data-row][data-pair="trying/user-busy"]')
    expect(await page.locator('.how-read').getAttribute('open')).toBeNull()
    expect(problems).toEqual([])
  })

  /** The longest task while the panel opens, in milliseconds: the best of five, since other programs run, too. */
  async function longestTask(page: Page): Promise<number> {
    return page.evaluate(async () => {
      const rests: number[] = []
      const summary = document.querySelector<HTMLElement>('.how-read > summary')
      for (let time = 0; time < 5; time++) {
        const tasks: number[] = []
        const observer = new PerformanceObserver((list) => {
          for (const { duration } of list.getEntries()) tasks.push(duration)
        })
        observer.observe({ entryTypes: ['longtask'] })
        summary?.click()
        await new Promise((resolve) => setTimeout(resolve, 600))
        observer.disconnect()
        rests.push(Math.max(0, ...tasks))
        summary?.click()
        await new Promise((resolve) => setTimeout(resolve, 300))
      }
      return Math.min(...rests)
    })
  }

  test('marks a megabyte without holding up the page for more than 50 ms at a time, or than a few rows do', async () => {
    const { page } = await open()
    const note = 'a note that goes on for a while and says nothing of the call itself'
    const rows = (count: number) =>
      `Missed Call Type,Hangup Cause,Note\n${`Ringing,NO_ANSWER,${note}\n`.repeat(count)}`
    await paste(page, rows(100))
    await answer(page, 'rows')
    await page.waitForTimeout(500)
    const few = await longestTask(page)
    const megabyte = rows(11_000)
    expect(megabyte.length).toBeGreaterThan(900_000)
    await paste(page, megabyte)
    await page.waitForSelector('h2:has-text("2,000 rows")')
    await page.waitForTimeout(500)
    expect(await longestTask(page)).toBeLessThanOrEqual(Math.max(50, few * 2))
    await page.locator('.how-read > summary').click()
    await page.waitForSelector('.read-lines')
    expect(await page.locator('.read-lines li').count()).toBe(60)
  })

  test.each([
    'Phone Event\tPE-1\nMissed Call Type\tRinging\nHangup Cause\tLOSE_RACE\nComments\tNo answer, Ana will see',
    'Ringing / NO_ANSWER or USER_BUSY',
    'CHANUNAVAIL',
    `Agent,${csv.replaceAll('\n', '\nAna,').replace(/Ana,$/, '')}Ana,,NO_ANSWER\n`,
  ])('is accessible: %j', async (text) => {
    const { page, problems } = await open()
    await paste(page, text)
    await page.waitForSelector('.how-read')
    await page.evaluate(() => document.querySelector('.how-read')?.setAttribute('open', ''))
    await page.waitForSelector('.read-lines')
    expect(await faults(page, looksWithForcedColours)).toEqual([])
    expect(problems).toEqual([])
  })
})

describe.skipIf(!hasBrowser)('a link to several pairs', () => {
  useBrowser()

  test('shows them as rows, and keeps its address', async () => {
    const { page, problems } = await open('?pairs=ringing.no-answer+trying.empty+.user-busy')
    await answer(page, 'rows')
    const outcomes = await page
      .locator('[data-row]')
      .evaluateAll((rows) => rows.map((row) => row.getAttribute('data-outcome')))
    expect(outcomes).toEqual(['defined', 'defined', 'needs-type'])
    expect(new URL(page.url()).search).toBe('?pairs=ringing.no-answer+trying.empty+.user-busy')
    expect(problems).toEqual([])
  })
})
