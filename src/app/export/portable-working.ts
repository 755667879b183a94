import type { Asked, Order, Report, taken } from './messages.ts'
import { inSlices } from './worker/slices.ts'
import { Work } from './worker/work.ts'

/** What works on an order: a worker, or the page itself between two of its own tasks. */
export interface Working {
  postMessage(message: Asked | typeof taken): void
  terminate(): void
}

/** Whether this browser has refused a worker: then it is not asked again. */
let isRefused = false

/**
 * Works on an order in a worker; where the browser refuses it, as it may for a file from disk, in slices on the page.
 */
export function portableWorking(
  newWorker: () => Worker,
  order: Order,
  hear: (working: Working, report: Report) => void,
): Working {
  let running: Working | undefined
  let isOver = false
  const working: Working = {
    postMessage: (message) => running?.postMessage(message),
    terminate() {
      isOver = true
      running?.terminate()
    },
  }
  const here = () => {
    isRefused = true
    if (!isOver) running = workHere(order, (report) => hear(working, report))
  }
  try {
    running = isRefused ? undefined : inWorker(newWorker(), order, (report) => hear(working, report), here)
  } catch {
    isRefused = true // Refused at once.
  }
  if (!running) here()
  return working
}

/** @param refused called where the worker ends before it has said anything */
function inWorker(
  worker: Worker,
  order: Order,
  hear: (report: Report) => void,
  refused: () => void,
): Working {
  let hasSpoken = false
  worker.addEventListener('error', (event) => {
    event.preventDefault()
    worker.terminate()
    if (hasSpoken) hear({ kind: 'failed' })
    else refused()
  })
  worker.addEventListener('message', ({ data }: MessageEvent<Report>) => {
    hasSpoken = true
    hear(data)
  })
  worker.postMessage(order)
  return worker
}

function workHere(order: Order, hear: (report: Report) => void): Working {
  let isOver = false
  const work = new Work(
    (report) => {
      // As from a worker: later, and with nothing that goes on changing.
      const told = report.kind === 'written' ? report : structuredClone(report)
      setTimeout(() => isOver || hear(told))
    },
    inSlices(() => isOver),
  )
  work.take(order)
  return {
    postMessage: (message) => work.take(message),
    terminate() {
      isOver = true
    },
  }
}
