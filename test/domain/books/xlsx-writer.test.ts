import { expect, test } from 'vitest'
import { xlsxOf } from '../../../src/domain/books/xlsx-writer.ts'
import { zipDirectory } from '../../../src/domain/books/zip-directory.ts'
import { zipPart } from '../../../src/domain/books/zip-part.ts'
import { gzip, once, openBytes, sample, textFrom, textOf, tools, wholeOf } from './books.ts'

function written(...sheets: (readonly [name: string, csv: string])[]): Promise<Uint8Array> {
  const all = sheets.map(([name, csv]) => ({ name, csv: once(new TextEncoder().encode(csv)) }))
  return wholeOf(xlsxOf(all, gzip))
}

async function partOf(file: Uint8Array, name: string): Promise<string> {
  const blob = new Blob([file as BlobPart])
  const directory = await zipDirectory(blob, tools)
  const entry = directory.entries.find((other) => other.name === name)
  if (!entry) throw new Error(`No part ${name}`)
  return textFrom(zipPart(blob, directory, entry, tools))
}

test('what is written is read again as it was', async () => {
  const csv =
    '"Name","When",Count\n"Ana ""A"", Prado",2026-11-16 09:00:41,12\n\n"line\nbreak",12:30:00,-1.5\n'
  expect(await textOf(await written(['Calls', csv]), 0, { keepsBreaks: true })).toBe(
    '"Name","When","Count"\n"Ana ""A"", Prado",2026-11-16 09:00:41,12\n,,\n"line\nbreak",12:30:00,-1.5\n'.replace(
      '\n,,\n',
      '\n\n',
    ),
  )
})

test.each([
  'openpyxl-3.0.9--plain.xlsx',
  'gnumeric-1.12.55--escape.xlsx',
  'libreoffice-7.4.7--merged.ods',
  'poi-4.0.1-hssf--merged.xls',
])('%s is the same sheet when it was read and written', async (file) => {
  const csv = await textOf(sample(file), 0, { keepsBreaks: true })
  expect(await textOf(await written(['Sheet', csv]), 0, { keepsBreaks: true })).toBe(csv)
})

test('no text can ever be a formula, and dates are typed', async () => {
  const xml = await partOf(
    await written(['Calls', '"=HYPERLINK(""x"")","+1","@a",=cmd,2026-11-16\n']),
    'xl/worksheets/sheet1.xml',
  )
  expect(xml).not.toMatch(/<f[ >]/)
  expect(xml.match(/t="inlineStr"/g)).toHaveLength(4)
  expect(xml).toContain('<c r="E1" s="1"><v>46342</v></c>')
})

test('letters that XML does not have are written as their numbers, and the like is told apart', async () => {
  const xml = await partOf(await written(['Calls', '"a\u0007<b>&_x0041_"\n']), 'xl/worksheets/sheet1.xml')
  expect(xml).toContain('a_x0007_&lt;b&gt;&amp;_x005F_x0041_')
})

test('sheets have names that Excel takes, each once', async () => {
  const book = await openBytes(
    await written(
      ['Oct/Nov [1]', '"a"\n'],
      ['oct-nov -1-', '"b"\n'],
      ['x'.repeat(40), '"c"\n'],
      ['x'.repeat(40), '"d"\n'],
      ['', '"e"\n'],
    ),
  )
  expect(book.kind === 'workbook' && book.parts.map(({ name }) => name)).toEqual([
    'Oct-Nov -1-',
    'oct-nov -1- 2',
    'x'.repeat(31),
    `${'x'.repeat(29)} 2`,
    'Sheet',
  ])
})
