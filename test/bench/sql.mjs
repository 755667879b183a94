import { execFileSync } from 'node:child_process'
import { mkdirSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { DuckDBInstance } from '@duckdb/node-api'
import { runnerImport } from 'vite'
import { median, report } from './numbers.mjs'

const rows = 10_000_000
const runs = 3

/**
 * How long a database takes to count the events of each definition, against the plain way: every event folded, joined
 * and then counted, as the site offered it before; both
 * give the same columns. Wall time, for both run in the same database one after the other.
 *
 * @param {string} folder for ClickHouse, which is brought in for this alone
 */
export async function benchSql(folder) {
  const { clickhouse, duckdb } = await importOf('dialect.ts')
  const statements = await importOf('statements.ts')
  console.log(
    `\nCounting ${rows.toLocaleString('en')} events in a database (medians of ${runs}, two plain columns)`,
  )
  const duck = await (await DuckDBInstance.create(':memory:')).connect()
  await compare(
    'DuckDB',
    (sql) => duck.runAndReadAll(sql),
    duckdb,
    statements,
    'range(0, $rows) AS t(number)',
  )
  duck.closeSync()
  const { Session } = packageOf(folder, 'chdb', '3.4.0')
  const session = new Session(path.join(folder, 'clickhouse'))
  await compare(
    'ClickHouse',
    (sql) => session.query(sql, 'JSONEachRow'),
    clickhouse,
    statements,
    'numbers($rows)',
  )
  session.cleanup()
}

/** @returns {Promise<any>} */
async function importOf(file) {
  const at = path.resolve(import.meta.dirname, '../../src/domain/warehouse', file)
  return (await runnerImport(at, { configFile: false })).module
}

function packageOf(folder, name, version) {
  const home = path.join(folder, name)
  mkdirSync(home, { recursive: true })
  const options = ['--prefix', home, '--no-audit', '--no-fund']
  execFileSync('npm', ['install', ...options, `${name}@${version}`], { stdio: 'ignore' })
  return createRequire(path.join(home, 'index.js'))(name)
}

async function compare(name, run, dialect, { countDefinitions, explainEvents, inlineDefinitions }, numbers) {
  const types = ['No Devices', 'All Busy', 'Trying', 'Ringing', 'Unknown', 'trying', 'RINGING']
  const causes = ['NO_ANSWER', 'USER_BUSY', 'LOSE_RACE', 'CALL_REJECTED', 'no answer', '', 'NULL', 'CRASH']
  const isClickHouse = name === 'ClickHouse'
  const pick = (list, by) =>
    `CASE ${by} % ${list.length} ${list.map((text, at) => `WHEN ${at} THEN '${text}'`).join(' ')} ELSE '' END`
  const engine = isClickHouse ? 'ENGINE = MergeTree ORDER BY tuple()' : ''
  await run(
    `CREATE TABLE phone_events ${engine} AS SELECT number AS event, ${pick(types, '(number * 7919)')} AS missed_call_type, ${pick(causes, '(number * 104729)')} AS hangup_cause FROM ${numbers.replace('$rows', rows)}`,
  )
  await run(`CREATE TABLE definitions ${engine} AS ${inlineDefinitions(dialect)}`)
  const before = await timed(() => run(plainCount))
  const now = await timed(() => run(countDefinitions(dialect)))
  report(`${name}: folded, joined, then counted`, seconds(before))
  report(`${name}: counted, then joined`, seconds(now))
  report('  to the plain way', ratio(now, before), { is: now / before, limit: 0.25, unit: '' })
  const explained = explainEvents(dialect).trim()
  const explaining = await timed(() =>
    run(`SELECT COUNT(definition), COUNT(definition_summary) FROM (${explained}) AS explained`),
  )
  report(`${name}: every event with its definition`, seconds(explaining))
  report('  to the plain way', ratio(explaining, before))
}

/** @param {() => unknown} work */
async function timed(work) {
  const taken = []
  for (let run = 0; run < runs; run++) {
    const start = performance.now()
    await work()
    taken.push(performance.now() - start)
  }
  return median(taken)
}

const seconds = (time) => `${(time / 1000).toFixed(2)} s`
const ratio = (time, other) => (time / other).toFixed(2)

const plainCount = `SELECT definition, callback, summary, COUNT(*) AS events FROM (
SELECT e.*, d.definition, d.callback, d.summary, d.description
FROM (
  SELECT *,
    UPPER(REPLACE(REPLACE(REPLACE(missed_call_type, ' ', ''), '_', ''), '-', '')) AS type_read,
    UPPER(REPLACE(REPLACE(REPLACE(COALESCE(hangup_cause, ''), ' ', ''), '_', ''), '-', '')) AS cause_read
  FROM phone_events
) AS e
LEFT JOIN definitions AS d
  ON e.type_read = UPPER(REPLACE(d.missed_call_type, ' ', ''))
  AND CASE
    WHEN e.cause_read IN ('–', '—', 'NULL', 'NIL', 'NONE', 'NA', 'N/A', '#N/A', 'BLANK', '(BLANK)', 'EMPTY', '<EMPTY>')
    THEN ''
    ELSE e.cause_read
  END = REPLACE(REPLACE(d.hangup_cause, '<empty>', ''), '_', '')
) AS joined GROUP BY definition, callback, summary`
