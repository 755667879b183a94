import { withWordsBeside } from './beside.ts'
import { columnsByValues, headerIn } from './columns.ts'
import { alignedGrid, gutteredGrid } from './formats/aligned.ts'
import { delimitedGrids } from './formats/delimited.ts'
import { changesTold, fieldHistory } from './formats/history.ts'
import { htmlGrid, withoutMarkup } from './formats/html.ts'
import { insertedGrid } from './formats/inserts.ts'
import { type FoundInJson, jsonRecords } from './formats/json.ts'
import { labelledRecords } from './formats/labels.ts'
import { linksIn } from './formats/links.ts'
import { matrix } from './formats/matrix.ts'
import { transposed } from './formats/sideways.ts'
import { stackedRows } from './formats/stacked.ts'
import { wordPairs } from './formats/words.ts'
import { readGrid } from './grid.ts'
import { isNoCall } from './holders.ts'
import type { Outcome, PassedOver, Row } from './outcome.ts'
import { plainText } from './plain-text.ts'
import {
  type Columns,
  type Grid,
  type GridRecord,
  hasText,
  heldRows,
  mostRows,
  type RawRow,
  type Reading,
  sidesOf,
} from './reading.ts'
import { saidBy } from './said.ts'
import { type ToldTable, toldLayout, toldTable } from './told-table.ts'
import { everyRow, verdict } from './verdict.ts'

/**
 * What a pasted text says. Labels and column headers beat position, position beats prose; what is not one of
 * the definitions is never answered with one. Pure, and never throws.
 *
 * @example readPaste('Trying / NO_ANSWER') // { kind: 'defined', definition: … }
 */
export function readPaste(paste: string, told?: ToldTable): Outcome {
  const text = plainText(paste)
  if (text.trim() === '') return { kind: 'none' }
  const isCut = told && (told.sign !== undefined || told.hasHeader !== undefined)
  const readings = isCut ? [toldTable(text, told)] : readingsOf(text, { most: mostRows, told })
  const outcome = verdict(
    text,
    readings.map((reading) => saidBy(reading, mostRows)),
  )
  return outcome.kind === 'not-understood' ? { ...outcome, text: paste } : outcome
}

interface Options {
  /** Rows that are told. */
  readonly most: number
  /** Columns that a person pointed at. */
  readonly told: Columns | undefined
}

/** A whole text for what is counted: how it was read, and every row that says anything. */
export interface WholeText {
  readonly reading: Reading
  readonly rows: readonly Row[]
  readonly passedOver: readonly PassedOver[]
}

/** The same reading and the same verdict for a file. Never throws. */
export function readWhole(file: string): WholeText {
  const text = plainText(file)
  const found = everyRow(
    readingsOf(text, { most: Number.POSITIVE_INFINITY, told: undefined }).map((reading) => saidBy(reading)),
  )
  const reading = found?.reading ?? { format: 'words', rows: [], passed: [], isList: false, unread: 0 }
  return { reading, rows: found?.rows ?? [], passedOver: reading.passed }
}

/** The readings of the strongest kind that the text has. */
function readingsOf(text: string, options: Options): readonly Reading[] {
  const starts = lineStarts(text)
  const lineAt = (at: number) => countUpTo(starts, at)
  const links = linksIn(text, lineAt)
  const rest = links.rest
  const withLinks = (reading: Reading): Reading => {
    if (links.rows.length === 0) return reading
    const isWithin = (link: RawRow) =>
      reading.rows.some((row) => row.start <= link.start && link.end <= row.end)
    const apart = reading.table ? links.rows.filter((link) => !isWithin(link)) : links.rows
    const rows = [...apart, ...reading.rows].sort((a, b) => a.start - b.start)
    return { ...reading, rows, ...(reading.rows.length === 0 ? { format: 'links', isList: true } : {}) }
  }
  const notated = notatedIn(rest, lineAt)
  const strong = namedReadings(notated, options)
  const readings = (strong.length > 0 ? strong : positioned(notated, options))
    .map(withWordsBeside)
    .map(withLinks)
  const change = changeMark.exec(text)?.[0]
  return change === undefined ? readings : readings.map((reading) => spokenOf(reading, change))
}

/** Where a tool tells of changes to a file: what it says was there, too. */
const changeMark = /^(?:@@ .*@@.*|\d+(?:,\d+)?[acd]\d+(?:,\d+)?)$/m

function spokenOf(reading: Reading, quote: string): Reading {
  return { ...reading, rows: reading.rows.map((row) => ({ quote, ...row })) }
}

function lineStarts(text: string): readonly number[] {
  const starts = [0]
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1)
  return starts
}

function countUpTo(starts: readonly number[], at: number): number {
  let low = 0
  let high = starts.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((starts[middle] ?? 0) <= at) low = middle + 1
    else high = middle
  }
  return low
}

/** A text, with what it says in a notation that cuts it in one way alone. */
interface Notated {
  readonly text: string
  readonly lineAt: (at: number) => number
  readonly json: FoundInJson | undefined
  readonly table: Grid | undefined
}

function notatedIn(text: string, lineAt: (at: number) => number): Notated {
  const table = insertedGrid(text, lineAt) ?? htmlGrid(text)
  return { text, lineAt, json: jsonRecords(text, lineAt), table }
}

/** Readings in which a header, a key or a label names a field. */
function namedReadings({ text, lineAt, json, table }: Notated, options: Options): readonly Reading[] {
  if (json) {
    const tables = json.grids.flatMap((grid) => gridNamed(grid, options))
    const inner =
      json.reading.rows.length === 0 && tables.length === 0
        ? json.texts.flatMap(({ text: part, held }) =>
            namedReadings(notatedIn(part, lineAt), options).map((reading) => ({
              ...reading,
              rows: heldRows(reading.rows, held),
            })),
          )
        : []
    const found = [...(json.reading.rows.length > 0 ? [json.reading] : []), ...tables, ...inner]
    if (found.length > 0) return found
  }
  const tables = table ? gridNamed(table, options) : []
  if (tables.length > 0) return tables
  // A tag within a cell makes no page of a table.
  if (!table || !/^\s*</.test(text)) {
    const found: Reading[] = []
    for (const cut of delimitedGrids(text, options.most)) {
      const sample = cut(true)
      const isWide = sample.records.some(({ cells }) => cells.length > 1)
      const history = isWide ? fieldHistory(sample, () => cut(false)) : undefined
      if (history) return [history]
      if (options.told ? isWide : isNamedGrid(sample, isWide)) found.push(...gridNamed(cut(false), options))
    }
    const aligned = alignedGrid(text)
    if (aligned) found.push(...gridNamed(aligned, options))
    const whole = found.filter(
      ({ columns, format }) =>
        format === 'matrix' || (columns?.type !== undefined && columns.cause !== undefined),
    )
    if (whole.length > 0) return whole
    const told = found.length === 0 ? changesTold(text, lineAt) : undefined
    if (told) return [told]
    const stacked = found.length === 0 ? stackedRows(text) : undefined
    if (stacked) return [stacked]
    const labels = labelledRecords(withoutMarkup(text), lineAt)
    if (labels && found.length === 0) {
      const words = labels.isList && hasBoth(labels) ? undefined : wordPairs(text, lineAt)
      const isList = words?.isList && words.rows.length > 1 && !labels.isList
      if (words && (isList || arePlainPairs(words, text))) return [words]
    }
    return labels && (found.length === 0 || hasBoth(labels)) ? [...found, labels] : found
  }
  const labels = labelledRecords(withoutMarkup(text), lineAt)
  return labels ? [labels] : []
}

function hasBoth({ rows }: Reading): boolean {
  return rows.some((row) => sidesOf(row).size === 2)
}

/** Pairs that are said on a line each, with nothing beside them that they do not account for: `Trying with hangup cause NO_ANSWER`. */
function arePlainPairs({ rows, passed }: Reading, text: string): boolean {
  return (
    rows.length > 0 &&
    passed.length === 0 &&
    rows.every(
      (row) =>
        row.quote === undefined &&
        sidesOf(row).size === 2 &&
        row.fields.length === 2 &&
        !text.slice(row.start, row.end).includes('\n'),
    )
  )
}

function isNamedGrid(grid: Grid, isWide: boolean): boolean {
  if (headerIn(grid.records) !== undefined) return true
  return isWide && (matrix(grid) !== undefined || transposed(grid) !== undefined)
}

function gridNamed(grid: Grid, { most, told }: Options): readonly Reading[] {
  const turned = transposed(grid)
  const names = turned && headerIn(turned.records)
  const found = names && readGrid(turned, names, most)
  if (found && found.rows.length > 0) return [found]
  const layout = told ? toldLayout(grid.records, told) : headerIn(grid.records)
  const counts =
    layout?.columns.type !== undefined && layout.columns.cause !== undefined ? undefined : matrix(grid)
  if (counts) return [counts]
  if (!layout) return []
  const reading = readGrid(grid, layout, most)
  const hasNone = layout.columns.count !== undefined && reading.passed.some(({ as }) => as === 'total')
  return reading.rows.length > 0 || hasNone ? [reading] : []
}

/** Readings in which values alone tell, and words. */
function positioned({ text, lineAt, json, table }: Notated, options: Options): readonly Reading[] {
  const tables = table ? [table] : (json?.grids ?? [])
  const cuts = tables.length > 0 ? tables.map((grid) => () => grid) : delimitedGrids(text, options.most)
  const found: Reading[] = []
  for (const cut of cuts) {
    const sample = cut(true)
    const layout = columnsByValues(sample.records)
    const full = sample.records.filter(hasText)
    // A sign at the end alone may be a sentence half typed.
    if (full.length === 1 && /[,;|]\s*$/.test(text)) continue
    // In a sentence a space stands behind a comma.
    const isData = sample.sign === '|' || !/[,;] /.test(text)
    const isOfMany = isData && layout?.columns.cause !== undefined && isRecord(full[0])
    const isRow =
      full.length > 1 || isOfMany || sample.mayBeGrouped || tables.length > 0 || /^\s*["']/.test(text)
    if (layout && isRow) found.push(readGrid(cut(false), layout, options.most))
  }
  if (found.length > 0) return found
  const gutters = gutteredGrid(text)
  const layout = gutters && columnsByValues(gutters.records)
  if (gutters && layout && layout.columns.cause !== undefined)
    return [readGrid(gutters, layout, options.most)]
  const plain = withoutMarkup(text)
  const labels = plain === text ? undefined : labelledRecords(plain, lineAt)
  return [labels ?? { ...wordPairs(plain, lineAt), ...headsSeen(text) }]
}

/** A record alone on its line: beside its pair it has a number or a date, and no word that takes it back. */
function isRecord(record: GridRecord | undefined): boolean {
  const texts = record?.cells.map(({ text }) => text) ?? []
  return texts.some((text) => /\d/.test(text)) && !texts.some(isNoCall)
}

/** Column names of a table that has neither field, so that the page can say what it saw. */
function headsSeen(text: string): { readonly heads?: readonly string[] } {
  for (const cut of delimitedGrids(text.slice(0, 64_000))) {
    const records = cut(true).records.filter(hasText)
    const [first, ...rest] = records
    const width = first?.cells.length ?? 0
    const isTable = width > 1 && rest.length > 0 && rest.every(({ cells }) => cells.length === width)
    const heads = first?.cells.map((cell) => cell.text.trim()) ?? []
    if (isTable && heads.every((head) => head !== '' && head.length < 60)) return { heads }
  }
  return {}
}
