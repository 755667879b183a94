import { boxText } from './box.ts'

/**
 * After a deployment a host may no longer have a part of an open page. The new version has, so the page is loaded
 * anew, and the text of the box goes with it: once, in the tab's own name, which is memory and no storage.
 */
const mark = '\u0001'
/** Whether a text has come over a reload, or is about to. */
let hasCome = false

/** The text that came over a reload; empty where none did. */
export function takeCarried(): string {
  hasCome = window.name.startsWith(mark)
  const text = hasCome ? window.name.slice(1) : ''
  if (hasCome) window.name = ''
  return text
}

export function reloadWithText(): void {
  window.name = mark + boxText.get()
  location.reload()
}

/** Does so where a part is missing and the host is there; not twice, for then it is no deployment. */
export async function reloadOnce(): Promise<void> {
  if (hasCome) return
  hasCome = true
  if ((await fetch('', { method: 'HEAD' })).ok) reloadWithText()
}
