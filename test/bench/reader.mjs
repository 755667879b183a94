import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { processorTime, report } from './numbers.mjs'

const samples = path.resolve(import.meta.dirname, '../samples')
const megabyte = 1_000_000

/** @param {string} file */
export async function benchReader(file) {
  /** @type {{ readPaste: (paste: string) => { kind: string } }} */
  const { readPaste } = await import(pathToFileURL(file).href)
  const record = sample('01-lightning-record-copy.txt')
  const [head, ...rows] = sample('11-report-export-details-utf8.csv').split('\n').slice(0, 4)
  const [, ...cells] = sample('08-report-row-no-header.tsv')
    .split('\n')
    .concat('Trying\tUSER_BUSY\tPE-1\t09:14')
  const records = JSON.parse(sample('34-inspector-copy.json'))

  console.log('\nThe reader (processor time, medians, warm)')
  await timed(readPaste, 'a record page, selected and copied', record, 200, 1)
  await timed(readPaste, 'one pair in words', 'Trying / NO_ANSWER', 200, 1)
  await timed(readPaste, '1 MB of a report export (CSV)', `${head}\n${filled(rows)}`, 1, 300)
  await timed(readPaste, '1 MB of report rows without headers', filled(cells), 1, 300)
  await timed(readPaste, '1 MB of records as JSON', json(records), 1, 300)
  await timed(
    readPaste,
    '1 MB of pairs in words, a line each',
    filled(['Trying NO_ANSWER', 'ringing: user busy']),
    9,
    300,
  )
  await timed(
    readPaste,
    '1 MB of labelled fields on one line',
    filled(['Missed Call Type: Trying, Hangup Cause: NO_ANSWER; '], ''),
    1,
    300,
  )
  await timed(readPaste, '1 MB of prose on one line', prose(' '), 1, 300)
  await timed(readPaste, '1 MB of prose in lines', prose('\n'), 1, 300)
  await timed(readPaste, '1 MB of types, a line each', filled(['Ringing', 'Trying']), 9, 300)
  await reportGrowth(readPaste)
}

/**
 * How much longer a text takes to be read that is four times as long, for each sample pasted over and over: the worst of
 * them. Work that grows with the square of a text takes sixteen times as long.
 *
 * @param {(paste: string) => unknown} readPaste
 */
async function reportGrowth(readPaste) {
  let worst = { of: '', growth: 0 }
  const repeated = (block, length) => block.repeat(Math.ceil(length / block.length))
  for (const name of readdirSync(samples).filter((each) => /\.(?:txt|csv|tsv|json|html)$/.test(each))) {
    const block = `${sample(name)}\n`
    const timeOf = (length) => processorTime(() => readPaste(repeated(block, length)), 3)
    const [short, long] = [await timeOf(40_000), await timeOf(160_000)]
    if (long > fewMilliseconds && long / short > worst.growth) worst = { of: name, growth: long / short }
  }
  report(`a text four times as long, at worst (${worst.of})`, `× ${worst.growth.toFixed(1)}`, {
    is: worst.growth,
    limit: 8,
    unit: '×',
  })
}

/** Below them a ratio says little. */
const fewMilliseconds = 40

/** @param {string} file */
function sample(file) {
  return readFileSync(path.join(samples, file), 'utf8')
}

/** @param {readonly string[]} lines */
function filled(lines, end = '\n') {
  const block = lines.map((line) => `${line}${end}`).join('')
  return block.repeat(Math.ceil(megabyte / block.length)).slice(0, megabyte)
}

/** @param {readonly unknown[]} records */
function json(records) {
  const one = JSON.stringify(records[0])
  return JSON.stringify(Array(Math.ceil(megabyte / one.length)).fill(records[0]), null, 1)
    .slice(0, -1)
    .concat(']')
}

/** @param {string} end */
function prose(end) {
  const sentence = `The agent said it kept ringing and nobody picked up, so we are trying again tomorrow.${end}`
  return sentence.repeat(Math.ceil(megabyte / sentence.length))
}

/**
 * @param {(paste: string) => { kind: string }} readPaste
 * @param {string} what
 * @param {string} paste
 * @param {number} runs
 * @param {number} limit
 */
async function timed(readPaste, what, paste, runs, limit) {
  const time = await processorTime(() => readPaste(paste), 9, runs)
  report(what, `${time.toFixed(time < 10 ? 3 : 0)} ms`, { is: time, limit, unit: ' ms' })
}
