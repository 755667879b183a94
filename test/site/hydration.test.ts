import { describe, expect, inject, test } from 'vitest'
import { contentOf, isKind, pages } from './pages.ts'
import { hasBrowser, hydrated, useBrowser, visit } from './visit.ts'

describe.skipIf(!hasBrowser)('every page takes over what was prerendered', () => {
  useBrowser()

  test.each([
    ['one of each kind, at the top of a host', inject('top'), pages.filter(({ address }) => isKind(address))],
    ['every one, in a folder of a host', inject('sub'), pages],
  ])(
    '%s: without a console message, a violation of the policy or a foreign request',
    async (_, site, seen) => {
      const { page, problems } = await visit()
      for (const { place, address } of seen) {
        await page.goto(site + address)
        await hydrated(page)
        expect(problems, address).toEqual([])
        expect(page.url()).toBe(site + address)
        const text = await page.innerText('main')
        if (place.at !== 'lookup')
          for (const content of contentOf(place)) expect(text, `${content} at ${address}`).toContain(content)
      }
    },
  )

  test('Look up starts with an empty answer', async () => {
    const { page } = await visit()
    await page.goto(inject('sub'))
    await hydrated(page)
    expect(await page.locator('[data-outcome]').first().getAttribute('data-outcome')).toBe('none')
  })

  test('a folder’s page at its address without the last slash is whole, whatever the host does', async () => {
    const { page, problems } = await visit()
    const file = `${inject('sub')}trying/no-answer`
    await page.route(file, async (route) =>
      route.fulfill({ response: await route.fetch({ url: `${file}/` }) }),
    )
    await page.goto(`${file}?x=1`.replace('?x=1', ''))
    await hydrated(page)
    expect(page.url()).toBe(`${file}/`)
    expect(problems).toEqual([])
    await page.click('header a:has-text("Matrix")')
    await page.waitForSelector('h1:has-text("Every cause")')
    expect(page.url()).toBe(`${inject('sub')}matrix/`)
  })

  test('words typed before the script arrives are answered when it does', async () => {
    const { page, problems } = await visit()
    let release = () => {}
    const held = new Promise<void>((resolve) => {
      release = resolve
    })
    await page.route('**/assets/*.js', async (route) => {
      await held
      await route.continue()
    })
    await page.goto(inject('sub'), { waitUntil: 'commit' })
    await page.fill('textarea', 'Trying NO_ANSWER')
    release()
    await page.waitForSelector('article[data-pair="trying/no-answer"]')
    expect(await page.inputValue('textarea')).toBe('Trying NO_ANSWER')
    expect(problems).toEqual([])
  })
})
