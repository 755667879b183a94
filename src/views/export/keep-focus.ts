import { type RefObject, useLayoutEffect } from 'react'

/** The pair whose count had the focus in a matrix that has just gone. */
let left: string | undefined

/** Where a matrix of counts takes the place of another, the same count keeps the focus. */
export function useKeptFocus(section: RefObject<HTMLElement | null>): void {
  useLayoutEffect(() => {
    const matrix = section.current
    if (left) matrix?.querySelector<HTMLElement>(`[data-pair="${left}"] button`)?.focus()
    left = undefined
    return () => {
      left = matrix?.querySelector(':focus')?.closest<HTMLElement>('[data-pair]')?.dataset.pair
      // A matrix that comes later is another file's.
      queueMicrotask(() => {
        left = undefined
      })
    }
  }, [section])
}
