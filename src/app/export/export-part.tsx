import { type ComponentType, useCallback } from 'react'
import type { RowPosition } from '../../domain/export/snapshot.ts'
import { ExportView } from '../../views/export/ExportView.tsx'
import type { Reading } from '../../views/export/reading.ts'
import { counted, digits } from '../../views/parts/words.ts'
import { announce } from '../announcements.ts'
import { copy } from '../copy.ts'
import { siteRoot } from '../site.ts'
import { useStore } from '../store.ts'
import { type ExportJob, exportJob, saveExplained } from './export-job.ts'
import type { Handed } from './handed.ts'
import { rowsAt } from './rows-at.ts'
import { saveAs } from './save-as.ts'
import { offerExports } from './shown-export.ts'

/** In memory alone: nothing of a file outlives the page. */
const exports: { readonly job: ExportJob; readonly Room: ComponentType }[] = []

offerExports((exported) => (typeof exported === 'number' ? exports[exported]?.Room : undefined))

export function begin(handed: Handed): void {
  const job = exportJob(handed, sayReading)
  exports.push({ job, Room: () => <Job job={job} /> })
  goToExport(exports.length - 1)
}

/** An export is an entry of its own in the history, at the address of Look up; `undefined` is the box again. */
function goToExport(exported: number | undefined): void {
  history.pushState({ exported }, '', siteRoot())
  if (typeof navigation === 'undefined') dispatchEvent(new PopStateEvent('popstate'))
}

addEventListener('beforeunload', (event) => {
  if (exports.some(({ job }) => job.isReading() || typeof job.saving.get() === 'object'))
    event.preventDefault()
})

function Job({ job }: { job: ExportJob }) {
  const at = useStore(job.at)
  const rowsOfIt = useCallback(
    async (positions: readonly RowPosition[]) => {
      const [file, reading] = [job.fileAt(at), job.readings.get()[at]]
      return file && reading ? rowsAt(file, reading, positions) : []
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
      base={siteRoot().href}
      onStop={job.stop}
      onClose={() => goToExport(undefined)}
      onColumns={(columns) => job.readAgain(at, columns)}
      rowsAt={rowsOfIt}
      saving={useStore(job.saving)}
      onSave={(guardTheirs) => void save(job, guardTheirs)}
    />
  )
}

async function save(job: ExportJob, guardTheirs: boolean): Promise<void> {
  const name = job.fileAt(job.at.get())?.name.replace(/\.\w+$/, '') ?? 'export'
  const target = await saveAs(`${name}-explained.csv`)
  if (!target) return // Thought better of it in the browser's own dialog.
  const isWhole = await saveExplained(job, siteRoot().href, guardTheirs, target.write)
  await (isWhole ? target.close() : target.abandon()).catch(() => job.saving.set('failed'))
  if (isWhole) announce('Saved')
}

function sayReading({ state, snapshot }: Reading): void {
  // A refusal is an alert on the page, which is spoken by itself.
  if (state !== 'done' || snapshot?.state !== 'table') return
  const { rows, totals } = snapshot.table
  const words = [
    counted(rows, 'row'),
    `${digits(totals.explained)} explained`,
    `${digits(totals.undefined)} not defined`,
    `${digits(totals.unreadable)} not read`,
  ]
  announce(words.join(', '))
}
