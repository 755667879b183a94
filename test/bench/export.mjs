import { spawnSync } from 'node:child_process'
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { chromium } from 'playwright-core'
import { median, report } from './numbers.mjs'
import { rows, writeExport } from './scanner.mjs'
import { serve } from './serve.mjs'

const runs = 5

/** In DuckDB the same tally, as a process of its own with two threads; it prints how many rows it counted. */
const duckdb = `
import { DuckDBInstance } from '@duckdb/node-api'
const database = await DuckDBInstance.create(':memory:', { threads: '2' })
const connection = await database.connect()
const result = await connection.runAndReadAll(
  \`select "Missed Call Type", "Hangup Cause", count(*) as n from read_csv('\${process.argv[1]}', header = true, all_varchar = true) group by all\`)
console.log(result.getRows().reduce((sum, [, , n]) => sum + Number(n), 0))
`

const page = '<!doctype html><title>An export</title><input type="file">'
const streaming = `onmessage = async ({ data }) => {
  const reader = data.stream().getReader()
  for (let part = await reader.read(); !part.done; part = await reader.read());
  postMessage('done')
}`
const papa = `importScripts('/papaparse.js')
onmessage = ({ data }) => {
  const counts = new Map()
  Papa.parse(data, {
    header: false,
    chunk({ data }) {
      for (const cells of data) counts.set(cells[3] + cells[4], (counts.get(cells[3] + cells[4]) ?? 0) + 1)
    },
    complete: () => postMessage('done'),
  })
}`

/**
 * The site's own worker on a million rows in Chromium, beside plain reading, Papa Parse in a worker, and DuckDB as
 * a process, by turns in one run.
 *
 * @param {string} site
 * @param {string} executablePath
 * @param {string} folder for the generated export
 */
export async function benchExport(site, executablePath, folder) {
  const csv = path.join(folder, 'export.csv')
  await writeExport(csv)
  const worker = readdirSync(path.join(site, 'assets')).find((name) => /^worker-.*\.js$/.test(name))
  const papaparse = createRequire(import.meta.url).resolve('papaparse/papaparse.min.js')
  const { address, close } = await serve(site, {
    '/bench/': page,
    '/stream.js': streaming,
    '/papa.js': papa,
    '/papaparse.js': readFileSync(papaparse, 'utf8'),
  })
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] })
  try {
    const tab = await browser.newPage()
    await tab.goto(`${address}/bench/`)
    await tab.setInputFiles('input', csv)
    const timed = (how) => tab.evaluate(inWorker, { how, worker: `/assets/${worker}` })
    /** @type {Record<string, number[]>} */
    const times = { stream: [], count: [], first: [], explain: [], duckdb: [], papa: [] }
    await timed('count')
    for (let run = 0; run < runs; run++) {
      times.stream?.push((await timed('stream')).whole)
      const { whole, first } = await timed('count')
      times.count?.push(whole)
      times.first?.push(first)
      times.explain?.push((await timed('explain')).whole)
      times.duckdb?.push(inDuckdb(csv))
      if (run < 3) times.papa?.push((await timed('papa')).whole)
    }
    const [stream, count, first, explain, database, parser] = Object.values(times).map(median)
    const size = Math.round(statSync(csv).size / 1e6)
    console.log(`\nAn export in Chromium (${rows.toLocaleString('en')} rows, ${size} MB, medians of ${runs})`)
    report('reading the file alone', seconds(stream))
    report('counting it', seconds(count))
    report('  its first counts', `${first.toFixed(0)} ms`, { is: first, limit: 300, unit: ' ms' })
    report('  to reading alone', ratio(count, stream), { is: count / stream, limit: 3, unit: '×' })
    report('DuckDB, a process with two threads', seconds(database))
    report('  counting to DuckDB', ratio(count, database), { is: count / database, limit: 1, unit: '×' })
    report('Papa Parse in a worker (3 runs)', seconds(parser))
    report('  counting to Papa Parse', ratio(count, parser), { is: count / parser, limit: 0.2, unit: '×' })
    report('writing it down explained', seconds(explain))
    report('  to counting', ratio(explain, count), { is: explain / count, limit: 6, unit: '×' })
  } finally {
    await browser.close()
    close()
  }
}

/** @param {string} csv */
function inDuckdb(csv) {
  const start = performance.now()
  const { stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', duckdb, csv], {
    encoding: 'utf8',
  })
  const taken = performance.now() - start
  if (Number(stdout) !== rows) throw new Error(`DuckDB counted ${stdout} rows: ${stderr}`)
  return taken
}

/** Runs in the page. Milliseconds from the order to the last and to the first answer. */
function inWorker({ how, worker }) {
  return new Promise((resolve, reject) => {
    const file = document.querySelector('input').files[0]
    const ours = how === 'count' || how === 'explain'
    const running = new Worker(ours ? worker : `/${how}.js`, { type: ours ? 'module' : 'classic' })
    const start = performance.now()
    let first
    running.onerror = reject
    running.onmessage = ({ data }) => {
      const now = performance.now() - start
      first ??= now
      if (data.kind === 'written') running.postMessage('taken')
      if (data !== 'done' && data.kind !== 'explained' && !data.isLast) return
      running.terminate()
      resolve({ whole: now, first })
    }
    running.postMessage(
      ours ? { order: how, file, base: 'https://calls.example/', guardTheirs: false, names: [] } : file,
    )
  })
}

const seconds = (milliseconds) => `${(milliseconds / 1000).toFixed(2)} s`
const ratio = (a, b) => `× ${(a / b).toFixed(2)}`
