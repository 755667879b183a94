import { callTypes } from '../reference/reference.ts'
import { hasLabel, isWhole, labelledRows, withoutLabels } from './labelled.ts'
import { leftOpen } from './left-open.ts'
import { mostRows } from './limits.ts'
import { pairsOnLines, readLines } from './lines.ts'
import { readLinks } from './links.ts'
import type { Outcome, PairOutcome, Rows } from './outcome.ts'
import { outcomeOf, type Said } from './pair-outcome.ts'
import type { SaidRow, SaidRows } from './table-rows.ts'
import { tidy } from './tidy.ts'

/** The readers of tables and JSON: a part of its own, since a page needs it only once such a text is pasted. */
export interface TableReader {
  /** Tables that name a field, and JSON. */
  named(text: string): SaidRows | undefined
  /** Tables whose values alone tell their columns. */
  unnamed(text: string): SaidRows | undefined
  /** The headers of a table that has neither field. */
  columnsSeen(text: string): readonly string[] | undefined
}

/** What a pasted text says, tables only where their reader is given. Pure, and never throws. */
export function readText(paste: string, tables?: TableReader): Outcome {
  const text = wholeLines(tidy(paste))
  if (text.trim() === '') return { kind: 'none' }
  const said = saidBy(text, tables)
  if (said.rows.length > 0) return answerRows(said.isList ? said : { ...said, rows: distinct(said.rows) })
  const { heads } = said
  return { kind: 'not-understood', text: paste, ...(heads ? { columns: heads } : {}) }
}

/** The same with every row that says anything, however often it is said: for what is counted. */
export function readEveryRow(text: string, tables: TableReader): Rows {
  return rowsAnswered(saidBy(wholeLines(tidy(text)), tables))
}

/** A line break that a log or a program has written as two signs parts values, but is no line of the paste. */
function wholeLines(text: string): string {
  return text.replace(/(?<!\\)(?:\\r)?\\n(?:(?![a-z])|(?=hang|missed))/g, '; ')
}

interface SaidText extends SaidRows {
  /** Rows of a list or a table, and no prose that may say a thing twice. */
  readonly isList: boolean
  /** The headers of a table that has neither field, where nothing else was found. */
  readonly heads?: readonly string[] | undefined
}

function saidBy(text: string, tables: TableReader | undefined): SaidText {
  const table = tables?.named(text)
  if (table) return { ...table, rows: [...rowsAbove(table, text), ...table.rows], isList: true }
  const links = readLinks(text)
  const labelled = labelledRows(links.rest)
  if (labelled.length > 0)
    return {
      rows: inOrder([
        ...links.rows,
        ...leftOpen(completed(labelled, links.rest), links.rest),
        ...pairsBeside(labelled, links.rest),
      ]),
      passedOver: [],
      unread: 0,
      isList: true,
    }
  const bareTable = tables?.unnamed(links.rest)
  if (bareTable) return { ...bareTable, isList: true }
  const lines = readLines(links.rest)
  const open = leftOpen(lines.rows, links.rest, links.rest.split('\n'))
  const rows = inOrder([...links.rows, ...open])
  return { ...lines, rows, heads: rows.length > 0 ? undefined : tables?.columnsSeen(links.rest) }
}

/** A record may stand above a table: a page copied whole, with its related lists. */
function rowsAbove({ passedOver }: SaidRows, text: string): readonly SaidRow[] {
  const header = passedOver.find(({ as }) => as === 'header')
  if (!header || header.line < 2) return []
  const above = text.split('\n', header.line - 1).join('\n')
  return labelledRows(above).filter(({ said }) => isWhole(said))
}

/** A side without a label may stand beside the labelled one, where the paste holds nothing else. */
function completed(labelled: readonly SaidRow[], text: string): readonly SaidRow[] {
  const [only, ...more] = labelled
  if (!only || more.length > 0 || isWhole(only.said)) return labelled
  const lines = readLines(withoutLabels(text))
  const [pair, ...others] = lines.rows
  const agrees =
    pair &&
    isWhole(pair.said) &&
    sameSide(only.said.type, pair.said.type) &&
    sameSide(only.said.cause, pair.said.cause)
  return agrees && others.length === 0 && lines.isList ? [{ said: pair.said, line: only.line }] : labelled
}

/** A cheap way to rule out most lines that say no pair. */
const mentionsType = new RegExp(callTypes.map(({ name }) => name.replace(' ', '[\\s_+-]*')).join('|'), 'i')

/** Other pairs on lines without a label: a reply to a record that is quoted. */
function pairsBeside(labelled: readonly SaidRow[], text: string): readonly SaidRow[] {
  const saidAlready = new Set(labelled.map(({ said }) => pairKey(said)))
  return pairsOnLines(text, (line) => mentionsType.test(line) && !hasLabel(line)).filter(
    ({ said }) => isRecognised(said) && !saidAlready.has(pairKey(said)),
  )
}

function isRecognised({ type, cause }: Said): boolean {
  return type?.kind !== 'unrecognised' && cause?.kind !== 'unrecognised'
}

function sameSide(labelled: unknown, found: unknown): boolean {
  return labelled === undefined || JSON.stringify(labelled) === JSON.stringify(found)
}

function inOrder(rows: readonly SaidRow[]): SaidRow[] {
  return rows.toSorted((a, b) => a.line - b.line)
}

/** In prose the same pair said twice is one answer, and a cause said again without its type adds nothing. */
function distinct(rows: readonly SaidRow[]): SaidRow[] {
  const seenKeys = new Set<string>()
  const pairedCauses = new Set(rows.flatMap(({ said }) => (isWhole(said) ? causeKey(said) : [])))
  return rows.filter(({ said }) => {
    const key = pairKey(said)
    if (seenKeys.has(key) || (!said.type && pairedCauses.has(causeKey(said)))) return false
    seenKeys.add(key)
    return true
  })
}

function pairKey(said: Said): string {
  return JSON.stringify([said.type, causeKey(said)])
}

function causeKey({ cause }: Said): string {
  return cause?.kind === 'unrecognised' ? `"${cause.causeText}` : String(cause?.cause)
}

function answerRows(text: SaidRows): PairOutcome | Rows {
  const { rows, columns, unread } = text
  const [first, ...more] = rows
  const isOne =
    first &&
    (more.length === 0 || (!columns && more.every(({ said }) => pairKey(said) === pairKey(first.said))))
  return isOne && unread === 0 ? outcomeOf(first.said) : rowsAnswered(text)
}

function rowsAnswered({ rows: said, passedOver, columns, unread }: SaidRows): Rows {
  const outcomes = new Map<string, PairOutcome>()
  const outcomeFor = (pair: Said): PairOutcome => {
    const key = JSON.stringify(pair)
    const known = outcomes.get(key) ?? outcomeOf(pair)
    outcomes.set(key, known)
    return known
  }
  const rows = said.slice(0, mostRows).map((row, index) => ({
    number: index + 1,
    line: row.line,
    outcome: outcomeFor(row.said),
    ...(row.count === undefined ? {} : { count: row.count }),
  }))
  return {
    kind: 'rows',
    rows,
    passedOver,
    unread: unread + said.length - rows.length,
    ...(columns ? { columns } : {}),
  }
}
