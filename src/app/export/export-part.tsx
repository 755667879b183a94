import { type ComponentType, type ReactNode, useCallback } from 'react'
import type { RowPosition } from '../../domain/export/snapshot.ts'
import type { PartPosition } from '../../domain/export/together.ts'
import type { Choice } from '../../views/export/analysis/compare-choices.ts'
import { ExportView } from '../../views/export/ExportView.tsx'
import { countedIn, nameSoFar } from '../../views/export/reading.ts'
import type { Saving, SavingHow } from '../../views/export/Taking.tsx'
import { announce } from '../announcements.ts'
import { copy } from '../copy.ts'
import { notice } from '../notice.ts'
import { type Store, useStore } from '../store.ts'
import { type ExportJob, exportJob, saveExplained } from './export-job.ts'
import type { Handed } from './handed.ts'
import { openedAsMessage } from './message-file.tsx'
import { ownRoot } from './own-root.ts'
import { rowsAt, rowsOfParts } from './rows-at.ts'
import { saveAs, savedName } from './save-as.ts'
import { sayReading } from './say-export.ts'
import { offerExports, shownExport } from './shown-export.ts'
import { readyWorker, unpackWorker } from './start-worker.ts'
import { type Followed, follow, useAnalysis } from './use-analysis.ts'

/** In memory alone: nothing of a file outlives the page. */
const exports: { readonly job: ExportJob; readonly Room: ComponentType; readonly followed: Followed }[] = []

offerExports((exported) => (typeof exported === 'number' ? exports[exported]?.Room : undefined))

export async function makeReady(): Promise<void> {
  await unpackWorker()
  readyWorker()
}

export async function begin(handed: Handed): Promise<void> {
  if (await openedAsMessage(handed)) return
  await unpackWorker()
  const job = exportJob(handed, sayReading)
  const followed = follow(job)
  exports.push({ job, followed, Room: () => <Job job={job} followed={followed} /> })
  goToExport(exports.length - 1)
}

/** An export is an entry of its own in the history, at the address of Look up; `undefined` is the box again. */
function goToExport(exported: number | undefined): void {
  history.pushState({ exported }, '', ownRoot())
  if (typeof navigation === 'undefined') dispatchEvent(new PopStateEvent('popstate'))
}

let lastShown = -1
let wayBack: ReactNode

// The box, and every other page, tell how to get back to the file that was looked at last.
shownExport.subscribe(() => {
  const room = shownExport.get()
  const isOurs = notice.get() === wayBack
  if (room) {
    lastShown = exports.findIndex(({ Room }) => Room === room)
    if (isOurs) notice.set(undefined)
  } else if (lastShown >= 0 && (isOurs || !notice.get())) {
    wayBack = <WayBack at={lastShown} />
    notice.set(wayBack)
  }
})

function WayBack({ at }: { at: number }) {
  const job = exports[at]?.job
  return (
    <p className="wrap mt-3 text-sm print:hidden">
      <button type="button" className="textlink" onClick={() => goToExport(at)}>
        {`← Back to ${job?.readings.get()[job.at.get()]?.name ?? 'the file'}`}
      </button>
    </p>
  )
}

// What was pasted outside of a field was put into the box by now, which stands where the export is.
document.addEventListener('paste', (event) => {
  if (event.defaultPrevented && shownExport.get()) goToExport(undefined)
})

addEventListener('beforeunload', (event) => {
  if (exports.some(({ job, followed }) => job.isReading() || [job.saving, followed.saving].some(isUnderWay)))
    event.preventDefault()
})

function Job({ job, followed }: { job: ExportJob; followed: Followed }) {
  const at = useStore(job.at)
  const analysis = useAnalysis(job, followed)
  const rowsOfIt = useCallback(
    async (positions: readonly RowPosition[]) => {
      const [told, reading] = [job.toldAt(at), job.readings.get()[at]]
      if (!told?.file || !reading) return []
      if (!told.book) return rowsAt(told.file, reading, positions)
      return rowsOfParts(told, inParts(positions, told.parts?.[0]?.part ?? 0))
    },
    [job, at],
  )
  return (
    <ExportView
      readings={useStore(job.readings)}
      at={at}
      onAt={job.lookAt}
      by={useStore(job.by)}
      onBy={job.breakDown}
      copy={copy}
      base={ownRoot().href}
      onStop={job.stop}
      onClose={() => goToExport(undefined)}
      onColumns={(columns, part) => job.readAgain(at, columns, part)}
      toldOf={(part) => job.toldColumns(at, part)}
      onCounted={(part, isCounted) => job.count(at, part, isCounted)}
      onReadToo={(part) => job.readToo(at, part)}
      rowsAt={rowsOfIt}
      earlier={earlierThan(job)}
      saving={useStore(job.saving)}
      onSave={(as, how) => void save(job, as, how)}
      analysis={analysis}
      print={() => window.print()}
    />
  )
}

async function save(job: ExportJob, as: 'csv' | 'xlsx', how: SavingHow): Promise<void> {
  const target = await saveAs(savedName(job, `explained.${as}`))
  if (!target) return // Thought better of it in the browser's own dialog.
  const isWhole = await saveExplained(job, { as, base: ownRoot().href, ...how }, target.write)
  await (isWhole ? target.close() : target.abandon()).catch(() => job.saving.set('failed'))
  if (isWhole) announce('Saved')
}

/** The files of other drops, each with its counts for a comparison. */
function earlierThan(own: ExportJob): readonly Choice[] {
  return exports.flatMap(({ job, followed }, at) =>
    job === own
      ? []
      : job.readings.get().flatMap((reading, index): Choice[] => {
          const isWhole = reading.state === 'done' && reading.part === undefined && countedIn(reading)?.rows
          const load = () => followed.analyses.sideOf(index)
          return isWhole ? [{ key: `earlier ${at} ${index}`, name: nameSoFar(reading), load }] : []
        }),
  )
}

/** Where several sheets are counted together, a position says in which of them it is. */
function inParts(positions: readonly RowPosition[], part: number): readonly PartPosition[] {
  return positions.map((position) => ({ part, ...position }))
}

function isUnderWay(saving: Store<Saving | undefined>): boolean {
  return typeof saving.get() === 'object'
}
