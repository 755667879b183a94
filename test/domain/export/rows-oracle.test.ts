import { readdirSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import Papa from 'papaparse'
import { describe, expect, it } from 'vitest'
import { columnOf, recordsOf } from './records.ts'

const cell = fc.oneof(
  fc.stringMatching(/^[a-z ,;"\t|\n]{0,12}$/),
  fc.constantFrom('', '"', '""', ' ', '\n', 'a,b', 'said "no"', 'Ringing', 'é’日', ' x '),
)
const tables = fc
  .integer({ min: 1, max: 5 })
  .chain((width) =>
    fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 12 }),
  )

describe('rows and cells are those that Papa Parse finds', () => {
  it.each([',', ';', '\t', '|'])('in tables delimited by %j', (delimiter) => {
    fc.assert(
      fc.property(
        tables,
        fc.constantFrom('\n', '\r\n'),
        fc.boolean(),
        fc.nat(30),
        (rows, newline, quotes, step) => {
          const text = Papa.unparse(rows, { delimiter, newline, quotes })
          const expected = Papa.parse<string[]>(text, { delimiter, newline }).data
          const found = recordsOf(text, delimiter, step + 1)
          if (text === '') return
          const last = expected.at(-1)
          // A last line break ends a row here and starts an empty one there.
          const ended =
            text.endsWith(newline) && last?.length === 1 && last[0] === '' ? expected.slice(0, -1) : expected
          expect(found).toEqual(ended)
          for (let column = 0; column < (rows[0]?.length ?? 0); column++)
            expect(columnOf(text, column, delimiter)).toEqual(ended.map((row) => row[column]))
        },
      ),
      { numRuns: 400 },
    )
  })
})

it('a quoted cell ends where its quote does, blanks behind it aside', () => {
  const quoted = fc.tuple(cell, fc.stringMatching(/^[ \t]{0,3}$/))
  fc.assert(
    fc.property(fc.array(quoted, { minLength: 1, maxLength: 5 }), fc.nat(30), (cells, step) => {
      const row = cells.map(([text, blanks]) => `"${text.replaceAll('"', '""')}"${blanks}`).join(',')
      const texts = cells.map(([text]) => text)
      expect(recordsOf(`${row}\n${row}`, ',', step + 1)).toEqual([texts, texts])
      expect(texts.map((_, column) => columnOf(row, column)[0])).toEqual(texts)
    }),
    { numRuns: 400 },
  )
})

describe('the cases of csv-spectrum', () => {
  const folder = new URL('../../../node_modules/csv-spectrum/', import.meta.url)
  const names = readdirSync(new URL('csvs/', folder)).map((name) => name.replace(/\.csv$/, ''))
  // Its JSON is one object where the others are lists, and has another telephone number than its CSV.
  const faulty = ['location_coordinates']

  it.each(names)('%s', (name) => {
    const csv = readFileSync(new URL(`csvs/${name}.csv`, folder))
    const expected: unknown = JSON.parse(readFileSync(new URL(`json/${name}.json`, folder), 'utf8'))
    const [header = [], ...rows] = recordsOf(new Uint8Array(csv))
    const found = rows.map((cells) => Object.fromEntries(header.map((key, at) => [key, cells[at]])))
    if (faulty.includes(name)) expect(found).not.toEqual(expected)
    else expect(found).toEqual(expected)
  })

  it('are twelve', () => expect(names).toHaveLength(12))
})
