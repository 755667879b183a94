import { forgetTyping } from './address-bar.ts'
import type { Site } from './addresses.ts'

/** How far down each page was read. */
const places = new Map<string, number>()

function rememberPlace(): void {
  places.set(location.href, scrollY)
}

/** For browsers without the Navigation API. */
export function listenToHistory(site: Site): void {
  window.onpopstate = null
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
  addEventListener('scroll', rememberPlace, { passive: true })
  addEventListener('popstate', async () => {
    forgetTyping()
    const url = new URL(location.href)
    const place = places.get(url.href)
    if (site.byHash && !site.isOurs(url)) return
    await site.arrive(url)
    // The browser went there while the page was still the shorter one.
    if (place) scrollTo(0, place)
  })
}

export async function pushAndArrive(url: URL, site: Site): Promise<void> {
  forgetTyping()
  // A scroll of this very frame has not been told yet.
  rememberPlace()
  if (url.href !== location.href) history.pushState(null, '', url)
  await site.arrive(url)
  const aim = url.hash && document.getElementById(url.hash.slice(1))
  if (aim) aim.scrollIntoView()
  else scrollTo(0, 0)
}
