import type { MatrixView } from '../views/matrix/MatrixView.tsx'
import { storeOf } from './store.ts'

/** The matrix brings a table library along, so it is loaded when it is first shown. */
export const matrixView = storeOf<typeof MatrixView | null>(null)

export async function loadMatrix(): Promise<void> {
  if (!matrixView.get()) matrixView.set((await import('../views/matrix/MatrixView.tsx')).MatrixView)
}
