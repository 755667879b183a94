import { type Bytes, bytesAt, joined, piecesOf, type Tools } from './bytes.ts'
import { largestWhole } from './limits.ts'
import { odsSheets, sheetsIn } from './ods-book.ts'
import { type BookRefusal, Refused, refusalIn } from './refused.ts'
import type { Sheet } from './sheet.ts'
import { xlsSheets } from './xls-book.ts'
import { xlsxSheets } from './xlsx-book.ts'
import { inUtf8, type Package, partAt } from './xml-parts.ts'
import { type ZipEntry, zipDirectory } from './zip-directory.ts'
import { zipPart } from './zip-part.ts'

/** One of the things in a workbook or an archive, in the order of the file. */
export type BookPart =
  | { readonly kind: 'sheet'; readonly name: string; readonly sheet: Sheet }
  /** A file that may be text. */
  | {
      readonly kind: 'file'
      readonly name: string
      readonly packed: number
      readonly size: number
      /** Rejects with `Refused`, perhaps behind the last byte. */
      readonly pieces: () => AsyncIterable<Uint8Array>
    }
  | { readonly kind: 'left-out'; readonly name: string; readonly as: BookRefusal }
  /** Left out, unless somebody asks for it. */
  | { readonly kind: 'left-out'; readonly name: string; readonly as: 'hidden'; readonly sheet: Sheet }

/** What a file is: a workbook, an archive of files and workbooks, or neither, to be read as text. */
export type OpenedBook =
  | { readonly kind: 'workbook' | 'archive'; readonly parts: readonly BookPart[] }
  | { readonly kind: 'refused'; readonly as: BookRefusal }
  | { readonly kind: 'no-book' }

/** How many first bytes tell what a file is. */
const headBytes = 4096

/** Opens a file by what is in it, whatever its name. Rejects only where it cannot be read at all. */
export async function openBook(file: Bytes, tools: Tools): Promise<OpenedBook> {
  try {
    return await open(file, tools)
  } catch (error) {
    return { kind: 'refused', as: refusalIn(error) }
  }
}

/** The old text form of spreadsheets; a list whose first columns are `ID;Phone` begins much like it. */
const sylk = /^ID;P\w*(;[A-Z]\w*)*\r?\n((P|F|B|C|O|W|NN);[^\r\n]*\r?\n){2}/

type Form = 'zip' | 'compound' | 'flat' | 'xml-spreadsheet' | 'old' | 'other'

function formOf(head: Uint8Array): Form {
  const [first, second, third, fourth] = head
  if (first === 0x50 && second === 0x4b && (third === 3 || third === 5 || third === 7)) return 'zip'
  if (first === 0xd0 && second === 0xcf && third === 0x11 && fourth === 0xe0) return 'compound'
  // The first record of BIFF2 to BIFF4, without a file system around it.
  if (first === 9 && (second === 0 || second === 2 || second === 4 || second === 8) && fourth === 0)
    return 'old'
  const text = String.fromCharCode(...head.subarray(0, headBytes))
  if (isBehindWords(text)) return 'zip'
  if (sylk.test(text) || /^TABLE\r?\n0,1\r?\n/.test(text)) return 'old'
  if (!/^(\u00ef\u00bb\u00bf)?\s*<\?xml|^(\u00ef\u00bb\u00bf)?\s*<\w+:document\b/.test(text)) return 'other'
  if (/opendocument\.spreadsheet|<office:spreadsheet/.test(text)) return 'flat'
  return /urn:schemas-microsoft-com:office:spreadsheet|<uof:UOF\b/.test(text) ? 'xml-spreadsheet' : 'other'
}

/** Whether an archive begins behind a mark, a blank line or a warning of the server that wrote it. */
function isBehindWords(text: string): boolean {
  const at = text.indexOf('PK\u0003\u0004')
  const isWords = (letter: string) => letter >= ' ' || '\t\n\r'.includes(letter)
  return at > 0 && !text.startsWith('%PDF') && [...text.slice(0, at)].every(isWords)
}

async function open(file: Bytes, tools: Tools): Promise<OpenedBook> {
  const form = formOf(await bytesAt(file, 0, Math.min(file.size, headBytes)))
  if (form === 'other') return { kind: 'no-book' }
  if (form === 'old' || form === 'xml-spreadsheet') throw new Refused('old-spreadsheet')
  if (form !== 'zip') return workbook(await sheetsOf(file, form, tools))
  const directory = await zipDirectory(file, tools)
  const book = { file, directory, tools }
  const sheets = await packedSheets(book)
  return sheets ? workbook(sheets) : archive(book)
}

function workbook(sheets: readonly Sheet[]): OpenedBook {
  return { kind: 'workbook', parts: sheets.map((sheet) => sheetPart(sheet, sheet.name)) }
}

function sheetPart(sheet: Sheet, name: string): BookPart {
  return sheet.isHidden ? { kind: 'left-out', name, as: 'hidden', sheet } : { kind: 'sheet', name, sheet }
}

async function sheetsOf(file: Bytes, form: 'compound' | 'flat', tools: Tools): Promise<readonly Sheet[]> {
  if (form === 'flat') {
    const { size } = file
    return sheetsIn({ pieces: () => inUtf8(piecesOf(file)), size, packed: size }, tools)
  }
  if (file.size > largestWhole) throw new Refused('too-large')
  return xlsSheets(await bytesAt(file, 0, file.size), tools)
}

/** The sheets of a zip archive that is a workbook; `undefined` where it is an archive like any other. */
async function packedSheets(book: Package): Promise<readonly Sheet[] | undefined> {
  const type = partAt(book, 'mimetype')
  if (type && type.size < 200) {
    const { file, directory, tools } = book
    const bytes = await joined(zipPart(file, directory, type, tools), 200, () => new Refused('damaged'))
    const name = String.fromCharCode(...bytes)
    if (name.includes('opendocument.spreadsheet')) return odsSheets(book)
    if (name.includes('opendocument.')) throw new Refused('nothing')
  }
  if (partAt(book, '[Content_Types].xml') || partAt(book, 'xl/workbook.xml')) return xlsxSheets(book)
  if (partAt(book, 'content.xml') && partAt(book, 'META-INF/manifest.xml')) return odsSheets(book)
  const isNumbers = book.directory.entries.some(({ name }) =>
    /(^|\/)Index(\.zip|\/Document\.iwa)$/.test(name),
  )
  if (isNumbers) throw new Refused('numbers')
  return undefined
}

/** What the systems put beside the files. */
const notTheirs = /(^|\/)(__MACOSX\/|\._|\.DS_Store$|Thumbs\.db$|desktop\.ini$)|\/$/i

async function archive(book: Package): Promise<OpenedBook> {
  const parts: BookPart[] = []
  for (const entry of book.directory.entries) {
    if (notTheirs.test(entry.name) || entry.size === 0) continue
    parts.push(...(await partsOf(book, entry)))
  }
  const readable = parts.some(({ kind }) => kind !== 'left-out')
  if (readable) return { kind: 'archive', parts }
  const [first] = parts
  throw new Refused(first?.kind === 'left-out' && first.as !== 'hidden' ? first.as : 'nothing')
}

async function partsOf(book: Package, entry: ZipEntry): Promise<readonly BookPart[]> {
  const { name, packed, size } = entry
  const { file, directory, tools } = book
  const pieces = () => zipPart(file, directory, entry, tools)
  try {
    const form = formOf(await headOf(pieces()))
    if (form === 'other') return [{ kind: 'file', name, packed, size, pieces }]
    if (size > largestWhole) throw new Refused('too-large')
    const opened = await sheetsWithin(await tools.keep(pieces()), form, tools)
    return opened.map((sheet) => sheetPart(sheet, `${name} › ${sheet.name}`))
  } catch (error) {
    const as = refusalIn(error)
    // What is damaged in one place may be so in others.
    if (as === 'damaged') throw error
    return [{ kind: 'left-out', name, as }]
  }
}

async function sheetsWithin(file: Bytes, form: Form, tools: Tools): Promise<readonly Sheet[]> {
  if (form === 'compound' || form === 'flat') return sheetsOf(file, form, tools)
  if (form !== 'zip') throw new Refused('old-spreadsheet')
  const sheets = await packedSheets({ file, directory: await zipDirectory(file, tools), tools })
  if (!sheets) throw new Refused('nested')
  return sheets
}

async function headOf(pieces: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  for await (const piece of pieces) return piece
  return new Uint8Array(0)
}
