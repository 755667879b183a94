import { escapeHtml } from '../reference/escape-html.ts'
import { causeLabel, type Definition, revised } from '../reference/reference.ts'
import type { PairOutcome, ReadCause, ReadType, Row } from './outcome.ts'
import type { OwnColumns } from './own-columns.ts'

/** One row as a colleague reads it: what was read, what it means, in plain words. */
export interface ExplainedRow {
  readonly number: number
  readonly type: string
  readonly cause: string
  readonly callback: string
  readonly summary: string
  readonly description: string
  readonly link: string
}

export const columns = [
  'Row',
  'Missed Call Type (read)',
  'Hangup Cause (read)',
  'Callback?',
  'Summary',
  'Description',
  'Definition',
]

/** @param addressOf the absolute address of a definition */
export function explained(
  rows: readonly Row[],
  addressOf: (definition: Definition) => string,
): ExplainedRow[] {
  return rows.map(({ number, outcome }) => ({ number, ...meaningOf(outcome, addressOf) }))
}

function meaningOf(
  outcome: PairOutcome,
  addressOf: (definition: Definition) => string,
): Omit<ExplainedRow, 'number'> {
  if (outcome.kind === 'defined' || outcome.kind === 'mentioned') {
    const { definition } = outcome
    return {
      type: definition.type,
      cause: causeLabel(definition.cause),
      callback: definition.callback ? 'Yes' : 'not marked',
      summary: definition.ours.summary,
      description: definition.description,
      link: addressOf(definition),
    }
  }
  const { readType, readCause } = sidesOf(outcome)
  const sides = { type: typeText(readType), cause: causeText(readCause) }
  const summary =
    outcome.kind === 'unclear' && outcome.why === 'not-a-name' ? notAName : undefinedSummary[outcome.kind]
  return { ...sides, callback: '', summary, description: '', link: '' }
}

const undefinedSummary: Record<Exclude<PairOutcome['kind'], 'defined' | 'mentioned'>, string> = {
  'undefined-pair': 'The reference does not define this pair.',
  'needs-type': 'The row names no Missed Call Type.',
  'needs-cause': 'The row names no Hangup Cause.',
  unclear: 'The row may say more than one pair.',
  'not-understood': 'Neither field was recognised.',
}

const notAName = 'The row has a value that is not a name the reference knows.'

function sidesOf(outcome: PairOutcome): { readType?: ReadType; readCause?: ReadCause } {
  return {
    ...('readType' in outcome ? { readType: outcome.readType } : {}),
    ...('readCause' in outcome ? { readCause: outcome.readCause } : {}),
  }
}

function typeText(type: ReadType | undefined): string {
  return type ? (type.kind === 'known' ? type.type : type.typeText) : ''
}

function causeText(cause: ReadCause | undefined): string {
  return cause ? (cause.kind === 'unrecognised' ? cause.causeText : causeLabel(cause.cause)) : ''
}

function cellsOf(row: ExplainedRow): string[] {
  return [String(row.number), row.type, row.cause, row.callback, row.summary, row.description, row.link]
}

/** Rows with the person's own columns, between the row's number and what it means. */
function linesOf(rows: readonly ExplainedRow[], own: OwnColumns | undefined): readonly (readonly string[])[] {
  const [number = '', ...meaning] = columns
  return [
    [number, ...(own?.heads ?? []), ...meaning],
    ...rows.map((row, at) => {
      const [first = '', ...rest] = cellsOf(row)
      return [first, ...(own?.rows[at] ?? []), ...rest]
    }),
  ]
}

/** The rows as CSV (RFC 4180, CRLF); a cell that a spreadsheet would run as a formula starts with `'`. */
export function explainedCsv(rows: readonly ExplainedRow[], own?: OwnColumns): string {
  return linesOf(rows, own)
    .map((cells) => `${cells.map(csvCell).join(',')}\r\n`)
    .join('')
}

export function csvCell(text: string): string {
  const guarded = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text
  return /[",\r\n]/.test(guarded) ? `"${guarded.replaceAll('"', '""')}"` : guarded
}

/** The rows as a table for a rich field and as tab-separated lines for a plain one. */
export function explainedCopy(
  rows: readonly ExplainedRow[],
  own?: OwnColumns,
): { plain: string; html: string } {
  const lines = linesOf(rows, own)
  const plain = lines.map((cells) => cells.map((cell) => cell.replace(/\s+/g, ' ')).join('\t')).join('\n')
  const html = lines
    .map((cells) => `<tr>${cells.map((cell) => `<td>${escapeHtml(cell)}</td>`).join('')}</tr>`)
    .join('')
  const dated = `Definitions as revised ${revised}.`
  return { plain: `${plain}\n${dated}`, html: `<table>${html}</table><p>${dated}</p>` }
}
