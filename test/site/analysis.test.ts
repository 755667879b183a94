import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { describe, expect, inject, test } from 'vitest'
import { november } from '../domain/analysis/files.ts'
import { faults, fewLooks, violations } from './axe.ts'
import { file, folder, give, holdable } from './export-steps.ts'
import { hasBrowser, hydrated, useBrowser, visit } from './visit.ts'

const site = inject('sub')

async function opened(name: string, text: string, options: Parameters<typeof visit>[0] = {}) {
  const { page, problems } = await visit(options)
  // Without the browser's own dialog, which nobody would answer here.
  await page.addInitScript(() => Object.defineProperty(window, 'showSaveFilePicker', { value: undefined }))
  await page.goto(site)
  await hydrated(page)
  await give(page, file(name, text))
  await page.waitForSelector('[data-rows], [data-export="refused"]')
  return { page, problems }
}

const planted = november(4, 5000, true)
const lead = (page: Page) => page.locator('h1').innerText()
const filters = (page: Page) => page.locator('[data-filter]').allInnerTexts()

describe.skipIf(!hasBrowser)('what a lead asks of an export', () => {
  useBrowser()

  test('is led by one sentence, a chart and what stands out', async () => {
    const { page, problems } = await opened('november.csv', planted)
    expect((await lead(page)).replace(/\s+/g, ' ')).toMatch(
      /^5,000 missed-call attempts, 1 to 30 November 2026: most often Ringing \/ NO_ANSWER, \d+%\.$/,
    )
    await page
      .getByText('Dates from “Created Date”, day first; times as written, no time zone given.')
      .waitFor()
    const hooks = await page
      .locator('[data-standout]')
      .evaluateAll((all) =>
        all.map((one) =>
          ['column', 'value', 'pair'].map((name) => one.getAttribute(`data-${name}`)).join(' '),
        ),
      )
    expect(hooks.sort()).toEqual([
      'Agent Agent 05|Agent 09|Agent 16 trying/user-busy',
      'Agent Agent 12 ringing/call-rejected',
      'Created Date 2026-11-22/2026-11-30 trying/user-busy',
    ])
    expect(await page.locator('[data-trend] [data-bar]').count()).toBe(30)
    expect(await faults(page)).toEqual([])
    expect(problems).toEqual([])
  })

  test('what stands out is looked for in the columns that somebody chooses, and the filters stay', async () => {
    const { page, problems } = await opened('columns.csv', planted)
    await page.getByRole('button', { name: 'Show Agent 12' }).click()
    await page.waitForSelector('[data-filter="Agent"]')
    await page.getByText('Choose the columns').click()
    const columns = page.getByRole('group', { name: 'Columns looked at for what stands out' })
    const checked = () => columns.getByRole('checkbox', { checked: true })
    expect(await checked().count()).toBe(2)
    await columns.getByLabel('Agent').uncheck()
    await page.waitForFunction(
      () => document.querySelectorAll('[data-standout][data-column="Agent"]').length === 0,
    )
    await page.getByText(/combinations of a pair with a value of Queue or day/).waitFor()
    expect(await filters(page)).toEqual(['Agent 12', 'Ringing / CALL_REJECTED'])
    await columns.getByLabel('Ring Time').check()
    await page.getByText(/with a value of Queue, Ring Time or day/).waitFor()
    await columns.getByLabel('Ring Time').uncheck()
    await columns.getByLabel('Agent').check()
    await page.waitForSelector('[data-standout][data-value="Agent 12"]')
    expect(await violations(page)).toEqual([])
    expect(problems).toEqual([])
  })

  test('the first rows of a pair go once rows are filtered by more than pairs, and so do the periods compared', async () => {
    const { page, problems } = await opened('rows.csv', planted)
    const bar = (at: number) => page.locator(`[data-trend] [data-bar="${at}"]`)
    const sample = page.getByText('First rows of Ringing / NO_ANSWER')
    await page.getByRole('button', { name: /^Ringing \/ NO_ANSWER: / }).click()
    await sample.waitFor()
    await bar(20).click()
    await page.waitForSelector('[data-filter="days"]')
    await sample.waitFor({ state: 'detached' })
    const before = page.getByLabel('Before', { exact: true })
    const named = () => before.evaluate((select: HTMLSelectElement) => select.selectedOptions[0]?.text)
    await page.getByRole('button', { name: 'Compare with the period before' }).click()
    await before.waitFor()
    expect(await named()).toBe('20 November 2026')
    // Once both sides are counted the trend below them stays where it is.
    await page.locator('[data-compare] table').first().waitFor()
    await bar(20).click()
    await page.waitForFunction(() => document.querySelectorAll('[data-filter="days"]').length === 0)
    await bar(10).click()
    await page.waitForSelector('[data-filter="days"]')
    await page.waitForTimeout(300)
    expect(await named()).toBe('10 November 2026')
    expect(problems).toEqual([])
  })

  test('a sentence filters all numbers, its filters stand in view and clear one by one', async () => {
    const { page } = await opened('filtered.csv', planted)
    await page.getByRole('button', { name: 'Show Agent 12' }).click()
    await page.getByText('✓ Showing this').waitFor()
    expect(await filters(page)).toEqual(['Agent 12', 'Ringing / CALL_REJECTED'])
    const rows = planted
      .split('\n')
      .filter((row) => row.includes('Agent 12,') && row.endsWith('Ringing,CALL_REJECTED'))
    await page.getByText(`${rows.length} of 5,000 rows`).waitFor()
    expect((await lead(page)).replace(/\s+/g, ' ')).toBe(
      `${rows.length} of 5,000 attempts, 1 to 30 November 2026: Agent 12, Ringing / CALL_REJECTED.`,
    )
    const own = planted.split('\n').filter((row) => row.includes('Agent 12,')).length
    const share = Math.round((100 * rows.length) / own)
    await page
      .getByText(
        new RegExp(
          `^“Agent pressed Decline.” It is ${share}% of the ${own} attempts of Agent 12, and \\d% of all others.$`,
        ),
      )
      .waitFor()
    await page.locator('.readout', { hasText: /[\d.]+ expected at the rate of all others/ }).waitFor()
    expect(await page.locator('[data-trend] .mark').count()).toBe(30)
    const first = page.locator('[data-rows] tbody tr').first()
    await first.getByText('Agent 12').waitFor()
    expect((await first.innerText()).split('\t').slice(1, 8)).toEqual(rows[0]?.split(','))
    await page.getByRole('button', { name: 'Clear the filter Agent 12' }).click()
    await page.waitForFunction(() => document.querySelectorAll('[data-filter]').length === 1)
    expect(await filters(page)).toEqual(['Ringing / CALL_REJECTED'])
    const focused = () => page.evaluate(() => document.activeElement?.hasAttribute('data-add'))
    expect(await focused()).toBe(true)
    await page.getByRole('button', { name: 'Clear the filter', exact: true }).click()
    await page.getByText('All 5,000 rows.').waitFor()
    expect(await focused()).toBe(true)
    expect(page.url()).toBe(site)
  })

  test('the keyboard goes from bar to bar, and filters by one', async () => {
    const { page } = await opened('keys.csv', planted)
    await page.locator('[data-trend] select').focus()
    await page.keyboard.press('Tab')
    await page.keyboard.press('ArrowRight')
    await page.keyboard.press('ArrowRight')
    await page.keyboard.press('ArrowLeft')
    const named = await page.evaluate(() => document.activeElement?.getAttribute('aria-label'))
    expect(named).toMatch(/^Mon 2 Nov: \d+ attempts, Trying \d+, Ringing \d+/)
    await page
      .locator('.readout')
      .first()
      .getByText(/^Mon 2 Nov: \d+$/)
      .waitFor()
    await page.keyboard.press('Enter')
    await page.waitForSelector('[data-filter="days"]')
    expect(await filters(page)).toEqual(['2 November 2026'])
    const count = planted.split('\n').filter((row) => row.startsWith('02/11/2026')).length
    await page.getByText(`${count} of 5,000 rows`).waitFor()
    expect(await page.locator('[data-bar][aria-pressed="true"]').count()).toBe(1)
    expect(await page.evaluate(() => document.activeElement?.getAttribute('data-bar'))).toBe('1')
  })

  test('each chart is a table, and is saved as a picture', async () => {
    const { page, problems } = await opened('chart.csv', planted)
    for (const [as, start] of [
      ['SVG', '<svg'],
      ['PNG', '\x89PNG'],
    ] as const) {
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('button', { name: `Save as ${as}: Attempts by day` }).click(),
      ])
      const path = join(folder, download.suggestedFilename())
      expect(download.suggestedFilename()).toBe(`attempts-by-day.${as.toLowerCase()}`)
      await download.saveAs(path)
      expect(readFileSync(path, 'latin1').slice(0, 4)).toBe(start)
    }
    const pictures = page.getByRole('button', { name: /^Save as SVG: / })
    const saved: string[] = []
    for (let at = 0; at < (await pictures.count()); at++) {
      const name = (await pictures.nth(at).getAttribute('aria-label'))?.replace('Save as SVG: ', '') ?? ''
      const [download] = await Promise.all([page.waitForEvent('download'), pictures.nth(at).click()])
      const path = join(folder, `picture-${at}.svg`)
      await download.saveAs(path)
      const svg = readFileSync(path, 'utf8')
      // Of which rows it is stands in it, and nothing of the page’s styles is missed elsewhere.
      expect(svg).toContain(`>${name}</text>`)
      expect(svg.replace(/<\/text><text[^>]*>/g, ' ')).toContain(
        '5,000 missed-call attempts, 1 to 30 November 2026',
      )
      expect(svg).not.toMatch(/class=|var\(|color\(|NaN/)
      saved.push(name)
    }
    expect(saved).toEqual([
      'Attempts by day',
      'Trying / USER_BUSY by day',
      'What happened most',
      'Counts by cause and type',
      'Weekday by hour',
      'By Queue',
      'Agent by cause',
    ])
    await page.getByRole('button', { name: 'Show as a table' }).click()
    const table = page.getByRole('region', { name: 'Attempts by day, as a table' })
    expect(await table.getByRole('row').count()).toBe(31)
    const count = planted.split('\n').filter((row) => row.startsWith('30/11/2026')).length
    await table.getByRole('row', { name: new RegExp(`^Mon 30 Nov ${count} `) }).waitFor()
    expect(problems).toEqual([])
  })

  test('day and month are asked about where the column leaves them open, and never guessed', async () => {
    const open = planted
      .split('\n')
      .filter((row) => !/^(1[3-9]|2\d|3\d)\//.test(row))
      .join('\n')
    const { page } = await opened('open.csv', open)
    const question = page.locator('[data-asks="date-order"]')
    await question.waitFor()
    expect(await page.locator('[data-trend]').count()).toBe(0)
    expect(await violations(page)).toEqual([])
    await question.getByRole('button', { name: /^Month first/ }).click()
    await page.waitForSelector('[data-trend]')
    expect(await question.count()).toBe(0)
    await page.getByText('Dates from “Created Date”, month first').waitFor()
    expect(await lead(page)).toContain('11 January to 11 December 2026')
  })

  test('day and month are asked about while the file is still being read, as long as the column leaves them open', async () => {
    const { page, problems } = await visit()
    await page.goto(site)
    await hydrated(page)
    const reading = await holdable(page)
    reading.hold()
    const early = Array.from(
      { length: 15_000 },
      (_, at) => `0${1 + (at % 9)}/11/2026 09:14,Agent ${at % 20},Ringing,NO_ANSWER`,
    )
    const text = (...rows: string[]) =>
      `${['Created Date,Agent,Missed Call Type,Hangup Cause', ...early, ...rows].join('\n')}\n`
    await give(page, file('early.csv', text('23/11/2026 09:14,Agent 1,Ringing,NO_ANSWER')))
    const used = page.locator('[data-export="reading"] [data-columns-used]')
    await used.getByRole('row', { name: 'Type Missed Call Type Ringing' }).waitFor()
    await used.getByRole('row', { name: 'Cause Hangup Cause NO_ANSWER' }).waitFor()
    await used
      .getByRole('row', { name: /^Date and time Created Date 01\/11\/2026 09:14, .* · order not known yet$/ })
      .waitFor()
    await used.getByRole('row', { name: 'Also counted Agent Agent: 20 values' }).waitFor()
    const question = page.locator('[data-export="reading"] [data-asks="date-order"]')
    await question.getByText(/^In the rows read so far, every date in “Created Date” can be read/).waitFor()
    await question.getByText('So far the dates run from 1 to 9 November 2026.').waitFor()
    expect(await violations(page)).toEqual([])
    // A later row settles it otherwise than was said.
    await question.getByRole('button', { name: /^Month first/ }).click()
    await page.getByText('Dates will be read month first, as you said').waitFor()
    expect(await question.count()).toBe(0)
    reading.release()
    await page
      .getByText(/day first; .* You said month first, but “23\/11\/2026” is no date that way/)
      .waitFor()
    expect(await page.locator('[data-asks]').count()).toBe(0)

    await page.goBack()
    reading.hold()
    await give(page, file('early-open.csv', text()))
    await question.getByRole('button', { name: /^Month first/ }).click()
    reading.release()
    await page.getByText('Dates from “Created Date”, month first').waitFor()
    expect(await page.locator('[data-asks]').count()).toBe(0)
    expect(problems).toEqual([])
  })

  test.each([
    [
      'no dates',
      'Created Date,Agent,Missed Call Type,Hangup Cause\nQ3,Ana,Ringing,NO_ANSWER\nQ4,Ben,Trying,NO_ANSWER\n',
      '“Created Date” holds no dates that can be read, or too few (for instance “Q3”)',
    ],
    [
      'both orders',
      'Created Date,Missed Call Type,Hangup Cause\n23/11/2026,Ringing,NO_ANSWER\n11/24/2026,Trying,NO_ANSWER\n',
      'mixes dates with the day first (“23/11/2026”) and with the month first (“11/24/2026”)',
    ],
    [
      'centuries away',
      'Created Date,Missed Call Type,Hangup Cause\n9999-12-31,Ringing,NO_ANSWER\n',
      '1 date in “Created Date” lies before 1990 or after 2100, or on no day there is, the first on line 2',
    ],
    ['no column', 'Missed Call Type,Hangup Cause\nRinging,NO_ANSWER\n', 'This file has no column with dates'],
  ])('dates that cannot be used are named: %s', async (_, text, words) => {
    const { page, problems } = await opened('dates.csv', text)
    await page.getByText(words).waitFor()
    expect(await page.locator('[data-trend]').count()).toBe(0)
    expect(problems).toEqual([])
  })

  test.each([
    [
      'some are none, some lie centuries away, one is of no day',
      ['2026-11-03', 'unknown', '2026-11-05', '1899-12-30', '2026-11-07', '30/02/2026', '', '2026-11-09'],
      'Dates from “Created Date”; no times of day. 4 rows without a date: 1 blank, 1 not read as a date (“unknown” on line 3), 2 before 1990, after 2100 or on no day there is (line 5).',
      '3 to 9 November 2026',
    ],
    [
      'several formats, out of order',
      ['23/11/2026 09:14', '2026-11-03', '46338', '05.11.2026', '1 Nov 2026'],
      'Dates from “Created Date”, day first, in several formats; times as written, no time zone given.',
      '1 to 23 November 2026',
    ],
  ])('dates of which %s are read as far as they can be', async (_, dates, words, range) => {
    const rows = dates.map((date) => `${date},Ringing,NO_ANSWER`)
    const { page } = await opened(
      'some.csv',
      `Created Date,Missed Call Type,Hangup Cause\n${rows.join('\n')}\n`,
    )
    await page.getByText(words, { exact: true }).waitFor()
    expect(await lead(page)).toContain(range)
  })

  test('what is taken along stands beside the name of the file, and the types with one definition as a strip', async () => {
    const { page } = await opened('title.csv', planted)
    const actions = page.locator('.taking').locator('button, a')
    expect(await actions.allInnerTexts()).toEqual([
      'Copy summary',
      'Save rows with explanations (.csv)',
      'Save counts (.csv)',
      'Print',
    ])
    const tops = await page
      .locator('.taking, [translate="no"]:text-is("title.csv"), h1')
      .evaluateAll((all) => all.map((one) => Math.round(one.getBoundingClientRect().top)))
    expect(Math.max(...tops.slice(0, 2))).toBeLessThan(tops[2] ?? 0)
    expect(await page.locator('td[data-pair]').count()).toBe(80)
    const strip = page.getByRole('table', { name: /^Types with one definition/ })
    expect(await strip.getByRole('button').count()).toBe(3)
    await strip.getByRole('button', { name: /^All Busy \/ <empty>/ }).click()
    await page.waitForSelector('[data-filter="pairs"]')
    expect(await filters(page)).toEqual(['All Busy / <empty>'])
    expect(await strip.locator('[aria-pressed="true"]').count()).toBe(1)
    expect(await actions.allInnerTexts()).toEqual([
      'Copy summary',
      'Save rows with explanations (.csv)',
      'Save filtered counts (.csv)',
      'Print',
    ])
    const [download] = await Promise.all([page.waitForEvent('download'), actions.nth(2).click()])
    const path = join(folder, download.suggestedFilename())
    await download.saveAs(path)
    const shown = await strip.locator('[aria-pressed="true"]').innerText()
    const [, only = '', ...others] = readFileSync(path, 'utf8').trimEnd().split('\r\n')
    expect(others).toEqual([])
    expect(only).toMatch(new RegExp(`^${shown.replace(',', '')},defined,`))
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
    await actions.nth(0).click()
    await actions.nth(0).getByText('Copied').waitFor()
    const copied = await page.evaluate(() => navigator.clipboard.readText())
    expect(copied).toContain(`title.csv: ${shown} rows explained, 0 not explained.\n`)
    expect(copied).toContain('In the whole file:')
  })

  test('on a phone a row is a card of when, who, the pair and what it means, until all columns are asked for', async () => {
    const { page, problems } = await opened('phone.csv', planted, { viewport: { width: 390, height: 844 } })
    const rows = page.locator('[data-rows]')
    const [first = ''] = planted.split('\n').slice(1)
    const [when = '', event = '', , who = ''] = first.split(',')
    const row = rows.locator('tr[aria-rowindex="2"]')
    for (const text of [when, who]) await row.getByText(text, { exact: true }).waitFor()
    expect(await row.getByText(event, { exact: true }).isVisible()).toBe(false)
    const height = await row.evaluate((one) => one.getBoundingClientRect().height)
    // As long as all of its rows, so that scrolling comes to the last of them.
    const window = rows.getByRole('region', { name: 'Rows' })
    expect(await window.evaluate((one) => one.scrollHeight)).toBe(5000 * height)
    await window.evaluate((one) => one.scrollTo(0, one.scrollHeight))
    await rows.locator('tr[aria-rowindex="5001"]').waitFor()
    await rows.getByRole('button', { name: 'Show all 7 columns as a table' }).click()
    await window.evaluate((one) => one.scrollTo(0, 0))
    await row.getByText(event, { exact: true }).waitFor()
    await rows.getByRole('button', { name: 'Show rows as cards' }).waitFor()
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390)
    await rows.getByRole('button', { name: 'Show rows as cards' }).click()
    expect(await faults(page, fewLooks)).toEqual([])
    expect(problems).toEqual([])
  })

  test('another column with dates is a click away, which keeps the focus', async () => {
    const rows = Array.from({ length: 40 }, (_, at) => {
      const day = String((at % 20) + 1).padStart(2, '0')
      return `Ringing,NO_ANSWER,2026-11-${day},2026-12-${day}`
    })
    const head = 'Missed Call Type,Hangup Cause,Created Date,"Callback ""Date"""'
    const { page, problems } = await opened('two-dates.csv', [head, ...rows].join('\n'))
    expect(await lead(page)).toContain('1 to 20 November 2026')
    const dates = page.getByRole('group', { name: 'Dates from' })
    await dates.getByRole('button', { name: 'Callback "Date"' }).click()
    await dates.getByRole('button', { name: 'Callback "Date"', pressed: true }).waitFor()
    expect(await lead(page)).toContain('1 to 20 December 2026')
    await page.waitForFunction(() => document.activeElement?.textContent === 'Callback "Date"')
    expect(await faults(page)).toEqual([])
    expect(problems).toEqual([])
  })

  test('a few dates a lifetime away don’t stretch the chart, are said to be outside, and are drawn where somebody asks', async () => {
    const lines = planted.split('\n')
    lines[100] = lines[100]?.replace(/^[^ ]+/, '01/01/1999') ?? ''
    const { page, problems } = await opened('far.csv', lines.join('\n'))
    const trend = page.locator('[data-trend]')
    const bars = trend.locator('[data-bar]')
    expect(await bars.count()).toBe(30)
    expect((await lead(page)).replace(/\s+/g, ' ')).toContain(
      'attempts, all but 1 from 1 to 30 November 2026:',
    )
    const apart = page.locator('[data-apart]')
    expect(await apart.innerText()).toContain(
      '1 of the attempts counted is dated far from all others (1 January 1999; line 101) and is in no bar.',
    )
    await trend.getByText(/^All: 4,999$/).waitFor()
    expect(await violations(page)).toEqual([])
    // The days that stand out are found as if it were not there.
    expect(await page.locator('[data-standout][data-value="2026-11-22/2026-11-30"]').count()).toBe(1)
    await apart.getByRole('button', { name: 'Draw all days' }).click()
    await trend.getByText(/^All: 5,000$/).waitFor()
    expect(await bars.count()).toBe(335)
    expect(await lead(page)).toContain('1 January 1999 to 30 November 2026')
    await bars.first().click()
    await page.waitForSelector('[data-filter="days"]')
    await page.getByText('1 of 5,000 rows').waitFor()
    await page.getByRole('button', { name: 'Clear the filter', exact: true }).click()
    await apart.getByRole('button', { name: 'Draw the other days alone' }).click()
    await trend.getByText(/^All: 4,999$/).waitFor()
    expect(await bars.count()).toBe(30)
    expect(problems).toEqual([])
  })

  test('rows whose Record Count can’t be read are said to add nothing', async () => {
    const rows = ['5', 'many', '"1,204"', '-2', ''].map((count) => `Ringing,NO_ANSWER,${count}`)
    const { page } = await opened(
      'counts.csv',
      `Missed Call Type,Hangup Cause,Record Count\n${rows.join('\n')}\n`,
    )
    await page
      .getByText(
        'By Record Count: 1,209 explained, 0 not defined, 0 not read. 3 rows have no count that can be read, so they add nothing here.',
      )
      .waitFor()
  })

  test('100,000 agents are said to be too many', async () => {
    const rows = Array.from(
      { length: 100_000 },
      (_, at) => `2026-11-0${1 + (at % 9)},Agent ${at},Ringing,NO_ANSWER`,
    )
    const { page } = await opened(
      'agents.csv',
      `Date,Agent,Missed Call Type,Hangup Cause\n${rows.join('\n')}\n`,
    )
    await page.getByText('Not counted: Agent (too many different values').waitFor()
  })

  test('filters that leave nothing say so where they are cleared', async () => {
    const { page } = await opened('nothing-left.csv', planted)
    await page.getByRole('button', { name: 'Show Agent 12' }).click()
    await page.getByText('✓ Showing this').waitFor()
    await page
      .getByRole('button', { name: /day \d\d:00: 0$/ })
      .first()
      .click()
    const bar = page.getByRole('region', { name: 'Filters' })
    await bar.getByText('No row has all of this at once').waitFor()
    await page.getByText('No row passes these filters. Clear one of them.').waitFor()
    expect(await page.getByText('of the 0 attempts').count()).toBe(0)
    await bar.getByRole('button', { name: /^Clear the filter .*day \d\d:00$/ }).click()
    await bar.getByText('No row has all of this at once').waitFor({ state: 'detached' })
  })

  test('an hour of the week is filtered by', async () => {
    const { page } = await opened('nothing.csv', planted)
    await page.getByRole('button', { name: /^Sunday 07:00: / }).click()
    await page.waitForSelector('[data-filter="hours"]')
    const cell = page.locator('td[data-pair="unknown/empty"] button')
    if ((await cell.count()) > 0) await cell.click()
    await page.locator('[data-filtered]', { hasText: /^\d+ of 5,000 rows$/ }).waitFor()
    const left = Number((await page.locator('[data-filtered]').innerText()).split(' ')[0])
    if (left === 0) await page.getByText('No row passes these filters. Clear one of them.').waitFor()
    else {
      await page
        .locator('[data-rows] tbody')
        .getByText(/Sunday|\/11\/2026 07:/)
        .first()
        .waitFor()
      expect(await page.locator('[data-rows] tbody tr').count()).toBe(left)
    }
  })

  test('the rows behind a count are saved as CSV, with a byte order mark for Excel', async () => {
    const { page } = await opened('rows.csv', planted)
    await page.getByRole('button', { name: /^Trying \/ USER_BUSY: / }).click()
    await page.waitForSelector('[data-filter="pairs"]')
    await page.getByLabel('For Excel', { exact: true }).check()
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: /^Save these [\d,]+ rows/ }).click(),
    ])
    const path = join(folder, 'saved-rows.csv')
    await download.saveAs(path)
    const lines = readFileSync(path, 'utf8').trimEnd().split('\n')
    const own = planted.split('\n').filter((row) => row.endsWith(',Trying,USER_BUSY'))
    expect(lines[0]).toMatch(/^\ufeffCreated Date,/)
    expect(lines.length).toBe(own.length + 1)
    expect(lines.slice(1).every((line, at) => line.startsWith(own[at] ?? '?'))).toBe(true)
  })

  test('two files are compared in either order, and two periods of one', async () => {
    const { page, problems } = await visit()
    await page.goto(site)
    await hydrated(page)
    const october = november(5, 4000, false).replaceAll('/11/2026', '/10/2026')
    await give(page, file('october.csv', october), file('november.csv', planted))
    await page.locator('label', { hasText: 'november.csv' }).click()
    await page.waitForSelector('[data-rows]')
    await page.getByRole('button', { name: 'Compare two files or periods' }).click()
    const compared = page.locator('[data-compare]')
    await compared
      .getByText(/^november.csv against october.csv: Trying \/ USER_BUSY up [\d.]+ points/)
      .waitFor()
    await compared.getByRole('button', { name: 'Swap' }).click()
    await compared.getByText(/^october.csv against november.csv: Trying \/ USER_BUSY down/).waitFor()
    await compared.getByLabel('Before').selectOption({ label: '1 to 15 November 2026' })
    await compared.getByLabel('After').selectOption({ label: '16 to 30 November 2026' })
    await compared.getByText(/^16 to 30 November 2026 against 1 to 15 November 2026: /).waitFor()
    expect(await faults(page, fewLooks)).toEqual([])
    expect(problems).toEqual([])
  })

  test('the summary goes into a chat as text and as HTML', async () => {
    const { page } = await opened('summary.csv', planted)
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
    await page.getByRole('button', { name: 'Copy summary' }).click()
    await page.getByText('Copied').first().waitFor()
    const [plain, html] = await page.evaluate(async () => {
      const [item] = await navigator.clipboard.read()
      return Promise.all(['text/plain', 'text/html'].map(async (type) => (await item?.getType(type))?.text()))
    })
    expect(plain).toMatch(/^5,000 missed-call attempts, 1 to 30 November 2026/)
    expect(plain).toMatch(/• Ringing \/ NO_ANSWER: [\d,]+ \(\d+%\)\. Rang, not answered/)
    expect(plain).toContain('Rows are attempts, not callers')
    expect(html).toContain('<table>')
  })

  test('is printed on one page', async () => {
    const { page } = await opened('print.csv', planted)
    const pdf = await page.pdf({ format: 'A4', preferCSSPageSize: true })
    expect(pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)).toHaveLength(1)
  })

  test('colours may be forced', async () => {
    const { page, problems } = await opened('forced.csv', planted, {
      forcedColors: 'active',
      reducedMotion: 'reduce',
    })
    expect(await violations(page)).toEqual([])
    expect(await page.evaluate(() => document.getAnimations().length)).toBe(0)
    expect(problems).toEqual([])
  })
})
