import type { TelephonyName } from '../reference/cause-numbers.ts'
import { causes } from '../reference/reference.ts'
import { causesByFold, causesByNumber, typesByFold } from './names.ts'
import type { ReadCause, ReadType } from './outcome.ts'
import { bare, fold } from './tidy.ts'

/** Longest text that could be a name with its decoration; beyond it nothing is compared letter by letter. */
export const longestName = 48

/** A type said in so many letters, whatever the case and separators; `undefined` for anything else. */
export function exactType(text: string): ReadType | undefined {
  if (text.length > longestName) return undefined
  const type = typesByFold.get(fold(bare(text)))
  return type && { kind: 'known', type }
}

/** A cause said in so many letters; `undefined` for anything else, empty texts included. */
export function exactCause(text: string): ReadCause | undefined {
  if (text.length > longestName) return undefined
  const name = causesByFold.get(fold(bare(text)))
  return name && causeNamed(name)
}

/** A FreeSWITCH number, from a place that says it is one. */
export function numberedCause(number: number): ReadCause {
  const name = causesByNumber.get(number)
  return name ? { ...causeNamed(name), number } : { kind: 'unrecognised', causeText: String(number) }
}

export type NamedCause = Exclude<ReadCause, { kind: 'unrecognised' }>

export function causeNamed(name: TelephonyName): NamedCause {
  const cause = causes.find((known) => known === name)
  return cause ? { kind: 'known', cause } : { kind: 'telephony', cause: name }
}
