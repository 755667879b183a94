/** The engines whose way of reading `definitions.csv` is shown; the join is the same standard SQL for all. */
export type Engine = 'DuckDB' | 'Spark' | 'BigQuery'

/** Reads the published CSV as a table `definitions`. @param file where the engine finds definitions.csv */
export function loadDefinitions(engine: Engine, file: string): string {
  switch (engine) {
    case 'DuckDB':
      return `CREATE TABLE definitions AS SELECT * FROM read_csv('${file.replaceAll("'", "''")}', header = true, all_varchar = true);`
    case 'Spark':
      return `CREATE TEMPORARY VIEW definitions USING csv OPTIONS (path '${file.replaceAll("'", "\\'")}', header 'true', escape '"');`
    case 'BigQuery':
      return `-- in a shell: bq load --source_format=CSV --skip_leading_rows=1 calls.definitions definitions.csv \\
--   id:STRING,type:STRING,cause:STRING,callback:STRING,summary:STRING,description:STRING,note:STRING,keywords:STRING
-- then, in the same dataset:`
    default:
      return engine satisfies never
  }
}

/**
 * Each event with its definition, and with its two values as they were read: in capitals and without the
 * separators `_`, `-` and space. A cause that is NULL or a usual word for nothing is the empty cause. A pair the
 * reference does not define keeps its row, with no definition beside it.
 */
export const joinDefinitions = `SELECT e.*, d.id AS definition, d.callback, d.summary, d.description
FROM (
  SELECT *,
    UPPER(REPLACE(REPLACE(REPLACE(missed_call_type, ' ', ''), '_', ''), '-', '')) AS type_read,
    UPPER(REPLACE(REPLACE(REPLACE(COALESCE(hangup_cause, ''), ' ', ''), '_', ''), '-', '')) AS cause_read
  FROM phone_events
) AS e
LEFT JOIN definitions AS d
  ON e.type_read = UPPER(REPLACE(d.type, ' ', ''))
  AND CASE
    WHEN e.cause_read IN ('–', '—', 'NULL', 'NIL', 'NONE', 'NA', 'N/A', '#N/A', 'BLANK', '(BLANK)', 'EMPTY', '<EMPTY>')
    THEN ''
    ELSE e.cause_read
  END = REPLACE(COALESCE(d.cause, ''), '_', '');`
