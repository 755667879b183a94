import axe from 'axe-core'
import type { Page } from 'playwright-core'

export async function violations(page: Page): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source)
  return page.evaluate(async () => {
    const { axe: loaded } = window as unknown as { axe: typeof import('axe-core') }
    const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']
    const result = await loaded.run(document, { runOnly: tags, resultTypes: ['violations'] })
    return result.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`)
  })
}

/** How many pixels the page itself can be scrolled sideways. */
export function sideways(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
}

export const windows = (['light', 'dark'] as const).flatMap((colorScheme) =>
  [320, 768, 1280].map((width) => ({ colorScheme, width })),
)

/** What is wrong with a page at all these widths and themes. */
export async function faults(page: Page, seen = windows): Promise<string[]> {
  const found: string[] = []
  for (const { colorScheme, width } of seen) {
    await page.emulateMedia({ colorScheme })
    await page.setViewportSize({ width, height: 800 })
    const wide = await sideways(page)
    if (wide > 0) found.push(`${colorScheme} ${width}: scrolls sideways by ${wide} pixels`)
    for (const violation of await violations(page)) found.push(`${colorScheme} ${width}: ${violation}`)
  }
  return found
}
