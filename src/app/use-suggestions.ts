import { useEffect, useState } from 'react'
import type { Outcome } from '../domain/phone-events/outcome.ts'
import type { Definition } from '../domain/reference/reference.ts'
import type { WholeReader } from './whole-reader-part.ts'

const none: readonly Definition[] = []

/** Definitions to offer beside an answer that is none. Fuzzy search is loaded when plain search finds nothing. */
export function useSuggestions(outcome: Outcome, reader: WholeReader | undefined): readonly Definition[] {
  const plain = reader?.plainSuggestions(outcome) ?? none
  const words = plain.length === 0 ? reader?.searchable(outcome) : undefined
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
