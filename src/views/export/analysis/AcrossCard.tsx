import { useId, useMemo, useRef, useState } from 'react'
import type { AcrossAsk } from '../../../domain/analysis/across.ts'
import type { Column } from '../../../domain/export/breakdown.ts'
import { counted, digits } from '../../parts/words.ts'
import type { Kept } from '../look.ts'
import { shareWords } from '../pair-words.ts'
import { columnsAcross, rowsAcross } from '../question.ts'
import type { NextFrame } from '../tools.ts'
import { WideTable } from '../WideTable.tsx'
import { AcrossHead, acrossName } from './AcrossHead.tsx'
import { AcrossRows, rowsAtOnce } from './AcrossRows.tsx'
import { ColumnOptions, OtherColumns, otherIn } from './ColumnOptions.tsx'
import { InTurn } from './InTurn.tsx'
import { LeftColumns } from './LeftColumns.tsx'
import { leadWords } from './lead-words.ts'
import { type Charted, SavePicture } from './SavePicture.tsx'

interface Props extends Charted {
  /** Columns that are not kept, and what happens when one is chosen. */
  readonly others: readonly Column[]
  readonly onOther: (at: number) => void
  readonly nextFrame: NextFrame
}

/** One column of the file by pair, type or another column: each value’s own shares, beside everybody’s. */
export function AcrossCard({ facts, look, answer, onLook, saveChart, nextFrame, others, onOther }: Props) {
  const table = useRef<HTMLTableElement>(null)
  const drawn = useMemo(() => ({ facts, look, answer, onLook }), [facts, look, answer, onLook])
  const id = useId()
  // What is typed stands at once; the rows follow when they are counted.
  const [words, setWords] = useState(look.across.search ?? '')
  const { across } = answer
  if (!across) return null
  const { column, by, rows, everybody, values, matching, moreAcross } = across
  const name = facts.columns[column]?.name ?? ''
  const change = (next: Partial<AcrossAsk>) => onLook({ ...look, across: { ...look.across, ...next } })
  const sort = look.across.sort ?? 'furthest'
  const hasDays = rows.some(({ days }) => days)
  return (
    <section className="card panel full" aria-labelledby={id}>
      <div className="panel-head">
        <h2 className="heading" id={id}>{`${name} by ${byWords(by, facts.columns)}`}</h2>
        <select
          className="btn"
          aria-label="Rows"
          value={column}
          onChange={({ target }) => {
            const other = otherIn(target.value)
            if (other !== undefined) return onOther(other)
            setWords('')
            change({ column: Number(target.value), search: '', most: rowsAcross, sort: 'furthest' })
          }}
        >
          <ColumnOptions facts={facts} />
          <OtherColumns others={others} />
        </select>
        <select
          className="btn"
          aria-label="By"
          value={String(by)}
          onChange={(event) =>
            change({ by: byOf(event.target.value), sort: 'furthest', mostAcross: columnsAcross })
          }
        >
          <option value="pairs">Type and cause</option>
          <option value="types">Type</option>
          <option value="callback">Callback?</option>
          <ColumnOptions facts={facts} but={column} />
        </select>
        <select
          className="btn"
          aria-label="Order"
          value={typeof sort === 'object' ? 'of' : sort}
          onChange={(event) => change({ sort: event.target.value as 'furthest' | 'most' | 'name' })}
        >
          <option value="furthest">Furthest from everybody first</option>
          <option value="most">Most attempts first</option>
          <option value="name">By name</option>
          {typeof sort === 'object' && (
            <option value="of">{`Largest share of ${acrossName(sort.of, across, facts)} first`}</option>
          )}
        </select>
        <input
          type="search"
          className="btn search"
          aria-label={`Find ${name}`}
          placeholder={`Find ${name}`}
          autoComplete="off"
          value={words}
          onChange={(event) => {
            setWords(event.target.value)
            change({ search: event.target.value })
          }}
        />
      </div>
      <p className="text-sm text-ink-2">
        Share of each one’s own attempts. The upright mark is everybody’s share. This table ignores its own
        filters, so that you can switch.
      </p>
      <WideTable label={`Shares of ${name}`}>
        <table ref={table} className="groups across">
          <AcrossHead
            across={across}
            facts={facts}
            name={name}
            hasDays={hasDays}
            sort={sort}
            onSort={(next) => change({ sort: next })}
          />
          <tbody>
            <tr className="everybody">
              <th scope="row">{`All ${digits(values)}`}</th>
              <td>{digits(everybody.total)}</td>
              {hasDays && <td data-days />}
              {[...across.across.entries()].map(([at, cell]) => (
                <td key={cell}>{shareWords(everybody.cells[at] ?? 0, everybody.total)}</td>
              ))}
            </tr>
          </tbody>
          <InTurn
            count={Math.ceil(rows.length / rowsAtOnce(across))}
            Part={AcrossRows}
            given={drawn}
            nextFrame={nextFrame}
          />
        </table>
      </WideTable>
      {matching === 0 && (
        <p className="note mt-3">{`No ${name} has “${look.across.search ?? ''}” in it among the rows counted.`}</p>
      )}
      <p className="tail">
        <SavePicture
          of={table}
          name={`${name} by ${byWords(by, facts.columns)}`}
          caption={leadWords({ facts, look, answer })}
          save={saveChart}
        />
        {rows.length < matching && (
          <button
            type="button"
            className="textlink"
            onClick={() => change({ most: Math.min(matching, Math.max(100, rows.length * 4)) })}
          >
            {`Show more of ${digits(matching)}`}
          </button>
        )}
        {moreAcross > 0 && (
          <button
            type="button"
            className="textlink"
            onClick={() => change({ mostAcross: Math.min(40, across.across.length + moreAcross) })}
          >
            {`${counted(moreAcross, 'more column')}`}
          </button>
        )}
      </p>
      <LeftColumns facts={facts} />
    </section>
  )
}

function byOf(value: string): AcrossAsk['by'] {
  return value === 'pairs' || value === 'types' || value === 'callback' ? value : Number(value)
}

function byWords(by: AcrossAsk['by'], columns: Kept['facts']['columns']): string {
  if (by === 'pairs') return 'cause'
  if (by === 'callback') return 'Callback?'
  return by === 'types' ? 'type' : (columns[by]?.name ?? '')
}
