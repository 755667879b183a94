import { callTypes } from '../reference/reference.ts'
import { isWhole } from './labelled.ts'
import type { SaidRow } from './table-rows.ts'

/** "Unknown" is a word of its own. */
const typeNames = callTypes.map(({ name }) => name).filter((name) => name !== 'Unknown')
const typeName = new RegExp(`\\b(?:${typeNames.join('|')})\\b`)
const causeName = /\b(?!(?:ALL_BUSY|NO_DEVICES)\b)[A-Z]+(?:_[A-Z]+)+\b/
const typeLabel = /missed[\s_-]*call[\s_-]*type/i
const causeLabel = /hang-?up[\s_-]*cause/i

/**
 * A side that the text may say, and nobody read, is asked for: it is not the one that the reference leaves.
 * @param around what a row's line may be read with: itself, or all of the text
 */
export function leftOpen(
  rows: readonly SaidRow[],
  text: string,
  around: (row: SaidRow) => string,
): readonly SaidRow[] {
  if (rows.every(({ said }) => isWhole(said))) return rows
  const [hasTypeLabel, hasCauseLabel] = [typeLabel.test(text), causeLabel.test(text)]
  return rows.map((row) => {
    const { said } = row
    const isOpen = said.type
      ? !said.cause && (hasCauseLabel || causeName.test(around(row)))
      : hasTypeLabel || typeName.test(around(row))
    return isOpen ? { ...row, said: { ...said, isOpen } } : row
  })
}
