import { memo, useRef, useState } from 'react'
import type { RowPosition } from '../../domain/export/snapshot.ts'
import { type Cause, causes, type TypeName } from '../../domain/reference/reference.ts'
import { CauseName } from '../parts/CauseName.tsx'
import { TypePill } from '../parts/TypePill.tsx'
import { counted, digits } from '../parts/words.ts'
import { CountCell, type Counting, type Looked } from './CountCell.tsx'
import { CountStrip, NoCounts, stripTypes } from './CountStrip.tsx'
import { amountIn, cellCounts } from './cell-counts.ts'
import { useKeptFocus } from './keep-focus.ts'
import { amountOf, type Counted } from './reading.ts'
import { SampleRows } from './SampleRows.tsx'

/** The two large types first: a phone shows two columns. */
const types: readonly TypeName[] = ['Trying', 'Ringing', 'All Busy', 'No Devices', 'Unknown']

interface Props {
  readonly table: Counted
  readonly rowsAt: (positions: readonly RowPosition[]) => Promise<readonly string[]>
  /** The pair whose rows are looked at. */
  readonly looked: Looked | undefined
  readonly onLooked: (looked: Looked | undefined) => void
  /** The `data-pair` of those that are filtered by, and what a click on another does. */
  readonly chosen?: ReadonlySet<string> | undefined
  readonly onPair?: ((pair: string) => void) | undefined
  /**
   * All rows, once they are counted: causes with the most attempts come first, those without any are folded away, and
   * types with one definition make a strip.
   */
  readonly settled?: Counted | undefined
  /** Whether rows are counted that the first ones of a pair need not be among. */
  readonly isFiltered?: boolean | undefined
}

interface Heading {
  readonly table: Counted
  /** Whether it counts all pairs although some are filtered by, so that others can be chosen. */
  readonly hasAllPairs?: boolean
}

export function CountsHeading({ table, hasAllPairs = false }: Heading) {
  return (
    <h2 className="heading mb-3">
      Counts by cause and type
      {table.weighted && <small className="ours"> by Record Count</small>}
      {hasAllPairs && <small className="ours"> all pairs, to choose from</small>}
    </h2>
  )
}

/** How many rows, or calls by Record Count, came to each pair; a pair that the reference does not define has its count in brackets. */
export const CountMatrix = memo(function CountMatrix(props: Props) {
  const { table, rowsAt, chosen, onPair, settled, isFiltered = false } = props
  const { looked, onLooked: setLooked } = props
  const [isAll, setIsAll] = useState(false)
  const section = useRef<HTMLElement>(null)
  useKeptFocus(section)
  const counts = cellCounts(table)
  const highest = Math.max(1, ...[...counts.values()].map(({ amount }) => amount))
  const strip = settled ? stripTypes(cellCounts(settled)) : []
  const beside = types.filter((type) => !strip.includes(type))
  const counting: Counting = {
    counts,
    highest,
    chosen,
    onLook: (next, pair) => {
      setLooked(isFiltered || next.pair === looked?.pair ? undefined : next)
      onPair?.(pair)
    },
  }
  const totalOf = (cause: Cause) => beside.reduce((sum, type) => sum + amountIn(counts, { type, cause }), 0)
  const shown = settled ? [...causes].sort((a, b) => totalOf(b) - totalOf(a)) : causes
  const isNone = counts.size === 0
  const sum = (amounts: readonly number[]) => amounts.reduce((all, amount) => all + amount, 0)
  const elsewhere =
    sum(table.tally.map((tallied) => amountOf(tallied, table))) -
    sum([...counts.values()].map(({ amount }) => amount))
  const without = settled && !isNone ? causes.filter((cause) => totalOf(cause) === 0) : []
  return (
    <>
      <section
        ref={section}
        className="card counts"
        data-strip={strip.length > 0 || undefined}
        aria-label="Counts by cause and type"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls sideways is reached by the keyboard.
        tabIndex={0}
      >
        {strip.length > 0 && <CountStrip types={strip} counting={counting} />}
        <table>
          <thead>
            <tr>
              <th scope="col">Hangup Cause</th>
              {beside.map((type) => (
                <th key={type} scope="col">
                  <TypePill type={type} />
                </th>
              ))}
              <th scope="col" className="text-right!">
                {strip.length > 0 ? 'Both' : 'Total'}
              </th>
            </tr>
          </thead>
          <tbody>
            {shown.map((cause) => (
              <tr key={cause} hidden={!isAll && without.includes(cause)}>
                <th scope="row">
                  <CauseName cause={cause} />
                </th>
                {beside.map((type) => (
                  <CountCell key={type} type={type} cause={cause} counting={counting} />
                ))}
                <td className="px-3 text-right! font-semibold tabular-nums">{digits(totalOf(cause))}</td>
                {cause !== null && <NoCounts types={strip} cause={cause} />}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      <p className="mt-2 text-sm text-ink-3">
        <span>In brackets: the reference doesn’t define that pair. Click a count to see its rows.</span>
        {elsewhere > 0 && (
          <span>{` ${counted(elsewhere, 'attempt')} can’t be placed here: a type or a cause is missing or unknown, or a pair is only mentioned.`}</span>
        )}
        {without.length > 0 && (
          <>
            <span>{` No attempts: ${counted(without.length, 'cause')}. `}</span>
            <button type="button" className="textlink" onClick={() => setIsAll(!isAll)}>
              {isAll ? 'Leave them out' : `Show all ${causes.length} causes`}
            </button>
          </>
        )}
      </p>
      {looked && (
        <SampleRows key={looked.pair} looked={looked} rowsAt={rowsAt} onClose={() => setLooked(undefined)} />
      )}
    </>
  )
})
