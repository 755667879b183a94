import { callTypes } from '../reference/reference.ts'
import type { SaidRow } from './table-rows.ts'

/** "Unknown" is a word of its own. */
const typeNames = callTypes.map(({ name }) => name).filter((name) => name !== 'Unknown')
const typeName = new RegExp(`\\b(?:${typeNames.join('|')})\\b`)
const causeName = /\b(?!ALL_BUSY|NO_DEVICES)[A-Z]+_[A-Z]/
const typeLabel = /missed[\s_-]*call[\s_-]*type|(?:^|[;,|/({[\t])[\s"'*•>-]*type["'*]*\s*(?:[:=|\t]|$)/im
const causeLabel = /hang-?up[\s_-]*cause|(?:^|[;,|/({[\t])[\s"'*•>-]*cause["'*]*\s*(?:[:=|\t]|$)/im

/**
 * A side that the text may say, and nobody read, is asked for: it is not the one that the reference leaves.
 * @param lines where a line is read by itself, those of the text: a name on another one belongs to that
 */
export function leftOpen(
  rows: readonly SaidRow[],
  text: string,
  lines?: readonly string[],
): readonly SaidRow[] {
  const hasType = typeLabel.test(text) || (!lines && typeName.test(text))
  const hasCause = causeLabel.test(text) || (!lines && causeName.test(text))
  return rows.map((row) => {
    const { said } = row
    const here = lines?.[row.line - 1] ?? ''
    const isOpen = said.type
      ? !said.cause && (hasCause || causeName.test(here) || /\bcause\b/i.test(here))
      : hasType || typeName.test(here) || /\btype\b/i.test(here)
    return isOpen ? { ...row, said: { ...said, isOpen } } : row
  })
}
