import type { ByteBuffer } from '../byte-buffer.ts'

/** A row that comes in pieces is put together by so many bytes at least, and is not longer than this. */
const leastPart = 512
const longestRow = 1 << 20

/** Whoever goes over the rows of a sheet. */
export interface OverRows {
  /** Whether rows are what comes next. */
  isInRows(): boolean
  /** Goes over whole rows, and answers where it stopped. */
  rows(bytes: Uint8Array, from: number, end: number): number
  tooLong(): void
}

/**
 * Goes over the rows of the next piece. A row that the last one has only the beginning of, in `rest`, is put together; all
 * others are gone over where they are.
 */
export function overRows(over: OverRows, rest: ByteBuffer, piece: Uint8Array): void {
  let from = 0
  while (rest.length > 0 && over.isInRows()) {
    if (from === piece.length) return
    const part = Math.min(piece.length - from, Math.max(leastPart, rest.length))
    rest.addAll(piece, from, from + part)
    from += part
    const done = over.rows(rest.bytes, 0, rest.length)
    const left = rest.length - done
    if (done > 0 && left <= part && over.isInRows()) {
      from -= left
      rest.length = 0
    } else {
      rest.bytes.copyWithin(0, done, rest.length)
      rest.length = left
    }
    if (rest.length > longestRow) over.tooLong()
  }
  if (over.isInRows()) from = over.rows(piece, from, piece.length)
  rest.addAll(piece, from, piece.length)
}
