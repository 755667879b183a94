import { useEffect, useState } from 'react'
import type { Outcome } from '../domain/phone-events/outcome.ts'
import type { Definition } from '../domain/reference/reference.ts'
import { plainSuggestions, searchable } from './suggestions.ts'

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
