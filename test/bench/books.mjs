import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { chromium } from 'playwright-core'
import { watchMemory } from './export-page.mjs'
import { median, report } from './numbers.mjs'
import { rows } from './scanner.mjs'
import { serve } from './serve.mjs'
import { writeWorkbook } from './workbook.mjs'

const runs = 5

const page = '<!doctype html><title>A workbook</title><input type="file">'

/** The sheet's packed bytes alone, unpacked and thrown away. */
const inflating = `onmessage = async ({ data: { file, start, end } }) => {
  const packed = file.slice(start, end)
  const reader = packed.stream().pipeThrough(new DecompressionStream('deflate-raw')).getReader()
  for (let part = await reader.read(); !part.done; part = await reader.read());
  postMessage('done')
}`

const modules = path.resolve(import.meta.dirname, '../../node_modules')

/** What people would use instead, and how many times as fast the site's own has to be. */
const peers = [
  {
    key: 'sheetjs',
    title: 'SheetJS 0.18.5',
    times: 15,
    file: 'xlsx/dist/xlsx.full.min.js',
    script: `importScripts('/sheetjs-itself.js')
onmessage = async ({ data: { file } }) => {
  const book = XLSX.read(await file.arrayBuffer(), { dense: true, cellFormula: false, cellHTML: false })
  const rows = XLSX.utils.sheet_to_json(book.Sheets[book.SheetNames[0]], { header: 1 })
  const counts = new Map()
  for (const cells of rows) counts.set(cells[3] + cells[4], (counts.get(cells[3] + cells[4]) ?? 0) + 1)
  postMessage('done')
}`,
  },
  {
    key: 'exceljs',
    title: 'ExcelJS 4.4.0',
    times: 30,
    file: 'exceljs/dist/exceljs.min.js',
    script: `var window = self
importScripts('/exceljs-itself.js')
onmessage = async ({ data: { file } }) => {
  const book = new ExcelJS.Workbook()
  await book.xlsx.load(await file.arrayBuffer())
  const counts = new Map()
  book.worksheets[0].eachRow((row) => {
    const pair = row.getCell(4).value + row.getCell(5).value
    counts.set(pair, (counts.get(pair) ?? 0) + 1)
  })
  postMessage('done')
}`,
  },
]

/**
 * A workbook of a million rows in Chromium: the site's own worker beside unpacking the sheet alone and, where they are
 * installed (`npm install --no-save xlsx@0.18.5 exceljs@4.4.0`), what people would use instead.
 *
 * @param {string} site
 * @param {string} executablePath
 * @param {string} folder for the generated workbook
 */
export async function benchBooks(site, executablePath, folder) {
  const xlsx = path.join(folder, 'workbook.xlsx')
  const sheet = await writeWorkbook(xlsx, rows)
  const name = readdirSync(path.join(site, 'assets')).find((file) => /^worker-.*\.js$/.test(file))
  const worker = { script: `/assets/${name}`, type: 'module' }
  const found = peers.filter(({ file }) => existsSync(path.join(modules, file)))
  const { address, close } = await serve(site, {
    '/bench/': page,
    '/inflate.js': inflating,
    ...Object.fromEntries(
      found.flatMap(({ key, file, script }) => [
        [`/${key}.js`, script],
        [`/${key}-itself.js`, readFileSync(path.join(modules, file), 'utf8')],
      ]),
    ),
  })
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] })
  try {
    const timed = async (how) => {
      const tab = await browser.newPage()
      await tab.goto(`${address}/bench/`)
      await tab.setInputFiles('input', xlsx)
      const memory = await watchMemory(browser)
      const took = await tab.evaluate(inWorker, { ...how, sheet })
      const peak = memory.stop()
      await tab.close()
      return { took, peak }
    }
    const alone = { script: '/inflate.js', type: 'classic' }
    await timed({ ...worker, order: 'count' })
    const [inflate, count, explain] = [[], [], []]
    for (let run = 0; run < runs; run++) {
      inflate.push(await timed(alone))
      count.push(await timed({ ...worker, order: 'count' }))
      if (run < 3) explain.push(await timed({ ...worker, order: 'explain' }))
    }
    const [bare, counting, explaining] = [inflate, count, explain].map((all) => ({
      took: median(all.map(({ took }) => took)),
      peak: median(all.map(({ peak }) => peak)),
    }))
    const size = Math.round(sheet.size / 1e6)
    console.log(
      `\nA workbook in Chromium (${rows.toLocaleString('en')} rows, ${size} MB of XML, medians of ${runs})`,
    )
    report('unpacking the sheet alone', seconds(bare.took))
    report('counting it', seconds(counting.took))
    report('  to unpacking alone', `× ${(counting.took / bare.took).toFixed(2)}`, {
      is: counting.took / bare.took,
      limit: 1.6,
      unit: '×',
    })
    const above = (counting.peak - bare.peak) / 1e6
    report('  memory above unpacking alone', `${above.toFixed(0)} MB`, { is: above, limit: 24, unit: ' MB' })
    report('writing it down explained', seconds(explaining.took))
    report('  to unpacking alone', `× ${(explaining.took / bare.took).toFixed(2)}`, {
      is: explaining.took / bare.took,
      limit: 3,
      unit: '×',
    })
    for (const { key, title, times } of found) {
      const { took, peak } = await timed({ script: `/${key}.js`, type: 'classic' })
      report(`${title} (one run, ${(peak / 1e6).toFixed(0)} MB)`, seconds(took))
      report('  counting to it', `× ${(counting.took / took).toFixed(3)}`, {
        is: counting.took / took,
        limit: 1 / times,
        unit: '×',
      })
    }
  } finally {
    await browser.close()
    close()
  }
}

/** Runs in the page. Milliseconds from the order to the last answer. */
function inWorker({ script, type, order, sheet }) {
  return new Promise((resolve, reject) => {
    const file = document.querySelector('input').files[0]
    const running = new Worker(script, { type })
    const start = performance.now()
    running.onerror = reject
    running.onmessage = ({ data }) => {
      if (data.kind === 'written') running.postMessage('taken')
      if (data.kind === 'failed' || data.kind === 'refused') reject(new Error(JSON.stringify(data)))
      if (data !== 'done' && data.kind !== 'explained' && data.kind !== 'all parts') return
      running.terminate()
      resolve(performance.now() - start)
    }
    const how = { as: 'csv', base: 'https://calls.example/', guardTheirs: false, names: [] }
    running.postMessage({ ...how, order, file, ...(order ? {} : sheet) })
  })
}

const seconds = (milliseconds) => `${(milliseconds / 1000).toFixed(2)} s`
