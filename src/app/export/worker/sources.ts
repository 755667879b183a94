import { type BookPart, openBook } from '../../../domain/books/open-book.ts'
import { Refused } from '../../../domain/books/refused.ts'
import { csvOf, type SheetPiece, surveyOf } from '../../../domain/books/sheet.ts'
import type { SheetFacts } from '../../../domain/books/survey.ts'
import type { ReadingOptions } from '../../../domain/export/export-reader.ts'
import type { PartRead } from '../../../domain/export/together.ts'
import type { BookForm, Order, PartOrder } from '../messages.ts'
import { chunksOf } from './chunks.ts'
import { decode } from './decode.ts'
import { tools } from './tools.ts'

/** Something with rows: a file, a sheet of a workbook, or a file of an archive. */
export interface Source {
  /** Its number in the workbook or archive; -1 for a file itself. */
  readonly part: number
  readonly name: string
  /** Bytes of the file that are read for it. */
  readonly packed: number
  readonly options: ReadingOptions
  /** What is to be said of a sheet, and then its bytes. Both reject with `Refused`. */
  open(keepsBreaks: boolean): Promise<{ facts?: SheetFacts; pieces: AsyncIterable<SheetPiece> }>
}

export type Sources =
  | { readonly kind: 'file'; readonly sources: readonly Source[] }
  | {
      readonly kind: BookForm
      readonly sources: readonly Source[]
      readonly parts: readonly PartRead[]
    }

/** What an order is about. Rejects with `Refused` where the file is not read. */
export async function sourcesOf({ file, columns, parts }: Order): Promise<Sources> {
  const book = await openBook(file, tools)
  if (book.kind === 'refused') throw new Refused(book.as)
  if (book.kind === 'no-book') return { kind: 'file', sources: [fileSource(file, columns)] }
  const orders = parts ?? [...book.parts.keys()].map((part): PartOrder => ({ part }))
  return {
    kind: book.kind,
    parts: book.parts.map((part) => ({
      name: part.name,
      ...(part.kind === 'left-out' ? { leftOut: part.as } : {}),
    })),
    sources: orders.flatMap((order) => {
      const part = book.parts[order.part]
      return part && part.kind !== 'left-out' ? [partSource(part, order)] : []
    }),
  }
}

function fileSource(file: File, columns: Order['columns']): Source {
  return {
    part: -1,
    name: file.name,
    packed: file.size,
    options: { decode, name: file.name, ...(columns ? { columns } : {}) },
    open: async () => ({ pieces: withParts(chunksOf(file), file.size) }),
  }
}

function partSource(part: Exclude<BookPart, { kind: 'left-out' }>, { part: at, columns }: PartOrder): Source {
  const told = { decode, name: part.name, ...(columns ? { columns } : {}) }
  if (part.kind === 'file')
    return {
      part: at,
      name: part.name,
      packed: part.packed,
      options: told,
      open: async () => ({ pieces: withParts(part.pieces(), part.size) }),
    }
  const { sheet } = part
  return {
    part: at,
    name: part.name,
    packed: sheet.packed,
    options: { ...told, isSheet: true },
    open: async (keepsBreaks) => {
      const surveyed = await surveyOf(sheet)
      return { facts: surveyed.facts, pieces: csvOf(sheet, surveyed, { keepsBreaks }) }
    },
  }
}

async function* withParts(pieces: AsyncIterable<Uint8Array>, size: number): AsyncGenerator<SheetPiece> {
  let read = 0
  for await (const bytes of pieces) {
    read += bytes.length
    yield { bytes, part: Math.min(1, read / Math.max(1, size)) }
  }
}
