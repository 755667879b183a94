import { type Breakdown, type Column, mostGroups } from '../../domain/export/breakdown.ts'
import { counted, digits } from '../parts/words.ts'
import type { Counted } from './reading.ts'
import { WideTable } from './WideTable.tsx'

const shown = 60

/** How far a second pass is, what it counted, or that it failed. */
export type ByColumnState =
  | { readonly state: 'reading'; readonly column: Column }
  | { readonly state: 'failed' }
  | { readonly state: 'done'; readonly column: Column; readonly breakdown: Breakdown }

/** Columns that a file may be counted by, with their places: all but those of the type and the cause. */
export function columnsOf({ names, columns }: Pick<Counted, 'names' | 'columns'>): readonly Column[] {
  return [...names.entries()].flatMap(([at, name]) =>
    name !== '' && at !== columns.type?.at && at !== columns.cause?.at ? [{ at, name }] : [],
  )
}

/** Rows by the values of a column, as a second pass over the file counted them. */
export function ColumnGroups({ by }: { by: ByColumnState | undefined }) {
  switch (by?.state) {
    case undefined:
      return null
    case 'reading':
      return (
        <p className="mt-3 text-sm text-ink-2" role="status">
          Reading the file again…
        </p>
      )
    case 'failed':
      return (
        <p className="note mt-3" data-warn role="alert">
          The file couldn’t be read again. It was moved or changed.
        </p>
      )
    case 'done':
      return <Groups breakdown={by.breakdown} name={by.column.name} />
    default:
      return by satisfies never
  }
}

function Groups({ breakdown: { groups, unlistedRows }, name }: { breakdown: Breakdown; name: string }) {
  const highest = Math.max(1, ...groups.map(({ rows }) => rows))
  // Of a list that is cut the largest are shown.
  const listed = groups.length > shown ? [...groups].sort((a, b) => b.rows - a.rows) : groups
  const rest = listed.slice(shown).reduce((sum, { rows }) => sum + rows, unlistedRows)
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
            {listed.slice(0, shown).map((group) => (
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
        <p className="mt-2 text-sm text-ink-2">
          {`${counted(rest, 'more row')} with other values.${unlistedRows > 0 ? ` Only the first ${digits(mostGroups)} values of the file are told apart.` : ''}`}
        </p>
      )}
    </>
  )
}
