/**
 * Databases to run the statements on. They are large, so the tests bring them along only when they are asked for:
 * packages of npm into a folder that is thrown away, MariaDB as Debian has it.
 */
import { execFileSync, spawn } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DuckDBInstance } from '@duckdb/node-api'
import { installByDebian } from '../site/debian.ts'

export interface Running {
  readonly version: string
  readonly run: (statement: string) => Promise<unknown>
  readonly rows: (query: string) => Promise<readonly Record<string, unknown>[]>
  readonly stop: () => Promise<void> | void
}

const folder = mkdtempSync(join(tmpdir(), 'engines-'))
export const clearEngines = () => rmSync(folder, { recursive: true, force: true })

/** A package of one version, brought in without running its scripts. */
export function packageOf<Package>(name: string, version: string): Package {
  const home = join(folder, name.replace(/\W/g, '-'))
  mkdirSync(home, { recursive: true })
  execFileSync('npm', ['install', '--prefix', home, '--no-audit', '--no-fund', `${name}@${version}`], {
    stdio: 'ignore',
  })
  return createRequire(join(home, 'index.js'))(name) as Package
}

export async function duckdb(): Promise<Running> {
  const instance = await DuckDBInstance.create(':memory:')
  const connection = await instance.connect()
  const rows = async (query: string) => (await connection.runAndReadAll(query)).getRowObjectsJson()
  const [row] = await rows('SELECT version() AS version')
  return {
    version: `DuckDB ${row?.version}`,
    run: (statement) => connection.run(statement),
    rows,
    stop() {
      connection.closeSync()
      instance.closeSync()
    },
  }
}

interface PGlite {
  exec(sql: string): Promise<unknown>
  query(sql: string): Promise<{ rows: Record<string, unknown>[] }>
  close(): Promise<void>
}

/** PostgreSQL itself, compiled to WebAssembly. */
export async function postgresql(): Promise<Running> {
  const { PGlite } = packageOf<{ PGlite: { create(): Promise<PGlite> } }>('@electric-sql/pglite', '0.5.17')
  const database = await PGlite.create()
  const { rows } = await database.query('SHOW server_version')
  return {
    version: `PostgreSQL ${rows[0]?.server_version}`,
    run: (statement) => database.exec(statement),
    rows: async (query) => (await database.query(query)).rows,
    stop: () => database.close(),
  }
}

interface SqlJs {
  Database: new () => {
    run(sql: string): void
    exec(sql: string): { columns: string[]; values: unknown[][] }[]
    close(): void
  }
}

/** SQLite itself, compiled to WebAssembly. */
export async function sqlite(): Promise<Running> {
  const { Database } = await packageOf<() => Promise<SqlJs>>('sql.js', '1.17.0')()
  const database = new Database()
  const rows = (query: string) =>
    database
      .exec(query)
      .flatMap(({ columns, values }) =>
        values.map((cells) => Object.fromEntries(columns.map((column, at) => [column, cells[at]]))),
      )
  return {
    version: `SQLite ${rows('SELECT sqlite_version() AS version')[0]?.version}`,
    run: async (statement) => database.run(statement),
    rows: async (query) => rows(query),
    stop: () => database.close(),
  }
}

/** ClickHouse in the process, the database in a file of its own. */
export async function clickhouse(): Promise<Running> {
  const { Session } = packageOf<{
    Session: new (path: string) => { query(sql: string, format?: string): string; cleanup(): void }
  }>('chdb', '3.4.0')
  const session = new Session(join(folder, 'clickhouse'))
  const rows = async (query: string) =>
    session
      .query(query, 'JSONEachRow')
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => JSON.parse(line) as Record<string, unknown>)
  const [row] = await rows('SELECT version() AS version')
  return {
    version: `ClickHouse ${row?.version}`,
    run: async (statement) => session.query(statement),
    rows,
    stop: () => session.cleanup(),
  }
}

/** A server of its own, without a network, that ends with the test. */
export async function mariadb(): Promise<Running> {
  if (!existsSync('/usr/sbin/mariadbd') && !installByDebian('mariadb-server'))
    throw new Error('MariaDB is not here: apt-get install mariadb-server')
  const data = join(folder, 'mariadb')
  const socket = join(folder, 'mariadb.sock')
  const as = process.getuid?.() === 0 ? ['--user=root'] : []
  execFileSync(
    'mariadb-install-db',
    [`--datadir=${data}`, '--auth-root-authentication-method=normal', ...as],
    {
      stdio: 'ignore',
    },
  )
  const server = spawn(
    '/usr/sbin/mariadbd',
    [
      '--no-defaults',
      `--datadir=${data}`,
      `--socket=${socket}`,
      '--skip-networking',
      '--max-allowed-packet=64M',
      ...as,
    ],
    { stdio: 'ignore' },
  )
  const client = (statement: string, ...more: readonly string[]) =>
    execFileSync(
      'mariadb',
      [
        '--no-defaults',
        `--socket=${socket}`,
        '-uroot',
        '--default-character-set=utf8mb4',
        '--batch',
        ...more,
      ],
      { input: statement, encoding: 'utf8', maxBuffer: 1 << 28 },
    )
  for (let tries = 0; !existsSync(socket) && tries < 300; tries++)
    await new Promise((resolve) => setTimeout(resolve, 100))
  client('CREATE DATABASE calls CHARACTER SET utf8mb4')
  const rows = async (query: string) => {
    const [head = '', ...lines] = client(query, 'calls').trimEnd().split('\n')
    const columns = head.split('\t')
    return lines.map((line) => {
      const cells = line.split('\t')
      return Object.fromEntries(
        columns.map((column, at) => [column, cells[at] === 'NULL' ? null : cells[at]]),
      )
    })
  }
  const [row] = await rows('SELECT VERSION() AS version')
  return {
    version: `MariaDB ${row?.version}`,
    run: async (statement) => client(statement, 'calls'),
    rows,
    stop: () =>
      new Promise((resolve) => {
        server.once('exit', () => resolve())
        server.kill()
      }),
  }
}
