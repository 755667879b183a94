import { useRef } from 'react'
import type { TableFacts } from '../../../domain/analysis/analyst.ts'
import type { Focus, Trend } from '../../../domain/analysis/trend.ts'
import { pairWords, typeNames } from '../pair-words.ts'
import type { SaveChart } from '../tools.ts'
import { rangeWords } from './day-words.ts'
import { Guides } from './Guides.tsx'
import { SavePicture } from './SavePicture.tsx'
import { Swatch } from './Swatches.tsx'
import { beside, upright } from './scales.ts'
import { otherTone, series } from './series.ts'
import { daysOf } from './trend-bars.ts'

const height = 80

interface Props {
  readonly focus: Focus
  readonly trend: Trend
  readonly facts: TableFacts
  readonly caption: string
  readonly save: SaveChart
}

/** The pair that stands out on some days, against what its rate on all others would bring. For the eye: the table has the figures. */
export function FocusChart({ focus, trend, facts, caption, save }: Props) {
  const chart = useRef<HTMLDivElement>(null)
  const pair = facts.pairs[focus.pair]
  if (!pair) return null
  const { counts, expected } = focus
  const tone = series.find(({ name }) => name === typeNames[pair.type])?.tone ?? otherTone
  const up = upright(Math.max(...counts, ...expected), height, 3)
  const across = beside(trend.bars.length)
  const run = [...trend.bars.keys()].filter((bar) => {
    const [from, to] = daysOf(trend, bar)
    return from <= focus.to && to >= focus.from
  })
  const [first, last] = [run[0] ?? 0, run.at(-1) ?? 0]
  const { width } = across
  const end = across.left(last) + width
  const number = facts.standOuts.found.findIndex(
    ({ about, pair: own }) => about.kind === 'days' && own === focus.pair,
  )
  return (
    <>
      <div ref={chart}>
        <p className="readout mt-3">
          <b className="key">
            <Swatch tone={tone} />
            <span translate="no">{pairWords(pair)}</span>
          </b>
          <span>{`— expected at the rate of all days but ${rangeWords(focus.from, focus.to, false)}`}</span>
        </p>
        <div className="plot">
          <svg className="chart" width="100%" height={height + 22} aria-hidden="true">
            <g transform="translate(0 18)">
              <Guides up={up} />
              {[...counts.entries()].map(([bar, count]) => (
                <g key={bar}>
                  <rect
                    className="series"
                    data-tone={tone}
                    x={`${across.left(bar)}%`}
                    width={`${width}%`}
                    y={up.at(count)}
                    height={height - up.at(count)}
                  />
                  <rect
                    className="mark"
                    x={`${across.left(bar)}%`}
                    width={`${width}%`}
                    y={up.at(expected[bar] ?? 0) - 1}
                    height="2"
                  />
                </g>
              ))}
              <line className="bracket" x1={`${across.left(first)}%`} x2={`${end}%`} y1="-8" y2="-8" />
              <circle className="solid-ink" cx={`${across.left(first)}%`} cy="-8" r="9" />
              <text className="on-ink" x={`${across.left(first)}%`} y="-4" textAnchor="middle">
                {number + 1}
              </text>
            </g>
          </svg>
        </div>
      </div>
      <p className="tail">
        <SavePicture of={chart} name={`${pairWords(pair)} by ${trend.unit}`} caption={caption} save={save} />
      </p>
    </>
  )
}
