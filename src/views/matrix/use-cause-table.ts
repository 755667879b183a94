import {
  columnFilteringFeature,
  createColumnHelper,
  createFilteredRowModel,
  createSortedRowModel,
  functionalUpdate,
  globalFilteringFeature,
  rowSortingFeature,
  tableFeatures,
  useTable,
} from '@tanstack/react-table'
import { useMemo } from 'react'
import type { MatrixFilter } from '../../domain/address/place.ts'
import { type CauseRow, causeRows, type FoundByCause, isShown } from './cause-rows.ts'

type Sort = MatrixFilter['sort']

const features = tableFeatures({
  columnFilteringFeature,
  globalFilteringFeature,
  rowSortingFeature,
  filteredRowModel: createFilteredRowModel(),
  sortedRowModel: createSortedRowModel(),
})

const helper = createColumnHelper<typeof features, CauseRow>()

const columns = helper.columns([
  helper.accessor('place', {
    id: 'cause',
    header: 'Hangup Cause',
    sortFn: (a, b) => a.original.place - b.original.place,
  }),
  helper.accessor(({ definitions }) => definitions.length, {
    id: 'types',
    header: 'Types',
    sortDescFirst: true,
    sortFn: (a, b) => a.original.definitions.length - b.original.definitions.length,
  }),
])

/** The causes that a filter shows, in an order that lives in the address. */
export function useCauseTable(filter: MatrixFilter, found: FoundByCause, onSort: (sort: Sort) => void) {
  const { sort } = filter
  const shown = useMemo(
    () => new Set(causeRows.filter((row) => isShown(row, filter, found))),
    [filter, found],
  )
  const sorting = [{ id: sort.by, desc: sort.descending }]
  return useTable({
    features,
    columns,
    data: causeRows,
    state: { sorting, globalFilter: shown },
    enableSortingRemoval: false,
    enableMultiSort: false,
    getColumnCanGlobalFilter: ({ id }) => id === 'cause',
    globalFilterFn: ({ original }) => shown.has(original),
    onSortingChange: (updater) => {
      const [first] = functionalUpdate(updater, sorting)
      onSort({ by: first?.id === 'types' ? 'types' : 'cause', descending: first?.desc ?? false })
    },
  })
}
