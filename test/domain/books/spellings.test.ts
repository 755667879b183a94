import { describe, expect, test } from 'vitest'
import { header, openBytes, read, sheetXml, text, textOf, workbook, zipped } from './books.ts'

const row = `<row>${text('Trying')}${text('NO_ANSWER')}</row>`
const rows = header + row
const expected = [['Trying', 'NO_ANSWER']]

async function pairsOf(file: Promise<Uint8Array>) {
  const sheets = await read(await file)
  return typeof sheets === 'string' ? sheets : sheets.flatMap(({ pairs }) => pairs)
}

describe('a workbook is spelt in many ways:', () => {
  const prefixed = sheetXml(rows).replace(/<(\/?)(\w)/g, '<$1x:$2')
  test.each([
    ['elements with a prefix, as excel-export 0.5.1 writes them', workbook({ sheet: prefixed })],
    [
      'a part whose name has a space, as excel-export 0.5.1 writes it',
      workbook({
        sheet: rows,
        target: 'worksheets/Phone Events.xml',
        path: 'xl/worksheets/Phone Events.xml',
      }),
    ],
    [
      'a target that is percent-encoded',
      workbook({
        sheet: rows,
        target: 'worksheets/Phone%20Events.xml',
        path: 'xl/worksheets/Phone Events.xml',
      }),
    ],
    ['a target from the top', workbook({ sheet: rows, target: '/xl/worksheets/sheet1.xml' })],
    ['a target with steps up', workbook({ sheet: rows, target: '../xl/./worksheets/sheet1.xml' })],
    [
      'a chart sheet first',
      workbook({
        sheet: rows,
        workbook:
          '<workbook><sheets><sheet name="Chart" r:id="r9"/><sheet name="Calls" r:id="r1"/></sheets></workbook>',
        related: '<Relationship Id="r9" Type="http://x/chartsheet" Target="chartsheets/sheet1.xml"/>',
      }),
    ],
    [
      'the names of ISO 29500 Strict',
      workbook({ sheet: rows.replaceAll('officeDocument/2006', 'ooxml/officeDocument') }),
    ],
    ['a comment that holds a row', workbook({ sheet: `${header}<!--<row><c><v>1</v></c></row>-->${row}` })],
    [
      'a text in a CDATA section',
      workbook({ sheet: header + row.replace('NO_ANSWER', '<![CDATA[NO_ANSWER]]>') }),
    ],
    ['letters by their numbers', workbook({ sheet: header + row.replace('NO', '&#78;&#x4f;') })],
    [
      'phonetic runs, which are none of the text',
      workbook({
        sheet: `${header}<row>${text('Trying')}<c t="s"><v>0</v></c></row>`,
        strings: '<si><r><t>NO_</t></r><r><t>ANSWER</t></r><rPh sb="0" eb="1"><t>nope</t></rPh></si>',
      }),
    ],
    [
      'rows out of order',
      workbook({ sheet: row.replace('<row>', '<row r="2">') + header.replace('<row>', '<row r="1">') }),
    ],
    [
      'cells out of order',
      workbook({
        sheet: `${header}<row r="2"><c r="B2" t="str"><v>NO_ANSWER</v></c><c r="A2" t="str"><v>Trying</v></c></row>`,
      }),
    ],
  ])('%s', async (_, file) => {
    expect(await pairsOf(file)).toEqual(expected)
  })

  test('in UTF-16', async () => {
    const sheet = new Uint8Array(Buffer.from(`\ufeff${sheetXml(rows)}`, 'utf16le'))
    const plain = await workbook({ sheet: rows })
    const whole = await zipped({
      '[Content_Types].xml': '<Types/>',
      'xl/workbook.xml': '<workbook><sheets><sheet name="Calls" r:id="r1"/></sheets></workbook>',
      'xl/_rels/workbook.xml.rels':
        '<Relationships><Relationship Id="r1" Type="http://x/worksheet" Target="worksheets/sheet1.xml"/></Relationships>',
      'xl/worksheets/sheet1.xml': sheet,
    })
    expect(await read(whole)).toEqual(await read(plain))
  })
})

test('a very hidden sheet is left out and named', async () => {
  const book = await openBytes(
    await workbook({
      sheet: rows,
      workbook: '<workbook><sheets><sheet name="Calls" state="veryHidden" r:id="r1"/></sheets></workbook>',
    }),
  )
  expect(book).toMatchObject({
    kind: 'workbook',
    parts: [{ kind: 'left-out', name: 'Calls', as: 'hidden' }],
  })
})

describe('cells become CSV:', () => {
  const written = (sheet: string, styles?: string) =>
    workbook({ sheet, ...(styles === undefined ? {} : { styles }) }).then((file) => textOf(file))

  test('texts in quotes, numbers and yes and no without, and rows are filled up to the widest above them', async () => {
    expect(
      await written(
        `<row>${text('a "b"')}${text('c,d')}<c><v>1.50</v></c></row><row><c t="b"><v>1</v></c></row><row>${text('x\ny')}</row>`,
      ),
    ).toBe('"a ""b""","c,d",1.5\nTRUE,,\n"x y",,\n')
  })

  test('a line’s number is the row’s, and the empty rest of a sheet has no lines', async () => {
    expect(
      await written(`<row r="3">${text('a')}</row><row r="5">${text('b')}</row><row r="1048576"/>`),
    ).toBe('\n\n"a"\n\n"b"\n')
  })

  test('numbers are dates by the cell’s style, whatever their format looks like', async () => {
    const styles =
      '<numFmts><numFmt numFmtId="170" formatCode="[$-409]d/m/yy\\ h:mm;@"/><numFmt numFmtId="171" formatCode="&quot;day&quot; 0"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="170"/><xf numFmtId="171"/><xf numFmtId="20"/></cellXfs>'
    const cell = (style: number, value: string) => `<c s="${style}"><v>${value}</v></c>`
    expect(
      await written(
        `<row>${cell(1, '46342')}${cell(2, '46342.3847916667')}${cell(3, '46342')}${cell(4, '0.5')}${cell(0, '46342')}${cell(1, '1')}</row>`,
        styles,
      ),
    ).toBe('2026-11-16,2026-11-16 09:14:06,46342,12:00:00,46342,1900-01-01\n')
  })

  test('a merged cell counts for each of its rows, also where a row holds nothing else', async () => {
    const sheet = sheetXml(
      `<row r="1">${text('a')}</row><row r="3"><c r="B3"><v>7</v></c></row>`,
      '<mergeCells count="1"><mergeCell ref="A1:A9"/></mergeCells>',
    )
    expect(await written(sheet)).toBe('"a"\n"a"\n"a",7\n')
  })

  test('_x000D_ is a character in either case, and _x005F_ an underscore', async () => {
    expect(await written(`<row>${text('a_x000d_b_x0041__x005F_x000D__x00')}</row>`)).toBe(
      '"a bA_x000D__x00"\n',
    )
  })

  test('an error is no text that says empty, and a formula without a value says so', async () => {
    expect(
      await written('<row><c t="e"><v>#N/A</v></c><c><f>1</f></c><c t="str"><f>B1</f><v>#REF!</v></c></row>'),
    ).toBe('"#N/A (error cell)","#NOT-COMPUTED!","#REF! (error cell)"\n')
  })

  test('a saved 0 of a formula is a number only where some formula of the sheet holds a value', async () => {
    const zero = '<c><f>A1</f><v>0</v></c>'
    expect(await written(`<row>${zero}</row>`)).toBe('"#NOT-COMPUTED!"\n')
    expect(await written(`<row>${zero}<c><f>A2</f><v>3</v></c></row>`)).toBe('0,3\n')
  })
})

describe('an archive holds', () => {
  const csv = 'Missed Call Type,Hangup Cause\nTrying,NO_ANSWER\n'

  test('a workbook in it, a step deep, and no archive in an archive', async () => {
    const inner = await workbook({ sheet: rows })
    const deep = await zipped({ 'inner.zip': await zipped({ 'calls.csv': csv }) })
    expect(await read(deep)).toBe('nested')
    const sheets = await read(await zipped({ 'book.xlsx': inner, 'calls.csv': csv }))
    expect(Array.isArray(sheets) && sheets.map(({ name }) => name)).toEqual([
      'book.xlsx › Calls',
      'calls.csv',
    ])
  })

  test('too many entries to be read', async () => {
    const archive = await zipped({ 'calls.csv': csv })
    for (const count of [8, 10])
      new DataView(archive.buffer).setUint16(archive.length - 22 + count, 20_001, true)
    expect(await read(archive)).toBe('too-large')
  })

  test('a text document, which is no spreadsheet', async () => {
    const odt = await zipped({ mimetype: 'application/vnd.oasis.opendocument.text', 'content.xml': '<a/>' })
    expect(await read(odt)).toBe('nothing')
  })
})

test('a list is no old spreadsheet because of its first column', async () => {
  const bytes = (words: string) => new TextEncoder().encode(words)
  expect(await read(bytes('ID;Phone\r\n1;Trying\r\n2;Ringing\r\n'))).toBe('no book')
  // LibreOffice 7.4.7 saves .uos.
  const uos =
    '<?xml version="1.0" encoding="UTF-8"?>\n<uof:UOF xmlns:uof="http://schemas.uof.org/cn/2003/uof">'
  expect(await read(bytes(`${uos}Trying NO_ANSWER</uof:UOF>`))).toBe('old-spreadsheet')
  expect(await read(bytes('ID;PWXL;N;E\r\nP;PGeneral\r\nC;Y1;X1;K"Missed Call Type"\r\nE\r\n'))).toBe(
    'old-spreadsheet',
  )
})

test('an .ods with a password says so in its manifest', async () => {
  const ods = await zipped({
    mimetype: 'application/vnd.oasis.opendocument.spreadsheet',
    'META-INF/manifest.xml':
      '<manifest><file-entry full-path="content.xml"><encryption-data/></file-entry></manifest>',
    'content.xml': 'nothing that could be read',
  })
  expect(await read(ods)).toBe('password')
})

test('an .ods keeps comments, deleted rows and drawings out of its cells', async () => {
  const cell = (words: string, inside = '') =>
    `<table:table-cell office:value-type="string">${inside}<text:p>${words}</text:p></table:table-cell>`
  const comment = '<office:annotation><text:p>not this</text:p></office:annotation>'
  const lines = `<table:table-row>${cell('Missed Call Type')}${cell('Hangup Cause')}</table:table-row><table:table-row>${cell('Trying', comment)}${cell('NO<text:s/><text:span>ANSWER</text:span>')}</table:table-row>`
  const deleted = `<table:tracked-changes><table:deletion>${cell('Ringing')}</table:deletion></table:tracked-changes>`
  const ods = await zipped({
    mimetype: 'application/vnd.oasis.opendocument.spreadsheet',
    'content.xml': `<office:document-content><office:body><office:spreadsheet>${deleted}<table:table table:name="Calls"><table:shapes><draw:frame>${cell('nor this')}</draw:frame></table:shapes>${lines}</table:table></office:spreadsheet></office:body></office:document-content>`,
  })
  expect(await textOf(ods)).toBe('"Missed Call Type","Hangup Cause"\n"Trying","NO ANSWER"\n')
})
