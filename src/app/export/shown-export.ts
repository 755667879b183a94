import type { ComponentType } from 'react'
import { storeOf } from '../store.ts'

/** The export that the history's present entry stands for; `undefined` where it is the box. */
export const shownExport = storeOf<number | undefined>(undefined)

/** Its screen: a part of its own, loaded with the first file. */
export const exportRoom = storeOf<ComponentType | undefined>(undefined)

/** Reads which export the present entry shows. After a reload the files are gone, and the box is shown. */
export function showExportOfEntry(): void {
  const { exported } = history.state ?? {}
  shownExport.set(exportRoom.get() && typeof exported === 'number' ? exported : undefined)
}
