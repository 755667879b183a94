import { causes, type TelephonyName } from '../reference/reference.ts'
import { correct } from './correct.ts'
import { isEmptyText } from './empty.ts'
import {
  causesByFold,
  causesByNumber,
  correctableCauses,
  correctableTypes,
  isFragmentOf,
  isInDefinitions,
  typesByFold,
} from './names.ts'
import type { ReadCause, ReadType } from './outcome.ts'
import { bare, fold } from './tidy.ts'

/** Longest text that could be a name with its decoration; beyond it nothing is compared letter by letter. */
const longestName = 48

/** A type said in so many letters, whatever the case and separators; `undefined` for anything else. */
export function exactType(text: string): ReadType | undefined {
  if (text.length > longestName) return undefined
  const type = typesByFold.get(fold(bare(text)))
  return type && { kind: 'known', type }
}

/** A type in a labelled or pair position, corrected where one letter or two are off. */
export function correctedType(text: string): ReadType | undefined {
  if (text.length > longestName) return undefined
  const plain = bare(text)
  if (isEmptyText(plain)) return undefined
  const name = correct(fold(plain), correctableTypes)
  const type = name === undefined ? undefined : typesByFold.get(name)
  return type && !isFragmentOf(plain, type.toUpperCase().replace(' ', '_'))
    ? { kind: 'known', type, correctedFrom: plain }
    : undefined
}

/** The value of a type field; `undefined` when the field is empty. */
export function readType(text: string): ReadType | undefined {
  if (isEmptyText(text)) return undefined
  return (
    exactType(withoutCount(text)) ??
    correctedType(withoutCount(text)) ?? { kind: 'unrecognised', typeText: text.trim() }
  )
}

/** A cause said in so many letters; `undefined` for anything else, empty texts included. */
export function exactCause(text: string): ReadCause | undefined {
  if (text.length > longestName) return undefined
  const name = causesByFold.get(fold(bare(text)))
  return name && causeNamed(name)
}

/** A cause whose letters are off by no more than its length forgives. */
export function correctedCause(text: string): ReadCause | undefined {
  if (text.length > longestName) return undefined
  const plain = bare(text)
  if (isEmptyText(plain) || (!plain.includes('_') && isInDefinitions(plain))) return undefined
  const folded = correct(fold(plain), correctableCauses)
  const name = folded === undefined ? undefined : causesByFold.get(folded)
  return name && !isFragmentOf(plain, name) ? { ...causeNamed(name), correctedFrom: plain } : undefined
}

/** A FreeSWITCH number, from a place that says it is one. */
export function numberedCause(number: number): ReadCause {
  const name = causesByNumber.get(number)
  return name ? { ...causeNamed(name), number } : { kind: 'unrecognised', causeText: String(number) }
}

/** The value of a cause field: empty, a name, a misspelt name, a number, or text that is none of these. */
export function readCause(text: string): ReadCause {
  if (isEmptyText(text)) return { kind: 'known', cause: null }
  const plain = withoutCount(text)
  if (isEmptyText(plain)) return { kind: 'known', cause: null }
  const number = /^\s*(\d{1,3})\s*$/.exec(plain)?.[1]
  if (number !== undefined) return numberedCause(Number(number))
  return exactCause(plain) ?? correctedCause(plain) ?? { kind: 'unrecognised', causeText: text.trim() }
}

type NamedCause = Exclude<ReadCause, { kind: 'unrecognised' }>

function causeNamed(name: TelephonyName): NamedCause {
  const cause = causes.find((known) => known === name)
  return cause ? { kind: 'known', cause } : { kind: 'telephony', cause: name }
}

/** A report's group label carries its number of records: `NO_ANSWER (2)`. */
function withoutCount(text: string): string {
  return text.length > 2 * longestName ? text : text.replace(/\s*\([\d.,]+\)\s*$/, '')
}
