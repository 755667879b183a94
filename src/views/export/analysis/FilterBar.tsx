import { useId, useState } from 'react'
import type { FoundValue } from '../../../domain/analysis/asked.ts'
import { dayOf, isoDay } from '../../../domain/analysis/calendar.ts'
import { counted, digits } from '../../parts/words.ts'
import { isFiltered, type Kept } from '../look.ts'
import { pairWords } from '../pair-words.ts'
import type { Ask } from '../tools.ts'
import { ColumnOptions } from './ColumnOptions.tsx'
import { rangeWords } from './day-words.ts'
import { withDays, without, withPair, withValue } from './filtering.ts'
import { type FilterWords, filterWords, mostFrequent, rangeOf, valueWords } from './lead-words.ts'

interface Props extends Kept {
  readonly ask: Ask
}

/** The filters that stand, each to be cleared by itself, and ways to add more. */
export function FilterBar(props: Props) {
  const { facts, look, answer, onLook } = props
  const { filters } = look
  const words = filterWords(facts, filters, answer.names)
  const range = rangeOf(facts, { filters: {}, isWhole: look.isWhole })
  const clear = ({ kind, column }: FilterWords) =>
    onLook({
      ...look,
      filters: without(
        filters,
        kind === 'values'
          ? { values: filters.values?.filter((each) => each.column !== column) }
          : { [kind]: undefined },
      ),
    })
  return (
    <section className="filters" aria-label="Filters">
      {range && !filters.days && <span className="chip">{rangeWords(range.from, range.to)}</span>}
      {words.map((each) => (
        <span
          key={`${each.kind} ${each.column ?? ''}`}
          className="chip"
          data-filter={each.kind === 'values' ? facts.columns[each.column ?? -1]?.name : each.kind}
        >
          <span translate="no">{each.words}</span>
          <button
            type="button"
            aria-label={`Clear the filter ${each.words}`}
            onClick={({ currentTarget }) => {
              stayNear(currentTarget)
              clear(each)
            }}
          />
        </span>
      ))}
      <Adding {...props} />
      <span className="grow" />
      <span className="text-sm text-ink-2 tabular-nums" data-filtered>
        {isFiltered(filters)
          ? `${digits(answer.rows)} of ${counted(facts.rows, 'row')}`
          : `All ${counted(facts.rows, 'row')}. Click a bar, cell or name to filter.`}
      </span>
      {words.length > 0 && (
        <button
          type="button"
          className="textlink"
          onClick={({ currentTarget }) => {
            stayNear(currentTarget)
            onLook({ ...look, filters: {} })
          }}
        >
          {words.length > 1 ? 'Clear all filters' : 'Clear the filter'}
        </button>
      )}
      {words.length > 0 && answer.rows === 0 && (
        <p className="note basis-full">
          No row has all of this at once, so there is nothing to count below. Clear one of the filters.
        </p>
      )}
    </section>
  )
}

/** What clears a filter is gone with it; the focus stays in the row. */
function stayNear(button: Element): void {
  button.closest('.filters')?.querySelector<HTMLElement>('[data-add]')?.focus()
}

/** Days, a pair, or a value of a column: chosen by hand. */
function Adding({ facts, look, answer, onLook, ask }: Props) {
  const id = useId()
  const range = rangeOf(facts, { filters: {}, isWhole: true })
  const [from, setFrom] = useState('')
  const [to, setTo] = useState('')
  const isWrong = from !== '' && to !== '' && from > to
  const { filters } = look
  return (
    <details className="adding">
      <summary className="chip" data-add>
        + Add a filter
      </summary>
      <div className="card">
        {range && (
          <form
            onSubmit={(event) => {
              event.preventDefault()
              if (isWrong) return
              const first = from === '' ? range.from : Math.max(range.from, dayIn(from))
              const last = to === '' ? range.to : Math.min(range.to, dayIn(to))
              if (first <= last)
                onLook({ ...look, filters: withDays({ ...filters, days: undefined }, first, last) })
            }}
          >
            <label>
              From
              <input
                type="date"
                className="btn"
                min={isoDay(range.from)}
                max={isoDay(range.to)}
                value={from}
                onChange={(event) => setFrom(event.target.value)}
              />
            </label>
            <label>
              to
              <input
                type="date"
                className="btn"
                min={isoDay(range.from)}
                max={isoDay(range.to)}
                value={to}
                aria-describedby={isWrong ? `${id}-wrong` : undefined}
                onChange={(event) => setTo(event.target.value)}
              />
            </label>
            <button type="submit" className="btn" disabled={(from === '' && to === '') || isWrong}>
              Show these days
            </button>
            {isWrong && (
              <p id={`${id}-wrong`} role="alert" className="basis-full text-sm">
                The first day is after the last one. Swap them.
              </p>
            )}
          </form>
        )}
        <label>
          Type and cause
          <select
            className="btn"
            value={filters.pairs?.length === 1 ? filters.pairs[0] : ''}
            onChange={(event) => {
              if (event.target.value === '')
                onLook({ ...look, filters: without(filters, { pairs: undefined }) })
              else
                onLook({
                  ...look,
                  filters: withPair({ ...filters, pairs: undefined }, Number(event.target.value)),
                })
            }}
          >
            <option value="">All</option>
            {mostFrequent(answer.byPair).map((pair) => (
              <option key={pair} value={pair}>
                {facts.pairs[pair] ? pairWords(facts.pairs[pair]) : ''}
              </option>
            ))}
          </select>
        </label>
        {facts.columns.length > 0 && (
          <ValueChoice
            facts={facts}
            ask={ask}
            onValue={(column, value) =>
              onLook({
                ...look,
                filters: withValue(
                  { ...filters, values: filters.values?.filter((each) => each.column !== column) },
                  column,
                  value,
                ),
              })
            }
          />
        )}
      </div>
    </details>
  )
}

interface ChoiceProps {
  readonly facts: Kept['facts']
  readonly ask: Ask
  readonly onValue: (column: number, value: number) => void
}

const mostFound = 50

function ValueChoice({ facts, ask, onValue }: ChoiceProps) {
  const [column, setColumn] = useState(0)
  const [words, setWords] = useState('')
  const [found, setFound] = useState<readonly FoundValue[]>()
  async function find() {
    const said = await ask({ kind: 'find', column, words, most: mostFound })
    if (said.kind !== 'found') return
    setFound(said.values)
  }
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        void find()
      }}
    >
      <select
        className="btn"
        aria-label="Filter by"
        value={column}
        onChange={(event) => {
          setColumn(Number(event.target.value))
          setFound(undefined)
        }}
      >
        <ColumnOptions facts={facts} />
      </select>
      <input
        type="search"
        className="btn"
        aria-label="Words in its value"
        placeholder="Words in its value"
        autoComplete="off"
        value={words}
        onChange={(event) => setWords(event.target.value)}
      />
      <button type="submit" className="btn">
        Find
      </button>
      {found && found.length === 0 && <p className="basis-full text-sm">No value has these words in it.</p>}
      {found && found.length > 0 && (
        <ul className="found">
          {found.map(({ value, name, count }) => (
            <li key={value}>
              <button
                type="button"
                className="textlink"
                translate="no"
                onClick={() => onValue(column, value)}
              >
                {valueWords(name, facts, column)}
              </button>
              <span className="text-ink-2 tabular-nums">{digits(count)}</span>
            </li>
          ))}
        </ul>
      )}
    </form>
  )
}

function dayIn(iso: string): number {
  const [year = 0, month = 1, date = 1] = iso.split('-').map(Number)
  return dayOf(year, month, date)
}
