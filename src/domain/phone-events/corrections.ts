import { edits } from '../reference/edits.ts'
import { keywordsOf } from '../reference/keywords.ts'
import { definitions } from '../reference/reference.ts'
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

/** What letters could be lost or won without a change of meaning, and what could not. */
const negations = ['UN', 'IN', 'NOT', 'NO']

/** Edits that a name of so many letters forgives. */
export function allowedEdits(letters: number): number {
  return letters > 15 ? 3 : letters < 8 ? 1 : 2
}

/** How often each letter occurs; other characters count together. */
function lettersIn(text: string): Uint8Array {
  const counts = new Uint8Array(27)
  for (let at = 0; at < text.length; at++) {
    const letter = text.charCodeAt(at) - 65
    const slot = letter >= 0 && letter < 26 ? letter : 26
    counts[slot] = (counts[slot] ?? 0) + 1
  }
  return counts
}

/** No fewer edits than this can lead from one text to the other: a cheap way to rule most names out. */
function fewestEdits(a: Uint8Array, b: Uint8Array): number {
  let missing = 0
  let extra = 0
  for (let at = 0; at < a.length; at++) {
    const difference = (a[at] ?? 0) - (b[at] ?? 0)
    if (difference > 0) extra += difference
    else missing -= difference
  }
  return Math.max(missing, extra)
}

function withoutEachNegation(text: string): string[] {
  return negations.flatMap((negation) => {
    const shorter: string[] = []
    for (let at = text.indexOf(negation); at >= 0; at = text.indexOf(negation, at + 1))
      shorter.push(text.slice(0, at) + text.slice(at + negation.length))
    return shorter
  })
}

/** Whether the two are nearer to each other once one of them has lost an UN, IN, NO or NOT. */
function differsByNegation(folded: string, name: string, distance: number): boolean {
  return (
    withoutEachNegation(name).some((shorter) => edits(folded, shorter, distance) < distance) ||
    withoutEachNegation(folded).some((shorter) => edits(shorter, name, distance) < distance)
  )
}

export interface Name {
  readonly name: string
  readonly letters: Uint8Array
}

/** Names, as `fold` gives them, made ready to be compared with. */
export function comparable(names: Iterable<string>): readonly Name[] {
  return [...names].map((name) => ({ name, letters: lettersIn(name) }))
}

/**
 * The one name a misspelt text can stand for, or `undefined` where none or several are near enough.
 * @param folded the text as `fold` gives it
 */
export function correct(folded: string, names: readonly Name[]): string | undefined {
  const letters = lettersIn(folded)
  let found: string | undefined
  for (const { name, letters: nameLetters } of names) {
    const limit = allowedEdits(name.length)
    if (fewestEdits(letters, nameLetters) > limit) continue
    const distance = edits(folded, name, limit)
    if (distance > limit) continue
    if (found !== undefined || differsByNegation(folded, name, distance)) return undefined
    found = name
  }
  return found
}

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
