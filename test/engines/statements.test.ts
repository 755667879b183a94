import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { dialects } from '../../src/domain/warehouse/dialect.ts'
import { countDefinitions, explainEvents } from '../../src/domain/warehouse/statements.ts'
import { faultsOf, insertsOf, judged, misspelt } from '../domain/warehouse/judged.ts'
import { clearEngines, clickhouse, duckdb, mariadb, postgresql, type Running, sqlite } from './engines.ts'

afterAll(clearEngines)

const text = 'VARCHAR(200)'
const plain = `(event INTEGER, missed_call_type ${text}, hangup_cause ${text})`
const binary = `(event INTEGER, missed_call_type ${text} CHARACTER SET utf8mb4 COLLATE utf8mb4_general_ci, hangup_cause ${text} CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci)`

describe.each([
  ['duckdb', duckdb, plain],
  ['postgresql', postgresql, plain],
  [
    'sqlite',
    sqlite,
    '(event INTEGER, missed_call_type TEXT COLLATE NOCASE, hangup_cause TEXT COLLATE RTRIM)',
  ],
  ['mariadb', mariadb, binary],
  [
    'clickhouse',
    clickhouse,
    '(event Int32, missed_call_type LowCardinality(Nullable(String)), hangup_cause Nullable(String)) ENGINE = MergeTree ORDER BY event',
  ],
])('%s', (slug, start, columns) => {
  const dialect = dialects.find((known) => known.slug === slug)
  if (!dialect) throw new Error(`No dialect ‘${slug}’`)
  let engine: Running
  beforeAll(async () => {
    engine = await start()
    console.log(engine.version)
    await engine.run(`CREATE TABLE phone_events ${columns}`)
    const quote = slug === 'mariadb' ? mariadbLiteral : dialect.quote
    for (const insert of insertsOf(quote)) await engine.run(insert)
  })
  afterAll(() => engine?.stop())

  test('every event stays once, and has its own definition in every spelling but a misspelt one', async () => {
    const query = explainEvents(dialect).replace('SELECT e.*', 'SELECT e.event')
    const said = (await engine.rows(query)).map(({ event, reading, definition }) => ({
      event: Number(event),
      reading: String(reading),
      definition: (definition as string | null) || null,
    }))
    expect(said.map(({ event }) => event).sort((a, b) => a - b)).toEqual(judged.map((_, event) => event))
    expect(faultsOf(said)).toEqual({ wrong: [], missed: misspelt })
    for (const { definition, reading } of said) expect(reading === 'defined').toBe(definition !== null)
  })

  test('the counts add up to all events, and no definition stands twice', async () => {
    const counted = await engine.rows(countDefinitions(dialect))
    expect(counted.reduce((sum, { events }) => sum + Number(events), 0)).toBe(judged.length)
    const found = counted.flatMap(({ definition }) => definition || [])
    expect(found).toHaveLength(30)
    expect(new Set(found).size).toBe(30)
  })
})

/** Its strings know backslashes, and its client takes a line break in one as it is. */
function mariadbLiteral(value: string): string {
  return `_utf8mb4 X'${Buffer.from(value, 'utf8').toString('hex')}'`
}
