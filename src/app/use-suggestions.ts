import { useEffect, useState } from 'react'
import type { Outcome } from '../domain/phone-events/outcome.ts'
import type { Definition } from '../domain/reference/reference.ts'
import { search } from '../domain/reference/search.ts'
import { sipSuggestions } from '../domain/reference/telephony-search.ts'

const offered = 6
const mostLetters = 200
const none: readonly Definition[] = []

/** Definitions to offer beside an answer that is none. Fuzzy search is loaded when plain search finds nothing. */
export function useSuggestions(outcome: Outcome): readonly Definition[] {
  const plain = plainSuggestions(outcome)
  const words = plain.length === 0 ? searchable(outcome) : undefined
  const [fuzzy, setFuzzy] = useState<{ words: string; found: readonly Definition[] }>()
  useEffect(() => {
    if (words === undefined) return
    let stale = false
    import('../domain/reference/search-fuzzy.ts').then(
      ({ searchFuzzy }) => stale || setFuzzy({ words, found: searchFuzzy(words) }),
      () => {}, // Suggestions are help beside the answer: without them it still stands.
    )
    return () => {
      stale = true
    }
  }, [words])
  return fuzzy && fuzzy.words === words ? fuzzy.found : plain
}

function plainSuggestions(outcome: Outcome): readonly Definition[] {
  const words = searchable(outcome)
  if (words === undefined) return none
  const found = search(words).map(({ definition }) => definition)
  return [...new Set([...found, ...sipSuggestions(sipStatusIn(words))])].slice(0, offered)
}

/** Words worth a search: a line or two in which nothing was recognised, never a whole paste. */
function searchable(outcome: Outcome): string | undefined {
  if (outcome.kind !== 'not-understood' || outcome.columns) return undefined
  const words = outcome.text.trim()
  return words !== '' && words.length <= mostLetters ? words : undefined
}

function sipStatusIn(words: string): number {
  return Number(/(?:^|\bsip\D{0,10})([3-6]\d\d)(?!\d)/i.exec(words)?.[1])
}
