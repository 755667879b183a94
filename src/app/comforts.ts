import type { Place } from '../domain/address/place.ts'
import { rememberFields } from './entry-memory.ts'
import type { Store } from './store.ts'
import { followTheme } from './theme.ts'

/** What makes the page pleasant to use and is not needed before it can answer. */
export function addComforts(place: Store<Place>): void {
  rememberFields(place)
  followTheme()
  showDrops()
  keepFocus()
  if (place.get().at === 'lookup') focusBox()
}

/** Where there is a mouse, somebody can type at once; on a phone the keyboard would cover half of the page. */
function focusBox(): void {
  if (document.activeElement !== document.body || !hasMouse()) return
  document.querySelector<HTMLElement>('textarea[data-search]')?.focus({ preventScroll: true })
}

function hasMouse(): boolean {
  return globalThis.matchMedia?.('(hover: hover) and (pointer: fine)').matches ?? false
}

/** Milliseconds after a click by which what it changes is on the page, at once or where a part has to load. */
const settled = [50, 400]

/** Where a button that had the focus is gone after its click, the focus goes to what it stood in and not to nowhere. */
function keepFocus(): void {
  addEventListener(
    'click',
    ({ target }) => {
      // What has the file read again gets the focus once it is there again.
      const button = target instanceof Element ? target.closest('button:not([data-change])') : null
      if (!button) return
      const around = ancestorsOf(button)
      const box = button.closest('.box')?.querySelector('textarea')
      for (const milliseconds of settled)
        setTimeout(() => {
          if (button.isConnected || document.activeElement !== document.body) return
          const home = box?.isConnected && hasMouse() ? box : around.find((each) => each.isConnected)
          if (!home) return
          if (!home.matches('textarea, [tabindex]')) home.tabIndex = -1
          home.focus({ preventScroll: true })
        }, milliseconds)
    },
    true,
  )
}

/** What a button stands in, the nearest first. */
function ancestorsOf(button: Element): readonly HTMLElement[] {
  const at = button.parentElement?.closest<HTMLElement>('section, article, [data-export], main')
  return at ? [at, ...ancestorsOf(at)] : []
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
