import { breakdown } from '../../../domain/export/breakdown.ts'
import { explainer } from '../../../domain/export/explainer.ts'
import type { ReadingOptions } from '../../../domain/export/export-reader.ts'
import { scanner } from '../../../domain/export/scanner.ts'
import { type Order, type Report, taken } from '../messages.ts'
import { chunksOf } from './chunks.ts'
import { decode } from './decode.ts'

/** Milliseconds between two reports: the screen shows no more than a few of them a second. */
const pause = 150

/** Resolved when the page has taken the last piece. */
let pieceTaken: () => void = () => {}

addEventListener('message', ({ data }: MessageEvent<Order | typeof taken>) => {
  if (data === taken) return pieceTaken()
  const work =
    data.order === 'count' ? count(data) : data.order === 'explain' ? explain(data) : breakDown(data)
  work.catch(() => report({ kind: 'failed' }))
})

async function breakDown(order: Extract<Order, { order: 'break down' }>): Promise<void> {
  const counting = breakdown({ ...optionsOf(order), column: order.column })
  for await (const chunk of chunksOf(order.file)) counting.push(chunk)
  report({ kind: 'broken down', breakdown: counting.finish() })
}

async function count(order: Order): Promise<void> {
  const scan = scanner(optionsOf(order))
  let reported = -pause
  for await (const chunk of chunksOf(order.file)) {
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
  const { file, base, guardTheirs, names } = order
  const writer = explainer({ ...optionsOf(order), base, guardTheirs, names })
  let read = 0
  for await (const chunk of chunksOf(file)) {
    read += chunk.length
    await write(writer.push(chunk), read / file.size)
  }
  await write(writer.finish(), 1)
  report({ kind: writer.explained().state === 'explained' ? 'explained' : 'failed' })
}

function optionsOf({ file, columns }: Order): ReadingOptions {
  return { decode, name: file.name, ...(columns ? { columns } : {}) }
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
