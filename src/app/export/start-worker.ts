import type { Failure } from '../../views/export/reading.ts'
import { isPortable } from '../../views/parts/portable.ts'
import { scriptUrl } from '../trusted.ts'
import type { Order, Report } from './messages.ts'
import script from './worker/worker.ts?worker&url'

let made: string | undefined

/**
 * The portable copy has no file for the worker: there `script` is its text, and a classic one, since Chromium 156
 * refuses modules whose address was made on a page from disk.
 */
function workerAddress(): string {
  if (!isPortable) return script
  made ??= URL.createObjectURL(new Blob([script], { type: 'text/javascript' }))
  return made
}

/** What a worker says before its last word. */
const areMore: ReadonlySet<Report['kind']> = new Set(['counted', 'opened', 'part', 'written'])

/** Starts a worker with its order. Throws where the browser has no workers at all. */
export function startWorker(
  order: Order,
  onFailure: (failure: Failure) => void,
  onReport: (report: Report) => void,
): Worker {
  const worker = new Worker(scriptUrl(workerAddress()), { type: isPortable ? 'classic' : 'module' })
  worker.addEventListener('error', () => {
    worker.terminate()
    onFailure('no-worker')
  })
  worker.addEventListener('message', ({ data }: MessageEvent<Report>) => {
    if (areMore.has(data.kind)) return onReport(data)
    worker.terminate()
    if (data.kind === 'failed') onFailure('not-readable')
    else onReport(data)
  })
  worker.postMessage(order)
  return worker
}
