import type { MatrixFilter } from '../../domain/address/place.ts'
import { useAnnounce } from '../parts/announce.ts'
import { CallbackIcon } from '../parts/icons.tsx'
import { countFound } from './cause-rows.ts'
import { FilterBar } from './FilterBar.tsx'
import { MatrixHead } from './MatrixHead.tsx'
import { MatrixRow } from './MatrixRow.tsx'
import { useCauseTable } from './use-cause-table.ts'

interface Props {
  readonly filter: MatrixFilter
  readonly onFilter: (filter: MatrixFilter) => void
}

/** Every cause against every type. */
export function MatrixView({ filter, onFilter }: Props) {
  const announce = useAnnounce()
  const table = useCauseTable(filter, (next) => {
    onFilter(next)
    announce(`Sorted by ${sortedBy[next.sort.by]}, ${next.sort.descending ? 'descending' : 'ascending'}`)
  })
  const { rows } = table.getRowModel()
  return (
    <div className="wrap">
      <h1 className="title pt-8">Every cause against every type</h1>
      <p className="mt-1.5 mb-4 text-ink-2">
        30 definitions, each with our reading of it in short. A cell with a dash is a pair the reference does
        not define.
      </p>
      <FilterBar
        filter={filter}
        onFilter={(next) => {
          onFilter(next)
          announce(countFound(next))
        }}
      />
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard. */}
      <section className="matrix card" aria-label="Causes and types" tabIndex={0}>
        <table>
          <MatrixHead table={table} />
          <tbody>
            {rows.map(({ original }) => (
              <MatrixRow key={original.cause} row={original} filter={filter} />
            ))}
          </tbody>
        </table>
        {rows.length === 0 && <p className="p-5 text-ink-2">No definition is left by these filters.</p>}
      </section>
      <p className="mt-3 flex items-center gap-2 text-sm text-ink-2">
        <span className="text-yes">
          <CallbackIcon />
        </span>
        <span>marked “Callback? Yes” in the reference, which does not define this column</span>
      </p>
    </div>
  )
}

const sortedBy = { cause: 'hangup cause', types: 'number of types' }
