import { keywordsOf } from './keywords.ts'
import type { Part } from './parts.ts'
import { causeLabel, type Definition, definitions } from './reference.ts'
import { isBlank, wordPatterns } from './words.ts'

export interface Found {
  readonly definition: Definition
  /** The keyword in which a word was found that nothing visible of the definition contains. */
  readonly keyword?: string
}

/**
 * The definitions in which every word begins some word of the cause, type, summary, keywords or description,
 * those that have it in the more telling place first. Blank words find all, words without a letter or digit
 * none. Never throws. Example: `search('codec mism')` finds Ringing / INCOMPATIBLE_DESTINATION.
 */
export function search(words: string, within: readonly Definition[] = definitions): readonly Found[] {
  if (isBlank(words)) return within.map((definition) => ({ definition }))
  const patterns = wordPatterns(words)
  if (patterns.length === 0) return []
  const regExps = patterns.map((pattern) => new RegExp(pattern, 'iu'))
  const found = amongWhich(patterns, within).flatMap((definition) => foundIn(definition, regExps) ?? [])
  last = { within, patterns, found: found.map(({ result }) => result.definition) }
  return found.sort((a, b) => a.distance - b.distance).map(({ result }) => result)
}

interface Search {
  readonly within: readonly Definition[]
  readonly patterns: readonly string[]
  /** In the order of `within`. */
  readonly found: readonly Definition[]
}

/** The search before. */
let last: Search = { within: [], patterns: [], found: [] }

/** A letter or a word more finds nothing that was not found before it: who types searches ever fewer. */
function amongWhich(patterns: readonly string[], within: readonly Definition[]): readonly Definition[] {
  const narrower = last.patterns.every((pattern, at) => patterns[at]?.startsWith(pattern))
  return narrower && last.within === within ? last.found : within
}

function foundIn(
  definition: Definition,
  patterns: readonly RegExp[],
): { result: Found; distance: number } | null {
  const { visible, places } = textsOf(definition)
  const distances: number[] = []
  for (const pattern of patterns) {
    const distance = places.findIndex((place) => pattern.test(place))
    if (distance < 0) return null
    distances.push(distance)
  }
  const hidden = patterns.filter((pattern) => !visible.some((place) => pattern.test(place)))
  return {
    result:
      hidden.length > 0 ? { definition, keyword: keywordOf(keywordsOf(definition), hidden) } : { definition },
    distance: distances.reduce((sum, distance) => sum + distance, 0),
  }
}

interface Texts {
  readonly visible: readonly string[]
  /** From the most telling to the least. */
  readonly places: readonly string[]
}

const texts = new Map<Definition, Texts>()

/** Made once for each definition: every letter that is typed searches them all. */
function textsOf(definition: Definition): Texts {
  const known = texts.get(definition)
  if (known) return known
  const { cause, type, description, ours } = definition
  const telling = [causeLabel(cause), type, ours.summary]
  const made = {
    visible: [...telling, description],
    places: [...telling, keywordsOf(definition).join(', '), description],
  }
  texts.set(definition, made)
  return made
}

/** The keyword with most of the words; the first of equals. */
function keywordOf(keywords: readonly string[], patterns: readonly RegExp[]): string | undefined {
  const hits = keywords.map((keyword) => patterns.filter((pattern) => pattern.test(keyword)).length)
  return keywords[hits.indexOf(Math.max(...hits))]
}

/**
 * A text cut where the words of a search stand in it, as `search` finds them. Without words it is one part.
 * Never throws. Example: `('NO_ANSWER', 'answ')` gives `NO_` unmarked, `ANSW` marked, `ER` unmarked.
 */
export function markedParts(text: string, words: string): readonly Part[] {
  if (marked.words !== words) marked = { words, pattern: markPattern(words) }
  if (!marked.pattern) return [{ text, marked: false }]
  // Split by a pattern in brackets, a text alternates between what is not and what is the pattern.
  return text
    .split(marked.pattern)
    .map((part, at) => ({ text: part, marked: at % 2 === 1 }))
    .filter((part) => part.text !== '')
}

/** Of the words last asked for: a page asks for the same in hundreds of texts. */
let marked: { words: string; pattern: RegExp | undefined } = { words: '', pattern: undefined }

function markPattern(words: string): RegExp | undefined {
  // Longest first, for an alternation takes the first that fits.
  const patterns = wordPatterns(words).toSorted((a, b) => b.length - a.length)
  return patterns.length > 0 ? new RegExp(`(${patterns.join('|')})`, 'iu') : undefined
}
