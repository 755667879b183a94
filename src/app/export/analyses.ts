import { type Side, sideOfCounts } from '../../domain/analysis/compare.ts'
import { countedIn } from '../../views/export/reading.ts'
import { type AnalysisJob, analysisJob } from './analysis-job.ts'
import type { Told } from './book-readings.ts'
import type { ExportJob } from './export-job.ts'

/** Rows are kept of so many files at a time: what was looked at last. */
const most = 2

/**
 * The kept rows of the files of one drop, begun when a file is looked at: by the worker that counts them, or, where it
 * keeps none, when all are counted.
 */
export function analysesOf(job: Pick<ExportJob, 'readings' | 'toldAt' | 'takeOver'>) {
  const jobs = new Map<Told, AnalysisJob>()
  const sides = new Map<Told, Promise<Side | undefined>>()
  /** `undefined` where there are no rows to keep, or not yet. */
  function at(index: number): AnalysisJob | undefined {
    const reading = job.readings.get()[index]
    const told = job.toldAt(index)
    const table = reading && countedIn(reading)
    if (!reading || !told?.file) return undefined
    const known = jobs.get(told)
    if (!table || reading.state === 'refused' || reading.isStopped) {
      known?.end()
      jobs.delete(told)
      return undefined
    }
    const isDone = reading.state === 'done'
    const takeOver = known ? undefined : job.takeOver(index)
    if (!known && !takeOver && !isDone) return undefined
    const own = known ?? analysisJob(told, table, takeOver)
    // The last one looked at is the last to go.
    jobs.delete(told)
    jobs.set(told, own)
    if (isDone) own.settle(table)
    for (const [old, { end }] of jobs) {
      if (jobs.size <= most) break
      end()
      jobs.delete(old)
    }
    return own
  }
  return {
    at,
    /** The whole of a file as one side of a comparison; its counts alone where it cannot be kept. */
    sideOf(index: number): Promise<Side | undefined> {
      const told = job.toldAt(index)
      if (!told) return Promise.resolve(undefined)
      const reading = job.readings.get()[index]
      const table = reading && countedIn(reading)
      const side = sides.get(told) ?? sideIn(at(index)).then((kept) => kept ?? (table && sideOfCounts(table)))
      sides.set(told, side)
      return side
    },
  }
}

async function sideIn(analysis: AnalysisJob | undefined): Promise<Side | undefined> {
  if (!analysis) return undefined
  const { state } = analysis
  const settled = await new Promise<boolean>((resolve) => {
    const look = () => {
      const { kind } = state.get()
      if (kind === 'keeping') return
      stop()
      resolve(kind === 'kept')
    }
    const stop = state.subscribe(look)
    look()
  })
  if (!settled) return undefined
  const said = await analysis.ask({ kind: 'side', filters: {} })
  return said.kind === 'side' ? said.side : undefined
}

export type Analyses = ReturnType<typeof analysesOf>
