import { longestPreamble } from '../columns.ts'
import { passedOver } from '../grid.ts'
import { isNoCall } from '../holders.ts'
import { isNamed } from '../names.ts'
import {
  countIn,
  type Grid,
  type GridRecord,
  heldRows,
  isFull,
  type Passed,
  type RawRow,
  type Reading,
  textIn,
} from '../reading.ts'
import { isTotal } from '../table-words.ts'
import { isIdentifier } from '../tidy.ts'
import { isEmptyText, type Side } from '../vocabulary.ts'
import { countedRow } from './matrix.ts'

interface Group {
  readonly outer: GridRecord
  readonly inner: readonly GridRecord[]
}

/**
 * A pivot in Excel's compact form: types and causes in one column, each type with its count above those of its causes, or
 * the other way round. Read only where every count is the sum of those below it.
 */
export function compactPivot(grid: Grid): Reading | undefined {
  const full = grid.records.filter(({ cells }) => cells.some(({ text }) => isFull(text)))
  for (const outer of ['type', 'cause'] as const) {
    const at = full.slice(0, longestPreamble).findIndex((record) => isNamed(outer, textIn(record, 0)))
    const groups = at < 0 ? undefined : groupsBelow(full.slice(at), outer)
    if (groups) return readingOf(grid, full, groups, outer)
  }
  return undefined
}

function groupsBelow(records: readonly GridRecord[], outer: Side): readonly Group[] | undefined {
  const inner = outer === 'type' ? 'cause' : 'type'
  const groups: { readonly outer: GridRecord; readonly inner: GridRecord[]; rest: number }[] = []
  for (const record of records) {
    const label = textIn(record, 0)
    if (isTotal(label)) break
    const count = countIn(textIn(record, 1))
    const group = groups.at(-1)
    if (count === undefined) return undefined
    if (!group || group.rest === 0) {
      if (!isValueOf(outer, label) || count === 0) return undefined
      groups.push({ outer: record, inner: [], rest: count })
    } else {
      if (!isValueOf(inner, label) || count > group.rest) return undefined
      group.inner.push(record)
      group.rest -= count
    }
  }
  const isWhole = groups.length > 0 && groups.every(({ rest }) => rest === 0)
  return isWhole ? groups : undefined
}

/** A name of the side, or what may be one that nobody knows; a blank is an empty cause. */
function isValueOf(side: Side, text: string): boolean {
  return isNamed(side, text) || (side === 'cause' && (isEmptyText(text) || isIdentifier(text)))
}

function readingOf(grid: Grid, full: readonly GridRecord[], groups: readonly Group[], field: Side): Reading {
  const rows: RawRow[] = []
  const isRow = new Set<GridRecord>()
  for (const { outer, inner } of groups)
    for (const record of inner) {
      const [name, label, count] = [outer.cells[0], record.cells[0], record.cells[1]]
      if (!name || !label || !count) continue
      isRow.add(record)
      if (countIn(count.text)) rows.push(countedRow(record.line, { field, name, label, count }))
    }
  const first = groups[0] ? full.indexOf(groups[0].outer) : 0
  const passed = full.flatMap((record, at): Passed[] =>
    isRow.has(record) ? [] : [passedOver(record, at < first ? 'header' : 'total')],
  )
  const title = full.slice(0, first).flatMap(({ cells }) => cells.find(({ text }) => isNoCall(text)) ?? [])[0]
  const held = title ? { quote: title.text } : grid.held
  return { format: 'matrix', rows: heldRows(rows, held), passed, isList: true, unread: grid.more }
}
