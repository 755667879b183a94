import { type DuckDBConnection, DuckDBInstance } from '@duckdb/node-api'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { slugOf } from '../../../src/domain/address/slug.ts'
import { definitions } from '../../../src/domain/reference/reference.ts'
import { dbtModel, dbtSeed } from '../../../src/domain/warehouse/dbt.ts'
import { duckdb } from '../../../src/domain/warehouse/dialect.ts'
import { countDefinitions, explainEvents } from '../../../src/domain/warehouse/statements.ts'
import { faultsOf, insertsOf, judged, misspelt, type Said } from './judged.ts'

let connection: DuckDBConnection
let said: readonly (Said & Readonly<Record<string, string | number | null>>)[]
const rowsOf = async (sql: string) => (await connection.runAndReadAll(sql)).getRowObjectsJson()

beforeAll(async () => {
  connection = await (await DuckDBInstance.create(':memory:')).connect()
  await connection.run(
    'CREATE TABLE phone_events (event INTEGER, missed_call_type VARCHAR, hangup_cause VARCHAR)',
  )
  for (const insert of insertsOf(duckdb.quote)) await connection.run(insert)
  said = (await rowsOf(explainEvents(duckdb))) as unknown as typeof said
})
afterAll(() => connection.closeSync())

/** The reading of a pair, as the statement says it. */
const readingOf = (type: string | null, cause: string | null) =>
  said.find(({ event }) => judged[event]?.type === type && judged[event]?.cause === cause)?.reading

test('every event stays once, and has its own definition in every spelling but a misspelt one', () => {
  expect(said.map(({ event }) => event).sort((a, b) => a - b)).toEqual(judged.map((_, event) => event))
  expect(faultsOf(said)).toEqual({ wrong: [], missed: misspelt })
})

test('what the reference leaves undefined is told from what is no name', () => {
  expect(readingOf('Unknown', 'INCOMPATIBLE_DESTINATION')).toBe('not defined')
  expect(readingOf('Unknown', 'STALE_DATE')).toBe('not defined')
  expect(readingOf('Trying', 'ALLOCATED_NUMBER')).toBe('not read')
  expect(readingOf('Voicemail', null)).toBe('not read')
  expect(readingOf(null, null)).toBe('not read')
  for (const { event, reading, definition } of said) {
    expect(reading === 'defined', JSON.stringify(judged[event])).toBe(definition !== null)
    if (judged[event]?.truth === null) expect(reading).not.toBe('defined')
  }
})

test('beside an event stands what its definition says', () => {
  const found = new Set(said.map(({ definition }) => definition))
  for (const { type, cause, callback, description, ours } of definitions) {
    const own = [type, cause].map(slugOf).join('/')
    const row = said.find(({ event }) => judged[event]?.truth === own)
    expect(row).toMatchObject({
      definition_callback: callback ? 'Yes' : null,
      definition_summary: ours.summary,
      definition_description: description,
    })
  }
  expect(found.size).toBe(definitions.length + 1)
})

test('the counts are those of the events, and name the pairs that are not defined', async () => {
  const counted = await rowsOf(countDefinitions(duckdb))
  const sum = counted.reduce((total, { events }) => total + Number(events), 0)
  expect(sum).toBe(judged.length)
  for (const row of counted) {
    const events = said.filter(
      ({ definition, reading }) => definition === row.definition && reading === row.reading,
    )
    if (row.reading !== 'not defined') expect(Number(row.events), String(row.definition)).toBe(events.length)
  }
  expect(counted.filter(({ reading }) => reading === 'not read')).toHaveLength(1)
  expect(counted).toContainEqual(
    expect.objectContaining({
      reading: 'not defined',
      missed_call_type: 'All Busy',
      hangup_cause: 'USER_BUSY',
    }),
  )
})

test('an events table with columns of our names keeps them', async () => {
  await connection.run(
    `CREATE TABLE calls AS SELECT 'Trying' AS "Type", 'NO_ANSWER' AS "Cause", 'mine' AS description`,
  )
  const events = { table: 'calls', type: '"Type"', cause: '"Cause"' }
  expect(await rowsOf(explainEvents(duckdb, events))).toMatchObject([
    { description: 'mine', definition: 'trying/no-answer' },
  ])
})

test('dbt’s model on its seed says the same', async () => {
  await connection.run(
    'CREATE TABLE missed_call_definitions (definition VARCHAR, missed_call_type VARCHAR, hangup_cause VARCHAR, callback VARCHAR, summary VARCHAR, description VARCHAR)',
  )
  const rows = dbtSeed().trim().split('\n').slice(1)
  expect(rows).toHaveLength(definitions.length)
  for (const row of rows)
    await connection.run(
      `INSERT INTO missed_call_definitions VALUES (${row
        .replaceAll("'", "''")
        .replace(/"((?:[^"]|"")*)"|[^,]+/g, (cell, quoted) => `'${quoted ?? cell}'`)
        .replace(/,(?=,|$)/g, ',NULL')})`,
    )
  const model = dbtModel(duckdb)
    .replace(/\{\{ ref\('(\w+)'\) \}\}/g, '$1')
    .replace(/\{#.*?#\}/, '')
  expect(model).not.toMatch(/\{[{%#]/)
  const inOrder = async (sql: string) => rowsOf(`SELECT * FROM (${sql}) ORDER BY event`)
  expect(await inOrder(model)).toEqual(await inOrder(explainEvents(duckdb)))
})
