import { describe, expect, inject, test } from 'vitest'
import { definitions } from '../../src/domain/reference/reference.ts'
import { contentOf, pages } from './pages.ts'
import { hasBrowser, useBrowser, visit } from './visit.ts'

describe.skipIf(!hasBrowser)('with JavaScript off', () => {
  useBrowser()

  test('every address shows its whole content, and each of its links leads to a page', async () => {
    const { page, problems } = await visit({ javaScriptEnabled: false })
    const addresses = new Set(pages.map(({ address }) => inject('sub') + address))
    for (const { place, address } of pages) {
      const response = await page.goto(inject('sub') + address)
      expect(response?.status(), address).toBe(200)
      const text = await page.innerText('main')
      for (const content of contentOf(place)) expect(text, `${content} at /${address}`).toContain(content)
      for (const href of await page
        .locator('a[href]')
        .evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).href))) {
        const url = new URL(href)
        if (url.origin !== new URL(inject('sub')).origin || /\.(json|csv|txt|sql|py)$/.test(url.pathname))
          continue
        expect(addresses, `${href} at /${address}`).toContain(`${url.origin}${url.pathname}`)
      }
      expect(await page.locator('textarea:visible, select:visible').count(), address).toBe(0)
    }
    expect(problems).toEqual([])
  })

  test('Look up links to every definition', async () => {
    const { page } = await visit({ javaScriptEnabled: false })
    await page.goto(inject('sub'))
    for (const { address } of pages.filter(({ place }) => place.at === 'definition'))
      expect(await page.locator(`main a[href="./${address}"]`).count(), address).toBeGreaterThan(0)
  })

  test('an address that leads nowhere has the status 404 and lists all 30 as text', async () => {
    const { page } = await visit({ javaScriptEnabled: false })
    for (const path of ['no/such/page', 'trying/no-such-cause/', 'x']) {
      const response = await page.goto(inject('sub') + path)
      expect(response?.status()).toBe(404)
      const text = await page.innerText('main')
      for (const { description } of definitions) expect(text).toContain(description)
    }
  })
})
