/** Office Open XML workbooks (ECMA-376), as their many writers spell them. */
import { blockAt } from './block-at.ts'
import type { CellSink, Merge } from './cell-sink.ts'
import type { DirectSheet } from './direct/direct-sheet.ts'
import { fewShared, firstShared } from './limits.ts'
import { builtInNumberAs, type NumberAs, numberAsOf } from './number-text.ts'
import { besidePivots } from './pivots.ts'
import { Refused } from './refused.ts'
import { PickedStrings, readStrings, SharedStrings, type TextList } from './shared-strings.ts'
import type { Sheet } from './sheet.ts'
import { XlsxSheet } from './xlsx-sheet.ts'
import { type Package, partAt, readPieces, readXml, xmlOf } from './xml-parts.ts'
import { token, XmlTokens } from './xml-tokens.ts'
import type { ZipEntry } from './zip-directory.ts'
import { pourPart } from './zip-part.ts'

interface Relationship {
  readonly id: string
  /** The last part of its type, such as `worksheet`. */
  readonly type: string
  readonly path: string
}

interface SheetLine {
  readonly name: string
  readonly id: string
  readonly isHidden: boolean
}

/** The sheets of a workbook; charts are none. Rejects with `Refused`. */
export async function xlsxSheets(book: Package): Promise<readonly Sheet[]> {
  const workbook = await workbookPart(book)
  const related = await relationships(book, workbook.name)
  const lines: SheetLine[] = []
  let is1904 = false
  await readXml(book, workbook, (tokens, next) => {
    if (next !== token.open && next !== token.empty) return
    if (tokens.is('workbookPr')) is1904 = /^(1|true)$/.test(tokens.attribute('date1904') ?? '')
    if (!tokens.is('sheet')) return
    lines.push({
      name: tokens.attribute('name') ?? '',
      id: tokens.attribute('id') ?? '',
      isHidden: /hidden/i.test(tokens.attribute('state') ?? ''),
    })
  })
  const context = contextOf(book, workbook.name, related, is1904)
  const sheets: Sheet[] = []
  for (const { name, id, isHidden } of lines) {
    const relationship = related.find((other) => other.id === id)
    if (relationship && relationship.type !== 'worksheet') continue
    const entry = relationship && partAt(book, relationship.path)
    if (!entry) throw new Refused('damaged')
    const pivots = await pivotsOn(book, entry)
    const walk = (sink: CellSink) => walkSheet(book, entry, context, besidePivots(sink, pivots))
    const sheet = { name, isHidden, packed: entry.packed, walk }
    sheets.push(pivots.length > 0 ? sheet : { ...sheet, direct: directSheet(book, entry, context) })
  }
  return sheets
}

/** Where the pivot tables of a sheet stand. */
async function pivotsOn(book: Package, { name }: ZipEntry): Promise<readonly Merge[]> {
  const pivots: Merge[] = []
  for (const { type, path } of await relationships(book, name)) {
    const part = type === 'pivotTable' ? partAt(book, path) : undefined
    if (part)
      await readXml(book, part, (tokens, next) => {
        const block = next !== token.close && tokens.is('location') ? blockAt(tokens) : undefined
        if (block) pivots.push(block)
      })
  }
  return pivots
}

async function* walkSheet(
  book: Package,
  entry: ZipEntry,
  { all, styles, is1904 }: Context,
  sink: CellSink,
): AsyncGenerator<number> {
  const tokens = new XmlTokens(book.tools.decode)
  const sheet = new XlsxSheet(tokens, { strings: await all(), styles: await styles(), is1904 }, sink)
  yield* readPieces(xmlOf(book, entry), entry.size, tokens, () => sheet.read())
}

function directSheet(
  book: Package,
  entry: ZipEntry,
  { all, texts, countTexts, styles, is1904 }: Context,
): DirectSheet {
  return {
    size: entry.size,
    pour: (take) => pourPart(book.file, book.directory, entry, book.tools, take),
    pieces: () => xmlOf(book, entry),
    tokens: () => new XmlTokens(book.tools.decode),
    styles,
    is1904,
    texts,
    allTexts: all,
    countTexts,
  }
}

async function workbookPart(book: Package): Promise<ZipEntry> {
  const top = await relationships(book, '')
  const named = top.find(({ type }) => type === 'officeDocument')
  const entry = (named && partAt(book, named.path)) ?? partAt(book, 'xl/workbook.xml')
  if (entry && /\.bin$/i.test(entry.name)) throw new Refused('xlsb')
  if (partAt(book, 'xl/workbook.bin')) throw new Refused('xlsb')
  if (entry && /(^|\/)(word|ppt|visio)\//i.test(entry.name)) throw new Refused('nothing')
  if (!entry) throw new Refused('damaged')
  return entry
}

/** What a part is related to, by its own list of relationships; none where there is no such list. */
async function relationships(book: Package, of: string): Promise<readonly Relationship[]> {
  const folder = of.slice(0, of.lastIndexOf('/') + 1)
  const list = partAt(book, `${folder}_rels/${of.slice(folder.length)}.rels`)
  const related: Relationship[] = []
  if (!list) return related
  await readXml(book, list, (tokens, next) => {
    if ((next !== token.open && next !== token.empty) || !tokens.is('Relationship')) return
    related.push({
      id: tokens.attribute('Id') ?? '',
      type: tokens.attribute('Type')?.replace(/^.*\//, '') ?? '',
      path: pathFrom(folder, tokens.attribute('Target') ?? ''),
    })
  })
  return related
}

function pathFrom(folder: string, target: string): string {
  const plain = target.replaceAll('\\', '/')
  const path: string[] = []
  for (const step of (plain.startsWith('/') ? plain : folder + plain).split('/')) {
    if (step === '..') path.pop()
    else if (step !== '' && step !== '.') path.push(step)
  }
  return path.join('/')
}

/** The texts that cells share, and the styles: read when they are asked for, and held for all sheets. */
interface Context extends Pick<DirectSheet, 'styles' | 'is1904' | 'texts' | 'countTexts'> {
  readonly all: () => Promise<SharedStrings>
}

function contextOf(
  book: Package,
  workbook: string,
  related: readonly Relationship[],
  is1904: boolean,
): Context {
  const folder = workbook.slice(0, workbook.lastIndexOf('/') + 1)
  const partOf = (type: string, usual: string) => {
    const named = related.find((other) => other.type === type)
    return (named && partAt(book, named.path)) ?? partAt(book, folder + usual)
  }
  const shared = partOf('sharedStrings', 'sharedStrings.xml')
  const styles = partOf('styles', 'styles.xml')
  const read = async <Strings extends SharedStrings | PickedStrings>(strings: Strings): Promise<Strings> => {
    if (shared) await readStrings(xmlOf(book, shared), new XmlTokens(book.tools.decode), strings)
    return strings
  }
  const all = once(() => read(new SharedStrings()))
  // The first rows of a sheet mostly have the first texts.
  const first = once(() => read(new SharedStrings(firstShared)))
  const isSmall = !shared || shared.size <= fewShared
  return {
    is1904,
    styles: once(async () => (styles ? stylesIn(book, styles) : [])),
    all,
    texts: async (wanted): Promise<TextList> => {
      const held = await (isSmall ? all() : first())
      return isSmall || (wanted.at(-1) ?? -1) < held.count ? held : read(new PickedStrings(wanted))
    },
    countTexts: once(async () => (await (isSmall ? all() : read(new PickedStrings([], true)))).count),
  }
}

function once<Thing>(make: () => Promise<Thing>): () => Promise<Thing> {
  let made: Promise<Thing> | undefined
  return () => {
    made ??= make()
    return made
  }
}

/** What numbers stand for, by the cell styles. */
async function stylesIn(book: Package, entry: ZipEntry): Promise<readonly NumberAs[]> {
  const codes = new Map<number, NumberAs>()
  const styles: NumberAs[] = []
  let isInCells = false
  await readXml(book, entry, (tokens, next) => {
    if (tokens.is('cellXfs')) isInCells = next === token.open
    else if (next === token.close) return
    else if (tokens.is('numFmt'))
      codes.set(Number(tokens.attribute('numFmtId')), numberAsOf(tokens.attribute('formatCode') ?? ''))
    else if (isInCells && tokens.is('xf')) {
      const id = Number(tokens.attribute('numFmtId') ?? 0)
      styles.push(codes.get(id) ?? builtInNumberAs(id))
    }
  })
  return styles
}
