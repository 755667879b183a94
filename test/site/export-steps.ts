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
