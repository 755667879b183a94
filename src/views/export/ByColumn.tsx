import { useState } from 'react'
import type { Column } from '../../domain/export/breakdown.ts'
import { type ByColumnState, ColumnGroups, columnsOf } from './ColumnGroups.tsx'
import type { Counted } from './reading.ts'

interface Props {
  readonly table: Counted
  readonly by: ByColumnState | undefined
  readonly onBy: (column: Column) => void
}

/** By day, by agent, by any other column, where the rows could not be kept: the file is read once more when somebody asks. */
export function ByColumn({ table, by, onBy }: Props) {
  const columns = columnsOf(table)
  const likely = columns.find(({ name }) => /date|time|created/i.test(name)) ?? columns[0]
  const [chosen, setChosen] = useState(likely?.at ?? 0)
  if (columns.length === 0) return null
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
          {columns.map(({ at, name }) => (
            <option key={at} value={at}>
              {name}
            </option>
          ))}
        </select>
        <button
          type="button"
          className="btn"
          disabled={by?.state === 'reading'}
          onClick={() => onBy({ at: chosen, name: table.names[chosen] ?? '' })}
        >
          {by?.state === 'reading' ? 'Counting…' : 'Count'}
        </button>
      </div>
      <ColumnGroups by={by} />
    </section>
  )
}
