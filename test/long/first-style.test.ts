import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, inject, test } from 'vitest'
import { hasBrowser, useBrowser, visit } from '../site/visit.ts'

const folder = inject('folder')
const whole = () => {
  const name = readdirSync(join(folder, 'assets')).find((file) => /^style-.*\.css$/.test(file))
  return readFileSync(join(folder, 'assets', name ?? ''), 'utf8')
}

/** Runs in the page: how each element looks, and what stands before and after it. */
function looks(): string[] {
  return [...document.querySelectorAll('*')].flatMap((element) =>
    ['', '::before', '::after', '::marker'].map((part) => {
      const style = getComputedStyle(element, part)
      // What nothing uses is no look; how far to scroll belongs to the page's head, which stays later.
      const names = [...style].filter((name) => !/^--|^scroll-padding/.test(name))
      const said = names.map((name) => `${name}: ${style.getPropertyValue(name)}`)
      return `${element.tagName}.${element.getAttribute('class')}${part} ${said.join('; ')}`
    }),
  )
}

describe.skipIf(!hasBrowser)('the style that a definition’s page has at first', () => {
  useBrowser()

  test.each([
    { width: 390, colorScheme: 'light', media: 'screen' },
    { width: 1280, colorScheme: 'dark', media: 'screen' },
    { width: 768, colorScheme: 'light', media: 'print' },
    { width: 1280, colorScheme: 'light', media: 'screen', forcedColors: 'active' },
    { width: 390, colorScheme: 'dark', media: 'screen', javaScriptEnabled: true },
  ] as const)('shows it as the whole style does: %j', async ({ width, media, ...options }) => {
    const { page } = await visit({
      viewport: { width, height: 800 },
      javaScriptEnabled: false,
      bypassCSP: true,
      ...options,
    })
    await page.emulateMedia({ media })
    // Where scripts may run, the page stands as it was built.
    await page.route(/\.js$|\/style-/, (route) => route.abort())
    for (const path of [
      'trying/unallocated-number/',
      'ringing/recovery-on-timer-expire/',
      'all-busy/empty/',
    ]) {
      await page.goto(inject('sub') + path)
      if (options.colorScheme === 'dark' && 'javaScriptEnabled' in options)
        await page.waitForFunction(() => document.documentElement.dataset.answerFirst === undefined)
      const first = await page.evaluate(looks)
      await page.evaluate((css) => {
        const style = new CSSStyleSheet()
        style.replaceSync(css)
        // No element is added, and the rules stand behind the first, as those of the file do.
        document.adoptedStyleSheets = [style]
      }, whole())
      const later = await page.evaluate(looks)
      expect(later.length).toBe(first.length)
      // The page's own head is the one thing that the whole style adds to: it stays while the page is scrolled.
      const differing = later.flatMap((look, at) => {
        const before = new Set(first[at]?.split('; '))
        const added = look.split('; ').filter((said) => !before.has(said))
        return added.length > 0 && !look.startsWith('HEADER')
          ? `${look.slice(0, 40)} … ${added.join('; ')}`
          : []
      })
      expect(differing).toEqual([])
    }
  })
})
