import type { TableReader } from '../domain/phone-events/read-text.ts'
import { storeOf } from './store.ts'

/** The reader of tables, loaded once a text may hold one. `failed` until the next text asks for it again. */
export const tablePart = storeOf<TableReader | 'failed' | undefined>(undefined)

export async function loadTablePart(): Promise<void> {
  try {
    tablePart.set((await import('../domain/phone-events/table-reader.ts')).tableReader)
  } catch {
    tablePart.set('failed')
  }
}
