import type { Column } from '../../domain/export/breakdown.ts'
import { type ForcedColumns, isTold } from '../../domain/export/layout.ts'
import type { Snapshot } from '../../domain/export/snapshot.ts'
import type { ByColumnState } from '../../views/export/ColumnGroups.tsx'
import { countedIn, type Failure, type Reading } from '../../views/export/reading.ts'
import type { Saving } from '../../views/export/Taking.tsx'
import { storeOf } from '../store.ts'
import { type BookFound, bookFound, bookReadings, type Told } from './book-readings.ts'
import type { Handed } from './handed.ts'
import { type Order, type Report, taken } from './messages.ts'
import type { Working } from './portable-working.ts'
import { startWorker } from './start-worker.ts'
import { rememberShape, shapeOf, toldOfShape } from './told-files.ts'

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
  let counting: Counting | undefined
  /** The reading that the worker is busy with. */
  let working = -1
  /** What each file is known by, as it was first read. */
  const shapes = new Map<File, string>()

  function change(index: number, next: Partial<Reading>): void {
    readings.set(
      readings.get().map((reading, other) => (other === index ? { ...reading, ...next } : reading)),
    )
  }

  /** What was saved and looked into was of other counts. */
  function forgetDone(): void {
    saving.set(undefined)
    by.set(undefined)
  }

  function letWorkerGo(): void {
    counting?.worker.terminate()
    counting = undefined
  }

  function settle(next: Partial<Reading>): void {
    change(working, next)
    if (!counting?.hear) counting?.worker.terminate()
    counting = undefined
    const settled = readings.get()[working]
    if (settled) onSettled(settled)
    readNext()
  }

  function readNext(): void {
    if (counting) return
    working = readings.get().findIndex(({ state }) => state === 'reading')
    const { file, columns, book, parts } = told[working] ?? {}
    if (!file) return
    const begun = performance.now()
    const found = book ?? bookFound()
    const failed = (failure: Failure) => {
      if (counting === own) settle({ state: 'refused', failure })
      else own.hear?.({ kind: 'failed' })
    }
    const keeps = working === at.get()
    const worker = startWorker({ order: 'count', file, columns, parts, keeps }, failed, (report) => {
      if (counting !== own) return own.hear?.(report)
      const milliseconds = performance.now() - begun
      if (report.kind === 'counted') {
        const { snapshot, isLast, keeping } = report
        if (!isTold(columns) && readAsBefore(file, snapshot)) return
        own.isKeeping = keeping !== undefined
        if (keeping) own.hear?.({ kind: 'keeping', ...keeping })
        if (!isLast) return change(working, { snapshot, milliseconds })
        settle({ snapshot, milliseconds, state: snapshot.state === 'table' ? 'done' : 'refused' })
      } else if (report.kind === 'refused') settle({ milliseconds, state: 'refused', refusal: report.as })
      else if (report.kind === 'all parts') {
        letWorkerGo()
        if (!readPartsAgain(found, found.tellAsBefore())) settleBook(found, milliseconds)
      } else {
        found.take(report)
        if (report.kind === 'opened') tell(working, { file, columns, book: found })
        change(working, { ...found.soFar(), milliseconds })
      }
    })
    const own: Counting = { worker, isKeeping: false }
    counting = own
  }

  /** Begins anew where a file of this shape was told how to be read; whether it was. */
  function readAsBefore(file: File, snapshot: Snapshot): boolean {
    const shape = shapeOf(snapshot)
    if (shape !== undefined) shapes.set(file, shape)
    const columns = toldOfShape(shape)
    if (!columns) return false
    letWorkerGo()
    tell(working, { file, columns })
    readNext()
    return true
  }

  function tell(index: number, next: Told): void {
    told = told.map((other, place) => (place === index ? next : other))
  }

  /** Reads some parts of a book once more; whether there are any. */
  function readPartsAgain(found: BookFound, parts: readonly number[]): boolean {
    const index = told.findIndex(({ book }) => book === found)
    const { file } = told[index] ?? {}
    const looked = at.get()
    if (parts.length === 0 || !file) return false
    tell(index, { file, book: found, parts: found.orders(parts) })
    readings.set(
      readings.get().map((reading, place) => {
        const { book, isStopped, part, snapshot: _, ...rest } = reading
        if (place === index) return { ...unread(file), book, ...(isStopped ? { isStopped } : {}) }
        const isLookedAt = place === looked && told[place]?.book === found && part !== undefined
        return isLookedAt ? { ...rest, book, part, state: 'reading' } : reading
      }),
    )
    forgetDone()
    readNext()
    return true
  }

  /** Puts the sheets that are counted behind their workbook, each as a reading of its own, in place of those before. */
  function settleBook(found: BookFound, milliseconds: number): void {
    found.settle()
    const index = told.findIndex(({ book }) => book === found)
    const { file, columns } = told[index] ?? {}
    const whole = readings.get()[index]
    if (!file || !whole) return
    const { own, parts } = bookReadings(found, whole, milliseconds)
    const ofParts = parts.map(({ part = 0 }): Told => ({ file, book: found, parts: found.orders([part]) }))
    const ofAll: Told = { file, columns, book: found, parts: found.orders(own.counted) }
    const end = index + told.filter(({ book }) => book === found).length
    const looked = at.get()
    const part = readings.get()[looked]?.part
    const moved = (place: number) => (place < end ? place : place + parts.length + 1 + index - end)
    told = [...told.slice(0, index), ofAll, ...ofParts, ...told.slice(end)]
    const all = readings.get()
    const settled = { ...whole, ...own.reading }
    readings.set([...all.slice(0, index), settled, ...parts, ...all.slice(end)])
    if (looked >= end) at.set(moved(looked))
    else if (looked > index) at.set(index + 1 + parts.findIndex((each) => each.part === part))
    working = moved(working)
    if (counting) return
    onSettled(settled)
    readNext()
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
      forgetDone()
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
    isReading: () => readings.get().some(({ state }) => state === 'reading'),
    /** Stops the one at hand; what was counted so far stays, and what was counted before it was read again. */
    stop(): void {
      const { file, book } = told[working] ?? {}
      if (!file) return
      letWorkerGo()
      if (book?.giveUp()) {
        settleBook(book, readings.get()[working]?.milliseconds ?? 0)
        return
      }
      if (book) tell(working, { file, book, parts: book.orders([...book.tables().keys()]) })
      settle({ state: 'done', isStopped: true })
    },
    /** Reads a file again, by columns told by hand. @param part of a workbook or an archive; the only one, or the one asked about */
    readAgain(index: number, columns: ForcedColumns, part?: number): void {
      const { file, book } = told[index] ?? {}
      const reading = readings.get()[index]
      if (!file || !reading) return
      if (book) {
        const own = part ?? reading.part ?? [...book.tables().keys()][0] ?? book.asking()
        if (own !== undefined) readPartsAgain(book, book.tell(own, columns))
        return
      }
      rememberShape(shapes.get(file), columns)
      tell(index, { file, columns })
      readings.set(readings.get().map((other, place) => (place === index ? unread(file) : other)))
      forgetDone()
      readNext()
    },
    /** Counts a part of a workbook or an archive, or leaves it out. */
    count(index: number, part: number, isCounted: boolean): void {
      const { book } = told[index] ?? {}
      if (!book) return
      book.choose(part, isCounted)
      forgetDone()
      settleBook(book, readings.get()[index]?.milliseconds ?? 0)
    },
    /** Reads a hidden sheet of a workbook, too. */
    readToo(index: number, part: number): void {
      const { book } = told[index] ?? {}
      if (book) readPartsAgain(book, book.readToo(part))
    },
    /** What was said by hand of how to read a reading, or a part of its book. */
    toldColumns(index: number, part?: number): ForcedColumns | undefined {
      const { book, columns } = told[index] ?? {}
      return book ? book.columnsOf(part ?? readings.get()[index]?.part) : columns
    },
    toldAt: (index: number): Told | undefined => told[index],
    /**
     * The worker that counts this reading, where it keeps its rows: from then on whoever took it over hears of them and
     * ends it. Before all is counted that ends the hearing alone.
     */
    takeOver(index: number): ((hear: (report: Report) => void) => Working) | undefined {
      const own = counting
      if (index !== working || !own?.isKeeping) return undefined
      return (hear) => {
        own.hear = hear
        return {
          postMessage: (message) => own.worker.postMessage(message),
          terminate() {
            own.hear = undefined
            if (own !== counting) own.worker.terminate()
          },
        }
      }
    },
  }
}

/** A worker that counts, and who hears of the rows that it keeps. */
interface Counting {
  readonly worker: Working
  isKeeping: boolean
  hear?: ((report: Report) => void) | undefined
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
