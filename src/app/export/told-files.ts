import { type ForcedColumns, isTold } from '../../domain/export/layout.ts'
import type { Snapshot } from '../../domain/export/snapshot.ts'

/** How files and sheets of one shape are to be read, as somebody said: in this tab, until a reload. */
const toldOfShapes = new Map<string, ForcedColumns>()

/**
 * What files and sheets of one kind have in common: the names of their columns, or the first row where none were
 * found. To be asked of what nobody said anything about; `undefined` where there is nothing to know it by.
 */
export function shapeOf(snapshot: Snapshot | undefined): string | undefined {
  if (snapshot?.state === 'table') return joined(snapshot.table.names)
  if (snapshot?.state === 'no-columns') return joined(snapshot.unrecognised.firstRows[0] ?? [])
  return undefined
}

function joined(cells: readonly string[]): string | undefined {
  return cells.length > 0 ? JSON.stringify(cells) : undefined
}

export function toldOfShape(shape: string | undefined): ForcedColumns | undefined {
  return shape === undefined ? undefined : toldOfShapes.get(shape)
}

/** @param columns nothing in them: as the reader would */
export function rememberShape(shape: string | undefined, columns: ForcedColumns | undefined): void {
  if (shape === undefined) return
  if (isTold(columns)) toldOfShapes.set(shape, columns)
  else toldOfShapes.delete(shape)
}
