import { isPage, keepUsed, kept } from './generations.ts'
import { addresses, isHashed, keptLater, notFoundPage, plainAddress, root } from './site.ts'

/** How long the network has before a kept page is shown. */
const patience = 2000

/** The answer to a request, or `undefined` for one that is the browser's own matter. */
export function answerTo(request: Request): Promise<Response> | undefined {
  if (request.method !== 'GET' || !request.url.startsWith(root.href)) return undefined
  const address = plainAddress(request.url)
  if (isHashed(address)) return keptFirst(request, address)
  if (request.mode === 'navigate') return page(request, address)
  return addresses.has(address) ? networkFirst(request, address) : undefined
}

async function keptFirst(request: Request, address: string): Promise<Response> {
  const found = await keptOrNothing(address)
  if (found) return found
  const response = await fetch(request)
  if (keptLater.has(address) && response.status === 200 && !isPage(response))
    await keepUsed(address, response.clone()).catch(() => undefined) // A full disk keeps nobody from using it.
  return response
}

/**
 * A page. Some hosts strip the last slash from a folder's address and some add it; what a browser has kept of that
 * could send it around in circles, so the kept page is answered at either address. It adds the slash itself.
 */
async function page(request: Request, address: string): Promise<Response> {
  const known = [address, `${address}/`].find((either) => addresses.has(either))
  if (known) return networkFirst(request, known)
  return ask(request).catch(async (refused) => {
    const notFound = await keptOrNothing(notFoundPage)
    if (!notFound) throw refused
    return new Response(notFound.body, { status: 404, headers: notFound.headers })
  })
}

/** What the network gives in time and without a failure of the host, or else what is kept. */
async function networkFirst(request: Request, address: string): Promise<Response> {
  const network = ask(request)
  const inTime = await Promise.race([network.catch(() => undefined), afterPatience()])
  if (inTime && inTime.status < 500) return inTime
  return (await keptOrNothing(address)) ?? network
}

/**
 * Asks the host, and never for the words behind a `?`, which may be somebody's name. What was redirected is made anew,
 * for a browser refuses to show it as a page, and would follow without the words.
 */
async function ask(request: Request): Promise<Response> {
  const url = new URL(request.url)
  if (url.search === '') return fetch(request)
  const response = await fetch(url.origin + url.pathname)
  const { body, status, headers } = response
  return response.redirected ? new Response(body, { status, headers }) : response
}

function afterPatience(): Promise<undefined> {
  return new Promise((resolve) => {
    setTimeout(() => resolve(undefined), patience)
  })
}

function keptOrNothing(address: string): Promise<Response | undefined> {
  return kept(address).catch(() => undefined) // Without its caches the worker leaves all to the network.
}
