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
import type { MatrixFilter } from '../../domain/address/place.ts'
import { type CauseRow, causeRows, foundIn } from './cause-rows.ts'

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
    header: 'Hangup cause',
    sortFn: (a, b) => a.original.place - b.original.place,
  }),
  helper.accessor(({ definitions }) => definitions.length, {
    id: 'types',
    header: 'Types',
    sortDescFirst: true,
    sortFn: (a, b) => a.original.definitions.length - b.original.definitions.length,
  }),
])

/** The causes that a filter leaves, in its order. The filter itself lives in the address. */
export function useCauseTable(filter: MatrixFilter, onFilter: (filter: MatrixFilter) => void) {
  const sorting = [{ id: filter.sort.by, desc: filter.sort.descending }]
  return useTable({
    features,
    columns,
    data: causeRows,
    state: { sorting, globalFilter: filter },
    enableSortingRemoval: false,
    enableMultiSort: false,
    getColumnCanGlobalFilter: ({ id }) => id === 'cause',
    globalFilterFn: ({ original }) => foundIn(original, filter).length > 0,
    onSortingChange: (updater) => {
      const [sort] = functionalUpdate(updater, sorting)
      const by = sort?.id === 'types' ? 'types' : 'cause'
      onFilter({ ...filter, sort: { by, descending: sort?.desc ?? false } })
    },
  })
}
