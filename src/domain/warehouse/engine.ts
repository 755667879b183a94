/** Databases whose dialect the statements are written in, by the name of their files. */
export const engines = [
  { slug: 'duckdb', name: 'DuckDB', isRun: true },
  { slug: 'postgresql', name: 'PostgreSQL', isRun: true },
  { slug: 'sqlite', name: 'SQLite', isRun: true },
  { slug: 'mariadb', name: 'MariaDB and MySQL', isRun: true },
  { slug: 'clickhouse', name: 'ClickHouse', isRun: true },
  { slug: 'spark', name: 'Spark and Databricks', isRun: false },
  { slug: 'bigquery', name: 'BigQuery', isRun: false },
  { slug: 'snowflake', name: 'Snowflake', isRun: false },
  { slug: 'trino', name: 'Trino and Athena', isRun: false },
  { slug: 'redshift', name: 'Redshift', isRun: false },
  { slug: 'sql-server', name: 'SQL Server', isRun: false },
  { slug: 'oracle', name: 'Oracle', isRun: false },
] as const

export type EngineSlug = (typeof engines)[number]['slug']

export interface Engine {
  readonly slug: EngineSlug
  readonly name: string
  /** Whether a test runs its statements on the engine itself; the others have been read by a grammar alone. */
  readonly isRun: boolean
}

/** Throws for one that is not on the list. */
export function engineOf(slug: EngineSlug): Engine {
  const engine = engines.find((known) => known.slug === slug)
  if (!engine) throw new Error(`No engine ‘${slug}’`)
  return engine
}
