import { putIntoBox } from './box.ts'
import type { Here } from './here.ts'
import { listenForPastes } from './paste.ts'

/** Has a page that is shown answer to pastes and changes of its address. */
export async function live(here: Here): Promise<void> {
  listenForPastes((text) => {
    putIntoBox(text)
    if (here.place.get().at !== 'lookup') here.go({ at: 'lookup' })
  })
  await here.start()
}
