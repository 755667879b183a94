import { useCallback, useDeferredValue, useMemo } from 'react'
import { type MatrixFilter, wholeMatrix } from '../../domain/address/place.ts'
import { useAnnounce } from '../parts/announce.ts'
import { CallbackIcon } from '../parts/icons.tsx'
import { CauseTable } from './CauseTable.tsx'
import { countFound, foundBy } from './cause-rows.ts'
import { FilterBar } from './FilterBar.tsx'

interface Props {
  readonly filter: MatrixFilter
  readonly onFilter: (filter: MatrixFilter) => void
}

/** Every cause and every type. */
export function MatrixView({ filter, onFilter }: Props) {
  const announce = useAnnounce()
  // What is typed is drawn first, what it finds after it.
  const sought = useDeferredValue(filter)
  const found = useMemo(() => foundBy(sought), [sought])
  const clear = useCallback(() => onFilter(wholeMatrix), [onFilter])
  return (
    <div className="wrap wide">
      <div className="matrix-head">
        <div>
          <h1 className="title">Every cause, every type</h1>
          <p className="text-ink-2">
            All 30 definitions, summarised by us. A pair without a meaning isn’t defined by the reference.
          </p>
        </div>
        <FilterBar
          filter={filter}
          count={countFound(found)}
          onFilter={(next) => {
            onFilter(next)
            announce(() => `${countFound(foundBy(next))}${next.others ? ', the others are shown too' : ''}`)
          }}
        />
      </div>
      <CauseTable filter={sought} found={found} onFilter={onFilter} onClear={clear} />
      <ul className="legend mt-3">
        <li className="flex items-center gap-2">
          <span className="text-yes">
            <CallbackIcon />
          </span>
          <span>Callback? is “Yes” in the source, which doesn’t define this column</span>
        </li>
        <li>Summaries are our reading of the source</li>
      </ul>
    </div>
  )
}
