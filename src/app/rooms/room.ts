import type { MatrixFilter, Place } from '../../domain/address/place.ts'

/** What a room, the app's part around a view, is given. */
export interface RoomProps<At extends Place['at']> {
  readonly place: Extract<Place, { at: At }>
  readonly siteAddress: (place: Place) => string
  /** Shows the matrix through a filter; the second, asked later, is what of it may stand in the address. */
  readonly onFilter: (filter: MatrixFilter, inAddress: () => MatrixFilter) => void
}
