import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createServer, type RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, inject, test } from 'vitest'
import { serveLikeAHost } from '../../src/prerender/plain-host.ts'
import { file, give, report } from '../site/export-steps.ts'
import { contentOf, pages } from '../site/pages.ts'
import { buildInto } from '../site/setup.ts'
import { hasBrowser, hydrated, openIn, useBrowser, visit } from '../site/visit.ts'

const note = 'aside:has-text("There are new definitions, or a new version")'
const answer = (outcome: string) => `[data-outcome="${outcome}"]`
const versionIn = (folder: string) =>
  /data-version="(\w+)"/.exec(readFileSync(join(folder, 'index.html'), 'utf8'))?.[1] ?? ''

/** A host that can be stopped, be slow and be given another folder to serve. */
async function startHost(serve: RequestListener) {
  const host = { serve, delay: 0 }
  const server = createServer((request, response) => {
    setTimeout(() => host.serve(request, response), host.delay)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return Object.assign(host, {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    stop: () => {
      server.closeAllConnections()
      return new Promise<void>((resolve) => server.close(() => resolve()))
    },
  })
}

const hosts: Awaited<ReturnType<typeof startHost>>[] = []
async function hostOf(folder: string, base = '/') {
  const host = await startHost(serveLikeAHost(folder, base))
  hosts.push(host)
  return host
}
afterEach(async () => {
  await Promise.all(hosts.splice(0).map((host) => host.stop()))
})

async function firstVisit(address: string) {
  const { page, problems } = await visit({ serviceWorkers: 'allow' })
  await page.goto(address)
  await isKept(page)
  return { page, problems, context: page.context() }
}

/** Waits until a service worker has the site and answers for the page. */
async function isKept(page: Page): Promise<void> {
  await hydrated(page)
  await page.waitForFunction(() => navigator.serviceWorker.controller?.state === 'activated')
}

const cachesOf = (page: Page) => page.evaluate(() => caches.keys())
const versionOn = (page: Page) => page.evaluate(() => document.documentElement.dataset.version)

/** The states of the site's workers; none where it has no registration. */
const workersOf = (page: Page) =>
  page.evaluate(async () => {
    const registration = await navigator.serviceWorker.getRegistration()
    const workers = [registration?.installing, registration?.waiting, registration?.active]
    return workers.flatMap((worker) => worker?.state ?? [])
  })

const until = (look: () => Promise<unknown>, seen: unknown) =>
  expect.poll(look, { timeout: 60_000 }).toEqual(seen)

async function paste(page: Page, text: string): Promise<void> {
  await page.fill('textarea', text)
}

describe.skipIf(!hasBrowser)('after one visit, with the server stopped', () => {
  useBrowser()

  test('every page is there, with its own content and its script', async () => {
    const host = await hostOf(inject('folder'))
    const { page, problems } = await firstVisit(`${host.origin}/`)
    await host.stop()
    for (const { place, address } of pages) {
      await page.goto(`${host.origin}/${address}`)
      const text = await page.evaluate(() => document.body.textContent ?? '')
      for (const words of contentOf(place)) expect(text, address).toContain(words)
      await hydrated(page)
    }
    expect(problems).toEqual([])
  })

  test('a paste is read, words find definitions by a guess, and the matrix filters', async () => {
    const host = await hostOf(inject('folder'))
    const { page, problems } = await firstVisit(`${host.origin}/trying/no-answer/`)
    await host.stop()
    await page.click('nav[aria-label="Main"] a:has-text("Look up")')
    await paste(page, 'Missed Call Type,Hangup Cause\nTrying,NO_ANSWER\nRinging,USER_BUSY')
    await page.waitForSelector(`${answer('rows')} [data-row]`)
    await paste(page, 'declned')
    await page.waitForSelector(`${answer('not-understood')} a[href*="call-rejected"]`)
    await page.click('nav[aria-label="Main"] a:has-text("Matrix")')
    await page.waitForSelector('main table')
    await page.fill('[data-search]', 'codec')
    await page.waitForSelector('main mark')
    await page.waitForURL('**/matrix/?q=codec')
    await page.reload()
    await page.waitForSelector('main mark')
    expect(problems).toEqual([])
  })

  test('the data files are there, and an address with parameters is answered', async () => {
    const host = await hostOf(inject('folder'))
    const { page } = await firstVisit(`${host.origin}/`)
    await host.stop()
    for (const file of ['definitions.json', 'definitions.csv', 'trying/no-answer/index.md', 'icon.svg']) {
      const status = await page.evaluate(async (name) => (await fetch(name)).status, `/${file}`)
      expect(status, file).toBe(200)
    }
    await page.goto(`${host.origin}/?type=Trying&cause=NO_ANSWER`)
    await page.waitForURL('**/trying/no-answer/')
    await page.goto(`${host.origin}/matrix?q=codec`)
    expect(page.url()).toBe(`${host.origin}/matrix/?q=codec`)
    await page.waitForSelector('main mark')
    await page.goto(`${host.origin}/ringing/user-busy/index.html`)
    await hydrated(page)
  })

  test('a file is counted where one was counted before, and otherwise the page says what is missing', async () => {
    const calls = file('calls.csv', report(12))
    const host = await hostOf(inject('folder'))
    const { page, context } = await firstVisit(`${host.origin}/`)
    await give(page, calls)
    await page.waitForSelector('[data-trend]')
    const kept = await keptAddresses(page)
    expect(kept.filter((url) => /assets\/(?:worker|part)-/.test(url))).toHaveLength(2)
    await host.stop()
    const { page: again, problems } = await openIn(context)
    await again.goto(`${host.origin}/`)
    await isKept(again)
    await give(again, calls)
    await again.waitForSelector('[data-trend]')
    expect(problems).toEqual([])

    const other = await hostOf(inject('folder'))
    const { page: first } = await firstVisit(`${other.origin}/`)
    await other.stop()
    await give(first, calls)
    await first.waitForSelector('text=didn’t load')
  })

  test('an address that leads nowhere is answered by the page for such addresses', async () => {
    const host = await hostOf(inject('folder'), '/x/y/')
    const { page } = await firstVisit(`${host.origin}/x/y/`)
    await host.stop()
    const response = await page.goto(`${host.origin}/x/y/trying/no-anser`)
    expect(response?.status()).toBe(404)
    await hydrated(page)
    await page.waitForSelector('[data-outcome] [data-pair="trying/no-answer"]')
  })

  test('a host that only fails, or takes long, is not waited for', async () => {
    const host = await hostOf(inject('folder'))
    const { page } = await firstVisit(`${host.origin}/`)
    host.serve = (_, response) => response.writeHead(503).end('Busy')
    await page.goto(`${host.origin}/trying/`)
    await hydrated(page)
    host.delay = 60_000
    await page.goto(`${host.origin}/ringing/`)
    await hydrated(page)
  })
})

describe.skipIf(!hasBrowser)('when another version is deployed', () => {
  useBrowser()
  const second = mkdtempSync(join(tmpdir(), 'missed-call-explorer-second-'))
  beforeAll(() => buildInto(second, { SITE_URL: 'https://example.org/calls' }))
  afterAll(() => rmSync(second, { recursive: true, force: true }))

  async function deployBesideOpenTab() {
    const host = await hostOf(inject('folder'))
    const { page: old, problems, context } = await firstVisit(`${host.origin}/trying/no-answer/`)
    host.serve = serveLikeAHost(second)
    return { host, old, problems, context }
  }

  const update = (page: Page) =>
    page.evaluate(async () => void (await (await navigator.serviceWorker.getRegistration())?.update()))

  test('an open tab goes on with its own version, is told once, and reloads once when asked to', async () => {
    const { host, old, problems } = await deployBesideOpenTab()
    const loads: string[] = []
    old.on('load', () => loads.push(old.url()))
    await update(old)
    await old.waitForSelector(note)
    await old.waitForFunction(() =>
      document.querySelector('[role="status"]')?.textContent?.includes('new version'),
    )
    expect(await versionOn(old)).toBe(versionIn(inject('folder')))
    await old.click('nav[aria-label="Main"] a:has-text("Matrix")')
    await old.waitForSelector('main table')
    expect(loads).toEqual([])
    expect(await old.locator(note).count()).toBe(1)
    await old.click(`${note} >> text=Reload`)
    await old.waitForFunction((to) => document.documentElement.dataset.version === to, versionIn(second))
    await isKept(old)
    await until(() => cachesOf(old), [`missed-call-explorer ${host.origin}/ ${versionIn(second)}`])
    expect(await old.locator(note).count()).toBe(0)
    expect(loads).toHaveLength(1)
    expect(problems).toEqual([])
  })

  test('a new tab has the new version, and the old one still finds its scripts', async () => {
    const { host, old, context } = await deployBesideOpenTab()
    const { page: fresh, problems } = await openIn(context)
    await fresh.goto(`${host.origin}/`)
    expect(await versionOn(fresh)).toBe(versionIn(second))
    await old.waitForSelector(note)
    await until(() => workersOf(fresh), ['activated'])
    await fresh.reload()
    await isKept(fresh)
    expect(await fresh.locator(note).count()).toBe(0)
    expect(await cachesOf(fresh)).toHaveLength(2)
    await host.stop()
    await old.click('nav[aria-label="Main"] a:has-text("Matrix")')
    await old.waitForSelector('main table')
    expect(await versionOn(old)).toBe(versionIn(inject('folder')))
    await old.close()
    await fresh.reload()
    await until(() => cachesOf(fresh), [`missed-call-explorer ${host.origin}/ ${versionIn(second)}`])
    expect(await versionOn(fresh)).toBe(versionIn(second))
    expect(problems).toEqual([])
  })

  test('the switch that docs/deploying.md gives ends it all, without a word in the page', async () => {
    const host = await hostOf(inject('folder'))
    const { page, problems } = await firstVisit(`${host.origin}/`)
    await page.evaluate(() => caches.open('of another site'))
    const script = /```js\n(.*?unregister.*?)```/s.exec(readFileSync('docs/deploying.md', 'utf8'))?.[1]
    const site = serveLikeAHost(inject('folder'))
    host.serve = (request, response) =>
      request.url === '/worker.js'
        ? response.writeHead(200, { 'content-type': 'text/javascript' }).end(script)
        : site(request, response)
    await update(page)
    await until(() => workersOf(page), [])
    await until(() => cachesOf(page), ['of another site'])
    expect(await page.locator(note).count()).toBe(0)
    expect(problems).toEqual([])
  })
})

describe.skipIf(!hasBrowser)('what is kept', () => {
  useBrowser()

  test('in a folder of a host is the site’s own: another site’s cache and files are left alone', async () => {
    const site = serveLikeAHost(inject('folder'), '/x/y/')
    const host = await hostOf(inject('folder'), '/x/y/')
    host.serve = (request, response) =>
      request.url?.startsWith('/x/y/') ? site(request, response) : response.writeHead(200).end('Another')
    const { page, context } = await firstVisit(`${host.origin}/x/y/`)
    await page.evaluate(async () => {
      const other = await caches.open(`missed-call-explorer ${location.origin}/x/ 0123`)
      await other.put('/x/', new Response('Another'))
    })
    await page.reload()
    await isKept(page)
    const { page: stranger } = await openIn(context)
    await stranger.goto(`${host.origin}/x/`)
    expect(await stranger.evaluate(() => navigator.serviceWorker.controller)).toBeNull()
    const kept = await keptAddresses(page)
    expect(kept.filter((url) => !url.startsWith(`${host.origin}/x/y/`))).toEqual([`${host.origin}/x/`])
    await host.stop()
    const outside = await page.evaluate(() => fetch('/x/').then(String, () => 'no network'))
    expect(outside).toBe('no network')
  })

  test('is never a word of an address, nor of what is sent', async () => {
    const host = await hostOf(inject('folder'))
    const { page } = await firstVisit(`${host.origin}/`)
    await page.goto(`${host.origin}/?q=secret`)
    await page.waitForURL(`${host.origin}/`)
    await page.goto(`${host.origin}/matrix/?q=secret`)
    await page.evaluate(() => fetch('/definitions.json?q=secret'))
    await page.evaluate(() => fetch('/secret', { method: 'POST', body: 'secret' }))
    const kept = await keptAddresses(page)
    expect(kept.length).toBeGreaterThan(60)
    expect(kept.filter((url) => url.includes('?') || url.includes('secret'))).toEqual([])
  })

  test('is every page once, and nothing that only others read', async () => {
    const host = await hostOf(inject('folder'))
    const { page } = await firstVisit(`${host.origin}/`)
    const paths = (await keptAddresses(page)).map((url) => new URL(url).pathname)
    expect(paths.filter((path) => /^\/(cards\/|_headers|robots|worker\.js)/.test(path))).toEqual([])
    expect(paths).toContain('/404.html')
    expect(paths.filter((path) => path.endsWith('/')).sort()).toEqual(
      pages.map(({ address }) => `/${address}`).sort(),
    )
  })
})

async function keptAddresses(page: Page): Promise<string[]> {
  return page.evaluate(async () => {
    const requests = (await caches.keys()).map(async (name) => (await caches.open(name)).keys())
    return (await Promise.all(requests)).flat().map(({ url }) => url)
  })
}

describe.skipIf(!hasBrowser)('where the browser refuses, the page works and is silent', () => {
  useBrowser()

  const refusals: Readonly<Record<string, () => void>> = {
    'service workers': () => {
      navigator.serviceWorker.register = () => Promise.reject(new DOMException('No', 'SecurityError'))
    },
    'any look at service workers': () => {
      Object.defineProperty(Navigator.prototype, 'serviceWorker', {
        get() {
          throw new DOMException('No', 'SecurityError')
        },
      })
    },
    storage: () => {
      for (const name of ['caches', 'localStorage'])
        Object.defineProperty(window, name, {
          get() {
            throw new DOMException('No', 'SecurityError')
          },
        })
    },
  }

  test.each(Object.keys(refusals))('%s', async (what) => {
    const { page, problems } = await visit({ serviceWorkers: 'allow' })
    await page.addInitScript(refusals[what] ?? '')
    await page.goto(inject('sub'))
    await hydrated(page)
    await page.waitForLoadState('networkidle')
    await paste(page, 'Trying NO_ANSWER')
    await page.waitForSelector(answer('defined'))
    expect(problems).toEqual([])
  })

  test('an origin, in a sandboxed frame', async () => {
    const site = serveLikeAHost(inject('folder'))
    const host = await startHost((request, response) => {
      if (request.url === '/frame') {
        response.writeHead(200, { 'content-type': 'text/html' })
        response.end(
          '<link rel="icon" href="data:,"><iframe sandbox="allow-scripts" src="/trying/no-answer/"></iframe>',
        )
      } else site(request, response.setHeader('access-control-allow-origin', '*'))
    })
    hosts.push(host)
    const { page, problems } = await visit({ serviceWorkers: 'allow' })
    await page.goto(`${host.origin}/frame`)
    await page.frameLocator('iframe').locator('header a[href^="/"]').first().waitFor({ state: 'attached' })
    await page.waitForLoadState('networkidle')
    expect(problems).toEqual([])
  })
})
