import type { AskedOf, Said } from '../../../domain/analysis/asked.ts'
import { countingKeeper } from '../../../domain/analysis/counting-keeper.ts'
import { refusalIn } from '../../../domain/books/refused.ts'
import type { SheetPiece } from '../../../domain/books/sheet-piece.ts'
import { breakdown, breakdownsTogether } from '../../../domain/export/breakdown.ts'
import { type Scan, scanner } from '../../../domain/export/scanner.ts'
import type { PartRead } from '../../../domain/export/together.ts'
import { type Asked, type Order, type Report, taken } from '../messages.ts'
import { explain } from './explain.ts'
import { type Kept, keep, keptOf } from './keep.ts'
import { rowsAt } from './rows-at.ts'
import type { Breathe } from './slices.ts'
import { type Source, type Sources, sourcesOf } from './sources.ts'

/** Milliseconds between two reports: the screen shows no more than a few of them a second. */
const pause = 250

/** Does what one order asks for: in a worker, or in slices where there is none. */
export class Work {
  private readonly report: (message: Report) => void
  private readonly breathe: Breathe | undefined
  /** Resolved when the page has taken the last piece. */
  private isTaken: Promise<void> = Promise.resolve()
  private pieceTaken: () => void = () => {}
  /** Answers about the rows that are kept, once they are. */
  private answer: ((asked: AskedOf) => Promise<Said>) | undefined

  constructor(report: (message: Report) => void, breathe?: Breathe) {
    this.report = report
    this.breathe = breathe
  }

  /** Never throws. */
  take(message: Order | Asked | typeof taken): void {
    if (message === taken) this.pieceTaken()
    else if ('ask' in message) {
      this.answer?.(message.of).then(
        (said) => this.report({ kind: 'said', ask: message.ask, said }),
        () => this.report({ kind: 'said', ask: message.ask, said: { kind: 'failed' } }),
      )
    } else this.workOn(message).catch(() => this.report({ kind: 'failed' }))
  }

  private async workOn(order: Order): Promise<void> {
    let found: Sources
    try {
      found = await sourcesOf(order, this.breathe)
    } catch (error) {
      this.report({ kind: 'refused', as: refusalIn(error) })
      return
    }
    const write = (bytes: Uint8Array, part: number) => this.write(bytes, part)
    switch (order.order) {
      case 'count':
        if (found.kind !== 'file') return this.countParts(found, order)
        return this.countFile(found.sources, order.keeps ?? false)
      case 'break down':
        return this.breakDown(found.sources, order)
      case 'show rows':
        return this.report({ kind: 'rows', rows: await rowsAt(found.sources, order.positions) })
      case 'explain': {
        const isWhole = await explain(found.sources, order, write)
        await this.isTaken
        return this.report({ kind: isWhole ? 'explained' : 'failed' })
      }
      case 'keep': {
        const kept = await keep(found.sources, order, (soFar) => this.report({ kind: 'keeping', ...soFar }))
        return kept === 'too-long' ? this.report({ kind: 'not kept', why: kept }) : this.hold(kept)
      }
      default:
        return order satisfies never
    }
  }

  private async countFile(sources: readonly Source[], keeps: boolean): Promise<void> {
    const [source] = sources
    if (!source) return
    const { options, packed } = source
    const { pieces } = await source.open('at once')
    const scan = keeps ? countingKeeper(options, packed) : { ...scanner(options), kept: () => undefined }
    const tell = (part: number, isLast: boolean) => {
      const [snapshot, kept] = [scan.snapshot(), scan.kept()]
      const keeping = kept && { part, asks: kept.dateAsk(), columns: kept.columnsSoFar() }
      if (isLast || snapshot.state === 'table') this.report({ kind: 'counted', snapshot, isLast, keeping })
    }
    await this.scanAll(scan, pieces, (part) => tell(part, false))
    tell(1, true)
    const [snapshot, kept] = [scan.snapshot(), scan.kept()]
    if (kept && snapshot.state === 'table') this.hold(keptOf(kept.taken(), sources, snapshot.table))
    else if (keeps) this.report({ kind: 'not kept', why: 'too-long' })
  }

  /** The kept rows, about which is asked from now on. */
  private hold({ facts, answer }: Kept): void {
    const write = (bytes: Uint8Array, part: number) => this.write(bytes, part)
    this.answer = async (asked) => {
      const said = await answer(asked, write)
      if (said.kind === 'saved') await this.isTaken
      return said
    }
    this.report({ kind: 'kept', facts })
  }

  /** Reads sheet by sheet. Nothing is counted of a file that is damaged in one place. */
  private async countParts(found: Exclude<Sources, { kind: 'file' }>, { parts }: Order): Promise<void> {
    if (!parts) this.report({ kind: 'opened', form: found.kind, parts: found.parts })
    let before = 0
    for (const source of found.sources) {
      const tell = (part: PartRead, read: number) =>
        this.report({ kind: 'part', at: source.part, part, bytes: before + read * source.packed })
      try {
        await this.countPart(source, tell)
      } catch (error) {
        const as = refusalIn(error)
        if (found.kind === 'workbook' || as === 'damaged') return this.report({ kind: 'refused', as })
        tell({ name: source.name, leftOut: as }, 1)
      }
      before += source.packed
    }
    this.report({ kind: 'all parts' })
  }

  private async countPart(source: Source, tell: (part: PartRead, read: number) => void): Promise<void> {
    const { name, options } = source
    if (await this.countDirectly(source, tell)) return
    for (;;) {
      const { pieces, found, isRight } = await source.open('at once')
      const scan = scanner(options)
      await this.scanAll(scan, pieces, (read) => tell({ name, snapshot: scan.snapshot() }, read))
      if (isRight && !isRight()) continue
      tell({ name, snapshot: scan.snapshot(), ...(found ? { surveyed: found() } : {}) }, 1)
      return
    }
  }

  /** Counts a sheet in its bytes; whether it could be. */
  private async countDirectly(
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
  private async scanAll(
    scan: Scan,
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

  private async breakDown(
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
    this.report({ kind: 'broken down', breakdown: breakdownsTogether(all) })
  }

  /** Hands a piece over once the one before it is taken, so that no more than two are in memory. */
  private async write(bytes: Uint8Array, part: number): Promise<void> {
    if (bytes.length === 0) return
    await this.isTaken
    this.isTaken = new Promise<void>((resolve) => {
      this.pieceTaken = resolve
    })
    this.report({ kind: 'written', bytes: new Uint8Array(bytes), part })
  }
}
