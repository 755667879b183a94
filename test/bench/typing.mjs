import { chromium } from 'playwright-core'
import { median, report } from './numbers.mjs'
import { serve } from './serve.mjs'

const slowdown = 4
const pause = 700
/** Where one types, what, and how it is called. Each word is typed a letter at a time and taken away again. */
const fields = [
  ['the matrix’s filter', '/matrix/', 'main [data-search]', 'codec mismatch'],
  ['the filter of all definitions', '/definitions/', 'main [data-search]', 'codec mismatch'],
  ['the box of Look up', '/', 'textarea', 'codec mismatch'],
]

/**
 * How soon a letter that was typed is on the screen, and how soon all that it finds, on a slow machine.
 *
 * @param {string} site
 * @param {number} count of definitions
 * @param {string} executablePath
 */
export async function benchTyping(site, count, executablePath) {
  const { address, close } = await serve(site, {})
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] })
  console.log(
    `\nTyping among ${count.toLocaleString('en')} definitions (CPU ${slowdown}× slower, medians of the letters)`,
  )
  try {
    for (const [what, path, field, words] of fields) {
      const { letters, results } = await typed(browser, address + path, field, words)
      const [letter, result] = [median(letters), median(results)]
      report(`a letter in ${what} is drawn`, `${letter.toFixed(1)} ms`, {
        is: letter,
        limit: 16.7,
        unit: ' ms',
      })
      report('all that it finds', `${result.toFixed(0)} ms`, { is: result, limit: 100, unit: ' ms' })
    }
  } finally {
    await browser.close()
    close()
  }
}

/**
 * For each letter the milliseconds the page works until it is drawn, and those until all that it changes is drawn.
 */
async function typed(browser, url, field, words) {
  // Installing it is work of another hour.
  const context = await browser.newContext({ serviceWorkers: 'block' })
  try {
    const page = await context.newPage()
    await page.goto(url)
    await page.waitForSelector('header a[href^="/"]', { state: 'attached' })
    await page.locator(field).focus()
    await page.waitForTimeout(1500)
    await page.evaluate(watch)
    const devtools = await context.newCDPSession(page)
    await devtools.send('Emulation.setCPUThrottlingRate', { rate: slowdown })
    await page.waitForTimeout(500)
    for (const letter of words) {
      await page.keyboard.press(letter === ' ' ? 'Space' : letter)
      await page.waitForTimeout(pause)
    }
    const seen = await page.evaluate(() => Reflect.get(window, 'typed'))
    // The first letter loads what is needed to answer.
    const later = seen.slice(1)
    if (process.env.SHOW)
      console.log(later.map((o) => [o.letter.toFixed(1), (o.result ?? 0).toFixed(0)].join('/')).join(' '))
    return {
      letters: later.map(({ letter }) => letter),
      results: later.map(({ letter, result }) => result ?? letter),
    }
  } finally {
    await context.close()
  }
}

/**
 * Runs in the page: notes for each letter how long the page works until it is drawn (on the letter itself and on the
 * frame that shows it, without the wait between them), and when the last change that it made was drawn.
 */
function watch() {
  const typed = []
  Object.assign(window, { typed })
  // Before anything else that waits: what React has put off is no work on the letter.
  const soon = (then) => scheduler.postTask(() => then(performance.now()), { priority: 'user-blocking' })
  const drawn = (then) =>
    requestAnimationFrame(() => {
      const start = performance.now()
      soon((end) => then(end, end - start))
    })
  addEventListener(
    'input',
    ({ timeStamp }) => {
      const one = { at: timeStamp }
      typed.push(one)
      soon((end) => drawn((_, frame) => Object.assign(one, { letter: end - timeStamp + frame })))
    },
    true,
  )
  // React writes some attributes of a field at each drawing, changed or not.
  new MutationObserver(() => {
    const one = typed.at(-1)
    if (one) drawn((end) => Object.assign(one, { result: end - one.at }))
  }).observe(document.querySelector('main'), { subtree: true, childList: true, characterData: true })
}
