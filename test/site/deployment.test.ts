import { createServer, type RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, describe, expect, inject, test } from 'vitest'
import { serveLikeAHost } from '../../src/prerender/plain-host.ts'
import { hasBrowser, hydrated, useBrowser, visit } from './visit.ts'

const site = serveLikeAHost(inject('folder'))
const ends: (() => void)[] = []
afterEach(() => {
  for (const end of ends.splice(0)) end()
})

/** A host whose page names scripts that are gone until it has been loaded `loads` times. */
async function hostWithout(isGone: (path: string) => boolean, loads = 1) {
  const host = { pages: 0, origin: '' }
  const serve: RequestListener = (request, response) => {
    const path = request.url ?? ''
    if (/^(?:\/|\/matrix\/)$/.test(path) && request.method === 'GET') host.pages += 1
    if (host.pages <= loads && isGone(path)) response.writeHead(404).end('Gone')
    else site(request, response)
  }
  const server = createServer(serve)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  ends.push(() => {
    server.closeAllConnections()
    server.close()
  })
  host.origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  return host
}

describe.skipIf(!hasBrowser)('an open page whose parts are gone since another version was deployed', () => {
  useBrowser()

  test('brings what was typed over one reload, and answers it', async () => {
    const host = await hostWithout((path) => /whole-reader-part/.test(path))
    const { page } = await visit({})
    await page.goto(`${host.origin}/`)
    await hydrated(page)
    await page.fill('textarea', 'anyone know what Trying / ALLOTTED_TIMEOUT means?')
    await page.waitForSelector('article[data-pair="trying/allotted-timeout"]')
    expect(await page.inputValue('textarea')).toBe('anyone know what Trying / ALLOTTED_TIMEOUT means?')
    expect(host.pages).toBe(2)
    expect(await page.evaluate(() => window.name)).toBe('')
    const kept = await page.evaluate(() =>
      JSON.stringify([{ ...localStorage }, { ...sessionStorage }, history.state]),
    )
    expect(kept).not.toContain('ALLOTTED')
  })

  test('reloads once and not again, keeps the text, and says what is missing', async () => {
    const host = await hostWithout((path) => /whole-reader-part/.test(path), 9)
    const { page } = await visit({})
    await page.goto(`${host.origin}/`)
    await hydrated(page)
    await page.fill('textarea', 'Try to remember')
    await page.waitForSelector('.note[role="alert"]:has-text("didn’t load")')
    await expect.poll(() => host.pages).toBe(2)
    await hydrated(page)
    await page.waitForSelector('.note[role="alert"]:has-text("didn’t load")')
    expect(await page.inputValue('textarea')).toBe('Try to remember')
    expect(host.pages).toBe(2)
  })

  test('keeps the text through another page that has to be loaded, too', async () => {
    const host = await hostWithout((path) => /MatrixRoom/.test(path))
    const { page } = await visit({})
    await page.goto(`${host.origin}/`)
    await hydrated(page)
    await page.fill('textarea', 'Ringing NO_ANSWER')
    await page.waitForSelector('article[data-pair="ringing/no-answer"]')
    await page.click('nav[aria-label="Main"] a:has-text("Matrix")')
    await page.waitForSelector('main table')
    await hydrated(page)
    expect(host.pages).toBe(2)
    await page.click('nav[aria-label="Main"] a:has-text("Look up")')
    await page.waitForSelector('article[data-pair="ringing/no-answer"]')
    expect(await page.inputValue('textarea')).toBe('Ringing NO_ANSWER')
  })
})
