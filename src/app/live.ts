import { putIntoBox } from './box.ts'
import type { Here } from './here.ts'
import { listenForKeys } from './listen-for-keys.ts'
import { listenForPastes } from './paste.ts'

/** Has a page that is shown answer to keys, pastes and changes of its address. */
export async function live(here: Here): Promise<void> {
  if (/Mac|iP(?:hone|ad)/.test(navigator.platform)) document.documentElement.dataset.mac = ''
  listenForKeys()
  listenForPastes((text) => {
    putIntoBox(text)
    if (here.place.get().at !== 'lookup') here.go({ at: 'lookup' })
  })
  await here.start()
}
