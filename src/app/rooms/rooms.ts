import type { Place } from '../../domain/address/place.ts'

/** Each page loads its own room; the others are loaded when they are first shown. */
const loaders = {
  lookup: async () => (await import('./LookupRoom.tsx')).LookupRoom,
  definitions: async () => (await import('./TabsRoom.tsx')).TabsRoom,
  definition: async () => (await import('./DefinitionRoom.tsx')).DefinitionRoom,
  matrix: async () => (await import('./MatrixRoom.tsx')).MatrixRoom,
  connect: async () => (await import('./ConnectRoom.tsx')).ConnectRoom,
  'not-found': async () => (await import('./NotFoundRoom.tsx')).NotFoundRoom,
}

type Rooms = { [At in Place['at']]: Awaited<ReturnType<(typeof loaders)[At]>> }

/** The rooms that are loaded. A place is shown when its room is: see `loadRoom`. */
export const rooms: Partial<Rooms> = {}

/** Loads a place's room. Rejects where the network does not give it. */
export async function loadRoom<At extends Place['at']>(at: At): Promise<void> {
  rooms[at] ??= (await loaders[at]()) as Rooms[At]
}
