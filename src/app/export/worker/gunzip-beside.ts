import { gunzip } from './gunzip.ts'
import type { Read, Unpacked } from './unpack.ts'
// Empty in the portable copy.
import script from './unpack.ts?worker&url'

/** Packed bytes below which a second worker does not pay: its start alone takes some 30 ms. */
const leastPacked = 4 << 20

/** As `gunzip`, but a second worker unpacks a long part while this one reads it. */
export function gunzipBeside(packed: Blob): AsyncIterable<Uint8Array> {
  if (script === '' || packed.size < leastPacked) return gunzip(packed)
  return { [Symbol.asyncIterator]: () => piecesOf(packed) }
}

function piecesOf(packed: Blob): AsyncIterator<Uint8Array> {
  const worker = new Worker(script, { type: 'module' })
  const heard: Unpacked[] = []
  let hear = () => {}
  let hasSpoken = false
  /** Where the browser lets no worker start another one. */
  let here: AsyncIterator<Uint8Array> | undefined
  let pieces: readonly Uint8Array[] = []
  let at = 0
  worker.addEventListener('message', ({ data }: MessageEvent<Unpacked>) => {
    hasSpoken = true
    heard.push(data)
    hear()
  })
  worker.addEventListener('error', (event) => {
    event.preventDefault()
    if (hasSpoken) heard.push({ kind: 'failed', error: '' })
    else here = gunzip(packed)[Symbol.asyncIterator]()
    hear()
  })
  worker.postMessage(packed)

  async function next(): Promise<IteratorResult<Uint8Array>> {
    for (;;) {
      const piece = pieces[at++]
      if (piece) return { done: false, value: piece }
      if (here) return here.next()
      const unpacked = heard.shift()
      if (!unpacked)
        await new Promise<void>((resolve) => {
          hear = resolve
        })
      else if (unpacked.kind === 'pieces') {
        pieces = unpacked.pieces
        at = 0
        worker.postMessage('read' satisfies Read)
      } else {
        worker.terminate()
        if (unpacked.kind === 'end') return { done: true, value: undefined }
        throw Object.assign(new Error('It does not unpack'), { name: unpacked.error })
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
