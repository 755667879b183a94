import type { AskedOf, Said } from '../../../domain/analysis/asked.ts'
import { refusalIn } from '../../../domain/books/refused.ts'
import type { SheetPiece } from '../../../domain/books/sheet-piece.ts'
import { breakdown, breakdownsTogether } from '../../../domain/export/breakdown.ts'
import { type Scanner, scanner } from '../../../domain/export/scanner.ts'
import type { PartRead } from '../../../domain/export/together.ts'
import { type Asked, type Order, type Report, taken } from '../messages.ts'
import { explain } from './explain.ts'
import { keep } from './keep.ts'
import { rowsAt } from './rows-at.ts'
import { type Source, type Sources, sourcesOf } from './sources.ts'
import { type UnpackerOrder, unpackFor } from './unpacker.ts'

/** Milliseconds between two reports: the screen shows no more than a few of them a second. */
const pause = 150

/** Resolved when the page has taken the last piece. */
let isTaken: Promise<void> = Promise.resolve()
let pieceTaken: () => void = () => {}

/** Answers about the rows that are kept, once they are. */
let answer: ((asked: AskedOf) => Promise<Said>) | undefined

addEventListener('message', ({ data }: MessageEvent<Order | Asked | UnpackerOrder | typeof taken>) => {
  if (data === taken) return pieceTaken()
  if ('unpack' in data || 'refill' in data) {
    void unpackFor(data)
    return
  }
  if ('ask' in data) {
    answer?.(data.of).then(
      (said) => report({ kind: 'said', ask: data.ask, said }),
      () => report({ kind: 'said', ask: data.ask, said: { kind: 'failed' } }),
    )
    return
  }
  workOn(data).catch(() => report({ kind: 'failed' }))
})

async function workOn(order: Order): Promise<void> {
  let found: Sources
  try {
    found = await sourcesOf(order)
  } catch (error) {
    report({ kind: 'refused', as: refusalIn(error) })
    return
  }
  switch (order.order) {
    case 'count':
      return found.kind === 'file' ? countFile(found.sources) : countParts(found, order)
    case 'break down':
      return breakDown(found.sources, order)
    case 'show rows':
      return report({ kind: 'rows', rows: await rowsAt(found.sources, order.positions) })
    case 'explain': {
      const isWhole = await explain(found.sources, order, write)
      await isTaken
      return report({ kind: isWhole ? 'explained' : 'failed' })
    }
    case 'keep': {
      const kept = await keep(found.sources, order, (part, asks) => report({ kind: 'keeping', part, asks }))
      if (typeof kept === 'string') return report({ kind: 'not kept', why: kept })
      answer = async (asked) => {
        const said = await kept.answer(asked, write)
        if (said.kind === 'saved') await isTaken
        return said
      }
      return report({ kind: 'kept', facts: kept.facts })
    }
    default:
      return order satisfies never
  }
}

async function countFile([source]: readonly Source[]): Promise<void> {
  if (!source) return
  const { pieces } = await source.open('at once')
  const scan = scanner(source.options)
  await scanAll(scan, pieces, () => {
    const snapshot = scan.snapshot()
    if (snapshot.state === 'table') report({ kind: 'counted', snapshot, isLast: false })
  })
  report({ kind: 'counted', snapshot: scan.snapshot(), isLast: true })
}

/** Reads sheet by sheet. Nothing is counted of a file that is damaged in one place. */
async function countParts(found: Exclude<Sources, { kind: 'file' }>, { parts }: Order): Promise<void> {
  if (!parts) report({ kind: 'opened', form: found.kind, parts: found.parts })
  let before = 0
  for (const source of found.sources) {
    const tell = (part: PartRead, read: number) =>
      report({ kind: 'part', at: source.part, part, bytes: before + read * source.packed })
    try {
      await countPart(source, tell)
    } catch (error) {
      const as = refusalIn(error)
      if (found.kind === 'workbook' || as === 'damaged') return report({ kind: 'refused', as })
      tell({ name: source.name, leftOut: as }, 1)
    }
    before += source.packed
  }
  report({ kind: 'all parts' })
}

async function countPart(source: Source, tell: (part: PartRead, read: number) => void): Promise<void> {
  const { name, options } = source
  if (await countDirectly(source, tell)) return
  for (;;) {
    const { pieces, found, isRight } = await source.open('at once')
    const scan = scanner(options)
    await scanAll(scan, pieces, (read) => tell({ name, snapshot: scan.snapshot() }, read))
    if (isRight && !isRight()) continue
    tell({ name, snapshot: scan.snapshot(), ...(found ? { surveyed: found() } : {}) }, 1)
    return
  }
}

/** Counts a sheet in its bytes; whether it could be. */
async function countDirectly(
  { name, options, inItsBytes }: Source,
  tell: (part: PartRead, read: number) => void,
): Promise<boolean> {
  if (!inItsBytes) return false
  const scan = scanner(options)
  let told = -pause
  const surveyed = await inItsBytes(scan.rows, (read) => {
    if (performance.now() < told + pause) return
    const snapshot = scan.snapshot()
    if (snapshot.state !== 'table') return
    told = performance.now()
    tell({ name, snapshot }, read)
  })
  if (!surveyed) return false
  scan.finish()
  tell({ name, snapshot: scan.snapshot(), surveyed }, 1)
  return true
}

/** Scans to the end, or until nothing more can come of it; tells now and then how far it is. */
async function scanAll(
  scan: Scanner,
  pieces: AsyncIterable<SheetPiece>,
  tell: (read: number) => void,
): Promise<void> {
  let told = -pause
  for await (const { bytes, part } of pieces) {
    scan.push(bytes)
    if (performance.now() < told + pause) continue
    const { state } = scan.snapshot()
    if (state === 'refused') break
    if (state === 'opening') continue
    told = performance.now()
    tell(part)
  }
  scan.finish()
}

async function breakDown(
  sources: readonly Source[],
  { column }: Extract<Order, { order: 'break down' }>,
): Promise<void> {
  const all = []
  for (const source of sources) {
    const { pieces } = await source.open('for sure')
    const counting = breakdown({ ...source.options, column })
    for await (const { bytes } of pieces) counting.push(bytes)
    all.push(counting.finish())
  }
  report({ kind: 'broken down', breakdown: breakdownsTogether(all) })
}

/** Hands a piece over once the one before it is taken, so that no more than two are in memory. */
async function write(bytes: Uint8Array, part: number): Promise<void> {
  if (bytes.length === 0) return
  await isTaken
  isTaken = new Promise<void>((resolve) => {
    pieceTaken = resolve
  })
  report({ kind: 'written', bytes: new Uint8Array(bytes), part })
}

function report(message: Report): void {
  postMessage(message, message.kind === 'written' ? { transfer: [message.bytes.buffer] } : {})
}
