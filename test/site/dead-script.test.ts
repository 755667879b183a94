import { createServer, type RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, describe, expect, inject, test } from 'vitest'
import { serveLikeAHost } from '../../src/prerender/plain-host.ts'
import { hasBrowser, hydrated, useBrowser, visit } from './visit.ts'

const note = '#dead'
const closing: (() => void)[] = []

async function hostOf(serve: RequestListener): Promise<string> {
  const server = createServer(serve)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  closing.push(() => {
    server.closeAllConnections()
    server.close()
  })
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}
afterEach(() => {
  for (const close of closing.splice(0)) close()
})

const site = serveLikeAHost(inject('folder'))

describe.skipIf(!hasBrowser)('where scripts are on and ours is not there', () => {
  useBrowser()

  test.each([
    ['is blocked', (path: string) => path.startsWith('/assets/')],
    ['is deployed by half', (path: string) => /react-/.test(path)],
    ['has lost one page’s part', (path: string) => /LookupRoom/.test(path)],
  ])('a script that %s: the box goes, the page says so and leads to all definitions', async (_, isGone) => {
    const origin = await hostOf((request, response) =>
      isGone(request.url ?? '') ? response.writeHead(404).end('Gone') : site(request, response),
    )
    const { page } = await visit({})
    await page.goto(`${origin}/`)
    await page.waitForSelector(`${note}:visible`)
    expect(await page.locator('textarea:visible').count()).toBe(0)
    await page.click(`${note} a`)
    await page.waitForURL('**/definitions/')
    expect(await page.innerText('main')).toContain('The catch-all: a call was missed')
  })

  test('a script that this browser cannot read is told of, too', async () => {
    const origin = await hostOf((request, response) =>
      /react-/.test(request.url ?? '')
        ? response.writeHead(200, { 'content-type': 'text/javascript' }).end('export let t = 1 ~ 2')
        : site(request, response),
    )
    const { page } = await visit({})
    await page.goto(`${origin}/`)
    await page.waitForSelector(`${note}:visible`)
  })

  test('a text that is being typed stays in sight, and the note goes once the script is there', async () => {
    let release = () => {}
    const held = new Promise<void>((resolve) => {
      release = resolve
    })
    const origin = await hostOf(async (request, response) => {
      if (/react-/.test(request.url ?? '')) await held
      await site(request, response)
    })
    const { page } = await visit({})
    await page.goto(`${origin}/`, { waitUntil: 'commit' })
    await page.fill('textarea', 'Trying NO_ANSWER')
    await page.waitForSelector(`${note}:visible`)
    expect(await page.inputValue('textarea:visible')).toBe('Trying NO_ANSWER')
    release()
    await hydrated(page)
    expect(await page.locator(`${note}:visible`).count()).toBe(0)
    await page.waitForSelector('[data-outcome="defined"]')
  })

  test('the note is never shown on a page that lives', async () => {
    const { page } = await visit()
    await page.goto(inject('sub'))
    await hydrated(page)
    expect(await page.locator(`${note}:visible`).count()).toBe(0)
  })
})

describe.skipIf(!hasBrowser)('on a host that answers whatever it does not know with the first page', () => {
  useBrowser()

  /** Everything that is no script or style: as `serve -s` and `try_files … /index.html` do. */
  const fallback: RequestListener = (request, response) => {
    const path = (request.url ?? '').replace(/^\/tools\/calls/, '')
    const isFile = /^\/assets\/|\.\w+$/.test(path)
    request.url = request.url?.startsWith('/tools/calls/') && isFile ? path : '/'
    return site(request, response)
  }

  test.each([
    ['no/such/page', '[data-outcome="not-understood"]'],
    ['trying/no-anser', '[data-outcome] [data-pair="trying/no-answer"]'],
    ['trying/no-answer/', 'article[data-pair="trying/no-answer"]'],
    ['ringing/', 'main table, main [id]'],
  ])('/%s is answered as what it is, not as a dead Look up page', async (path, seen) => {
    const origin = await hostOf(fallback)
    const { page } = await visit({})
    await page.goto(`${origin}/tools/calls/${path}`)
    await hydrated(page)
    await page.waitForSelector(seen)
    expect(await page.innerText('h1')).not.toBe('What happened to this call?')
    expect(await page.locator(`${note}:visible`).count()).toBe(0)
  })
})
