import { memo } from 'react'
import type { MatrixFilter } from '../../domain/address/place.ts'
import { useAnnounce } from '../parts/announce.ts'
import { ShowAll } from '../parts/ShowAll.tsx'
import { useFold } from '../parts/use-fold.ts'
import type { FoundByCause } from './cause-rows.ts'
import { MatrixHead } from './MatrixHead.tsx'
import { MatrixRow } from './MatrixRow.tsx'
import { TypeStrip } from './TypeStrip.tsx'
import { useCauseTable } from './use-cause-table.ts'

interface Props {
  readonly filter: MatrixFilter
  readonly found: FoundByCause
  readonly onFilter: (filter: MatrixFilter) => void
  readonly onClear: () => void
}

/** The causes that the filter shows, in its order. Drawn anew only where one of its props changes. */
export const CauseTable = memo(({ filter, found, onFilter, onClear }: Props) => {
  const announce = useAnnounce()
  const table = useCauseTable(filter, found, (sort) => {
    onFilter({ ...filter, sort })
    announce(`Sorted by ${sortedBy[sort.by]}, ${sort.descending ? 'descending' : 'ascending'}`)
  })
  const { rows } = table.getRowModel()
  const { shown, unfold } = useFold(rows, found)
  const nothing = found.size === 0 && (
    <p className="card flex flex-wrap items-center gap-3 p-4">
      <span>No definitions match these filters.</span>
      <button type="button" className="btn" onClick={onClear}>
        Clear filters
      </button>
    </p>
  )
  return (
    <section
      className="matrix"
      aria-label="Causes and types"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard.
      tabIndex={0}
      data-others={filter.others || undefined}
    >
      {rows.length > 0 && nothing}
      <TypeStrip found={found.get(null) ?? []} words={filter.words} />
      <table className="causes">
        <MatrixHead table={table} />
        <tbody>
          {shown.map(({ original }) => (
            <MatrixRow
              key={original.cause}
              row={original}
              found={found.get(original.cause) ?? []}
              words={filter.words}
            />
          ))}
        </tbody>
      </table>
      <ShowAll count={rows.length} unfold={unfold} />
      {rows.length === 0 && nothing}
    </section>
  )
})

const sortedBy = { cause: 'Hangup Cause', types: 'number of types' }
