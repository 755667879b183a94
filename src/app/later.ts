import { listenForFiles } from './export/listen.ts'
import { fetchAhead } from './fetch-ahead.ts'
import { keepForOffline } from './offline/register.tsx'

/** What a page does not need before it can answer. */
export function startLater(root: URL): void {
  fetchAhead(root)
  listenForFiles()
  if (import.meta.env.PROD) void keepForOffline(root)
}
