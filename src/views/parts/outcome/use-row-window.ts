import { useVirtualizer } from '@tanstack/react-virtual'
import { useLayoutEffect, useRef } from 'react'
import { useIsPrinting } from '../printing.ts'

const rowHeight = 110
/** Rows that are put on paper. */
export const mostPrinted = 2000

/** Which rows of a long table are in sight of its box, and how high those above and below it are. */
export function useRowWindow(count: number, isVirtual: boolean) {
  const box = useRef<HTMLDivElement>(null)
  // Maintained, 2 packages, 6 kB gzip, loaded with the answers: rows here are of any height, which is the hard part.
  const virtualizer = useVirtualizer({
    count,
    enabled: isVirtual,
    getScrollElement: () => box.current,
    estimateSize: () => rowHeight,
    overscan: 12,
  })
  const isPrinting = useIsPrinting()
  useLayoutEffect(() => {
    const own = box.current
    if (!isPrinting || !own) return undefined
    const top = own.scrollTop
    // On paper the box has no bars, and forgets how far it was scrolled.
    return () => own.scrollTo(0, top)
  }, [isPrinting])
  if (!isVirtual || isPrinting)
    return {
      box,
      drawn: Array.from({ length: isVirtual ? Math.min(count, mostPrinted) : count }, (_, at) => at),
      above: 0,
      below: 0,
      measure: undefined,
    }
  const items = virtualizer.getVirtualItems()
  return {
    box,
    drawn: items.map(({ index }) => index),
    above: items[0]?.start ?? 0,
    below: virtualizer.getTotalSize() - (items.at(-1)?.end ?? 0),
    measure: virtualizer.measureElement,
  }
}
