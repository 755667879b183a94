import type { KeysDialog } from '../views/parts/KeysDialog.tsx'
import { storeOf } from './store.ts'

/** Whether the page listens to keys without Ctrl, Cmd or Alt; they get in the way of speech input. */
export const singleKeys = storeOf(true)

/** The list of keys, while it is open. */
export const keysDialog = storeOf<typeof KeysDialog | undefined>(undefined)

/** `/` and Ctrl or Cmd+K put the focus into the page's box or filter, which carries `data-search`; `?` lists the keys. */
export function listenForKeys(): void {
  try {
    singleKeys.set(localStorage.getItem('single-keys') !== 'off')
  } catch {
    // Storage is refused here: single keys are on, as for everybody who has not chosen.
  }
  document.addEventListener('keydown', (event) => {
    const { key, ctrlKey, metaKey, altKey } = event
    if (event.defaultPrevented || event.isComposing || altKey || document.querySelector('dialog[open]'))
      return
    const withControl = ctrlKey || metaKey
    const single = !withControl && singleKeys.get() && !inField(event)
    if (single && key === '?') void openKeys()
    else if ((single && key === '/') || (withControl && key.toLowerCase() === 'k')) focusSearch(event)
  })
}

function focusSearch(event: Event): void {
  const field = document.querySelector<HTMLElement>('[data-search]')
  if (!field) return
  event.preventDefault()
  field.focus()
}

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

/** Whether an event comes from where people type. */
export function inField(event: Event): boolean {
  const { target } = event
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName))
  )
}
