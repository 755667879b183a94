import { useDeferredValue, useMemo } from 'react'
import type { MatrixFilter } from '../../domain/address/place.ts'
import { useAnnounce } from '../parts/announce.ts'
import { CallbackIcon } from '../parts/icons.tsx'
import { CauseTable } from './CauseTable.tsx'
import { countFound, foundBy } from './cause-rows.ts'
import { FilterBar } from './FilterBar.tsx'

interface Props {
  readonly filter: MatrixFilter
  readonly onFilter: (filter: MatrixFilter) => void
}

/** Every cause against every type. */
export function MatrixView({ filter, onFilter }: Props) {
  const announce = useAnnounce()
  // What is typed is drawn first, what it finds after it.
  const sought = useDeferredValue(filter)
  const found = useMemo(() => foundBy(sought), [sought])
  return (
    <div className="wrap">
      <h1 className="title pt-8">Every cause against every type</h1>
      <p className="mt-1.5 mb-4 text-ink-2">
        30 definitions, each with our reading of it in short. A cell with a dash is a pair the reference does
        not define.
      </p>
      <FilterBar
        filter={filter}
        count={countFound(found)}
        onFilter={(next) => {
          onFilter(next)
          announce(() => countFound(foundBy(next)))
        }}
      />
      <CauseTable filter={sought} found={found} onFilter={onFilter} />
      <p className="mt-3 flex items-center gap-2 text-sm text-ink-2">
        <span className="text-yes">
          <CallbackIcon />
        </span>
        <span>marked “Callback? Yes” in the reference, which does not define this column</span>
      </p>
    </div>
  )
}
