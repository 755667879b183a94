import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { definitions } from '../../src/domain/reference/reference.ts'
import { buildInto } from '../site/setup.ts'
import { hasBrowser, useBrowser, visit } from '../site/visit.ts'

const folder = mkdtempSync(join(tmpdir(), 'portable copy é #1 '))
const files = mkdtempSync(join(tmpdir(), 'portable copy reads '))
const path = join(folder, 'missed-call-explorer.html')
const file = pathToFileURL(path).href

beforeAll(() => buildInto(folder, {}, 'portable'))
afterAll(() => {
  for (const made of [folder, files]) rmSync(made, { recursive: true, force: true })
})

test('the copy is one file, with one script and one style, below 1.25 megabytes', () => {
  expect(readdirSync(folder)).toEqual(['missed-call-explorer.html'])
  const html = readFileSync(path, 'utf8')
  expect(html.split('</script>')).toHaveLength(2)
  expect(html.match(/<style[\s>]/g)?.length).toBe(1)
  expect(html.length).toBeLessThan(1_250_000)
})

test('its policy allows its one script and one style alone', () => {
  const policy = /content="(default-src[^"]*)"/.exec(readFileSync(path, 'utf8'))?.[1] ?? ''
  expect(policy.replace(/'sha256-[^']+'/g, '#').split('; ')).toEqual([
    "default-src 'none'",
    'script-src #',
    'style-src #',
    'img-src data:',
    'worker-src blob:',
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
    'trusted-types site',
  ])
})

/** Opens the copy, and notes each request of it for anything but the file. */
async function open(hash = '', options?: BrowserContextOptions) {
  const { page, problems: all } = await visit(options)
  const problems: string[] = []
  page.on('request', (request) => {
    if (!/^(data|blob):/.test(request.url()) && request.url().split('#')[0] !== file)
      problems.push(`request: ${request.url()}`)
  })
  await page.goto(file + hash)
  if (options?.javaScriptEnabled !== false) await page.waitForSelector('header a')
  return {
    page,
    problems: () => [...problems, ...all.filter((problem) => !problem.startsWith(`request: ${file}`))],
  }
}

const heading = (page: Page) => page.locator('h1')
const sameDocument = (page: Page) => page.evaluate(() => 'sameDocument' in window)

describe.skipIf(!hasBrowser).each([
  ['with the Navigation API', true],
  ['with history alone', false],
])('the copy opened from disk %s', (_, hasNavigation) => {
  useBrowser()

  async function openHere(hash?: string) {
    const opened = await open(hash)
    if (hasNavigation) return opened
    await opened.page.addInitScript(() => Object.defineProperty(window, 'navigation', { value: undefined }))
    await opened.page.reload()
    await opened.page.waitForSelector('header a')
    return opened
  }

  test('answers a paste, and asks for nothing but itself', async () => {
    const { page, problems } = await openHere()
    await page.fill('textarea', 'Missed Call Type: Trying\nHangup Cause: NO_ANSWER')
    await page.waitForSelector('article[data-pair="trying/no-answer"]')
    await page.fill('textarea', 'Trying UNALOCATED NUMBER')
    await page.waitForSelector('article[data-pair="trying/unallocated-number"]')
    await page.fill('textarea', 'Missed Call Type\tHangup Cause\nTrying\tNO_ANSWER\nRinging\tFOO')
    await page.waitForSelector('[data-outcome="rows"]')
    expect(problems()).toEqual([])
  })

  test('reads a report and a workbook, in a worker and without asking for anything', async () => {
    const { page, problems } = await openHere()
    await page.setInputFiles('.needs-files input', [
      'test/samples/books/exceljs-4.4.0--months.xlsx',
      'test/samples/books/infozip-zip-3.0--weekly.zip',
    ])
    await page.waitForSelector('[data-export="done"] [data-parts]')
    expect(await page.locator('[data-total="explained"]').getAttribute('value')).toBe('9')
    expect(page.url()).toBe(`${file}#/`)
    await page.locator('label', { hasText: 'November' }).first().click()
    expect(await page.locator('[data-total="explained"]').getAttribute('value')).toBe('5')
    await page.goBack()
    await page.waitForSelector('textarea')
    expect(problems()).toEqual([])
  })

  test('moves by its links, with exact Back and Forward', async () => {
    const { page, problems } = await openHere()
    await page.evaluate(() => Object.assign(window, { sameDocument: true }))
    await page.fill('textarea', 'Ringing LOSE_RACE')
    await page.waitForSelector('article[data-pair="ringing/lose-race"]')
    await page.click('header a:has-text("Definitions")')
    await page.waitForURL(`${file}#/definitions/`)
    await page.click('main nav a:has-text("Ringing")')
    await page.waitForURL(`${file}#/ringing/`)
    await page.evaluate(() => scrollTo(0, 300))
    await page.evaluate(() => document.querySelector<HTMLElement>('a[href="#/ringing/no-answer/"]')?.click())
    await page.waitForSelector('article[data-pair="ringing/no-answer"]')
    await expect.poll(() => page.evaluate(() => scrollY)).toBe(0)
    expect(await page.title()).toBe('Ringing / NO_ANSWER')
    await page.click('header a:has-text("Matrix")')
    await page.waitForSelector('h1:has-text("Every cause")')
    await page.locator('main [data-search]').pressSequentially('codec', { delay: 20 })
    await page.waitForURL(`${file}#/matrix/?q=codec`)
    await page.goBack()
    await page.waitForSelector('article[data-pair="ringing/no-answer"]')
    await page.goBack()
    await page.goBack()
    await page.goBack()
    await page.waitForSelector('article[data-pair="ringing/lose-race"]')
    expect(await page.inputValue('textarea')).toBe('Ringing LOSE_RACE')
    await page.goForward()
    await page.waitForURL(`${file}#/definitions/`)
    await page.waitForSelector('h1:has-text("Definitions by")')
    expect(await sameDocument(page)).toBe(true)
    expect(problems()).toEqual([])
  })

  test('an address typed over the present one is followed', async () => {
    const { page } = await openHere('#/matrix/')
    await page.evaluate(() => {
      location.hash = '#/trying/lose-race/'
    })
    await page.waitForSelector('article[data-pair="trying/lose-race"]')
    await page.evaluate(() => {
      location.hash = '#q=Ringing%20LOSE_RACE'
    })
    await page.waitForSelector('article[data-pair="ringing/lose-race"]')
    expect(page.url()).toBe(`${file}#/`)
  })

  test('the way past the navigation leaves the page and its address as they are', async () => {
    const { page } = await openHere('#/matrix/')
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    await page.waitForFunction(() => document.activeElement?.id === 'main')
    await page.waitForURL(`${file}#/matrix/`)
    expect(await heading(page).innerText()).toBe('Every cause, every type')
  })
})

describe.skipIf(!hasBrowser)('the copy opened from disk', () => {
  useBrowser()

  test.each([
    ['#/trying/no-answer/', 'Trying / NO_ANSWER'],
    ['#/ringing/', 'Definitions by Missed Call Type'],
    ['#/matrix/?q=codec', 'Every cause, every type'],
    ['#/connect/', 'Connect'],
    ['#/no/such/page/', 'This page doesn’t exist'],
    ['#/?type=Trying&cause=NO_ANSWER', 'Trying / NO_ANSWER'],
    ['#q=Ringing%20LOSE_RACE', 'What happened to this call?'],
  ])('%s opened cold is its page', async (hash, title) => {
    const { page, problems } = await open(hash)
    await page.waitForFunction(
      (expected) =>
        document.querySelector('h1')?.getAttribute('aria-label') === expected ||
        document.querySelector('h1')?.textContent === expected,
      title,
    )
    expect(await page.evaluate(() => location.hash)).toBe(
      hash.includes('NO_ANSWER') ? '#/trying/no-answer/' : hash.startsWith('#q') ? '#/' : hash,
    )
    expect(problems()).toEqual([])
  })

  test('copies its own address, with what stands after #', async () => {
    const { page, problems } = await open('#/trying/no-answer/', {
      permissions: ['clipboard-read', 'clipboard-write'],
    })
    await page.click('button:has-text("Copy link")')
    await page.waitForSelector('button:has-text("Copied")')
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(`${file}#/trying/no-answer/`)
    expect(problems()).toEqual([])
  })

  test('saves explained rows', async () => {
    const { page, problems } = await open()
    await page.fill('textarea', 'Missed Call Type\tHangup Cause\nTrying\tNO_ANSWER\nRinging\tFOO')
    await page.waitForSelector('[data-outcome="rows"]')
    const [download] = await Promise.all([page.waitForEvent('download'), page.click('main a[download]')])
    expect(readFileSync(await download.path(), 'utf8')).toContain(`${file}#/trying/no-answer/`)
    expect(problems()).toEqual([])
  })

  test('guesses at words by fuzzy search, and lists the keys', async () => {
    const { page, problems } = await open()
    await page.fill('textarea', 'incompatable codeks')
    await page.waitForSelector('[data-outcome="not-understood"] a')
    await page.click('footer button:has-text("Keyboard shortcuts")')
    await page.waitForSelector('dialog[open]')
    expect(problems()).toEqual([])
  })

  test('has no snippet that would need an address, and no link to a file beside it', async () => {
    const { page } = await open('#/connect/')
    expect(await page.innerText('main')).toContain('without an address of its own')
    expect(await page.innerText('main')).not.toContain('HYPERLINK')
    for (const href of await page
      .locator('a[href]')
      .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? '')))
      expect(href).toMatch(/^(#|https:\/\/docs\.natterbox\.com\/)/)
  })

  test('has all 30 definitions as text where JavaScript is off', async () => {
    const { page, problems } = await open('', { javaScriptEnabled: false })
    const text = await page.innerText('main')
    for (const { description } of definitions) expect(text).toContain(description)
    expect(problems()).toEqual([])
  })
})

/** As a browser does that starts no worker for a file from disk: at once, or once it has looked at its script. */
const refusals = {
  'at once': () => {
    Object.defineProperty(window, 'Worker', {
      value: class {
        constructor() {
          throw new DOMException('Refused', 'SecurityError')
        }
      },
    })
  },
  'a little later': () => {
    Object.defineProperty(window, 'Worker', {
      value: class extends EventTarget {
        postMessage() {
          setTimeout(() => this.dispatchEvent(new Event('error', { cancelable: true })))
        }
        terminate() {}
      },
    })
  },
}

describe.skipIf(!hasBrowser).each(Object.entries(refusals))('without workers, refused %s,', (_, refuse) => {
  useBrowser()

  async function openWithout() {
    const opened = await open()
    await opened.page.addInitScript(refuse)
    await opened.page.addInitScript(() => {
      Object.defineProperty(window, 'showSaveFilePicker', { value: undefined })
    })
    await opened.page.reload()
    await opened.page.waitForSelector('header a')
    return opened
  }

  test('the copy reads a CSV and a workbook on the page itself, and saves them explained', async () => {
    const { page, problems } = await openWithout()
    await page.setInputFiles('.needs-files input', [
      csvOf(3),
      'test/samples/books/exceljs-4.4.0--months.xlsx',
    ])
    await page.waitForSelector('[data-export="done"]')
    expect(await page.locator('[data-total="explained"]').getAttribute('value')).toBe('3')
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.click('button:has-text("Save rows with explanations")'),
    ])
    expect(readFileSync(await download.path(), 'utf8')).toContain(`${file}#/trying/no-answer/`)
    await page.locator('label', { hasText: 'months' }).first().click()
    await expect.poll(() => page.locator('[data-total="explained"]').getAttribute('value')).toBe('9')
    expect(problems()).toEqual([])
  })

  test('a long file leaves the page its turns, and can be stopped', async () => {
    const { page } = await openWithout()
    await page.setInputFiles('.needs-files input', csvOf(1_000_000))
    await page.waitForSelector('[data-total="explained"]')
    await page.locator('button', { hasText: 'Cancel' }).click()
    await page.waitForSelector('[data-export="done"]')
    const stopped = Number(await page.locator('[data-total="explained"]').getAttribute('value'))
    expect(stopped).toBeGreaterThan(0)
    expect(stopped).toBeLessThan(1_000_000)
  })
})

function csvOf(rows: number): string {
  const row = (at: number) =>
    `"PE-${String(at).padStart(7, '0')}","Trying","NO_ANSWER","${'x'.repeat(100)}"\n`
  const all = Array.from({ length: rows }, (_, at) => row(at)).join('')
  const csv = join(files, `calls-${rows}.csv`)
  writeFileSync(csv, `Name,Missed Call Type,Hangup Cause,Notes\n${all}`)
  return csv
}
