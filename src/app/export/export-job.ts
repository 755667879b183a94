import type { Column } from '../../domain/export/breakdown.ts'
import type { ForcedColumns } from '../../domain/export/layout.ts'
import type { ByColumnState } from '../../views/export/ByColumn.tsx'
import { countedIn, type Failure, type Reading } from '../../views/export/reading.ts'
import type { Saving } from '../../views/export/Taking.tsx'
import { storeOf } from '../store.ts'
import type { Handed } from './handed.ts'
import { type Report, taken } from './messages.ts'
import { startWorker } from './start-worker.ts'

/** The files of one drop, read one after the other, each in a worker of its own that ends with it. */
export function exportJob({ files, folders }: Handed, onSettled: (reading: Reading) => void) {
  const readings = storeOf<readonly Reading[]>([
    ...files.map(unread),
    ...folders.map(
      (name): Reading => ({ name, size: 0, state: 'refused', failure: 'folder', milliseconds: 0 }),
    ),
  ])
  const at = storeOf(0)
  const by = storeOf<ByColumnState | undefined>(undefined)
  const saving = storeOf<Saving | undefined>(undefined)
  const columnsOf = new Map<number, ForcedColumns>()
  let worker: Worker | undefined

  function underWay(): number {
    return readings.get().findIndex(({ state }) => state === 'reading')
  }

  function replace(index: number, next: Reading): void {
    readings.set(readings.get().map((reading, other) => (other === index ? next : reading)))
  }

  function change(index: number, next: Partial<Reading>): void {
    const reading = readings.get()[index]
    if (reading) replace(index, { ...reading, ...next })
  }

  function settle(index: number, next: Partial<Reading>): void {
    worker?.terminate()
    worker = undefined
    change(index, next)
    const settled = readings.get()[index]
    if (settled) onSettled(settled)
    readNext()
  }

  function readNext(): void {
    const index = underWay()
    const file = files[index]
    if (!file || worker) return
    const begun = performance.now()
    const failed = (failure: Failure) => settle(index, { state: 'refused', failure })
    worker = startWorker({ order: 'count', file, columns: columnsOf.get(index) }, failed, (report) => {
      if (report.kind !== 'counted') return
      const { snapshot, isLast } = report
      const next = { snapshot, milliseconds: performance.now() - begun }
      if (!isLast) return change(index, next)
      settle(index, { ...next, state: snapshot.state === 'table' ? 'done' : 'refused' })
    })
  }

  readNext()
  return {
    readings,
    at,
    saving,
    by,
    /** Looks at another of the files. */
    lookAt(index: number): void {
      at.set(index)
      saving.set(undefined)
      by.set(undefined)
    },
    /** Reads the file that is looked at once more, by another column. */
    breakDown(column: Column): void {
      const index = at.get()
      const file = files[index]
      if (!file) return
      by.set({ state: 'reading', column })
      const isHere = () => at.get() === index
      startWorker(
        { order: 'break down', file, columns: columnsOf.get(index), column },
        () => isHere() && by.set({ state: 'failed' }),
        (report) => {
          if (report.kind === 'broken down' && isHere())
            by.set({ state: 'done', column, breakdown: report.breakdown })
        },
      )
    },
    isReading: () => underWay() >= 0,
    /** Stops the one at hand; what was counted so far stays. */
    stop(): void {
      const index = underWay()
      if (index >= 0) settle(index, { state: 'done', isStopped: true })
    },
    /** Reads a file again, by columns told by hand. */
    readAgain(index: number, columns: ForcedColumns): void {
      const file = files[index]
      if (!file) return
      columnsOf.set(index, columns)
      replace(index, unread(file))
      readNext()
    },
    fileAt: (index: number) => files[index],
    columnsAt: (index: number) => columnsOf.get(index),
  }
}

function unread({ name, size }: File): Reading {
  return { name, size, state: 'reading', milliseconds: 0 }
}

export type ExportJob = ReturnType<typeof exportJob>

/** Writes a file down explained, piece by piece. Never rejects. */
export async function saveExplained(
  job: ExportJob,
  base: string,
  guardTheirs: boolean,
  write: (bytes: Uint8Array<ArrayBuffer>) => Promise<void>,
): Promise<boolean> {
  const index = job.at.get()
  const file = job.fileAt(index)
  if (!file) return false
  job.saving.set({ part: 0 })
  const ended = await new Promise<boolean>((resolve) => {
    const reading = job.readings.get()[index]
    const names = (reading && countedIn(reading)?.names) ?? []
    const order = { order: 'explain', file, columns: job.columnsAt(index), base, guardTheirs, names } as const
    const writer = startWorker(
      order,
      () => resolve(false),
      (report: Report) => {
        if (report.kind === 'explained') return resolve(true)
        if (report.kind !== 'written') return
        job.saving.set({ part: report.part })
        write(report.bytes).then(
          () => writer.postMessage(taken),
          () => {
            writer.terminate()
            resolve(false)
          },
        )
      },
    )
  })
  job.saving.set(ended ? 'saved' : 'failed')
  return ended
}
