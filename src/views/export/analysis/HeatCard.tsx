import { type CSSProperties, useRef, useState } from 'react'
import type { Answer } from '../../../domain/analysis/analyst.ts'
import { weekdayOf } from '../../../domain/analysis/calendar.ts'
import { counted, digits } from '../../parts/words.ts'
import { WideTable } from '../WideTable.tsx'
import { hourWords, longWeekdays, weekdays } from './day-words.ts'
import { withHours } from './filtering.ts'
import { leadWords, rangeOf } from './lead-words.ts'
import { type Charted, SavePicture } from './SavePicture.tsx'

/** When in the week calls are missed: a table, the darker the more. */
export function HeatCard({ facts, look, answer, onLook, saveChart }: Charted) {
  const table = useRef<HTMLTableElement>(null)
  const [isPerDay, setIsPerDay] = useState(false)
  const range = rangeOf(facts, look)
  const { byHour } = answer
  const shown = hoursOf(byHour)
  const [from, to] = [shown[0], shown.at(-1)]
  if (!range || from === undefined || to === undefined) return null
  const days = daysOfWeek(range)
  const highest = Math.max(1, ...byHour)
  const chosen = new Set(look.filters.hours)
  const figure = (amount: number, weekday: number) =>
    isPerDay ? perDay(amount, days[weekday] ?? 0) : digits(amount)
  const filter = (hours: readonly number[]) => onLook({ ...look, filters: withHours(look.filters, hours) })
  const sumOf = (weekday: number) => shown.reduce((sum, hour) => sum + (byHour[weekday * 24 + hour] ?? 0), 0)
  return (
    <section className="card panel">
      <div className="panel-head">
        <h2 className="heading">Weekday by hour</h2>
        <fieldset className="segments">
          <legend className="sr-only">Figures are</legend>
          {[false, true].map((each) => (
            <label key={String(each)}>
              <input
                type="radio"
                name="heat"
                className="sr-only"
                checked={each === isPerDay}
                onChange={() => setIsPerDay(each)}
              />
              <span>{each ? 'Per day' : 'Total'}</span>
            </label>
          ))}
        </fieldset>
      </div>
      <WideTable label="Attempts by weekday and hour">
        <table ref={table} className="week">
          <thead>
            <tr>
              <td />
              {shown.map((hour) => (
                <th key={hour} scope="col">
                  <span className="sr-only">{hourWords(hour)}</span>
                  <span aria-hidden="true">{hour}</span>
                </th>
              ))}
              <th scope="col">All</th>
            </tr>
          </thead>
          <tbody>
            {weekdays.map((name, weekday) => (
              <tr key={name}>
                <th scope="row">
                  <button
                    type="button"
                    className="textlink"
                    onClick={() => filter([...Array(24).keys()].map((hour) => weekday * 24 + hour))}
                  >
                    {name}
                  </button>
                </th>
                {shown.map((hour) => {
                  const cell = weekday * 24 + hour
                  const amount = byHour[cell] ?? 0
                  return (
                    <td key={hour}>
                      <button
                        type="button"
                        style={{ '--heat': `${Math.round((34 * amount) / highest)}%` } as CSSProperties}
                        aria-pressed={chosen.has(cell)}
                        aria-label={`${longWeekdays[weekday]} ${hourWords(hour)}: ${figure(amount, weekday)}`}
                        onClick={() => filter([cell])}
                      >
                        {figure(amount, weekday)}
                      </button>
                    </td>
                  )
                })}
                <td>{figure(sumOf(weekday), weekday)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </WideTable>
      <p className="mt-2 text-sm text-ink-2">{rangeSentence(days, { from, to })}</p>
      <p className="tail">
        <SavePicture
          of={table}
          name={isPerDay ? 'Weekday by hour, per day' : 'Weekday by hour'}
          caption={leadWords({ facts, look, answer })}
          save={saveChart}
        />
      </p>
    </section>
  )
}

/** From the first hour of a day that has any attempts to the last. */
export function hoursOf(byHour: Answer['byHour']): readonly number[] {
  const hours = [...Array(24).keys()]
  const has = (hour: number) => weekdays.some((_, day) => (byHour[day * 24 + hour] ?? 0) > 0)
  return hours.slice(hours.findIndex(has), hours.findLastIndex(has) + 1)
}

function perDay(amount: number, days: number): string {
  if (days === 0) return '–'
  const each = amount / days
  return each >= 10 || each === 0 ? digits(Math.round(each)) : each.toFixed(1)
}

function daysOfWeek({ from, to }: { from: number; to: number }): readonly number[] {
  const days = Array<number>(7).fill(Math.floor((to - from + 1) / 7))
  for (let day = from + 7 * (days[0] ?? 0); day <= to; day++) {
    const weekday = weekdayOf(day)
    days[weekday] = (days[weekday] ?? 0) + 1
  }
  return days
}

/** Totals of days that fall more often than others are not to be compared. */
function rangeSentence(days: readonly number[], { from, to }: { from: number; to: number }): string {
  const [least, most] = [Math.min(...days), Math.max(...days)]
  const often =
    least === most
      ? `Each weekday falls ${counted(least, 'time')} in this range`
      : `Weekdays fall ${least} to ${most} times in this range, so compare them per day`
  const outside = [
    ...(from > 0 ? [`before ${hourWords(from)}`] : []),
    ...(to < 23 ? [`from ${hourWords(to + 1)}`] : []),
  ]
  return `${often}. ${outside.length > 0 ? `No attempts ${outside.join(' or ')}. ` : ''}Times as they are written.`
}
