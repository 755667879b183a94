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

/** What had the focus in the ways to change a reading when the file was read again. */
let changed: string | undefined

/** Where a file is read again because of a choice, the choice has the focus once it is counted. */
export function useFocusAfterChange(card: RefObject<HTMLElement | null>): void {
  useLayoutEffect(() => {
    const own = card.current
    const same = changed
      ? (own?.querySelector<HTMLElement>(`[data-change="${changed}"]`) ?? firstOf(own))
      : null
    // Who has gone elsewhere by then stays there.
    const page = same?.ownerDocument
    if (same && page?.activeElement === page?.body) same.focus()
    changed = undefined
    return () => {
      changed = own?.querySelector<HTMLElement>(':focus')?.dataset.change
    }
  }, [card])
}

function firstOf(card: HTMLElement | null): HTMLElement | null | undefined {
  return card?.querySelector<HTMLElement>('[data-change]')
}
