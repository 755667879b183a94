import { countDirectly } from '../../../domain/books/direct/count-directly.ts'
import { usualSizes } from '../../../domain/books/direct/direct-counting.ts'
import type { LineEnds } from '../../../domain/books/direct/line-ends.ts'
import type { RowCounter } from '../../../domain/books/direct/row-counter.ts'
import { type BookPart, openBook } from '../../../domain/books/open-book.ts'
import { Refused } from '../../../domain/books/refused.ts'
import { csvOf, surveyOf } from '../../../domain/books/sheet.ts'
import type { SheetPiece } from '../../../domain/books/sheet-piece.ts'
import type { Surveyed } from '../../../domain/books/survey.ts'
import type { ReadingOptions } from '../../../domain/export/export-reader.ts'
import type { PartRead } from '../../../domain/export/together.ts'
import type { BookForm, Order, PartOrder } from '../messages.ts'
import { chunksOf } from './chunks.ts'
import { decode } from './decode.ts'
import { marking } from './marking.ts'
import { type Breathe, breathing } from './slices.ts'
import { slicedTools, tools } from './tools.ts'

/** Something with rows: a file, a sheet of a workbook, or a file of an archive. */
export interface Source {
  /** Its number in the workbook or archive; -1 for a file itself. */
  readonly part: number
  readonly name: string
  /** Bytes of the file that are read for it. */
  readonly packed: number
  readonly options: ReadingOptions
  /** Where its bytes are those of a file as they stand. */
  readonly file?: Blob
  /** Its bytes, which reject with `Refused`. @param ends what is put behind lines, if it can be at once */
  open(how: How, ends?: LineEnds): Promise<Opened>
  /** Counts its rows in the bytes they are written in, as `countDirectly` does. */
  readonly inItsBytes?: <Told>(
    counter: RowCounter<Told>,
    tell: (part: number) => void,
  ) => Promise<Surveyed | undefined>
}

/** `at once`: the bytes may turn out not to be right. Line breaks within cells are kept to be saved, and no more. */
export type How = 'at once' | 'for sure' | 'to be saved'

export interface Opened {
  readonly pieces: AsyncIterable<SheetPiece>
  /** What was found out about a sheet; to be asked for when all its bytes have come. */
  readonly found?: () => Surveyed
  /** Whether what stands behind lines is in the bytes already. */
  readonly hasEnds?: boolean
  /** Whether the bytes were right, or have to be asked for once more. */
  readonly isRight?: () => boolean
}

export type Sources =
  | { readonly kind: 'file'; readonly sources: readonly Source[] }
  | {
      readonly kind: BookForm
      readonly sources: readonly Source[]
      readonly parts: readonly PartRead[]
    }

/** What an order is about. Rejects with `Refused` where the file is not read. */
export async function sourcesOf({ file, columns, parts }: Order, breathe?: Breathe): Promise<Sources> {
  const book = await openBook(file, breathe ? slicedTools(breathe) : tools)
  if (book.kind === 'refused') throw new Refused(book.as)
  if (book.kind === 'no-book') return { kind: 'file', sources: [fileSource(file, columns, breathe)] }
  const orders = parts ?? [...book.parts.keys()].map((part): PartOrder => ({ part }))
  return {
    kind: book.kind,
    parts: book.parts.map((part) => ({
      name: part.name,
      ...(part.kind === 'left-out' ? { leftOut: part.as } : {}),
    })),
    sources: orders.flatMap((order) => {
      const part = book.parts[order.part]
      if (!part) return []
      if (part.kind !== 'left-out') return [partSource(part, order, breathe)]
      const isAskedFor = parts !== undefined && part.as === 'hidden'
      return isAskedFor ? [partSource({ ...part, kind: 'sheet' }, order, breathe)] : []
    }),
  }
}

function fileSource(file: File, columns: Order['columns'], breathe?: Breathe): Source {
  const pieces = () => withParts(chunksOf(file), file.size)
  return {
    part: -1,
    name: file.name,
    packed: file.size,
    options: { ...means(breathe), name: file.name, ...(columns ? { columns } : {}) },
    file,
    open: async () => ({ pieces: breathe ? breathing(pieces(), breathe) : pieces() }),
  }
}

function partSource(
  part: Exclude<BookPart, { kind: 'left-out' }>,
  { part: at, columns, surveyed }: PartOrder,
  breathe?: Breathe,
): Source {
  const told = { ...means(breathe), name: part.name, ...(columns ? { columns } : {}) }
  if (part.kind === 'file')
    return {
      part: at,
      name: part.name,
      packed: part.packed,
      options: told,
      open: async () => ({ pieces: withParts(part.pieces(), part.size) }),
    }
  const { sheet } = part
  const { direct } = sheet
  let known = surveyed
  return {
    part: at,
    name: part.name,
    packed: sheet.packed,
    // Its cells are written with commas, whatever stands in them.
    options: { ...told, ...(columns ? { columns: { ...columns, sign: ',' } } : {}), isSheet: true },
    // A small one is read as soon as it is opened; and in slices none is opened by so much at once.
    ...(!breathe && direct && direct.size > usualSizes.opening
      ? { inItsBytes: (counter, tell) => countDirectly(direct, known, counter, tell) }
      : {}),
    open: async (how, ends) => {
      if (how !== 'at once') known ??= await surveyOf(sheet)
      const csv = csvOf(sheet, known, { keepsBreaks: how === 'to be saved', ends })
      const isRight = () => {
        known = csv.found()
        return csv.isRight()
      }
      return { ...csv, isRight }
    },
  }
}

/** What the platform does for the reader. A page’s policy lets nobody find marks: not the page, nor a worker made of a Blob. */
function means(breathe: Breathe | undefined): Pick<ReadingOptions, 'decode' | 'marking'> {
  return { decode, marking: breathe || location.protocol === 'blob:' ? undefined : marking() }
}

async function* withParts(pieces: AsyncIterable<Uint8Array>, size: number): AsyncGenerator<SheetPiece> {
  let read = 0
  for await (const bytes of pieces) {
    read += bytes.length
    yield { bytes, part: Math.min(1, read / Math.max(1, size)) }
  }
}
