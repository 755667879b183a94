import { addressOf } from '../address/address.ts'
import { columns, explained } from '../phone-events/explained-rows.ts'
import type { PairOutcome } from '../phone-events/outcome.ts'

/** The names of the columns that are added to a saved file. */
export const addedNames: readonly string[] = columns.slice(1)

/** The cells that are added to a row. @param base the site's absolute address, with its last slash */
export function addedCells(outcome: PairOutcome, base: string): string[] {
  return explained(
    [{ number: 1, line: 1, outcome }],
    (definition) => base + addressOf({ at: 'definition', definition }),
  ).flatMap((row) => [row.type, row.cause, row.callback, row.summary, row.description, row.link])
}

/**
 * Cells as they are added behind a row: a delimiter first, guarded against spreadsheets that would run them,
 * quoted where they must be. No quoted cell of ours begins with a blank, a quote or a delimiter: so ours can never
 * be taken for the closing one of a quote that the file left open. Nor does an apostrophe stand where it would seem
 * to quote a cell.
 */
export function addedText(cells: readonly string[], delimiter: string): string {
  return cells.map((cell) => delimiter + addedCell(cell, delimiter)).join('')
}

function addedCell(text: string, delimiter: string): string {
  const oneLine = text
    .replace(/\s+/g, ' ')
    .replaceAll('"', "'")
    .replace(/^[\s,;|']+/, '')
    .replace(/([,;|])'+|'+(?=[,;|]|\s*$)/g, '$1')
    .trimEnd()
  const guarded = /^[=+\-@]/.test(oneLine) ? `'${oneLine}` : oneLine
  return guarded.includes(delimiter) ? `"${guarded}"` : guarded
}
