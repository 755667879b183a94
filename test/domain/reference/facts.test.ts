import { createHash } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { causeLabel, type Definition, definitions } from '../../../src/domain/reference/reference.ts'
import stated from '../../reference/facts.json' with { type: 'json' }
import sourceWording from '../../reference/source-wording.json' with { type: 'json' }
import { factsOf } from './facts.ts'

const pairOf = (pair: { type: string; cause: string | null }) => `${pair.type}/${causeLabel(pair.cause)}`

/** What a definition gets wrong by the facts: a fact it lacks, one it adds, a Callback? that is not its own. */
function faultsOf(definition: Definition): readonly string[] {
  const facts = factsOf[pairOf(definition)]
  const callback = stated.find((row) => pairOf(row) === pairOf(definition))?.callback
  if (!facts || callback === undefined) return ['no such pair']
  const { description, ours } = definition
  const lacks = [facts.keep, facts.hedges, facts.timing].flatMap((patterns) =>
    Object.entries(patterns).flatMap(([fact, pattern]) =>
      pattern.test(description) ? [] : `lacks ‘${fact}’`,
    ),
  )
  const adds = Object.entries(facts.mustNotAdd).flatMap(([fact, pattern]) =>
    pattern.test(description) || pattern.test(ours.summary) ? `adds ‘${fact}’` : [],
  )
  const wrong = definition.callback === (callback === 'Yes' ? true : null) ? [] : ['another Callback?']
  return [...lacks, ...adds, ...wrong]
}

test('the reference has the facts’ 30 pairs, in their order', () => {
  expect(definitions.map(pairOf)).toEqual(stated.map(pairOf))
  expect(definitions).toHaveLength(30)
})

describe('the table of patterns holds every fact of the file', () => {
  test.each(stated.map((row) => [pairOf(row), row] as const))('%s', (pair, row) => {
    const facts = factsOf[pair]
    expect(Object.keys(facts?.keep ?? {})).toEqual(row.keep)
    expect(Object.keys(facts?.mustNotAdd ?? {})).toEqual(row.mustNotAdd)
    expect(Object.keys(facts?.hedges ?? {})).toEqual(row.hedges)
    expect(Object.keys(facts?.timing ?? {})).toEqual(row.timing)
  })
})

describe('a definition keeps its facts, adds none and has its own Callback?', () => {
  test.each(definitions.map((definition) => [pairOf(definition), definition] as const))(
    '%s',
    (_, definition) => {
      expect(faultsOf(definition)).toEqual([])
    },
  )
})

test('any two descriptions swapped are found out', () => {
  const unseen = definitions.flatMap((one, at) =>
    definitions.slice(at + 1).flatMap((other) => {
      const swapped = [
        { ...one, description: other.description },
        { ...other, description: one.description },
      ]
      return swapped.some((definition) => faultsOf(definition).length > 0)
        ? []
        : `${pairOf(one)} ${pairOf(other)}`
    }),
  )
  expect(unseen).toEqual([])
})

test('any description given to another pair is found out', () => {
  const unseen = definitions.flatMap((one) =>
    definitions.flatMap((other) =>
      one === other || faultsOf({ ...one, description: other.description }).length > 0
        ? []
        : `${pairOf(one)} ${pairOf(other)}`,
    ),
  )
  expect(unseen).toEqual([])
})

test('any one Callback? turned over is found out', () => {
  for (const definition of definitions) {
    const turned = { ...definition, callback: definition.callback ? null : (true as const) }
    expect(faultsOf(turned), pairOf(definition)).toEqual(['another Callback?'])
  }
})

describe('no definition repeats the source’s sentences', () => {
  const known = new Set(sourceWording.fingerprints)
  const wordsOf = (text: string) =>
    text
      .toLowerCase()
      .replace(/['’]/g, '')
      .match(/[a-z0-9]+/g) ?? []
  const isSources = (words: readonly string[]) =>
    known.has(createHash('sha256').update(words.join(' ')).digest('hex').slice(0, 10))

  test('the fingerprints recognise wording of the source', () => {
    expect(isSources(['call', 'to', 'agent', 'device', 'failed'])).toBe(true)
  })

  test.each(definitions.map((definition) => [pairOf(definition), definition] as const))(
    '%s',
    (_, definition) => {
      for (const sentence of [definition.description, definition.ours.summary].flatMap((text) =>
        text.split(/\.(?: |$)/),
      )) {
        const words = wordsOf(sentence)
        expect(isSources(words), sentence).toBe(false)
        for (let at = 0; at + 9 <= words.length; at++)
          expect(isSources(words.slice(at, at + 9)), sentence).toBe(false)
      }
    },
  )
})
