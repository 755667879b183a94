import { readFileSync } from 'node:fs'
import { expect } from 'vitest'
import type { Tools } from '../../../src/domain/books/bytes.ts'
import type { CsvOptions } from '../../../src/domain/books/csv-lines.ts'
import { type BookPart, type OpenedBook, openBook } from '../../../src/domain/books/open-book.ts'
import { Refused } from '../../../src/domain/books/refused.ts'
import { csvOf, type SheetCsv, surveyOf } from '../../../src/domain/books/sheet.ts'
import type { SheetFacts } from '../../../src/domain/books/survey.ts'
import { ZipWriter } from '../../../src/domain/books/zip-writer.ts'
import { ExportReader } from '../../../src/domain/export/export-reader.ts'
import type { RowSink } from '../../../src/domain/export/row-sink.ts'
import { SheetSink } from '../../../src/domain/export/sheet-sink.ts'
import type { PairOutcome, ReadCause, ReadType } from '../../../src/domain/phone-events/outcome.ts'

export const tools: Tools = {
  gunzip: (pieces) =>
    piecesOf(new Blob(pieces as BlobPart[]).stream().pipeThrough(new DecompressionStream('gzip'))),
  decode: (bytes, encoding) => new TextDecoder(encoding).decode(bytes),
  async keep(pieces) {
    const all: BlobPart[] = []
    for await (const piece of pieces) all.push(piece.slice() as BlobPart)
    return new Blob(all)
  },
}

async function* piecesOf(stream: ReadableStream<Uint8Array>): AsyncGenerator<Uint8Array> {
  const reader = stream.getReader()
  for (let part = await reader.read(); !part.done; part = await reader.read()) yield part.value
}

export async function* gzip(pieces: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const all: BlobPart[] = []
  for await (const piece of pieces) all.push(piece.slice() as BlobPart)
  yield* piecesOf(new Blob(all).stream().pipeThrough(new CompressionStream('gzip')))
}

export function sample(name: string): Uint8Array {
  return new Uint8Array(readFileSync(`test/samples/books/${name}`))
}

export function openBytes(bytes: Uint8Array): Promise<OpenedBook> {
  return openBook(new Blob([bytes as BlobPart]), tools)
}

/** A pair as the product's reader takes it; `null` where the file does not say, `undefined` where it is left open. */
export type Pair = readonly [type: string | null | undefined, cause: string | null | undefined]

export interface Sheet {
  readonly name: string
  readonly pairs: readonly Pair[]
  readonly facts: SheetFacts | undefined
}

/** The sheets and files with a table, as the product's own reader reads them; or why there is nothing. */
export async function read(file: string | Uint8Array): Promise<readonly Sheet[] | string> {
  const book = await openBytes(typeof file === 'string' ? sample(file) : file)
  if (book.kind === 'refused') return book.as
  if (book.kind === 'no-book') return 'no book'
  const sheets: Sheet[] = []
  try {
    for (const part of book.parts) if (part.kind !== 'left-out') sheets.push(await readPart(part))
  } catch (error) {
    if (error instanceof Refused) return error.as
    throw error
  }
  return sheets.filter(({ pairs }) => pairs.length > 0)
}

type Readable = Exclude<BookPart, { kind: 'left-out' }>

async function readPart(part: Readable): Promise<Sheet> {
  if (part.kind === 'file')
    return { name: part.name, pairs: await pairsIn(part, part.pieces()), facts: undefined }
  const surveyed = await surveyOf(part.sheet)
  const pairs = await pairsIn(part, bytesOf(csvOf(part.sheet, surveyed)))
  const atOnce = csvOf(part.sheet)
  const first = await pairsIn(part, bytesOf(atOnce))
  // Read at once it is the same, or says that it is not.
  if (atOnce.isRight()) expect(first).toEqual(pairs)
  expect(atOnce.found()).toEqual(surveyed)
  return { name: part.name, pairs, facts: surveyed.facts }
}

async function pairsIn(part: Readable, pieces: AsyncIterable<Uint8Array>): Promise<readonly Pair[]> {
  const pairs: Pair[] = []
  let isTable = false
  const sink: RowSink<Pair> = {
    opened: ({ kind }) => {
      isTable = kind !== 'words'
    },
    keep: pairOf,
    row: (pair) => pairs.push(pair),
    unreadable: () => pairs.push([null, null]),
    passed() {},
    header() {},
    rest() {},
  }
  const options = { decode: tools.decode, name: part.name }
  const reader =
    part.kind === 'sheet' ? new ExportReader(options, new SheetSink(sink)) : new ExportReader(options, sink)
  for await (const bytes of pieces) reader.push(bytes)
  reader.finish()
  return isTable ? pairs : []
}

async function* bytesOf({ pieces }: SheetCsv): AsyncGenerator<Uint8Array> {
  for await (const { bytes } of pieces) yield bytes
}

async function* bytesIn(part: Readable, options: CsvOptions = {}): AsyncGenerator<Uint8Array> {
  if (part.kind === 'file') yield* part.pieces()
  else yield* bytesOf(csvOf(part.sheet, await surveyOf(part.sheet), options))
}

function pairOf(outcome: PairOutcome): Pair {
  const type = 'readType' in outcome ? outcome.readType : undefined
  const cause = 'readCause' in outcome ? outcome.readCause : undefined
  return [
    outcome.kind === 'needs-type' ? undefined : type && typeText(type),
    outcome.kind === 'needs-cause' ? undefined : cause && causeText(cause),
  ]
}

function typeText(read: ReadType): string {
  return read.kind === 'known' ? read.type : read.typeText
}

function causeText(read: ReadCause): string {
  return read.kind === 'unrecognised' ? read.causeText : (read.cause ?? '')
}

/** A sheet or file as it goes to the reader. */
export async function textOf(file: Uint8Array, at = 0, options: CsvOptions = {}): Promise<string> {
  const book = await openBytes(file)
  const part = 'parts' in book ? book.parts.filter(({ kind }) => kind !== 'left-out')[at] : undefined
  if (!part || part.kind === 'left-out') throw new Error(`Nothing to read: ${JSON.stringify(book)}`)
  return textFrom(bytesIn(part, options))
}

export async function textFrom(pieces: AsyncIterable<Uint8Array>): Promise<string> {
  return tools.decode(await wholeOf(pieces), 'utf-8')
}

export async function wholeOf(pieces: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const blob = (await tools.keep(pieces)) as Blob
  return new Uint8Array(await blob.arrayBuffer())
}

export async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes
}

/** A zip archive of these files. */
export async function zipped(files: Readonly<Record<string, string | Uint8Array>>): Promise<Uint8Array> {
  async function* all() {
    const zip = new ZipWriter(gzip)
    for (const [name, content] of Object.entries(files))
      yield* zip.entry(name, once(typeof content === 'string' ? new TextEncoder().encode(content) : content))
    yield* zip.end()
  }
  return wholeOf(all())
}

const relationships = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

interface Parts {
  /** The rows of the one sheet, or its whole part where it begins with `<`+`worksheet`. */
  readonly sheet: string
  readonly strings?: string
  readonly styles?: string
  readonly target?: string
  readonly path?: string
  readonly workbook?: string
  readonly related?: string
  readonly others?: Readonly<Record<string, string>>
}

/** A workbook of one sheet, by the least that a workbook has. */
export function workbook(parts: Parts): Promise<Uint8Array> {
  const { sheet, strings, styles, others = {}, related = '' } = parts
  const { target = 'worksheets/sheet1.xml', path = 'xl/worksheets/sheet1.xml' } = parts
  return zipped({
    '[Content_Types].xml': '<Types/>',
    '_rels/.rels': `<Relationships><Relationship Id="a" Type="${relationships}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml':
      parts.workbook ?? '<workbook><sheets><sheet name="Calls" sheetId="1" r:id="r1"/></sheets></workbook>',
    'xl/_rels/workbook.xml.rels': `<Relationships><Relationship Id="r1" Type="${relationships}/worksheet" Target="${target}"/>${related}</Relationships>`,
    [path]: sheet.includes('<sheetData') || sheet.includes(':sheetData') ? sheet : sheetXml(sheet),
    ...(strings === undefined ? {} : { 'xl/sharedStrings.xml': `<sst>${strings}</sst>` }),
    ...(styles === undefined ? {} : { 'xl/styles.xml': `<styleSheet>${styles}</styleSheet>` }),
    ...others,
  })
}

export function sheetXml(rows: string, behind = ''): string {
  return `<?xml version="1.0"?><worksheet><sheetData>${rows}</sheetData>${behind}</worksheet>`
}

/** A cell of text, without its place. */
export function text(words: string): string {
  return `<c t="inlineStr"><is><t>${words}</t></is></c>`
}

/** The two columns' names as a row. */
export const header: string = `<row>${text('Missed Call Type')}${text('Hangup Cause')}</row>`
