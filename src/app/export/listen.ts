import { boxText } from '../box.ts'
import { expectFiles, explainFiles } from './begin.tsx'

/** Has files read that are dropped anywhere on the page or chosen by hand, and a paste too long for the box. */
export function listenForFiles(): void {
  document.documentElement.dataset.files = ''
  addEventListener('dragenter', (event) => {
    if (event.dataTransfer?.types.includes('Files')) expectFiles()
  })
  addEventListener('dragover', (event) => {
    if (event.dataTransfer?.types.includes('Files')) event.preventDefault()
  })
  addEventListener('drop', (event) => {
    const items = [...(event.dataTransfer?.items ?? [])].filter(({ kind }) => kind === 'file')
    if (items.length === 0) return
    event.preventDefault()
    // Read before anything is awaited: the items are gone with the event.
    const entries = items.map((item) => ({ file: item.getAsFile(), entry: item.webkitGetAsEntry() }))
    void explainFiles({
      files: entries.flatMap(({ file, entry }) => (file && !entry?.isDirectory ? [file] : [])),
      folders: entries.flatMap(({ entry }) => (entry?.isDirectory ? [entry.name] : [])),
    })
  })
  addEventListener('click', ({ target }) => {
    if (!(target instanceof Element)) return
    if (target.matches('[data-export-files]')) expectFiles()
    if (target.closest('[data-export-paste]'))
      void explainFiles({ files: [new File([boxText.get()], 'Pasted text')], folders: [] })
  })
  addEventListener('change', ({ target }) => {
    if (!(target instanceof HTMLInputElement) || !target.matches('[data-export-files]')) return
    const files = [...(target.files ?? [])]
    target.value = ''
    if (files.length > 0) void explainFiles({ files, folders: [] })
  })
}
