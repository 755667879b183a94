import { versionOf } from '../messages.ts'
import { addresses, isHashed, notFoundPage, root, version } from './site.ts'

/**
 * Each version of the site is kept in a cache of its own, a generation. An origin's caches are shared by all of
 * its sites, so a name tells whose it is: an address holds no space.
 */
const own = `missed-call-explorer ${root.href} `
const current = own + version
const longestWait = 1000

declare const self: ServiceWorkerGlobalScope

/**
 * Keeps the whole site. Rejects, and leaves nothing behind, where a page or a script is missing, or while a host
 * still has pages of another version.
 */
export async function fetchAll(): Promise<void> {
  const isKnown = await caches.has(current)
  try {
    const cache = await caches.open(current)
    await Promise.all(
      [...addresses].map(async (address) => {
        const response = await fetchOne(address)
        if (response) await cache.put(address, response)
      }),
    )
  } catch (error) {
    if (!isKnown) await caches.delete(current)
    throw error
  }
}

/** A file, or `undefined` for one that some hosts do not serve for its kind, and that no page needs. */
async function fetchOne(address: string): Promise<Response | undefined> {
  const response = await fetch(address, { cache: isHashed(address) ? 'default' : 'no-cache' })
  const isPage = address.endsWith('/') || address === notFoundPage
  const isThere = response.ok || (address === notFoundPage && response.status === 404)
  if (!isThere && !isPage && !isHashed(address)) return undefined
  const body = await response.blob()
  if (!isThere || (isPage && !(await body.text()).includes(`data-version="${version}"`)))
    throw new Error(`${address} is not there in version ${version}`)
  // Made anew, for a browser refuses to show as a page what was redirected.
  return new Response(body, { headers: response.headers })
}

/** What is kept of an address in this generation or, else, in an earlier one. */
export async function kept(address: string): Promise<Response | undefined> {
  for (const name of [current, ...(await others()).reverse()]) {
    // Not opened, which would make anew what has just been deleted.
    const found = await caches.match(address, { cacheName: name })
    if (found) return found
  }
  return undefined
}

/**
 * Deletes the generations that no open page is of. Where a page does not say, the last one before this stays;
 * while a new one is being installed all stay.
 */
export async function sweep(): Promise<void> {
  const { installing, waiting } = self.registration
  if (installing || waiting) return
  const pages = await self.clients.matchAll({ type: 'window' })
  const used = await Promise.all(pages.map((page) => Promise.race([versionOf(page), silence()])))
  const names = await others()
  const previous = used.includes(undefined) ? names.at(-1) : undefined
  await Promise.all(
    names
      .filter((name) => name !== previous && !used.includes(name.slice(own.length)))
      .map((name) => caches.delete(name)),
  )
}

function silence(): Promise<undefined> {
  return new Promise((resolve) => {
    setTimeout(() => resolve(undefined), longestWait)
  })
}

/** The site's other generations, the oldest first. */
async function others(): Promise<string[]> {
  return (await caches.keys()).filter((name) => name.startsWith(own) && name !== current)
}
