/** The portable copy: the whole site as one file, opened from disk or a share, without a server. */
import { flushSync } from 'react-dom'
import { createRoot } from 'react-dom/client'
import { replaceAddress } from './address-bar.ts'
import { addComforts } from './comforts.ts'
import { listenForFiles } from './export/listen.ts'
import { hashAddresses } from './hash-addresses.ts'
import { hereFrom } from './here.ts'
import { live } from './live.ts'
import { Page } from './Page.tsx'
import { loadRoom } from './rooms/rooms.ts'
import { readTheme } from './theme.ts'
import { titleOf } from './titles.ts'

async function start(container: HTMLElement): Promise<void> {
  const addresses = hashAddresses(new URL(location.href))
  const here = hereFrom(addresses.placeOf(new URL(location.href)) ?? { at: 'lookup' }, addresses)
  await loadRoom(here.place.first.at)
  document.title = titleOf(here.place.first)
  readTheme()
  flushSync(() => createRoot(container).render(<Page here={here} />))
  // An anchor takes the address’s place, and a page reloaded from there would be another.
  addEventListener('hashchange', () => {
    if (!addresses.isOurs(new URL(location.href))) replaceAddress(addresses.urlOf(here.place.get()))
  })
  await live(here)
  addComforts(here.place)
  listenForFiles()
}

const container = document.getElementById('root')
if (!container) throw new Error('The page has no element ‘root’')
void start(container)
