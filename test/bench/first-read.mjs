import { readFileSync } from 'node:fs'
import path from 'node:path'
import { chromium } from 'playwright-core'
import { median, report } from './numbers.mjs'
import { serve } from './serve.mjs'
import { downloaded, roundTrip, slowLine } from './slow-line.mjs'

/** What a browser's own throttling does: a round trip for an answer, none for opening a connection. */
const throttled = {
  offline: false,
  latency: roundTrip,
  downloadThroughput: downloaded,
  uploadThroughput: 750_000 / 8,
}
const slowdown = 4
const pairs = 15
/** Milliseconds after which either page has long been painted. */
const settled = 4000
const definition = '/trying/no-answer/'
const sentence = 'No ringing indication came from the agent’s device, and it went unanswered.'
const timed = 'elementtiming="sentence"'
const bare = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Trying / NO_ANSWER</title></head><body><p ${timed}>${sentence}</p></body></html>`

/**
 * How soon the sentence of a definition can be read, cold and throttled, beside a bare page with the same
 * sentence. Both are opened by turns, each in a browser profile of its own, so that nothing is cached.
 *
 * @param {string} site
 * @param {string} executablePath
 */
export async function benchFirstRead(site, executablePath) {
  const { address, close } = await serve(site, { '/bare/': bare, [definition]: timedDefinition(site) })
  const line = await slowLine(address)
  const browser = await chromium.launch({
    executablePath,
    args: '--no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking --disable-component-update --disable-sync'.split(
      ' ',
    ),
  })
  try {
    console.log(
      `\nA definition can be read (cold, 1.6 Mbit/s, 150 ms, CPU ${slowdown}× slower, ${pairs} pairs each)`,
    )
    await compare('over a slow line', await inTurns(browser, line.address), 1.6)
    await compare('throttled by the browser', await inTurns(browser, address, throttled), 1.6)
  } finally {
    await browser.close()
    line.close()
    close()
  }
}

/** The page as it is published, but that the browser says when it has painted the sentence. */
function timedDefinition(site) {
  const page = readFileSync(path.join(site, definition, 'index.html'), 'utf8')
  const found = page.replace(`>${sentence}</p>`, ` ${timed}>${sentence}</p>`)
  if (found === page) throw new Error(`${definition} does not say “${sentence}”`)
  return found
}

function compare(how, times, limit) {
  const milliseconds = (page) => `${median(times.map((time) => time[page])).toFixed(0)} ms`
  const ratio = median(times.map(({ plain, ours }) => ours / plain))
  report(`a bare page with the same sentence, ${how}`, milliseconds('plain'))
  report(`the definition’s page, ${how}`, milliseconds('ours'))
  report('ratio (aim 1.3)', `${ratio.toFixed(2)}×`, { is: ratio, limit, unit: '×' })
}

async function inTurns(browser, address, network) {
  const both = [`${address}/bare/`, `${address}${definition}`]
  const times = []
  // The first pair warms the browser and the server.
  for (let pair = 0; pair <= pairs; pair++) {
    const measured = new Map()
    for (const url of pair % 2 === 0 ? both : both.toReversed())
      measured.set(url, await readableAfter(browser, url, network))
    const [plain, ours] = both.map((url) => measured.get(url))
    if (pair > 0) times.push({ plain, ours })
  }
  return times
}

/**
 * Milliseconds from the start of the navigation, in a tab just opened as for a link in a chat, to the paint that
 * has the sentence. Nothing is asked of the page before it has settled: what a driver runs in it to ask would be
 * slowed down too, and counted.
 */
async function readableAfter(browser, url, network) {
  const context = await browser.newContext()
  try {
    const page = await context.newPage()
    const devtools = await context.newCDPSession(page)
    if (network) {
      await devtools.send('Network.enable')
      await devtools.send('Network.emulateNetworkConditions', network)
    }
    await devtools.send('Emulation.setCPUThrottlingRate', { rate: slowdown })
    await page.goto(url, { waitUntil: 'commit' })
    await page.waitForTimeout(settled)
    return await page.evaluate(readAt)
  } finally {
    await context.close()
  }
}

/** When the sentence was first painted, as the browser says. */
async function readAt() {
  const entries = await new Promise((resolve) => {
    new PerformanceObserver((list) => resolve(list.getEntries())).observe({ type: 'element', buffered: true })
    setTimeout(resolve, 1000, [])
  })
  if (entries.length === 0) throw new Error('The sentence has not been painted')
  return entries[0].renderTime
}
