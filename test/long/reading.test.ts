import type { Page } from 'playwright-core'
import { describe, expect, inject, test } from 'vitest'
import { kinds } from '../site/pages.ts'
import { hasBrowser, hydrated, useBrowser, visit } from '../site/visit.ts'

const site = inject('sub')
/** 1280 by 1024 CSS pixels, seen at 400 %. */
const zoomed = { width: 320, height: 256 }

/** What reaches beyond the page, or is cut off by what holds it. */
function misfits(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement
    const beyond = scrollWidth > clientWidth ? [`the page is ${scrollWidth} wide in ${clientWidth}`] : []
    const cut = [...document.querySelectorAll<HTMLElement>('body *')].filter((element) => {
      const { overflowX, overflowY } = getComputedStyle(element)
      // Heads that cards do without are there for those who do not see them.
      if (element.closest('.sr-only, [hidden], noscript, svg, thead') || element.clientWidth <= 1)
        return false
      return (
        (overflowX === 'hidden' && element.scrollWidth > element.clientWidth + 1) ||
        (overflowY === 'hidden' && element.scrollHeight > element.clientHeight + 1)
      )
    })
    const wide = [...document.querySelectorAll<HTMLElement>('main .card')].filter((card) => {
      if (getComputedStyle(card).overflowX === 'auto') return false // It scrolls.
      const inner = [...card.querySelectorAll('.field, .pill, .btn')].map(
        (part) => part.getBoundingClientRect().right,
      )
      return Math.max(...inner) > card.getBoundingClientRect().right
    })
    return [
      ...beyond,
      ...wide.map((card) => `holds more than its width: ${card.outerHTML.slice(0, 120)}`),
      ...cut.map((element) => `cut off: ${element.outerHTML.slice(0, 120)}`),
    ]
  })
}

/** Elements that take the focus and cannot be seen then; `body` where the focus is lost. */
async function hiddenStops(page: Page): Promise<string[]> {
  const hidden: string[] = []
  for (let stop = 0; stop < 90; stop++) {
    await page.keyboard.press('Tab')
    const told = await page.evaluate(() => {
      const element = document.activeElement
      if (!element || element === document.body) return 'end'
      // A region that scrolls is larger than the window; what is in it is focused on its own.
      if (element.matches('[tabindex="0"]')) return ''
      const seen = element.classList.contains('sr-only') ? (element.parentElement ?? element) : element
      // The first line of a link that goes over two.
      const { left, top, width, height } = seen.getClientRects()[0] ?? seen.getBoundingClientRect()
      const [x, y] = [left + Math.min(width, 40) / 2, top + Math.min(height, 20) / 2]
      const on = document.elementFromPoint(x, y)
      return on && (seen.contains(on) || on.contains(seen)) ? '' : seen.outerHTML.slice(0, 160)
    })
    if (told === 'end') return hidden
    if (told !== '') hidden.push(told)
  }
  return hidden
}

describe.skipIf(!hasBrowser)('read as people need to', () => {
  useBrowser()

  test.each(kinds)(
    '/%s, seen at four times its size: nothing sideways, nothing cut off, and every stop of the keyboard is seen',
    async (at) => {
      const { page, problems } = await visit()
      await page.setViewportSize(zoomed)
      await page.goto(site + at)
      await hydrated(page)
      expect(await misfits(page)).toEqual([])
      expect(await hiddenStops(page)).toEqual([])
      expect(problems).toEqual([])
    },
  )

  test.each(kinds)(
    '/%s with the text spacing of WCAG 1.4.12: nothing sideways, nothing cut off',
    async (at) => {
      const { page } = await visit()
      for (const width of [320, 768, 1280]) {
        await page.setViewportSize({ width, height: 800 })
        await page.goto(site + at)
        await hydrated(page)
        await page.evaluate(() => {
          for (const element of document.querySelectorAll<HTMLElement>('body *'))
            for (const [name, value] of [
              ['line-height', '1.5'],
              ['letter-spacing', '0.12em'],
              ['word-spacing', '0.16em'],
            ] as const)
              element.style.setProperty(name, value, 'important')
          for (const paragraph of document.querySelectorAll('p'))
            paragraph.style.setProperty('margin-bottom', '2em', 'important')
        })
        expect(await misfits(page), `${width} px`).toEqual([])
      }
    },
  )
})

describe.skipIf(!hasBrowser)('at the usual widths', () => {
  useBrowser()

  test.each(kinds)('/%s holds all it shows, and no card lies on another', async (at) => {
    const { page } = await visit()
    for (const width of [320, 640, 768, 1024, 1280]) {
      await page.setViewportSize({ width, height: 800 })
      await page.goto(site + at)
      await hydrated(page)
      expect(await misfits(page), `${width} px`).toEqual([])
      const overlaps = await page.evaluate(() => {
        const cards = [...document.querySelectorAll('main li > .card')].map((card) =>
          card.getBoundingClientRect(),
        )
        const frame = document.querySelector('main .wrap')?.getBoundingClientRect()
        return cards.filter(
          (card, at) =>
            card.right > (frame?.right ?? 0) ||
            cards.some(
              (other, place) =>
                place > at &&
                other.left < card.right &&
                other.top < card.bottom &&
                card.left < other.right &&
                card.top < other.bottom,
            ),
        ).length
      })
      expect(overlaps, `${width} px`).toBe(0)
    }
  })
})

describe.skipIf(!hasBrowser)('the status', () => {
  useBrowser()

  async function heard(page: Page): Promise<() => Promise<string[]>> {
    await page.evaluate(() => {
      const said: string[] = []
      Object.assign(window, { said })
      const status = document.querySelector('[role="status"]')
      if (!status) throw new Error('The page has no status region')
      new MutationObserver(() => said.push(status.textContent?.trim() ?? '')).observe(status, {
        childList: true,
        characterData: true,
        subtree: true,
      })
    })
    return async () => {
      // Longer than the pause after which a settled result is said, twice.
      await page.waitForTimeout(3500)
      return page.evaluate(() => (Reflect.get(window, 'said') as string[]).splice(0))
    }
  }

  test('says each settled result once, and nothing on the way to it', async () => {
    const { page } = await visit()
    await page.goto(site)
    await hydrated(page)
    const said = await heard(page)
    await page.locator('textarea').focus()
    await page.keyboard.type('Trying NO_ANSWER', { delay: 15 })
    const answers = await said()
    expect(answers).toHaveLength(1)
    expect(answers[0]).toContain('Trying')
    await page.click('header a:has-text("Matrix")')
    await page.waitForSelector('h1:has-text("Every cause")')
    const moves = await said()
    expect(moves).toHaveLength(1)
    expect(moves[0]).toMatch(/matrix/i)
    await page.locator('main [data-search]').focus()
    await page.keyboard.type('codec', { delay: 15 })
    expect(await said()).toEqual(['1 of 30'])
    await page.keyboard.press('Escape')
    expect(await said()).toEqual(['30 of 30'])
    await page.getByRole('button', { name: 'Hangup Cause' }).click()
    expect(await said()).toEqual(['Sorted by Hangup Cause, descending'])
    await page.click('header a:has-text("Tabs"), header a:has-text("Definitions")')
    await page.waitForSelector('h1:has-text("Definitions by")')
    await said()
    await page.locator('main [data-search]').focus()
    await page.keyboard.type('busy', { delay: 15 })
    const found = await said()
    expect(found).toHaveLength(1)
    expect(found[0]).toMatch(/^\d+ of 30$/)
  })
})
