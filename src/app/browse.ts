import type { Addresses } from './addresses.ts'

/**
 * Moving within the page: the Navigation API where the browser has it, else history and clicks. Plain links
 * stay plain, so new tabs, modified clicks and downloads are the browser's own.
 */
export interface Site extends Pick<Addresses, 'isOurs' | 'byHash'> {
  /** Shows the page of an address that is already in the address bar. Never rejects. */
  readonly arrive: (url: URL, signal?: AbortSignal) => Promise<void>
}

/** Browsers refuse, or grumble about, more than some 100 changes of the address in half a minute. */
const pause = 350

let replacing = false
let lastReplaced = Number.NEGATIVE_INFINITY
let waiting: ReturnType<typeof setTimeout> | undefined

export function listenForMoves(site: Site): void {
  if (typeof navigation === 'undefined') listenToHistory(site)
  else listenToNavigation(site)
}

/** Goes to an address of the site as a link would. */
export function go(url: URL, site: Site): void {
  if (typeof navigation === 'undefined') void pushAndArrive(url, site)
  else navigation.navigate(url.href)
}

/** Writes an address over the present one; nothing is shown anew. */
export function replaceAddress(url: URL): void {
  clearTimeout(waiting)
  lastReplaced = Date.now()
  if (url.href === location.href) return
  replacing = true
  try {
    history.replaceState(history.state, '', url)
  } finally {
    replacing = false
  }
}

/** The same for an address that follows typing: now or, in quick succession, a moment later. */
export function replaceAddressSoon(url: URL): void {
  clearTimeout(waiting)
  waiting = setTimeout(() => replaceAddress(url), Math.max(0, lastReplaced + pause - Date.now()))
}

function listenToNavigation(site: Site): void {
  navigation.addEventListener('navigate', (event) => {
    if (replacing || !event.canIntercept || event.navigationType === 'reload') return
    if (event.hashChange && !site.byHash) return
    if (event.downloadRequest !== null || event.formData) return
    const url = new URL(event.destination.url)
    if (!site.isOurs(url)) return
    clearTimeout(waiting)
    event.intercept({ focusReset: 'manual', handler: () => site.arrive(url, event.signal) })
  })
}

function listenToHistory(site: Site): void {
  document.addEventListener('click', (event) => {
    if (event.defaultPrevented || event.button !== 0) return
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return
    const link = event.target instanceof Element ? event.target.closest('a') : null
    if (!link?.href || link.hasAttribute('download') || (link.target && link.target !== '_self')) return
    const url = new URL(link.href)
    const samePage = url.pathname === location.pathname && url.search === location.search
    if (!site.isOurs(url) || (samePage && url.hash !== '' && !site.byHash)) return
    event.preventDefault()
    void pushAndArrive(url, site)
  })
  addEventListener('popstate', () => {
    clearTimeout(waiting)
    const url = new URL(location.href)
    if (!site.byHash || site.isOurs(url)) void site.arrive(url)
  })
}

async function pushAndArrive(url: URL, site: Site): Promise<void> {
  clearTimeout(waiting)
  if (url.href !== location.href) history.pushState(null, '', url)
  await site.arrive(url)
  const aim = url.hash && document.getElementById(url.hash.slice(1))
  if (aim) aim.scrollIntoView()
  else scrollTo(0, 0)
}
