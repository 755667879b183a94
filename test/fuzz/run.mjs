import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { build } from 'vite'

// `npm run fuzz -- --seed 7 --count 100000`: tries the laws on so many inputs; the same seed gives the same inputs.
// With `--law` only the one of that name, and with its `--path` only the input that broke it.

const top = path.resolve(import.meta.dirname, '../..')
const { values } = parseArgs({
  options: {
    seed: { type: 'string', default: String(Math.floor(Math.random() * 2 ** 31)) },
    count: { type: 'string', default: '100000' },
    law: { type: 'string' },
    path: { type: 'string' },
  },
})
const [seed, count] = [values.seed, values.count].map((text) => {
  if (!/^\d{1,9}$/.test(text) && !/^[12]\d{9}$/.test(text)) throw new Error(`‘${text}’ is no whole number`)
  return Number(text)
})

process.chdir(top)
process.setSourceMapsEnabled(true)
const { laws, openLaws, tryLaw } = await built()
const asked = [...laws, ...openLaws].filter(({ name }) => values.law === undefined || name === values.law)
if (asked.length === 0) throw new Error(`No law is called ‘${values.law}’`)

console.log(`seed ${seed}`)
let cases = 0
let broken = 0
for (const law of asked) {
  const start = performance.now()
  const verdict = tryLaw(law, seed, count, values.path)
  cases += verdict.cases
  const seconds = ((performance.now() - start) / 1000).toFixed(1)
  console.log(`${verdict.failure ? '✗' : '✓'} ${verdict.cases} cases in ${seconds} s  ${law.name}`)
  if (!verdict.failure) continue
  broken++
  console.log(`\n${verdict.failure}\n`)
}
console.log(`${cases} cases, ${asked.length} laws, ${broken} broken`)
process.exitCode = broken > 0 ? 1 : 0

/** The laws as one JavaScript file, which runs several times as fast as through a development runner. */
async function built() {
  const outDir = mkdtempSync(path.join(tmpdir(), 'fuzz-'))
  await build({
    root: top,
    configFile: false,
    publicDir: false,
    logLevel: 'error',
    ssr: { noExternal: true },
    build: { outDir, emptyOutDir: true, ssr: path.join(top, 'test/fuzz/laws.ts'), sourcemap: true },
  })
  const loaded = await import(path.join(outDir, 'laws.js'))
  rmSync(outDir, { recursive: true })
  return loaded
}
