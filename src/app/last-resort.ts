import { boxText } from './box.ts'
import { reloadWithText } from './carry.ts'

/** Whether the page stands as it was built, without a script that answers. */
export let hasFailed = false

/**
 * What to do where drawing the page fails, after which React leaves nothing of it: the page is put back as it was
 * built, with what was typed, and its links lead on. At another address than its own, that address is loaded.
 */
export function lastResort(container: HTMLElement): (error: unknown) => void {
  const built = container.cloneNode(true) as HTMLElement
  const { pathname } = location
  return (error) => {
    hasFailed = true
    if (location.pathname !== pathname) return reloadWithText()
    container.replaceChildren(...built.childNodes)
    for (const box of container.querySelectorAll('textarea')) box.value = boxText.get()
    // What the page says where its script never started: see `startScript`.
    delete document.documentElement.dataset.live
    reportError(error)
  }
}
