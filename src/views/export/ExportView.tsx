import { type ComponentType, useCallback, useDeferredValue, useState } from 'react'
import type { TableFacts } from '../../domain/analysis/analyst.ts'
import type { DateAsk, DateOrder } from '../../domain/analysis/moment-column.ts'
import type { Column } from '../../domain/export/breakdown.ts'
import { type ForcedColumns, isTold } from '../../domain/export/layout.ts'
import type { RowPosition } from '../../domain/export/snapshot.ts'
import { ChooseFiles } from '../parts/ChooseFiles.tsx'
import type { Copy, Copyable } from '../parts/copy.ts'
import { AskColumn, lacksColumn } from './AskColumn.tsx'
import type { AnalysisProps } from './analysis/Analysis.tsx'
import type { Comparing } from './analysis/CompareCard.tsx'
import type { Choice } from './analysis/compare-choices.ts'
import { BookFacts } from './BookFacts.tsx'
import { BookParts } from './BookParts.tsx'
import { ByColumn } from './ByColumn.tsx'
import { ChangeBook } from './ChangeBook.tsx'
import { ChangeFile } from './ChangeFile.tsx'
import type { ByColumnState } from './ColumnGroups.tsx'
import type { Looked } from './CountCell.tsx'
import { ExportHead } from './ExportHead.tsx'
import { FileChoice } from './FileChoice.tsx'
import { Keeping } from './Keeping.tsx'
import { LineLists } from './LineLists.tsx'
import { type AnalysisState, type DateTold, isFiltered, type Kept, type Look, type Shown } from './look.ts'
import { NotDefined } from './NotDefined.tsx'
import { PickColumns } from './PickColumns.tsx'
import { Progress } from './Progress.tsx'
import { Refused } from './Refused.tsx'
import { type Counted, countedIn, nameSoFar, type Reading } from './reading.ts'
import { SavingOptions } from './SavingOptions.tsx'
import { SoFar } from './SoFar.tsx'
import { formsOf, type Saving, type SavingHow, Taking } from './Taking.tsx'
import { Totals } from './Totals.tsx'
import type { AnalysisTools } from './tools.ts'

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
  /** @param part of a workbook or an archive */
  readonly onColumns: (columns: ForcedColumns, part?: number) => void
  /** What was said by hand of how to read it, or a part of it. */
  readonly toldOf: (part?: number) => ForcedColumns | undefined
  /** Has a part of a workbook or an archive counted, or left out. */
  readonly onCounted: (part: number, isCounted: boolean) => void
  /** Has a hidden sheet read, too. */
  readonly onReadToo: (part: number) => void
  /** The rows at these positions, as they are written. Rejects where the file cannot be read any more. */
  readonly rowsAt: (positions: readonly RowPosition[]) => Promise<readonly string[]>
  readonly by: ByColumnState | undefined
  readonly onBy: (column: Column) => void
  /** Files that were read before these on this page, to be compared with. */
  readonly earlier: readonly Choice[]
  readonly saving: Saving | undefined
  readonly onSave: (as: 'csv' | 'xlsx', how: SavingHow) => void
  readonly analysis: AnalysisShown
  readonly print: () => void
}

/** The part that answers about kept rows, once it has loaded and the rows of what is looked at are kept. */
export interface AnalysisShown {
  readonly state: AnalysisState | undefined
  readonly shown: Shown | undefined
  readonly part: AnalysisPart | undefined
  readonly onLook: (look: Look) => void
  readonly tools: AnalysisTools
  readonly savingRows: Saving | undefined
}

/** What is loaded when a file has been counted. */
export interface AnalysisPart {
  readonly Analysis: ComponentType<AnalysisProps>
  readonly leadWords: (kept: Held) => string
  /** How often what is filtered comes to whom it is filtered for, and to all others. */
  readonly leadNote: (kept: Held) => string | undefined
  readonly dateQuestion: (asks: DateAsk, isSoFar: boolean) => string
  readonly EarlyDateQuestion: ComponentType<EarlyDates>
  readonly CompareCard: ComponentType<Comparing>
  readonly datesTaken: (facts: TableFacts, overruled: DateOrder | undefined) => string | undefined
  readonly summary: (name: string, table: Counted, kept: Held) => Copyable
  /** What the filters leave of what was counted. */
  readonly tableTaken: (table: Counted, kept: Held) => Counted
}

interface EarlyDates {
  readonly asks: DateAsk
  readonly told: DateTold | undefined
  readonly tellDates: AnalysisTools['tellDates']
}

type Held = Pick<Kept, 'facts' | 'look' | 'answer'>

/** What happened in an export, live while it is read. */
export function ExportView(props: Props) {
  const { readings, at, copy, base, onStop, onColumns, rowsAt, saving, onSave, onClose } = props
  const reading = readings[at]
  const counted = reading && countedIn(reading)
  const isEmpty = counted?.rows === 0 && reading?.state === 'done'
  const table = isEmpty ? undefined : counted
  // What is long to show follows when the page has time for it; the totals do not wait.
  const shown = useDeferredValue(table)
  // Stays while the counts move into the part that answers about kept rows.
  const [looked, setLooked] = useState<{ at: number; pair: Looked } | undefined>()
  const [comparing, setComparing] = useState<'files' | 'periods'>()
  const [how, setHow] = useState<SavingHow>({ guardTheirs: false, forExcel: false })
  const comparePeriods = useCallback(() => setComparing('periods'), [])
  const looking = {
    looked: looked?.at === at ? looked.pair : undefined,
    onLooked: useCallback((pair: Looked | undefined) => setLooked(pair && { at, pair }), [at]),
  }
  const answered = useDeferredValue(props.analysis.shown)
  if (!reading) return null
  const { analysis } = props
  const { part, state } = analysis
  const held =
    part && state?.kind === 'kept' && answered?.table === table && reading.state === 'done' && answered
      ? { part, ...answered }
      : undefined
  const isUnderWay = reading.state === 'reading' || (state?.kind === 'keeping' && !reading.isStopped)
  const files = [...readings.entries()].flatMap(([index, each]) =>
    each.state === 'done' && countedIn(each)?.rows ? [{ at: index, name: nameSoFar(each) }] : [],
  )
  const range = held?.facts.dated.kind === 'read' ? held.facts.dated.range : undefined
  const canCompare =
    files.length + props.earlier.length > 1 || (range !== undefined && range.lastDay > range.firstDay)
  return (
    <div className="wrap pt-8 sm:pt-11" data-export={reading.state}>
      <ExportHead
        reading={reading}
        table={table}
        lead={held?.part.leadWords(held)}
        note={held?.part.leadNote(held)}
        dates={held?.part.datesTaken(held.facts, state?.kind === 'kept' ? state.overruled : undefined)}
        actions={
          table &&
          reading.state === 'done' && (
            <Taking
              base={base}
              reading={reading}
              table={table}
              counted={held ? held.part.tableTaken(table, held) : table}
              copy={copy}
              saving={saving}
              how={how}
              onSave={onSave}
              summary={held && (() => held.part.summary(reading.name, table, held))}
              onPrint={props.print}
            />
          )
        }
      />
      {table &&
        reading.state === 'done' &&
        !reading.book &&
        !isTold(props.toldOf()) &&
        lacksColumn(table) && <AskColumn key={`column ${at}`} table={table} onColumns={onColumns} />}
      {table && <Totals table={table} />}
      <div className="mt-4 flex flex-wrap items-center gap-2.5 text-sm">
        <FileChoice readings={readings} at={at} onAt={props.onAt} />
        {part && canCompare && (
          <button
            type="button"
            className="btn"
            aria-expanded={comparing !== undefined}
            onClick={() => setComparing(comparing ? undefined : 'files')}
          >
            {comparing ? 'Close the comparison' : 'Compare two files or periods'}
          </button>
        )}
        <ChooseFiles label="Read another file" />
        <button type="button" className="btn" onClick={onClose}>
          Back to the box
        </button>
        {table && reading.state === 'done' && formsOf(reading, table).length > 0 && (
          <SavingOptions how={how} onHow={setHow} />
        )}
      </div>
      {part && canCompare && comparing && (
        <part.CompareCard
          key={`compare ${at} ${comparing} ${JSON.stringify(held?.look.filters.days)}`}
          facts={held?.facts}
          days={held?.look.filters.days}
          hasOthers={isFiltered({ ...held?.look.filters, days: undefined })}
          ask={analysis.tools.ask}
          sideOf={analysis.tools.sideOf}
          files={files}
          earlier={props.earlier}
          own={at}
          asked={comparing}
          copy={copy}
          saveChart={analysis.tools.saveChart}
        />
      )}
      {reading.state === 'reading' && <Progress reading={reading} table={table} onStop={onStop} />}
      {part && state?.kind === 'keeping' && state.asks && (
        <part.EarlyDateQuestion asks={state.asks} told={state.told} tellDates={analysis.tools.tellDates} />
      )}
      {reading.state === 'refused' && <Refused reading={reading} />}
      {isEmpty && (
        <p className="note mt-4" role="alert">
          {counted.names.length > 0 ? 'This file has column names but no rows' : 'This file has no rows'}, so
          there is nothing to count. Check the filters and the dates of the report, and export it again.
        </p>
      )}
      {!reading.book && reading.snapshot?.state === 'no-columns' && (
        <PickColumns key={at} unrecognised={reading.snapshot.unrecognised} onColumns={onColumns} />
      )}
      {table && reading.state === 'done' && !held && (
        <Keeping state={state} reading={reading} onReadAll={() => onColumns(props.toldOf() ?? {})} />
      )}
      {held && table && (
        <held.part.Analysis
          key={`analysis ${at}`}
          facts={held.facts}
          look={held.look}
          answer={held.answer}
          onLook={analysis.onLook}
          table={table}
          tools={analysis.tools}
          by={props.by}
          onBy={props.onBy}
          onCompare={canCompare ? comparePeriods : undefined}
          saving={analysis.savingRows}
          rowsAt={rowsAt}
          {...looking}
        />
      )}
      {!reading.book && reading.state !== 'reading' && (
        <ChangeFile reading={reading} told={props.toldOf()} onTell={onColumns} />
      )}
      {reading.book && (
        <ChangeBook
          key={`change ${at}`}
          reading={reading}
          book={reading.book}
          toldOf={props.toldOf}
          onTell={onColumns}
          onCounted={props.onCounted}
        />
      )}
      {reading.book && reading.part === undefined && reading.state !== 'reading' && (
        <BookParts book={reading.book} readings={readings} onAt={props.onAt} onReadToo={props.onReadToo} />
      )}
      {reading.facts && <BookFacts facts={[reading.facts]} />}
      {table && shown && (
        <>
          {!held && (
            <SoFar
              key={at}
              table={shown}
              hasColumns={!reading.book && shown.kind === 'delimited' && isUnderWay}
              state={state}
              rowsAt={rowsAt}
              {...looking}
              nextFrame={analysis.tools.nextFrame}
            />
          )}
          {reading.state === 'done' && <NotDefined table={shown} nextFrame={analysis.tools.nextFrame} />}
          {reading.state === 'done' && !held && state?.kind !== 'keeping' && (
            <ByColumn key={`by ${at}`} table={table} by={props.by} onBy={props.onBy} />
          )}
          <LineLists table={shown} isDone={reading.state === 'done'} />
        </>
      )}
      {isEmpty && <LineLists table={counted} isDone />}
    </div>
  )
}
