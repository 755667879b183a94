import { createContext, useContext } from 'react'
import type { Place } from '../../domain/address/place.ts'

/** Gives the address of a place as an `href` that is right on the page it stands on. The app provides it. */
export const Links = createContext<(place: Place) => string>(() => {
  throw new Error('No links were provided: render inside <Links value={…}>')
})

export function useLinks(): (place: Place) => string {
  return useContext(Links)
}
