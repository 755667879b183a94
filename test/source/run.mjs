/**
 * `npm run check:source -- SAVED_PAGE`: what a saved copy of the vendor's page (HTML, text, or a PDF's text) has that
 * the dataset has not. Ends with 1 where there is anything. `--keep` takes its wording for the one the dataset was made
 * from, once somebody has brought the definitions up to it.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { runnerImport } from 'vite'

const kept = path.resolve(import.meta.dirname, '../reference/source-sentences.json')
const [file] = process.argv.slice(2).filter((word) => !word.startsWith('--'))
if (!file) {
  console.error('Which page? npm run check:source -- SAVED_PAGE')
  process.exit(2)
}

async function importOf(name) {
  return (await runnerImport(path.resolve(import.meta.dirname, name), { configFile: false })).module
}

const { readSource } = await importOf('read-source.ts')
const { differences, wordingsOf } = await importOf('compare-source.ts')
const bytes = readFileSync(file)
if (bytes.subarray(0, 5).toString('latin1') === '%PDF-') {
  console.error('This is a PDF itself. Take its text: pdftotext -raw PAGE.pdf page.txt')
  process.exit(2)
}
const rows = readSource(bytes.toString('utf8'))
if (rows.length === 0) {
  console.error('No row was read: neither a type with a cause in capitals nor <empty> stands in it.')
  process.exit(2)
}
if (process.argv.includes('--keep')) {
  writeFileSync(kept, `${JSON.stringify(wordingsOf(rows), null, 1)}\n`)
  console.log(`${rows.length} wordings are kept.`)
}
const said = differences(rows, JSON.parse(readFileSync(kept, 'utf8')))
console.log(
  `${rows.length} rows read, ${said.length === 0 ? 'all as they were' : `${said.length} differences`}`,
)
for (const line of said) console.log(`  ${line}`)
process.exitCode = said.length === 0 ? 0 : 1
