import { createRoot, hydrateRoot } from 'react-dom/client'
import { addressOf, placeAt } from '../domain/address/address.ts'
import { boxText } from './box.ts'
import { takeCarried } from './carry.ts'
import { hereFrom } from './here.ts'
import { lastResort } from './last-resort.ts'
import { live } from './live.ts'
import { Page } from './Page.tsx'
import { loadRoom } from './rooms/rooms.ts'
import { addressesUnder, siteRoot } from './site.ts'
import { readTheme } from './theme.ts'
import { titleOf } from './titles.ts'

async function start(container: HTMLElement): Promise<void> {
  const root = siteRoot()
  const carried = takeCarried()
  const { dataset } = document.documentElement
  /** The page that was prerendered, which need not be the one its address asks for; none in 404.html. */
  const { place: prerendered } = dataset
  const path = prerendered ?? location.pathname.slice(root.pathname.length)
  const place = placeAt(path, '')
  const isKnown = prerendered !== undefined || addressOf(place) === path
  const here = hereFrom(isKnown ? place : { at: 'not-found', path }, addressesUnder(root))
  try {
    await loadRoom(here.place.first.at)
  } catch {
    // The prerendered page stands, with plain links, and says so.
    return void dispatchEvent(new Event('error'))
  }
  // Looked up anew at each change of the address, relative ones would lead astray.
  for (const link of document.querySelectorAll('link')) link.setAttribute('href', link.href)
  readTheme()
  const typed = document.querySelector<HTMLTextAreaElement>('textarea[data-search]')?.value || carried
  if (typed) boxText.set(typed)
  const options = { onUncaughtError: lastResort(container) }
  document.title = titleOf(here.place.first)
  if (prerendered !== undefined) hydrateRoot(container, <Page here={here} hydrates />, options)
  else createRoot(container, options).render(<Page here={here} />)
  dataset.live = ''
  await live(here)
  import('./later.ts').then(
    (part) => part.startLater?.(root, here.place),
    () => {}, // Without it the page does all but read files and work offline.
  )
}

const container = document.getElementById('root')
if (!container) throw new Error('No ‘root’')
void start(container)
