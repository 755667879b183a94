import type { Place } from '../domain/address/place.ts'
import { addComforts } from './comforts.ts'
import { listenForFiles } from './export/listen.ts'
import { fetchAhead } from './fetch-ahead.ts'
import { keepForOffline } from './offline/register.tsx'
import { listenForTables } from './rich-paste.ts'
import type { Store } from './store.ts'

/** What a page does not need before it can answer. */
export function startLater(root: URL, place: Store<Place>): void {
  addComforts(place)
  fetchAhead(root)
  listenForFiles()
  listenForTables()
  if (import.meta.env.PROD) void keepForOffline(root)
}
