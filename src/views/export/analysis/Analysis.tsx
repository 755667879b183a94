import { memo } from 'react'
import type { Column } from '../../../domain/export/breakdown.ts'
import type { RowPosition } from '../../../domain/export/snapshot.ts'
import type { ByColumnState } from '../ColumnGroups.tsx'
import type { Looked } from '../CountCell.tsx'
import { CountMatrix, CountsHeading } from '../CountMatrix.tsx'
import { stripTypes } from '../CountStrip.tsx'
import { cellCounts } from '../cell-counts.ts'
import { isFiltered, type Kept } from '../look.ts'
import { MostFrequent } from '../MostFrequent.tsx'
import { pairSlug } from '../pair-words.ts'
import type { Counted } from '../reading.ts'
import type { Saving } from '../Taking.tsx'
import type { AnalysisTools } from '../tools.ts'
import { BesideCard } from './BesideCard.tsx'
import { ByColumnCard } from './ByColumnCard.tsx'
import { DateQuestion } from './DateQuestion.tsx'
import { FilterBar } from './FilterBar.tsx'
import { filteredTable } from './filtered-table.ts'
import { withPairs } from './filtering.ts'
import { HeatCard, hoursOf } from './HeatCard.tsx'
import { useInTurn } from './InTurn.tsx'
import { leadWords } from './lead-words.ts'
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
export const Analysis = memo(function Analysis(given: AnalysisProps) {
  // The filters follow the chart in the same frame as the counts: where a filter is in view, both have followed it.
  const [chart, counts, notable, shares, byColumn, rows] = useInTurn({
    count: 6,
    atOnce: 2,
    given,
    nextFrame: given.tools.nextFrame,
  })
  const isWide =
    stripTypes(cellCounts(given.table)).length === 0 || hoursOf(given.answer.byHour).length >= manyHours
  return (
    <>
      <Swatches />
      {counts && <Filters {...counts} />}
      <div className="panels" data-wide={isWide || undefined}>
        {chart && <Chart {...chart} />}
        {notable && <Notable {...notable} />}
        {counts && <Counts {...counts} />}
        {shares && <Shares {...shares} />}
        {byColumn && <ByOneColumn {...byColumn} />}
        {rows && <Rows {...rows} />}
      </div>
    </>
  )
})

/** Counts of five types need the whole width, and so do so many hours of the day. */
const manyHours = 14

const Filters = memo(function Filters(given: AnalysisProps) {
  const { facts, tools } = given
  return (
    <>
      <FilterBar {...given} ask={tools.ask} />
      <DateQuestion facts={facts} tellDates={tools.tellDates} dateFrom={tools.dateFrom} />
    </>
  )
})

const Chart = memo(function Chart(given: AnalysisProps) {
  const { saveChart, dateFrom, tellDates } = given.tools
  return <TrendCard {...given} saveChart={saveChart} dateFrom={dateFrom} tellDates={tellDates} />
})

const Notable = memo(function Notable(given: AnalysisProps) {
  return (
    <>
      <StandOutsCard {...given} lookAt={given.tools.lookAt} />
      <Most {...given} />
    </>
  )
})

const Shares = memo(function Shares(given: AnalysisProps) {
  const { saveChart } = given.tools
  return (
    <>
      <HeatCard {...given} saveChart={saveChart} />
      <BesideCard {...given} saveChart={saveChart} />
    </>
  )
})

const ByOneColumn = memo(function ByOneColumn(given: AnalysisProps) {
  const { saveChart, nextFrame } = given.tools
  return <ByColumnCard {...given} saveChart={saveChart} nextFrame={nextFrame} />
})

function Most(given: AnalysisProps) {
  const counted = filteredTable(given.table, given)
  return (
    counted.tally.some(({ kind }) => kind === 'defined') && (
      <Pictured
        place="full"
        only="ul"
        name="What happened most"
        caption={leadWords(given)}
        save={given.tools.saveChart}
      >
        <MostFrequent table={counted} hasAllPairs={given.look.filters.pairs !== undefined} />
      </Pictured>
    )
  )
}

const Counts = memo(function Counts(given: AnalysisProps) {
  const { table, facts, look, onLook, rowsAt, looked, onLooked } = given
  const slugs = facts.pairs.map(pairSlug)
  const isElseFiltered = isFiltered({ ...look.filters, pairs: undefined })
  return (
    <Pictured
      place="tall"
      only="section"
      name="Counts by cause and type"
      caption={leadWords(given)}
      save={given.tools.saveChart}
    >
      <CountsHeading table={table} hasAllPairs={look.filters.pairs !== undefined} />
      <CountMatrix
        table={filteredTable(table, given)}
        rowsAt={rowsAt}
        // The first rows of a pair are those of the whole file.
        looked={isElseFiltered ? undefined : looked}
        onLooked={onLooked}
        chosen={new Set(look.filters.pairs?.flatMap((pair) => slugs[pair] ?? []))}
        settled={table}
        isFiltered={isElseFiltered}
        onPair={(slug) => {
          const pairs = [...slugs.keys()].filter((pair) => slugs[pair] === slug)
          if (pairs.length > 0) onLook({ ...look, filters: withPairs(look.filters, pairs) })
        }}
      />
    </Pictured>
  )
})

const Rows = memo(function Rows(given: AnalysisProps) {
  const { table, tools } = given
  return (
    <RowsCard
      {...given}
      ask={tools.ask}
      saveRows={tools.saveRows}
      canSave={table.kind !== 'words' && table.names.length > 0}
    />
  )
})
