import { useRef } from 'react'
import type { Dated, TableFacts } from '../../../domain/analysis/analyst.ts'
import { dayOf } from '../../../domain/analysis/calendar.ts'
import type { DateAsk, DateOrder } from '../../../domain/analysis/moment-column.ts'
import { counted, digits } from '../../parts/words.ts'
import { useFocusAfterChange } from '../keep-focus.ts'
import type { DateTold } from '../look.ts'
import type { AnalysisTools } from '../tools.ts'
import { dayWords, rangeWords } from './day-words.ts'

type Tell = Pick<AnalysisTools, 'tellDates' | 'dateFrom'>

interface Props extends Tell {
  readonly facts: TableFacts
}

const orderWords: Readonly<Record<DateOrder, string>> = {
  'day-first': 'Day first',
  'month-first': 'Month first',
  'year-first': 'Year first',
}

/** Which of several columns the trend follows: for another the file is read again. */
export function DatesFrom({ facts: { dated, dateNames }, dateFrom }: Omit<Props, 'tellDates'>) {
  const choices = useRef<HTMLFieldSetElement>(null)
  useFocusAfterChange(choices, 'dates')
  const own = 'facts' in dated ? dated.facts.name : undefined
  if (dateNames.length < 2) return null
  return (
    <fieldset ref={choices} className="tail">
      <legend className="contents">Dates from</legend>
      {[...new Set(dateNames)].map((name, at) => (
        <button
          key={name}
          type="button"
          className="textlink"
          translate="no"
          aria-pressed={name === own}
          data-change={at}
          onClick={() => name !== own && dateFrom(name)}
        >
          {name}
        </button>
      ))}
    </fieldset>
  )
}

/** Which number was said to be the day, where the column leaves it open: it can be said otherwise. */
export function DatesRead({ facts: { dated }, tellDates }: Omit<Props, 'dateFrom'>) {
  if (dated.kind !== 'read' || !dated.facts.isOpen) return null
  return (
    <fieldset className="tail">
      <legend className="contents">Dates are read</legend>
      {dated.facts.orders.map((order) => (
        <button
          key={order}
          type="button"
          className="textlink"
          aria-pressed={order === dated.range.order}
          onClick={() => tellDates(order)}
        >
          {orderWords[order].toLowerCase()}
        </button>
      ))}
    </fieldset>
  )
}

/** Which number is the day, where the column leaves it open; or why there are no dates, and what to do. */
export function DateQuestion({ facts, tellDates, dateFrom }: Props) {
  const { dated, dateNames } = facts
  if (dated.kind === 'asks') return <OrderQuestion asks={dated} tellDates={tellDates} />
  if (dated.kind === 'read') return null
  return (
    <section className="note mt-4" data-warn={dated.kind !== 'left-out' || undefined} aria-label="Dates">
      <p>{whyNone(dated)}</p>
      <p className="mt-2 flex flex-wrap gap-2">
        {dated.kind === 'left-out' &&
          dated.facts.orders.map((order) => (
            <button key={order} type="button" className="btn" onClick={() => tellDates(order)}>
              {orderWords[order]}
            </button>
          ))}
        {dateNames
          .filter((name) => !('facts' in dated) || name !== dated.facts.name)
          .map((name) => (
            <button key={name} type="button" className="btn" onClick={() => dateFrom(name)}>
              {`Take dates from “${name}”`}
            </button>
          ))}
      </p>
    </section>
  )
}

interface EarlyProps extends Pick<Tell, 'tellDates'> {
  readonly asks: DateAsk
  readonly told: DateTold | undefined
}

/** The same while the file is still being read: what is said holds from the moment all dates are there. */
export function EarlyDateQuestion({ asks, told, tellDates }: EarlyProps) {
  if (!told) return <OrderQuestion asks={asks} tellDates={tellDates} isSoFar />
  return (
    <section className="note mt-4" aria-label="Dates">
      <p>
        {told === 'leave-out'
          ? 'Dates will be left out, as you asked, unless a later row settles their order.'
          : `Dates will be read ${orderWords[told].toLowerCase()}, as you said, once the file has been read.`}
      </p>
      <p className="mt-2">
        <button type="button" className="btn" onClick={() => tellDates(undefined)}>
          Change
        </button>
      </p>
    </section>
  )
}

function OrderQuestion({
  asks: { facts, ranges },
  tellDates,
  isSoFar = false,
}: Pick<Tell, 'tellDates'> & { asks: DateAsk; isSoFar?: boolean }) {
  const { text, days, question, note } = orderWordsOf(facts, isSoFar)
  return (
    <section className="note mt-4" data-warn data-asks="date-order" aria-labelledby="date-order">
      <h2 className="heading" id="date-order">
        {question}
      </h2>
      <p className="mt-1">{note}</p>
      <div className="choices">
        {facts.orders.map((order, at) => {
          const range = ranges[at]
          return (
            <button key={order} type="button" className="card" onClick={() => tellDates(order)}>
              <b>{orderWords[order]}</b>
              <span>{`${datePart(text)} is ${days[at]}.`}</span>
              {range && (
                <span>{`${isSoFar ? 'So far the' : 'The'} dates run from ${rangeWords(range.firstDay, range.lastDay)}.`}</span>
              )}
            </button>
          )
        })}
        <button type="button" className="card" onClick={() => tellDates('leave-out')}>
          <b>Leave dates out</b>
          <span>No trend and no weekdays. You can answer later.</span>
        </button>
      </div>
    </section>
  )
}

function orderWordsOf({ name, orders, open }: DateAsk['facts'], isSoFar: boolean) {
  const text = open?.text ?? ''
  const days = orders.map((order) => exampleDay(text, order))
  return {
    text,
    days,
    question: `Is ${datePart(text)} ${days.join(' or ')}?`,
    note: isSoFar
      ? `In the rows read so far, every date in “${name}” can be read both ways. If a later row settles it, this question goes away. Counts by type and cause don’t need it.`
      : `Every date in “${name}” can be read both ways, so the column doesn’t say which number is the day. Counts by type and cause don’t need it.`,
  }
}

/** What is asked about dates, in the words that are shown. */
export function dateQuestion({ facts }: DateAsk, isSoFar: boolean): string {
  const { question, note } = orderWordsOf(facts, isSoFar)
  return `${question} ${note}`
}

function datePart(text: string): string {
  return text.replace(/[T,\s]+\d{1,2}[:.h]\d{2}.*$/, '').trim()
}

/** Example: "3 November 2026". */
function exampleDay(text: string, order: DateOrder): string {
  const [first = 0, second = 0, third = 0] = (text.match(/\d+/g) ?? []).map(Number)
  const full = (year: number) => (year > 99 ? year : year < 70 ? 2000 + year : 1900 + year)
  const [year, month, day] =
    order === 'year-first'
      ? [full(first), second, third]
      : order === 'month-first'
        ? [full(third), first, second]
        : [full(third), second, first]
  return wordsOf(year, month, day)
}

function wordsOf(year: number, month: number, day: number): string {
  return dayWords(dayOf(year, month, day))
}

function whyNone(dated: Exclude<Dated, { kind: 'read' | 'asks' }>): string {
  switch (dated.kind) {
    case 'no-column':
      return 'This file has no column with dates, so there is no trend. Export it with Created Date to see when calls were missed.'
    case 'not-dates':
      return `“${dated.name}” holds no dates that can be read, or too few${dated.example ? ` (for instance “${dated.example.slice(0, 60)}”)` : ''}, so there is no trend. Dates are read as 2026-11-23, 23/11/2026, 11/23/2026, 23.11.26 or 23 Nov 2026.`
    case 'mixed': {
      const [dayFirst, monthFirst] = [dated.facts.against['month-first'], dated.facts.against['day-first']]
      return `“${dated.facts.name}” mixes dates with the day first (“${dayFirst?.text ?? ''}”) and with the month first (“${monthFirst?.text ?? ''}”), so none can be trusted and there is no trend. Export the file again with one setting for dates.`
    }
    case 'left-out':
      return `The dates of “${dated.facts.name}” are left out, as you asked. Which number comes first?`
    case 'far':
      return `${counted(dated.far, 'date')} in “${dated.facts.name}” ${dated.far === 1 ? 'lies' : 'lie'} before 1990 or after 2100, or on no day there is, the first on line ${dated.line}, and no other is left. So there is no trend. Look at that line in the file.`
    default:
      return dated satisfies never
  }
}

/** Whose dates these are, and how they were read. */
export function datesTaken({ dated }: TableFacts, overruled: DateOrder | undefined): string | undefined {
  if (dated.kind !== 'read') return undefined
  const { facts, range } = dated
  const order = facts.isOpen && range.order ? `, ${orderWords[range.order].toLowerCase()}` : ''
  const zones = {
    none: 'times as written, no time zone given',
    utc: 'times as written, in UTC',
    offset: 'times as written, in their own time zone',
    mixed: 'times as written, in several time zones',
  }
  const as = {
    serial: ', as Excel’s numbers of days',
    epoch: ', as seconds since 1970',
    written: '',
    mixed: ', in several formats',
  }
  const zone = facts.as === 'epoch' ? 'times in UTC' : range.hasTimes ? zones[facts.zone] : 'no times of day'
  return `Dates from “${facts.name}”${order}${as[facts.as]}; ${zone}.${undatedWords(dated)}${overruled ? notAsSaid(facts, overruled) : ''}`
}

/** Rows that are in no bar, and where to look. Example: " 10 rows without a date: 4 blank, 6 that are none (“unknown” on line 2)." */
function undatedWords({ facts, range, otherLine, farLine }: Extract<Dated, { kind: 'read' }>): string {
  const { blank, others, other } = facts
  const kinds = [
    ...(blank > 0 ? [`${digits(blank)} blank`] : []),
    ...(others > 0
      ? [
          `${digits(others)} not read as a date (“${other?.text.trim().slice(0, 40) ?? ''}” on line ${digits(otherLine)})`,
        ]
      : []),
    ...(range.far > 0
      ? [`${digits(range.far)} before 1990, after 2100 or on no day there is (line ${digits(farLine)})`]
      : []),
  ]
  return kinds.length === 0
    ? ''
    : ` ${counted(blank + others + range.far, 'row')} without a date: ${kinds.join(', ')}.`
}

/** Why dates are read in another order than somebody said while the file was read. */
function notAsSaid({ against }: DateAsk['facts'], overruled: DateOrder): string {
  const example = against[overruled]?.text
  const why = example ? `“${datePart(example)}” is no date that way` : 'the whole column settles it otherwise'
  return ` You said ${orderWords[overruled].toLowerCase()}, but ${why}.`
}
