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
/** Milliseconds after which either page has long been painted. */
const settled = 4000
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
  const both = [`${address}/bare/`, `${address}${definition}`]
  try {
    console.log(
      `\nA definition can be read (cold, 1.6 Mbit/s, 150 ms, CPU ${slowdown}× slower, ${pairs} pairs each)`,
    )
    for (const [tab, before] of Object.entries({
      'a new tab': undefined,
      'a tab of the site': `${address}/start/`,
    })) {
      const times = await inTurns(browser, both, before)
      report(
        `a bare page with the same sentence, in ${tab}`,
        `${median(times.map(({ plain }) => plain)).toFixed(0)} ms`,
      )
      report(`the definition’s page, in ${tab}`, `${median(times.map(({ ours }) => ours)).toFixed(0)} ms`)
      const ratio = median(times.map(({ ratio }) => ratio))
      const limit = before ? undefined : { is: ratio, limit: 1.6, unit: '×' }
      report('ratio (aim 1.3)', `${ratio.toFixed(2)}×`, limit)
    }
  } finally {
    await browser.close()
    close()
  }
}

async function inTurns(browser, both, before) {
  const times = []
  // The first pair warms the browser and the server.
  for (let pair = 0; pair <= pairs; pair++) {
    const measured = new Map()
    for (const url of pair % 2 === 0 ? both : both.toReversed())
      measured.set(url, await readableAfter(browser, url, before))
    const [plain, ours] = both.map((url) => measured.get(url))
    if (pair > 0) times.push({ plain, ours, ratio: ours / plain })
  }
  return times
}

/**
 * Milliseconds from the start of the navigation to the paint that has the sentence. Nothing is asked of the page
 * before it has settled: what a driver runs in it to ask would be slowed down too, and counted.
 *
 * @param {import('playwright-core').Browser} browser
 * @param {string} url
 * @param {string | undefined} before the page where the tab is; else it was just opened, as for a link in a chat
 */
async function readableAfter(browser, url, before) {
  const context = await browser.newContext()
  try {
    const page = await context.newPage()
    const devtools = await context.newCDPSession(page)
    if (before) await page.goto(before)
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
    await page.waitForTimeout(settled)
    return await page.evaluate(() => {
      const [painted] = performance.getEntriesByName('first-contentful-paint')
      const readAt = Reflect.get(window, 'readAt')
      if (!painted || readAt === undefined) throw new Error('The page has not been painted')
      return Math.max(painted.startTime, readAt)
    })
  } finally {
    await context.close()
  }
}
