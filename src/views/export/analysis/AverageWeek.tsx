import { useRef } from 'react'
import type { Side } from '../../../domain/analysis/compare.ts'
import { digits } from '../../parts/words.ts'
import type { SaveChart } from '../tools.ts'
import { WideTable } from '../WideTable.tsx'
import { longWeekdays, weekdays } from './day-words.ts'
import { Guides } from './Guides.tsx'
import { SavePicture } from './SavePicture.tsx'
import { upright } from './scales.ts'

const height = 150

/** Attempts on an average day of the week, of both sides: bars for the eye, a table for everybody. */
export function AverageWeek({
  sides,
  names,
  save,
}: {
  sides: readonly [Side, Side]
  names: readonly [string, string]
  save: SaveChart
}) {
  const chart = useRef<HTMLDivElement>(null)
  if (sides.some((side) => side.weekdays.length === 0)) return null
  const averages = weekdays.map((_, day) =>
    sides.map((side) => {
      const { attempts = 0, days = 0 } = side.weekdays[day] ?? {}
      return days === 0 ? undefined : attempts / days
    }),
  )
  const highest = Math.max(1, ...averages.flat().map((each) => each ?? 0))
  const up = upright(highest, height, 4)
  return (
    <div>
      <h3 className="heading">Attempts on an average weekday</h3>
      <div ref={chart}>
        <div className="plot">
          <svg className="chart" width="100%" height={height} aria-hidden="true">
            <Guides up={up} />
            {averages.map((pair, day) =>
              [...pair.entries()].map(([at, amount]) => (
                <rect
                  key={`${weekdays[day]} ${at}`}
                  className={at === 0 ? 'hollow' : 'solid'}
                  x={`${(100 * day) / 7 + 2 + at * 5.4}%`}
                  width="5%"
                  y={up.at(amount ?? 0)}
                  height={height - up.at(amount ?? 0)}
                />
              )),
            )}
          </svg>
        </div>
        <WideTable label="Attempts on an average weekday">
          <table className="groups">
            <thead>
              <tr>
                <td />
                {weekdays.map((name, day) => (
                  <th key={name} scope="col">
                    <abbr title={longWeekdays[day]}>{name}</abbr>
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {[...names.entries()].map(([at, name]) => (
                <tr key={at}>
                  <th scope="row">{`${at === 0 ? '□' : '■'} ${name}`}</th>
                  {averages.map((pair, day) => (
                    <td key={weekdays[day]}>{pair[at] === undefined ? '–' : digits(Math.round(pair[at]))}</td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </WideTable>
      </div>
      <p className="tail">
        <SavePicture
          of={chart}
          name="Attempts on an average weekday"
          caption={`□ ${names[0]}, ■ ${names[1]}`}
          save={save}
        />
      </p>
    </div>
  )
}
