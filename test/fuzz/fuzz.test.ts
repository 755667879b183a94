import fc from 'fast-check'
import { expect, test } from 'vitest'
import { law } from './law.ts'
import { casesOf, laws, tryLaw } from './laws.ts'

/** A short run, the same each time; `npm run fuzz` tries as many inputs as one likes. */
const seed = 2026
const count = 2000

test.each(laws)('$name', (each) => {
  expect(tryLaw(each, seed, count).failure).toBeUndefined()
})

test('a run has at least as many cases as were asked for, and every law some', () => {
  const cases = laws.map((each) => casesOf(each, 100_000))
  expect(cases.reduce((sum, each) => sum + each, 0)).toBeGreaterThanOrEqual(100_000)
  expect(Math.min(...cases)).toBeGreaterThan(100)
})

test('a broken law is told with its smallest sample, and what shows it again', () => {
  const short = law('a text is short', 1, fc.string({ unit: 'binary' }), (text) => {
    if (text.length > 3) throw new Error('It is long')
  })
  const { failure = '' } = short.try(seed, 1000)
  const [, path] = /--path (\S+)/.exec(failure) ?? []
  expect(failure).toContain('It is long')
  expect(failure).toMatch(/^sample: "[\x20-\x7e]{4,}"$/m)
  const told = failure.split('\n').slice(0, 3)
  expect(short.try(seed, 1, path).failure?.split('\n').slice(0, 3)).toEqual(told)
})
