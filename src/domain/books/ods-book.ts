import type { Tools } from './bytes.ts'
import type { CellSink } from './cell-sink.ts'
import { OdsContent } from './ods-content.ts'
import { besidePivots } from './pivots.ts'
import { Refused } from './refused.ts'
import type { Sheet } from './sheet.ts'
import { type Package, partAt, readPieces, readXml, xmlOf } from './xml-parts.ts'
import { token, XmlTokens } from './xml-tokens.ts'

/** Where the XML of a spreadsheet comes from, as often as it is asked for. */
interface Content {
  readonly pieces: () => AsyncIterable<Uint8Array>
  /** Unpacked and packed bytes. */
  readonly size: number
  readonly packed: number
}

/** The sheets of an OpenDocument spreadsheet in a zip archive. Rejects with `Refused`. */
export async function odsSheets(book: Package): Promise<readonly Sheet[]> {
  const manifest = partAt(book, 'META-INF/manifest.xml')
  if (partAt(book, 'encrypted-package')) throw new Refused('password')
  if (manifest)
    await readXml(book, manifest, (tokens, next) => {
      if (next !== token.close && tokens.is('encryption-data')) throw new Refused('password')
    })
  const content = partAt(book, 'content.xml')
  if (!content) throw new Refused('damaged')
  const { size, packed } = content
  return sheetsIn({ pieces: () => xmlOf(book, content), size, packed }, book.tools)
}

/** The sheets of a flat OpenDocument spreadsheet, or of `content.xml`. Rejects with `Refused`. */
export async function sheetsIn(content: Content, tools: Tools): Promise<readonly Sheet[]> {
  const tokens = new XmlTokens(tools.decode)
  const reader = new OdsContent(tokens)
  for await (const _ of walk(content, tokens, reader)) void _
  return reader.tables.map(({ name, isHidden }, at) => ({
    name,
    isHidden,
    packed: content.packed / reader.tables.length,
    walk: (sink: CellSink) => {
      const again = new XmlTokens(tools.decode)
      const pivots = reader.pivots.filter(({ table }) => table === name)
      return walk(content, again, new OdsContent(again, at, besidePivots(sink, pivots)))
    },
  }))
}

function walk(content: Content, tokens: XmlTokens, reader: OdsContent): AsyncGenerator<number> {
  return readPieces(content.pieces(), content.size, tokens, () => reader.read())
}
