import { useEffect, useState } from 'react'
import type { Outcome } from '../domain/phone-events/outcome.ts'
import type { Definition } from '../domain/reference/reference.ts'
import { announce, stopped } from './announcements.ts'
import { sayOutcome } from './say-outcome.ts'
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
      ({ searchFuzzy }) => {
        if (stale) return
        const found = searchFuzzy(words)
        setFuzzy({ words, found })
        if (found.length > 0)
          announce(sayOutcome({ kind: 'not-understood', text: words }, found.length), stopped)
      },
      () => {}, // Suggestions are help beside the answer: without them it still stands.
    )
    return () => {
      stale = true
    }
  }, [words])
  return fuzzy && fuzzy.words === words ? fuzzy.found : plain
}
