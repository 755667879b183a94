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

/** What had the focus in a card of choices when the file was read again, by card. */
const changed = new Map<string, string>()

/**
 * Where a file is read again because of a choice, the choice has the focus once it is counted.
 * @param name the card's; its choices have `data-change`
 */
export function useFocusAfterChange(card: RefObject<HTMLElement | null>, name: string): void {
  useLayoutEffect(() => {
    const own = card.current
    const choice = changed.get(name)
    const same = choice
      ? (own?.querySelector<HTMLElement>(`[data-change="${choice}"]`) ?? firstOf(own))
      : null
    // Who has gone elsewhere by then stays there.
    const page = same?.ownerDocument
    if (same && page?.activeElement === page?.body) same.focus()
    changed.delete(name)
    return () => {
      const choice = own?.querySelector<HTMLElement>(':focus')?.dataset.change
      if (choice) changed.set(name, choice)
    }
  }, [card, name])
}

function firstOf(card: HTMLElement | null): HTMLElement | null | undefined {
  return card?.querySelector<HTMLElement>('[data-change]')
}
