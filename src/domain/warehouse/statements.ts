import { telephonyNames } from '../reference/cause-numbers.ts'
import { callTypes, causeLabel } from '../reference/reference.ts'
import { definitionColumns, definitionRows } from './definition-rows.ts'
import type { Dialect, RowsOf } from './dialect.ts'
import { causeDecoration, decoration, emptyWords, entities, wrapping } from './signs.ts'

/** Where the events lie; Natterbox's own names are in `domain/address/salesforce`. */
export interface Events {
  readonly table: string
  readonly type: string
  readonly cause: string
}

export const usualEvents: Events = {
  table: 'phone_events',
  type: 'missed_call_type',
  cause: 'hangup_cause',
}

/**
 * Each event with its reading and its definition. Nothing has to be loaded: the reference stands in the statement.
 * Each distinct pair of values is read once. `reading` says `defined`, `not defined` (a type and a cause, and the
 * reference has nothing for them) or `not read` (a value that is no name). Every event stays, once.
 */
export function explainEvents(
  dialect: Dialect,
  events = usualEvents,
  define: DefinitionRows = inlineDefinitions,
): string {
  const [type, cause] = [`e.${events.type}`, `e.${events.cause}`].map((column) => textOf(dialect, column))
  return `-- ${dialect.name}. Each event with what its Missed Call Type and Hangup Cause mean together.
${readings(dialect, events, define)}
SELECT e.*,
  r.reading,
  r.definition,
  r.callback AS definition_callback,
  r.summary AS definition_summary,
  r.description AS definition_description
FROM ${events.table} e
JOIN readings r ON r.type_text = ${type} AND r.cause_text = ${cause}
`
}

/**
 * How many events came to each definition; what is not defined stands by type and cause, what is not read in one
 * row. Events are counted by their two values before anything is joined, so that a cluster moves some hundred rows.
 */
export function countDefinitions(dialect: Dialect, events = usualEvents): string {
  const columns = 'reading, definition, missed_call_type, hangup_cause, callback, summary'
  return `-- ${dialect.name}. How many events came to each definition.
${readings(dialect, events)}
SELECT ${columns},
  SUM(events) AS events,
  COUNT(*) AS spellings
FROM readings
GROUP BY ${columns}
ORDER BY events DESC
`
}

type Rows = readonly (readonly (string | null)[])[]

/** The definitions as rows, which may come from a table of one's own instead. */
export type DefinitionRows = (dialect: Dialect) => string

/** The reference itself, as literals. */
export const inlineDefinitions: DefinitionRows = (dialect) => rows(dialect, definitionColumns, definitionRows)

/**
 * From the events to `readings`: a row for each distinct pair of their values, with what it says. No step is
 * used twice, for some engines run it again then; each DISTINCT, which changes nothing, has it end before the next.
 */
function readings(dialect: Dialect, { table, type, cause }: Events, define = inlineDefinitions): string {
  const { quote, trim } = dialect
  const folded = (value: string) =>
    entities.reduce((inner, entity) => `REPLACE(${inner}, ${quote(entity)}, '')`, dialect.fold(value))
  const keyFrom = (value: string, signs: string) =>
    `COALESCE(NULLIF(${trim(`COALESCE(NULLIF(${trim(value, wrapping)}, ''), 'EMPTY')`, signs)}, ''), '?')`
  const [typeText, causeText] = [type, cause].map((column) => textOf(dialect, column))
  const said = `(SELECT ${typeText} AS type_text, ${causeText} AS cause_text FROM ${table}) said`
  return `WITH types AS (
${rows(
  dialect,
  ['type_key', 'missed_call_type'],
  callTypes.map(({ name }) => [keyOf(name), name]),
)}
),
causes AS (
${rows(
  dialect,
  ['cause_key', 'hangup_cause'],
  [
    ...emptyWords.map((word) => [word, causeLabel(null)]),
    ...telephonyNames.flatMap((name) => (name === 'NONE' ? [] : [[keyOf(name), name]])),
  ],
)}
),
definitions AS (
${define(dialect)}
),
pairs AS (
${dialect.pairsOf?.(said) ?? `  SELECT type_text, cause_text, COUNT(*) AS events\n  FROM ${said}\n  GROUP BY type_text, cause_text`}
),
folds AS (
  SELECT DISTINCT type_text, cause_text, events,
    ${folded('type_text')} AS type_folded,
    ${folded('cause_text')} AS cause_folded
  FROM pairs
),
names AS (
  SELECT DISTINCT type_text, cause_text, events,
    ${keyFrom('type_folded', decoration)} AS type_key,
    ${keyFrom('cause_folded', causeDecoration)} AS cause_key
  FROM folds
),
readings AS (
  SELECT DISTINCT n.type_text, n.cause_text, n.events,
    CASE
      WHEN t.missed_call_type IS NULL OR c.hangup_cause IS NULL THEN 'not read'
      WHEN d.definition IS NULL THEN 'not defined'
      ELSE 'defined'
    END AS reading,
    CASE WHEN c.hangup_cause IS NOT NULL THEN t.missed_call_type END AS missed_call_type,
    CASE WHEN t.missed_call_type IS NOT NULL THEN c.hangup_cause END AS hangup_cause,
    d.definition, d.callback, d.summary, d.description
  FROM names n
  LEFT JOIN types t ON t.type_key = n.type_key
  LEFT JOIN causes c ON c.cause_key = n.cause_key
  LEFT JOIN definitions d ON d.missed_call_type = t.missed_call_type AND d.hangup_cause = c.hangup_cause
)`
}

/** A space stands for NULL: where '' is NULL, too, two of them are not equal. */
function textOf(dialect: Dialect, column: string): string {
  return `COALESCE(${dialect.text(column)}, ' ')`
}

function rows(dialect: Dialect, columns: readonly string[], values: Rows): string {
  const { quote, rowsOf = selects(dialect.noTable) } = dialect
  const literals = values.map((row) => row.map((value) => (value === null ? 'NULL' : quote(value))))
  return rowsOf(columns, literals)
}

/** As every engine takes it; VALUES is said in as many ways as there are engines. */
function selects(noTable = ''): RowsOf {
  return (columns, literals) =>
    literals
      .map((row, at) => {
        const cells = at === 0 ? row.map((literal, column) => `${literal} AS ${columns[column]}`) : row
        return `  SELECT ${cells.join(', ')}${noTable}`
      })
      .join(' UNION ALL\n')
}

/** A name as `fold` leaves it. */
function keyOf(name: string): string {
  return name.replace(/[ _]/g, '').toUpperCase()
}
