/**
 * The service worker: answers where the network does not. It fetches the site when it is installed, and the parts that
 * read whole files and messages once they are used. It stores nothing else, so no words of an address are ever kept.
 */
import type { Message } from '../messages.ts'
import { answerTo } from './answer.ts'
import { fetchAll, sweep } from './generations.ts'
import { version } from './site.ts'

declare const self: ServiceWorkerGlobalScope

self.addEventListener('install', (event) => event.waitUntil(fetchAll()))

self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()))

self.addEventListener('fetch', (event) => {
  const answer = answerTo(event.request)
  if (answer) event.respondWith(answer)
})

self.addEventListener('message', (event) => {
  const message: Message = event.data
  switch (message) {
    case 'which version':
      event.ports[0]?.postMessage(version)
      break
    case 'take over':
      event.waitUntil(self.skipWaiting())
      break
    case 'sweep':
      event.waitUntil(sweep())
      break
    default:
      message satisfies never
  }
})
