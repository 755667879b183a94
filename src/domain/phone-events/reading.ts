import type { Mention } from './mentions.ts'
import { type NamedCause, type NamedType, nameOf } from './names.ts'
import type { ColumnQuestion, FormatName, PassedOver, Span } from './outcome.ts'
import type { Side } from './vocabulary.ts'

/** One side of one record, as it was said. `rest` is what stands behind its name. */
export type SideSaid =
  | { readonly kind: 'read'; readonly read: NamedType | NamedCause; readonly rest: string }
  /** `isBlank`: nothing at all, and no word or sign that says so. */
  | { readonly kind: 'empty'; readonly isBlank: boolean }
  | { readonly kind: 'several'; readonly reads: readonly (NamedType | NamedCause)[] }
  /** `isName`: whether it reads like a name, though one that nobody knows. */
  | { readonly kind: 'words'; readonly text: string; readonly isName: boolean }
  | { readonly kind: 'absent' }
  /** Something may stand there that was not read. */
  | { readonly kind: 'open' }

export interface SaidRow {
  readonly row: RawRow
  readonly type: SideSaid
  readonly cause: SideSaid
  /** Mentions in it without a role. */
  readonly strays: readonly Mention[]
  /** Sides of which nothing is inferred. */
  readonly open: ReadonlySet<Side>
  /** The words that the pair stands among, where they say something else, too. */
  readonly quote?: string
}

/** Whether a side says what is mentioned. */
export function isSaid(side: SideSaid, mention: Mention): boolean {
  return side.kind === 'read' && nameOf(side.read) === nameOf(readOf(mention))
}

export function readOf(mention: Mention): NamedType | NamedCause {
  return mention.side === 'type' ? mention.type : mention.cause
}

export interface SaidReading {
  readonly reading: Reading
  readonly rows: readonly SaidRow[]
  /** Mentions on lines that were passed over. */
  readonly beside: readonly Mention[]
  /** Types in a row of their own that may belong to a cause in another: the page asks. */
  readonly elsewhere?: readonly Mention[]
}

/** A cell and where it begins in the text. */
export interface Cell {
  readonly text: string
  readonly start: number
}

export interface GridRecord {
  readonly cells: readonly Cell[]
  /** Counted from 1. */
  readonly line: number
  readonly end: number
}

/** A text cut into cells, in one of the ways it may be cut. */
export interface Grid {
  readonly format: FormatName
  readonly records: readonly GridRecord[]
  /** Records beyond those that were cut. */
  readonly more: number
  /** A blank cell may mean "as above": cells copied off a screen, where a group's label stands once. */
  readonly mayBeGrouped: boolean
  /** The sign between cells, of text that could be cut by it alone. */
  readonly sign?: string
  readonly held?: Held
}

/** What a key around rows says of whose they are. */
export type Held = Pick<RawRow, 'quote' | 'holder'>

export function heldRows(rows: readonly RawRow[], held: Held | undefined): readonly RawRow[] {
  return held ? rows.map((row) => ({ ...held, ...row })) : rows
}

/** Where a table keeps the fields, by position from 0. */
export interface Columns {
  readonly type?: number
  readonly cause?: number
  readonly count?: number
}

export interface Layout {
  readonly columns: Columns
  /** The record the header stands in; -1 where the values themselves told the columns. */
  readonly at: number
  readonly asks?: readonly ColumnQuestion[]
  /** Whether the columns are those that this site adds to what it saves: there a blank one was not said. */
  readonly isOurs?: boolean
  /** Columns of the same fields beside those that this site added: what they say otherwise is asked about. */
  readonly rivals?: readonly number[]
  /** Whether a side without a column may be said in another one: its header names another's field, or nothing says whose it is. */
  readonly isOpen?: boolean
}

export function textIn(
  record: { readonly cells: readonly { readonly text: string }[] },
  column: number | undefined,
): string {
  return column === undefined ? '' : (record.cells[column]?.text ?? '')
}

export function isFull(text: string | undefined): boolean {
  return text !== undefined && text.trim() !== ''
}

/** Whether a record is no blank line. */
export function hasText({ cells }: Texts): boolean {
  return cells.some(({ text }) => isFull(text))
}

export type Texts = { readonly cells: readonly { readonly text: string }[] }

/** One value of a record, as it is written. */
export interface Field extends Span {
  /** Absent where it is neither of the two fields nor a count. */
  readonly field?: Side | 'count'
  readonly text: string
  /**
   * Whether something says whose it is: a header, a key, a label that is known to be another field's. A bare name in a
   * field that nothing accounts for may be the call's own.
   */
  readonly isAccounted: boolean
}

/** One record: all of its cells, not the two alone. */
export interface RawRow extends Span {
  readonly line: number
  readonly fields: readonly Field[]
  /** Sides that may have been said and were not read: then nothing is inferred. */
  readonly open?: readonly Side[]
  /** Whether it is said apart from the text around it, as a link is: then nothing beside it touches it. */
  readonly isApart?: boolean
  /** Whether it is a line of a list in a text that is none as a whole: it is told even where another says the same. */
  readonly isItem?: boolean
  /** The key, the tag or the call that holds it, where nobody knows whether what it holds is a call's own. */
  readonly holder?: string
  /** Set where the pair stands among words that say something else, too. */
  readonly quote?: string
}

/** The sides that a record has a field of. */
export function sidesOf({ fields }: RawRow): ReadonlySet<Side> {
  const sides = new Set<Side>()
  for (const { field } of fields) if (field === 'type' || field === 'cause') sides.add(field)
  return sides
}

export interface Passed extends PassedOver, Span {
  /** Whether it is another field's label or value. */
  readonly isOther?: boolean
  /** Whether it is the value below the label of a field that is known to be another: what it names has a role. */
  readonly isOthersValue?: boolean
}

/** One way to cut a text into records. Nothing in it is judged yet: that is the verdict's. */
export interface Reading {
  readonly format: FormatName
  readonly rows: readonly RawRow[]
  readonly passed: readonly Passed[]
  /** Rows of a list or a table, and no prose that may say a thing twice. */
  readonly isList: boolean
  /** Whether numbers behind names are counts, as in a grouped report. */
  readonly isCounted?: boolean
  /** The table it is, and where that keeps the fields. */
  readonly table?: { readonly grid: Grid; readonly layout: Layout }
  /** The two columns by their own headers. */
  readonly columns?: { readonly type?: string; readonly cause?: string }
  readonly asks?: readonly ColumnQuestion[]
  /** Headers of a table in which neither field was found. */
  readonly heads?: readonly string[]
  /** Records beyond the limit. */
  readonly unread: number
}

/** Of so few records each is touched by what is left beside them. */
export const fewRecords = 3

/** Rows of one paste that are told; those beyond are counted. */
export const mostRows = 2000

/** A line of a text, from 0, and where it stands. */
export interface Line extends Span {
  readonly text: string
  /** Counted from 1. */
  readonly line: number
}

export function linesOf(text: string): readonly Line[] {
  let start = 0
  return text.split('\n').map((part, at) => {
    const line = { text: part, line: at + 1, start, end: start + part.length }
    start += part.length + 1
    return line
  })
}

/** Whether a record says that it occurred 0 times: then it tells of no call. */
export function isOfNone(row: RawRow): boolean {
  return countOf(row) === 0
}

/** How many rows a record stands for, where it says so. */
export function countOf({ fields }: RawRow): number | undefined {
  return countIn(fields.find(({ field }) => field === 'count')?.text ?? '')
}

/** How many rows a Record Count says; `undefined` where the cell holds no whole number. */
export function countIn(cell: string): number | undefined {
  const digits = wholeNumber.exec(cell.trim())?.[1]?.replace(/\D/g, '')
  return digits !== undefined && digits.length <= 15 ? Number(digits) : undefined
}

/** `1204`, `1,204`, `1'204`, `1 204`, and with a nothing behind the point: `12.0`, `1.204,00`. */
const wholeNumber = /^(\d+|\d{1,3}(?:([.,'’\s])\d{3})(?:\2\d{3})*)(?:[.,]0{1,2})?$/
