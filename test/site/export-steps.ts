import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll } from 'vitest'

/** The files of one file of tests, gone when it ends. */
export const folder: string = mkdtempSync(join(tmpdir(), 'exports-'))
afterAll(() => rmSync(folder, { recursive: true }))

const pairs = [
  'Ringing,NO_ANSWER',
  'Trying,USER_BUSY',
  'All Busy,',
  'Ringing,PROGRESS_TIMEOUT',
  'Trying,FOO_BAR',
  ',',
]

/** A report of so many rows, each pair in turn, with a preamble and a footer. */
export function report(rows: number): string {
  const lines = Array.from(
    { length: rows },
    (_, at) => `PE-${at},"Smith, Ana",${pairs[at % pairs.length]},2026-10-${1 + (at % 28)}`,
  )
  const head = 'Missed calls of October\n\nPhone Event: Name,Agent,Missed Call Type,Hangup Cause,Date\n'
  return `${head}${lines.join('\n')}\n\n"Copyright (c) 2000-2026 salesforce.com, inc. All rights reserved."\n`
}

export function file(name: string, content: string | Uint8Array): string {
  const path = join(folder, name)
  writeFileSync(path, content)
  return path
}

/** Chooses files on Look up. */
export async function give(page: Page, ...paths: string[]): Promise<void> {
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    page.getByText('Choose files').click(),
  ])
  await chooser.setFiles(paths)
}

/** The numbers on the screen, by name. */
export function totals(page: Page): Promise<Record<string, number>> {
  return page
    .locator('[data-total]')
    .evaluateAll((all) =>
      Object.fromEntries(
        all.map((total) => [total.getAttribute('data-total'), Number(total.getAttribute('value'))]),
      ),
    )
}

/** Ahead of the worker: a file that comes in small parts, four a second. */
const slowly = `
  Blob.prototype.stream = function () {
    let at = 0
    return new ReadableStream({
      pull: async (parts) => {
        if (at >= this.size) return parts.close()
        parts.enqueue(new Uint8Array(await this.slice(at, (at += 100_000)).arrayBuffer()))
        await new Promise((resolve) => setTimeout(resolve, 250))
      },
    })
  }`

/** Ahead of the worker: a file that comes in small parts, and whose last bytes wait until the test lets them go. */
const waiting = `
  Blob.prototype.stream = function () {
    let at = 0
    return new ReadableStream({
      pull: async (parts) => {
        if (at >= this.size) return parts.close()
        const isLast = this.size - at <= 1000
        if (isLast) await fetch('held')
        else await new Promise((resolve) => setTimeout(resolve, 60))
        const end = isLast ? this.size : Math.min(at + 100_000, this.size - 1000)
        parts.enqueue(new Uint8Array(await this.slice(at, (at = end)).arrayBuffer()))
      },
    })
  }`

async function ahead(page: Page, words: string): Promise<void> {
  await page.route('**/assets/{worker,unpack}*.js', async (route) => {
    const script = await (await route.fetch()).text()
    await route.fulfill({ contentType: 'text/javascript', body: `${words}\n${script}` })
  })
}

/** From now on files are read as over a slow line, so that the page is seen while it reads. */
export function readSlowly(page: Page): Promise<void> {
  return ahead(page, slowly)
}

/** From now on a file’s last bytes can be held back, however fast the machine is. */
export async function holdable(page: Page): Promise<{ hold: () => void; release: () => void }> {
  let gate = Promise.resolve()
  let release = () => {}
  await page.route('**/held', async (route) => {
    await gate
    // Whoever asked may be gone: cancelled, as the test wants it.
    await route.fulfill({ body: '' }).catch(() => {})
  })
  await ahead(page, waiting)
  return {
    hold() {
      gate = new Promise((resolve) => {
        release = resolve
      })
    },
    release: () => release(),
  }
}
