import { readFileSync } from 'node:fs'
import { chromium } from 'playwright-core'
import { median, report } from './numbers.mjs'
import { rows, writeExport } from './scanner.mjs'
import { serve } from './serve.mjs'

const runs = 5
const manyRows = 5 * rows
/** Milliseconds that somebody takes at least to choose a file in the browser’s dialog. */
const choosing = 500

/**
 * An export given to the page itself: when its first numbers are on the screen, the longest task that holds up the
 * page meanwhile, and how much memory the page's process takes for it at most.
 *
 * @param {string} site
 * @param {string} executablePath
 * @param {string} folder for the generated exports
 */
export async function benchExportPage(site, executablePath, folder) {
  const [csv, longCsv] = [`${folder}/page.csv`, `${folder}/page-long.csv`]
  await writeExport(csv)
  await writeExport(longCsv, manyRows)
  const { address, close } = await serve(site, {})
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] })
  try {
    const seen = []
    for (let run = 0; run <= runs; run++) seen.push(await given(browser, address, csv))
    const measured = seen.slice(1)
    const first = median(measured.map((one) => one.first))
    const longest = median(measured.map((one) => one.longest))
    console.log(`\nAn export given to the page (${rows.toLocaleString('en')} rows, medians of ${runs})`)
    report('its first numbers on the screen', `${first.toFixed(0)} ms`, {
      is: first,
      limit: 300,
      unit: ' ms',
    })
    report('the longest task of the page meanwhile', `${longest.toFixed(0)} ms`, {
      is: longest,
      limit: 50,
      unit: ' ms',
    })
    if (process.platform !== 'linux') return
    const many = await given(browser, address, longCsv)
    const peak = many.peak / 1e6
    report(`memory, at most, for ${manyRows.toLocaleString('en')} rows`, `${peak.toFixed(0)} MB`, {
      is: peak,
      limit: 100,
      unit: ' MB',
    })
  } finally {
    await browser.close()
    close()
  }
}

/**
 * @param {import('playwright-core').Browser} browser
 * @param {string} address
 * @param {string} file
 */
async function given(browser, address, file) {
  const { page, memory } = await handed(browser, address, file, { first: '[data-total]' })
  try {
    await page.waitForSelector('[data-export="done"]', { timeout: 120_000 })
    return { ...(await page.evaluate(() => Reflect.get(window, 'seen')())), peak: memory.stop() }
  } finally {
    await page.close()
  }
}

/**
 * Opens the site and gives it a file. `seen` in the page then tells in milliseconds from the choice of the file when
 * each of the selectors was first on the screen, and how long the longest task took.
 *
 * @param {import('playwright-core').Browser} browser
 * @param {string} address
 * @param {string} file
 * @param {Readonly<Record<string, string>>} selectors
 * @param {() => void} [before] runs in the page before all else
 */
export async function handed(browser, address, file, selectors, before) {
  const page = await browser.newPage({ serviceWorkers: 'block' })
  if (before) await page.addInitScript(before)
  await page.goto(`${address}/`)
  await page.waitForSelector('header a[href^="/"]', { state: 'attached' })
  await page.waitForSelector('[data-files] .needs-files')
  await page.waitForTimeout(1000)
  await page.evaluate(watch, selectors)
  const memory = await watchMemory(browser)
  const [chooser] = await Promise.all([page.waitForEvent('filechooser'), page.click('label.needs-files')])
  await page.waitForTimeout(choosing)
  await chooser.setFiles(file)
  return { page, memory }
}

/**
 * Runs in the page.
 *
 * @param {Readonly<Record<string, string>>} selectors
 */
function watch(selectors) {
  let chosenAt = 0
  let longest = 0
  /** @type {Record<string, number>} */
  const times = {}
  addEventListener(
    'change',
    () => {
      chosenAt = performance.now()
    },
    true,
  )
  new PerformanceObserver((list) => {
    for (const { startTime, duration } of list.getEntries())
      if (startTime + duration > chosenAt) longest = Math.max(longest, duration)
  }).observe({ type: 'longtask' })
  const look = () => {
    for (const [name, selector] of Object.entries(selectors))
      if (chosenAt && !times[name] && document.querySelector(selector))
        times[name] = performance.now() - chosenAt
    // Always: a task that only reckons styles and places is told as a long one where a script runs in it.
    requestAnimationFrame(look)
  }
  requestAnimationFrame(look)
  Object.assign(window, { seen: () => ({ ...times, longest }) })
}

/**
 * By how many bytes the browser's page processes grow at most, asked for fifty times a second: all of the worker's
 * memory and the page's own, also what is no longer used and not yet given back.
 *
 * @param {import('playwright-core').Browser} browser
 */
export async function watchMemory(browser) {
  if (process.platform !== 'linux') return { stop: () => Number.NaN }
  const devtools = await browser.newBrowserCDPSession()
  const { processInfo } = await devtools.send('SystemInfo.getProcessInfo')
  await devtools.detach()
  const ids = processInfo.filter(({ type }) => type === 'renderer').map(({ id }) => id)
  const before = ids.map(residentBytes)
  let peak = 0
  const timer = setInterval(() => {
    const grown = ids.reduce((sum, id, at) => sum + Math.max(0, residentBytes(id) - (before[at] ?? 0)), 0)
    peak = Math.max(peak, grown)
  }, 20)
  return {
    stop: () => {
      clearInterval(timer)
      return peak
    },
  }
}

/** @param {number} id */
function residentBytes(id) {
  try {
    return 1024 * Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${id}/status`, 'utf8'))?.[1])
  } catch {
    return 0 // It has ended.
  }
}
