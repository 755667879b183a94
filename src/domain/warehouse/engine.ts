/** Databases whose dialect the statements are written in, by the name of their files. */
export const engines = [
  { slug: 'duckdb', name: 'DuckDB', tried: 'run' },
  { slug: 'postgresql', name: 'PostgreSQL', tried: 'run' },
  { slug: 'sqlite', name: 'SQLite', tried: 'run' },
  { slug: 'mariadb', name: 'MariaDB and MySQL', tried: 'run' },
  { slug: 'clickhouse', name: 'ClickHouse', tried: 'run' },
  { slug: 'spark', name: 'Spark and Databricks', tried: 'grammar' },
  { slug: 'bigquery', name: 'BigQuery', tried: 'grammar' },
  { slug: 'snowflake', name: 'Snowflake', tried: 'grammar' },
  { slug: 'trino', name: 'Trino and Athena', tried: 'grammar' },
  { slug: 'redshift', name: 'Redshift', tried: 'grammar' },
  { slug: 'sql-server', name: 'SQL Server', tried: 'grammar' },
  { slug: 'oracle', name: 'Oracle', tried: 'not at all' },
] as const

export type EngineSlug = (typeof engines)[number]['slug']

export interface Engine {
  readonly slug: EngineSlug
  readonly name: string
  /** Whether a test runs its statements on the engine itself, or has a grammar read them, which is no proof. */
  readonly tried: 'run' | 'grammar' | 'not at all'
}

/** Throws for one that is not on the list. */
export function engineOf(slug: EngineSlug): Engine {
  const engine = engines.find((known) => known.slug === slug)
  if (!engine) throw new Error(`No engine ‘${slug}’`)
  return engine
}
