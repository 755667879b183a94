import { createContext, useContext } from 'react'

/** Whether the page is put on paper. The app provides it. */
export const Printing = createContext(false)

export function useIsPrinting(): boolean {
  return useContext(Printing)
}
