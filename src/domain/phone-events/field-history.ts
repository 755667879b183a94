import { type TableRecord, textIn } from './cells.ts'
import { fieldNamed } from './field-names.ts'
import type { PassedOver } from './outcome.ts'
import { saidInFields } from './read-pair.ts'
import { sampleLength, splitters } from './splitters.ts'
import { longestPreamble } from './table.ts'
import type { SaidRow, SaidRows } from './table-rows.ts'
import { fold } from './tidy.ts'

const fieldHeads = ['FIELD', 'FIELDNAME', 'FIELDEVENT']
const oldHeads = ['OLDVALUE', 'ORIGINALVALUE', 'PREVIOUSVALUE']
const newHeads = ['NEWVALUE', 'CURRENTVALUE']

interface Change {
  readonly type?: string
  readonly cause?: string
  readonly line: number
  /** What else its line says: when, who. */
  readonly beside: string
}

/**
 * A field history: a line per field that changed, its name in one column and its value in another (`Date, Field, User,
 * Original Value, New Value`). What changed at one time is one record, read as it is now.
 */
export function fieldHistory(text: string): SaidRows | undefined {
  for (const split of splitters(text)) {
    const start = split(text.slice(0, sampleLength)).slice(0, longestPreamble)
    const at = start.findIndex(
      ({ cells }) => columnOf(cells, fieldHeads) >= 0 && columnOf(cells, newHeads) >= 0,
    )
    if (at < 0) continue
    const records = split(text)
    return records.some(isHeadOfEvents) ? undefined : historyBelow(records, at)
  }
  return undefined
}

/** A table of Phone Events on the same page tells more. */
function isHeadOfEvents({ cells }: TableRecord): boolean {
  const named = cells.map((cell) => fieldNamed(cell)?.field)
  return named.includes('type') && named.includes('cause')
}

function columnOf(cells: readonly string[], heads: readonly string[]): number {
  return cells.findIndex((cell) => heads.includes(fold(cell)))
}

function historyBelow(records: readonly TableRecord[], at: number): SaidRows {
  const names = records[at]?.cells ?? []
  const field = columnOf(names, fieldHeads)
  const now = columnOf(names, newHeads)
  const taken = new Set([field, now, columnOf(names, oldHeads)])
  const changes: Change[] = []
  const passedOver: PassedOver[] = []
  for (const [index, record] of records.entries()) {
    const { cells, line } = record
    const text = cells.join('\t').trim()
    if (text === '') continue
    const name = index > at ? fieldNamed(textIn(record, field)) : undefined
    if (!name || name.plain || name.field === 'count') {
      passedOver.push({ line, text, as: index > at ? 'words' : index < at ? 'preamble' : 'header' })
      continue
    }
    const beside = cells.filter((_, column) => !taken.has(column)).join('\t')
    const last = changes.at(-1)
    const change = { [name.field]: textIn(record, now) }
    if (last?.beside === beside && last[name.field] === undefined)
      changes.splice(-1, 1, { ...last, ...change })
    else changes.push({ ...change, line, beside })
  }
  return { rows: changes.map(rowOf), passedOver, unread: 0 }
}

function rowOf({ type, cause, line }: Change): SaidRow {
  return { said: saidInFields(type, cause), line }
}
