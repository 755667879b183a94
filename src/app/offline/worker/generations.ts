import { type Pack, versionOf } from '../messages.ts'
import { addresses, isHashed, keptLater, pack, root, stemOf, version } from './site.ts'
import { unpacked } from './unpack.ts'

/**
 * Each version of the site is kept in a cache of its own, a generation. An origin's caches are shared by all of
 * its sites, so a name tells whose it is: an address holds no space.
 */
const own = `missed-call-explorer ${root.href} `
const current = own + version
const longestWait = 1000

declare const self: ServiceWorkerGlobalScope

/**
 * Keeps the whole site: its texts in one request, its scripts one by one, for the line may be slow and somebody be
 * using it. Rejects, and leaves nothing behind, where one is missing, or while a host has half of a version.
 */
export async function fetchAll(): Promise<void> {
  const isKnown = await caches.has(current)
  try {
    const cache = await caches.open(current)
    const texts: Pack = await (await fetchOne(pack)).json()
    if (texts.version !== version) throw new Error(`The site’s texts are of version ${texts.version}`)
    for (const [address, response] of unpacked(texts)) await cache.put(new URL(address, root), response)
    for (const address of addresses)
      if (isHashed(address)) await cache.put(address, await fetchAsset(address))
    const used = await usedBefore()
    for (const address of keptLater)
      if (used.has(stemOf(address))) await cache.put(address, await fetchAsset(address))
  } catch (error) {
    if (!isKnown) await caches.delete(current)
    throw error
  }
}

/** The parts that an earlier version of the site has kept, since somebody used them. */
async function usedBefore(): Promise<ReadonlySet<string>> {
  const used = await Promise.all(
    (await others()).map(async (name) =>
      (await (await caches.open(name)).keys()).map(({ url }) => stemOf(url)),
    ),
  )
  return new Set(used.flat())
}

/** Keeps a part that is being used for the first time. Its name is the build's own, and no word of anybody's. */
export async function keepUsed(address: string, response: Response): Promise<void> {
  if (!(await caches.has(current))) return
  await (await caches.open(current)).put(address, response)
}

/** A file whose name changes with its content: what a page has fetched of it before need not be fetched again. */
async function fetchOne(address: string): Promise<Response> {
  const response = await fetch(address, { cache: 'force-cache' })
  if (response.ok) return response
  throw new Error(`${address} is not there in version ${version}`)
}

/** Some hosts answer with a page where a file is missing. */
export function isPage({ headers }: Response): boolean {
  return /html/.test(headers.get('content-type') ?? '')
}

async function fetchAsset(address: string): Promise<Response> {
  const response = await fetchOne(address)
  if (!isPage(response)) return response
  throw new Error(`${address} is a page, no script and no style`)
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
