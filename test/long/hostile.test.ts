import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { describe, expect, inject, test } from 'vitest'
import { readPaste } from '../../src/domain/phone-events/read-paste.ts'
import { file, give, totals } from '../site/export-steps.ts'
import { hasBrowser, hydrated, useBrowser, type Visit, visit } from '../site/visit.ts'

const site = inject('sub')
const naughty = JSON.parse(
  readFileSync(new URL('../../node_modules/big-list-of-naughty-strings/blns.json', import.meta.url), 'utf8'),
) as string[]

/** What the browser, and no script of ours, says of an address that is no page. */
const saidOfNoPage = /404 \(Not Found\)/

/** A page on which a script from a string would tell of itself. */
async function watched(): Promise<Visit> {
  const opened = await visit()
  opened.page.on('dialog', (dialog) => {
    opened.problems.push(`dialog: ${dialog.message()}`)
    void dialog.dismiss()
  })
  return opened
}

/** Types a text at once: as a paste does, and quicker than `fill`. */
function put(page: Page, selector: string, text: string): Promise<void> {
  return page.locator(selector).evaluate((field, value) => {
    const prototype = field instanceof HTMLTextAreaElement ? HTMLTextAreaElement : HTMLInputElement
    Object.getOwnPropertyDescriptor(prototype.prototype, 'value')?.set?.call(field, value)
    field.dispatchEvent(new Event('input', { bubbles: true }))
  }, text)
}

/** What a page says once the address or the text has been taken up. */
async function settled(page: Page): Promise<{ outcomes: (string | null)[]; text: string }> {
  await page.evaluate(
    () => new Promise<void>((done) => requestAnimationFrame(() => setTimeout(() => done(), 10))),
  )
  const outcomes = await page
    .locator('main [data-outcome]')
    .evaluateAll((all) => all.map((one) => one.getAttribute('data-outcome')))
  return { outcomes, text: await page.innerText('main') }
}

/** Half a pair of surrogates is no text that an address could hold. */
function wellFormed(text: string): string {
  return text.replace(/\p{Cs}/gu, '\ufffd')
}

describe.skipIf(!hasBrowser)('a naughty string', () => {
  useBrowser()

  test('in the box is said not to be a definition', async () => {
    const { page, problems } = await watched()
    await page.goto(site)
    await hydrated(page)
    await page.locator('textarea').focus()
    for (const text of naughty) {
      await put(page, 'textarea', text)
      const kind = readPaste(await page.inputValue('textarea')).kind
      if (kind !== 'none')
        await page.waitForSelector(`main [data-outcome="${kind}"]:not([aria-busy="true"] *)`)
      const { outcomes } = await settled(page)
      expect(outcomes, JSON.stringify(text)).not.toContain('defined')
    }
    expect(problems).toEqual([])
  })

  test.each(['matrix/', 'definitions/', 'trying/'])(
    'in the filter of /%s finds what has its letters',
    async (at) => {
      const { page, problems } = await watched()
      await page.goto(site + at)
      await hydrated(page)
      for (const text of naughty) {
        await put(page, 'main [data-search]', text)
        const { text: shown } = await settled(page)
        expect(shown, JSON.stringify(text)).toMatch(/\d+ of \d+/)
        expect(page.url().startsWith(site + at), page.url()).toBe(true)
      }
      expect(problems).toEqual([])
    },
  )

  test.each(['?type=', '?cause=', '?q=', '?type=Trying&cause=', '?cause=NO_ANSWER&type='])(
    'in the address after %s gives no answer',
    async (asked) => {
      const { page, problems } = await watched()
      await page.goto(site)
      await hydrated(page)
      for (const [at, text] of naughty.entries()) {
        const href = `${site}${asked}${encodeURIComponent(wellFormed(text))}`
        // Most by the page itself, some as a link opened cold.
        if (at % 12 === 0) await page.goto(href)
        else await page.evaluate((to) => navigation.navigate(to).finished?.catch(() => {}), href)
        await hydrated(page)
        const { outcomes, text: shown } = await settled(page)
        const told = `${href} at ${page.url()}`
        expect(outcomes, told).not.toContain('defined')
        expect(shown.length, told).toBeGreaterThan(40)
      }
      expect(problems).toEqual([])
    },
  )

  test('as a path is a page that says what was not found', async () => {
    const { page, problems } = await watched()
    for (const text of naughty.filter((_, at) => at % 4 === 0)) {
      const path = encodeURIComponent(wellFormed(text)).replace(/^\.+$/, '')
      if (path === '') continue
      await page.goto(site + path)
      expect(await page.locator('article[data-pair]').count(), path).toBe(0)
      expect(await page.innerText('main'), path).toMatch(/no such|not found|does not|is not/i)
    }
    expect(problems.filter((problem) => !saidOfNoPage.test(problem))).toEqual([])
  })

  test('in the cells of a file is counted as not defined, and saved as it was', async () => {
    const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`
    const rows = naughty.flatMap((text) => [
      `PE,Trying,${quoted(text)}`,
      `PE,${quoted(text)},NO_ANSWER`,
      `PE,${quoted(text)},${quoted(text)}`,
    ])
    const path = file('naughty.csv', `Name,Missed Call Type,Hangup Cause\n${rows.join('\n')}\n`)
    const { page, problems } = await watched()
    await page.goto(site)
    await hydrated(page)
    await give(page, path)
    await page.waitForSelector('[data-total="rows"]')
    await expect.poll(async () => (await totals(page)).rows).toBe(rows.length)
    const counted = await totals(page)
    // An empty cause under Trying is a definition, and the only one here: what is blank or stands for nothing.
    const empties = naughty.filter(
      (text) => readPaste(`Missed Call Type,Hangup Cause\nTrying,${quoted(text)}`).kind === 'defined',
    )
    expect(counted.defined ?? 0).toBe(empties.length)
    expect(problems).toEqual([])
  })
})

describe.skipIf(!hasBrowser)('a crafted address', () => {
  useBrowser()

  const long = 'a'.repeat(10_000)
  const crafted = [
    '__proto__/',
    'constructor/prototype/',
    'trying/__proto__/',
    'trying/constructor/',
    'trying/%2e%2e/%2e%2e/etc/passwd',
    'trying//no-answer/',
    '/trying/no-answer/',
    'TRYING/NO_ANSWER/',
    'Trying/NO%5FANSWER',
    'trying%2Fno-answer/',
    'trying/no-answer/index.html',
    'trying/no-answer/extra/',
    'trying/%00/',
    'trying/no-answer%00/',
    '%E0%A4%A',
    '%',
    '%ff%fe',
    'trying/nö-answer/',
    'trying/no-answer;x=1/',
    '<script>alert(1)</script>/',
    'javascript:alert(1)',
    `${long}/`,
    `trying/${long}/`,
    `?q=${long}`,
    `?type=${long}&cause=${long}`,
    `?${'type=Trying&'.repeat(800)}`,
    `#${long}`,
    '?type[]=Trying&cause[]=NO_ANSWER',
    '?type=Trying&cause=NO_ANSWER%00',
    '?__proto__=1&constructor=2',
    '?type=__proto__&cause=__proto__',
    'matrix/?sort=__proto__&callback=constructor&q=%E0%A4%A',
  ]

  test.each(crafted.map((address) => [address.slice(0, 60), address]))(
    '%s is a page of the site, or says that it is none',
    async (_, address) => {
      const { page, problems } = await watched()
      await page.goto(site + address)
      await hydrated(page).catch(() => {})
      const { text } = await settled(page)
      expect(text.length).toBeGreaterThan(100)
      expect(await page.locator('header a').count()).toBeGreaterThanOrEqual(5)
      const pair = await page
        .locator('article[data-pair]')
        .first()
        .getAttribute('data-pair', { timeout: 100 })
        .catch(() => null)
      // Nothing but the pair that the address spells may be answered.
      expect([null, 'trying/no-answer']).toContain(pair)
      expect(problems.filter((problem) => !saidOfNoPage.test(problem))).toEqual([])
    },
  )
})
