import { isNoList } from '../phone-events/table-reader.ts'
import { DelimitedReader } from './delimited-reader.ts'
import { cutsOf, type Head, headBytes, headOf, kindOf } from './head.ts'
import { HtmlReader } from './html-reader.ts'
import { JsonReader } from './json-reader.ts'
import { type ForcedColumns, hasBoth, isLayout, isTable, layoutOf, type Unrecognised } from './layout.ts'
import { type Refusal, refusalOf } from './refusal.ts'
import type { RowSink } from './row-sink.ts'
import { TextRows } from './text-rows.ts'
import { longestPour } from './unit-window.ts'
import type { Decode } from './units.ts'
import { readWords, wordRows } from './word-rows.ts'

export interface ReadingOptions {
  readonly decode: Decode
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
  private readonly sink: RowSink<Kept>
  private head: Uint8Array | undefined = new Uint8Array(headBytes)
  private headLength = 0
  private reader: Reader | undefined

  constructor(options: ReadingOptions, sink: RowSink<Kept>) {
    this.options = options
    this.sink = sink
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
    const head = headOf(bytes, isWhole, this.options.decode)
    this.reading = { state: 'rows' }
    this.reader = this.readerFor(head)
    this.pour(bytes.subarray(head.mark))
  }

  private readerFor(head: Head): Reader | undefined {
    const { decode, columns } = this.options
    const { encoding, mark } = head
    const kind = kindOf(head)
    if (kind === 'delimited') return this.delimitedReader(head)
    if (kind === 'html') {
      const rows = new TextRows(this.sink, columns, (layout) =>
        this.sink.opened({ kind, encoding, mark, layout }),
      )
      return new HtmlReader(encoding, decode, mark, rows)
    }
    this.sink.opened({ kind: 'json', encoding, mark })
    const whole = head.isWhole && kind === 'document' ? head.text : undefined
    return new JsonReader({ way: kind, encoding, decode, base: mark, whole }, this.sink)
  }

  private delimitedReader(head: Head): Reader | undefined {
    const { decode, columns } = this.options
    const { encoding, mark } = head
    const layout = layoutOf(cutsOf(head, decode), columns)
    const areRows = isLayout(layout) || isTable(layout)
    const areTold = isLayout(layout) && (columns !== undefined || hasBoth(layout))
    const mayBeWords = head.isWhole && !areTold && (!areRows || isNoList(head.text))
    const words = mayBeWords ? wordRows(head.text) : undefined
    if (words) {
      this.sink.opened({ kind: 'words', encoding, mark })
      readWords(words, head.text, this.sink)
    } else if (isLayout(layout)) {
      this.sink.opened({ kind: 'delimited', encoding, mark, layout })
      return new DelimitedReader({ layout, encoding, decode, base: mark }, this.sink)
    } else this.reading = { state: 'no-columns', unrecognised: layout }
    return undefined
  }
}
