import { chromium } from 'playwright-core'
import { median, report } from './numbers.mjs'
import { serve } from './serve.mjs'

const slowLine = {
  offline: false,
  latency: 150,
  downloadThroughput: 1_600_000 / 8,
  uploadThroughput: 750_000 / 8,
}
const slowdown = 4
const pairs = 15
const definition = '/trying/no-answer/'
const sentence = 'No ringing indication came from the agent’s device, and it went unanswered.'
const bare = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Trying / NO_ANSWER</title></head><body><p>${sentence}</p></body></html>`

/**
 * How soon the sentence of a definition can be read, cold and throttled, beside a bare page with the same
 * sentence. Both are opened by turns, each in a browser profile of its own, so that nothing is cached.
 *
 * @param {string} site
 * @param {string} executablePath
 */
export async function benchFirstRead(site, executablePath) {
  const { address, close } = await serve(site, { '/bare/': bare, '/start/': 'start' })
  const browser = await chromium.launch({
    executablePath,
    args: '--no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking --disable-component-update --disable-sync'.split(
      ' ',
    ),
  })
  try {
    for (const url of [`${address}/bare/`, `${address}${definition}`]) await readableAfter(browser, url)
    const times = []
    for (let pair = 0; pair < pairs; pair++) {
      const both = [`${address}/bare/`, `${address}${definition}`]
      const measured = new Map()
      for (const url of pair % 2 === 0 ? both : both.toReversed())
        measured.set(url, await readableAfter(browser, url))
      const [plain, ours] = both.map((url) => measured.get(url))
      times.push({ plain, ours, ratio: ours / plain })
    }
    console.log(
      `\nA definition can be read (cold, 1.6 Mbit/s, 150 ms, CPU ${slowdown}× slower, ${pairs} pairs)`,
    )
    report('a bare page with the same sentence', `${median(times.map(({ plain }) => plain)).toFixed(0)} ms`)
    report('the definition’s page', `${median(times.map(({ ours }) => ours)).toFixed(0)} ms`)
    const ratio = median(times.map(({ ratio }) => ratio))
    report('ratio (aim 1.3)', `${ratio.toFixed(2)}×`, { is: ratio, limit: 1.6, unit: '×' })
  } finally {
    await browser.close()
    close()
  }
}

/**
 * Milliseconds from the start of the navigation to the paint that has the sentence. The tab stands on a page
 * of the same origin before, or starting a process for it would be most of either time.
 *
 * @param {import('playwright-core').Browser} browser
 * @param {string} url
 */
async function readableAfter(browser, url) {
  const context = await browser.newContext()
  try {
    const page = await context.newPage()
    const devtools = await context.newCDPSession(page)
    await page.goto(new URL('/start/', url).href)
    await devtools.send('Network.enable')
    await devtools.send('Network.emulateNetworkConditions', slowLine)
    await devtools.send('Emulation.setCPUThrottlingRate', { rate: slowdown })
    await page.addInitScript((text) => {
      const look = () => {
        // The frame after the one that has the text: the text is on the screen by then.
        if (document.body?.textContent?.includes(text))
          requestAnimationFrame(() => Object.assign(window, { readAt: performance.now() }))
        else requestAnimationFrame(look)
      }
      requestAnimationFrame(look)
    }, sentence)
    await page.goto(url, { waitUntil: 'commit' })
    const handle = await page.waitForFunction(() => {
      const painted = performance.getEntriesByName('first-contentful-paint')[0]?.startTime
      const readAt = Reflect.get(window, 'readAt')
      return painted !== undefined && readAt !== undefined && Math.max(painted, readAt)
    })
    return /** @type {number} */ (await handle.jsonValue())
  } finally {
    await context.close()
  }
}
