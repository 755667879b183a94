import { createRoot, hydrateRoot } from 'react-dom/client'
import { placeAt } from '../domain/address/address.ts'
import type { Place } from '../domain/address/place.ts'
import { boxText } from './box.ts'
import { hereFrom } from './here.ts'
import { lastResort } from './last-resort.ts'
import { live } from './live.ts'
import { Page } from './Page.tsx'
import { loadRoom } from './rooms/rooms.ts'
import { addressesUnder, siteRoot } from './site.ts'
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
  const here = hereFrom(prerendered ?? { at: 'not-found', path }, addressesUnder(root))
  try {
    await loadRoom(here.place.first.at)
  } catch {
    return // The prerendered page stands, complete, with plain links.
  }
  // Looked up anew at each change of the address, relative ones would lead astray.
  for (const link of document.querySelectorAll('link')) link.setAttribute('href', link.href)
  delete document.documentElement.dataset.answerFirst
  readTheme()
  const typed = document.querySelector<HTMLTextAreaElement>('textarea[data-search]')?.value
  if (typed) boxText.set(typed)
  const options = { onUncaughtError: lastResort(container) }
  if (prerendered) hydrateRoot(container, <Page here={here} hydrates />, options)
  else createRoot(container, options).render(<Page here={here} />)
  await live(here)
  import('./later.ts').then(
    (part) => part.startLater?.(root, here.place),
    () => {}, // Without it the page does all but read files and work offline.
  )
}

const container = document.getElementById('root')
if (!container) throw new Error('The page has no element ‘root’')
void start(container)
