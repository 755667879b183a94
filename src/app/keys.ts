import type { Keys } from './Keys.tsx'
import { storeOf } from './store.ts'

/** The list of keys, while it is open. */
export const openedKeys = storeOf<typeof Keys | undefined>(undefined)

/** Never rejects: without the network there is no list, and the keys work all the same. */
export async function openKeys(): Promise<void> {
  const part = await import('./Keys.tsx').catch(() => undefined)
  openedKeys.set(part?.Keys)
}

export function closeKeys(): void {
  openedKeys.set(undefined)
}
