import { keywordsOf } from '../reference/keywords.ts'
import { definitions } from '../reference/reference.ts'
import { comparable, correct } from './correct.ts'
import {
  causeNamed,
  causesByFold,
  longestName,
  type NamedCause,
  type NamedType,
  typesByFold,
} from './names.ts'
import { bare, fold } from './tidy.ts'
import { isEmptyText } from './vocabulary.ts'

/** Too near to ordinary words to be what a misspelling meant. */
const neverMeant = new Set(['CRASH', 'DECLINE', 'SUCCESS'])
const correctableCauses = comparable([...causesByFold.keys()].filter((name) => !neverMeant.has(name)))
/** Ordinary words a letter away from a type. */
const otherWords = new Set(
  'CRYING DRYING FRYING PRYING TYING BRINGING WRINGING PINGING SINGING WINGING BINGING TINGING RIGGING RINSING'.split(
    ' ',
  ),
)
const correctableTypes = comparable(typesByFold.keys())

const vocabularies = definitions.map(
  (definition) =>
    new Set(wordsOf([definition.ours.summary, definition.description, ...keywordsOf(definition)].join(' '))),
)

function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
}

/** Whether one definition speaks of all these words: then they are words to search for, not a misspelt name. */
function isInDefinitions(text: string): boolean {
  const words = wordsOf(text)
  return words.length > 0 && vocabularies.some((vocabulary) => words.every((word) => vocabulary.has(word)))
}

/**
 * Whether one has some of the other's words and no word of its own: a fragment may stand for many names, and
 * `NO_ANSWER_2` is another name than NO_ANSWER.
 */
function hasFewerWords(text: string, name: string): boolean {
  const [said, whole] = [wordsOf(text), wordsOf(name)]
  const [fewer, more] = said.length < whole.length ? [said, whole] : [whole, said]
  return fewer.length < more.length && fewer.every((word) => more.includes(word))
}

/** Letters as a reader of pictures confuses them; all names stay unlike each other. */
function asSeen(folded: string): string {
  return folded
    .replace(/VV/g, 'W')
    .replace(/RN|NN/g, 'M')
    .replace(/[0Q]/g, 'O')
    .replace(/[1L|]/g, 'I')
    .replace(/5/g, 'S')
    .replace(/8/g, 'B')
    .replace(/N/g, 'M')
}

const causesAsSeen = new Map(correctableCauses.map(({ name }) => [asSeen(name), name]))

/** A type in a labelled or pair position, corrected where one letter or two are off. */
export function correctedType(text: string): NamedType | undefined {
  if (text.length > longestName) return undefined
  const plain = bare(text)
  if (isEmptyText(plain) || otherWords.has(fold(plain))) return undefined
  const name = correct(fold(plain), correctableTypes)
  const type = name === undefined ? undefined : typesByFold.get(name)
  return type && !hasFewerWords(plain, type) ? { kind: 'known', type, correctedFrom: plain } : undefined
}

/** A cause whose letters are off by no more than its length forgives. */
export function correctedCause(text: string): NamedCause | undefined {
  if (text.length > longestName) return undefined
  const plain = bare(text)
  if (isEmptyText(plain) || (!plain.includes('_') && isInDefinitions(plain))) return undefined
  const folded = causesAsSeen.get(asSeen(fold(plain))) ?? correct(fold(plain), correctableCauses)
  const name = folded === undefined ? undefined : causesByFold.get(folded)
  return name && (fold(plain).length === name.replaceAll('_', '').length || !hasFewerWords(plain, name))
    ? { ...causeNamed(name), correctedFrom: plain }
    : undefined
}
