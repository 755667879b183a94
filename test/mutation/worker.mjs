import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'

const require = createRequire(import.meta.url)
const code = readFileSync(process.argv[2], 'utf8')

// The same cases for every mutant, and none made smaller: one that fails is enough.
require('fast-check').configureGlobal({ seed: 1, endOnFailure: true })

/** The first test that a program does not pass, or nothing. */
async function firstFailure(program) {
  try {
    globalThis.collectedTests = undefined
    new Function('require', 'exports', 'module', program)(require, {}, { exports: {} })
    for (const { name, body } of globalThis.collectedTests) {
      try {
        await body()
      } catch (error) {
        return `${name}: ${error.message}`
      }
    }
  } catch (error) {
    return `it does not start: ${error.message}`
  }
  return undefined
}

process.on('message', async ({ start, end, text }) => {
  const failure = await firstFailure(code.slice(0, start) + text + code.slice(end))
  process.send({ failure })
})
