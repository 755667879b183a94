import { describe, expect, inject, test } from 'vitest'
import { hasBrowser, useBrowser, visit } from './visit.ts'

/** Runs in the page: at each frame how far down the answer stands, and every layout shift. */
function watchAnswer() {
  const seen: { tops: number[]; shifts: number } = { tops: [], shifts: 0 }
  Object.assign(window, { seen })
  new PerformanceObserver((list) => {
    seen.shifts += list.getEntries().length
  }).observe({ type: 'layout-shift', buffered: true })
  const look = () => {
    const heading = document.querySelector('h1')
    if (heading) seen.tops.push(heading.getBoundingClientRect().top)
    requestAnimationFrame(look)
  }
  requestAnimationFrame(look)
}

describe.skipIf(!hasBrowser)('the first frame of a definition', () => {
  useBrowser()

  test.each([320, 768, 1280])('has the answer, which what follows does not move, at %i px', async (width) => {
    const { page, problems } = await visit({ viewport: { width, height: 720 } })
    await page.addInitScript(watchAnswer)
    for (const path of ['trying/no-answer/', 'trying/normal-temporary-failure/', 'all-busy/empty/']) {
      await page.goto(inject('sub') + path)
      await page.waitForFunction(() => document.documentElement.dataset.answerFirst === undefined)
      const seen = await page.evaluate(() => Reflect.get(window, 'seen'))
      expect(new Set(seen.tops).size, path).toBe(1)
      expect(seen.shifts, path).toBe(0)
    }
    expect(problems).toEqual([])
  })

  test('leaves a reloaded page where it was scrolled to', async () => {
    const { page } = await visit({ viewport: { width: 320, height: 600 } })
    const isWhole = () => document.documentElement.dataset.answerFirst === undefined
    await page.goto(`${inject('sub')}trying/no-answer/`)
    await page.waitForFunction(isWhole)
    await page.evaluate(
      () =>
        new Promise((done) => {
          scrollTo(0, 700)
          // The browser notes in its history where a page stands a moment after it came there.
          setTimeout(done, 500)
        }),
    )
    expect(await page.evaluate(() => scrollY)).toBe(700)
    await page.reload()
    await page.waitForFunction(isWhole)
    await page.waitForFunction(() => scrollY === 700)
  })

  test('is followed by the rest, by whatever scripts are there', async () => {
    for (const javaScriptEnabled of [true, false]) {
      const { page } = await visit({ javaScriptEnabled })
      await page.route('**/*.js', (route) => route.abort())
      await page.goto(`${inject('sub')}trying/no-answer/`)
      for (const part of ['.stages', 'aside', 'nav[aria-label="Previous and next"]', 'footer'])
        await page.waitForSelector(part, { state: 'visible' })
      expect(await page.innerText('main')).toContain('Previous in Trying')
    }
  })
})
