import { createReadStream, createWriteStream, readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import Papa from 'papaparse'
import { processorTime, report } from './numbers.mjs'

export const rows = 1_000_000
const runs = 5

/**
 * A million rows of an export, scanned in one thread, against reading the file alone and against Papa Parse.
 *
 * @param {{ scanner: string, explainer: string }} files as they were built
 * @param {string} folder for the generated export
 */
export async function benchScanner(files, folder) {
  const { scanner } = await import(pathToFileURL(files.scanner).href)
  const { explainer } = await import(pathToFileURL(files.explainer).href)
  const csv = path.join(folder, 'export.csv')
  await writeExport(csv)
  const { size } = statSync(csv)
  /** @type {(bytes: Uint8Array, encoding: string) => string} */
  const decode = (bytes, encoding) => new TextDecoder(encoding).decode(bytes)

  console.log(
    `\nThe scanner (${rows.toLocaleString('en')} rows, ${megabytes(size)}, processor time, medians of ${runs})`,
  )
  const reading = await processorTime(async () => {
    for await (const _ of chunksOf(csv));
  }, runs)
  report('reading the file alone', seconds(reading))
  const scanning = await processorTime(async () => {
    const scan = scanner({ decode })
    for await (const chunk of chunksOf(csv)) scan.push(chunk)
    scan.finish()
    const snapshot = scan.snapshot()
    if (snapshot.state !== 'table' || snapshot.table.rows !== rows) throw new Error('Rows were lost')
  }, runs)
  report('reading and scanning it', seconds(scanning))
  report('  to reading alone', ratio(scanning, reading))
  const memory = readFileSync(csv)
  const inMemory = await processorTime(async () => {
    const scan = scanner({ decode })
    for (let at = 0; at < memory.length; at += 1 << 20) scan.push(memory.subarray(at, at + (1 << 20)))
    scan.finish()
  }, runs)
  report('scanning it in memory', seconds(inMemory), { is: inMemory / 1000, limit: 2, unit: ' s' })
  report('  throughput', `${Math.round(size / 1000 / inMemory)} MB/s`)
  const saving = await processorTime(async () => {
    const explain = explainer({ decode, base: 'https://calls.example/' })
    for (let at = 0; at < memory.length; at += 1 << 20) explain.push(memory.subarray(at, at + (1 << 20)))
    explain.finish()
  }, runs)
  report('writing it down explained, in memory', seconds(saving))
  const papa = await processorTime(() => parsedByPapa(csv), 3)
  report('Papa Parse, its rows counted', seconds(papa))
  report('  to scanning', ratio(papa, scanning), { is: scanning / papa, limit: 0.6, unit: ' of it' })
}

/** @param {string} csv */
function chunksOf(csv) {
  return createReadStream(csv, { highWaterMark: 1 << 20 })
}

/** @param {string} csv */
function parsedByPapa(csv) {
  return new Promise((resolve, reject) => {
    let count = 0
    Papa.parse(createReadStream(csv, { highWaterMark: 1 << 20, encoding: 'utf8' }), {
      chunk: ({ data }) => {
        count += data.length
      },
      complete: () => resolve(count),
      error: reject,
    })
  })
}

const types = ['Trying', 'Ringing', 'No Devices', 'All Busy', 'Unknown']
const causes = [
  'NO_ANSWER',
  'NO_USER_RESPONSE',
  '',
  'USER_BUSY',
  'CALL_REJECTED',
  'ORIGINATOR_CANCEL',
  'LOSE_RACE',
]

/**
 * Rows of about 200 bytes with quoted cells, the same in every run.
 *
 * @param {string} csv
 */
export async function writeExport(csv, count = rows) {
  const out = createWriteStream(csv)
  let seed = 42
  const upTo = (most) => {
    seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0
    return Math.floor((seed / 2 ** 32) * most)
  }
  let text =
    '"Phone Event: Phone Event Name","Time","Agent","Missed Call Type","Hangup Cause","Caller ID Number","Notes","Queue"\r\n'
  for (let row = 0; row < count; row++) {
    const cells = [
      `PE-${String(row).padStart(8, '0')}`,
      `${10 + upTo(18)}/11/2026 09:${10 + upTo(50)}`,
      `Agent Number ${upTo(1000)}`,
      types[upTo(types.length)],
      causes[upTo(causes.length)],
      `+4420794${upTo(100_000)}`,
      `The caller said ""it kept ringing"", and then left a message about something ${upTo(1e6)}`,
      `Support queue ${upTo(90)}`,
    ]
    text += `"${cells.join('","')}"\r\n`
    if (text.length > 1 << 20) {
      if (!out.write(text)) await new Promise((resolve) => out.once('drain', resolve))
      text = ''
    }
  }
  await new Promise((resolve) => out.end(text, resolve))
}

const seconds = (milliseconds) => `${(milliseconds / 1000).toFixed(2)} s`
const megabytes = (bytes) => `${Math.round(bytes / 1e6)} MB`
const ratio = (a, b) => `× ${(a / b).toFixed(2)}`
