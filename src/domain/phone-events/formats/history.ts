import type { Field, Passed, RawRow, Reading } from '../reading.ts'
import { type Grid, type GridRecord, textIn } from '../reading.ts'
import { fold } from '../tidy.ts'
import { fieldNamed, type Side } from '../vocabulary.ts'

const fieldHeads = ['FIELD', 'FIELDNAME', 'FIELDEVENT']
const oldHeads = [
  'OLDVALUE',
  'ORIGINALVALUE',
  'PREVIOUSVALUE',
  'OLD',
  'BEFORE',
  'PREVIOUS',
  'EXPECTED',
  'FROM',
]
const newHeads = ['NEWVALUE', 'CURRENTVALUE', 'NEW', 'AFTER', 'CURRENT', 'ACTUAL', 'TO']
const longestPreamble = 60

/**
 * A field history: a line per field that changed, its name in one column and its value in another (`Date, Field, User,
 * Original Value, New Value`). What changed at one time is one record, read as it is now; where only older values stand,
 * they are only spoken of.
 */
export function fieldHistory(sample: Grid, whole: () => Grid): Reading | undefined {
  const at = sample.records
    .slice(0, longestPreamble)
    .findIndex(
      (record) =>
        columnOf(record, fieldHeads) >= 0 &&
        (columnOf(record, newHeads) >= 0 || columnOf(record, oldHeads) >= 0),
    )
  if (at < 0) return undefined
  const grid = whole()
  return grid.records.some(isHeadOfEvents) ? undefined : historyBelow(grid, at)
}

const change = /^(.*?)\b(?:Changed|Set) ((?:\S+ ){1,5}?)(?:from (.+?) )?to (.+?)\.?\s*$/gim

/** Changes as Classic's history tells them: `Changed Hangup Cause from USER_BUSY to NO_ANSWER.` One record, as it is now. */
export function changesTold(text: string, lineAt: (at: number) => number): Reading | undefined {
  const fields: Field[] = []
  let from = text.length
  for (const match of text.matchAll(change)) {
    const [whole, , label = '', , value = ''] = match
    const name = fieldNamed(label)
    if (name?.owner !== 'own' || name.plain || name.field === 'count') continue
    if (fields.some(({ field }) => field === name.field)) return undefined
    const start = match.index + whole.lastIndexOf(value)
    fields.push({ field: name.field, text: value, start, end: start + value.length, isAccounted: true })
    from = Math.min(from, match.index)
  }
  const [first] = fields
  if (!first) return undefined
  const row = { line: lineAt(from), start: from, end: fields.at(-1)?.end ?? from, fields }
  return { format: 'history', rows: [row], passed: [], isList: false, unread: 0 }
}

/** A table of Phone Events on the same page tells more. */
function isHeadOfEvents({ cells }: GridRecord): boolean {
  const named = cells.map(({ text }) => fieldNamed(text)?.field)
  return named.includes('type') && named.includes('cause')
}

function columnOf({ cells }: GridRecord, heads: readonly string[]): number {
  return cells.findIndex(({ text }) => heads.includes(fold(text)))
}

interface Change extends RawRow {
  /** What else its line says: when, who. */
  readonly beside: string
  readonly side: Side
  readonly old: string
  readonly value: string
  /** The record's number, where the line has one. */
  readonly of: string
}

/** A record's number or Id in a cell of its own. */
const recordNumber = /^(?:[A-Z]{1,4}-?\d+|[0-9A-Za-z]{15}(?:[0-9A-Za-z]{3})?)$/

function historyBelow({ records }: Grid, at: number): Reading {
  const head = records[at] as GridRecord
  const [fieldAt, oldAt, newAt] = [fieldHeads, oldHeads, newHeads].map((heads) => columnOf(head, heads)) as [
    number,
    number,
    number,
  ]
  const valueAt = newAt < 0 ? oldAt : newAt
  // What a record held before is only spoken of.
  const quote = newAt < 0 ? { quote: textIn(head, oldAt) } : {}
  const changes: Change[] = []
  const passed: Passed[] = []
  for (const [index, record] of records.entries()) {
    const { cells, line, end } = record
    const text = cells
      .map((cell) => cell.text)
      .join('\t')
      .trim()
    const start = cells[0]?.start ?? 0
    if (text === '') continue
    const name = index > at ? fieldNamed(textIn(record, fieldAt)) : undefined
    if (!name || name.plain || name.field === 'count' || name.owner === 'other') {
      passed.push({ line, text, as: index > at ? 'words' : index < at ? 'preamble' : 'header', start, end })
      continue
    }
    const others = cells.filter((_, column) => column !== fieldAt && column !== oldAt && column !== newAt)
    const cell = cells[valueAt]
    const field: Field = {
      field: name.field as Side,
      text: cell?.text ?? '',
      start: cell?.start ?? start,
      end: (cell?.start ?? start) + (cell?.text.length ?? 0),
      isAccounted: true,
    }
    changes.push({
      line,
      start,
      end,
      side: name.field as Side,
      old: newAt < 0 ? '' : textIn(record, oldAt),
      value: field.text,
      beside: others.map(({ text: other }) => other).join('\t'),
      of: others.find(({ text: other }) => recordNumber.test(other.trim()))?.text.trim() ?? '',
      fields: [field],
      ...quote,
    })
  }
  return { format: 'history', rows: recordsOf(changes), passed, isList: true, unread: 0 }
}

/** Records as they are now: what was changed once more is no longer so, and what changed at one time is one record. */
function recordsOf(changes: readonly Change[]): readonly RawRow[] {
  const rows: RawRow[] = []
  const own = new Map<string, Change[]>()
  for (const each of changes) {
    const known = own.get(each.of)
    if (known) known.push(each)
    else own.set(each.of, [each])
  }
  for (const all of own.values()) {
    const replaced = new Set(all.flatMap((each) => (isSame(each) ? [] : [keyOf(each.side, each.old)])))
    const left = all.filter(({ side, value }) => value.trim() === '' || !replaced.has(keyOf(side, value)))
    const isOnce = (['type', 'cause'] as const).every(
      (side) => left.filter((each) => each.side === side).length < 2,
    )
    const isGone = left.length === 0
    rows.push(
      ...(left.length < all.length && (isOnce || isGone)
        ? [asOne(isGone ? all : left, isGone)]
        : byTime(all)),
    )
  }
  return rows.sort((a, b) => a.start - b.start)
}

/** Whether a line says that nothing was changed. */
function isSame({ old, value }: Change): boolean {
  return fold(old) === fold(value)
}

function keyOf(side: Side, value: string): string {
  return `${side} ${fold(value)}`
}

/** @param isOpen whether values went to and fro, so that nothing says which is the last */
function asOne(changes: readonly Change[], isOpen: boolean): RawRow {
  const [first, ...rest] = changes as readonly [Change, ...Change[]]
  const fields = isOpen ? first.fields : changes.flatMap((each) => each.fields)
  const end = Math.max(first.end, ...rest.map((each) => each.end))
  return { ...rowOf(first), end, fields, ...(isOpen ? { open: ['type', 'cause'] } : {}) }
}

function byTime(changes: readonly Change[]): readonly RawRow[] {
  const rows: (RawRow & { readonly beside: string })[] = []
  for (const { beside, ...each } of changes) {
    const last = rows.at(-1)
    if (last?.beside === beside && !last.fields.some(({ field }) => field === each.side))
      rows.splice(-1, 1, { ...last, fields: [...last.fields, ...each.fields], end: each.end })
    else rows.push({ ...rowOf({ beside, ...each }), beside })
  }
  return rows.map(({ beside: _, ...row }) => row)
}

function rowOf({ line, start, end, fields, quote }: Change): RawRow {
  return { line, start, end, fields, ...(quote === undefined ? {} : { quote }) }
}
