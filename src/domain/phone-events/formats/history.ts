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
}

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
    const beside = cells
      .filter((_, column) => column !== fieldAt && column !== oldAt && column !== newAt)
      .map((cell) => cell.text)
      .join('\t')
    const cell = cells[valueAt]
    const field: Field = {
      field: name.field as Side,
      text: cell?.text ?? '',
      start: cell?.start ?? start,
      end: (cell?.start ?? start) + (cell?.text.length ?? 0),
      isAccounted: true,
    }
    const last = changes.at(-1)
    if (last?.beside === beside && !last.fields.some((other) => other.field === name.field))
      changes.splice(-1, 1, { ...last, fields: [...last.fields, field], end })
    else changes.push({ line, start, end, beside, fields: [field], ...quote })
  }
  return { format: 'history', rows: changes, passed, isList: true, unread: 0 }
}
