import { gunzip } from './gunzip.ts'
import type { Unpacked, UnpackerOrder } from './unpacker.ts'

/** Packed bytes from which on the start of a worker is worth it. */
const leastAside = 1 << 21

/**
 * What a gzip file unpacks to. A piece is good until the one behind the next is asked for. A long one is unpacked by a
 * worker of its own, while what came is read here; where there is none to be had it is unpacked here.
 */
export function unpacked(packed: Blob, isLong: boolean): AsyncIterable<Uint8Array> {
  return {
    [Symbol.asyncIterator]() {
      const isWorth = isLong && packed.size >= leastAside && navigator.hardwareConcurrency > 1
      const aside = isWorth ? helper() : undefined
      return aside ? asideOf(packed, aside) : hereOf(packed)
    },
  }
}

type ScriptUrls = { readonly createScriptURL: (address: string) => string }
type Policies = { createPolicy(name: string, rules: ScriptUrls): ScriptUrls }

/** A worker with this one's own script; `undefined` where the browser has none for a worker. */
function helper(): Worker | undefined {
  // On a page that had no worker there is no script for one.
  if ('document' in globalThis) return undefined
  const { href } = location
  try {
    ownAddress ??= addressed(href)
    return new Worker(ownAddress.createScriptURL(href), {
      type: href.startsWith('blob:') ? 'classic' : 'module',
    })
  } catch {
    return undefined // It is unpacked here.
  }
}

let ownAddress: ScriptUrls | undefined

/** Where a host sends the pages’ policy with scripts, too, it lets the policy `site` alone name a worker’s script. */
function addressed(own: string): ScriptUrls {
  const itself: ScriptUrls = { createScriptURL: () => own }
  const { trustedTypes } = globalThis as { trustedTypes?: Policies }
  return trustedTypes?.createPolicy('site', itself) ?? itself
}

/**
 * Not every browser lets a stream be walked over by itself; and a generator between would cost half of what unpacking
 * does, as there are thousands of pieces.
 */
function hereOf(packed: Blob): AsyncIterator<Uint8Array> {
  const reader = gunzip(packed)
  return {
    next: () => reader.read() as Promise<IteratorResult<Uint8Array>>,
    async return() {
      // Of no use any more; where it has failed, that is known already.
      reader.cancel().catch(() => {})
      return { done: true, value: undefined }
    },
  }
}

function asideOf(packed: Blob, worker: Worker): AsyncIterator<Uint8Array> {
  const arrived: Unpacked[] = []
  /** Handed out, the last of them at the end. */
  const lent: ArrayBuffer[] = []
  let wake: () => void = () => {}
  /** Set where the worker could not be started: then it has said nothing. */
  let here: AsyncIterator<Uint8Array> | undefined
  const tell = (order: UnpackerOrder, transfer: Transferable[] = []) => worker.postMessage(order, transfer)
  worker.onmessage = ({ data }: MessageEvent<Unpacked>) => {
    arrived.push(data)
    wake()
  }
  worker.onerror = (event) => {
    event.preventDefault()
    here = hereOf(packed)
    wake()
  }
  tell({ unpack: packed })
  const next = async (): Promise<IteratorResult<Uint8Array>> => {
    if (lent.length > 1) {
      const [memory] = lent.splice(0, 1) as [ArrayBuffer]
      tell({ refill: memory }, [memory])
    }
    for (;;) {
      if (here) return here.next()
      const message = arrived.shift()
      if (!message)
        await new Promise<void>((resolve) => {
          wake = resolve
        })
      else if ('memory' in message) {
        lent.push(message.memory)
        return { done: false, value: new Uint8Array(message.memory, 0, message.length) }
      } else {
        worker.terminate()
        if ('ended' in message) return { done: true, value: undefined }
        throw Object.assign(new Error('It could not be unpacked'), { name: message.failed })
      }
    }
  }
  return {
    next,
    async return() {
      worker.terminate()
      await here?.return?.()
      return { done: true, value: undefined }
    },
  }
}
