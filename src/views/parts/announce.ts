import { createContext, useContext } from 'react'

/** Says a sentence in the page's one status region. The app provides it; without it nothing is said. */
export const Announce = createContext<(sentence: string) => void>(() => {})

export function useAnnounce(): (sentence: string) => void {
  return useContext(Announce)
}
