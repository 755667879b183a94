import type { Addresses } from './addresses.ts'

/**
 * Moving within the page: the Navigation API where the browser has it, else history and clicks, in a part of their
 * own. Plain links stay plain, so new tabs, modified clicks and downloads are the browser's own.
 */
export interface Site extends Pick<Addresses, 'isOurs' | 'byHash'> {
  /** Shows the page of an address that is already in the address bar. Never rejects. */
  readonly arrive: (url: URL, signal?: AbortSignal) => Promise<void>
}

/** Browsers refuse, or grumble about, more than some 100 changes of the address in half a minute. */
const pause = 350
const drawing = 100

let replacing = false
let lastReplaced = Number.NEGATIVE_INFINITY
let waiting: ReturnType<typeof setTimeout> | undefined

/** Until it listens, and where it cannot, links and Back load their pages. */
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

/** Leaves the address of what was typed as it is. */
export function forgetTyping(): void {
  clearTimeout(waiting)
}

/** Writes an address over the present one; nothing is shown anew. */
export function replaceAddress(url: URL): void {
  forgetTyping()
  lastReplaced = Date.now()
  if (url.href === location.href) return
  replacing = true
  try {
    history.replaceState(history.state, '', url)
  } finally {
    replacing = false
  }
}

/** The same for an address that follows typing, once what was typed is drawn; in quick succession only the last. */
export function replaceAddressSoon(urlNow: () => URL): void {
  forgetTyping()
  waiting = setTimeout(() => replaceAddress(urlNow()), Math.max(drawing, lastReplaced + pause - Date.now()))
}

function listenToNavigation(site: Site): void {
  window.onpopstate = null
  navigation.addEventListener('navigate', (event) => {
    if (replacing || !event.canIntercept || event.navigationType === 'reload') return
    if (event.hashChange && !site.byHash) return
    if (event.downloadRequest !== null || event.formData) return
    const url = new URL(event.destination.url)
    if (!site.isOurs(url)) return
    forgetTyping()
    event.intercept({ focusReset: 'manual', handler: () => site.arrive(url, event.signal) })
  })
}
