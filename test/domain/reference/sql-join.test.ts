import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DuckDBInstance } from '@duckdb/node-api'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { addressOf } from '../../../src/domain/address/address.ts'
import { isEmptyText } from '../../../src/domain/phone-events/vocabulary.ts'
import { callTypes, causes, definitions, resolve } from '../../../src/domain/reference/reference.ts'
import { joinDefinitions, loadDefinitions } from '../../../src/domain/reference/sql-join.ts'
import { telephony } from '../../../src/domain/reference/telephony.ts'
import { definitionsCsv } from '../../../src/prerender/definitions-csv.ts'

interface Event {
  readonly type: string | null
  readonly cause: string | null
  /** The id of the definition that the join must put beside it. */
  readonly definition: string | null
}

const spellings: readonly ((value: string) => string)[] = [
  (value) => value,
  (value) => value.toLowerCase(),
  (value) => value.replaceAll('_', ' '),
  (value) => value.toLowerCase().replace(/[_ ]/g, '-'),
  (value) => value.replace(/[_ ]/g, '_').toUpperCase(),
  (value) => value.toLowerCase().replace(/(?:^|[_ ])(\w)/g, (_, letter: string) => letter.toUpperCase()),
  (value) => `  ${value} `,
]

/** As many as there are spellings of a cause with letters, so that every type meets every one of them. */
const nothings = [null, '', '  ', '-', '–', '—', 'null', 'NULL', 'None', '--None--', 'n/a', '#N/A'].concat([
  '(blank)',
  '<empty>',
  'Empty',
  'nil',
])

const pairs: readonly Event[] = callTypes.flatMap(({ name: type }) =>
  causes.flatMap((cause) => {
    const written = cause === null ? nothings : spellings.map((spell) => spell(cause))
    return written.flatMap((written) =>
      spellings.map((spell) => ({ type: spell(type), cause: written, definition: idOf(type, cause) })),
    )
  }),
)

/** Nothing here may be taken for one of the 30: not what is near a name, not half of one, not its opposite. */
const strange: readonly Event[] = [
  ...['Voicemail', 'Try', 'Ringing Trying', 'NO', '', ' ', '-', null].map((type) => ({
    type,
    cause: 'NO_ANSWER',
  })),
  ...[
    'UNKNOWN',
    'ALLOCATED_NUMBER',
    'TIMEOUT',
    'ANSWER',
    'NO_ANSWERS',
    '18',
    'NO_ANSWER;',
    '?',
    'no/answer',
  ].map((cause) => ({ type: 'Trying', cause })),
  ...telephony
    .filter(({ name }) => name !== 'NONE' && !definitions.some(({ cause }) => cause === name))
    .map(({ name }) => ({ type: 'Ringing', cause: name })),
  { type: 'Unknown', cause: 'UNKNOWN' },
  { type: null, cause: null },
].map((event) => ({ ...event, definition: null }))

const events = [...pairs, ...strange]

function idOf(type: (typeof callTypes)[number]['name'], cause: (typeof causes)[number]): string | null {
  const definition = resolve(type, cause)
  return definition ? addressOf({ at: 'definition', definition }).slice(0, -1) : null
}

/** NULL is an empty cell, as exports write it, and an empty text one in quotes. */
function cell(text: string | number | null): string {
  return text === null ? '' : `"${String(text).replaceAll('"', '""')}"`
}

describe('the join, run by DuckDB on an export', () => {
  const folder = mkdtempSync(join(tmpdir(), 'sql-join-'))
  let joined: Record<string, unknown>[] = []

  beforeAll(async () => {
    const rows = events.map(({ type, cause }, at) => [at, type, cause].map(cell).join(','))
    writeFileSync(join(folder, 'export.csv'), ['Event,Missed Call Type,Hangup Cause', ...rows].join('\r\n'))
    writeFileSync(join(folder, 'definitions.csv'), definitionsCsv())
    const database = await DuckDBInstance.create(':memory:')
    const connection = await database.connect()
    await connection.run(loadDefinitions('DuckDB', join(folder, 'definitions.csv')))
    await connection.run(
      `CREATE TABLE phone_events AS SELECT CAST("Event" AS INTEGER) AS event, "Missed Call Type" AS missed_call_type, "Hangup Cause" AS hangup_cause
       FROM read_csv('${join(folder, 'export.csv')}', header = true, all_varchar = true, allow_quoted_nulls = false)`,
    )
    const reader = await connection.runAndReadAll(joinDefinitions)
    joined = reader.getRowObjectsJS().sort((a, b) => Number(a.event) - Number(b.event))
    connection.closeSync()
    database.closeSync()
  })
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  test('keeps every row once, as it was', () => {
    expect(
      joined.map(({ event, missed_call_type: type, hangup_cause: cause }) => ({ event, type, cause })),
    ).toEqual(events.map(({ type, cause }, event) => ({ event, type, cause })))
  })

  test('finds the definition of all 30 pairs in every spelling, and none for the other 50', () => {
    const wrong = pairs.flatMap(({ type, cause, definition }, at) => {
      const found = joined[at]?.definition
      return found === definition ? [] : [`‘${type}’ ‘${cause}’: ${found}, not ${definition}`]
    })
    expect(wrong).toEqual([])
    expect(new Set(pairs.flatMap(({ definition }) => definition ?? []))).toHaveProperty('size', 30)
  })

  test('finds none for what the reference does not know', () => {
    expect(strange.length).toBeGreaterThan(60)
    const found = joined.slice(pairs.length).filter(({ definition }) => definition !== null)
    expect(found).toEqual([])
  })

  test('puts beside an event what its definition says', () => {
    for (const definition of definitions) {
      const id = idOf(definition.type, definition.cause)
      expect(joined.find((row) => row.definition === id)).toMatchObject({
        callback: definition.callback ? 'Yes' : null,
        summary: definition.ours.summary,
        description: definition.description,
      })
    }
  })

  test('takes for nothing only what the site’s reader takes for nothing', () => {
    for (const nothing of nothings) expect(isEmptyText(nothing ?? ''), `${nothing}`).toBe(true)
  })
})

test('a file’s name may hold a quote', () => {
  expect(loadDefinitions('DuckDB', "/home/o'neil/definitions.csv")).toContain(
    "'/home/o''neil/definitions.csv'",
  )
})
