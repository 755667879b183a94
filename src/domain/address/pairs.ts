import type { TelephonyName } from '../reference/cause-numbers.ts'
import type { Cause, TypeName } from '../reference/reference.ts'
import type { Place } from './place.ts'
import { slugOf } from './slug.ts'

/** A pair, or one side of it, as an address may hold it: recognised names alone. `null` is the empty cause. */
export interface AddressedPair {
  readonly type?: TypeName
  readonly cause?: Cause | TelephonyName
}

/** What a link may be long and still come through a chat, a mail or a ticket as one. */
export const longestLink = 2000

/** Sides as they were written in an address, not yet read; an absent one was not said. */
export interface SidesText {
  readonly typeText?: string
  readonly causeText?: string
}

const most = 200

/** `trying.no-answer ringing.empty .user-busy`: each pair once, `.` before a cause and a space between pairs. */
export function pairsTextOf(pairs: readonly AddressedPair[]): string {
  return distinctOf(pairs).join(' ')
}

/**
 * The place that shows these pairs, as many as its address has room for.
 * @param siteAddress the absolute address of a place
 */
export function placeOfPairs(
  pairs: readonly AddressedPair[],
  siteAddress: (place: Place) => string,
): { readonly address: string; readonly held: number; readonly of: number } | undefined {
  const words = distinctOf(pairs)
  const base = siteAddress({ at: 'lookup', asked: { pairsText: '' } }).length
  let length = base
  let held = 0
  // Nothing in a slug is longer once it is encoded.
  while (held < words.length && length + (words[held]?.length ?? 0) + 1 <= longestLink)
    length += (words[held++]?.length ?? 0) + 1
  if (held === 0) return undefined
  const pairsText = words.slice(0, held).join(' ')
  return { address: siteAddress({ at: 'lookup', asked: { pairsText } }), held, of: words.length }
}

/** The pairs of such a text. Never throws: what is no name is read as words, and said to be none. */
export function sidesIn(pairsText: string): readonly SidesText[] {
  const words = pairsText.split(/[\s+,]+/).filter((word) => word !== '' && word !== '.')
  return words.slice(0, most).map((word) => {
    const at = word.indexOf('.')
    const type = at < 0 ? word : word.slice(0, at)
    const cause = at < 0 ? '' : word.slice(at + 1)
    return {
      ...(type === '' ? {} : { typeText: type }),
      ...(cause === '' ? {} : { causeText: cause === 'empty' ? '' : cause }),
    }
  })
}

function distinctOf(pairs: readonly AddressedPair[]): readonly string[] {
  const words = pairs.map(
    ({ type, cause }) =>
      `${type === undefined ? '' : slugOf(type)}${cause === undefined ? '' : `.${slugOf(cause)}`}`,
  )
  return [...new Set(words)].filter((word) => word !== '')
}
