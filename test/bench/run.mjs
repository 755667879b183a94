/**
 * `npm run bench`: the reader's speed, the scanner's, the JavaScript of each page, how soon a definition can be
 * read, and how long an export or a workbook takes in a browser.
 * Ratios compare two things measured in the same run, so that they hold on any machine. Fails where a limit
 * is passed. One part alone: `npm run bench -- reader`, `scanner`, `bytes`, `first-read`, `export`, `analysis`,
 * `books`, `many` or `sql`.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { runnerImport } from 'vite'
import { benchAnalysis } from './analysis.mjs'
import { benchBooks } from './books.mjs'
import { buildHello, buildReader, buildScanner, buildSite } from './build.mjs'
import { benchBytes } from './bytes.mjs'
import { benchExport } from './export.mjs'
import { benchExportPage } from './export-page.mjs'
import { benchFirstRead } from './first-read.mjs'
import { benchMany } from './many.mjs'
import { benchReader } from './reader.mjs'
import { benchScanner } from './scanner.mjs'
import { benchSql } from './sql.mjs'

process.env.NODE_ENV = 'production'
const asked = process.argv.slice(2)
const wanted = (part) => asked.length === 0 || asked.includes(part)
const folder = mkdtempSync(path.join(tmpdir(), 'missed-call-bench-'))
try {
  if (wanted('reader')) await benchReader(await buildReader(path.join(folder, 'reader')))
  if (wanted('scanner')) await benchScanner(await buildScanner(path.join(folder, 'scanner')), folder)
  if (wanted('sql')) await benchSql(folder)
  if (['bytes', 'first-read', 'export', 'analysis', 'books', 'many'].some(wanted)) {
    const site = await buildSite(path.join(folder, 'site'))
    if (wanted('bytes')) benchBytes(site, await buildHello(path.join(folder, 'hello')))
    if (wanted('first-read')) await benchFirstRead(site, await browser())
    if (wanted('export')) {
      await benchExport(site, await browser(), folder)
      await benchExportPage(site, await browser(), folder)
    }
    if (wanted('analysis')) await benchAnalysis(site, await browser(), folder)
    if (wanted('books')) await benchBooks(site, await browser(), folder)
    if (wanted('many')) await benchMany(site, await browser(), folder)
  }
} finally {
  rmSync(folder, { recursive: true, force: true })
}

/** Found as the tests find theirs; Node 20 cannot run their file as it is. */
async function browser() {
  const { module } = await runnerImport(path.resolve(import.meta.dirname, '../site/browser.ts'), {
    configFile: false,
  })
  const found = await module.findWholeBrowser()
  if (!found) throw new Error('Without a browser only `npm run bench -- reader bytes sql` can run')
  return found
}
