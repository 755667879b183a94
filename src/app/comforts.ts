import type { Place } from '../domain/address/place.ts'
import { rememberFields } from './entry-memory.ts'
import type { Store } from './store.ts'
import { followTheme } from './theme.ts'

/** What makes the page pleasant to use and is not needed before it can answer. */
export function addComforts(place: Store<Place>): void {
  rememberFields(place)
  followTheme()
  showDrops()
  if (place.get().at === 'lookup') focusBox()
}

/** Where there is a mouse, somebody can type at once; on a phone the keyboard would cover half of the page. */
function focusBox(): void {
  if (
    document.activeElement !== document.body ||
    !globalThis.matchMedia?.('(hover: hover) and (pointer: fine)').matches
  )
    return
  document.querySelector<HTMLElement>('textarea[data-search]')?.focus({ preventScroll: true })
}

/** Marks the page while files are held above it. */
function showDrops(): void {
  const { dataset } = document.documentElement
  addEventListener('dragover', (event) => {
    if (event.dataTransfer?.types.includes('Files')) dataset.dropping = ''
  })
  for (const end of ['drop', 'dragend'] as const) addEventListener(end, () => delete dataset.dropping)
  addEventListener('dragleave', (event) => {
    if (!event.relatedTarget) delete dataset.dropping
  })
}
