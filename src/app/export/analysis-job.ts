import type { TableFacts } from '../../domain/analysis/analyst.ts'
import type { AskedOf, Said } from '../../domain/analysis/asked.ts'
import { type CountedTable, readableRows } from '../../domain/analysis/keeper.ts'
import { mostRows } from '../../domain/analysis/kept-table.ts'
import type { DateOrder } from '../../domain/analysis/moment-column.ts'
import {
  type AnalysisState,
  type DateTold,
  firstLook,
  type Look,
  type Shown,
} from '../../views/export/look.ts'
import { questionOf } from '../../views/export/question.ts'
import type { Counted } from '../../views/export/reading.ts'
import { storeOf } from '../store.ts'
import type { Told } from './book-readings.ts'
import { type Asked, type Report, taken } from './messages.ts'
import type { Working } from './portable-working.ts'
import { startWorker } from './start-worker.ts'

type Write = (bytes: Uint8Array<ArrayBuffer>) => Promise<void>

/**
 * The kept rows of one reading, in a worker that lives until it is ended, and what is looked at of them. It may begin
 * while the file is still counted: nothing is shown before `settle` has said what was counted in the end.
 *
 * @param soFar what is counted
 * @param takeOver gives the worker that keeps the rows already
 */
export function analysisJob(
  { file, columns, parts }: Told,
  soFar: Counted,
  takeOver?: (hear: (report: Report) => void) => Working,
) {
  const state = storeOf<AnalysisState>({ kind: 'keeping', part: 0 })
  const look = storeOf<Look>(firstLook)
  const shown = storeOf<Shown | undefined>(undefined)
  const waiting = new Map<number, (said: Said) => void>()
  let worker: Working | undefined
  let asks = 0
  let write: { readonly piece: Write; readonly failed: () => void } | undefined
  let table = soFar
  let isSettled = false
  /** What was kept before all was counted. */
  let early: TableFacts | undefined
  /** How dates are to be read, said before all were. */
  let told: DateTold | undefined

  /** Reads the file once more. */
  function begin(date?: string): void {
    if (!file) return
    worker?.terminate()
    told = undefined
    letGo()
    if (table.rows > mostRows) {
      state.set({ kind: 'none', why: 'too-long' })
      return
    }
    state.set({ kind: 'keeping', part: 0 })
    const failed = () => state.set({ kind: 'none', why: 'failed' })
    worker = startWorker({ order: 'keep', file, columns, parts, counted: knownOf(table), date }, failed, hear)
  }

  function hear(report: Report): void {
    if (report.kind === 'keeping') state.set({ ...report, told })
    else if (report.kind === 'kept') accept(report.facts)
    else if (report.kind === 'not kept') state.set({ kind: 'none', why: report.why })
    else if (report.kind === 'written') void take(report.bytes)
    else if (report.kind === 'said') {
      waiting.get(report.ask)?.(report.said)
      waiting.delete(report.ask)
    } else state.set({ kind: 'none', why: 'failed' })
  }

  /** The rows of both passes must be the same. */
  function accept(facts: TableFacts): void {
    if (!isSettled) early = facts
    else if (facts.rows === readableRows(table)) void settleDates(facts)
    else state.set({ kind: 'none', why: 'changed' })
  }

  /** What was said of the dates while they were read holds, unless a later row has settled them otherwise. */
  async function settleDates(facts: TableFacts): Promise<void> {
    const [order, { dated }] = [told, facts]
    told = undefined
    if (!order) return hold(facts)
    if (dated.kind === 'asks') {
      const said = await ask({ kind: 'dates', order })
      return hold(said.kind === 'facts' ? said.facts : facts)
    }
    const isOverruled = dated.kind === 'read' && dated.facts.isOpen && dated.range.order !== order
    hold(facts, isOverruled && order !== 'leave-out' ? order : undefined)
  }

  function letGo(): void {
    for (const answer of waiting.values()) answer({ kind: 'failed' })
    waiting.clear()
  }

  async function take(bytes: Uint8Array<ArrayBuffer>): Promise<void> {
    try {
      await write?.piece(bytes)
    } catch {
      // The disk is full, or the file was taken away: what is left is passed by, and the page says so.
      write?.failed()
      write = undefined
    }
    worker?.postMessage(taken)
  }

  /** New facts: what was looked at by numbers of other columns or dates is let go. */
  function hold(facts: TableFacts, overruled?: DateOrder): void {
    state.set({ kind: 'kept', facts, overruled })
    show(firstLook)
  }

  function ask(of: AskedOf): Promise<Said> {
    const running = worker
    if (!running) return Promise.resolve({ kind: 'failed' })
    const number = ++asks
    const asked: Asked = { ask: number, of }
    return new Promise((resolve) => {
      waiting.set(number, resolve)
      running.postMessage(asked)
    })
  }

  function show(next: Look): void {
    look.set(next)
    const held = state.get()
    if (held.kind !== 'kept') return
    const question = questionOf(next, held.facts)
    void ask({ kind: 'answer', question }).then((said) => {
      // Only the last of several that were asked is shown.
      if (look.get() === next && state.get() === held && said.kind === 'answer')
        shown.set({ table, facts: held.facts, look: next, answer: said.answer })
    })
  }

  async function refresh(of: AskedOf): Promise<void> {
    const said = await ask(of)
    if (said.kind === 'facts') hold(said.facts)
  }

  if (takeOver) worker = takeOver(hear)
  else begin()
  return {
    state,
    look,
    shown,
    show,
    ask,
    /** Reads the dates in the order that somebody says, as soon as all are there; `undefined` takes it back. */
    tellDates(order: DateTold | undefined): void {
      const now = state.get()
      if (now.kind === 'keeping') {
        told = order
        state.set({ ...now, told })
      } else if (order) void refresh({ kind: 'dates', order })
    },
    /** Keeps the rows anew, with another column for the date. */
    dateFrom: (date: string) => begin(date),
    /** All rows are counted. */
    settle(counted: Counted): void {
      if (isSettled) return
      isSettled = true
      table = counted
      if (early) accept(early)
    },
    /** Has other columns looked at for what stands out; what is looked at besides stays. */
    async lookAt(columns: readonly number[]): Promise<void> {
      const said = await ask({ kind: 'look at', columns })
      const held = state.get()
      if (said.kind !== 'facts' || held.kind !== 'kept') return
      state.set({ ...held, facts: said.facts })
      show(look.get())
    },
    /** Writes the rows that are counted; whether all could be. */
    async save(of: Extract<AskedOf, { kind: 'save' }>, piece: Write): Promise<boolean> {
      let isWhole = true
      write = {
        piece,
        failed: () => {
          isWhole = false
        },
      }
      const said = await ask(of)
      write = undefined
      return isWhole && said.kind === 'saved'
    },
    end(): void {
      worker?.terminate()
      worker = undefined
      state.set({ kind: 'none', why: 'failed' })
      letGo()
    },
  }
}

/** What the worker has to know of a table to keep its rows. */
function knownOf({ names, columns, kind, encoding, delimiter, rows }: Counted): CountedTable {
  return { names, columns, kind, encoding, delimiter, rows }
}

export type AnalysisJob = ReturnType<typeof analysisJob>
