import Papa from 'papaparse'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { slugOf } from '../../src/domain/address/slug.ts'
import { callTypes, causes, resolve } from '../../src/domain/reference/reference.ts'
import { lookupFormula, powerQuery } from '../../src/domain/warehouse/excel.ts'
import { definitionsCsv } from '../../src/prerender/definitions-csv.ts'
import { clearEngines, packageOf } from './engines.ts'

afterAll(clearEngines)

interface Sheets {
  getCellValue(at: { sheet: number; row: number; col: number }): unknown
  getSheetId(name: string): number
}

let sheets: Sheets
const pairs = callTypes.flatMap(({ name }) => causes.map((cause) => ({ type: name, cause })))
const spellings = [
  (value: string) => value,
  (value: string) => ` ${value.toLowerCase().replace(/_/g, ' ')}\u00a0`,
]

beforeAll(() => {
  const { HyperFormula } = packageOf<{
    HyperFormula: { buildFromSheets(sheets: unknown, options: unknown): Sheets }
  }>('hyperformula', '3.5.0')
  const rows = pairs.flatMap(({ type, cause }) =>
    spellings.map((spell) => [spell(type), cause === null ? null : spell(cause)]),
  )
  const events = rows.map((row, at) => [...row, lookupFormula(`A${at + 1}`, `B${at + 1}`)])
  const definitions = Papa.parse<string[]>(definitionsCsv().trim()).data
  sheets = HyperFormula.buildFromSheets({ events, definitions }, { licenseKey: 'gpl-v3' })
})

test('XLOOKUP finds the summary of all 30 pairs in two spellings, and none for the other 50', () => {
  const sheet = sheets.getSheetId('events')
  let row = 0
  for (const { type, cause } of pairs) {
    const summary = resolve(type, cause)?.ours.summary ?? 'Not defined, or not read'
    for (const _ of spellings) {
      const said = sheets.getCellValue({ sheet, row: row++, col: 2 })
      expect(said, `${type} / ${slugOf(cause)}`).toBe(summary)
    }
  }
})

test('a grammar of Power Query’s language reads the query', async () => {
  const { DefaultSettings, TaskUtils } = packageOf<{
    DefaultSettings: unknown
    TaskUtils: {
      tryLexParse(settings: unknown, text: string): Promise<unknown>
      isParseStageOk(task: unknown): boolean
    }
  }>('@microsoft/powerquery-parser', '2.0.0')
  const query = powerQuery('https://example.org/definitions.csv')
  const read = async (text: string) =>
    TaskUtils.isParseStageOk(await TaskUtils.tryLexParse(DefaultSettings, text))
  expect(await read(query)).toBe(true)
  expect(await read(query.replace('in\n', ''))).toBe(false)
})
