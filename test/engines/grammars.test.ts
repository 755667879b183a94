import { afterAll, expect, test } from 'vitest'
import { dialects } from '../../src/domain/warehouse/dialect.ts'
import { countDefinitions, explainEvents } from '../../src/domain/warehouse/statements.ts'
import { clearEngines, packageOf } from './engines.ts'

afterAll(clearEngines)

/** For the engines that run nowhere but with their makers. No grammar for Oracle was found that runs here. */
test.each([
  ['spark', 'Hive'],
  ['bigquery', 'BigQuery'],
  ['snowflake', 'Snowflake'],
  ['trino', 'Athena'],
  ['redshift', 'Redshift'],
  ['sql-server', 'TransactSQL'],
])('a grammar reads what is said to %s, which is no proof that the engine takes it', (slug, database) => {
  const { Parser } = packageOf<{
    Parser: new () => { parse(sql: string, options: { database: string }): { tableList: string[] } }
  }>('node-sql-parser', '5.4.0')
  const parser = new Parser()
  const dialect = dialects.find((known) => known.slug === slug)
  if (!dialect) throw new Error(`No dialect ‘${slug}’`)
  for (const statement of [explainEvents(dialect), countDefinitions(dialect)]) {
    // This grammar knows neither COLLATE in SQL Server's expressions nor its TRIM(… FROM …).
    const read = statement
      .replaceAll(' COLLATE Latin1_General_100_BIN2', '')
      .replace(/TRIM\((N'(?:''|[^'])*') FROM /g, 'TRIM($1, ')
    expect(parser.parse(read, { database }).tableList).toContain('select::null::phone_events')
    expect(() => parser.parse(read.replace('WITH types AS (', 'WITH types AS'), { database })).toThrow()
  }
})
