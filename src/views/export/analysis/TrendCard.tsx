import { useId, useRef, useState } from 'react'
import type { Trend, TrendUnit } from '../../../domain/analysis/trend.ts'
import { digits } from '../../parts/words.ts'
import type { Kept } from '../look.ts'
import { aboutDigits, pairWords } from '../pair-words.ts'
import { spanOf } from '../question.ts'
import type { AnalysisTools, SaveChart } from '../tools.ts'
import { DatesFrom, DatesRead } from './DateQuestion.tsx'
import { DaysApart } from './DaysApart.tsx'
import { barWords } from './day-words.ts'
import { FocusChart } from './FocusChart.tsx'
import { withDays, withPair } from './filtering.ts'
import { leadWords, mostFrequent } from './lead-words.ts'
import { SavePicture } from './SavePicture.tsx'
import { Swatch } from './Swatches.tsx'
import { amountAt, series, totalAt, totalOf } from './series.ts'
import { TrendChart } from './TrendChart.tsx'
import { TrendTable } from './TrendTable.tsx'
import { chosenBars, daysOf, periodBefore } from './trend-bars.ts'

interface Props extends Kept, Pick<AnalysisTools, 'dateFrom' | 'tellDates'> {
  readonly saveChart: SaveChart
  readonly onCompare: (() => void) | undefined
}

const noPair = { kind: 'undefined-pair', typeText: undefined, causeText: undefined } as const

const unitWords: Readonly<Record<TrendUnit, string>> = {
  hour: 'Hour',
  day: 'Day',
  week: 'Week',
  month: 'Month',
  year: 'Year',
}

/** How many attempts came when. A bar filters by its days; the filter is set aside here, so that one can switch. */
export function TrendCard({ facts, look, answer, onLook, saveChart, dateFrom, tellDates, onCompare }: Props) {
  const [point, setPoint] = useState<number>()
  const [isTable, setIsTable] = useState(false)
  const chart = useRef<HTMLDivElement>(null)
  const name = useId()
  const { trend, usual } = answer
  const span = spanOf(facts.dated, look.isWhole)
  if (!trend || !span) return null
  const { filters } = look
  const title = `Attempts by ${trend.unit}`
  const caption = leadWords({ facts, look, answer })
  const chosen = chosenBars(trend, filters.days)
  const before = periodBefore(trend, chosen)
  const onBar = (bar: number) => {
    const [from, to] = daysOf(trend, bar)
    onLook({ ...look, filters: withDays(filters, Math.max(from, span.from), Math.min(to, span.to)) })
  }
  return (
    <section className="card panel broad" data-trend aria-labelledby={name}>
      <div className="panel-head">
        <h2 className="heading" id={name}>
          {title}
        </h2>
        <fieldset className="segments">
          <legend className="sr-only">One bar is</legend>
          {span.units.map((unit) => (
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
          {[...new Set([...mostFrequent(answer.byPair), ...(filters.pairs ?? [])])].map((pair) => (
            <option key={pair} value={pair}>
              {pairWords(facts.pairs[pair] ?? noPair)}
            </option>
          ))}
        </select>
      </div>
      <div ref={chart}>
        <Readout trend={trend} point={point} before={before} expected={usual?.expected} />
        {!isTable && (
          <div className="plot">
            <TrendChart
              trend={trend}
              label={title}
              chosen={chosen}
              before={before}
              expected={usual?.expected}
              onBar={onBar}
              onPoint={setPoint}
            />
          </div>
        )}
      </div>
      {isTable && (
        <TrendTable
          trend={trend}
          focus={
            answer.focus && { ...answer.focus, name: pairWords(facts.pairs[answer.focus.pair] ?? noPair) }
          }
          title={title}
          onBar={onBar}
          chosen={chosen}
          before={before}
          expected={usual?.expected}
        />
      )}
      {trend.undated > 0 && (
        <p className="mt-2 text-sm text-ink-2">
          {`${digits(trend.undated)} of the attempts counted have no ${trend.unit === 'hour' ? 'time of day' : 'date'} and are in no bar.`}
        </p>
      )}
      <DaysApart facts={facts} look={look} outside={trend.outside} onLook={onLook} />
      <p className="tail">
        <button type="button" className="textlink" onClick={() => setIsTable(!isTable)}>
          {isTable ? 'Show as a chart' : 'Show as a table'}
        </button>
        {!isTable && <SavePicture of={chart} name={title} caption={caption} save={saveChart} />}
        {onCompare && (
          <button type="button" className="textlink" onClick={onCompare}>
            Compare with the period before
          </button>
        )}
      </p>
      <DatesFrom facts={facts} dateFrom={dateFrom} />
      <DatesRead facts={facts} tellDates={tellDates} />
      {answer.focus && !isTable && (
        <FocusChart focus={answer.focus} trend={trend} facts={facts} caption={caption} save={saveChart} />
      )}
    </section>
  )
}

interface ReadoutProps {
  readonly trend: Trend
  readonly point: number | undefined
  readonly before: ReadonlyMap<number, number>
  readonly expected: readonly number[] | undefined
}

/** What the bar under the pointer or the keyboard holds; all of them where there is none. */
function Readout({ trend, point, before, expected }: ReadoutProps) {
  const earlier = point === undefined ? sum([...before.values()]) : before.get(point)
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
      {before.size > 0 && earlier !== undefined && (
        <span className="key">
          <span className="mark-key" data-earlier aria-hidden="true" />
          <span>{`Period before ${digits(earlier)}`}</span>
        </span>
      )}
      {expected && (
        <span className="key">
          <span className="mark-key" aria-hidden="true" />
          <span>
            {`${aboutDigits(point === undefined ? sum(expected) : (expected[point] ?? 0))} expected at the rate of all others`}
          </span>
        </span>
      )}
    </p>
  )
}

function sum(amounts: readonly number[]): number {
  return amounts.reduce((all, amount) => all + amount, 0)
}
