import { memo } from 'react'
import type { MatrixFilter } from '../../domain/address/place.ts'
import { useAnnounce } from '../parts/announce.ts'
import { ShowAll } from '../parts/ShowAll.tsx'
import { useFold } from '../parts/use-fold.ts'
import type { FoundByCause } from './cause-rows.ts'
import { MatrixHead } from './MatrixHead.tsx'
import { MatrixRow } from './MatrixRow.tsx'
import { useCauseTable } from './use-cause-table.ts'

interface Props {
  readonly filter: MatrixFilter
  readonly found: FoundByCause
  readonly onFilter: (filter: MatrixFilter) => void
}

/** The causes of which anything was found, in the filter's order. Drawn anew only where one of its props changes. */
export const CauseTable = memo(({ filter, found, onFilter }: Props) => {
  const announce = useAnnounce()
  const table = useCauseTable(filter.sort, found, (sort) => {
    onFilter({ ...filter, sort })
    announce(`Sorted by ${sortedBy[sort.by]}, ${sort.descending ? 'descending' : 'ascending'}`)
  })
  const { rows } = table.getRowModel()
  const { shown, unfold } = useFold(rows, found)
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard.
    <section className="matrix card" aria-label="Causes and types" tabIndex={0}>
      <table>
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
      {rows.length === 0 && <p className="p-5 text-ink-2">No definition is left by these filters.</p>}
    </section>
  )
})

const sortedBy = { cause: 'hangup cause', types: 'number of types' }
