import type { Place } from '../../domain/address/place.ts'

/** Each page loads its own room; the others are loaded when they are first shown. */
const loaders = {
  lookup: () => import('./LookupRoom.tsx'),
  definitions: () => import('./TabsRoom.tsx'),
  definition: () => import('./DefinitionRoom.tsx'),
  matrix: () => import('./MatrixRoom.tsx'),
  connect: () => import('./ConnectRoom.tsx'),
  'not-found': () => import('./NotFoundRoom.tsx'),
}

type Rooms = { [At in Place['at']]: Awaited<ReturnType<(typeof loaders)[At]>>['Room'] }

/** The rooms that are loaded. A place is shown when its room is: see `loadRoom`. */
export const rooms: Partial<Rooms> = {}

/** Loads a place's room. Rejects where the network does not give it, or gives another file in its stead. */
export async function loadRoom<At extends Place['at']>(at: At): Promise<void> {
  if (rooms[at]) return
  const { Room } = await loaders[at]()
  if (!Room) throw new Error('This file holds no room')
  rooms[at] = Room as Rooms[At]
}
