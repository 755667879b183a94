import type { Copyable } from '../views/parts/copy.ts'

/** The old command, where there is no clipboard (plain http) or it is refused. */
export function copyByCommand({ plain, html }: Copyable): boolean {
  let filled = false
  const fill = (event: ClipboardEvent) => {
    if (!event.clipboardData) return
    event.clipboardData.setData('text/plain', plain)
    if (html !== undefined) event.clipboardData.setData('text/html', html)
    event.preventDefault()
    filled = true
  }
  document.addEventListener('copy', fill, { once: true, capture: true })
  try {
    return document.execCommand('copy') && filled
  } catch {
    return false // The caller shows the text, selected, instead.
  } finally {
    document.removeEventListener('copy', fill, { capture: true })
  }
}
