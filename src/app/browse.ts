import { forgetTyping, isReplacing } from './address-bar.ts'
import type { Site } from './addresses.ts'

/**
 * Moving within the page: the Navigation API where the browser has it, else history and clicks, in a part of their
 * own. Plain links stay plain, so new tabs, modified clicks and downloads are the browser's own. Until it listens,
 * and where it cannot, links and Back load their pages.
 */
export function listenForMoves(site: Site): void {
  if (typeof navigation === 'undefined') withHistory((part) => part.listenToHistory(site))
  else listenToNavigation(site)
}

/** Goes to an address of the site as a link would. */
export function go(url: URL, site: Site): void {
  if (typeof navigation === 'undefined') withHistory((part) => part.pushAndArrive(url, site))
  else navigation.navigate(url.href)
}

function withHistory(act: (part: typeof import('./browse-by-history.ts')) => void): void {
  // Where it does not load, links and Back load their pages.
  import('./browse-by-history.ts').then(act, () => {})
}

function listenToNavigation(site: Site): void {
  window.onpopstate = null
  navigation.addEventListener('navigate', (event) => {
    if (isReplacing || !event.canIntercept || event.navigationType === 'reload') return
    if (event.hashChange && !site.byHash) return
    if (event.downloadRequest !== null || event.formData) return
    const url = new URL(event.destination.url)
    if (!site.isOurs(url) && !isShownBefore(event, site)) return
    forgetTyping()
    event.intercept({ focusReset: 'manual', handler: () => site.arrive(url, event.signal) })
  })
}

/** Back to an address where no page is, which this page has shown: the browser changes but the address. */
function isShownBefore({ navigationType, destination }: NavigateEvent, site: Site): boolean {
  return navigationType === 'traverse' && destination.sameDocument && !site.byHash
}
