import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { chromium } from 'playwright-core'
import { watchMemory } from './export-page.mjs'
import { median, report } from './numbers.mjs'
import { rows, writeExport } from './scanner.mjs'
import { serve } from './serve.mjs'
import { writeArchive, writeWorkbook } from './workbook.mjs'

const runs = 5

const page = '<!doctype html><title>A workbook</title><input type="file">'

/** The packed bytes of parts alone, unpacked and thrown away. */
const inflating = `onmessage = async ({ data: { file, parts } }) => {
  for (const { start, end } of parts) {
    const packed = file.slice(start, end)
    const reader = packed.stream().pipeThrough(new DecompressionStream('deflate-raw')).getReader()
    for (let part = await reader.read(); !part.done; part = await reader.read());
  }
  postMessage('done')
}`

/** Files of an archive, which together have as many rows as the workbook. */
const copies = 10

/**
 * What people would use instead, and how many times as fast the site's own has to be. They are fetched by their versions
 * and checked for each bench: the one has known faults and the other brings some hundred packages, so neither is a
 * dependency.
 */
const peers = [
  {
    key: 'sheetjs',
    title: 'SheetJS 0.18.5',
    times: 15,
    name: 'xlsx@0.18.5',
    sum: 'sha512-dmg3LCjBPHZnQp5/F/+nnTa+miPJxUXB6vtk42YjBBKayDNagxGEeIdWApkYPOf3Z3pm3k62Knjzp7lMeTEtFQ==',
    file: 'dist/xlsx.full.min.js',
    script: `importScripts('/sheetjs-itself.js')
onmessage = async ({ data: { file } }) => {
  const book = XLSX.read(await file.arrayBuffer(), { dense: true, cellFormula: false, cellHTML: false })
  const rows = XLSX.utils.sheet_to_json(book.Sheets[book.SheetNames[0]], { header: 1 })
  const counts = new Map()
  for (const cells of rows) counts.set(cells[3] + cells[4], (counts.get(cells[3] + cells[4]) ?? 0) + 1)
  postMessage({ counted: rows.length })
}`,
  },
  {
    key: 'exceljs',
    title: 'ExcelJS 4.4.0',
    times: 30,
    name: 'exceljs@4.4.0',
    sum: 'sha512-XctvKaEMaj1Ii9oDOqbW/6e1gXknSY4g/aLCDicOXqBE4M0nRWkUu0PTp++UPNzoFY12BNHMfs/VadKIS6llvg==',
    file: 'dist/exceljs.min.js',
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
  postMessage({ counted: book.worksheets[0].rowCount })
}`,
  },
]

/**
 * A workbook of a million rows in Chromium: the site's own worker beside unpacking the sheet alone and beside what people
 * would use instead.
 *
 * @param {string} site
 * @param {string} executablePath
 * @param {string} folder for the generated workbook
 */
export async function benchBooks(site, executablePath, folder) {
  const xlsx = path.join(folder, 'workbook.xlsx')
  const sheet = await writeWorkbook(xlsx, rows)
  const [csv, part, zip] = ['all.csv', 'part.csv', 'week.zip'].map((name) => path.join(folder, name))
  await writeExport(csv, rows)
  await writeExport(part, rows / copies)
  const packed = await writeArchive(zip, part, copies)
  const name = readdirSync(path.join(site, 'assets')).find((file) => /^worker-.*\.js$/.test(file))
  const worker = { script: `/assets/${name}`, type: 'module' }
  const found = peers.flatMap((peer) => {
    const itself = fetched(peer, folder)
    return itself === undefined ? [] : [{ ...peer, itself }]
  })
  const { address, close } = await serve(site, {
    '/bench/': page,
    '/inflate.js': inflating,
    ...Object.fromEntries(
      found.flatMap(({ key, itself, script }) => [
        [`/${key}.js`, script],
        [`/${key}-itself.js`, itself],
      ]),
    ),
  })
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] })
  try {
    const timed = async (how, file = xlsx, parts = [sheet]) => {
      const tab = await browser.newPage()
      await tab.goto(`${address}/bench/`)
      await tab.setInputFiles('input', file)
      const memory = await watchMemory(browser)
      const { took, surveyed, counted } = await tab.evaluate(inWorker, { ...how, parts })
      const peak = memory.stop()
      await tab.close()
      return { took, peak, surveyed, counted }
    }
    const alone = { script: '/inflate.js', type: 'classic' }
    // The page hands over what it found out about the sheet when it was counted.
    const { surveyed } = await timed({ ...worker, order: 'count' })
    const [inflate, count, explain] = [[], [], []]
    for (let run = 0; run < runs; run++) {
      inflate.push(await timed(alone))
      count.push(await timed({ ...worker, order: 'count' }))
      if (run < 3) explain.push(await timed({ ...worker, order: 'explain', surveyed }))
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
    const archive = { inflate: [], whole: [], apart: [] }
    for (let run = 0; run < runs; run++) {
      archive.inflate.push((await timed(alone, zip, packed)).took)
      archive.apart.push((await timed({ ...worker, order: 'count' }, csv)).took)
      archive.whole.push((await timed({ ...worker, order: 'count' }, zip)).took)
    }
    const [unpacking, whole, apart] = [archive.inflate, archive.whole, archive.apart].map(median)
    report(`an archive of ${copies} CSV files with as many rows`, seconds(whole))
    report(
      '  to unpacking it and counting them as one file',
      `× ${(whole / (unpacking + apart)).toFixed(2)}`,
      {
        is: whole / (unpacking + apart),
        limit: 1.3,
        unit: '×',
      },
    )
    for (const { key, title, times } of found) {
      const { took, peak, counted } = await timed({ script: `/${key}.js`, type: 'classic' })
      report(`${title} (one run, ${(peak / 1e6).toFixed(0)} MB)`, seconds(took))
      // A peer that gives up early is not fast.
      if (counted <= rows) {
        report(`  it found only ${counted} rows, so it is not compared`, '')
        continue
      }
      const share = counting.took / took
      report(`  counting takes a share of that (wanted: a ${times}th)`, `1 / ${(1 / share).toFixed(1)}`, {
        is: share,
        limit: Number((1 / times).toFixed(3)),
        unit: '×',
      })
    }
  } finally {
    await browser.close()
    close()
  }
}

/**
 * The script of a peer; `undefined` where it cannot be fetched, and the report says so.
 *
 * @param {{ name: string, sum: string, file: string, title: string }} peer
 * @param {string} folder
 */
function fetched({ name, sum, file, title }, folder) {
  const own = path.join(folder, name)
  mkdirSync(own)
  try {
    const told = execFileSync('npm', ['pack', name, '--json', '--pack-destination', own], {
      encoding: 'utf8',
    })
    const packed = path.join(own, JSON.parse(told)[0].filename)
    const is = `sha512-${createHash('sha512').update(readFileSync(packed)).digest('base64')}`
    if (is !== sum) throw new Error(`${name} is not the one that was measured before: ${is}`)
    execFileSync('tar', ['-xzf', packed, '-C', own, `package/${file}`])
    return readFileSync(path.join(own, 'package', file), 'utf8')
  } catch (error) {
    console.log(`\n${title} is left out: ${error.message}`)
    return undefined
  }
}

/** Runs in the page. Milliseconds from the order to the last answer. */
function inWorker({ script, type, order, parts, surveyed }) {
  return new Promise((resolve, reject) => {
    const file = document.querySelector('input').files[0]
    const running = new Worker(script, { type })
    let found
    const start = performance.now()
    running.onerror = reject
    running.onmessage = ({ data }) => {
      if (data.kind === 'part') found = data.part.surveyed
      if (data.kind === 'written') running.postMessage('taken')
      if (data.kind === 'failed' || data.kind === 'refused') reject(new Error(JSON.stringify(data)))
      const isLast =
        data === 'done' ||
        data.counted !== undefined ||
        data.kind === 'explained' ||
        data.kind === 'all parts' ||
        data.isLast
      if (!isLast) return
      running.terminate()
      resolve({ took: performance.now() - start, surveyed: found, counted: data.counted })
    }
    const how = { as: 'csv', base: 'https://calls.example/', guardTheirs: false, names: [] }
    const which = order ? surveyed && { parts: [{ part: 0, surveyed }] } : { parts }
    running.postMessage({ ...how, order, file, ...which })
  })
}

const seconds = (milliseconds) => `${(milliseconds / 1000).toFixed(2)} s`
