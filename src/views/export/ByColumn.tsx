import { useState } from 'react'
import type { Breakdown, Column } from '../../domain/export/breakdown.ts'
import { counted, digits } from '../parts/words.ts'
import type { Counted } from './reading.ts'
import { WideTable } from './WideTable.tsx'

const shown = 60

/** How far a second pass is, what it counted, or that it failed. */
export type ByColumnState =
  | { readonly state: 'reading'; readonly column: Column }
  | { readonly state: 'failed' }
  | { readonly state: 'done'; readonly column: Column; readonly breakdown: Breakdown }

interface Props {
  readonly table: Counted
  readonly by: ByColumnState | undefined
  readonly onBy: (column: Column) => void
}

/** By day, by agent, by any other column: the file is read once more, and only when somebody asks. */
export function ByColumn({ table, by, onBy }: Props) {
  const columns = [...table.names.entries()].filter(
    ([at, name]) => name !== '' && at !== table.columns.type?.at && at !== table.columns.cause?.at,
  )
  const likely = columns.find(([, name]) => /date|time|created/i.test(name)) ?? columns[0]
  const [chosen, setChosen] = useState(likely?.[0] ?? 0)
  if (columns.length === 0) return null
  const name = table.names[chosen] ?? ''
  return (
    <section className="mt-8">
      <h2 className="heading mb-3">Count by day, agent or another column</h2>
      <div className="flex flex-wrap items-center gap-2.5">
        <select
          aria-label="Column"
          className="btn max-w-full"
          translate="no"
          value={chosen}
          onChange={(event) => setChosen(Number(event.target.value))}
        >
          {columns.map(([at, column]) => (
            <option key={at} value={at}>
              {column}
            </option>
          ))}
        </select>
        <button
          type="button"
          className="btn"
          disabled={by?.state === 'reading'}
          onClick={() => onBy({ at: chosen, name })}
        >
          {by?.state === 'reading' ? 'Counting…' : 'Count'}
        </button>
      </div>
      {by?.state === 'failed' && (
        <p className="note mt-3" data-warn role="alert">
          The file couldn’t be read again. It was moved or changed.
        </p>
      )}
      {by?.state === 'done' && <Groups breakdown={by.breakdown} name={by.column.name} />}
    </section>
  )
}

function Groups({ breakdown: { groups, unlistedRows }, name }: { breakdown: Breakdown; name: string }) {
  const highest = Math.max(1, ...groups.map(({ rows }) => rows))
  const rest = groups.slice(shown).reduce((sum, { rows }) => sum + rows, unlistedRows)
  return (
    <>
      <WideTable label={`Rows by ${name}`}>
        <table className="groups">
          <thead>
            <tr>
              <th scope="col" translate="no">
                {name}
              </th>
              <th scope="col">Rows</th>
              <th scope="col">Explained</th>
              <th scope="col">Callback? Yes</th>
              <td className="w-2/5" />
            </tr>
          </thead>
          <tbody>
            {groups.slice(0, shown).map((group) => (
              <tr key={group.name}>
                <th scope="row" translate="no">
                  {group.name === '' ? '(empty)' : group.name}
                </th>
                <td>{digits(group.rows)}</td>
                <td>{digits(group.explained)}</td>
                <td>{digits(group.marked)}</td>
                <td aria-hidden="true">
                  <span className="amount" style={{ inlineSize: `${(100 * group.rows) / highest}%` }} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </WideTable>
      {rest > 0 && (
        <p className="mt-2 text-sm text-ink-2">{`${counted(rest, 'more row')} with other values.`}</p>
      )}
    </>
  )
}
