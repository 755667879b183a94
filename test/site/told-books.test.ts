import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { describe, expect, inject, test } from 'vitest'
import { sheetXml, text, workbook, zipped } from '../domain/books/books.ts'
import { faults, looksWithForcedColours } from './axe.ts'
import { file, folder, give, holdable, totals } from './export-steps.ts'
import { hasBrowser, hydrated, useBrowser, visit } from './visit.ts'

async function open() {
  const opened = await visit()
  await opened.page.addInitScript(() =>
    Object.defineProperty(window, 'showSaveFilePicker', { value: undefined }),
  )
  await opened.page.goto(inject('sub'))
  await hydrated(opened.page)
  return opened
}

const row = (...cells: string[]) => `<row>${cells.map(text).join('')}</row>`
const names = ['Missed Call Type', 'Hangup Cause', 'Was']
/** Columns that the reader takes by their names, and a third that somebody may have meant. */
const calls = (count: number) => row(...names) + row('Ringing', 'NO_ANSWER', 'USER_BUSY').repeat(count)
const relationship = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet'

/** A workbook with a sheet for each of these rows. */
function sheets(rows: Readonly<Record<string, string>>): Promise<Uint8Array> {
  const all = Object.entries(rows)
  const [first = '', ...others] = all.map(([, sheet]) => sheet)
  return workbook({
    sheet: first,
    workbook: `<workbook><sheets>${all.map(([name], at) => `<sheet name="${name}" sheetId="${at + 1}" r:id="r${at + 1}"/>`).join('')}</sheets></workbook>`,
    related: others
      .map(
        (_, at) =>
          `<Relationship Id="r${at + 2}" Type="${relationship}" Target="worksheets/s${at + 2}.xml"/>`,
      )
      .join(''),
    others: Object.fromEntries(others.map((sheet, at) => [`xl/worksheets/s${at + 2}.xml`, sheetXml(sheet)])),
  })
}

const done = (page: Page) => page.waitForSelector('[data-export="done"]')
const pair = (page: Page, name: string) => page.waitForSelector(`td[data-pair="${name}"] [data-count]`)
const partRow = (page: Page, name: RegExp) =>
  page.getByRole('region', { name: /What was read/ }).getByRole('row', { name })

describe.skipIf(!hasBrowser)('what was taken of a workbook or an archive', () => {
  useBrowser()

  test('can be changed after the count: its columns and their names, by keyboard, and undone', async () => {
    const { page, problems } = await open()
    await give(page, file('was.xlsx', await sheets({ Calls: calls(4) })))
    await pair(page, 'ringing/no-answer')
    const cause = page.getByLabel('Cause from')
    expect(await cause.locator('option:checked').innerText()).toBe('Hangup Cause')
    // A sheet has cells already, and letters: there is no separator and no encoding to change.
    expect(await page.getByLabel('Separator').count()).toBe(0)
    expect(await page.getByLabel('Encoding').count()).toBe(0)
    expect(await faults(page, looksWithForcedColours)).toEqual([])
    await cause.focus()
    await cause.selectOption('Was')
    await pair(page, 'ringing/user-busy')
    await page.waitForFunction(() => document.activeElement?.matches('[data-change="cause"]'))
    expect(await totals(page)).toMatchObject({ explained: 4, undefined: 0, unreadable: 0 })
    expect(await partRow(page, /^Calls/).innerText()).toContain('C: Was')
    await page.getByLabel('Column names').selectOption('None')
    await done(page)
    await page.waitForFunction(() =>
      document.querySelector('[data-parts]')?.textContent?.includes('column C'),
    )
    await page.getByRole('button', { name: 'Undo my changes' }).click()
    await pair(page, 'ringing/no-answer')
    expect(await page.getByRole('button', { name: 'Undo my changes' }).count()).toBe(0)
    expect(problems).toEqual([])
  })

  test('is saved, looked into and kept by the columns that were told', async () => {
    const { page } = await open()
    await give(page, file('kept.xlsx', await sheets({ Calls: calls(4) })))
    await pair(page, 'ringing/no-answer')
    await page.getByLabel('Cause from').selectOption('Was')
    await pair(page, 'ringing/user-busy')
    await page.getByRole('button', { name: /^Ringing \/ USER_BUSY: 4/ }).click()
    await page.getByText('"Ringing","NO_ANSWER","USER_BUSY"').first().waitFor()
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Save rows with explanations (.csv)' }).click(),
    ])
    const path = join(folder, download.suggestedFilename())
    await download.saveAs(path)
    expect(readFileSync(path, 'utf8').split('\n')[1]).toContain('ringing/user-busy/')
  })

  test('holds for sheets and files with the same names, in this tab', async () => {
    const { page, problems } = await open()
    await give(page, file('twelve.xlsx', await sheets({ October: calls(2), November: calls(3) })))
    await done(page)
    expect(await totals(page)).toMatchObject({ explained: 5 })
    await page.getByRole('combobox', { name: 'Sheet', exact: true }).selectOption('November')
    await page.getByLabel('Cause from').selectOption('Was')
    await pair(page, 'ringing/user-busy')
    expect(await page.locator('td[data-pair="ringing/user-busy"] [data-count]').innerText()).toBe('5')
    await page.getByRole('button', { name: 'Only this: October' }).click()
    await pair(page, 'ringing/user-busy')
    expect(await page.getByLabel('Cause from').locator('option:checked').innerText()).toBe('Was')
    await page.getByRole('button', { name: 'Back to the box' }).click()
    await give(page, file('later.csv', `${names.join(',')}\n${'Ringing,NO_ANSWER,USER_BUSY\n'.repeat(7)}`))
    await pair(page, 'ringing/user-busy')
    expect(await totals(page)).toMatchObject({ explained: 7 })
    await page.getByRole('button', { name: 'Undo my changes' }).click()
    await pair(page, 'ringing/no-answer')
    await page.getByRole('button', { name: 'Back to the box' }).click()
    await give(page, file('last.xlsx', await sheets({ December: calls(6) })))
    await pair(page, 'ringing/no-answer')
    expect(await page.evaluate(() => localStorage.length + sessionStorage.length)).toBe(0)
    expect(problems).toEqual([])
  })

  test('is changed for one of its sheets while that is looked at, which stays in view', async () => {
    const { page } = await open()
    const other =
      row('Missed Call Type', 'Hangup Cause', 'Was', 'Note') +
      row('Trying', 'USER_BUSY', 'NO_ANSWER', 'x').repeat(3)
    await give(page, file('two.xlsx', await sheets({ October: calls(2), November: other })))
    await done(page)
    await page.getByRole('button', { name: 'Only this: November' }).click()
    await pair(page, 'trying/user-busy')
    await page.getByLabel('Cause from').selectOption('Was')
    await pair(page, 'trying/no-answer')
    expect(await totals(page)).toMatchObject({ explained: 3 })
    expect(await page.getByText('two.xlsx: November').count()).toBe(1)
    await page.locator('.segments label', { hasText: 'Together' }).click()
    await pair(page, 'ringing/no-answer')
    expect(await totals(page)).toMatchObject({ explained: 5 })
    await pair(page, 'trying/no-answer')
  })

  test('leaves out a sheet, counts another, and asks for columns where none were known', async () => {
    const { page, problems } = await open()
    // One more than the others together: else it would be left out as their sum.
    const all = calls(6)
    const unnamed = row('A', 'B', 'C') + row('T1', 'NO_ANSWER', 'x').repeat(9)
    await give(
      page,
      file('choice.xlsx', await sheets({ October: calls(2), November: calls(3), All: all, Other: unnamed })),
    )
    await done(page)
    expect(await totals(page)).toMatchObject({ explained: 11 })
    const sheet = page.getByRole('combobox', { name: 'Sheet', exact: true })
    await sheet.selectOption('All')
    await page.getByRole('combobox', { name: 'Counted', exact: true }).selectOption('No')
    await page.waitForFunction(
      () => document.querySelector('[data-total="explained"]')?.getAttribute('value') === '5',
    )
    expect(await partRow(page, /^All/).innerText()).toContain('You left it out')
    await sheet.selectOption('Other')
    await page.getByRole('combobox', { name: 'Missed Call Type', exact: true }).selectOption('0')
    await page.getByRole('combobox', { name: 'Hangup Cause', exact: true }).selectOption('1')
    await page.getByRole('button', { name: 'Read these columns' }).click()
    await page.waitForFunction(
      () => document.querySelector('[data-total="undefined"]')?.getAttribute('value') === '9',
    )
    expect(await totals(page)).toMatchObject({ explained: 5, undefined: 9 })
    await sheet.selectOption('All')
    await page.getByRole('combobox', { name: 'Counted', exact: true }).selectOption('Yes')
    await page.waitForFunction(
      () => document.querySelector('[data-total="explained"]')?.getAttribute('value') === '11',
    )
    expect(problems).toEqual([])
  })

  test('is changed in a file of an archive, its separator and encoding included', async () => {
    const { page, problems } = await open()
    const csv = `${names.join(';')}\n${'Ringing;NO_ANSWER;USER_BUSY\n'.repeat(3)}`
    await give(page, file('one.zip', await zipped({ 'calls.csv': csv, 'readme.txt': 'About this.\n' })))
    await pair(page, 'ringing/no-answer')
    expect(await page.getByLabel('Separator').inputValue()).toBe(';')
    expect(await page.getByLabel('Encoding').inputValue()).toBe('utf-8')
    await page.getByLabel('Cause from').selectOption('Was')
    await pair(page, 'ringing/user-busy')
    expect(problems).toEqual([])
  })

  test('is changed in a table of HTML, which has no separator', async () => {
    const { page } = await open()
    const cells = (tag: string, ...words: string[]) =>
      `<tr>${words.map((word) => `<${tag}>${word}</${tag}>`).join('')}</tr>`
    const html = `<html><body><table>${cells('th', 'Missed Call Type', 'Hangup Cause', 'Earlier')}${cells('td', 'Ringing', 'NO_ANSWER', 'USER_BUSY').repeat(3)}</table></body></html>`
    await give(page, file('report.html', html))
    await pair(page, 'ringing/no-answer')
    expect(await page.getByLabel('Separator').count()).toBe(0)
    await page.getByLabel('Cause from').selectOption('Earlier')
    await pair(page, 'ringing/user-busy')
  })

  test('is what it was before when the second count is cancelled', async () => {
    const { page } = await open()
    const reading = await holdable(page)
    const many = row(...names) + row('Ringing', 'NO_ANSWER', 'USER_BUSY').repeat(400)
    await give(page, file('long.xlsx', await sheets({ Calls: many })))
    await pair(page, 'ringing/no-answer')
    await done(page)
    reading.hold()
    await page.getByLabel('Cause from').selectOption('Was')
    await page.getByRole('button', { name: 'Cancel' }).click()
    await pair(page, 'ringing/no-answer')
    expect(await totals(page)).toMatchObject({ explained: 400 })
    expect(await page.getByRole('button', { name: 'Undo my changes' }).count()).toBe(0)
  })
})
