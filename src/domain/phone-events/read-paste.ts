import type { Outcome } from './outcome.ts'
import { readText } from './read-text.ts'
import { tableReader } from './table-reader.ts'

/**
 * What a pasted text says. Labels and column headers beat position, position beats prose; what is not one of
 * the definitions is never answered with one. Pure, and never throws.
 *
 * @example readPaste('Trying / NO_ANSWER') // { kind: 'defined', definition: … }
 */
export function readPaste(paste: string): Outcome {
  return readText(paste, tableReader)
}
