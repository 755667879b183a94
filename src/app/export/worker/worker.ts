import { breakdown } from '../../../domain/export/breakdown.ts'
import { explainer } from '../../../domain/export/explainer.ts'
import { scanner } from '../../../domain/export/scanner.ts'
import type { Order, Report } from '../messages.ts'
import { chunksOf } from './chunks.ts'
import { decode } from './decode.ts'

/** Milliseconds between two reports: the screen shows no more than a few of them a second. */
const pause = 150

/** Resolved when the page has taken the last piece. */
let pieceTaken: () => void = () => {}

addEventListener('message', ({ data }: MessageEvent<Order | 'taken'>) => {
  if (data === 'taken') return pieceTaken()
  const work =
    data.order === 'count' ? count(data) : data.order === 'explain' ? explain(data) : breakDown(data)
  work.catch(() => report({ kind: 'failed' }))
})

async function breakDown({ file, columns, column }: Extract<Order, { order: 'break down' }>): Promise<void> {
  const counting = breakdown({ decode, name: file.name, column, ...(columns ? { columns } : {}) })
  for await (const chunk of chunksOf(file)) counting.push(chunk)
  report({ kind: 'broken down', breakdown: counting.finish() })
}

async function count({ file, columns }: Order): Promise<void> {
  const scan = scanner({ decode, name: file.name, ...(columns ? { columns } : {}) })
  let reported = -pause
  for await (const chunk of chunksOf(file)) {
    scan.push(chunk)
    if (performance.now() < reported + pause) continue
    const snapshot = scan.snapshot()
    if (snapshot.state === 'refused') break
    if (snapshot.state === 'opening') continue
    reported = performance.now()
    report({ kind: 'counted', snapshot, isLast: false })
  }
  scan.finish()
  report({ kind: 'counted', snapshot: scan.snapshot(), isLast: true })
}

async function explain(order: Extract<Order, { order: 'explain' }>): Promise<void> {
  const { file, columns, base, guardTheirs, names } = order
  const options = { decode, name: file.name, base, guardTheirs, names, ...(columns ? { columns } : {}) }
  const writer = explainer(options)
  let read = 0
  for await (const chunk of chunksOf(file)) {
    read += chunk.length
    await write(writer.push(chunk), read / file.size)
  }
  await write(writer.finish(), 1)
  report({ kind: writer.explained().state === 'explained' ? 'explained' : 'failed' })
}

/** Hands a piece over and waits until it is taken, so that no more than one is in memory. */
async function write(bytes: Uint8Array, part: number): Promise<void> {
  if (bytes.length === 0) return
  const isTaken = new Promise<void>((resolve) => {
    pieceTaken = resolve
  })
  report({ kind: 'written', bytes: new Uint8Array(bytes), part })
  await isTaken
}

function report(message: Report): void {
  postMessage(message, message.kind === 'written' ? { transfer: [message.bytes.buffer] } : {})
}
