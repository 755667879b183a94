import { isNewer } from '../holders.ts'
import { mentionsIn } from '../mentions.ts'
import {
  type Field,
  fewRecords,
  type Line,
  linesOf,
  type Passed,
  type RawRow,
  type Reading,
} from '../reading.ts'
import { bare } from '../tidy.ts'
import { agreesWithNumber, readValue } from '../values.ts'
import {
  isEmptyText,
  isOtherLabel,
  isSpelledEmpty,
  isUnknown,
  mayNameValue,
  type Side,
} from '../vocabulary.ts'
import { areApart, isDeeper, repeatsAround } from './label-borders.ts'
import { areMarkedApart, nameOfNone, quoteOf } from './label-marks.ts'
import { type Entry, entriesOn, keyOf } from './label-names.ts'
import { holdsNoValue } from './label-owners.ts'
import { Page } from './label-page.ts'
import { clean, countEntry, findValue, isCutBy, sidesNamedIn } from './label-values.ts'
import { withMetric } from './word-counts.ts'

/** A line that may name one of the two fields. */
const mayName = /miss|hang|type|cause|850|ursache|grund|causa/i

/** Another field with its value, in a record of such rows. */
const twoCells = /^[^\t]+\t[^\t]*$/

/** How far above its button a field's label stands: the value may be between them. */
const farthestLabel = 4

/** In the languages that Salesforce ships: before the field's name, or behind it. */
const pageButton =
  /^(?:(?:Edit|Help|Change|Open|Modifier|Aide|Hilfe|Editar|Ayuda|Modifica|Guida|Ajuda)(?: (.*?)(?: Preview)?)?|(.+) (?:bearbeiten|bewerken|redigera|rediger|muokkaa))$/

/** Nothing for the page's own buttons behind a label or a value: `Edit Hangup Cause`, `Open Ana Preview`. */
function withoutButton(line: Line, at: number, lines: readonly Line[]): Line {
  const button = pageButton.exec(line.text.trim())
  const above = lines.slice(Math.max(0, at - farthestLabel), at)
  const of = button?.[1] ?? button?.[2]
  const isButton = button && (!of || above.some(({ text }) => text.trim() === of))
  return isButton ? { ...line, text: '' } : line
}

/** The records of a text in which labels name the fields: a record page, a client's record, YAML, `key=value`. */
export function labelledRecords(text: string, lineAt: (at: number) => number): Reading | undefined {
  const lines = linesOf(text).map(withoutButton)
  if (!lines.some(({ text: line }) => mayName.test(line))) return undefined
  const entries = lines.flatMap((line, at) => entriesOn(line, at))
  const owns = entries.filter(({ name }) => name?.owner === 'own' && name.field !== 'count')
  if (owns.length === 0) return undefined
  const page = new Page(lines, entries)
  for (const entry of owns) findValue(entry, page)
  const last = owns.at(-1)
  // A text that ends with a label and no sign may have been cut before its value.
  if (
    last &&
    (last.value ?? '') === '' &&
    !last.sign.includes('\t') &&
    /^(?:["']\s*:)?$/.test(text.slice(last.labelEnd).trim())
  )
    last.isOpen = true
  for (const entry of entries) {
    const written = text.slice(entry.valueStart, entry.valueEnd)
    entry.written = written
    entry.value ??= clean(written, entry)
    entry.valueStart += Math.max(0, written.indexOf(entry.value))
  }
  for (const [at, entry] of entries.entries()) if (isCutBy(entry, entries[at + 1], page)) entry.isOpen = true
  const plainLabels = new Set(owns.filter(counts).map(({ label }) => label))
  const isBlankLike = ({ label, sign, value = '' }: Entry) =>
    plainLabels.has(label) && sign.trim() !== '' && isEmptyText(value)
  const kept = new Set(owns.filter((entry) => counts(entry) || isBlankLike(entry)))
  // `type: Unknown` is the value of many another field.
  const isOwn = ({ name, value = '' }: Entry) => !name?.plain || name.field === 'cause' || !isUnknown(value)
  if (![...kept].some(isOwn)) return undefined
  const areStacked = [...kept].every(({ at }) => page.isLone(at))
  const areCells = [...kept].every(({ sign }) => sign.includes('\t'))
  const isOthers = ({ text: words, line }: Line) =>
    page.isPrinted ||
    (areStacked && (page.isOthersLine(line - 1) || page.isPartOfPage(line - 1))) ||
    (areCells && twoCells.test(words))
  const records = withOthers(recordsOf(page, entries, kept), kept)
  const isFew = records.length <= fewRecords
  // A field that is named and was not read may say what a record lacks.
  const unread = (['type', 'cause'] as const).filter((side) =>
    owns.some((entry) => entry.name?.field === side && !entry.name.plain && !kept.has(entry)),
  )
  return {
    format: 'labels',
    rows: records.map((record) => withMetric(rowOf(page, record, kept, unread, lineAt), text)),
    passed: [
      ...page.unused().map(
        (line): Passed => ({
          ...line,
          line: lineAt(line.start),
          as: 'words',
          isOther: isFew && isOthers(line),
          isOthersValue: page.isOthersValue(line.line - 1),
        }),
      ),
      ...page.between().map(
        ({ text: words, start }): Passed => ({
          text: words,
          start,
          end: start + words.length,
          line: lineAt(start),
          as: 'words',
          isOther: true,
        }),
      ),
    ],
    isList: [...kept].some(({ name }) => !name?.plain),
    unread: 0,
  }
}

/**
 * Entries by records. A border, or a label that comes again at the start of a line, begins another one; where a field
 * comes again without one, cutting from the front and from the back must agree, or no record is sure.
 */
function recordsOf(
  page: Page,
  entries: readonly Entry[],
  kept: ReadonlySet<Entry>,
): readonly (readonly Entry[])[] {
  const stretches: Entry[][] = []
  let stretch: Entry[] = []
  let labels = new Set<string>()
  let last: Entry | undefined
  for (const entry of entries) {
    const isFirst = entry.at !== last?.at
    const isAgain = isFirst && !kept.has(entry) && labels.has(entry.folded)
    if (isAgain || (last && areApart(page, last, entry))) {
      stretches.push(stretch)
      stretch = []
      labels = new Set()
    }
    labels.add(entry.folded)
    stretch.push(entry)
    last = entry
  }
  return [...stretches, stretch].flatMap((each) => cut(page, each, kept))
}

/** Labels that stand apart from every record go with the next one, or the last, so that none is lost. */
function withOthers(
  records: readonly (readonly Entry[])[],
  kept: ReadonlySet<Entry>,
): readonly (readonly Entry[])[] {
  const made: Entry[][] = []
  let others: Entry[] = []
  for (const record of records) {
    others.push(...record)
    if (!record.some((entry) => kept.has(entry))) continue
    made.push(others)
    others = []
  }
  made.at(-1)?.push(...others)
  return made
}

function cut(page: Page, stretch: readonly Entry[], kept: ReadonlySet<Entry>): readonly (readonly Entry[])[] {
  const forwards = grouped(stretch, kept)
  const owns = stretch.filter((entry) => kept.has(entry))
  const areDeeper = owns.some((entry, at) => at > 0 && isDeeper(page, owns[at - 1] as Entry, entry))
  if (areDeeper) return owns.map((entry) => [entry])
  const backwards = grouped(stretch.toReversed(), kept)
    .toReversed()
    .map((record) => record.toReversed())
  const ownsOf = (records: readonly (readonly Entry[])[]) =>
    records.map((record) => record.filter((entry) => kept.has(entry)))
  const [front, back] = [ownsOf(forwards), ownsOf(backwards)]
  const agrees =
    front.length === back.length &&
    front.every((record, at) => record.every((entry, place) => back[at]?.[place] === entry))
  const isEven = new Set(front.map((record) => new Set(record.map(({ name }) => name?.field)).size)).size < 2
  const isApart = front.some((record) => areMarkedApart(page, record) || repeatsAround(page, record))
  if (agrees && isEven && !isApart) return forwards
  return owns.map((entry) => [entry])
}

function grouped(entries: readonly Entry[], kept: ReadonlySet<Entry>): Entry[][] {
  const records: Entry[][] = [[]]
  let keys = new Set<string>()
  for (const entry of entries) {
    if (kept.has(entry) && keys.has(keyOf(entry))) {
      records.push([])
      keys = new Set()
    }
    if (kept.has(entry)) keys.add(keyOf(entry))
    records.at(-1)?.push(entry)
  }
  return records
}

function rowOf(
  page: Page,
  record: readonly Entry[],
  kept: ReadonlySet<Entry>,
  unread: readonly Side[],
  lineAt: (at: number) => number,
): RawRow {
  const owns = record.filter((entry) => kept.has(entry))
  // A plain name beside the field's own says nothing, unless it says otherwise.
  const hasName = (side: Side) => owns.some(({ name }) => name?.field === side && !name.plain)
  const isMute = ({ name, value = '' }: Entry) =>
    name?.plain === true &&
    hasName(name.field as Side) &&
    (isUnknown(value) || readValue(name.field as Side, value).kind !== 'read' || owns.some(agrees(value)))
  const count = countEntry(record)
  const fields = record.map((entry): Field => {
    const { value = '', valueStart, valueEnd, name } = entry
    const place = { text: value, start: valueStart, end: valueEnd }
    if (isRival(entry, owns)) return { ...place, isAccounted: false }
    if (entry === count) return { ...place, field: 'count', isAccounted: true }
    if ((kept.has(entry) && name && !isMute(entry)) || name?.field === 'count')
      return { ...place, field: name.field, isAccounted: true }
    return { ...place, isAccounted: isOthersEntry(entry) }
  })
  // A name within a label, or in the brackets behind one of the two fields', is as good as one in a value.
  const labels = record.flatMap(({ label, start, labelEnd, name }): Field[] =>
    (name ? /\(/.test(label) && mentionsIn(label).length > 0 : mayNameValue(label))
      ? [{ text: label, start, end: labelEnd, isAccounted: false }]
      : [],
  )
  // Beside another's field nothing is inferred of the own one.
  const others = record.flatMap(({ name }) => (name?.owner === 'other' ? [name.field as Side] : []))
  const open = [
    ...owns.flatMap(({ isOpen, name }) => (isOpen ? [name?.field as Side] : [])),
    ...unread,
    ...sidesNamedIn(record),
    ...others.filter((side) => !owns.some(({ name }) => name?.field === side)),
  ]
  const quote = quoteOf(page, owns) || (record.map(nameOfNone).find((said) => said !== '') ?? '')
  const { start } = owns[0] ?? record[0] ?? { start: 0 }
  return {
    line: lineAt(start),
    start,
    end: record.reduce((end, { valueEnd }) => Math.max(end, valueEnd), 0),
    fields: [...fields, ...labels].filter(
      (field) =>
        !(field.field && field.field !== 'count' && open.includes(field.field) && bare(field.text) === ''),
    ),
    open,
    ...(quote === '' ? {} : { quote }),
  }
}

/** Whether a label says that its value is another field's: it is known as such, or a machine's key. */
function isOthersEntry({ label, name, sign, isMachine }: Entry): boolean {
  if (name) return name.owner === 'other' || name.plain || name.field === 'count'
  const isKnown = isOtherLabel(label) || (isMachine && (sign.includes('=') || /[_.]/.test(label)))
  return isKnown && !isNewer(label) && !holdsNoValue(label)
}

/** A plain name's value where the field's own is empty: it may be what the field holds. */
function isRival({ name, value = '' }: Entry, owns: readonly Entry[]): boolean {
  return (
    name?.plain === true &&
    !/^\W*\d+\W*$/.test(value) &&
    owns.some((own) => own.name?.field === name.field && !own.name.plain && isEmptyText(own.value ?? ''))
  )
}

/** Whether a record's cause is the one of a number. */
function agrees(number: string): (own: Entry) => boolean {
  return ({ name, value = '' }) => {
    const read = name?.field === 'cause' && !name.plain ? readValue('cause', value) : undefined
    const cause = read?.kind === 'read' && 'cause' in read.read ? read.read.cause : undefined
    return cause != null && agreesWithNumber(cause, Number(number.replace(/\D/g, '')))
  }
}

/** An empty field in words of its own: `<empty>`, `(leer)`. */
function isWrittenOut(value: string): boolean {
  return /^\s*(?:<.*>|\(.*\))\s*$/.test(value) && isSpelledEmpty(value)
}

/** Whether a label names a field of the record: plain names (Type, Cause) do where their value agrees. */
function counts({ name, value = '', sign, isOpen }: Entry): boolean {
  if (!name || name.owner === 'other' || name.field === 'count') return false
  const { kind } = readValue(name.field, value)
  if (name.plain) return sign.trim() !== '' && (kind === 'read' || kind === 'several' || isWrittenOut(value))
  return (
    isOpen ||
    sign.trim() !== '' ||
    kind === 'read' ||
    kind === 'several' ||
    value === '' ||
    isEmptyText(value)
  )
}
