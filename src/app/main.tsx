import { createRoot, hydrateRoot } from 'react-dom/client'
import { placeAt } from '../domain/address/address.ts'
import type { Place } from '../domain/address/place.ts'
import { boxText } from './box.ts'
import { hereFrom } from './here.ts'
import { listenForKeys } from './keys.ts'
import { Page } from './Page.tsx'
import { listenForPastes } from './paste.ts'
import { loadRoom } from './rooms/rooms.ts'
import { siteRoot } from './site.ts'
import { readTheme } from './theme.ts'

/** The page that was prerendered, which need not be the one its address asks for; none in 404.html. */
function prerenderedPlace(): Place | undefined {
  const { place } = document.documentElement.dataset
  return place === undefined ? undefined : placeAt(place, '')
}

async function start(container: HTMLElement): Promise<void> {
  const root = siteRoot()
  const prerendered = prerenderedPlace()
  const path = location.pathname.slice(root.pathname.length)
  const here = hereFrom(prerendered ?? { at: 'not-found', path }, root)
  await loadRoom(here.place.first.at)
  // Looked up anew at each change of the address, relative ones would lead astray.
  for (const link of document.querySelectorAll('link')) link.setAttribute('href', link.href)
  readTheme()
  const typed = document.querySelector<HTMLTextAreaElement>('textarea[data-search]')?.value
  if (typed) boxText.set(typed)
  if (prerendered) hydrateRoot(container, <Page here={here} />)
  else createRoot(container).render(<Page here={here} />)
  listenForKeys()
  listenForPastes((text) => {
    boxText.set(text)
    if (here.place.get().at !== 'lookup') here.go({ at: 'lookup' })
  })
  await here.start()
  whenIdle(() => loadRoom('lookup').catch(() => {})) // It is asked for again when it is needed.
}

/** A paste anywhere is then answered at once. */
function whenIdle(run: () => void): void {
  if (typeof requestIdleCallback === 'undefined') setTimeout(run, 2000)
  else requestIdleCallback(run)
}

const container = document.getElementById('root')
if (!container) throw new Error('The page has no element ‘root’')
start(container).catch(() => {
  // A part did not load: the prerendered page stands, complete, with plain links.
})
