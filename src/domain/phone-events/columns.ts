import {
  areRowNumbers,
  countsBeside,
  countsOthers,
  hasOtherUnit,
  isNamedAgain,
  measuresAll,
  sumOf,
} from './count-columns.ts'
import { exactType, isBareName, isNamed } from './names.ts'
import type { ColumnQuestion } from './outcome.ts'
import { type Columns, hasText, isFull, type Layout, type Texts, textIn } from './reading.ts'
import { vagueBeside } from './table-heads.ts'
import { withoutCount } from './table-words.ts'
import { isIdentifier } from './tidy.ts'
import { readValue } from './values.ts'
import {
  type FieldName,
  fieldNamed,
  isCutOff,
  isEmptyText,
  isOtherLabel,
  isRecordLabel,
  isSpelledEmpty,
  type Side,
} from './vocabulary.ts'

/** How many records may come before a header: the preamble of a formatted report. */
export const longestPreamble = 100

/** Records by which values tell their columns. */
export const sampleSize = 200

/** The first record that names one of the two fields, with its columns; `undefined` where none does. */
export function headerIn(records: readonly Texts[]): Layout | undefined {
  for (const [at, record] of records.slice(0, longestPreamble).entries()) {
    if (record.cells.length < 2 && !isLoneColumn(records, at)) continue
    const below = records.slice(at + 1, at + 1 + sampleSize)
    const found = columnsNamed(record, below)
    if (found && measuresAll(records.slice(0, at), record, found.columns)) delete found.columns.count
    if (!found || isLabelledRecord(record, found.columns) || isLabelColumn(records, found.columns)) continue
    const asks = found.asks ?? questionsOf(record, below, found.columns)
    const own = [found.columns.type, found.columns.cause].filter((column) => column !== undefined)
    const lacksOne = (found.columns.type === undefined) !== (found.columns.cause === undefined)
    const isBesideOthers = record.cells.some(
      ({ text }) =>
        fieldNamed(text)?.owner === 'other' ||
        isBareName(text) ||
        (lacksOne && !fieldNamed(text) && (isCutOff(text) || /^\p{Ll}{1,3}$/u.test(text.trim()))),
    )
    const rivals = [...(found.rivals ?? []), ...vagueBeside(record, below, own)]
    const areOurs = own.length > 0 && own.every((column) => isOurs(textIn(record, column)))
    return {
      columns: found.columns,
      at,
      ...(areOurs ? { isOurs: true } : {}),
      ...(isBesideOthers ? { isOpen: true } : {}),
      ...(rivals.length > 0 ? { rivals } : {}),
      ...(asks.length > 0 ? { asks } : {}),
    }
  }
  return undefined
}

/** One cell to a line, under a header that names a field: a single column, copied. */
function isLoneColumn(records: readonly Texts[], at: number): boolean {
  const name = fieldNamed(textIn(records[at] as Texts, 0))
  if (!name || name.owner === 'other' || name.field === 'count') return false
  const below = records.slice(at + 1).filter(hasText)
  const { field } = name
  const reads = (text: string) =>
    isEmptyText(text) ||
    isNamed(field, text) ||
    (!isRecordLabel(text) && readValue(field, text, true).kind === 'read')
  return below.length > 1 && below.every((record) => record.cells.length === 1 && reads(textIn(record, 0)))
}

/** Where a header keeps the fields, by position from 0. */
type OwnPlaces = { -readonly [Field in keyof Columns]: Columns[Field] }

/** The columns that a record names; plain names count where the values below agree, and two of one name are asked about. */
export function columnsNamed(
  record: Texts,
  below: readonly Texts[],
): (Pick<Layout, 'asks' | 'rivals'> & { readonly columns: OwnPlaces }) | undefined {
  const columns: OwnPlaces = {}
  const asks: ColumnQuestion[] = []
  const names = record.cells.map(({ text }) => fieldNamed(text))
  const placesOf = (field: FieldName['field'], plain: boolean) =>
    names.flatMap((name, at) =>
      name?.field === field &&
      name.owner === 'own' &&
      name.plain === plain &&
      (!plain || holds(field, below, at))
        ? [at]
        : [],
    )
  const isTheirs = (at: number) => !isOurs(textIn(record, at))
  // Rows that this site has numbered and read are read as they were, blank cells too; what says otherwise is asked about.
  const hasOurs =
    textIn(record, 0).trim() === 'Row' &&
    (['type', 'cause'] as const).every((field) => !placesOf(field, false).every(isTheirs))
  const rivals: number[] = []
  const hasTheirs = [...placesOf('type', false), ...placesOf('cause', false)].some(isTheirs)
  for (const field of ['type', 'cause'] as const) {
    const strong = placesOf(field, false)
    const theirs = hasOurs
      ? strong.filter((at) => !isTheirs(at))
      : hasTheirs
        ? strong.filter(isTheirs)
        : strong
    if (hasOurs) rivals.push(...strong.filter(isTheirs))
    const places = theirs.length > 0 ? theirs : placesOf(field, true)
    const [first, ...more] = places
    if (first === undefined) continue
    if (more.some((at) => below.some((row) => textIn(row, at).trim() !== textIn(row, first).trim())))
      asks.push(questionOf(field, places, record))
    else columns[field] = first
  }
  const numbers = columns.cause
  if (
    numbers !== undefined &&
    below.some((row) => isFull(textIn(row, numbers))) &&
    below.every((row) => /^\d*$/.test(textIn(row, numbers).trim()))
  ) {
    const byName = [...record.cells.keys()].find(
      (at) =>
        at !== columns.type &&
        (names[numbers]?.plain || /^(?:|index)$/.test(textIn(record, at).trim())) &&
        isMostly(below, at, 'cause'),
    )
    if (byName !== undefined) {
      columns.cause = byName
      if (!names[numbers]?.plain) columns.count = numbers
    }
  }
  if (columns.type === undefined && columns.cause === undefined && asks.length === 0) return undefined
  const counts = placesOf('count', false).filter(
    (at) => !areRowNumbers(below, at) && !countsOthers(textIn(record, at)),
  )
  const areLists = areTwoLists(columns, counts)
  const alone = counts[0] ?? columns.count ?? countsBeside(record, below, columns)
  const sure = alone === undefined || isNamedAgain(record, alone, columns) ? undefined : alone
  const count = areLists
    ? counts.find((at) => at > (columns.type ?? 0))
    : (sumOf(counts, counts, below) ?? sure)
  if (count !== undefined && !hasOtherUnit(record, below)) columns.count = count
  else delete columns.count
  if (areLists) delete columns.cause
  return {
    columns,
    ...(asks.length > 0 ? { asks } : {}),
    ...(rivals.length > 0 ? { rivals } : {}),
  }
}

/** Types with their counts, and beside them causes with theirs: what stands on one line is no record. */
function areTwoLists({ type, cause }: Columns, counts: readonly number[]): boolean {
  if (type === undefined || cause === undefined) return false
  const [first, second] = [Math.min(type, cause), Math.max(type, cause)]
  return counts.some((at) => first < at && at < second) && counts.some((at) => second < at)
}

/** The columns that this site adds to a file that it saves. */
export function isOurs(name: string): boolean {
  return /\(read\)\s*$/.test(name)
}

function holds(field: FieldName['field'], below: readonly Texts[], column: number): boolean {
  if (field === 'count') return true
  return below.some((record) => {
    const text = textIn(record, column)
    if (field === 'type') return isTypeSign(text)
    return !isEmptyText(text) && readValue('cause', text, true).kind === 'read'
  })
}

/** "Unknown" is the value of many another field. */
function isTypeSign(text: string): boolean {
  const type = exactType(withoutCount(text))
  return type !== undefined && type.type !== 'Unknown'
}

function questionOf(side: Side, places: readonly number[], record: Texts): ColumnQuestion {
  return { side, columns: places.map((at) => ({ at, name: textIn(record, at).trim() })) }
}

/** Where no column is called the one or the other and values look like it: asked, and never taken. */
function questionsOf(record: Texts, below: readonly Texts[], columns: Columns): readonly ColumnQuestion[] {
  return (['type', 'cause'] as const).flatMap((side) => {
    if (columns[side] !== undefined) return []
    const other = side === 'type' ? columns.cause : columns.type
    const places = [...record.cells.keys()].filter((at) => at !== other && isMostly(below, at, side))
    return places.length > 0 ? [questionOf(side, places, record)] : []
  })
}

function isMostly(records: readonly Texts[], column: number, side: Side): boolean {
  const full = records.map((record) => textIn(record, column)).filter(isFull)
  const signs = full.filter((text) => (side === 'type' ? isTypeSign(text) : isNamed('cause', text))).length
  return signs > 0 && signs * 2 >= full.length
}

/** A record page copied as label, value, label, value: its labels are followed by their values. */
export function isLabelledRecord(record: Texts, { type, cause }: Columns): boolean {
  // A field's own name twice, and its value: `nbavs__Hangup_Cause__c`, `Hangup Cause`, `NO_ANSWER`.
  const labels = record.cells.filter(({ text }) => fieldNamed(text)?.owner === 'own')
  const isOfOne = new Set(labels.map(({ text }) => fieldNamed(text)?.field)).size === 1
  if (labels.length > 1 && isOfOne && record.cells.some(({ text }) => isBareName(text))) return true
  const [behindType, behindCause] = [type, cause].map((at) =>
    at === undefined ? '' : textIn(record, at + 1),
  )
  return (
    isNamed('type', behindType ?? '') ||
    isNamed('cause', behindCause ?? '') ||
    isSpelledEmpty(behindCause ?? '')
  )
}

/** Two columns of which one holds the labels: each field is named in a row of its own. */
function isLabelColumn(records: readonly Texts[], { type, cause }: Columns): boolean {
  if ((type === undefined) === (cause === undefined)) return false
  const other = type === undefined ? 'type' : 'cause'
  return records.slice(0, longestPreamble).some((record) => {
    const name = fieldNamed(textIn(record, type ?? cause))
    const labels = record.cells.filter(({ text }) => fieldNamed(text)).length
    return record.cells.length > 1 && labels === 1 && name?.field === other && !name.plain
  })
}

/** The columns of a table without a header, told by its values: one of types in nearly every record, one of causes. */
export function columnsByValues(records: readonly Texts[]): Layout | undefined {
  const first = records.findIndex(hasText)
  const head = records[first]
  const below = records.slice(first + 1)
  if (
    head &&
    head.cells.length > 1 &&
    below.length > 0 &&
    !head.cells.some(({ text }) => isBareName(text)) &&
    head.cells.every(({ text }) => isHeading(text))
  ) {
    const asks = questionsOf(head, below, {})
    if (asks.some(({ side }) => side === 'type')) return { columns: {}, at: first, asks }
  }
  return valueColumns(records)
}

/** A few words without a figure, as a column is called in whatever language. */
function isHeading(text: string): boolean {
  return isFull(text) && text.length < 60 && !/\d/.test(text) && !isEmptyText(text)
}

function valueColumns(records: readonly Texts[]): Layout | undefined {
  if (areChanges(records)) return undefined
  const full = records.filter(hasText).slice(0, sampleSize)
  const width = Math.max(0, ...full.map(({ cells }) => cells.length))
  const shareOf = (column: number, side: Side) =>
    full.filter((record) => isNamed(side, withoutCount(textIn(record, column)))).length / full.length
  const places = [...Array(Math.min(width, 200)).keys()]
  const types = places.filter(
    (at) => full.some((record) => isTypeSign(textIn(record, at))) && shareOf(at, 'type') >= 0.6,
  )
  const [type, ...moreTypes] = types
  // `Call State`, and beside it a value of that.
  if (type !== undefined && full.every((record) => isAnothersLabel(textIn(record, type - 1))))
    return undefined
  if (type === undefined || full.filter(({ cells }) => cells.length > 1).length < full.length * 0.8)
    return undefined
  const causes = places.filter((at) => at !== type && shareOf(at, 'cause') > 0)
  const [cause, ...moreCauses] = causes
  if (moreTypes.length > 0 || moreCauses.length > 0) return { columns: { type }, at: -1, isOpen: true }
  if (cause !== undefined) return { columns: { type, cause }, at: -1 }
  const beside = [type + 1, type - 1].find((at) => full.every((record) => isCauseBeside(record, at)))
  return { columns: beside === undefined ? { type } : { type, cause: beside }, at: -1 }
}

function isAnothersLabel(text: string): boolean {
  return isRecordLabel(text) && isOtherLabel(text) && !fieldNamed(text)
}

/** Lines that were added beside lines that were taken away. */
function areChanges(records: readonly Texts[]): boolean {
  const begins = (sign: RegExp) => records.some((record) => sign.test(textIn(record, 0)))
  return begins(/^\s*\+\p{L}/u) && begins(/^\s*-\p{L}/u)
}

/** Of two cells, the one that is not the type is the cause even when it is blank; of more, who knows. */
function isCauseBeside(record: Texts, column: number): boolean {
  const text = record.cells[column]?.text
  if (text === undefined) return false
  return isIdentifier(text) || (record.cells.length === 2 && isEmptyText(text))
}
