import type { KeysDialog } from '../views/parts/KeysDialog.tsx'
import { storeOf } from './store.ts'

/** Whether the page listens to keys without Ctrl, Cmd or Alt; they get in the way of speech input. */
export const singleKeys = storeOf(true)

/** The list of keys, while it is open. */
export const keysDialog = storeOf<typeof KeysDialog | undefined>(undefined)

/** Never rejects: without the network there is no list, and the keys work all the same. */
export async function openKeys(): Promise<void> {
  const part = await import('../views/parts/KeysDialog.tsx').catch(() => undefined)
  keysDialog.set(part?.KeysDialog)
}

export function chooseSingleKeys(on: boolean): void {
  singleKeys.set(on)
  try {
    if (on) localStorage.removeItem('single-keys')
    else localStorage.setItem('single-keys', 'off')
  } catch {
    // Storage is refused here: the choice lasts as long as the page.
  }
}
