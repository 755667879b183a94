import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { build } from 'vite'

// `npm run -s readings > before.txt`, and again after a change of the reader: `diff` shows every sample and case that is
// read otherwise.

const top = path.resolve(import.meta.dirname, '../..')
process.chdir(top)
const outDir = mkdtempSync(path.join(tmpdir(), 'readings-'))
await build({
  root: top,
  configFile: false,
  publicDir: false,
  logLevel: 'error',
  build: { outDir, emptyOutDir: true, ssr: path.join(top, 'test/readings/readings.ts') },
})
const { readings } = await import(path.join(outDir, 'readings.js'))
rmSync(outDir, { recursive: true })
process.stdout.write(`${readings.join('\n')}\n`)
