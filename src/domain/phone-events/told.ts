import type { Definition } from '../reference/reference.ts'
import type { Mention } from './mentions.ts'
import { nameOf } from './names.ts'
import type { Evidence, PairOutcome, Role, Row, Rows } from './outcome.ts'
import { countOf, type RawRow, type Reading } from './reading.ts'

export interface Best extends Judged {
  readonly rivals: readonly Judged[]
}

export interface JudgedRow {
  readonly row: RawRow
  readonly outcome: PairOutcome
}

export interface Judged {
  readonly reading: Reading
  readonly rows: readonly JudgedRow[]
  /** Mentions without a role. */
  readonly left: readonly Mention[]
  /** The definitions that it answers with. */
  readonly answered: ReadonlyMap<string, Definition>
}

export function answered({ reading, rows: all }: Best, most: number): PairOutcome | Rows {
  const told = withoutStrays(reading, all)
  const rows = reading.isList ? told : distinct(told)
  const [first, second] = rows
  if (!first && !reading.asks)
    return { kind: 'not-understood', text: '', ...(reading.heads ? { columns: reading.heads } : {}) }
  if (first && !second && !reading.unread && !reading.asks) return first.outcome
  return {
    kind: 'rows',
    rows: rowsTold(rows.slice(0, most)),
    passedOver: reading.passed,
    unread: reading.unread + Math.max(0, rows.length - most),
    ...(reading.columns ? { columns: reading.columns } : {}),
    ...(reading.asks ? { asks: reading.asks } : {}),
  }
}

export function rowsTold(rows: readonly JudgedRow[]): readonly Row[] {
  return rows.map(({ row, outcome }, at): Row => {
    const count = countOf(row)
    return { number: at + 1, line: row.line, outcome, ...(count === undefined ? {} : { count }) }
  })
}

/** Of a sentence a type alone is told only where no cause is. */
export function withoutStrays({ isList }: Reading, rows: readonly JudgedRow[]): readonly JudgedRow[] {
  if (isList) return rows
  const hasCause = rows.some(
    ({ outcome }) => outcome.kind !== 'needs-cause' && outcome.kind !== 'not-understood',
  )
  return rows.filter(
    ({ row, outcome }) =>
      outcome.kind !== 'not-understood' &&
      !(outcome.kind === 'needs-cause' && row.quote && hasCause && !row.isItem),
  )
}

/** In prose the same pair said twice is one answer, and a cause said again alone adds nothing. */
function distinct(rows: readonly JudgedRow[]): readonly JudgedRow[] {
  const sidesOf = ({ outcome }: JudgedRow) =>
    ['readType' in outcome && outcome.readType, 'readCause' in outcome && outcome.readCause].map((read) =>
      read ? nameOf(read) : undefined,
    )
  const paired = new Set(rows.map(sidesOf).map(([type, cause]) => type && cause))
  const seen = new Set<string>()
  return rows.filter((row) => {
    const { kind } = row.outcome
    const key = JSON.stringify([kind, ...sidesOf(row), 'why' in row.outcome && row.outcome.candidates])
    if (!row.row.isItem && (seen.has(key) || (kind === 'needs-type' && paired.has(sidesOf(row)[1]))))
      return false
    seen.add(key)
    return true
  })
}

const mostPieces = 2000

export function evidenceOf(text: string, { reading, rows, left, rivals }: Best): Evidence {
  const fieldsOfRow = rows[0]?.row.fields.length || 1
  const told = new Set(withoutStrays(reading, rows))
  const pieces = rows.slice(0, Math.ceil(mostPieces / fieldsOfRow)).flatMap((judged) =>
    judged.row.fields.map(({ field, start, end }) => {
      const role: Role = field && told.has(judged) ? 'value' : 'other field'
      return role === 'value' && field !== 'count' ? { start, end, role, side: field } : { start, end, role }
    }),
  )
  const strays = left.map(({ start, end, side }) => ({ start, end, role: 'left' as const, side }))
  return {
    format: reading.format,
    text,
    pieces: [...pieces, ...strays].slice(0, mostPieces).sort((a, b) => a.start - b.start),
    rivals: rivals.flatMap(({ answered: definitions }) => [...definitions.values()]),
    reading,
  }
}
