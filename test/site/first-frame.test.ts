import { describe, expect, inject, test } from 'vitest'
import { hasBrowser, useBrowser, visit } from './visit.ts'

/** Runs in the page: at each frame how far down the answer stands, and every layout shift. */
function watchAnswer() {
  const seen: { tops: number[]; heights: number[]; shifts: number } = { tops: [], heights: [], shifts: 0 }
  Object.assign(window, { seen })
  new PerformanceObserver((list) => {
    seen.shifts += list.getEntries().length
  }).observe({ type: 'layout-shift', buffered: true })
  const look = () => {
    const heading = document.querySelector('h1')
    if (heading) {
      seen.tops.push(heading.getBoundingClientRect().top)
      seen.heights.push(document.documentElement.scrollHeight)
    }
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
      await page.waitForFunction(() => document.documentElement.dataset.asBuilt === undefined)
      const seen = await page.evaluate(() => Reflect.get(window, 'seen'))
      expect(new Set(seen.tops).size, path).toBe(1)
      expect(seen.shifts, path).toBe(0)
      expect(seen.heights.at(-1), path).toBe(Math.max(...seen.heights))
    }
    expect(problems).toEqual([])
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
