import { KeepOffline } from '../../views/parts/KeepOffline.tsx'
import { NewVersion, newVersion } from '../../views/parts/NewVersion.tsx'
import { announce } from '../announcements.ts'
import { notice } from '../notice.ts'
import { scriptUrl } from '../trusted.ts'
import { type Message, versionOf } from './messages.ts'

const hour = 3_600_000
const longestWait = 3000
/** Where a browser does not say when it is idle. */
const pause = 2000
const { version } = document.documentElement.dataset

/**
 * Has the service worker keep the site for when there is no network, and offers a new version when there is
 * one. Never rejects: without workers or storage the page works as before, with the network.
 */
export async function keepForOffline(root: URL): Promise<void> {
  try {
    await idle()
    const workers = navigator.serviceWorker
    if (isSavingData() && !(await workers.getRegistration(root))) await asked()
    const address = scriptUrl(new URL('worker.js', root).href)
    const registration = await workers.register(address, { scope: root.href, updateViaCache: 'none' })
    workers.addEventListener('message', ({ data, ports }: MessageEvent<Message>) => {
      if (data === 'which version') ports[0]?.postMessage(version)
    })
    const sweep = () => tell(workers.controller, 'sweep')
    workers.addEventListener('controllerchange', sweep)
    sweep()
    registration.addEventListener('updatefound', () => whenInstalled(registration))
    whenInstalled(registration)
    if (registration.waiting) void offer(registration.waiting, registration)
    lookForUpdates(registration)
  } catch {
    // Refused, or not there at all: on plain http, from disk, in a private window or a sandboxed frame.
  }
}

/** The page's own files come first, and what somebody does with it. */
async function idle(): Promise<void> {
  if (document.readyState !== 'complete')
    await new Promise((resolve) => addEventListener('load', resolve, { once: true }))
  const isThere = typeof requestIdleCallback !== 'undefined'
  await new Promise((resolve) => (isThere ? requestIdleCallback(resolve) : setTimeout(resolve, pause)))
}

/** What a browser tells where its user pays for each byte. TypeScript’s library does not know of it yet. */
function isSavingData(): boolean {
  return 'connection' in navigator && Object(navigator.connection).saveData === true
}

/** Settles once somebody asks for the site to be kept. */
function asked(): Promise<void> {
  return new Promise((resolve) => {
    const onKeep = () => {
      notice.set(null)
      resolve()
    }
    notice.set(<KeepOffline onKeep={onKeep} />)
  })
}

function whenInstalled(registration: ServiceWorkerRegistration): void {
  const worker = registration.installing
  worker?.addEventListener('statechange', () => {
    if (worker.state === 'installed') void offer(worker, registration)
  })
}

/** A worker of this page's own version takes over at once; one of another has the reader decide. */
async function offer(worker: ServiceWorker, registration: ServiceWorkerRegistration): Promise<void> {
  if ((await versionOf(worker)) === version) return tell(worker, 'take over')
  notice.set(<NewVersion onReload={() => reloadWith(registration)} />)
  announce(newVersion)
}

let isReloading = false

/** Reloads once, when the new worker is in charge or soon after. */
function reloadWith({ waiting }: ServiceWorkerRegistration): void {
  if (isReloading) return
  isReloading = true
  const settled = new Promise((resolve) => {
    if (!waiting) resolve(undefined)
    navigator.serviceWorker.addEventListener('controllerchange', resolve)
    setTimeout(resolve, longestWait)
  })
  void settled.then(() => location.reload())
  tell(waiting, 'take over')
}

/** Browsers look when a page is opened; one that stays open looks when it is seen again. */
function lookForUpdates(registration: ServiceWorkerRegistration): void {
  let last = Date.now()
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState !== 'visible' || Date.now() < last + hour) return
    last = Date.now()
    registration.update().catch(() => {}) // No network: it looks again.
  })
}

function tell(worker: ServiceWorker | null, message: Message): void {
  worker?.postMessage(message)
}
