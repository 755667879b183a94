import { describe, expect, inject, test } from 'vitest'
import { hasBrowser, hydrated, useBrowser, visit } from './visit.ts'

const site = inject('sub')

describe.skipIf(!hasBrowser)('find in page', () => {
  useBrowser()

  test('finds what another tab holds, and shows it', async () => {
    const { page, problems } = await visit()
    await page.goto(`${site}trying/`)
    await hydrated(page)
    const hidden = page.locator('[hidden="until-found"]')
    expect(await hidden.count()).toBe(4)
    await expect(page.getByText('Codec incompatibility').isVisible()).resolves.toBe(false)
    // What find-in-page does to such an element before it scrolls to the match.
    await page
      .getByText('Codec incompatibility')
      .evaluate((element) =>
        element.closest('[hidden]')?.dispatchEvent(new Event('beforematch', { bubbles: true })),
      )
    await page.getByText('Codec incompatibility').waitFor({ state: 'visible' })
    expect(await hidden.count()).toBe(3)
    expect(problems).toEqual([])
  })
})
