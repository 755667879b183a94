import { memo, useRef } from 'react'
import type { RowPosition } from '../../domain/export/snapshot.ts'
import { callTypes, causes } from '../../domain/reference/reference.ts'
import { CauseName } from '../parts/CauseName.tsx'
import { pairOf } from '../parts/pair.ts'
import { TypePill } from '../parts/TypePill.tsx'
import { digits } from '../parts/words.ts'
import { CountCell, type Looked } from './CountCell.tsx'
import { amountIn, cellCounts } from './cell-counts.ts'
import { useKeptFocus } from './keep-focus.ts'
import type { Counted } from './reading.ts'
import { SampleRows } from './SampleRows.tsx'

interface Props {
  readonly table: Counted
  readonly rowsAt: (positions: readonly RowPosition[]) => Promise<readonly string[]>
  /** The pair whose rows are looked at. */
  readonly looked: Looked | undefined
  readonly onLooked: (looked: Looked | undefined) => void
  /** The `data-pair` of those that are filtered by, and what a click on another does. */
  readonly chosen?: ReadonlySet<string> | undefined
  readonly onPair?: ((pair: string) => void) | undefined
  /** Whether rows are counted that the first ones of a pair need not be among. */
  readonly isFiltered?: boolean | undefined
}

/** How many rows, or calls by Record Count, came to each pair; a pair that the reference does not define has its count in brackets. */
export const CountMatrix = memo(function CountMatrix(props: Props) {
  const { table, rowsAt, chosen, onPair, isFiltered = false, looked, onLooked: setLooked } = props
  const section = useRef<HTMLElement>(null)
  useKeptFocus(section)
  const counts = cellCounts(table)
  const highest = Math.max(1, ...[...counts.values()].map(({ amount }) => amount))
  return (
    <>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls sideways is reached by the keyboard. */}
      <section ref={section} className="card counts" aria-label="Counts by cause and type" tabIndex={0}>
        <table>
          <thead>
            <tr>
              <th scope="col">Hangup Cause</th>
              {callTypes.map(({ name }) => (
                <th key={name} scope="col">
                  <TypePill type={name} />
                </th>
              ))}
              <th scope="col" className="text-right!">
                Total
              </th>
            </tr>
          </thead>
          <tbody>
            {causes.map((cause) => (
              <tr key={cause}>
                <th scope="row">
                  <CauseName cause={cause} />
                </th>
                {callTypes.map(({ name: type }) => (
                  <CountCell
                    key={type}
                    type={type}
                    cause={cause}
                    counts={counts}
                    highest={highest}
                    isChosen={chosen?.has(pairOf({ type, cause })) ?? false}
                    onLook={(next) => {
                      setLooked(isFiltered || next.pair === looked?.pair ? undefined : next)
                      onPair?.(pairOf({ type, cause }))
                    }}
                  />
                ))}
                <td className="px-3 text-right! font-semibold tabular-nums">
                  {digits(
                    callTypes.reduce((sum, { name: type }) => sum + amountIn(counts, { type, cause }), 0),
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      <p className="mt-2 text-sm text-ink-3">
        In brackets: the reference doesn’t define that pair. Click a count to see its rows.
      </p>
      {looked && (
        <SampleRows key={looked.pair} looked={looked} rowsAt={rowsAt} onClose={() => setLooked(undefined)} />
      )}
    </>
  )
})
