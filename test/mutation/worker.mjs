import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'

const require = createRequire(import.meta.url)
const code = readFileSync(process.argv[2], 'utf8')

// The same cases for every mutant, and none made smaller: one that fails is enough.
require('fast-check').configureGlobal({ seed: 1, endOnFailure: true })

/** The first test that a program does not pass, or nothing; and how long each took, in milliseconds. */
async function firstFailure(program, order) {
  const times = []
  try {
    globalThis.collectedTests = undefined
    new Function('require', 'exports', 'module', program)(require, {}, { exports: {} })
    const tests = globalThis.collectedTests
    for (const at of order ?? tests.keys()) {
      const start = performance.now()
      try {
        await tests[at].body()
      } catch (error) {
        return { failure: `${tests[at].name}: ${error.message}` }
      }
      times[at] = performance.now() - start
    }
  } catch (error) {
    return { failure: `it does not start: ${error.message}` }
  }
  return { times }
}

process.on('message', async ({ start, end, text, order }) => {
  process.send(await firstFailure(code.slice(0, start) + text + code.slice(end), order))
})
