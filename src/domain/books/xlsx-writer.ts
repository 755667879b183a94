/** Writes Office Open XML workbooks (ECMA-376), sheet by sheet and never whole in memory. */
import { utf8Bytes } from './byte-buffer.ts'
import { SheetWriter } from './sheet-writer.ts'
import { type Gzip, ZipWriter } from './zip-writer.ts'

export interface SheetToWrite {
  readonly name: string
  /** CSV as `PlainCsvSink` writes it. */
  readonly csv: AsyncIterable<Uint8Array>
}

const xml = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const packages = 'http://schemas.openxmlformats.org/package/2006'
const sheetTypes = 'application/vnd.openxmlformats-officedocument.spreadsheetml'

/** The bytes of a workbook, piece by piece. Rejects as the sheets do, and with `Refused` beyond 4 GB. */
export async function* xlsxOf(sheets: Iterable<SheetToWrite>, gzip: Gzip): AsyncGenerator<Uint8Array> {
  const zip = new ZipWriter(gzip)
  const names: string[] = []
  for (const { name, csv } of sheets) {
    names.push(sheetName(name, names))
    yield* zip.entry(`xl/worksheets/sheet${names.length}.xml`, sheetXml(csv))
  }
  for (const [name, text] of partsFor(names)) yield* zip.entry(name, once(utf8Bytes(xml + text)))
  yield* zip.end()
}

async function* sheetXml(csv: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const writer = new SheetWriter()
  for await (const piece of csv) {
    writer.push(piece)
    yield writer.taken()
  }
  writer.finish()
  yield writer.taken()
}

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes
}

/** Excel wants at most 31 letters, none of these, and no name twice. */
function sheetName(wanted: string, taken: readonly string[]): string {
  const name =
    wanted
      .replace(/[[\]:*?/\\\p{Cc}]/gu, '-')
      .replace(/^'+|'+$/g, '')
      .trim() || 'Sheet'
  const isTaken = (text: string) => taken.some((other) => other.toLowerCase() === text.toLowerCase())
  let free = name.slice(0, 31)
  for (let number = 2; isTaken(free); number++) free = `${name.slice(0, 31 - ` ${number}`.length)} ${number}`
  return free
}

function partsFor(names: readonly string[]): readonly (readonly [string, string])[] {
  const sheets = names.map((name, at) => ({ name: escaped(name), id: at + 1 }))
  return [
    [
      '[Content_Types].xml',
      `<Types xmlns="${packages}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${sheetTypes}.sheet.main+xml"/>${sheets.map(({ id }) => `<Override PartName="/xl/worksheets/sheet${id}.xml" ContentType="${sheetTypes}.worksheet+xml"/>`).join('')}<Override PartName="/xl/styles.xml" ContentType="${sheetTypes}.styles+xml"/></Types>`,
    ],
    [
      '_rels/.rels',
      `<Relationships xmlns="${packages}/relationships"><Relationship Id="rId1" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    ],
    [
      'xl/workbook.xml',
      `<workbook xmlns="${main}" xmlns:r="${office}"><sheets>${sheets.map(({ name, id }) => `<sheet name="${name}" sheetId="${id}" r:id="rId${id}"/>`).join('')}</sheets></workbook>`,
    ],
    [
      'xl/_rels/workbook.xml.rels',
      `<Relationships xmlns="${packages}/relationships">${sheets.map(({ id }) => `<Relationship Id="rId${id}" Type="${office}/worksheet" Target="worksheets/sheet${id}.xml"/>`).join('')}<Relationship Id="rId${sheets.length + 1}" Type="${office}/styles" Target="styles.xml"/></Relationships>`,
    ],
    ['xl/styles.xml', styles],
  ]
}

/** General, a day, a moment and a time, in the order of `cellFormat`. */
const styles = `<styleSheet xmlns="${main}"><numFmts count="3"><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd"/><numFmt numFmtId="165" formatCode="yyyy\\-mm\\-dd\\ hh:mm:ss"/><numFmt numFmtId="166" formatCode="hh:mm:ss"/></numFmts><fonts count="1"><font><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="4"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>${[164, 165, 166].map((format) => `<xf numFmtId="${format}" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>`).join('')}</cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`

function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
}
