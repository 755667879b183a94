import { spawnSync } from 'node:child_process'
import path from 'node:path'
import { chromium } from 'playwright-core'
import { handed } from './export-page.mjs'
import { median, report } from './numbers.mjs'
import { rows, writeExport } from './scanner.mjs'
import { serve } from './serve.mjs'

const runs = 5

/** In DuckDB the same three tables, as a process of its own with two threads: by day and type, agent by pair, and what the tests of both need. */
const duckdb = `
import { DuckDBInstance } from '@duckdb/node-api'
const database = await DuckDBInstance.create(':memory:', { threads: '2' })
const connection = await database.connect()
const file = process.argv[1]
await connection.run(\`create table calls as select "Missed Call Type" as type, "Hangup Cause" as cause, "Agent" as agent, "Queue" as queue,
  strptime("Time", '%d/%m/%Y %H:%M') as moment from read_csv('\${file}', header = true, all_varchar = true)\`)
let sum = 0
for (const sql of [
  "select date_trunc('day', moment), type, count(*) from calls group by all",
  'select agent, type, cause, count(*) from calls group by all',
  "select queue, type, cause, count(*) from calls group by all union all select strftime(moment, '%Y-%m-%d'), type, cause, count(*) from calls group by all",
]) {
  const result = await connection.runAndReadAll(sql)
  sum += result.getRows().reduce((all, row) => all + Number(row.at(-1)), 0)
}
console.log(sum)
`

/**
 * An export given to the page: until trend, agent by cause and what stands out are on the screen, beside DuckDB computing
 * the same three tables as a process; then how soon a filter is answered, and the memory that the kept rows take.
 *
 * @param {string} site
 * @param {string} executablePath
 * @param {string} folder for the generated export
 */
export async function benchAnalysis(site, executablePath, folder) {
  const csv = path.join(folder, 'analysis.csv')
  await writeExport(csv)
  const { address, close } = await serve(site, {})
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] })
  try {
    /** @type {Record<string, number[]>} */
    const times = { counted: [], shown: [], filter: [], longest: [], peak: [], duckdb: [] }
    for (let run = 0; run <= runs; run++) {
      const seen = await given(browser, address, csv)
      const database = inDuckdb(csv)
      if (run === 0) continue
      for (const [name, value] of Object.entries({ ...seen, duckdb: database })) times[name]?.push(value)
    }
    const [counted, shown, filter, longest, peak, database] = Object.values(times).map(median)
    console.log(`\nWhat a lead asks of an export (${rows.toLocaleString('en')} rows, medians of ${runs})`)
    report('counted on the page', seconds(counted))
    report('with trend, agent by cause and what stands out', seconds(shown))
    report('DuckDB, the same three tables, a process with two threads', seconds(database))
    report('  to DuckDB', `× ${(shown / database).toFixed(2)}`, {
      is: shown / database,
      limit: 1.5,
      unit: '×',
    })
    report('a filter is answered by the worker', `${filter.toFixed(0)} ms`, {
      is: filter,
      limit: 100,
      unit: ' ms',
    })
    report('the longest task of the page meanwhile', `${longest.toFixed(0)} ms`, {
      is: longest,
      limit: 50,
      unit: ' ms',
    })
    if (process.platform !== 'linux') return
    report('memory, at most', `${(peak / 1e6).toFixed(0)} MB`, { is: peak / 1e6, limit: 150, unit: ' MB' })
  } finally {
    await browser.close()
    close()
  }
}

/**
 * @param {import('playwright-core').Browser} browser
 * @param {string} address
 * @param {string} file
 */
async function given(browser, address, file) {
  const marks = { counted: '[data-export="done"]', shown: '[data-rows]' }
  const { page, memory } = await handed(browser, address, file, marks, watchAnswers)
  try {
    await page.waitForSelector('[data-rows]', { timeout: 120_000 })
    const { counted, shown } = await page.evaluate(() => Reflect.get(window, 'seen')())
    await page.waitForTimeout(300)
    await page.locator('[data-compare], .across tbody tr button.textlink').first().click()
    await page.waitForSelector('[data-filter]')
    await page.waitForTimeout(500)
    const { longest, filter } = await page.evaluate(() => ({
      longest: Reflect.get(window, 'seen')().longest,
      filter: Reflect.get(window, 'answered'),
    }))
    return { counted, shown, filter, longest, peak: memory.stop() }
  } finally {
    await page.close()
  }
}

/** Runs in the page before all else: how long the worker took for its last answer. */
function watchAnswers() {
  const asked = new Map()
  const Plain = window.Worker
  window.Worker = class extends Plain {
    constructor(...all) {
      super(...all)
      this.addEventListener('message', ({ data }) => {
        if (data.kind === 'said' && data.said.kind === 'answer')
          Reflect.set(window, 'answered', performance.now() - asked.get(data.ask))
      })
    }
    postMessage(message, ...more) {
      if (message?.ask) asked.set(message.ask, performance.now())
      super.postMessage(message, ...more)
    }
  }
}

/** @param {string} csv */
function inDuckdb(csv) {
  const start = performance.now()
  const { stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', duckdb, csv], {
    encoding: 'utf8',
  })
  const taken = performance.now() - start
  if (Number(stdout) !== 4 * rows) throw new Error(`DuckDB counted ${stdout} rows: ${stderr}`)
  return taken
}

const seconds = (milliseconds) => `${(milliseconds / 1000).toFixed(2)} s`
