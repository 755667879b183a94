import { boxText } from './box.ts'

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
    reportError(error)
    hasFailed = true
    if (location.pathname !== pathname) return location.reload()
    const note = document.createElement('p')
    note.className = 'wrap note mt-4'
    note.dataset.warn = ''
    note.role = 'alert'
    note.textContent = 'Something failed here. This is the page as it was built: reload it to use its tools.'
    container.replaceChildren(...built.childNodes)
    container.querySelector('main')?.prepend(note)
    const box = container.querySelector<HTMLTextAreaElement>('textarea[data-search]')
    if (box) box.value = boxText.get()
  }
}
