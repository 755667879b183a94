import type { Column } from '../../domain/export/breakdown.ts'
import type { ForcedColumns } from '../../domain/export/layout.ts'
import type { PartPosition } from '../../domain/export/together.ts'
import type { ByColumnState } from '../../views/export/ByColumn.tsx'
import { countedIn, type Failure, type Reading } from '../../views/export/reading.ts'
import type { Saving } from '../../views/export/Taking.tsx'
import { storeOf } from '../store.ts'
import { type BookFound, bookFound, bookReadings, type Told } from './book-readings.ts'
import type { Handed } from './handed.ts'
import { type Order, type Report, taken } from './messages.ts'
import { startWorker } from './start-worker.ts'

/** The files of one drop, read one after the other, each in a worker of its own that ends with it. */
export function exportJob({ files, folders }: Handed, onSettled: (reading: Reading) => void) {
  const readings = storeOf<readonly Reading[]>([
    ...files.map(unread),
    ...folders.map(
      (name): Reading => ({ name, size: 0, state: 'refused', failure: 'folder', milliseconds: 0 }),
    ),
  ])
  /** What each of the readings is of; sheets of one workbook stand behind it. */
  let told: readonly Told[] = [...files.map((file): Told => ({ file })), ...folders.map((): Told => ({}))]
  const at = storeOf(0)
  const by = storeOf<ByColumnState | undefined>(undefined)
  const saving = storeOf<Saving | undefined>(undefined)
  let worker: Worker | undefined

  function underWay(): number {
    return readings.get().findIndex(({ state }) => state === 'reading')
  }

  function change(index: number, next: Partial<Reading>): void {
    readings.set(
      readings.get().map((reading, other) => (other === index ? { ...reading, ...next } : reading)),
    )
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
    const { file, columns, book, parts } = told[index] ?? {}
    if (!file || worker) return
    const begun = performance.now()
    const failed = (failure: Failure) => settle(index, { state: 'refused', failure })
    const found = book ?? bookFound()
    worker = startWorker({ order: 'count', file, columns, parts }, failed, (report) => {
      const milliseconds = performance.now() - begun
      if (report.kind === 'counted') {
        const { snapshot, isLast } = report
        if (!isLast) return change(index, { snapshot, milliseconds })
        settle(index, { snapshot, milliseconds, state: snapshot.state === 'table' ? 'done' : 'refused' })
      } else if (report.kind === 'refused')
        settle(index, { milliseconds, state: 'refused', refusal: report.as })
      else if (report.kind === 'all parts') settleBook(index, found, milliseconds)
      else {
        found.take(report)
        if (report.kind === 'opened') tell(index, { file, columns, book: found })
        change(index, { ...found.soFar(), milliseconds })
      }
    })
  }

  function tell(index: number, next: Told): void {
    told = told.map((other, place) => (place === index ? next : other))
  }

  /** Puts the sheets that were counted behind their workbook, each as a reading of its own. */
  function settleBook(index: number, found: BookFound, milliseconds: number): void {
    const { file, columns } = told[index] ?? {}
    const whole = readings.get()[index]
    if (!file || !whole) return
    const { own, parts } = bookReadings(found, whole, milliseconds)
    const ofParts = parts.map(({ part = 0 }): Told => ({ file, book: found, parts: found.orders([part]) }))
    const ofAll: Told = { file, columns, book: found, parts: found.orders(own.counted) }
    told = [...told.slice(0, index), ofAll, ...ofParts, ...told.slice(index + 1)]
    const all = readings.get()
    readings.set([...all.slice(0, index + 1), ...parts, ...all.slice(index + 1)])
    if (at.get() > index) at.set(at.get() + parts.length)
    settle(index, own.reading)
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
      const { file, columns, parts } = told[index] ?? {}
      if (!file) return
      by.set({ state: 'reading', column })
      const isHere = () => at.get() === index
      startWorker(
        { order: 'break down', file, columns, parts, column },
        () => isHere() && by.set({ state: 'failed' }),
        (report) => {
          if (!isHere()) return
          if (report.kind === 'broken down') by.set({ state: 'done', column, breakdown: report.breakdown })
          else by.set({ state: 'failed' })
        },
      )
    },
    isReading: () => underWay() >= 0,
    /** Stops the one at hand; what was counted so far stays. */
    stop(): void {
      const index = underWay()
      const { file, book } = told[index] ?? {}
      if (file && book) tell(index, { file, book, parts: book.orders([...book.tables().keys()]) })
      if (index >= 0) settle(index, { state: 'done', isStopped: true })
    },
    /** Reads a file again, by columns told by hand. */
    readAgain(index: number, columns: ForcedColumns): void {
      const { file, book } = told[index] ?? {}
      const reading = readings.get()[index]
      if (!file || !reading) return
      const part = book?.asking()
      if (book && part !== undefined) book.columnsOf.set(part, columns)
      tell(index, book && part !== undefined ? { file, book, parts: book.orders([part]) } : { file, columns })
      readings.set(
        readings
          .get()
          .map((other, place) => (place === index ? { ...unread(file), book: reading.book } : other)),
      )
      readNext()
    },
    toldAt: (index: number): Told | undefined => told[index],
  }
}

function unread({ name, size }: File): Reading {
  return { name, size, state: 'reading', milliseconds: 0 }
}

export type ExportJob = ReturnType<typeof exportJob>

/** Writes what is looked at down explained, piece by piece. Never rejects. */
export async function saveExplained(
  job: ExportJob,
  how: Pick<Extract<Order, { order: 'explain' }>, 'as' | 'base' | 'guardTheirs' | 'forExcel'>,
  write: (bytes: Uint8Array<ArrayBuffer>) => Promise<void>,
): Promise<boolean> {
  const index = job.at.get()
  const { file, columns, parts } = job.toldAt(index) ?? {}
  if (!file) return false
  job.saving.set({ part: 0 })
  const ended = await new Promise<boolean>((resolve) => {
    const reading = job.readings.get()[index]
    const names = (reading && countedIn(reading)?.names) ?? []
    const writer = startWorker(
      { ...how, order: 'explain', file, columns, parts, names },
      () => resolve(false),
      (report: Report) => {
        if (report.kind !== 'written') return resolve(report.kind === 'explained')
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

/** Rows of workbooks and archives, which have no bytes of their own in the file. Rejects where they cannot be read. */
export function rowsOfParts(
  { file, parts }: Told,
  positions: readonly PartPosition[],
): Promise<readonly string[]> {
  if (!file) return Promise.resolve([])
  return new Promise((resolve, reject) => {
    startWorker({ order: 'show rows', file, parts, positions }, reject, (report) => {
      if (report.kind === 'rows') resolve(report.rows)
      else reject(new Error('The file could not be read again'))
    })
  })
}
