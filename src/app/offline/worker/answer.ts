import { kept } from './generations.ts'
import { addresses, isHashed, notFoundPage, plainAddress, root } from './site.ts'

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
  return (await keptOrNothing(address)) ?? fetch(request)
}

async function page(request: Request, address: string): Promise<Response> {
  if (addresses.has(address)) return networkFirst(request, address)
  return fetch(request).catch(async (refused) => {
    if (addresses.has(`${address}/`)) return Response.redirect(`${address}/${new URL(request.url).search}`)
    const notFound = await keptOrNothing(notFoundPage)
    if (!notFound) throw refused
    return new Response(notFound.body, { status: 404, headers: notFound.headers })
  })
}

/** What the network gives in time and without a failure of the host, or else what is kept. */
async function networkFirst(request: Request, address: string): Promise<Response> {
  const network = fetch(request)
  const inTime = await Promise.race([network.catch(() => undefined), afterPatience()])
  if (inTime && inTime.status < 500) return inTime
  return (await keptOrNothing(address)) ?? network
}

function afterPatience(): Promise<undefined> {
  return new Promise((resolve) => {
    setTimeout(() => resolve(undefined), patience)
  })
}

function keptOrNothing(address: string): Promise<Response | undefined> {
  return kept(address).catch(() => undefined) // Without its caches the worker leaves all to the network.
}
