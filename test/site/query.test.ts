import { describe, expect, inject, test } from 'vitest'
import { hasBrowser, hydrated, useBrowser, visit } from './visit.ts'

const site = inject('sub')
const answer = '[data-outcome]'

describe.skipIf(!hasBrowser)('a link to Look up', () => {
  useBrowser()

  test.each([
    ['?type=Trying&cause=NO_ANSWER', 'trying/no-answer/'],
    ['?Type=ringing&Cause=user%20busy', 'ringing/user-busy/'],
    ['?type=All+Busy&cause=', 'all-busy/empty/'],
    ['?type=All%20Busy&cause=', 'all-busy/empty/'],
    ['?type=All%2BBusy&cause=', 'all-busy/empty/'],
    ['?type=All%2520Busy&cause=', 'all-busy/empty/'],
    ['?type=All_Busy&cause=', 'all-busy/empty/'],
    ['?type=no-devices&cause=', 'no-devices/empty/'],
    ['?cause=LOSE+RACE&type=TRYING', 'trying/lose-race/'],
  ])('%s becomes the definition’s own address', async (query, address) => {
    const { page, problems } = await visit()
    await page.goto('about:blank')
    await page.goto(site + query)
    await page.waitForURL(site + address)
    await page.waitForSelector(`article[data-pair="${address.slice(0, -1)}"]`)
    expect(problems).toEqual([])
    await page.goBack()
    expect(page.url()).toBe('about:blank')
  })

  test.each([
    ['?type=Trying', 'needs-cause', 'Trying', null],
    ['?cause=NO_ANSWER', 'needs-type', null, 'NO_ANSWER'],
    ['?type=All+Busy&cause=USER_BUSY', 'undefined-pair', 'All Busy', 'USER_BUSY'],
    ['?type=Trying&cause=UNALOCATED_NUMBER', 'defined', 'Trying', 'UNALLOCATED_NUMBER'],
    ['?type=%3Cimg%20src%3Dx%20onerror%3Dalert(1)%3E&cause=__proto__', 'unclear', null, null],
    ['?type=%ff%&cause=%', 'unclear', null, null],
  ])('%s is answered where it is: %s', async (query, outcome, type, cause) => {
    const { page, problems } = await visit()
    await page.goto(site + query)
    await page.waitForSelector(`[data-outcome="${outcome}"]`)
    if (type) expect(await page.locator(answer).first().getAttribute('data-type')).toBe(type)
    if (cause) expect(await page.locator(answer).first().getAttribute('data-cause')).toBe(cause)
    expect(page.url()).toContain(`${site}?`)
    expect(problems).toEqual([])
  })

  test.each([
    '?q=Trying+NO_ANSWER',
    '?Q=Trying%2520NO_ANSWER',
    '#q=Trying%20NO_ANSWER',
    '#q=Trying%0ANO_ANSWER',
  ])('%s puts its words into the box and out of the address', async (query) => {
    const { page, problems } = await visit()
    await page.goto(site + query)
    await page.waitForSelector('article[data-pair="trying/no-answer"]')
    expect((await page.inputValue('textarea')).replace(/\s/, ' ')).toBe('Trying NO_ANSWER')
    expect(page.url()).toBe(site)
    expect(problems).toEqual([])
  })

  test('words after # are taken up by a page that is already open', async () => {
    const { page } = await visit()
    await page.goto(site)
    await hydrated(page)
    await page.evaluate(() => {
      location.hash = '#q=Ringing%20LOSE_RACE'
    })
    await page.waitForSelector('article[data-pair="ringing/lose-race"]')
    expect(page.url()).toBe(site)
  })
})

describe.skipIf(!hasBrowser)('an address that leads nowhere', () => {
  useBrowser()

  test.each([
    ['trying/incompatible-destination/', 'undefined-pair'],
    ['TRYING/No_Answer/', 'defined'],
    ['trying/no-anser/', 'defined'],
    ['x/y/z/', 'not-understood'],
    ['%3Cscript%3Ealert(1)%3C/script%3E', 'not-understood'],
    ['trying/%E0%A4%A/', 'unclear'],
    ['constructor/__proto__/', 'not-understood'],
  ])('/%s: the page says so, reads it, and offers what is near', async (path, outcome) => {
    const { page, problems } = await visit()
    const response = await page.goto(site + path)
    expect(response?.status()).toBe(404)
    await hydrated(page)
    await page.waitForSelector(`[data-outcome="${outcome}"]`)
    expect(await page.innerText('h1')).toBe('This page doesn’t exist')
    expect(await page.locator(`main a[href^="${new URL(site).pathname}"]`).count()).toBeGreaterThanOrEqual(4)
    expect(problems.filter((problem) => !problem.includes('404 (Not Found)'))).toEqual([])
    await page.click('main a[href]')
    await page.waitForSelector('article[data-pair]')
  })

  test('its box answers', async () => {
    const { page } = await visit()
    await page.goto(`${site}nowhere`)
    await hydrated(page)
    await page.fill('textarea', 'Trying NO_ANSWER')
    await page.waitForSelector('article[data-pair="trying/no-answer"]')
  })
})
