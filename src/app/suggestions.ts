import type { Outcome } from '../domain/phone-events/outcome.ts'
import { isSigned, platformWordsIn } from '../domain/platforms/platform-words.ts'
import type { Definition } from '../domain/reference/reference.ts'
import { suggest } from '../domain/reference/suggest.ts'
import { sipSuggestions } from '../domain/reference/telephony-search.ts'

const offered = 6
const mostLetters = 200
const none: readonly Definition[] = []

/** What a question in which nothing was recognised may be about. */
export function plainSuggestions(outcome: Outcome): readonly Definition[] {
  const words = searchable(outcome)
  if (words === undefined) return none
  const found = suggest(words)
  return [...new Set([...found, ...sipSuggestions(sipStatusIn(words))])].slice(0, offered)
}

/** Words worth a search: a line or two in which nothing was recognised, never a whole paste. */
export function searchable(outcome: Outcome): string | undefined {
  if (outcome.kind !== 'not-understood' || outcome.columns) return undefined
  const words = outcome.text.trim()
  // Nothing is similar to a word that another platform is known to have for something else.
  const isForeign = platformWordsIn(words).some(({ word }) => isSigned(word))
  return words !== '' && words.length <= mostLetters && !isForeign ? words : undefined
}

function sipStatusIn(words: string): number {
  return Number(/(?:^|\bsip\D{0,10})([3-6]\d\d)(?!\d)/i.exec(words)?.[1])
}

/** An answer that asks, with what the other words of the text are about first among its choices. */
export function withBestFirst<Asked extends Outcome>(text: string, outcome: Asked): Asked {
  if (outcome.kind !== 'needs-cause' && outcome.kind !== 'needs-type') return outcome
  if (text.length > mostLetters || text.trim().includes('\n')) return outcome
  const read = outcome.kind === 'needs-cause' ? outcome.type : (outcome.cause ?? '')
  const words = text.replace(new RegExp(read.replace(/[ _]/g, '[ _-]?'), 'i'), ' ')
  const likely = suggest(words, outcome.candidates)
  const rest = outcome.candidates.filter((definition) => !likely.includes(definition))
  return likely.length === 0 ? outcome : { ...outcome, candidates: [...likely, ...rest] }
}
