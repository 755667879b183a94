import { loadRoom } from './rooms/rooms.ts'
import { placeOf } from './site.ts'
import { loadWholeReader } from './whole-reader.ts'

/**
 * Loads a room when somebody is about to go there: a pointer or the focus is on a link to it, or Ctrl or Cmd
 * is pressed and a paste may follow. Not sooner: a page loads no more than it needs.
 */
export function fetchAhead(root: URL): void {
  const onLink = ({ target }: Event) => {
    const element = target instanceof Element ? target : undefined
    if (element?.closest('textarea, select')) void loadWholeReader()
    const link = element?.closest('a')
    const place = link && placeOf(new URL(link.href), root)
    if (place && place.at !== 'not-found') load(place.at)
  }
  for (const sign of ['pointerover', 'focusin']) document.addEventListener(sign, onLink, { passive: true })
  document.addEventListener('keydown', ({ key }) => {
    if (key !== 'Control' && key !== 'Meta') return
    load('lookup')
    void loadWholeReader()
  })
}

function load(at: Parameters<typeof loadRoom>[0]): void {
  loadRoom(at).catch(() => {}) // It is asked for again when it is needed, and then somebody is told.
}
