import { readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, inject, test } from 'vitest'
import { faults, fewLooks } from './axe.ts'
import { file, folder, give, holdable, report, totals } from './export-steps.ts'
import { hasBrowser, hydrated, useBrowser, visit } from './visit.ts'

const site = inject('sub')

async function open() {
  const opened = await visit()
  await opened.page.goto(site)
  await hydrated(opened.page)
  return opened
}

describe.skipIf(!hasBrowser)('an export', () => {
  useBrowser()

  test('of 200,004 rows is accounted for to the last line, and is an entry of its own', async () => {
    const { page, problems } = await open()
    await page.fill('textarea', 'Trying')
    await give(page, file('october.csv', report(200_004)))
    await page.waitForSelector('[data-export="done"]')
    expect(await totals(page)).toEqual({
      explained: 100_002,
      undefined: 66_668,
      unreadable: 33_334,
      ignored: 5,
    })
    expect(await page.locator('td[data-pair]').count()).toBe(80)
    const count = (pair: string) =>
      page.locator(`td[data-pair="${pair}"] [data-count]`).getAttribute('data-count')
    expect(await count('ringing/no-answer')).toBe('33334')
    expect(await count('ringing/progress-timeout')).toBe('33334')
    expect(await count('trying/no-answer')).toBe('0')
    await page.getByRole('button', { name: /^Ringing \/ NO_ANSWER: 33,334/ }).click()
    await page.getByText('PE-0,"Smith, Ana",Ringing,NO_ANSWER,2026-10-1').waitFor()
    expect(page.url()).toBe(site)
    expect(await page.title()).not.toContain('october')
    // The counts make room for those that can be filtered, and the one that was clicked keeps the focus.
    await page.waitForSelector('[data-trend]')
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('BUTTON')
    await page.getByRole('button', { name: 'Back to the box' }).click()
    await page.waitForSelector('textarea')
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('main')
    await page.goBack()
    await page.waitForSelector('[data-export="done"]')
    await page.goBack()
    await page.waitForSelector('textarea')
    expect(await page.inputValue('textarea')).toBe('Trying')
    await page.goForward()
    await page.waitForSelector('[data-export="done"]')
    expect(await faults(page, fewLooks)).toEqual([])
    expect(problems).toEqual([])
  })

  test('gives way to what is pasted', async () => {
    const { page, problems } = await open()
    await give(page, file('october.csv', report(20)))
    await page.waitForSelector('[data-export="done"]')
    await page.evaluate(() => {
      const clipboardData = new DataTransfer()
      clipboardData.setData('text/plain', 'Ringing / NO_ANSWER')
      document.body.dispatchEvent(
        new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
      )
    })
    await page.waitForSelector('[data-outcome="defined"]')
    expect(await page.locator('[data-export]').count()).toBe(0)
    await page.goBack()
    await page.waitForSelector('[data-export="done"]')
    expect(problems).toEqual([])
  })

  test('whose header names one of the two fields asks for the other', async () => {
    const { page, problems } = await open()
    const lines = [
      'Agent,Missed Call Type,B-Leg Hangup Cause',
      'Ana,Ringing,NO_ANSWER',
      'Bo,Trying,USER_BUSY',
    ]
    await give(page, file('legs.csv', `${lines.join('\n')}\nCy,Ringing,NO_ANSWER\nDi,Ringing,NO_ANSWER\n`))
    await page.waitForSelector('[data-export="done"]')
    expect((await totals(page)).explained).toBe(0)
    const question = page.locator('[data-asks="columns"]')
    expect(await question.getAttribute('data-side')).toBe('cause')
    expect(await faults(page, fewLooks)).toEqual([])
    await question.getByRole('button', { name: 'B-Leg Hangup Cause' }).click()
    await page.waitForFunction(() => document.querySelector('[data-total="explained"]')?.textContent === '4')
    expect(await question.count()).toBe(0)
    expect(problems).toEqual([])
  })

  test('is stopped when asked, and keeps what was counted', async () => {
    const { page } = await open()
    const reading = await holdable(page)
    reading.hold()
    await give(page, file('large.csv', report(20_000)))
    await page.waitForSelector('[data-export="reading"] [data-total]')
    await page.getByRole('button', { name: 'Cancel' }).click()
    await page.waitForSelector('[data-export="done"]')
    await page.getByText('then stopped').waitFor()
    const { explained = 0, undefined: others = 0 } = await totals(page)
    expect(explained + others).toBeLessThan(20_000 * (5 / 6))
    reading.release()
    await page.getByRole('combobox', { name: 'Column', exact: true }).selectOption({ label: 'Date' })
    await page.getByRole('button', { name: 'Count', exact: true }).click()
    await page.getByRole('region', { name: 'Rows by Date' }).waitFor()
    expect(await page.locator('h1').innerText()).toMatch(/^Stopped early: /)
    await page.getByRole('button', { name: 'Read it to its end' }).click()
    await page.waitForFunction(() => !document.querySelector('h1')?.textContent?.startsWith('Stopped'))
    await page.waitForSelector('[data-export="done"]')
    const whole = await totals(page)
    expect((whole.explained ?? 0) + (whole.undefined ?? 0)).toBe(16_667)
  })

  test.each([
    ["default-src 'none'; script-src 'self' 'wasm-unsafe-eval'", true],
    ["default-src 'none'; script-src 'self'", false],
  ])('is counted alike where the worker’s own policy is %s', async (policy, compiles) => {
    const { page, problems } = await open()
    await page.route(/\/assets\/worker-/, async (route) => {
      const response = await route.fetch()
      await route.fulfill({ response, headers: { ...response.headers(), 'Content-Security-Policy': policy } })
    })
    await give(page, file('october.csv', report(2_004)))
    await page.waitForSelector('[data-export="done"]')
    expect(await totals(page)).toEqual({ explained: 1002, undefined: 668, unreadable: 334, ignored: 5 })
    const isCompiled = await page.workers()[0]?.evaluate(() =>
      WebAssembly.compile(Uint8Array.of(0, 97, 115, 109, 1, 0, 0, 0)).then(
        () => true,
        () => false,
      ),
    )
    expect(isCompiled).toBe(compiles)
    expect(problems).toEqual([])
  })

  test('may be dropped anywhere; a folder is named and not read', async () => {
    const { page, problems } = await open()
    // Files are listened for a moment after React has taken over.
    await page.waitForSelector('html[data-files]')
    await page.evaluate((text) => {
      const dropped = new DataTransfer()
      dropped.items.add(new File([text], 'dropped.csv'))
      dropped.items.add(new File([], 'October'))
      const entryOf = DataTransferItem.prototype.webkitGetAsEntry
      DataTransferItem.prototype.webkitGetAsEntry = function () {
        const name = this.getAsFile()?.name ?? ''
        return name === 'October' ? ({ isDirectory: true, name } as FileSystemEntry) : entryOf.call(this)
      }
      document
        .querySelector('footer')
        ?.dispatchEvent(new DragEvent('drop', { dataTransfer: dropped, bubbles: true, cancelable: true }))
    }, report(60))
    await page.waitForSelector('[data-export="done"]')
    expect(await totals(page)).toEqual({ explained: 30, undefined: 20, unreadable: 10, ignored: 5 })
    await page.locator('label', { hasText: 'October' }).click()
    await page.waitForSelector('[data-export="refused"]')
    expect(await page.getByRole('alert').innerText()).toContain('This is a folder.')
    expect(problems).toEqual([])
  })

  test('has its reader fetched while it is still dragged, and fetched again where that failed', async () => {
    const { page } = await open()
    await page.waitForSelector('html[data-files]')
    const asked: string[] = []
    await page.route(/\/assets\/worker-/, (route) => {
      asked.push(route.request().url())
      return asked.length === 1 ? route.abort() : route.continue()
    })
    const failed = page.waitForEvent('requestfailed')
    await page.evaluate(() => {
      const dragged = new DataTransfer()
      dragged.items.add(new File(['Ringing'], 'dragged.csv'))
      document.body.dispatchEvent(new DragEvent('dragenter', { dataTransfer: dragged, bubbles: true }))
    })
    await failed
    await give(page, file('october.csv', report(60)))
    await page.waitForSelector('[data-export="done"]')
    expect((await totals(page)).explained).toBe(30)
    expect(asked).toHaveLength(2)
  })

  test('that is dropped while another one is on its way is the one that is seen', async () => {
    const { page, problems } = await open()
    await page.waitForSelector('html[data-files]')
    const entries = await page.evaluate(() => history.length)
    await page.evaluate(
      (texts) => {
        const own = Blob.prototype.arrayBuffer
        let calls = 0
        Blob.prototype.arrayBuffer = async function () {
          if (calls++ === 0) await new Promise((resolve) => setTimeout(resolve, 1000))
          return own.call(this)
        }
        for (const text of texts) {
          const dropped = new DataTransfer()
          dropped.items.add(new File([text], 'dropped.csv'))
          document.body.dispatchEvent(
            new DragEvent('drop', { dataTransfer: dropped, bubbles: true, cancelable: true }),
          )
        }
      },
      [report(60), report(6)],
    )
    await page.waitForFunction((before) => history.length === before + 2, entries)
    await page.waitForSelector('[data-total="explained"][value="3"]')
    await page.goBack()
    await page.waitForSelector('[data-total="explained"][value="30"]')
    expect(problems).toEqual([])
  })

  test('of a summary report has its rows weighted by Record Count', async () => {
    const { page } = await open()
    const rows = 'Trying,NO_ANSWER,"1,204"\nTrying,FOO,2\n-,,3\n'
    await give(page, file('summary.csv', `Missed Call Type,Hangup Cause,Record Count\n${rows}`))
    await page.waitForSelector('[data-export="done"]')
    expect(await totals(page)).toEqual({ explained: 1, undefined: 1, unreadable: 1, ignored: 1 })
    await page.getByText('By Record Count: 1,204 explained, 2 not defined, 3 not read.').waitFor()
    const cell = page.locator('td[data-pair="trying/no-answer"] [data-count="1"]')
    expect(await cell.innerText()).toBe('1,204')
    await page.getByRole('heading', { name: 'Counts by cause and type by Record Count' }).waitFor()
    await page.getByText('1 row, 2 by Record Count').waitFor()
  })

  test('may come in several files', async () => {
    const { page } = await open()
    await give(page, file('one.csv', report(6)), file('two.csv', report(600)))
    await page.locator('label', { hasText: 'two.csv' }).click()
    await page.waitForSelector('[data-export="done"]')
    expect(await totals(page)).toMatchObject({ explained: 300, undefined: 200, unreadable: 100 })
    await page.getByRole('button', { name: 'Compare two files or periods' }).click()
    const shares = page.getByRole('region', { name: 'Share of attempts by type and cause' })
    await shares.getByRole('row', { name: /^Ringing NO_ANSWER 1 20.0% 20.0% 100 Same$/ }).waitFor()
  })

  test('is saved with what its rows mean, and its own bytes as they were', async () => {
    const { page, problems } = await visit()
    // Without the browser's own dialog, which nobody would answer here.
    await page.addInitScript(() => Object.defineProperty(window, 'showSaveFilePicker', { value: undefined }))
    await page.goto(site)
    await hydrated(page)
    const text = report(600)
    await give(page, file('saved.csv', text))
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Save rows with explanations (.csv)' }).click(),
    ])
    expect(download.suggestedFilename()).toBe('saved-explained.csv')
    const path = join(folder, 'again.csv')
    await download.saveAs(path)
    const [lines, own] = [readFileSync(path, 'utf8').split('\n'), text.split('\n')]
    expect(lines.every((line, at) => line.startsWith(own[at] ?? '?'))).toBe(true)
    expect(lines[3]).toContain(`,Ringing,NO_ANSWER,not marked,`)
    expect(lines[3]).toContain(`${site}ringing/no-answer/`)
    await page.getByRole('button', { name: 'Saved' }).waitFor()
    expect(problems).toEqual([])
  })

  test('is counted by a column that somebody asks for', async () => {
    const { page } = await open()
    await give(page, file('by.csv', report(600)))
    await page.getByRole('combobox', { name: 'Rows', exact: true }).selectOption({ label: 'Date' })
    const days = page.getByRole('region', { name: 'Rows by Date' })
    await days.waitFor()
    expect(await days.getByRole('row').count()).toBe(29)
    expect(await days.getByRole('row', { name: /^2026-10-1 22 / }).count()).toBe(1)
  })

  test('keeps its length while somebody scrolls through it, so that no press of a button misses', async () => {
    const { page } = await open()
    await give(page, file('still.csv', report(600)))
    await page.waitForSelector('[data-rows]')
    await page.waitForTimeout(500) // What is long to show follows the totals.
    const lengths = await page.evaluate(async () => {
      const seen = new Set<number>()
      for (let at = 0; at < 12; at++) {
        scrollTo(0, at * 250)
        await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)))
        seen.add(document.documentElement.scrollHeight)
      }
      return [...seen]
    })
    expect(lengths).toHaveLength(1)
  })

  test('may be a paste that is too long for the box', async () => {
    const { page } = await open()
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
    await page.evaluate((text) => navigator.clipboard.writeText(text), report(3000))
    await page.keyboard.press('ControlOrMeta+V')
    await page.getByRole('button', { name: 'Read all of it' }).click()
    await page.waitForSelector('[data-export="done"]')
    expect(await totals(page)).toMatchObject({ explained: 1500, undefined: 1000, unreadable: 500 })
    await page.goBack()
    expect((await page.inputValue('textarea')).length).toBeGreaterThan(100_000)
  })

  test.each([
    ['empty.csv', '', 'This file is empty.'],
    ['book.xlsx', 'PK\x03\x04 [Content_Types].xml', 'This file is damaged'],
    ['all.7z', '7z\xbc\xaf\x27\x1c october.csv', 'This is an archive'],
    ['shot.png', '\x89PNG\r\n\x1a\n', 'This is a picture.'],
    ['report.pdf', '%PDF-1.7', 'This is a PDF.'],
  ])('named %s is refused with its reason and the next step', async (name, content, why) => {
    const { page, problems } = await open()
    await give(page, file(name, Buffer.from(content, 'latin1')))
    await page.waitForSelector('[data-export="refused"]')
    expect(await page.getByRole('alert').innerText()).toContain(why)
    expect(problems).toEqual([])
  })

  test('that is gone before it is read is refused, and says so', async () => {
    const { page, problems } = await open()
    const gone = file('gone.csv', report(6))
    // The second is read when the first has been.
    await give(page, file('long.csv', report(200_004)), gone)
    rmSync(gone)
    await page.locator('label', { hasText: 'gone.csv' }).click()
    await page.waitForSelector('[data-export="refused"]')
    expect(await page.getByRole('alert').innerText()).toContain('couldn’t read this file')
    expect(problems).toEqual([])
  })

  test('whose columns nobody knows is read by those that are pointed at', async () => {
    const { page } = await open()
    await give(
      page,
      file('odd.csv', 'a,b,c\nx,in the Trying phase,NO_ANSWER!\ny,Ringing,USER_BUSY\nz,foo,bar\n'),
    )
    await page.waitForSelector('[data-export="refused"]')
    await page.getByLabel('Missed Call Type').selectOption('1')
    await page.getByLabel('Hangup Cause').selectOption('2')
    await page.getByRole('button', { name: 'Read these columns' }).click()
    await page.waitForSelector('[data-export="done"]')
    expect((await totals(page)).explained).toBeGreaterThan(0)
  })

  test('leaves nothing behind: no address, title, storage, cache or request has a word of it', async () => {
    const { page } = await open()
    const asked: string[] = []
    page.on('request', (request) => asked.push(`${request.url()} ${request.postData() ?? ''}`))
    const marked = 'Marked47Value'
    await give(
      page,
      file(
        `${marked}.csv`,
        `${marked}h,Missed Call Type,Hangup Cause\n${marked}a,Trying,NO_ANSWER\n${marked}b,${marked}t,${marked}c\n`,
      ),
    )
    await page.waitForSelector('[data-export="done"]')
    const kept = await page.evaluate(async () => {
      const caches = await Promise.all(
        (await window.caches.keys()).map(async (name) =>
          (await (await window.caches.open(name)).keys()).map(({ url }) => url),
        ),
      )
      return JSON.stringify([
        location.href,
        document.title,
        history.state,
        { ...localStorage },
        { ...sessionStorage },
        document.cookie,
        await indexedDB.databases(),
        caches,
      ])
    })
    expect(kept).not.toContain(marked)
    expect(asked.join('\n')).not.toContain(marked)
  })
})
