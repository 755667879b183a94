import { isNewer } from '../holders.ts'
import { mentionsIn } from '../mentions.ts'
import { isNamed } from '../names.ts'
import { isColumnType } from '../table-words.ts'
import { areOthers, fieldNamed, isGlue, isLeadIn, named, ownPrefixes, wordsOf } from '../vocabulary.ts'

/** Whose field a label names, by what stands around its words on the line. */

/** What a machine puts before a field's name, and is a part of it. */
const namespace = /(?:[\p{L}\p{N}]+(?:__?|\.|: ?))+$/u

export const longestNamespace = 60

/** What a label has in brackets before its sign: `Missed Call Type (picklist):`, `Hangup Cause (B leg):`. */
export function bracketAt(behind: string): string {
  const bracket = /^\s?\([^()]{1,40}\)(?=\s*(?:[:=\t|]|$))/.exec(behind)?.[0] ?? ''
  return fieldNamed(bracket) ? '' : bracket
}

const ofFields = named(
  'PICKLIST TEXT STRING NUMBER READ FORMULA API OPTIONAL REQUIRED FIELD NATTERBOX SALESFORCE C R Q',
)

/** Whether what a label has in brackets says whose, or which, it is: `(vorher)`, `(call 2)`; `(picklist)` says what kind of field. */
export function bracketTells(bracket: string): boolean {
  return (bracket.match(/\p{L}+|\d{1,2}(?!\d)/gu) ?? []).some((word) => !ofFields.has(word.toUpperCase()))
}

/** `Hangup Cause Count: 17`: the label goes on, and is another field's. */
export function isLongerLabel(behind: string): boolean {
  const words = /^ (\p{L}[\p{L}\p{N} ]{0,30}?)\s*[:=]/u.exec(behind)?.[1]
  const name = words === undefined ? undefined : fieldNamed(words)
  if (words === undefined || (name && name.field !== 'count')) return false
  return (
    !/^(?:is|was|of|field|value|and|code|number)\b/i.test(words) &&
    !isNamed('type', words) &&
    !isNamed('cause', words) &&
    mentionsIn(words).length === 0
  )
}

/** `nbavs__`, `Phone Event: `; words of a sentence with a colon are none, and are seen as words. */
export function namespaceIn(before: string): string {
  const lead = namespace.exec(before)?.[0] ?? ''
  const words = lead.replace(/(?:[\p{L}\p{N}]+(?:__?|\.))*$/u, '')
  const isObject = words === '' || areOthers(words) || fieldNamed(`${words}Hangup Cause`)?.owner === 'own'
  return isObject ? lead : lead.slice(words.length)
}

/** Whether the words before a name make it another's: `Original Hangup Cause`, `Parent Phone Event Hangup Cause`. */
export function isAnothers(words: string, isFirst: boolean): boolean {
  // What is a value is no word of the label: `REDIRECTION_TO_…`.
  const before = words.slice(mentionsIn(words).at(-1)?.end ?? 0)
  const isBehindValue = /[:=]/.test(before)
  const found =
    before
      .replace(/^.*(?:[,;|·•\t({>]|\bwhere\b|[:=](?=\s*\S+\s))/is, '')
      .match(/[\p{L}\p{N}]+[:.]?|[^\s\p{L}\p{N}]+/gu) ?? []
  // `Correction from Dan:` says who, and not whose.
  const owners = found.filter((word, at) => at === found.length - 1 || !/^(?:from|to)$/i.test(word))
  if (areOthers(owners.join(' '))) return true
  const next = found.at(-1) ?? ''
  const isWord = /^\p{L}+$/u.test(next)
  // A program declares what it will hold: `string hangup_cause`.
  if (isWord && isColumnType(next)) return true
  return (
    isWord &&
    !isBehindValue &&
    isFirst &&
    found.length <= 3 &&
    !isLeadIn(next) &&
    !isNewer(next) &&
    !wordsOf(next).every((word) => ownPrefixes.has(word)) &&
    !isGlue(next) &&
    !isNamed('type', next) &&
    !isNamed('cause', next) &&
    !/[:.]$/.test(next)
  )
}

const ofPeople = /(?:^|\s)(?:by|to|from)\s*$|\S\s+from\s|^result\s*$/i

/** Whether a field holds people, numbers or what came of something: a type or a cause in it has no role there. */
export function holdsNoValue(label: string): boolean {
  return ofPeople.test(label)
}
