import Fuse from 'fuse.js/min-basic'
import { keywordsOf } from './keywords.ts'
import { type Definition, definitions } from './reference.ts'
import { search } from './search.ts'

const offered = 6
const mostLetters = 200
const spellings = 3

/**
 * Definitions for words that `search` finds nothing for, the best first: each word may be misspelt, and half
 * of them may be found nowhere. Suggestions only. Brings Fuse along, so it is loaded when it is needed.
 * Fuse compares word with word: over whole sentences it finds nearly anything in the middle of other words.
 */
export function searchFuzzy(words: string): readonly Definition[] {
  const asked = new Set(tellingWords(words.slice(0, mostLetters).normalize('NFKC')))
  const hits = new Map<Definition, { words: number; score: number }>()
  for (const word of asked) {
    for (const [definition, score] of likenesses(word)) {
      const hit = hits.get(definition) ?? { words: 0, score: 0 }
      hits.set(definition, { words: hit.words + 1, score: hit.score + score })
    }
  }
  return [...hits]
    .filter(([, hit]) => hit.words * 2 >= asked.size)
    .sort(([, a], [, b]) => b.score - a.score)
    .slice(0, offered)
    .map(([definition]) => definition)
}

/** How well a word is found in each definition that has it or one spelt like it, 1 being its very letters. */
function likenesses(word: string): ReadonlyMap<Definition, number> {
  const scores = new Map<Definition, number>()
  for (const { item, score = 0 } of vocabulary.search(word, { limit: spellings }))
    for (const { definition } of search(item))
      scores.set(definition, Math.max(scores.get(definition) ?? 0, 1 - score))
  return scores
}

function tellingWords(text: string): readonly string[] {
  const found = text.toLowerCase().match(/\p{L}{4,32}/gu) ?? []
  return found.filter((word) => !untelling.has(word))
}

const untelling = new Set(
  'about after agent agents back been before call called calls cause code does from have just mean means missed said that their them then they this type want were what when where which while with would'.split(
    ' ',
  ),
)

const vocabulary = new Fuse(
  [
    ...new Set(
      definitions.flatMap((definition) =>
        tellingWords(
          [
            definition.cause ?? '',
            definition.type,
            definition.ours.summary,
            ...keywordsOf(definition),
            definition.description,
          ].join(' '),
        ),
      ),
    ),
  ],
  { includeScore: true, threshold: 0.24, distance: 20 },
)
