import { beforeFields, saysMore } from './beside.ts'
import { type Mention, mentionsIn } from './mentions.ts'
import { isBareName, nameOf } from './names.ts'
import {
  type Field,
  fewRecords,
  isOfNone,
  isSaid,
  type Passed,
  type RawRow,
  type Reading,
  readOf,
  type SaidReading,
  type SaidRow,
  type SideSaid,
  sidesOf,
} from './reading.ts'
import { readValue } from './values.ts'
import { mayNameValue, type Side } from './vocabulary.ts'

/** A header of the two fields: what else it names is not the head of a matrix. */
const namesBoth = /miss[\s\S]*hang|hang[\s\S]*miss/i

const heads = /[^\t,;|]+/g

/** What each record of a reading says, side by side, with every mention that its fields do not account for. */
export function saidBy(reading: Reading, most = Number.POSITIVE_INFINITY): SaidReading {
  const passed =
    reading.format === 'words'
      ? []
      : reading.passed.flatMap((line) =>
          line.as === 'header'
            ? headsNaming(line)
            : line.isOthersValue
              ? []
              : line.as === 'words' || line.as === 'preamble' || line.as === 'footer'
                ? [line]
                : [],
        )
  const beside = passed.flatMap(mentionsOn)
  // A table has rules of its own for them.
  const told = reading.table ? reading.rows : reading.rows.filter((row) => !isOfNone(row))
  const rows = told.slice(0, most).map((row) => saidIn(row, reading))
  const elsewhere = typesElsewhere(reading, rows)
  const unread = reading.unread + told.length - rows.length
  return {
    reading: { ...reading, rows: told, passed: [...reading.passed, ...noneIn(reading, told)], unread },
    rows: elsewhere.length > 0 ? rows.map(withoutType) : rows,
    beside,
    elsewhere,
  }
}

/** A cause whose type stands elsewhere: there is none beside it that was not read. */
function withoutType(said: SaidRow): SaidRow {
  return said.type.kind === 'open' ? { ...said, type: { kind: 'absent' } } : said
}

/** The types that a conversation says in one place, where its causes stand in another. */
function typesElsewhere({ format, isList }: Reading, rows: readonly SaidRow[]): readonly Mention[] {
  const isTalk = format === 'words' && !isList && rows.length <= fewRecords
  if (!isTalk || rows.some(({ row }) => sidesOf(row).size > 1)) return []
  return rows.flatMap(({ row: { start, end }, type }) =>
    type.kind === 'read' && 'type' in type.read
      ? [{ start, end, side: 'type', type: type.read, text: type.read.type, isStrong: true } as const]
      : [],
  )
}

/** Records that are passed over, since they occurred 0 times. */
function noneIn({ rows }: Reading, told: readonly RawRow[]): readonly Passed[] {
  if (told.length === rows.length) return []
  return rows.filter(isOfNone).map(({ fields, line, start, end }) => ({
    text: fields.map(({ text }) => text).join(' '),
    as: 'total',
    line,
    start,
    end,
  }))
}

/** Heads of columns that name more than a field. */
function headsNaming({ text, start }: Passed): readonly Pick<Passed, 'text' | 'start'>[] {
  if (!namesBoth.test(text)) return []
  return [...text.matchAll(heads)].flatMap(({ 0: head, index }) =>
    mayNameValue(head) ? [{ text: head, start: start + index }] : [],
  )
}

/** Strong names on a line that was passed over; an ordinary word is none. */
function mentionsOn(line: Pick<Passed, 'text' | 'start'>): readonly Mention[] {
  return mentionsAt(line).filter(({ isStrong }) => isStrong)
}

/** What one record says. */
export function saidIn(row: RawRow, reading: Pick<Reading, 'isCounted'>): SaidRow {
  const sides = withRest({ type: sideOf(row, 'type', reading), cause: sideOf(row, 'cause', reading) })
  const joint = isCutShort(sides) ? { ...sides, cause: { kind: 'open' } as const } : sides
  const strays = straysIn(row, joint.type, joint.cause).filter(
    (mention) => !isSaid(joint[mention.side], mention),
  )
  const named = (['type', 'cause'] as const).filter((side) => mentionsOf(row, side).length > 0)
  const quote = row.quote ?? joint.quote
  const open = new Set([...(row.open ?? []), ...named])
  const said = { row, type: joint.type, cause: joint.cause, strays, open }
  return quote === undefined ? said : { ...said, quote }
}

/** Whether the end of a type's name is missing: then what would have come behind it is, too. */
function isCutShort({ type, cause }: { readonly type: SideSaid; readonly cause: SideSaid }): boolean {
  return (
    type.kind === 'read' &&
    'type' in type.read &&
    type.read.correctedFrom !== undefined &&
    type.read.type.toLowerCase().startsWith(type.read.correctedFrom.toLowerCase()) &&
    cause.kind === 'empty' &&
    cause.isBlank
  )
}

function sideOf(row: RawRow, side: Side, { isCounted }: Pick<Reading, 'isCounted'>): SideSaid {
  const own = row.fields.filter(({ field }) => field === side)
  if (own.length === 0) return { kind: row.open?.includes(side) ? 'open' : 'absent' }
  const values = own.map(({ text }) => readValue(side, text, isCounted))
  const reads = values.flatMap((value) =>
    value.kind === 'read' ? [value.read] : value.kind === 'several' ? value.reads : [],
  )
  const names = new Map(reads.map((read) => [nameOf(read), read]))
  if (names.size > 1 || values.some(({ kind }) => kind === 'several'))
    return { kind: 'several', reads: [...names.values()] }
  const read = values.find((value) => value.kind === 'read')
  const isBlank = values.some(({ kind }) => kind === 'empty')
  // Of two fields with a cause's name one says nothing: which of them is the Hangup Cause is not known.
  if (read && isBlank && side === 'cause' && own.some(({ text }) => /\p{L}/u.test(text)))
    return { kind: 'several', reads: [read.read, { kind: 'known', cause: null }] }
  if (read) return read
  if (values.some(({ kind }) => kind === 'cut-off') || row.open?.includes(side)) return { kind: 'open' }
  return (
    values.find((value) => value.kind === 'words') ?? {
      kind: 'empty',
      isBlank: own.every(({ text }) => text.trim() === ''),
    }
  )
}

/** What stands behind a value: the other side, where that was not said elsewhere; or words, which then are quoted. */
function withRest(said: { readonly type: SideSaid; readonly cause: SideSaid }): {
  type: SideSaid
  cause: SideSaid
  quote?: string
} {
  const { type, cause } = said
  for (const [own, other, side] of [
    [type, cause, 'cause'],
    [cause, type, 'type'],
  ] as const) {
    if (own.kind !== 'read' || other.kind !== 'absent' || own.rest === '') continue
    const found = mentionsIn(own.rest).filter((mention) => mention.side === side)
    const [only] = found
    if (!only || found.length > 1 || !isJoint(own.rest.slice(0, only.start))) continue
    const value = { kind: 'read', read: readOf(only), rest: own.rest.slice(only.end) } as const
    return withRest(
      side === 'cause'
        ? { type: { ...own, rest: '' }, cause: value }
        : { type: value, cause: { ...own, rest: '' } },
    )
  }
  const rest = [type, cause].flatMap((own) =>
    own.kind === 'read' && goesOn(beforeFields(own.rest, true)) ? [own.rest.trim()] : [],
  )
  return rest.length > 0 ? { ...said, quote: rest.join(' ') } : said
}

/** Whether a value goes on with other words: `Ringing Group`. */
function goesOn(rest: string): boolean {
  return saysMore(rest) || /^\s*(?!(?:and|with)\s*$)\p{L}{3,}/iu.test(rest)
}

function isJoint(text: string): boolean {
  return !/[\p{L}\p{N}]/u.test(text.replace(/\b(?:and|with|under|hang ?up cause|cause|type)\b/gi, ''))
}

/** Names in fields that nothing accounts for, and behind the values of the record's own. */
function straysIn(row: RawRow, type: SideSaid, cause: SideSaid): readonly Mention[] {
  const bareNames = row.fields.flatMap((field) =>
    field.isAccounted ? [] : isBareName(field.text) ? mentionsAt(field) : mentionsOn(field),
  )
  const rests = [type, cause].flatMap((side) =>
    side.kind === 'read' && side.rest !== '' ? mentionsIn(side.rest) : [],
  )
  return [...bareNames, ...rests]
}

function mentionsAt({ text, start }: Pick<Field, 'text' | 'start'>): readonly Mention[] {
  return mentionsIn(text).map((mention) => ({
    ...mention,
    start: mention.start + start,
    end: mention.end + start,
  }))
}

/** Where a side has no field of its own, every name of it in another one keeps it open. */
function mentionsOf(row: RawRow, side: Side): readonly Mention[] {
  if (row.fields.some(({ field }) => field === side)) return []
  return row.fields
    .flatMap((field) => (field.field ? [] : mentionsIn(field.text)))
    .filter((mention) => mention.side === side && (mention.isStrong || side === 'cause'))
}
