import type { ColumnQuestion } from '../../domain/phone-events/outcome.ts'
import { clipped } from './words.ts'

export const fieldNames = { type: 'Missed Call Type', cause: 'Hangup Cause' } as const

/** Example: "Is column “Status” the Missed Call Type?" */
export function columnQuestion({ side, columns }: ColumnQuestion): string {
  const [only] = columns
  return columns.length === 1 && only
    ? `Is column “${clipped(only.name)}” the ${fieldNames[side]}?`
    : `${columns.length} columns may be the ${fieldNames[side]}. Which one is it?`
}

/** Example: "Column 3: Status". */
export function columnName({ at, name }: ColumnQuestion['columns'][number]): string {
  return `Column ${at + 1}: ${clipped(name)}`
}
