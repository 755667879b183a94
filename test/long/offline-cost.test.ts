import { createServer, type IncomingMessage, type RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'
import { gzipSync } from 'node:zlib'
import type { Page } from 'playwright-core'
import { afterEach, describe, expect, inject, test } from 'vitest'
import { serveLikeAHost } from '../../src/prerender/plain-host.ts'
import { hasBrowser, hydrated, openIn, useBrowser, visit } from '../site/visit.ts'

const site = serveLikeAHost(inject('folder'))
const ends: (() => Promise<void>)[] = []
afterEach(async () => {
  await Promise.all(ends.splice(0).map((end) => end()))
})

interface Asked {
  readonly address: string
  readonly by: 'page' | 'worker'
  readonly bytes: number
}

/** A host that notes what it is asked for, and how many bytes each answer has with gzip. */
async function startHost(serve: RequestListener = site) {
  const asked: Asked[] = []
  let busy = 0
  const seen = { asked, most: 0 }
  const server = createServer((request, response) => {
    const by = isOfWorker(request) ? 'worker' : 'page'
    // What the page asks for by itself may come in between.
    if (by === 'worker') busy += 1
    seen.most = Math.max(seen.most, busy)
    const parts: Buffer[] = []
    const end = response.end.bind(response)
    response.end = ((chunk?: string | Buffer) => {
      if (chunk) parts.push(Buffer.from(chunk))
      asked.push({ address: request.url ?? '', by, bytes: gzipSync(Buffer.concat(parts)).length })
      if (by === 'worker') busy -= 1
      return end(chunk)
    }) as typeof response.end
    serve(request, response)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const stop = () => {
    server.closeAllConnections()
    return new Promise<void>((resolve) => server.close(() => resolve()))
  }
  ends.push(stop)
  return Object.assign(seen, { origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, stop })
}

function isOfWorker({ headers, url }: IncomingMessage): boolean {
  return /worker\.js$/.test(`${headers.referer ?? ''}`) || /worker\.js$|site-\w+\.json$/.test(url ?? '')
}

async function isKept(page: Page): Promise<void> {
  await hydrated(page)
  await page.waitForFunction(() => navigator.serviceWorker.controller?.state === 'activated')
}

const sum = (all: readonly Asked[]) => all.reduce((bytes, one) => bytes + one.bytes, 0)

describe.skipIf(!hasBrowser)('what it costs to keep the site for when there is no network', () => {
  useBrowser()

  test.each(['', 'trying/no-answer/', 'matrix/', 'connect/'])(
    'from /%s: at most 250 kB and 40 requests beside the page’s own, one at a time',
    async (address) => {
      const host = await startHost()
      const { page } = await visit({ serviceWorkers: 'allow' })
      await page.goto(`${host.origin}/${address}`)
      await isKept(page)
      const first = host.asked.findIndex(({ address: file }) => file === '/worker.js')
      const later = host.asked.slice(first)
      expect(first).toBeGreaterThan(0)
      expect(later.length).toBeLessThanOrEqual(40)
      expect(sum(later)).toBeLessThanOrEqual(250_000)
      expect(host.most).toBe(1)
    },
  )

  test('a browser that saves data is asked for nothing until somebody wants it', async () => {
    const host = await startHost()
    const { page } = await visit({ serviceWorkers: 'allow' })
    await page.addInitScript(() => {
      Object.defineProperty(Navigator.prototype, 'connection', { get: () => ({ saveData: true }) })
    })
    await page.goto(`${host.origin}/`)
    await page.waitForSelector('aside:has-text("saves data")')
    expect(host.asked.filter(({ address }) => /worker\.js|site-/.test(address))).toEqual([])
    await page.click('aside:has-text("saves data") button')
    await isKept(page)
    expect(await page.locator('aside:has-text("saves data")').count()).toBe(0)
  })

  test('words behind a ? do not reach the host once the site is kept', async () => {
    const host = await startHost()
    const { page } = await visit({ serviceWorkers: 'allow' })
    await page.goto(`${host.origin}/`)
    await isKept(page)
    host.asked.length = 0
    await page.goto(`${host.origin}/?q=secret+Trying+NO_ANSWER`)
    await page.waitForSelector('[data-outcome]:not([data-outcome="none"])')
    await page.goto(`${host.origin}/matrix?q=codec`)
    await page.waitForSelector('main mark')
    await page.evaluate(() => fetch('/definitions.json?q=secret'))
    const asked = host.asked.map(({ address }) => address)
    expect(asked).toContain('/')
    expect(asked.filter((address) => address.includes('?'))).toEqual([])
  })
})

describe.skipIf(!hasBrowser)('a host that takes the last slash away', () => {
  useBrowser()

  /** As `serve` with trailingSlash false and Firebase with cleanUrls do, for good: browsers keep a 301. */
  const stripping: RequestListener = (request, response) => {
    const path = (request.url ?? '').replace(/\?.*/, '')
    if (path !== '/' && path.endsWith('/')) {
      response.writeHead(301, { location: path.slice(0, -1), 'cache-control': 'max-age=3600' }).end()
      return
    }
    if (!/\.\w+$/.test(path) && path !== '/') request.url = `${path}/`
    return site(request, response)
  }

  test.each(['trying/no-answer/', 'trying/no-answer', 'matrix/', 'matrix'])(
    '/%s is there without a network, at either address',
    async (address) => {
      const host = await startHost(stripping)
      const { page, context } = await visit({ serviceWorkers: 'allow' }).then(({ page }) => ({
        page,
        context: page.context(),
      }))
      await page.goto(`${host.origin}/`)
      await isKept(page)
      await page.goto(`${host.origin}/${address}`)
      await hydrated(page)
      await host.stop()
      const { page: later, problems } = await openIn(context)
      await later.goto(`${host.origin}/${address}`)
      await hydrated(later)
      expect(await later.locator('h1').count()).toBe(1)
      expect(await later.innerText('h1')).not.toContain('does not exist')
      expect(problems).toEqual([])
    },
  )
})
