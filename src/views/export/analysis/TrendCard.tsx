import { useId, useRef, useState } from 'react'
import { nextAfter, type Trend, type TrendUnit } from '../../../domain/analysis/trend.ts'
import { digits } from '../../parts/words.ts'
import type { Kept } from '../look.ts'
import type { SaveChart } from '../tools.ts'
import { barWords } from './day-words.ts'
import { withDays, withPair } from './filtering.ts'
import { mostFrequent } from './lead-words.ts'
import { pairWords } from './pair-words.ts'
import { Swatch } from './Swatches.tsx'
import { amountAt, series, totalAt, totalOf } from './series.ts'
import { TrendChart } from './TrendChart.tsx'
import { TrendTable } from './TrendTable.tsx'

interface Props extends Kept {
  readonly saveChart: SaveChart
  readonly onCompare: (() => void) | undefined
}

const unitWords: Readonly<Record<TrendUnit, string>> = {
  hour: 'Hour',
  day: 'Day',
  week: 'Week',
  month: 'Month',
  year: 'Year',
}

/** How many attempts came when. A bar filters by its days; the filter is set aside here, so that one can switch. */
export function TrendCard({ facts, look, answer, onLook, saveChart, onCompare }: Props) {
  const [point, setPoint] = useState<number>()
  const [isTable, setIsTable] = useState(false)
  const chart = useRef<HTMLDivElement>(null)
  const name = useId()
  const { trend } = answer
  const { dated } = facts
  if (!trend || dated.kind !== 'read') return null
  const { filters } = look
  const title = `Attempts by ${trend.unit}`
  const chosen = chosenBars(trend, filters.days)
  const onBar = (bar: number) => {
    const [from, to] = daysOf(trend, bar)
    onLook({
      ...look,
      filters: withDays(filters, Math.max(from, dated.range.firstDay), Math.min(to, dated.range.lastDay)),
    })
  }
  const save = (as: 'svg' | 'png') => {
    const svg = chart.current?.querySelector('svg')
    if (svg) saveChart(svg, title, as)
  }
  return (
    <section className="card panel wide" data-trend aria-labelledby={name}>
      <div className="panel-head">
        <h2 className="heading" id={name}>
          {title}
        </h2>
        <fieldset className="segments">
          <legend className="sr-only">One bar is</legend>
          {dated.units.map((unit) => (
            <label key={unit}>
              <input
                type="radio"
                name={`${name}-unit`}
                className="sr-only"
                checked={unit === trend.unit}
                onChange={() => onLook({ ...look, unit })}
              />
              <span>{unitWords[unit]}</span>
            </label>
          ))}
        </fieldset>
        <select
          className="btn"
          aria-label="Stacked by type, or one pair"
          value={filters.pairs?.length === 1 ? filters.pairs[0] : -1}
          onChange={(event) => {
            const pair = Number(event.target.value)
            onLook({
              ...look,
              filters:
                pair < 0
                  ? { ...filters, pairs: undefined }
                  : withPair({ ...filters, pairs: undefined }, pair),
            })
          }}
        >
          <option value={-1}>
            {filters.pairs && filters.pairs.length > 1 ? 'The pairs chosen' : 'Stacked by type'}
          </option>
          {mostFrequent(answer.byPair).map((pair) => (
            <option key={pair} value={pair}>
              {pairWords(facts.pairs[pair] ?? { typeText: undefined, causeText: undefined })}
            </option>
          ))}
        </select>
      </div>
      <Readout trend={trend} point={point} />
      {isTable ? (
        <TrendTable trend={trend} title={title} onBar={onBar} chosen={chosen} />
      ) : (
        <div ref={chart} className="plot">
          <TrendChart
            trend={trend}
            label={title}
            chosen={chosen}
            marks={undefined}
            onBar={onBar}
            onPoint={setPoint}
          />
        </div>
      )}
      {trend.undated > 0 && (
        <p className="mt-2 text-sm text-ink-2">
          {`${digits(trend.undated)} of the attempts counted have no ${trend.unit === 'hour' ? 'time of day' : 'date'} and stand in no bar.`}
        </p>
      )}
      <p className="tail">
        <button type="button" className="linked" onClick={() => setIsTable(!isTable)}>
          {isTable ? 'Show as a chart' : 'Show as a table'}
        </button>
        {!isTable && (
          <>
            <button type="button" className="linked" onClick={() => save('svg')}>
              Save as SVG
            </button>
            <button type="button" className="linked" onClick={() => save('png')}>
              Save as PNG
            </button>
          </>
        )}
        {onCompare && (
          <button type="button" className="linked" onClick={onCompare}>
            Compare with the period before
          </button>
        )}
      </p>
    </section>
  )
}

/** What the bar under the pointer or the keyboard holds; all of them where there is none. */
function Readout({ trend, point }: { trend: Trend; point: number | undefined }) {
  const bar = point === undefined ? undefined : trend.bars[point]
  const amount = (at: number) => (point === undefined ? totalOf(trend, at) : amountAt(trend, point, at))
  const whole =
    point === undefined ? series.reduce((sum, { at }) => sum + totalOf(trend, at), 0) : totalAt(trend, point)
  return (
    <p className="readout">
      <b>{`${bar === undefined ? 'All' : barWords(bar, trend.unit)}: ${digits(whole)}`}</b>
      {series
        .filter(({ at }) => totalOf(trend, at) > 0)
        .map(({ name, tone, at }) => (
          <span key={tone} className="key">
            <Swatch tone={tone} />
            <span>{`${name} ${digits(amount(at))}`}</span>
          </span>
        ))}
    </p>
  )
}

/** The first and last day of a bar. */
export function daysOf({ bars, unit }: Pick<Trend, 'bars' | 'unit'>, bar: number): readonly [number, number] {
  const start = bars[bar] ?? 0
  if (unit !== 'hour') return [start, nextAfter(start, unit) - 1]
  const day = Math.floor(start / 24)
  return [day, day]
}

function chosenBars(trend: Trend, days: { from: number; to: number } | undefined): ReadonlySet<number> {
  if (!days) return new Set()
  return new Set(
    [...trend.bars.keys()].filter((bar) => {
      const [from, to] = daysOf(trend, bar)
      return from <= days.to && to >= days.from
    }),
  )
}
