import { useId, useState } from 'react'
import type { Column } from '../../../domain/export/breakdown.ts'
import { type ByColumnState, ColumnGroups, columnsOf } from '../ColumnGroups.tsx'
import type { Counted } from '../reading.ts'
import type { NextFrame } from '../tools.ts'
import { AcrossCard } from './AcrossCard.tsx'
import { ColumnOptions, OtherColumns, otherIn, otherOption } from './ColumnOptions.tsx'
import { LeftColumns } from './LeftColumns.tsx'
import type { Charted } from './SavePicture.tsx'

interface Props extends Charted {
  readonly table: Counted
  readonly by: ByColumnState | undefined
  readonly onBy: (column: Column) => void
  readonly nextFrame: NextFrame
}

/** Counts by any column: at once of those that are kept, of the others by reading the file once more. */
export function ByColumnCard({ table, by, onBy, ...kept }: Props) {
  const { facts, look, onLook } = kept
  const [other, setOther] = useState<number>()
  const id = useId()
  const others = columnsOf(table).filter(({ name }) => facts.columns.every((column) => column.name !== name))
  const choose = (at: number) => {
    setOther(at)
    onBy({ at, name: table.names[at] ?? '' })
  }
  if (other === undefined && kept.answer.across)
    return <AcrossCard {...kept} others={others} onOther={choose} />
  return (
    <section className="card panel full" aria-labelledby={id}>
      <div className="panel-head">
        <h2 className="heading" id={id}>
          {other === undefined ? 'By column' : `By ${table.names[other] ?? ''}`}
        </h2>
        {others.length > 0 && (
          <select
            className="btn"
            aria-label="Rows"
            value={other === undefined ? '' : otherOption(other)}
            onChange={({ target }) => {
              const chosen = otherIn(target.value)
              if (chosen !== undefined) return choose(chosen)
              setOther(undefined)
              onLook({ ...look, across: { column: Number(target.value) } })
            }}
          >
            {other === undefined && <option value="">Choose a column</option>}
            <ColumnOptions facts={facts} />
            <OtherColumns others={others} />
          </select>
        )}
      </div>
      {other === undefined ? (
        <p>
          No column of this file can be counted at once. A column such as Agent or Queue in the export would
          be.
        </p>
      ) : (
        <p className="text-sm text-ink-2">
          All rows of the file, whatever the filters: the values of this column aren’t kept.
        </p>
      )}
      {other !== undefined && <ColumnGroups by={by} />}
      <LeftColumns facts={facts} />
    </section>
  )
}
