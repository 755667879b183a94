import type { ComponentType } from 'react'
import { storeOf } from '../store.ts'

/** The export that the history's present entry stands for; `undefined` where it is the box. */
export const shownExport = storeOf<ComponentType | undefined>(undefined)

let exportAt: (exported: unknown) => ComponentType | undefined = () => undefined

/** From now on an entry of the history may stand for one of these. After a reload the files are gone. */
export function offerExports(find: typeof exportAt): void {
  exportAt = find
}

export function showExportOfEntry(): void {
  shownExport.set(exportAt(history.state?.exported))
}
