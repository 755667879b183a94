import { describe, expect, test } from 'vitest'
import { type Pair, read, sample, textOf } from './books.ts'

/** The nine rows that every writer was given. */
const usual: readonly Pair[] = [
  ['Trying', 'NO_ANSWER'],
  ['Ringing', ''],
  ['Ringing', 'CALL_REJECTED'],
  ['All Busy', ''],
  ['Trying', 'NO_USER_RESPONSE'],
  ['No Devices', ''],
  ['Ringing', 'NO_ANSWER'],
  ['Trying', ''],
  ['Ringing', 'CALL_REJECTED'],
]

/** The same as a report that is grouped by type. */
const report: readonly Pair[] = [
  ['All Busy', ''],
  ['No Devices', ''],
  ['Ringing', ''],
  ['Ringing', 'CALL_REJECTED'],
  ['Ringing', 'NO_ANSWER'],
  ['Ringing', 'CALL_REJECTED'],
  ['Trying', 'NO_ANSWER'],
  ['Trying', 'NO_USER_RESPONSE'],
  ['Trying', ''],
]

/** Five of the nine lean on a formula that was never computed. */
const neverComputed: readonly Pair[] = usual.map((pair, at) =>
  [0, 1, 2, 3, 6].includes(at) ? [null, null] : pair,
)

const withError: readonly Pair[] = usual.map((pair, at) => (at === 2 ? [null, null] : pair))

async function pairsIn(file: string): Promise<readonly Pair[]> {
  const sheets = await read(file)
  if (typeof sheets === 'string') throw new Error(`${file}: ${sheets}`)
  return sheets.flatMap(({ pairs }) => pairs)
}

describe('a workbook is read as its writer meant it:', () => {
  test.each([
    ['openpyxl 3.0.9: inline strings, absolute targets', 'openpyxl-3.0.9--plain.xlsx'],
    ['openpyxl 3.0.9: _x000D_ within a value', 'openpyxl-3.0.9--escape.xlsx'],
    ['gnumeric 1.12.55: strings of several kinds in one sheet', 'gnumeric-1.12.55--plain.xlsx'],
    ['gnumeric 1.12.55: rows and columns left out', 'gnumeric-1.12.55--sparse.xlsx'],
    ['gnumeric 1.12.55: an escaped _x000D_', 'gnumeric-1.12.55--escape.xlsx'],
    ['gnumeric 1.12.55: runs of letters', 'gnumeric-1.12.55--rich.xlsx'],
    ['gnumeric 1.12.55: .xls with formulas', 'gnumeric-1.12.55--formula.xls'],
    ['gnumeric 1.12.55: .ods with rows hidden by a filter', 'gnumeric-1.12.55--filtered.ods'],
    ['better-xlsx 0.7.6: empty cells as <c t="s"/>', 'better-xlsx-0.7.6--sparse.xlsx'],
    ['R openxlsx 4.2.5: dimension A1 for a full sheet', 'openxlsx-4.2.5--plain.xlsx'],
    ['excelize 0.1.3 (wasm): absolute targets', 'excelize-wasm-0.1.3--plain.xlsx'],
    ['exceljs 4.4.0: rows hidden by a filter', 'exceljs-4.4.0--filtered.xlsx'],
    ['exceljs 4.4.0, streamed: formulas that came to nothing', 'exceljs-4.4.0-stream-sst--emptystr.xlsx'],
    ['SheetJS 0.18.5: the text of a formula among the shared ones', 'sheetjs-0.18.5-sst--formula.xlsx'],
    ['SheetJS 0.18.5: BIFF5', 'sheetjs-0.18.5-biff5--second.xls'],
    ['SheetJS 0.18.5: BIFF8 with a hidden sheet', 'sheetjs-0.18.5-biff8--hidden.xls'],
    ['XlsxWriter 3.0.2: a hidden sheet with other rows', 'xlsxwriter-3.0.2--hidden.xlsx'],
    ['XlsxWriter 3.0.2: an escaped _x000D_', 'xlsxwriter-3.0.2--escape.xlsx'],
    ['XlsxWriter 3.0.2, constant memory: runs of letters', 'xlsxwriter-3.0.2-constant_memory--rich.xlsx'],
    ['LibreOffice 7.4.7: a million coloured rows', 'libreoffice-7.4.7--colouredmillion.ods'],
    ['LibreOffice 7.4.7: formulas of .ods', 'libreoffice-7.4.7--formula.ods'],
    ['LibreOffice 7.4.7: formulas of .xls that came to nothing', 'libreoffice-7.4.7--emptystr.xls'],
    ['LibreOffice 7.4.7: a flat file with repeated cells', 'libreoffice-7.4.7--sparse.fods'],
    ['LibreOffice 7.4.7: yes and no as formulas', 'libreoffice-7.4.7--formula.xlsx'],
    ['odfpy 1.4.2: a table hidden by its style', 'odfpy-1.4.2--hidden.ods'],
    ['hucre 1.0.0: .ods', 'hucre-1.0.0--sparse.ods'],
    ['hucre 1.0.0: _x000D_ that was escaped twice', 'hucre-1.0.0--escape.ods'],
    ['POI HSSF 4.0.1: rows hidden by a filter', 'poi-4.0.1-hssf--filtered.xls'],
    ['xlwt 1.3.0: runs of letters', 'xlwt-1.3.0--rich.xls'],
    ['by hand: an empty <si/> that shifts nothing', 'hand-emptysi--plain.xlsx'],
    ['by hand: dimension A1', 'hand-dimension--plain.xlsx'],
    ['by hand: only the first cell of a row says where it stands', 'hand-mixed-r--plain.xlsx'],
    ['by hand: one row element for each cell', 'hand-rowpercell--plain.xlsx'],
    ['by hand: single quotes and line breaks between attributes', 'hand-quotes--plain.xlsx'],
    ['by hand: entry names with backslashes', 'hand-backslash--plain.xlsx'],
    ['by hand: parts with a UTF-8 mark', 'hand-bom--plain.xlsx'],
    ['by hand: what looks like cells behind the data', 'hand-after--plain.xlsx'],
    ['by hand: t="str" for everything', 'hand-str--plain.xlsx'],
    ['by hand: a zip comment with a false end record', 'hand-comment--plain.xlsx'],
    ['by hand: 8 MB of blanks before the rows', 'hand-spaces--plain.xlsx'],
  ])('%s', async (_, file) => {
    expect(await pairsIn(file)).toEqual(usual)
  })

  test.each([
    ['openpyxl 3.0.9: merged groups', 'openpyxl-3.0.9--merged.xlsx'],
    ['SheetJS 0.18.5: merged groups', 'sheetjs-0.18.5--merged.xlsx'],
    ['pandas 1.5.3: an index of two columns', 'pandas-1.5.3-openpyxl--multiindex.xlsx'],
    ['LibreOffice 7.4.7: merged groups in .ods', 'libreoffice-7.4.7--merged.ods'],
    ['POI HSSF 4.0.1: merged groups in .xls', 'poi-4.0.1-hssf--merged.xls'],
    ['Spreadsheet::WriteExcel 2.40: a grouped report in .xls', 'perl-writeexcel-2.40--report.xls'],
    ['by hand: no cell says where it stands', 'hand-no-r-inline--report.xlsx'],
  ])('%s', async (_, file) => {
    expect(await pairsIn(file)).toEqual(report)
  })
})

describe('a formula that was never computed is no empty cell:', () => {
  test.each([
    ['exceljs 4.4.0 saves no value', 'exceljs-4.4.0--nocache.xlsx'],
    ['excel4node 1.8.2 saves no value', 'excel4node-1.8.2--formula.xlsx'],
    ['write-excel-file 4.1.1 saves no value', 'write-excel-file-4.1.1--formula.xlsx'],
    ['excelize 0.1.3 (wasm) saves an empty text', 'excelize-wasm-0.1.3--nocache.xlsx'],
    ['Excel::Writer::XLSX 1.10 saves 0', 'perl-xlsx-1.10--nocache.xlsx'],
    ['rust_xlsxwriter 0.13.1 (wasm) saves 0', 'rust_xlsxwriter-wasm-0.13.1--nocache.xlsx'],
  ])('%s', async (_, file) => {
    const sheets = await read(file)
    expect(await pairsIn(file)).toEqual(neverComputed)
    expect(Array.isArray(sheets) && sheets[0]?.facts.unsaid).toBeGreaterThan(0)
  })

  test('exceljs 4.4.0 and SXSSF save an empty text where others of the sheet have a value: that is empty', async () => {
    for (const file of ['exceljs-4.4.0--formula.xlsx', 'hand-sxssf--formula.xlsx']) {
      const [, second] = await pairsIn(file)
      expect([
        ['Ringing', ''],
        [null, null],
      ]).toContainEqual(second)
    }
    expect((await pairsIn('hand-sxssf--formula.xlsx'))[0]).toEqual(usual[0])
  })
})

test.each([
  ['exceljs 4.4.0 saves nothing for its other cells', 'exceljs-4.4.0--array.xlsx'],
  ['openpyxl 3.0.9 neither, not even the cells', 'openpyxl-3.0.9--array.xlsx'],
  ['XlsxWriter 3.0.2 saves 0 for each', 'xlsxwriter-3.0.2--array.xlsx'],
])('causes that one formula fills and that were never computed are not empty: %s', async (_, file) => {
  const sheets = await read(file)
  expect(await pairsIn(file)).toEqual(usual.map(() => [null, null]))
  expect(Array.isArray(sheets) && sheets[0]?.facts.unsaid).toBeGreaterThanOrEqual(9)
})

test.each([
  ['XlsxWriter 3.0.2, below a merged title and above a merged total', 'xlsxwriter-3.0.2--across.xlsx'],
  ['LibreOffice 7.4.7, .ods', 'libreoffice-7.4.7--across.ods'],
  ['LibreOffice 7.4.7, .xls', 'libreoffice-7.4.7--across.xls'],
])('a type that is merged over the cause does not say that the cause is empty: %s', async (_, file) => {
  expect(await pairsIn(file)).toEqual([
    ['Trying', 'NO_ANSWER'],
    [null, null],
    ['Ringing', ''],
  ])
})

test.each([
  ['openpyxl 3.0.9', 'openpyxl-3.0.9--errors.xlsx'],
  ['Excel::Writer::XLSX 1.10', 'perl-xlsx-1.10--errors.xlsx'],
  ['POI HSSF 4.0.1', 'poi-4.0.1-hssf--errors.xls'],
])('a cell with #N/A is neither a cause nor empty: %s', async (_, file) => {
  const sheets = await read(file)
  expect(await pairsIn(file)).toEqual(withError)
  expect(Array.isArray(sheets) && sheets[0]?.facts.errors).toBeGreaterThan(0)
})

test.each([
  ['on sheets of their own, .xlsx', 'libreoffice-7.4.7--pivot.xlsx'],
  ['on sheets of their own, .xls', 'libreoffice-7.4.7--pivot.xls'],
  ['beside the rows that it sums up, .ods', 'libreoffice-7.4.7--pivotbeside.ods'],
])('pivot tables are no rows: LibreOffice 7.4.7, %s', async (_, file) => {
  const sheets = await read(file)
  expect(await pairsIn(file)).toEqual(usual)
  expect(Array.isArray(sheets) && sheets.map(({ name }) => name)).toEqual(['Data'])
})

test.each([
  ['LibreOffice 7.4.7, with semicolons', 'libreoffice-7.4.7--incell.ods'],
  ['openpyxl 3.0.9, with commas and quotes', 'openpyxl-3.0.9--incell.xlsx'],
])('rows of CSV that stand in one cell each are cut at their signs: %s', async (_, file) => {
  expect(await pairsIn(file)).toEqual(usual)
})

test('words that are struck out are no cause: exceljs 4.4.0', async () => {
  expect(await pairsIn('exceljs-4.4.0--struck.xlsx')).toEqual(
    usual.map(([type, cause]) => [type, cause && `~~${cause}~~`]),
  )
  expect(await textOf(sample('exceljs-4.4.0-stream-nosst--struck.xlsx'))).toContain(
    '"Ringing","~~USER_BUSY~~ NO_ANSWER"\n"Ringing","NO_ANSWER"\n',
  )
})

test('rows hidden by a filter are counted and said', async () => {
  for (const file of [
    'exceljs-4.4.0--filtered.xlsx',
    'gnumeric-1.12.55--filtered.ods',
    'poi-4.0.1-hssf--filtered.xls',
  ]) {
    const sheets = await read(file)
    expect(Array.isArray(sheets) && sheets[0]?.facts.hiddenRows, file).toBe(3)
  }
})

test('each sheet with the table is read under its name', async () => {
  const sheets = await read('exceljs-4.4.0--months.xlsx')
  expect(Array.isArray(sheets) && sheets.map(({ name, pairs }) => [name, pairs.length])).toEqual([
    ['October', 4],
    ['November', 5],
  ])
})

test('an index beyond the shared texts says nothing', async () => {
  const pairs = await pairsIn('hand-sharedrange--plain.xlsx')
  expect(pairs).toEqual(withError)
})

test('names of object members are names like any other', async () => {
  const sheets = await read('hand-proto--proto.xlsx')
  expect(Array.isArray(sheets) && sheets.map(({ pairs }) => pairs.length)).toEqual([9])
})

test('an entity that a document type declares is never expanded', async () => {
  const pairs = await pairsIn('hand-doctype--plain.xlsx')
  expect(pairs.map(([type]) => type)).toEqual(usual.map(([type]) => type))
  expect(pairs.map(([, cause]) => cause).filter((cause) => cause === '&c;').length).toBeGreaterThan(0)
})

describe('an archive is read by its directory:', () => {
  test.each([
    ['zip 3.0, to a pipe, in zip64: an entry named -', 'infozip-zip-3.0-stream--one.zip'],
    ['zip 3.0: zip64', 'infozip-zip-3.0-zip64--one.zip'],
    ['yazl 3.3.1: sizes behind the data', 'yazl-3.3.1--one.zip'],
    ['Python 3.11: zip64 in the local header only', 'python-zipfile-3.11--forcezip64.zip'],
    ['Python 3.11: what macOS puts beside the files', 'python-zipfile-3.11--macos.zip'],
    ['Python 3.11: a workbook in it', 'python-zipfile-3.11--xlsxinside.zip'],
    ['Python 3.11: names in Latin-1', 'python-zipfile-3.11--latin1.zip'],
    ['bsdtar 3.6.2, to a pipe: nothings behind the end', 'bsdtar-3.6.2-pipe--one.zip'],
    ['bsdtar 3.6.2: stored', 'bsdtar-3.6.2-stored--one.zip'],
    ['7z 26.02: two months', '7zip-26.02--months.zip'],
  ])('%s', async (_, file) => {
    const sorted = (pairs: readonly Pair[]) => pairs.map((pair) => JSON.stringify(pair)).sort()
    expect(sorted(await pairsIn(file))).toEqual(sorted(usual))
  })
})

test.each([
  ['a mark', '\ufeff'],
  ['a blank line', '\r\n'],
  [
    'a warning of PHP',
    '<br />\n<b>Warning</b>: Undefined variable $x in <b>export.php</b> on line <b>12</b>\n',
  ],
])('a workbook that begins behind %s is read, and refused where it is cut off', async (_, words) => {
  const whole = Buffer.concat([Buffer.from(words), sample('openpyxl-3.0.9--plain.xlsx')])
  const sheets = await read(whole)
  expect(Array.isArray(sheets) && sheets[0]?.pairs).toEqual(usual)
  expect(await read(whole.subarray(0, whole.length - 9))).toBe('damaged')
})

describe('what cannot be read is refused with its reason:', () => {
  test.each([
    ['excelize 0.1.3 (wasm), with a password', 'excelize-wasm-0.1.3--encrypted.xlsx', 'password'],
    ['zip 3.0, with a password', 'infozip-zip-3.0--encrypted.zip', 'password'],
    ['zip.js 2.24.0, AES', 'zip.js-2.24.0--encrypted.zip', 'password'],
    ['zip 3.0, bzip2', 'infozip-zip-3.0-bzip2--one.zip', 'compression'],
    ['SheetJS 0.18.5, .xlsb', 'sheetjs-0.18.5--plain.xlsb', 'xlsb'],
    ['a download that broke off', 'hand-cut--plain.xlsx', 'damaged'],
    ['a sheet whose part is missing', 'hand-nosheetpart--plain.xlsx', 'damaged'],
    ['Python 3.11, an archive of nothing', 'python-zipfile-3.11--empty.zip', 'nothing'],
  ])('%s', async (_, file, reason) => {
    expect(await read(file)).toBe(reason)
  })
})
