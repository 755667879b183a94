import type { Column } from '../../../domain/export/breakdown.ts'
import type { RowPosition } from '../../../domain/export/snapshot.ts'
import type { ByColumnState } from '../ColumnGroups.tsx'
import type { Looked } from '../CountCell.tsx'
import { CountMatrix } from '../CountMatrix.tsx'
import type { Kept } from '../look.ts'
import { MostFrequent } from '../MostFrequent.tsx'
import type { Counted } from '../reading.ts'
import type { Saving } from '../Taking.tsx'
import type { AnalysisTools } from '../tools.ts'
import { BesideCard } from './BesideCard.tsx'
import { ByColumnCard } from './ByColumnCard.tsx'
import { DateQuestion } from './DateQuestion.tsx'
import { FilterBar } from './FilterBar.tsx'
import { filteredTable } from './filtered-table.ts'
import { withPairs } from './filtering.ts'
import { HeatCard } from './HeatCard.tsx'
import { leadWords } from './lead-words.ts'
import { pairSlug } from './pair-words.ts'
import { RowsCard } from './RowsCard.tsx'
import { Pictured } from './SavePicture.tsx'
import { StandOutsCard } from './StandOutsCard.tsx'
import { Swatches } from './Swatches.tsx'
import { TrendCard } from './TrendCard.tsx'

export interface AnalysisProps extends Kept {
  readonly table: Counted
  readonly tools: AnalysisTools
  readonly by: ByColumnState | undefined
  readonly onBy: (column: Column) => void
  /** Opens the comparison, where there is something to compare. */
  readonly onCompare: (() => void) | undefined
  readonly saving: Saving | undefined
  readonly rowsAt: (positions: readonly RowPosition[]) => Promise<readonly string[]>
  /** The pair whose first rows are looked at. */
  readonly looked: Looked | undefined
  readonly onLooked: (looked: Looked | undefined) => void
}

/** What a lead asks of an export: when, to whom, what stands out; every number follows the filters. */
export function Analysis(props: AnalysisProps) {
  const { table, tools, by, onBy, onCompare, saving, rowsAt, looked, onLooked, ...kept } = props
  const { facts, look, onLook } = kept
  const counted = filteredTable(table, kept)
  const { saveChart } = tools
  const lead = leadWords(kept)
  const slugs = facts.pairs.map(pairSlug)
  const chosen = new Set(look.filters.pairs?.flatMap((pair) => slugs[pair] ?? []))
  return (
    <>
      <Swatches />
      <FilterBar {...kept} ask={tools.ask} />
      <DateQuestion facts={facts} tellDates={tools.tellDates} dateFrom={tools.dateFrom} />
      <div className="panels">
        <TrendCard {...kept} saveChart={saveChart} onCompare={onCompare} />
        <StandOutsCard {...kept} lookAt={tools.lookAt} />
        {counted.tally.some(({ kind }) => kind === 'defined') && (
          <Pictured only="ul" name="What happened most" caption={lead} save={saveChart}>
            <MostFrequent table={counted} />
          </Pictured>
        )}
        <Pictured only="table" name="Counts by cause and type" caption={lead} save={saveChart}>
          <h2 className="heading mb-3">
            Counts by cause and type
            {table.weighted && <small className="ours"> by Record Count</small>}
          </h2>
          <CountMatrix
            table={counted}
            rowsAt={rowsAt}
            looked={looked}
            onLooked={onLooked}
            chosen={chosen}
            isSettled
            isFiltered={
              look.filters.values !== undefined ||
              look.filters.days !== undefined ||
              look.filters.hours !== undefined
            }
            onPair={(slug) => {
              const pairs = [...slugs.keys()].filter((pair) => slugs[pair] === slug)
              if (pairs.length > 0) onLook({ ...look, filters: withPairs(look.filters, pairs) })
            }}
          />
        </Pictured>
        <HeatCard {...kept} saveChart={saveChart} />
        <BesideCard {...kept} saveChart={saveChart} />
        <ByColumnCard {...kept} saveChart={saveChart} table={table} by={by} onBy={onBy} />
        <RowsCard
          {...kept}
          names={table.names}
          ask={tools.ask}
          saveRows={tools.saveRows}
          saving={saving}
          canSave={table.kind !== 'words' && table.names.length > 0}
        />
      </div>
    </>
  )
}
