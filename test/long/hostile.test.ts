import type { Page } from 'playwright-core'
import { describe, expect, inject, test } from 'vitest'
import { readPaste } from '../../src/domain/phone-events/read-paste.ts'
import { isEmptyText } from '../../src/domain/phone-events/vocabulary.ts'
import { naughty } from '../domain/phone-events/naughty.ts'
import { file, give, totals } from '../site/export-steps.ts'
import { hasBrowser, hydrated, useBrowser, type Visit, visit } from '../site/visit.ts'

const site = inject('sub')
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

interface Seen {
  readonly outcomes: readonly (string | undefined)[]
  readonly text: string
  readonly address: string
}

/**
 * Types each text into a field at once, as a paste does, or moves to each address, and tells what the page then says.
 * All in the page itself: a thousand questions from outside would take minutes.
 */
function seenFor(page: Page, way: 'type' | 'go', texts: readonly string[]): Promise<Seen[]> {
  return page.evaluate(
    async ([how, all]) => {
      const frame = () => new Promise((done) => requestAnimationFrame(() => setTimeout(done, 5)))
      const field = document.querySelector<HTMLTextAreaElement | HTMLInputElement>('main [data-search]')
      const prototype = field && Object.getPrototypeOf(field)
      const seen: Seen[] = []
      for (const text of all) {
        if (how === 'go') {
          await navigation.navigate(text).finished?.catch(() => {})
          // A browser refuses more than some 200 changes of the address in ten seconds, and a move may make two.
          await new Promise((done) => setTimeout(done, 120))
        }
        if (how === 'type') {
          Object.getOwnPropertyDescriptor(prototype, 'value')?.set?.call(field, text)
          field?.dispatchEvent(new Event('input', { bubbles: true }))
        }
        await frame()
        while (document.querySelector('main [aria-busy="true"]')) await frame()
        const main = document.querySelector('main')
        const outcomes = [...(main?.querySelectorAll<HTMLElement>('[data-outcome]') ?? [])]
        seen.push({
          outcomes: outcomes.map(({ dataset }) => dataset.outcome),
          text: main?.innerText ?? '',
          address: location.href,
        })
      }
      return seen
    },
    [way, texts] as const,
  )
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
    await page.fill('textarea', 'xyzzy')
    await page.waitForSelector('main [data-outcome="not-understood"]')
    const seen = await seenFor(page, 'type', naughty)
    for (const [at, text] of naughty.entries()) {
      expect(seen[at]?.outcomes, JSON.stringify(text)).not.toContain('defined')
      expect(seen[at]?.outcomes[0], JSON.stringify(text)).toBe(readPaste(text).kind)
    }
    expect(problems).toEqual([])
  }, 360_000)

  test.each(['matrix/', 'definitions/'])('in the filter of /%s finds what has its letters', async (at) => {
    const { page, problems } = await watched()
    await page.goto(site + at)
    await hydrated(page)
    for (const { text, address } of await seenFor(page, 'type', naughty)) {
      expect(text).toMatch(/\d+ of 30/)
      expect(address.startsWith(site + at), address).toBe(true)
    }
    expect(problems).toEqual([])
  })

  test.each([
    ['?type=', 0],
    ['?cause=', 1],
    ['?q=', 2],
    ['?type=Trying&cause=', 3],
    ['?cause=NO_ANSWER&type=', 0],
  ] as const)('in the address after %s gives no answer', async (asked, turn) => {
    const { page, problems } = await watched()
    // An empty cause under Trying is a definition.
    const texts = naughty.filter((text, at) => at % 4 === turn && !isEmptyText(text))
    const addresses = texts.map((text) => `${site}${asked}${encodeURIComponent(wellFormed(text))}`)
    for (const address of addresses.filter((_, at) => at % 10 === 0)) {
      await page.goto(address)
      await hydrated(page)
      expect(await page.locator('main [data-outcome="defined"]').count(), address).toBe(0)
    }
    for (const { outcomes, text, address } of await seenFor(page, 'go', addresses)) {
      expect(outcomes, address).not.toContain('defined')
      expect(text.length, address).toBeGreaterThan(40)
    }
    expect(problems).toEqual([])
  })

  test('as a path is a page that says what was not found', async () => {
    const { page, problems } = await watched()
    for (const text of naughty.filter((_, at) => at % 8 === 0)) {
      const path = encodeURIComponent(wellFormed(text)).replace(/^\.+$/, '')
      if (path === '') continue
      await page.goto(site + path)
      expect(await page.locator('article[data-pair]').count(), path).toBe(0)
      expect(await page.innerText('main'), path).toMatch(/no such|not found|doesn’t|isn’t/i)
    }
    expect(problems.filter((problem) => !saidOfNoPage.test(problem))).toEqual([])
  })

  test('in the cells of a file are counted, and none is explained that says something', async () => {
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
    await page.waitForSelector('[data-export="done"]')
    const { explained, ...others } = await totals(page)
    // Under Trying a blank cause is defined, and so is the number 1.
    const defined = naughty.filter(
      (text) => readPaste(`Missed Call Type,Hangup Cause\nTrying,${quoted(text)}`).kind === 'defined',
    )
    expect(explained).toBe(defined.length)
    const all = Object.values(others).reduce((sum, count) => sum + count, explained ?? 0)
    expect(all).toBeGreaterThanOrEqual(rows.length)
    expect(problems).toEqual([])
  })
})

describe.skipIf(!hasBrowser)('a crafted address', () => {
  useBrowser()

  const long = 'a'.repeat(10_000)
  const half = 'a'.repeat(5000)
  const crafted = [
    '__proto__/',
    'constructor/prototype/',
    'trying/__proto__/',
    'trying/constructor/',
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
    `?type=${half}&cause=${half}`,
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
      await page.waitForSelector('header a')
      await expect.poll(async () => (await page.innerText('main')).length).toBeGreaterThan(100)
      expect(await page.locator('header a').count()).toBeGreaterThanOrEqual(5)
      const pair = await page
        .locator('article[data-pair]')
        .first()
        .getAttribute('data-pair', { timeout: 100 })
        .catch(() => null)
      // Nothing but the pair that the address spells may be answered; what cannot be seen is an empty cause.
      expect([null, 'trying/no-answer', 'trying/empty']).toContain(pair)
      expect(problems.filter((problem) => !saidOfNoPage.test(problem))).toEqual([])
    },
  )
})
