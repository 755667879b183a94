import { causeNumbers, type TelephonyName } from '../reference/cause-numbers.ts'
import { correctedCause, correctedType } from './corrections.ts'
import { mentionsIn } from './mentions.ts'
import {
  causeNamed,
  causesByFold,
  exactCause,
  exactType,
  isBareName,
  longestName,
  type NamedCause,
  type NamedType,
  nameOf,
  numberedCause,
  typesByFold,
} from './names.ts'
import { readOf } from './reading.ts'
import { isColumnType } from './table-words.ts'
import { bare, fold, isIdentifier } from './tidy.ts'
import { isCutOff, isEmptyText, isUnknown, type Side } from './vocabulary.ts'

/** What a field's value says. `rest` is what stands behind the name. */
export type Value =
  | { readonly kind: 'read'; readonly read: NamedType | NamedCause; readonly rest: string }
  | { readonly kind: 'empty' }
  /** Cut off, masked, not computed, or what kind of value the field has: something stood there. */
  | { readonly kind: 'cut-off' }
  | { readonly kind: 'several'; readonly reads: readonly (NamedType | NamedCause)[] }
  /** `isName`: whether it reads like a name, though one that nobody knows. */
  | { readonly kind: 'words'; readonly text: string; readonly isName: boolean }

/** A number behind or before a name, with the signs that join them. */
const numberBehind = /^(.*?[^\d_])[\s:/–-]*[([]?#?(\d[\d.,]*)[)\]]?\s*$/
/** A cause's number, perhaps with the standard that it is of: `17 (Q.850)`. */
const numberAlone = /^(?:Q\.?850[\s:]+)?\(?#?(\d{1,3})\)?(?:\s*\(?Q\.?850\)?)?$/i
const numberBefore = /^\s*#?(\d{1,3})[\s:/(–-]+([^\d\s].*)$/

/** @param isCounted whether numbers behind names are counts, as in a grouped report */
export function readValue(side: Side, text: string, isCounted = false): Value {
  const plain = text.trim()
  if (isEmptyText(plain)) return { kind: 'empty' }
  const exact = /^(?:[!≠¬~☐◯?]|<>|\/=|\[ ?\]|\( \))|[?!]\?/u.test(plain) ? undefined : exactSide(side, plain)
  if (exact) return { kind: 'read', read: exact, rest: '' }
  if (isCutOff(plain) || isColumnType(plain)) return completedName(side, plain) ?? { kind: 'cut-off' }
  return (
    numbered(side, plain, isCounted) ??
    longer(side, plain) ??
    completedName(side, plain) ??
    (beginsName(side, plain)
      ? { kind: 'cut-off' }
      : { kind: 'words', text: plain, isName: looksLikeName(plain) })
  )
}

function exactSide(side: Side, text: string): NamedType | NamedCause | undefined {
  return side === 'type' ? exactType(text) : exactCause(text)
}

function numbered(side: Side, text: string, isCounted: boolean): Value | undefined {
  const alone = side === 'cause' ? numberAlone.exec(text)?.[1] : undefined
  if (alone !== undefined) {
    const read = numberedCause(Number(alone))
    return read.kind === 'unrecognised' ? undefined : { kind: 'read', read, rest: '' }
  }
  if (text.length > 2 * longestName) return undefined
  const [, before = '', number = ''] = numberBehind.exec(text) ?? []
  if (number !== '') {
    if (isCounted && isEmptyText(before)) return { kind: 'empty' }
    const named = exactSide(side, before) ?? (isCounted ? correctedSide(side, before) : undefined)
    if (named) return isCounted || side === 'type' ? asRead(named) : withNumber(named, Number(number))
  }
  const [, first = '', name = ''] = numberBefore.exec(text) ?? []
  const named = first === '' ? undefined : exactSide(side, name)
  return named && (side === 'cause' ? withNumber(named, Number(first)) : asRead(named))
}

function asRead(read: NamedType | NamedCause): Value {
  return { kind: 'read', read, rest: '' }
}

/** Beside its own number a name is one value; another cause's number makes two of it; any other is a count. */
function withNumber(named: NamedType | NamedCause, number: number): Value {
  const other = numberedCause(number)
  if (other.kind === 'unrecognised') return asRead(named)
  return 'cause' in named && other.cause === named.cause
    ? asRead(other)
    : { kind: 'several', reads: [named, other] }
}

/** One word, or up to three from a capital on, none of which is a name of its own: `Not Ringing` and `see below` say more. */
function looksLikeName(text: string): boolean {
  const plain = bare(text)
  const isName = /^(?:[\p{L}\p{N}_-]+|\p{Lu}[\p{L}\p{N}_-]*(?: [\p{L}\p{N}_-]+){1,2})$/u.test(plain)
  return (
    (isIdentifier(text) && !isBareName(text)) ||
    (isName && !/^(?:unknown|yes|no|true|false|\p{L})$/iu.test(plain) && mentionsIn(plain).length === 0)
  )
}

/** The highest number of Q.850; FreeSWITCH gives NORMAL_CLEARING's for each of its own causes beyond. */
const highestQ850 = 127
const numberOfOwnCauses = 16

/** Whether a Q.850 number may stand beside a cause in one record. */
export function agreesWithNumber(cause: TelephonyName, number: number): boolean {
  const own = causeNumbers[cause]
  return own === number || (own > highestQ850 && number === numberOfOwnCauses)
}

/** A name with more behind it, two names, or one misspelt. */
function longer(side: Side, text: string): Value | undefined {
  const found = mentionsIn(text).flatMap((mention) =>
    mention.side === side ? [{ ...mention, read: readOf(mention) }] : [],
  )
  const names = new Map(found.map(({ read }) => [nameOf(read), read]))
  if (names.size > 1) return { kind: 'several', reads: [...names.values()] }
  const [first] = found
  const before = text.slice(0, first?.start)
  const rest = text.slice(first?.end)
  // "unknown to me", "unknown caller": not the type.
  if (first && isUnknown(nameOf(first.read)) && /^\s+(?!(?:and|with|und)\b)\p{Ll}/u.test(rest))
    return undefined
  if (first && bare(before) === '' && !/\w$|[!≠¬~?]|<>|\/=/.test(before))
    return { kind: 'read', read: first.read, rest }
  const corrected = first ? undefined : correctedSide(side, text)
  return corrected && asRead(corrected)
}

function correctedSide(side: Side, text: string): NamedType | NamedCause | undefined {
  return side === 'type' ? correctedType(text) : correctedCause(text)
}

const leastLetters = 10

const leastOfName = 3

/** The beginning of a name of the side, and no name. */
function beginsName(side: Side, text: string): boolean {
  const start = fold(text)
  const names = side === 'type' ? typesByFold : causesByFold
  return start.length >= leastOfName && [...names.keys()].some((name) => name.startsWith(start))
}

/** A name that a column cut off, where one name alone begins so. */
function completedName(side: Side, text: string): Value | undefined {
  const start = fold(text.replace(/[.…]+$/, ''))
  if (side !== 'cause' || start.length < leastLetters) return undefined
  const [name, ...more] = [...causesByFold].filter(([folded]) => folded.startsWith(start))
  return name && more.length === 0 ? asRead({ ...causeNamed(name[1]), correctedFrom: text }) : undefined
}
