import { type Cells, isFull, type TableRecord, textIn } from './cells.ts'
import { isEmptyText } from './empty.ts'
import { exactCause, exactType } from './exact-side.ts'
import type { PassedOver } from './outcome.ts'
import { saidInFields } from './read-pair.ts'
import { reasonToPass } from './reason-to-pass.ts'
import { sampleLength, splitters } from './splitters.ts'
import { longestPreamble } from './table.ts'
import { countIn, type SaidRow, type SaidRows } from './table-rows.ts'
import { isIdentifier } from './tidy.ts'

type Field = 'type' | 'cause'

/** A table of counts with one field's values as its heads and the other's in a column. */
interface Crosstab {
  /** The record with the heads, and the columns below them. */
  readonly at: number
  readonly heads: readonly number[]
  readonly field: Field
  /** The column of the other field. */
  readonly column: number
}

/** A matrix report or a pivot: counts of types by causes, or of causes by types. A row per count that is not 0. */
export function crosstab(text: string): SaidRows | undefined {
  for (const split of splitters(text)) {
    const sample = split(text.slice(0, sampleLength))
    const table = crosstabIn(sample, 'type') ?? crosstabIn(sample, 'cause')
    if (table) return countsIn(split(text), table)
  }
  return undefined
}

function crosstabIn(records: readonly TableRecord[], field: Field): Crosstab | undefined {
  const at = records.slice(0, longestPreamble).findIndex((record) => headsIn(record, field).length > 1)
  const head = records[at]
  if (!head) return undefined
  const heads = headsIn(head, field)
  const [first = 0] = heads
  const below = records.slice(at + 1)
  const other = field === 'type' ? 'cause' : 'type'
  const column = head.cells
    .slice(0, first)
    .findIndex((_, at) => below.some((row) => isNamed(other, textIn(row, at))))
  const rows = below.filter((row) => isNamed(other, textIn(row, column)))
  const counts = rows.flatMap((row) => heads.map((at) => textIn(row, at)))
  const areCounts = counts.some(isCount) && counts.every((cell) => isCount(cell) || isEmptyText(cell))
  return column >= 0 && areCounts ? { at, heads, field, column } : undefined
}

/** Columns under the field's values, if there are several: from the first one to the last, whatever stands between. */
function headsIn({ cells }: Cells, field: Field): number[] {
  const places = [...cells.keys()].filter((at) => isFull(cells[at]))
  if (places.filter((at) => isNamed(field, cells[at] ?? '')).length < 2) return []
  const mayBe = places.filter((at) => isNamed(field, cells[at] ?? '') || mayBeCause(field, cells[at] ?? ''))
  return places.filter((at) => at >= (mayBe[0] ?? 0) && at <= (mayBe.at(-1) ?? 0))
}

/** `(blank)`, `-`, `GONE_HOME`: a cause before or behind the known ones. */
function mayBeCause(field: Field, head: string): boolean {
  return field === 'cause' && (isEmptyText(head) || isIdentifier(head))
}

function isNamed(field: Field, cell: string): boolean {
  return (field === 'type' ? exactType(cell) : exactCause(cell)) !== undefined
}

function isCount(cell: string): boolean {
  return countIn(cell) !== undefined
}

function countsIn(records: readonly TableRecord[], { at, heads, field, column }: Crosstab): SaidRows {
  const rows: SaidRow[] = []
  const passedOver: PassedOver[] = []
  const names = records[at]
  for (const [index, record] of records.entries()) {
    const { cells, line } = record
    const text = cells.join('\t').trim()
    if (text === '') continue
    const label = textIn(record, column)
    const reason = index > at ? reasonToPass(record, { type: column }) : undefined
    const as =
      index < at ? 'preamble' : index === at ? 'header' : (reason ?? (isFull(label) ? undefined : 'words'))
    if (as) {
      passedOver.push({ line, text, as })
      continue
    }
    for (const head of heads) {
      const count = countIn(textIn(record, head))
      if (!count || !names) continue
      const name = textIn(names, head)
      rows.push({
        said: field === 'type' ? saidInFields(name, label) : saidInFields(label, name),
        line,
        count,
      })
    }
  }
  return { rows, passedOver, unread: 0 }
}
