import { scanner } from '../../../domain/export/scanner.ts'
import type { Order, Report } from '../messages.ts'
import { chunksOf } from './chunks.ts'
import { decode } from './decode.ts'

/** Milliseconds between two reports: the screen shows no more than a few of them a second. */
const pause = 150

function report(message: Report): void {
  postMessage(message)
}

async function count({ file, columns }: Order): Promise<void> {
  const scan = scanner({ decode, name: file.name, ...(columns ? { columns } : {}) })
  let reported = 0
  for await (const chunk of chunksOf(file)) {
    scan.push(chunk)
    const snapshot = scan.snapshot()
    if (snapshot.state === 'refused') break
    if (performance.now() < reported + pause) continue
    reported = performance.now()
    report({ kind: 'counted', snapshot, isLast: false })
  }
  scan.finish()
  report({ kind: 'counted', snapshot: scan.snapshot(), isLast: true })
}

addEventListener('message', ({ data }: MessageEvent<Order>) => {
  count(data).catch(() => report({ kind: 'failed' }))
})
