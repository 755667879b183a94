import { describe, expect, test } from 'vitest'
import { type Engine, loadDefinitions } from '../../../src/domain/reference/sql-join.ts'
import { definitionsCsv } from '../../../src/prerender/definitions-csv.ts'

describe('how an engine reads definitions.csv', () => {
  test.each([
    ['DuckDB', "'/o''neil/definitions.csv'"],
    ['Spark', "'/o\\'neil/definitions.csv'"],
  ] as const)('%s finds a file whose name has a quote', (engine, path) => {
    expect(loadDefinitions(engine, "/o'neil/definitions.csv")).toContain(path)
  })

  test.each([
    ['DuckDB', /^CREATE TABLE definitions /],
    ['Spark', /^CREATE TEMPORARY VIEW definitions /],
    ['BigQuery', /bq load .* calls\.definitions definitions\.csv/],
  ] as const)('%s calls the table definitions', (engine, said) => {
    expect(loadDefinitions(engine, 'definitions.csv')).toMatch(said)
  })

  test('BigQuery is told the columns that the file has', () => {
    const told = loadDefinitions('BigQuery', '').match(/\w+(?=:STRING)/g)
    expect(told?.join()).toBe(definitionsCsv().replace('\ufeff', '').split('\r\n')[0])
  })

  test('an engine that nobody knows is given back', () => {
    expect(loadDefinitions('Oracle' as Engine, '')).toBe('Oracle')
  })
})
