import { readWhole, type WholeText } from '../phone-events/read-paste.ts'
import { fewRecords } from '../phone-events/reading.ts'
import { fieldNamed, type Side } from '../phone-events/vocabulary.ts'
import { DelimitedReader } from './delimited-reader.ts'
import { type Head, headBytes, headOf, kindOf } from './head.ts'
import { HtmlReader } from './html-reader.ts'
import { isJson, isRecord, JsonReader, recordsInArrays } from './json-reader.ts'
import { type ForcedColumns, hasRows, isForced, isLayout, layoutIn, type Unrecognised } from './layout.ts'
import type { Marking } from './marking.ts'
import { type Refusal, refusalOf } from './refusal.ts'
import type { RowSink } from './row-sink.ts'
import { SheetSink } from './sheet-sink.ts'
import { TextWindow } from './text-window.ts'
import { longestPour } from './unit-window.ts'
import type { Decode, Encoding } from './units.ts'
import { readWords } from './word-rows.ts'

export interface ReadingOptions {
  readonly decode: Decode
  /** Finds where cells end sooner, where there is such a way. */
  readonly marking?: Marking | undefined
  /** Columns told by hand, for a table whose header and values do not tell them. */
  readonly columns?: ForcedColumns
  /** The file's name, which tells one spreadsheet from another. */
  readonly name?: string
  /** Whether these are the rows of a sheet, in which errors and formulas without a value are marked. */
  readonly isSheet?: boolean
}

/** What became of the file: still too little of it, rows, or neither. */
export type Reading =
  | { readonly state: 'opening' }
  | { readonly state: 'rows' }
  | { readonly state: 'no-columns'; readonly unrecognised: Unrecognised }
  | { readonly state: 'refused'; readonly refusal: Refusal }

interface Reader {
  push(bytes: Uint8Array): void
  finish(): void
  /** Set where no column was found in the end. */
  readonly unrecognised?: Unrecognised | undefined
}

/**
 * Reads the rows of a whole export from its bytes, pushed chunk by chunk, into a sink. Where the chunks are cut
 * makes no difference; memory does not grow with the file. Never throws.
 */
export class ExportReader<Kept> {
  reading: Reading = { state: 'opening' }
  private readonly options: ReadingOptions
  private readonly sink: RowSink<Kept | undefined>
  private head: Uint8Array | undefined = new Uint8Array(headBytes)
  private headLength = 0
  private reader: Reader | undefined

  constructor(options: ReadingOptions, sink: RowSink<Kept>) {
    this.options = options
    this.sink = options.isSheet ? new SheetSink(sink) : sink
  }

  push(chunk: Uint8Array): void {
    let rest = chunk
    if (this.head) {
      const part = rest.subarray(0, headBytes - this.headLength)
      this.head.set(part, this.headLength)
      this.headLength += part.length
      rest = rest.subarray(part.length)
      if (this.headLength === headBytes) this.open(this.head, false)
    }
    for (let at = 0; at < rest.length; at += longestPour) this.pour(rest.subarray(at, at + longestPour))
  }

  /** The reader of rows that are told by their cells, where there is one by now. */
  get delimited(): DelimitedReader<Kept | undefined> | undefined {
    return this.reader instanceof DelimitedReader ? this.reader : undefined
  }

  finish(): void {
    if (this.head) this.open(this.head.subarray(0, this.headLength), true)
    this.reader?.finish()
    this.settle()
  }

  private pour(bytes: Uint8Array): void {
    if (this.reading.state !== 'rows') return
    this.reader?.push(bytes)
    if (!(this.reader instanceof JsonReader)) this.settle()
  }

  private settle(): void {
    const unrecognised = this.reader?.unrecognised
    if (unrecognised) this.reading = { state: 'no-columns', unrecognised }
  }

  private open(bytes: Uint8Array, isWhole: boolean): void {
    this.head = undefined
    const refusal = refusalOf(bytes, this.options.name)
    if (refusal) {
      this.reading = { state: 'refused', refusal }
      return
    }
    const head = headOf(bytes, isWhole, this.options.decode, this.options.columns?.encoding)
    this.reading = { state: 'rows' }
    this.reader = this.readerFor(head)
    this.pour(bytes.subarray(head.mark))
  }

  /**
   * The first bytes go through the formats and the verdict of pastes, which choose how the file is read; of a longer
   * file of HTML or JSON its own first rows do.
   */
  private readerFor(head: Head): Reader | undefined {
    const { decode } = this.options
    const columns = isForced(this.options.columns) ? this.options.columns : undefined
    const { encoding, mark, text } = head
    const kind = columns?.sign === undefined ? kindOf(head) : 'delimited'
    const isAsked = !columns && (kind === 'delimited' || head.isWhole)
    const found = isAsked ? readHead(head) : undefined
    if (kind === 'delimited') return this.textReader(head, found)
    if (found && hasRows(found) && !isOfRecords(found, kind, text)) return this.wordsReader(head, found)
    if (kind === 'html') return new HtmlReader({ encoding, decode, base: mark, columns }, this.sink)
    this.sink.opened({ kind: 'json', encoding, mark })
    return new JsonReader(
      { way: kind, encoding, decode, base: mark, whole: head.isWhole ? text : undefined },
      this.sink,
    )
  }

  private textReader(head: Head, found: WholeText | undefined): Reader | undefined {
    const { decode, marking } = this.options
    const columns = isForced(this.options.columns) ? this.options.columns : undefined
    const { encoding, mark, text } = head
    const isOneText = head.isWhole && found !== undefined && (hasLinks(found) || isSaidOfAll(found))
    const layout = isOneText ? undefined : layoutIn(text, found, columns)
    if (layout && isLayout(layout)) {
      this.sink.opened({ kind: 'delimited', encoding, mark, layout })
      return new DelimitedReader({ layout, encoding, decode, base: mark, marking }, this.sink)
    }
    if (!layout && found && hasRows(found)) return this.wordsReader(head, found)
    this.reading = { state: 'no-columns', unrecognised: layout ?? nothingFound }
    return undefined
  }

  private wordsReader({ encoding, mark, text, isWhole }: Head, found: WholeText): Reader | undefined {
    this.sink.opened({ kind: 'words', encoding, mark })
    if (!isWhole) return new WholeReader(encoding, this.options.decode, this.sink)
    readWords(found, text, this.sink)
    return undefined
  }
}

/** Lines of a long file that are enough where a header names each field once, and rows that must stand in them. */
const sampleLines = 80
const enoughRows = 20

/** What the first bytes say: no more of them is read than it takes to be sure. */
function readHead({ text, isWhole }: Head): WholeText {
  const sample = isWhole ? undefined : firstLines(text)
  const found = sample === undefined ? undefined : readWhole(sample)
  const { table, rows = [], asks } = found?.reading ?? {}
  const names = table?.grid.records[table.layout.at]?.cells.map((cell) => fieldNamed(cell.text)) ?? []
  const isOnce = (side: Side) => {
    const [name, ...more] = names.filter((each) => each?.field === side && each.owner === 'own')
    return name !== undefined && !name.plain && more.length === 0
  }
  const isSure = isOnce('type') && isOnce('cause') && !asks && rows.length >= enoughRows
  return found && isSure ? found : readWhole(text)
}

function firstLines(text: string): string | undefined {
  let end = 0
  for (let line = 0; line < sampleLines; line++) {
    end = text.indexOf('\n', end) + 1
    if (end === 0) return undefined
  }
  return text.slice(0, end)
}

/** A link on a line of its own is a row that no reader of tables knows. */
function hasLinks({ reading }: WholeText): boolean {
  return reading.rows.some(({ isApart }) => isApart)
}

/** Whether words around the rows say something of them, which no reader of rows one by one hears. */
function isSaidOfAll({ rows }: WholeText): boolean {
  const kinds = new Set(rows.map(({ outcome }) => outcome.kind))
  return kinds.has('mentioned') && (rows.length <= fewRecords || !kinds.has('defined'))
}

/** Whether a small file is read by what it is made of: a table of HTML, or objects of JSON that stand in arrays. */
function isOfRecords(found: WholeText, kind: 'html' | 'document' | 'lines', text: string): boolean {
  const { format, rows, table } = found.reading
  if (kind === 'html') return format === 'html' && !isSaidOfAll(found)
  if (kind === 'lines') return format !== 'json' || text.split(/[\r\n]+/).every(isRecord)
  // Of a broken document the records in an array are read one by one.
  if (!isJson(text)) return format !== 'json' && /\[\s*\{/.test(text)
  const isAround = rows.length > 1 && text.slice(0, rows[0]?.start).trim() === ''
  return (
    format === 'json' && !table && !isAround && !isSaidOfAll(found) && recordsInArrays(text) === rows.length
  )
}

/** The longest file that is read as one text, in units. */
const longestText = 8_000_000
const nothingFound: Unrecognised = { delimiter: undefined, firstRows: [] }

/** Collects a file that no reader of records is made for, and reads it as a paste. */
class WholeReader<Kept> implements Reader {
  unrecognised: Unrecognised | undefined
  private readonly window: TextWindow
  private readonly sink: RowSink<Kept>

  constructor(encoding: Encoding, decode: Decode, sink: RowSink<Kept>) {
    this.window = new TextWindow(encoding, decode, 0)
    this.sink = sink
  }

  push(bytes: Uint8Array): void {
    if (this.unrecognised) return
    this.window.pour(bytes)
    if (this.window.end > longestText) this.unrecognised = nothingFound
  }

  finish(): void {
    if (this.unrecognised) return
    const { window } = this
    window.finish()
    const text = window.textOf(0, window.end)
    readWords(readWhole(text), text, this.sink)
  }
}
