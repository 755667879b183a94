import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, inject, test } from 'vitest'
import { pages } from './pages.ts'
import { hasBrowser, hydrated, useBrowser, visit } from './visit.ts'

const html = (name: string) => readFileSync(join(inject('folder'), name), 'utf8')

test('every page carries the policy before anything that it governs', () => {
  for (const name of [...pages.map(({ address }) => `${address}index.html`), '404.html']) {
    const [head = '', rest] = html(name).split('<meta http-equiv="Content-Security-Policy" content="')
    expect(head, name).not.toMatch(/<(script|style|link|img)/)
    const policy = rest?.slice(0, rest.indexOf('"')) ?? ''
    expect(policy.replace(/'sha256-[^']+'/g, '#').split('; '), name).toEqual([
      "default-src 'none'",
      name === '404.html' ? "script-src 'self' #" : "script-src 'self' # #",
      "style-src 'self' #",
      "img-src 'self' data:",
      "connect-src 'self'",
      "manifest-src 'self'",
      "worker-src 'self'",
      "base-uri 'none'",
      "form-action 'none'",
      "require-trusted-types-for 'script'",
      'trusted-types site',
    ])
  }
})

describe.skipIf(!hasBrowser)('a script that somebody slipped in', () => {
  useBrowser()

  test.each(['', 'trying/no-answer/', 'no/such/page'])('does not run on /%s', async (address) => {
    const { page, problems } = await visit()
    await page.route(inject('sub') + address, async (route) => {
      const response = await route.fetch()
      const body = (await response.text()).replace(
        '<div id="root">',
        '<script>window.ran = 1</script><img src="data:," onerror="window.ran = 2"><svg onload="window.ran = 3"></svg><div id="root">',
      )
      await route.fulfill({ response, body })
    })
    await page.goto(inject('sub') + address)
    await hydrated(page)
    expect(await page.evaluate(() => 'ran' in window)).toBe(false)
    expect(
      problems.filter((problem) => problem.includes('policy: script-src')).length,
    ).toBeGreaterThanOrEqual(3)
  })

  test('cannot be made of a text by the page’s own scripts', async () => {
    const { page } = await visit()
    await page.goto(inject('sub'))
    await hydrated(page)
    const outcomes = await page.evaluate(() =>
      [
        () => {
          document.body.innerHTML = '<img src=x>'
        },
        () => {
          document.createElement('script').text = '1'
        },
        () => {
          document.createElement('script').src = 'data:text/javascript,1'
        },
      ].map((attempt) => {
        try {
          attempt()
          return 'allowed'
        } catch (error) {
          return error instanceof TypeError ? 'refused' : String(error)
        }
      }),
    )
    expect(outcomes).toEqual(['refused', 'refused', 'refused'])
  })

  test('is but words in the box', async () => {
    const { page, problems } = await visit()
    await page.goto(inject('sub'))
    await hydrated(page)
    await page.fill(
      'textarea',
      'Trying / <img src=x onerror=alert(1)>\nRinging\t=HYPERLINK("http://evil.example","x")',
    )
    await page.waitForSelector('[data-outcome]:not([data-outcome="none"])')
    expect(await page.locator('main img').count()).toBe(0)
    expect(problems).toEqual([])
  })
})
