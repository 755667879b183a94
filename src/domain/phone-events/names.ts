import { causeNumbers, type TelephonyName, telephonyNames } from '../reference/cause-numbers.ts'
import { callTypes, causes, type TypeName } from '../reference/reference.ts'
import type { ReadCause, ReadType } from './outcome.ts'
import { bare, fold } from './tidy.ts'

export function nameOf(read: ReadType | ReadCause): string {
  if ('type' in read) return read.type
  if ('cause' in read) return read.cause ?? ''
  return 'typeText' in read ? read.typeText : read.causeText
}

export type NamedType = Exclude<ReadType, { kind: 'unrecognised' }>

export type NamedCause = Exclude<ReadCause, { kind: 'unrecognised' }>

/** The five types by their folded names. */
export const typesByFold: ReadonlyMap<string, TypeName> = new Map(
  callTypes.map(({ name }) => [fold(name), name]),
)

/** Every cause of general telephony by its folded name; NONE is an empty field and stands elsewhere. */
export const causesByFold: ReadonlyMap<string, TelephonyName> = new Map(
  telephonyNames.flatMap((name) => (name === 'NONE' ? [] : [[fold(name), name]])),
)

const causesByNumber: ReadonlyMap<number, TelephonyName> = new Map(
  telephonyNames.map((name) => [causeNumbers[name], name]),
)

/** The folded beginnings of every name, word by word: where none goes on, no name does. */
export const beginnings: ReadonlySet<string> = new Set(
  [...callTypes.map(({ name }) => name), ...telephonyNames].flatMap((name) =>
    name.split(/[ _]/).map((_, at, words) => fold(words.slice(0, at + 1).join(''))),
  ),
)

/** Longest text that could be a name with its decoration; beyond it nothing is compared letter by letter. */
export const longestName = 64

export function causeNamed(name: TelephonyName): NamedCause {
  const cause = causes.find((known) => known === name)
  return cause ? { kind: 'known', cause } : { kind: 'telephony', cause: name }
}

/** A type said in so many letters, whatever the case and separators; `undefined` for anything else. */
export function exactType(text: string): NamedType | undefined {
  if (text.length > longestName) return undefined
  const type = typesByFold.get(fold(bare(text)))
  return type && { kind: 'known', type }
}

/** A cause said in so many letters, also by FreeSWITCH's own constant (`SWITCH_CAUSE_…`). */
export function exactCause(text: string): NamedCause | undefined {
  if (text.length > longestName) return undefined
  const name = causesByFold.get(fold(bare(text)).replace(/^SWITCHCAUSE/, ''))
  return name && causeNamed(name)
}

/** A FreeSWITCH number, from a place that says it is one. */
export function numberedCause(number: number): ReadCause {
  const name = causesByNumber.get(number)
  return name ? { ...causeNamed(name), number } : { kind: 'unrecognised', causeText: String(number) }
}

/** Text that is nothing but a name of either side. */
export function isBareName(text: string): boolean {
  return isNamed('type', bare(text)) || isNamed('cause', bare(text))
}

export function isNamed(side: 'type' | 'cause', text: string): boolean {
  return (side === 'type' ? exactType(text) : exactCause(text)) !== undefined
}
