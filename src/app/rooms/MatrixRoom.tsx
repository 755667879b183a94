import { MatrixView } from '../../views/matrix/MatrixView.tsx'
import type { RoomProps } from './room.ts'

export function MatrixRoom({ place, onFilter }: RoomProps<'matrix'>) {
  return <MatrixView filter={place.filter} onFilter={onFilter} />
}
