import assert from 'node:assert/strict'
import fc from 'fast-check'
import { keywordsOf } from '../../src/domain/reference/keywords.ts'
import { nearest } from '../../src/domain/reference/nearest.ts'
import { type Definition, definitions } from '../../src/domain/reference/reference.ts'
import { markedParts, search } from '../../src/domain/reference/search.ts'
import { searchFuzzy } from '../../src/domain/reference/search-fuzzy.ts'
import { isBlank, wordPatterns } from '../../src/domain/reference/words.ts'
import { law } from './law.ts'
import { pastes } from './texts.ts'

const vocabulary = [
  ...new Set(
    definitions.flatMap((definition) =>
      [definition.type, definition.cause ?? '', definition.description, ...keywordsOf(definition)]
        .join(' ')
        .split(/[^\p{L}\p{N}'’_-]+/u),
    ),
  ),
]
const word = fc.oneof(
  {
    weight: 4,
    arbitrary: fc
      .tuple(fc.constantFrom(...vocabulary), fc.nat(12), fc.boolean())
      .map(([text, length, whole]) => (whole ? text : text.slice(0, length + 1))),
  },
  fc.constantFrom(
    '(',
    ')',
    '[',
    '\\',
    '.*',
    '(a+)+$',
    '$&',
    '|',
    '?',
    '\\p{L}',
    '^',
    '{9}',
    '__proto__',
    "'",
    '’',
  ),
  fc.constantFrom('ﬁ', 'İ', 'ß', '\ud800', '\u0301', 'e\u0301', '\u200d', 'ΑΣ', '𝐍𝐎', 'x'.repeat(10_240)),
  fc.string({ unit: 'binary', maxLength: 8 }),
)
const words = fc.array(word, { maxLength: 6 }).map((parts) => parts.join(' '))
const distinct = (found: readonly Definition[], most: number) => {
  assert(found.length <= most)
  assert.equal(new Set(found).size, found.length)
  for (const definition of found) assert(definitions.includes(definition))
}

export const searchLaws = [
  law('search: finds definitions, each once, and shows where', 2, fc.oneof(words, pastes), (asked) => {
    const found = search(asked)
    distinct(
      found.map(({ definition }) => definition),
      30,
    )
    if (isBlank(asked)) assert.equal(found.length, 30)
    for (const { definition, keyword } of found) {
      if (keyword !== undefined) assert(keywordsOf(definition).includes(keyword))
      const { description } = definition
      const parts = markedParts(description, asked)
      assert.equal(parts.map(({ text }) => text).join(''), description)
    }
  }),
  law('search: another word never finds more', 1, fc.tuple(words, words), ([few, more]) => {
    const many = `${few} ${more}`
    if (wordPatterns(few).length === 0 || many.length > 200) return
    const before = new Set(search(few).map(({ definition }) => definition))
    for (const { definition } of search(many)) assert(before.has(definition))
  }),
  law(
    'search: what is offered as near is definitions, each once',
    2,
    fc.tuple(words, words),
    ([type, cause]) => {
      const near = nearest(type, cause)
      assert.equal(near.length, 4)
      distinct(near, 4)
    },
  ),
  law('search: misspelt words find definitions, each once', 0.5, fc.oneof(words, pastes), (asked) => {
    distinct(searchFuzzy(asked), 6)
  }),
]
