import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { plainSuggestions, searchable, withBestFirst } from '../../../src/app/suggestions.ts'
import { slugOf } from '../../../src/domain/address/slug.ts'
import { readPaste } from '../../../src/domain/phone-events/read-paste.ts'
import type { Definition } from '../../../src/domain/reference/reference.ts'
import { searchFuzzy } from '../../../src/domain/reference/search-fuzzy.ts'
import { suggest } from '../../../src/domain/reference/suggest.ts'

type Question = readonly [words: string, right: readonly string[]]

const addressed = ({ type, cause }: Definition) => `${slugOf(type)}/${slugOf(cause)}`
const questionsIn = (file: string): readonly Question[] =>
  JSON.parse(readFileSync(`test/reference/${file}.json`, 'utf8'))

/** What a person who asks this sees first. */
function firstFor(words: string): Definition | undefined {
  const outcome = withBestFirst(words, readPaste(words))
  if ('definition' in outcome) return outcome.definition
  if (outcome.kind === 'needs-cause' || outcome.kind === 'needs-type') return outcome.candidates[0]
  if (outcome.kind === 'unclear') return outcome.candidates[0]?.definition
  const plain = plainSuggestions(outcome)
  return plain[0] ?? (searchable(outcome) === undefined ? undefined : searchFuzzy(words)[0])
}

describe.each([
  // Written before anything was looked up, and never changed to fit.
  ['questions', 100],
  // Written later, before they were looked up.
  ['more-questions', 40],
])('%s as people ask them', (file, count) => {
  const questions = questionsIn(file)

  test('find the right definition first in at least nine of ten', () => {
    expect(questions).toHaveLength(count)
    const missed = questions.filter(([words, right]) => {
      const first = firstFor(words)
      return first === undefined || !right.includes(addressed(first))
    })
    expect(missed.length, missed.map(([words]) => words).join(', ')).toBeLessThanOrEqual(count / 10)
  })
})

test('what says nothing of a missed call suggests nothing', () => {
  for (const words of [
    '',
    'hello there',
    'asdf qwer',
    'the quick brown fox jumps',
    'what does this call mean',
  ])
    expect(suggest(words), words).toEqual([])
})

test('an answer that asks keeps all of its choices, the likeliest first', () => {
  const outcome = readPaste('Ringing busy')
  const ordered = withBestFirst('Ringing busy', outcome)
  if (outcome.kind !== 'needs-cause' || ordered.kind !== 'needs-cause') throw new Error(outcome.kind)
  expect(new Set(ordered.candidates)).toEqual(new Set(outcome.candidates))
  expect(addressed(ordered.candidates[0] as Definition)).toBe('ringing/user-busy')
  expect(withBestFirst('Ringing', readPaste('Ringing'))).toEqual(readPaste('Ringing'))
})
