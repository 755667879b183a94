import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { warehouseFiles } from '../../src/domain/warehouse/files.ts'
import { faultsOf, judged, misspelt, type Said } from '../domain/warehouse/judged.ts'

const folder = mkdtempSync(join(tmpdir(), 'python-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const packages = ['pandas==3.0.6', 'polars==1.44.2']

beforeAll(() => {
  for (const [name, text] of warehouseFiles()) {
    mkdirSync(join(folder, name, '..'), { recursive: true })
    writeFileSync(join(folder, name), text)
  }
  const quietly = ['--quiet', '--disable-pip-version-check', '--target', join(folder, 'packages')]
  execFileSync('python3', ['-m', 'pip', 'install', ...quietly, ...packages])
})

function python(program: string, input = ''): unknown {
  const env = { ...process.env, PYTHONPATH: `${join(folder, 'packages')}:${join(folder, 'python')}` }
  return JSON.parse(
    execFileSync('python3', ['-c', program], {
      cwd: folder,
      env,
      input,
      encoding: 'utf8',
      maxBuffer: 1 << 28,
    }),
  )
}

const events = JSON.stringify({
  event: judged.map((_, event) => event),
  missed_call_type: judged.map(({ type }) => type),
  hangup_cause: judged.map(({ cause }) => cause),
})

test.each([
  ['pandas', 'pandas.DataFrame(table)', 'json.loads(said.to_json(orient="records"))'],
  ['polars', 'polars.DataFrame(table)', 'said.to_dicts()'],
])('%s puts its own definition beside every event', (library, make, rows) => {
  const program = `import json, sys, ${library}, missed_calls
table = json.load(sys.stdin)
said = missed_calls.explain(${make})
print(json.dumps(${rows}))`
  const said = python(program, events) as Said[]
  expect(said).toHaveLength(judged.length)
  expect(faultsOf(said)).toEqual({ wrong: [], missed: misspelt })
})
