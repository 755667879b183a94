/** The engines whose way of reading `definitions.csv` is shown; the join is the same standard SQL for all. */
export type Engine = 'DuckDB' | 'Spark' | 'BigQuery'

/** Reads the published CSV as a table `definitions`. @param file where the engine finds definitions.csv */
export function loadDefinitions(engine: Engine, file: string): string {
  switch (engine) {
    case 'DuckDB':
      return `CREATE TABLE definitions AS SELECT * FROM read_csv('${file}', header = true, all_varchar = true);`
    case 'Spark':
      return `CREATE TEMPORARY VIEW definitions USING csv OPTIONS (path '${file}', header 'true', escape '"');`
    case 'BigQuery':
      return `-- in a shell: bq load --source_format=CSV --skip_leading_rows=1 calls.definitions definitions.csv \\
--   id:STRING,type:STRING,cause:STRING,callback:STRING,summary:STRING,description:STRING,note:STRING,keywords:STRING
-- then, in the same dataset:`
    default:
      return engine satisfies never
  }
}

/**
 * Each event with its definition. Both columns are normalised: case, spaces around, and `_`, `-` and space as
 * one separator; a cause that is NULL or one of the usual words for nothing is the empty cause. A pair the
 * reference does not define keeps its row, with no definition beside it.
 */
export const joinDefinitions = `SELECT e.*, d.id AS definition, d.callback, d.summary, d.description
FROM (
  SELECT *,
    UPPER(REPLACE(REPLACE(TRIM(missed_call_type), '_', ' '), '-', ' ')) AS type_read,
    CASE
      WHEN UPPER(TRIM(COALESCE(hangup_cause, ''))) IN
        ('', '-', '–', '—', 'NULL', 'NONE', '--NONE--', '<EMPTY>', '(BLANK)', 'BLANK', 'N/A', '#N/A')
      THEN ''
      ELSE UPPER(REPLACE(REPLACE(TRIM(hangup_cause), ' ', '_'), '-', '_'))
    END AS cause_read
  FROM phone_events
) AS e
LEFT JOIN definitions AS d
  ON e.type_read = UPPER(d.type)
  AND e.cause_read = COALESCE(d.cause, '');`
