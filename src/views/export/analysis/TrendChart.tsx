import { stack } from 'd3-shape'
import { type KeyboardEvent, useState } from 'react'
import type { Trend } from '../../../domain/analysis/trend.ts'
import { digits } from '../../parts/words.ts'
import { aboutDigits } from '../pair-words.ts'
import { barWords } from './day-words.ts'
import { Guides } from './Guides.tsx'
import { beside, upright } from './scales.ts'
import { amountAt, series, totalAt } from './series.ts'
import { ticksOf } from './time-ticks.ts'

const height = 240

interface Props {
  readonly trend: Trend
  readonly label: string
  /** The bars that are chosen, by their numbers. */
  readonly chosen: ReadonlySet<number>
  /** Attempts in the period before, by the bar that they are marked in. */
  readonly before: ReadonlyMap<number, number>
  /** What the rate of all others would bring in each bar. */
  readonly expected?: readonly number[] | undefined
  readonly onBar: (bar: number) => void
  readonly onPoint: (bar: number | undefined) => void
}

/**
 * Bars of attempts, stacked by type. Places across are parts of the width, so that letters keep their size on any
 * screen. One stop for the Tab key; the arrows go from bar to bar.
 */
export function TrendChart({ trend, label, chosen, before, expected = [], onBar, onPoint }: Props) {
  const [at, setAt] = useState(0)
  const { bars } = trend
  const highest = Math.max(1, trend.height, ...before.values(), ...expected)
  const up = upright(highest, height, 4)
  const across = beside(bars.length)
  const layers = stack<number, (typeof series)[number]>()
    .keys(series)
    .value((bar, { at: own }) => amountAt(trend, bar, own))(bars.map((_, bar) => bar))
  const current = Math.min(at, bars.length - 1)
  const left = (bar: number) => `${across.left(bar)}%`
  const width = `${across.width}%`
  function onKeyDown(event: KeyboardEvent<SVGSVGElement>) {
    const next = nextBar(event.key, current, bars.length)
    if (next === undefined) return
    event.preventDefault()
    setAt(next)
    const target = event.currentTarget.querySelector<SVGGElement>(`[data-bar="${next}"]`)
    target?.focus()
  }
  return (
    <div className="stacked">
      <svg className="chart" aria-hidden="true" width="100%" height={height + 26}>
        <Guides up={up} />
        {layers.map((layer) => (
          <g key={layer.key.tone}>
            {[...layer.entries()].map(([bar, [from, to]]) =>
              to > from ? (
                <rect
                  key={bar}
                  className="series"
                  data-tone={layer.key.tone}
                  x={left(bar)}
                  width={width}
                  y={up.at(to)}
                  height={Math.max(0.8, up.at(from) - up.at(to) - 0.8)}
                />
              ) : null,
            )}
          </g>
        ))}
        {[...before].map(([bar, amount]) => (
          <rect
            key={bar}
            className="earlier"
            x={left(bar)}
            width={width}
            y={up.at(amount) - 1.5}
            height="3"
          />
        ))}
        {[...expected.entries()].map(([bar, amount]) => (
          <rect key={bar} className="mark" x={left(bar)} width={width} y={up.at(amount) - 1} height="2" />
        ))}
        {runsOf(chosen).map(([first, last]) => (
          <rect
            key={first}
            className="frame"
            x={`${first * across.step}%`}
            width={`${(last - first + 1) * across.step}%`}
            y="-4"
            height={height + 8}
            rx="3"
          />
        ))}
        <g className="ticks">
          {ticksOf(trend).map(({ bar, words }, tick, all) => (
            <text
              key={bar}
              y={height + 20}
              x={`${across.left(bar) + across.width / 2}%`}
              textAnchor={anchorOf(bar, bars.length, tick, all.length)}
            >
              {words}
            </text>
          ))}
        </g>
      </svg>
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset cannot stand in a picture. */}
      <svg
        className="chart"
        role="group"
        aria-label={label}
        width="100%"
        height={height + 26}
        onKeyDown={onKeyDown}
        onPointerLeave={() => onPoint(undefined)}
      >
        {bars.map((bar, index) => (
          // biome-ignore lint/a11y/useSemanticElements: a button cannot stand in a picture.
          <g
            key={bar}
            role="button"
            tabIndex={index === current ? 0 : -1}
            data-bar={index}
            aria-pressed={chosen.has(index)}
            aria-label={wordsAt(trend, index, { before: before.get(index), expected: expected[index] })}
            onClick={() => onBar(index)}
            onFocus={() => {
              setAt(index)
              onPoint(index)
            }}
            onBlur={() => onPoint(undefined)}
            onPointerEnter={() => onPoint(index)}
            onKeyDown={(event) => {
              if (event.key !== 'Enter' && event.key !== ' ') return
              event.preventDefault()
              onBar(index)
            }}
          >
            <rect
              className="hit"
              x={`${index * across.step}%`}
              width={`${across.step}%`}
              y="-4"
              height={height + 8}
              rx="3"
            />
          </g>
        ))}
      </svg>
    </div>
  )
}

/** Bars that stand side by side, by the first and the last of them. */
function runsOf(chosen: ReadonlySet<number>): readonly (readonly [number, number])[] {
  const runs: [number, number][] = []
  for (const bar of [...chosen].sort((a, b) => a - b)) {
    const run = runs.at(-1)
    if (run && run[1] === bar - 1) run[1] = bar
    else runs.push([bar, bar])
  }
  return runs
}

function anchorOf(bar: number, bars: number, tick: number, ticks: number): 'start' | 'middle' | 'end' {
  if (tick === 0 && bar / bars < 0.08) return 'start'
  return tick === ticks - 1 && bar / bars > 0.92 ? 'end' : 'middle'
}

function nextBar(key: string, at: number, bars: number): number | undefined {
  if (key === 'ArrowRight') return Math.min(bars - 1, at + 1)
  if (key === 'ArrowLeft') return Math.max(0, at - 1)
  if (key === 'Home') return 0
  return key === 'End' ? bars - 1 : undefined
}

interface Besides {
  readonly before: number | undefined
  readonly expected: number | undefined
}

/** Example: "Thu 26 Nov: 235 attempts, Trying 71, Ringing 149; period before 180". */
function wordsAt(trend: Trend, bar: number, { before, expected }: Besides): string {
  const parts = series.flatMap(({ name, at }) => {
    const amount = amountAt(trend, bar, at)
    return amount > 0 ? [`${name} ${digits(amount)}`] : []
  })
  const total = totalAt(trend, bar)
  const noun = total === 1 ? 'attempt' : 'attempts'
  return [
    [`${barWords(trend.bars[bar] ?? 0, trend.unit)}: ${digits(total)} ${noun}`, ...parts].join(', '),
    ...(before === undefined ? [] : [`period before ${digits(before)}`]),
    ...(expected === undefined ? [] : [`${aboutDigits(expected)} expected at the rate of all others`]),
  ].join('; ')
}
