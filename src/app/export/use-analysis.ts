import { useCallback, useMemo } from 'react'
import type { TableFacts } from '../../domain/analysis/analyst.ts'
import type { DateAsk } from '../../domain/analysis/moment-column.ts'
import type { AnalysisPart, AnalysisShown } from '../../views/export/ExportView.tsx'
import type { AnalysisState, Look, Shown } from '../../views/export/look.ts'
import type { Saving } from '../../views/export/Taking.tsx'
import { announce } from '../announcements.ts'
import { type Store, storeOf, useStore } from '../store.ts'
import { analysesOf } from './analyses.ts'
import type { AnalysisJob } from './analysis-job.ts'
import type { ExportJob } from './export-job.ts'
import { ownRoot } from './own-root.ts'
import { saveAs, savedName } from './save-as.ts'
import { saveChart } from './save-chart.ts'
import { sayQuestion } from './say-export.ts'

/** Loaded when a first file has been counted; `failed` where it does not load. */
const part = storeOf<AnalysisPart | 'failed' | undefined>(undefined)

async function loadPart(): Promise<void> {
  if (typeof part.get() === 'object') return
  try {
    part.set((await import('../../views/export/analysis/part.ts')).analysisPart)
  } catch {
    part.set('failed')
  }
}

/** The kept rows of the file that is looked at, as soon as it has been counted. */
export function follow(job: ExportJob) {
  const analyses = analysesOf(job)
  const current = storeOf<AnalysisJob | undefined>(undefined)
  const saving = storeOf<Saving | undefined>(undefined)
  let asked: string | undefined
  let stopHearing = () => {}
  const hear = () => {
    const [state, loaded] = [current.get()?.state.get(), part.get()]
    if (!state || state.kind === 'none' || typeof loaded !== 'object') return
    const asks = state.kind === 'keeping' ? state.asks : askIn(state.facts)
    if (asks && asks.facts.name !== asked) sayQuestion(loaded.dateQuestion(asks, state.kind === 'keeping'))
    // Said once, though it may be asked about the rows so far and about all of them.
    asked = asks?.facts.name
  }
  const look = () => {
    const next = analyses.at(job.at.get())
    // Two files are compared by their counts even where no rows are kept.
    const done = job.readings.get().filter(({ state }) => state === 'done')
    if (next || done.length > 1) void loadPart().then(hear)
    if (next !== current.get()) {
      stopHearing()
      asked = undefined
      current.set(next)
      saving.set(undefined)
      if (next) stopHearing = next.state.subscribe(hear)
    }
  }
  job.at.subscribe(look)
  job.readings.subscribe(look)
  return { analyses, current, saving }
}

export type Followed = ReturnType<typeof follow>

const noState = storeOf<AnalysisState | undefined>(undefined)
const noShown = storeOf<Shown | undefined>(undefined)

export function useAnalysis(job: ExportJob, { analyses, current, saving }: Followed): AnalysisShown {
  const analysis = useStore(current)
  const state = useStore<AnalysisState | undefined>(
    analysis ? (analysis.state as Store<AnalysisState | undefined>) : noState,
  )
  const shown = useStore<Shown | undefined>(analysis?.shown ?? noShown)
  const loaded = useStore(part)
  // The same as long as they are about the same rows: whoever is given them draws nothing again.
  const onLook = useCallback((next: Look) => analysis?.show(next), [analysis])
  const tools = useMemo(
    () => toolsFor(job, analysis, { analyses, saving }),
    [job, analysis, analyses, saving],
  )
  return {
    state: loaded === 'failed' ? { kind: 'none', why: 'failed' } : state,
    shown,
    part: typeof loaded === 'object' ? loaded : undefined,
    onLook,
    savingRows: useStore(saving),
    tools,
  }
}

function toolsFor(
  job: ExportJob,
  analysis: AnalysisJob | undefined,
  { analyses, saving }: Pick<Followed, 'analyses' | 'saving'>,
): AnalysisShown['tools'] {
  return {
    ask: (of) => analysis?.ask(of) ?? Promise.resolve({ kind: 'failed' }),
    tellDates: (order) => analysis?.tellDates(order),
    dateFrom: (name) => analysis?.dateFrom(name),
    lookAt: (columns) => void analysis?.lookAt(columns),
    saveChart: (region, said, as) =>
      void saveChart(region, said, as).catch(() => announce('The picture couldn’t be saved')),
    saveRows: (of) => void (analysis && saveRows(job, analysis, saving, of)),
    nextFrame(then) {
      const frame = requestAnimationFrame(then)
      return () => cancelAnimationFrame(frame)
    },
    sideOf: analyses.sideOf,
  }
}

async function saveRows(
  job: ExportJob,
  analysis: AnalysisJob,
  saving: Store<Saving | undefined>,
  of: Parameters<AnalysisShown['tools']['saveRows']>[0],
): Promise<void> {
  const target = await saveAs(savedName(job, 'rows.csv'))
  if (!target) return // Thought better of it in the browser's own dialog.
  saving.set({ part: 0 })
  const base = ownRoot().href
  const isWhole = await analysis.save({ kind: 'save', base, ...of }, target.write)
  const isClosed = await (isWhole ? target.close() : target.abandon()).then(
    () => isWhole,
    () => false,
  )
  saving.set(isClosed ? 'saved' : 'failed')
  if (isClosed) announce('Saved')
}

function askIn({ dated }: TableFacts): DateAsk | undefined {
  return dated.kind === 'asks' ? dated : undefined
}
