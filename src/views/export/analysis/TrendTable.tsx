import type { Focus, Trend } from '../../../domain/analysis/trend.ts'
import { digits } from '../../parts/words.ts'
import { aboutDigits } from '../pair-words.ts'
import { WideTable } from '../WideTable.tsx'
import { barWords } from './day-words.ts'
import { amountAt, series, totalAt, totalOf } from './series.ts'

interface Props {
  readonly trend: Trend
  readonly focus: (Focus & { readonly name: string }) | undefined
  readonly title: string
  readonly chosen: ReadonlySet<number>
  readonly before: ReadonlyMap<number, number>
  /** What the rate of all others would bring in each bar. */
  readonly expected: readonly number[] | undefined
  readonly onBar: (bar: number) => void
}

/** The chart’s figures. */
export function TrendTable({ trend, focus, title, chosen, before, expected, onBar }: Props) {
  const shown = series.filter(({ at }) => totalOf(trend, at) > 0)
  return (
    <div className="bounded">
      <WideTable label={`${title}, as a table`}>
        <table className="groups">
          <thead>
            <tr>
              <th scope="col">{trend.unit === 'hour' ? 'Hour' : trend.unit === 'week' ? 'Week' : 'When'}</th>
              <th scope="col">Attempts</th>
              {shown.map(({ name }) => (
                <th key={name} scope="col">
                  {name}
                </th>
              ))}
              {before.size > 0 && <th scope="col">Period before</th>}
              {expected && <th scope="col">Expected at the rate of all others</th>}
              {focus && (
                <>
                  <th scope="col" translate="no">
                    {focus.name}
                  </th>
                  <th scope="col">Expected of it</th>
                </>
              )}
            </tr>
          </thead>
          <tbody>
            {[...trend.bars.entries()].map(([at, bar]) => (
              <tr key={bar} data-chosen={chosen.has(at) || undefined}>
                <th scope="row">
                  <button
                    type="button"
                    className="textlink"
                    aria-pressed={chosen.has(at)}
                    onClick={() => onBar(at)}
                  >
                    {barWords(bar, trend.unit)}
                  </button>
                </th>
                <td>{digits(totalAt(trend, at))}</td>
                {shown.map((each) => (
                  <td key={each.name}>{digits(amountAt(trend, at, each.at))}</td>
                ))}
                {before.size > 0 && <td>{before.has(at) ? digits(before.get(at) ?? 0) : '–'}</td>}
                {expected && <td>{aboutDigits(expected[at] ?? 0)}</td>}
                {focus && (
                  <>
                    <td>{digits(focus.counts[at] ?? 0)}</td>
                    <td>{aboutDigits(focus.expected[at] ?? 0)}</td>
                  </>
                )}
              </tr>
            ))}
          </tbody>
        </table>
      </WideTable>
    </div>
  )
}
