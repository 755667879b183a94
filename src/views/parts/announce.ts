import { createContext, useContext } from 'react'

/** Says a sentence in the page's one status region. The app provides it; without it nothing is said. */
export const Announce = createContext<Say>(() => {})

/** A sentence, or what makes it once it is to be said. */
type Say = (sentence: string | (() => string)) => void

export function useAnnounce(): Say {
  return useContext(Announce)
}
