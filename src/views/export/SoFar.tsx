import { memo } from 'react'
import type { RowPosition } from '../../domain/export/snapshot.ts'
import { InTurn } from './analysis/InTurn.tsx'
import { ColumnsUsed } from './ColumnsUsed.tsx'
import type { Looked } from './CountCell.tsx'
import { CountMatrix, CountsHeading } from './CountMatrix.tsx'
import type { AnalysisState } from './look.ts'
import { MostFrequent } from './MostFrequent.tsx'
import type { Counted } from './reading.ts'
import type { NextFrame } from './tools.ts'

interface Props {
  readonly table: Counted
  /** Whether its columns are still being read, and what is known of them. */
  readonly hasColumns: boolean
  readonly state: AnalysisState | undefined
  readonly rowsAt: (positions: readonly RowPosition[]) => Promise<readonly string[]>
  readonly looked: Looked | undefined
  readonly onLooked: (looked: Looked | undefined) => void
  readonly nextFrame: NextFrame
}

/** What is counted before rows can be filtered: drawn a part a frame, since it comes anew several times a second. */
export const SoFar = memo(function SoFar(given: Props) {
  return <InTurn count={3} Part={Part} given={given} nextFrame={given.nextFrame} />
})

const Part = memo(function Part({ at, given }: { at: number; given: Props }) {
  const { table, hasColumns, state, rowsAt, looked, onLooked } = given
  if (at === 0)
    return (
      <div className="mt-8">
        <MostFrequent table={table} />
      </div>
    )
  if (at === 1) return hasColumns && <ColumnsUsed table={table} state={state} />
  return (
    <section className="mt-8">
      <CountsHeading table={table} />
      <CountMatrix table={table} rowsAt={rowsAt} looked={looked} onLooked={onLooked} />
    </section>
  )
})
