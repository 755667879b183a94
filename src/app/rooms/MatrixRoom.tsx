import { useCallback } from 'react'
import type { MatrixFilter } from '../../domain/address/place.ts'
import { search } from '../../domain/reference/search.ts'
import { MatrixView } from '../../views/matrix/MatrixView.tsx'
import type { RoomProps } from './room.ts'

/** Words that find nothing stay out of the address: they may be a name or a number that was pasted. */
function MatrixRoom({ place, onFilter }: RoomProps<'matrix'>) {
  const onOurFilter = useCallback(
    (filter: MatrixFilter) =>
      onFilter(filter, () => (search(filter.words).length > 0 ? filter : { ...filter, words: '' })),
    [onFilter],
  )
  return <MatrixView filter={place.filter} onFilter={onOurFilter} />
}

export { MatrixRoom as Room }
