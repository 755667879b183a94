import { once } from 'node:events'
import { createWriteStream, readFileSync } from 'node:fs'
import { crc32, createDeflateRaw } from 'node:zlib'

const types = ['Trying', 'Ringing', 'All Busy', 'No Devices', 'Unknown']
const causes = [
  'NO_ANSWER',
  'USER_BUSY',
  'CALL_REJECTED',
  'NORMAL_CLEARING',
  '',
  'LOSE_RACE',
  'NO_USER_RESPONSE',
]
const agents = Array.from({ length: 400 }, (_, at) => `Agent ${at} of the night shift`)
const names = [
  'Phone Event Name',
  'Created Date',
  'Agent',
  'Missed Call Type',
  'Hangup Cause',
  'Callback',
  'Count',
]

/**
 * A workbook as Excel writes it: shared texts, one of them for each row, dates by style, seven columns.
 *
 * @param {string} file
 * @param {number} rows
 * @returns {Promise<{ start: number, end: number, size: number }>} where the sheet's packed bytes lie, and how many
 *   they are unpacked
 */
export async function writeWorkbook(file, rows) {
  const zip = zipTo(file)
  const shared = [...names, ...types, ...causes, ...agents]
  const numberOf = new Map(shared.map((text, at) => [text, at]))
  const first = shared.length
  const sheet = await zip.add('xl/worksheets/sheet1.xml', function* () {
    yield '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>'
    const cell = (column, row, text) => `<c r="${column}${row}" t="s"><v>${numberOf.get(text)}</v></c>`
    yield `<row r="1" spans="1:7">${names.map((name, at) => cell('ABCDEFG'[at], 1, name)).join('')}</row>`
    let text = ''
    for (let at = 0; at < rows; at++) {
      const row = at + 2
      text += `<row r="${row}" spans="1:7" x14ac:dyDescent="0.25"><c r="A${row}" t="s"><v>${first + at}</v></c><c r="B${row}" s="1"><v>${45000 + (at % 9000) / 24}</v></c>${cell('C', row, agents[(at * 7) % 400])}${cell('D', row, types[(at * 3) % 5])}${cell('E', row, causes[(at * 5) % 7])}<c r="F${row}" t="b"><v>${at % 2}</v></c><c r="G${row}"><v>1</v></c></row>`
      if (text.length > 1 << 20) {
        yield text
        text = ''
      }
    }
    yield `${text}</sheetData></worksheet>`
  })
  await zip.add('xl/sharedStrings.xml', function* () {
    yield `<sst>${shared.map((text) => `<si><t>${text}</t></si>`).join('')}`
    let text = ''
    for (let at = 0; at < rows; at++) {
      text += `<si><t>PE-${String(at).padStart(7, '0')}</t></si>`
      if (text.length > 1 << 20) {
        yield text
        text = ''
      }
    }
    yield `${text}</sst>`
  })
  const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
  const small = {
    '[Content_Types].xml':
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/><Override PartName="/xl/sharedStrings.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml"/><Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/></Types>',
    '_rels/.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="${office}"><sheets><sheet name="Calls" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${office}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${office}/sharedStrings" Target="sharedStrings.xml"/><Relationship Id="rId3" Type="${office}/styles" Target="styles.xml"/></Relationships>`,
    'xl/styles.xml':
      '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><fonts count="1"><font/></fonts><fills count="1"><fill/></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="22" applyNumberFormat="1"/></cellXfs></styleSheet>',
  }
  for (const [name, text] of Object.entries(small)) await zip.add(name, () => [text])
  await zip.end()
  return sheet
}

/**
 * An archive of so many copies of a CSV file, as a weekly export has several.
 *
 * @param {string} file
 * @param {string} csv
 * @param {number} copies
 * @returns {Promise<readonly { start: number, end: number }[]>} where their packed bytes lie
 */
export async function writeArchive(file, csv, copies) {
  const zip = zipTo(file)
  const content = readFileSync(csv)
  const parts = []
  for (let copy = 0; copy < copies; copy++) parts.push(await zip.add(`Calls ${copy}.csv`, () => [content]))
  await zip.end()
  return parts
}

/** @param {string} file */
function zipTo(file) {
  const out = createWriteStream(file)
  let at = 0
  const directory = []
  const write = async (bytes) => {
    at += bytes.length
    if (!out.write(bytes)) await once(out, 'drain')
  }
  const head = (signature, { name, crc, packed, size }) => {
    const bytes = Buffer.alloc(signature === 0x04034b50 ? 30 : 46)
    bytes.writeUInt32LE(signature, 0)
    const fields = signature === 0x04034b50 ? 4 : 6
    bytes.writeUInt16LE(20, fields)
    bytes.writeUInt16LE(8, fields + 2)
    bytes.writeUInt16LE(8, fields + 4)
    bytes.writeUInt32LE(crc, fields + 10)
    bytes.writeUInt32LE(packed, fields + 14)
    bytes.writeUInt32LE(size, fields + 18)
    bytes.writeUInt16LE(name.length, fields + 22)
    return bytes
  }
  return {
    /** @param {string} name @param {() => Iterable<string | Buffer>} texts */
    async add(name, texts) {
      const start = at
      const entry = { name, crc: 0, packed: 0, size: 0 }
      await write(head(0x04034b50, entry))
      await write(Buffer.from(name))
      const begin = at
      const deflate = createDeflateRaw({ level: 6 })
      const packing = (async () => {
        for (const text of texts()) {
          const bytes = Buffer.from(text)
          entry.crc = crc32(bytes, entry.crc)
          entry.size += bytes.length
          if (!deflate.write(bytes)) await once(deflate, 'drain')
        }
        deflate.end()
      })()
      for await (const bytes of deflate) await write(bytes)
      await packing
      entry.packed = at - begin
      const sizes = Buffer.alloc(16)
      sizes.writeUInt32LE(0x08074b50, 0)
      sizes.writeUInt32LE(entry.crc, 4)
      sizes.writeUInt32LE(entry.packed, 8)
      sizes.writeUInt32LE(entry.size, 12)
      await write(sizes)
      directory.push({ ...entry, start })
      return { start: begin, end: begin + entry.packed, size: entry.size }
    },
    async end() {
      const start = at
      for (const entry of directory) {
        const line = head(0x02014b50, entry)
        line.writeUInt32LE(entry.start, 42)
        await write(line)
        await write(Buffer.from(entry.name))
      }
      const end = Buffer.alloc(22)
      end.writeUInt32LE(0x06054b50, 0)
      end.writeUInt16LE(directory.length, 8)
      end.writeUInt16LE(directory.length, 10)
      end.writeUInt32LE(at - start, 12)
      end.writeUInt32LE(start, 16)
      await write(end)
      out.end()
      await once(out, 'close')
    },
  }
}
