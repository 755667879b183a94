import type { Failure } from '../../views/export/reading.ts'
import { scriptUrl } from '../trusted.ts'
import type { Order, Report } from './messages.ts'
import address from './worker/worker.ts?worker&url'

/** What a worker says before its last word. */
const areMore: ReadonlySet<Report['kind']> = new Set(['counted', 'opened', 'part', 'written'])

/** Starts a worker with its order. Throws where the browser has no workers at all. */
export function startWorker(
  order: Order,
  onFailure: (failure: Failure) => void,
  onReport: (report: Report) => void,
): Worker {
  const worker = new Worker(scriptUrl(address), { type: 'module' })
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
