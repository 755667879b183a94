import { DelimitedReader } from '../../../src/domain/export/delimited-reader.ts'
import { headBytes, headOf } from '../../../src/domain/export/head.ts'
import { HtmlReader } from '../../../src/domain/export/html-reader.ts'
import { JsonReader } from '../../../src/domain/export/json-reader.ts'
import { isLayout, type Layout, layoutIn } from '../../../src/domain/export/layout.ts'
import type { Table } from '../../../src/domain/export/snapshot.ts'
import { TallyBook } from '../../../src/domain/export/tally-book.ts'
import type { Encoding } from '../../../src/domain/export/units.ts'
import { readWhole } from '../../../src/domain/phone-events/read-paste.ts'
import { decode } from './scanned.ts'

/** The readers themselves, which get every chunk as it comes: the first bytes of a file are gathered before them. */
export function readRaw(
  kind: 'delimited' | 'html' | 'document' | 'lines',
  chunks: Uint8Array[],
  encoding: Encoding = 'utf-8',
): Table {
  const book = new TallyBook()
  const reader = readerOf(kind, book, Buffer.concat(chunks), encoding)
  for (const chunk of chunks) reader.push(chunk)
  reader.finish()
  const table = book.taken()
  if (!table) throw new Error('Nothing was opened')
  return table
}

let last: { readonly text: string; readonly layout: Layout } | undefined

/** Remembered, since the same file is read again and again, cut elsewhere each time. */
function layoutAtHead(text: string): Layout {
  if (last?.text === text) return last.layout
  const layout = layoutIn(text, readWhole(text))
  if (!layout || !isLayout(layout)) throw new Error('No layout')
  last = { text, layout }
  return layout
}

function readerOf(kind: string, book: TallyBook, whole: Uint8Array, encoding: Encoding) {
  if (kind === 'html') return new HtmlReader({ encoding, decode, base: 0, columns: undefined }, book)
  if (kind === 'delimited') {
    const layout = layoutAtHead(headOf(whole.subarray(0, headBytes), true, decode).text)
    book.opened({ kind, encoding, mark: 0, layout })
    return new DelimitedReader({ layout, encoding, decode, base: 0 }, book)
  }
  book.opened({ kind: 'json', encoding, mark: 0 })
  return new JsonReader(
    { way: kind === 'lines' ? 'lines' : 'document', encoding, decode, base: 0, whole: undefined },
    book,
  )
}
