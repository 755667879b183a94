import { openedKeys, openKeys } from './keys.ts'
import { inField } from './paste.ts'
import { singleKeys } from './single-keys.ts'

/** `/` and Ctrl or Cmd+K put the focus into the page's box or filter, which carries `data-search`; `?` lists the keys. */
export function listenForKeys(): void {
  try {
    singleKeys.set(localStorage.getItem('single-keys') !== 'off')
  } catch {
    // Storage is refused here: single keys are on, as for everybody who has not chosen.
  }
  document.addEventListener('keydown', (event) => {
    const { key, ctrlKey, metaKey, altKey } = event
    if (event.defaultPrevented || event.isComposing || altKey || openedKeys.get()) return
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
