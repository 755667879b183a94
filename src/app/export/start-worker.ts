import type { Failure } from '../../views/export/reading.ts'
import { isPortable } from '../../views/parts/portable.ts'
import { scriptUrl } from '../trusted.ts'
import type { Order, Report } from './messages.ts'
import { portableWorking, type Working } from './portable-working.ts'
import script from './worker/worker.ts?worker&url'

/** Empty until it is known. */
let address = isPortable ? '' : script

/**
 * To be awaited before the first worker is started. The portable copy has no file for it: there `script` is the script
 * itself, packed, and a classic one, since Chromium 156 refuses modules whose address was made on a page from disk.
 */
export async function unpackWorker(): Promise<void> {
  if (!isPortable || address !== '') return
  const packed = new Blob([Uint8Array.from(atob(script), (letter) => letter.charCodeAt(0))])
  const unpacked = packed.stream().pipeThrough(new DecompressionStream('deflate'))
  const headers = { 'Content-Type': 'text/javascript' }
  address = URL.createObjectURL(await new Response(unpacked, { headers }).blob())
}

/** Started before there is an order, and takes the next one. */
let ready: Worker | undefined

/** Starts a worker for an order that is expected. Throws where the browser has no workers at all. */
export function readyWorker(): void {
  if (isPortable || ready) return
  const worker = newWorker('module')
  worker.addEventListener('error', () => {
    if (ready === worker) ready = undefined
  })
  ready = worker
}

/** What a worker says before its last word. */
const areMore: ReadonlySet<Report['kind']> = new Set([
  'counted',
  'opened',
  'part',
  'written',
  'keeping',
  'kept',
  'said',
])

/** Starts a worker with its order. Throws where the browser has no workers at all; the portable copy reads files without. */
export function startWorker(
  order: Order,
  onFailure: (failure: Failure) => void,
  onReport: (report: Report) => void,
): Working {
  const hear = (working: Working, report: Report) => {
    if (areMore.has(report.kind)) return onReport(report)
    working.terminate()
    if (report.kind === 'failed') onFailure('not-readable')
    else onReport(report)
  }
  if (isPortable) return portableWorking(() => newWorker('classic'), order, hear)
  const worker = ready ?? newWorker('module')
  ready = undefined
  worker.addEventListener('error', () => {
    worker.terminate()
    onFailure('no-worker')
  })
  worker.addEventListener('message', ({ data }: MessageEvent<Report>) => hear(worker, data))
  worker.postMessage(order)
  return worker
}

function newWorker(type: WorkerType): Worker {
  return new Worker(scriptUrl(address), { type })
}
