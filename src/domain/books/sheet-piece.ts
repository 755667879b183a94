export interface SheetPiece {
  readonly bytes: Uint8Array
  /** How much of the sheet was read, from 0 to 1. */
  readonly part: number
}
