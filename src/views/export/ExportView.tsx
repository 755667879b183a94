import { useDeferredValue } from 'react'
import type { Column } from '../../domain/export/breakdown.ts'
import type { ForcedColumns } from '../../domain/export/layout.ts'
import type { RowPosition } from '../../domain/export/snapshot.ts'
import type { Copy } from '../parts/copy.ts'
import { BookFacts } from './BookFacts.tsx'
import { BookParts } from './BookParts.tsx'
import { ByColumn, type ByColumnState } from './ByColumn.tsx'
import { ChangeFile } from './ChangeFile.tsx'
import { Comparison } from './Comparison.tsx'
import { CountMatrix } from './CountMatrix.tsx'
import { ExportHead } from './ExportHead.tsx'
import { FileChoice } from './FileChoice.tsx'
import { LineLists } from './LineLists.tsx'
import { MostFrequent } from './MostFrequent.tsx'
import { NotDefined } from './NotDefined.tsx'
import { PickColumns } from './PickColumns.tsx'
import { Progress } from './Progress.tsx'
import { Refused } from './Refused.tsx'
import { countedIn, type Reading } from './reading.ts'
import { type Saving, Taking } from './Taking.tsx'
import { Totals } from './Totals.tsx'

interface Props {
  readonly readings: readonly Reading[]
  /** Which of them is looked at, from 0. */
  readonly at: number
  readonly onAt: (at: number) => void
  readonly copy: Copy
  /** The site's absolute address, for links to definitions. */
  readonly base: string
  readonly onStop: () => void
  readonly onClose: () => void
  readonly onColumns: (columns: ForcedColumns) => void
  /** What was said by hand of how to read it. */
  readonly told?: ForcedColumns | undefined
  /** The rows at these positions, as they are written. Rejects where the file cannot be read any more. */
  readonly rowsAt: (positions: readonly RowPosition[]) => Promise<readonly string[]>
  readonly by: ByColumnState | undefined
  readonly onBy: (column: Column) => void
  readonly saving: Saving | undefined
  readonly onSave: (as: 'csv' | 'xlsx', guardTheirs: boolean) => void
}

/** What happened in an export, live while it is read. */
export function ExportView(props: Props) {
  const { readings, at, copy, base, onStop, onColumns, rowsAt, saving, onSave, onClose } = props
  const reading = readings[at]
  const table = reading && countedIn(reading)
  // What is long to show follows when the page has time for it; the totals do not wait.
  const shown = useDeferredValue(table)
  if (!reading) return null
  return (
    <div className="wrap pt-8 sm:pt-11" data-export={reading.state}>
      <ExportHead reading={reading} table={table} onClose={onClose} />
      <FileChoice readings={readings} at={at} onAt={props.onAt} />
      {reading.state === 'reading' && <Progress reading={reading} table={table} onStop={onStop} />}
      {reading.state === 'refused' && <Refused reading={reading} />}
      {reading.snapshot?.state === 'no-columns' && (
        <PickColumns key={at} unrecognised={reading.snapshot.unrecognised} onColumns={onColumns} />
      )}
      {table && <Totals table={table} />}
      {!reading.book && reading.state !== 'reading' && (
        <ChangeFile reading={reading} told={props.told} onTell={onColumns} />
      )}
      {reading.book && reading.part === undefined && reading.state !== 'reading' && (
        <BookParts book={reading.book} readings={readings} onAt={props.onAt} />
      )}
      {reading.facts && <BookFacts facts={[reading.facts]} />}
      {table && shown && (
        <>
          <MostFrequent table={shown} />
          <section className="mt-8">
            <div className="mb-3 flex flex-wrap items-center gap-2.5">
              <h2 className="heading grow">
                Counts by cause and type
                {shown.weighted && <small className="ours"> by Record Count</small>}
              </h2>
              {reading.state === 'done' && (
                <Taking
                  base={base}
                  reading={reading}
                  table={table}
                  copy={copy}
                  saving={saving}
                  onSave={onSave}
                />
              )}
            </div>
            <CountMatrix key={at} table={shown} rowsAt={rowsAt} />
          </section>
          <NotDefined table={shown} />
          {reading.state === 'done' && (
            <ByColumn key={`by ${at}`} table={table} by={props.by} onBy={props.onBy} />
          )}
          <Comparison readings={readings} />
          <LineLists table={shown} isDone={reading.state === 'done'} />
        </>
      )}
    </div>
  )
}
