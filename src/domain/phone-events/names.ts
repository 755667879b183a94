import { callTypes, definitions, type TelephonyName, type TypeName } from '../reference/reference.ts'
import { telephony } from '../reference/telephony.ts'
import { comparable } from './correct.ts'
import { fold } from './tidy.ts'

/** The five types by their folded names. */
export const typesByFold: ReadonlyMap<string, TypeName> = new Map(
  callTypes.map(({ name }) => [fold(name), name]),
)

/** Every cause of general telephony by its folded name; NONE is an empty field and stands elsewhere. */
export const causesByFold: ReadonlyMap<string, TelephonyName> = new Map(
  telephony.flatMap(({ name }) => (name === 'NONE' ? [] : [[fold(name), name]])),
)

export const causesByNumber: ReadonlyMap<number, TelephonyName> = new Map(
  telephony.map(({ name, number }) => [number, name]),
)

/** Too near to ordinary words to be what a misspelling meant. */
const neverMeant = new Set(['CRASH', 'DECLINE', 'SUCCESS'])
export const correctableCauses = comparable([...causesByFold.keys()].filter((name) => !neverMeant.has(name)))
export const correctableTypes = comparable(typesByFold.keys())

const vocabularies = definitions.map(
  ({ description, ours }) => new Set(wordsOf([ours.summary, description, ...ours.keywords].join(' '))),
)

function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
}

/** Whether one definition speaks of all these words: then they are words to search for, not a misspelt name. */
export function isInDefinitions(text: string): boolean {
  const words = wordsOf(text)
  return words.length > 0 && vocabularies.some((vocabulary) => words.every((word) => vocabulary.has(word)))
}

/** Whether these are some of a name's own words and not all: a fragment, which may stand for many names. */
export function isFragmentOf(text: string, name: string): boolean {
  const whole = name.split('_')
  const words = text.toUpperCase().match(/[\p{L}\p{N}]+/gu) ?? []
  return words.length < whole.length && words.every((word) => whole.includes(word))
}

/** The folded beginnings of every name, word by word: where none goes on, no name does. */
export const beginnings: ReadonlySet<string> = new Set(
  [...callTypes.map(({ name }) => name), ...telephony.map(({ name }) => name)].flatMap((name) =>
    name.split(/[ _]/).map((_, at, words) => fold(words.slice(0, at + 1).join(''))),
  ),
)
