import { causeNumbers, type TelephonyName, telephonyNames } from '../reference/cause-numbers.ts'
import { callTypes, type TypeName } from '../reference/reference.ts'
import { fold } from './tidy.ts'

/** The five types by their folded names. */
export const typesByFold: ReadonlyMap<string, TypeName> = new Map(
  callTypes.map(({ name }) => [fold(name), name]),
)

/** Every cause of general telephony by its folded name; NONE is an empty field and stands elsewhere. */
export const causesByFold: ReadonlyMap<string, TelephonyName> = new Map(
  telephonyNames.flatMap((name) => (name === 'NONE' ? [] : [[fold(name), name]])),
)

export const causesByNumber: ReadonlyMap<number, TelephonyName> = new Map(
  telephonyNames.map((name) => [causeNumbers[name], name]),
)

/** The folded beginnings of every name, word by word: where none goes on, no name does. */
export const beginnings: ReadonlySet<string> = new Set(
  [...callTypes.map(({ name }) => name), ...telephonyNames].flatMap((name) =>
    name.split(/[ _]/).map((_, at, words) => fold(words.slice(0, at + 1).join(''))),
  ),
)
