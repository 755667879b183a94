import type { Side } from '../../domain/analysis/compare.ts'
import { countedIn, type Reading } from '../../views/export/reading.ts'
import { type AnalysisJob, analysisJob } from './analysis-job.ts'
import type { ExportJob } from './export-job.ts'

/** Rows are kept of so many files at a time: what was looked at last. */
const most = 2

/** The kept rows of the files of one drop, begun when a file is looked at and has been counted. */
export function analysesOf(job: Pick<ExportJob, 'readings' | 'toldAt'>) {
  const jobs = new Map<Reading, AnalysisJob>()
  const sides = new Map<Reading, Promise<Side | undefined>>()
  /** `undefined` where there are no rows to keep, or not yet. */
  function at(index: number): AnalysisJob | undefined {
    const reading = job.readings.get()[index]
    const told = job.toldAt(index)
    const table = reading && countedIn(reading)
    if (!reading || !table || !told?.file || reading.state !== 'done' || reading.isStopped) return undefined
    const known = jobs.get(reading)
    if (known) {
      // The last one looked at is the last to go.
      jobs.delete(reading)
      jobs.set(reading, known)
      return known
    }
    const begun = analysisJob(told, table)
    jobs.set(reading, begun)
    for (const [old, { end }] of jobs) {
      if (jobs.size <= most) break
      end()
      jobs.delete(old)
    }
    return begun
  }
  return {
    at,
    /** The whole of a file as one side of a comparison; `undefined` where it cannot be kept. */
    sideOf(index: number): Promise<Side | undefined> {
      const reading = job.readings.get()[index]
      if (!reading) return Promise.resolve(undefined)
      const side = sides.get(reading) ?? sideIn(at(index))
      sides.set(reading, side)
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
