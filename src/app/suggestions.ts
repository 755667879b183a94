import type { Outcome } from '../domain/phone-events/outcome.ts'
import type { Definition } from '../domain/reference/reference.ts'
import { search } from '../domain/reference/search.ts'
import { sipSuggestions } from '../domain/reference/telephony-search.ts'

const offered = 6
const mostLetters = 200
const none: readonly Definition[] = []

/** What plain search finds for words in which nothing was recognised. */
export function plainSuggestions(outcome: Outcome): readonly Definition[] {
  const words = searchable(outcome)
  if (words === undefined) return none
  const found = search(words).map(({ definition }) => definition)
  return [...new Set([...found, ...sipSuggestions(sipStatusIn(words))])].slice(0, offered)
}

/** Words worth a search: a line or two in which nothing was recognised, never a whole paste. */
export function searchable(outcome: Outcome): string | undefined {
  if (outcome.kind !== 'not-understood' || outcome.columns) return undefined
  const words = outcome.text.trim()
  return words !== '' && words.length <= mostLetters ? words : undefined
}

function sipStatusIn(words: string): number {
  return Number(/(?:^|\bsip\D{0,10})([3-6]\d\d)(?!\d)/i.exec(words)?.[1])
}
