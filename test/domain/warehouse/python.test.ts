import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { pythonModule } from '../../../src/domain/warehouse/python.ts'
import { faultsOf, judged, misspelt } from './judged.ts'

const folder = mkdtempSync(join(tmpdir(), 'missed-calls-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

function hasPython(): boolean {
  try {
    execFileSync('python3', ['--version'])
    return true
  } catch {
    return false // Not everybody has it; the module is tried wherever it is there.
  }
}

test.skipIf(!hasPython())('the Python module reads every event as the statements do', () => {
  writeFileSync(join(folder, 'missed_calls.py'), pythonModule())
  const program =
    'import json, sys, missed_calls; print(json.dumps([missed_calls.read(*pair) for pair in json.load(sys.stdin)]))'
  const input = JSON.stringify(judged.map(({ type, cause }) => [type, cause]))
  const output = execFileSync('python3', ['-c', program], { cwd: folder, input, encoding: 'utf8' })
  const said = (JSON.parse(output) as [string, string | null][]).map(([reading, definition], event) => ({
    event,
    reading,
    definition,
  }))
  expect(faultsOf(said)).toEqual({ wrong: [], missed: misspelt })
  expect(new Set(said.map(({ reading }) => reading)).size).toBe(3)
})
