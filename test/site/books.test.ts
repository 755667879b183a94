import { randomBytes } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, inject, test } from 'vitest'
import { openBook } from '../../src/domain/books/open-book.ts'
import { text, textOf, tools, workbook } from '../domain/books/books.ts'
import { faults, fewLooks } from './axe.ts'
import { file, folder, give, readSlowly, report, totals } from './export-steps.ts'
import { hasBrowser, hydrated, useBrowser, visit } from './visit.ts'

const site = inject('sub')
const sample = (name: string) => join('test/samples/books', name)

const longRows = 200_000

/** One whose sheet is long when packed, too. */
async function longWorkbook(): Promise<Uint8Array> {
  const noise = randomBytes(20 * longRows).toString('hex')
  const rows = Array.from(
    { length: longRows },
    (_, at) => `<row>${text(noise.slice(40 * at, 40 * at + 40))}${text('Trying')}${text('NO_ANSWER')}</row>`,
  )
  const names = ['Name', 'Missed Call Type', 'Hangup Cause']
  return workbook({ sheet: `<row>${names.map(text).join('')}</row>${rows.join('')}` })
}

async function open() {
  const opened = await visit()
  await opened.page.addInitScript(() =>
    Object.defineProperty(window, 'showSaveFilePicker', { value: undefined }),
  )
  await opened.page.goto(site)
  await hydrated(opened.page)
  return opened
}

describe.skipIf(!hasBrowser)('a workbook or an archive', () => {
  useBrowser()

  test('has each of its sheets counted under its name, and together', async () => {
    const { page, problems } = await open()
    await give(page, sample('exceljs-4.4.0--months.xlsx'))
    await page.waitForSelector('[data-export="done"]')
    expect(await totals(page)).toMatchObject({ explained: 9, undefined: 0, unreadable: 0 })
    const parts = page.getByRole('region', { name: 'What was read, sheet by sheet' })
    expect(await parts.getByRole('row', { name: /^October ✓ Read 4/ }).count()).toBe(1)
    expect(await parts.getByRole('row', { name: /^Together 9/ }).count()).toBe(1)
    await page.getByRole('button', { name: /^Ringing \/ CALL_REJECTED: 2/ }).click()
    await page.getByText('"PE-0048303",2026-11-18 11:02:41,').first().waitFor()
    expect(await faults(page, fewLooks)).toEqual([])
    await page.getByRole('button', { name: 'Only this: November' }).click()
    await page.waitForSelector('h1:has-text("November")')
    expect(await totals(page)).toMatchObject({ explained: 5 })
    expect(problems).toEqual([])
  })

  test('with a long sheet can be stopped, and nothing goes on behind it', async () => {
    const long = await longWorkbook()
    const { page, problems } = await open()
    await readSlowly(page)
    await give(page, file('long.xlsx', long))
    await page.waitForSelector('[data-export="reading"] [data-total="explained"]')
    expect(page.workers()).toHaveLength(2)
    await page.getByRole('button', { name: 'Cancel' }).dispatchEvent('click')
    await expect.poll(() => page.workers().length).toBe(0)
    await page.waitForSelector('[data-export="done"]')
    expect((await totals(page)).explained).toBeLessThan(longRows)
    expect(problems).toEqual([])
  })

  test('with a long sheet, which a second worker unpacks, is counted to its end; and is refused where it is damaged', async () => {
    const long = await longWorkbook()
    const { page, problems } = await open()
    await give(page, file('long.xlsx', long))
    await page.waitForSelector('[data-export="done"]')
    expect(await totals(page)).toMatchObject({ explained: longRows, undefined: 0, unreadable: 0 })
    const damaged = long.slice()
    damaged.fill(0, long.length >> 1, (long.length >> 1) + 64)
    await page.goto(site)
    await hydrated(page)
    await give(page, file('damaged.xlsx', damaged))
    await page.waitForSelector('h1:has-text("damaged.xlsx")')
    await page.getByText('This file is damaged').first().waitFor()
    const unpacking = () => page.workers().filter((worker) => worker.url().includes('unpack'))
    await expect.poll(unpacking).toEqual([])
    expect(problems).toEqual([])
  })

  test('with many rows is counted in its bytes, and its rows are found again', async () => {
    const pairs = ['Ringing,NO_ANSWER', 'Trying,USER_BUSY', 'Ringing,CALL_REJECTED']
    const cell = (words: string) => text(words.replace('&', '&amp;'))
    const rows = Array.from(
      { length: 20_000 },
      (_, at) => `<row>${cell(`PE & ${at}`)}${pairs[at % 3]?.split(',').map(cell).join('')}</row>`,
    )
    rows.push(`<row>${cell('PE last')}${cell('Ringing')}${cell('PROGRESS_TIMEOUT')}</row>`)
    const sheet = `<row>${['Name', 'Missed Call Type', 'Hangup Cause'].map(cell).join('')}</row>${rows.join('')}`
    const { page, problems } = await open()
    await give(page, file('many.xlsx', await workbook({ sheet })))
    await page.waitForSelector('[data-export="done"]')
    const counted = await totals(page)
    expect((counted.explained ?? 0) + (counted.undefined ?? 0)).toBe(20_001)
    await page.getByRole('button', { name: /^Ringing \/ PROGRESS_TIMEOUT: 1/ }).click()
    await page.getByText('"PE last","Ringing","PROGRESS_TIMEOUT"').first().waitFor()
    expect(problems).toEqual([])
  })

  test('says what is hidden, in error or never computed', async () => {
    const { page } = await open()
    await give(
      page,
      sample('xlsxwriter-3.0.2--hidden.xlsx'),
      sample('openpyxl-3.0.9--errors.xlsx'),
      sample('exceljs-4.4.0--nocache.xlsx'),
      sample('exceljs-4.4.0--filtered.xlsx'),
    )
    await page.waitForSelector('[data-export="done"]')
    await page.getByText('The whole sheet, because it is hidden.').waitFor()
    const look = async (name: string, sentence: string) => {
      await page.locator('label', { hasText: name }).click()
      await page.getByText(sentence).waitFor()
    }
    await look('errors.xlsx', 'with an error such as #N/A')
    expect(await totals(page)).toMatchObject({ explained: 8, unreadable: 1 })
    await look('nocache.xlsx', 'with a formula that was never computed')
    expect(await totals(page)).toMatchObject({ explained: 4, unreadable: 5 })
    await look('filtered.xlsx', '3 rows hidden by a filter or by hand, and counted too.')
    expect(await totals(page)).toMatchObject({ explained: 9 })
  })

  test('has a hidden sheet counted when somebody asks for it, and left out again', async () => {
    const { page, problems } = await open()
    await give(page, sample('xlsxwriter-3.0.2--hidden.xlsx'))
    await page.waitForSelector('[data-export="done"]')
    const before = await totals(page)
    const sheet = page
      .locator('tr', { has: page.locator('[data-read-too]') })
      .locator('th span')
      .first()
    const name = await sheet.innerText()
    await page.click('[data-read-too]')
    await page.getByText('2 sheets counted together').waitFor()
    expect((await totals(page)).explained).toBeGreaterThan(before.explained ?? 0)
    expect(await page.locator('[data-read-too]').count()).toBe(0)
    await page.locator('[data-change="part"]').selectOption({ label: name })
    await page.locator('[data-change="counted"]').selectOption('no')
    await page.getByText('You left it out.').waitFor()
    expect(await totals(page)).toEqual(before)
    expect(problems).toEqual([])
  })

  test('that is an archive has the file with the table counted, and the others named', async () => {
    const { page, problems } = await open()
    await give(page, sample('infozip-zip-3.0--weekly.zip'))
    await page.waitForSelector('[data-export="done"]')
    expect(await totals(page)).toMatchObject({ explained: 9, undefined: 0 })
    const parts = page.getByRole('region', { name: 'What was read, file by file' })
    expect(await parts.getByRole('row', { name: /Contact\.csv – Not read/ }).innerText()).toContain(
      'Which of its columns hold the two fields isn’t plain',
    )
    expect(problems).toEqual([])
  })

  test.each([
    ['excelize-wasm-0.1.3--encrypted.xlsx', 'This file has a password.'],
    ['infozip-zip-3.0--encrypted.zip', 'This file has a password.'],
    ['hand-cut--plain.xlsx', 'This file is damaged or was cut off'],
    ['sheetjs-0.18.5--plain.xlsb', 'This is a binary workbook (.xlsb).'],
    ['python-zipfile-3.11--empty.zip', 'Nothing in this file has both'],
  ])('%s is refused: %s', async (name, sentence) => {
    const { page } = await open()
    await give(page, sample(name))
    await page.waitForSelector('[data-export="refused"]')
    expect(await page.getByRole('alert').innerText()).toContain(sentence)
  })

  test('is saved as CSV with a byte order mark, and as a workbook in which dates are dates', async () => {
    const { page, problems } = await open()
    await give(page, sample('openpyxl-3.0.9--plain.xlsx'))
    const save = async (form: 'csv' | 'xlsx') => {
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('button', { name: `Save rows with explanations (.${form})` }).click(),
      ])
      const path = join(folder, download.suggestedFilename())
      await download.saveAs(path)
      await page.getByRole('button', { name: 'Saved' }).waitFor()
      return new Uint8Array(readFileSync(path))
    }
    const csv = Buffer.from(await save('csv')).toString('utf8')
    expect(csv.startsWith('\ufeff"Phone Event Name"')).toBe(true)
    expect(csv).toContain(`${site}trying/no-answer/`)
    const xlsx = await save('xlsx')
    expect(await openBook(new Blob([xlsx]), tools)).toMatchObject({
      parts: [{ kind: 'sheet', name: 'Phone Events' }],
    })
    const cells = (await textOf(xlsx)).split('\n')[1]
    expect(cells).toContain('"PE-0048301",2026-11-16 09:00:41,"Ana Prado","Trying","NO_ANSWER",TRUE,')
    expect(cells).toContain(`"${site}trying/no-answer/"`)
    expect(problems).toEqual([])
  })

  test('is looked into by a column of all its sheets', async () => {
    const { page } = await open()
    await give(page, sample('exceljs-4.4.0--months.xlsx'))
    await page.waitForSelector('[data-rows]')
    const rows = page.getByRole('combobox', { name: 'Rows', exact: true })
    await rows.selectOption({ label: 'Agent' })
    const agents = page.getByRole('region', { name: 'Shares of Agent' })
    await agents.getByRole('row', { name: /^Ana Prado 2 / }).waitFor()
    const again = rows.locator('optgroup option').first()
    const name = await again.innerText()
    await rows.selectOption({ label: name })
    await page
      .getByRole('region', { name: `Rows by ${name}` })
      .getByRole('row')
      .nth(1)
      .waitFor()
  })

  test('without names for its columns is asked about, and read by those pointed at', async () => {
    const { page } = await open()
    const cells = ['Trying', 'NO_ANSWER', 'x'].map((words) => text(words)).join('')
    const unnamed = ['A', 'B', 'C'].map((name) => text(name)).join('')
    const rows = `<row>${unnamed}</row>${`<row>${cells.replaceAll('Trying', 'T1')}</row>`.repeat(9)}`
    await give(page, file('unnamed.xlsx', await workbook({ sheet: rows })))
    await page.waitForSelector('[data-export="refused"]')
    await page.getByLabel('Missed Call Type').selectOption('0')
    await page.getByLabel('Hangup Cause').selectOption('1')
    await page.getByRole('button', { name: 'Read these columns' }).click()
    await page.waitForSelector('[data-export="done"]')
    expect(await totals(page)).toMatchObject({ explained: 0, undefined: 9 })
  })

  test('may come with other files, in any form of the same report', async () => {
    const { page } = await open()
    await give(
      page,
      sample('openpyxl-3.0.9--plain.xlsx'),
      sample('libreoffice-7.4.7--sparse.fods'),
      sample('xlwt-1.3.0--rich.xls'),
      file('plain.csv', report(60)),
    )
    for (const [name, explained] of [
      ['plain.xlsx', 9],
      ['sparse.fods', 9],
      ['rich.xls', 9],
      ['plain.csv', 30],
    ] as const) {
      await page.locator('label', { hasText: name }).click()
      await page.waitForSelector('[data-export="done"]')
      expect(await totals(page), name).toMatchObject({ explained })
    }
  })
})
