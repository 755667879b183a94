import { describe, expect, inject, test } from 'vitest'
import { hasBrowser, hydrated, useBrowser, visit } from './visit.ts'

describe.skipIf(!hasBrowser)('offline', () => {
  useBrowser()

  test('after one visit the site is there without a network', async () => {
    const { page, problems } = await visit({ serviceWorkers: 'allow' })
    await page.goto(inject('sub'))
    await page.waitForFunction(() => navigator.serviceWorker.controller?.state === 'activated')
    await page.context().setOffline(true)
    for (const address of ['ringing/user-busy/', 'matrix/']) {
      await page.goto(inject('sub') + address)
      await hydrated(page)
      await page.getByText('Rejected with busy after ringing').first().waitFor()
    }
    expect(problems).toEqual([])
  })
})
