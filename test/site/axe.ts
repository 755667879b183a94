import axe from 'axe-core'
import type { Page } from 'playwright-core'

/** @param rules all of them, or those that depend on the theme */
export async function violations(page: Page, rules: 'all' | 'colours' = 'all'): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source)
  return page.evaluate(async (asked) => {
    const { axe: loaded } = window as unknown as { axe: typeof import('axe-core') }
    const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']
    const runOnly =
      asked === 'all' ? tags : { type: 'rule' as const, values: ['color-contrast', 'link-in-text-block'] }
    const result = await loaded.run(document, { runOnly, resultTypes: ['violations'] })
    return result.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`)
  }, rules)
}

/** How many pixels the page itself can be scrolled sideways. */
export function sideways(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
}

export interface Look {
  readonly theme: 'light' | 'dark' | 'forced'
  readonly width: 320 | 768 | 1280 | 1920
}

const widths = [320, 768, 1280] as const
export const looks: readonly Look[] = (['light', 'dark'] as const).flatMap((theme) =>
  widths.map((width) => ({ theme, width })),
)
export const looksWithForcedColours: readonly Look[] = (['light', 'dark', 'forced'] as const).flatMap(
  (theme) => ([...widths, 1920] as const).map((width) => ({ theme, width })),
)
/** The ends of the range. */
export const fewLooks: readonly Look[] = [
  { theme: 'light', width: 320 },
  { theme: 'dark', width: 1280 },
]

/** What is wrong with a page in all these looks. */
export async function faults(page: Page, seen = looks): Promise<string[]> {
  const found: string[] = []
  for (const { theme, width } of seen) {
    await page.emulateMedia({
      colorScheme: theme === 'dark' ? 'dark' : 'light',
      forcedColors: theme === 'forced' ? 'active' : 'none',
    })
    await page.setViewportSize({ width, height: 800 })
    const wide = await sideways(page)
    if (wide > 0) found.push(`${theme} ${width}: scrolls sideways by ${wide} pixels`)
    // Between the themes nothing but colours differs.
    const rules = theme === 'light' ? 'all' : 'colours'
    for (const violation of await violations(page, rules)) found.push(`${theme} ${width}: ${violation}`)
  }
  return found
}
