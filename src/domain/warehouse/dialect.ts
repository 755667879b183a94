import { type Engine, engineOf } from './engine.ts'
import { ignored, smallLetters, variants } from './signs.ts'

/**
 * How an engine says what the statements need. Engines differ in how they write a sign that cannot be seen, in what
 * they compare text by, and in what they take for NULL (Oracle: '' too).
 */
export interface Dialect extends Engine {
  /** A literal. */
  readonly quote: (text: string) => string
  /** A column as text that is compared sign by sign, whatever its type and collation. */
  readonly text: (column: string) => string
  /** A value in capitals, without what makes no difference. What is wrapped around it stays. */
  readonly fold: (value: string) => string
  /** A value without any of these signs at either end. */
  readonly trim: (value: string, signs: string) => string
  /** What stands behind a SELECT that reads no table. */
  readonly noTable?: string
  /** Where an engine has a quicker way to write rows down than one SELECT for each. */
  readonly rowsOf?: RowsOf
  /** Where an engine has a quicker way to count the distinct pairs of `type_text` and `cause_text`. */
  readonly pairsOf?: (said: string) => string
}

/** A query that gives rows of literals. */
export type RowsOf = (columns: readonly string[], literals: readonly (readonly string[])[]) => string

const doubled = (text: string) => `'${text.replaceAll("'", "''")}'`
const escaped = (text: string) => `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`

const code = (sign: string) => sign.charCodeAt(0)
const hex = (sign: string) => code(sign).toString(16).toUpperCase().padStart(4, '0')

/** A sign's bytes in UTF-8, in hexadecimal. */
function bytes(sign: string): string {
  const at = code(sign)
  const last = 0x80 | (at & 63)
  const parts = [at]
  if (at >= 0x800) parts.splice(0, 1, 0xe0 | (at >> 12), 0x80 | ((at >> 6) & 63), last)
  else if (at >= 0x80) parts.splice(0, 1, 0xc0 | (at >> 6), last)
  return parts.map((byte) => byte.toString(16).toUpperCase().padStart(2, '0')).join('')
}

const backslash = '\\'
const seen = [...smallLetters, ...variants].filter(([sign]) => sign !== backslash)
const unseen = [backslash, ...ignored]
const written = seen.map(([sign]) => sign).join('')
/** What each sign stands for, in the same order; a space for nothing, for some engines want lists of one length. */
const plain = `${seen.map(([, sign]) => sign).join('')}/${' '.repeat(ignored.length)}`

/** The two lists that TRANSLATE wants. @param unseen the signs that are not to stand in a literal */
function lists(quote: (text: string) => string, unseen: string, join = ' || '): string {
  return `${quote(written)}${join}${unseen},\n    ${quote(plain)}`
}

function translated(value: string, quote: (text: string) => string, unseen: string, join?: string): string {
  return `REPLACE(TRANSLATE(${value},\n    ${lists(quote, unseen, join)}), ' ', '')`
}

/** Such as CHR(160) || CHR(8203). */
function numbered(name: string, join: string): string {
  return unseen.map((sign) => `${name}(${code(sign)})`).join(join)
}

const escapes = `'${unseen.map((sign) => `\\u${hex(sign)}`).join('')}'`
const standardEscapes = unseen.map((sign) => `\\${hex(sign)}`).join('')
const allBytes = unseen.map(bytes).join('')

/** Sign by sign, for engines without TRANSLATE. */
function replaced(
  value: string,
  letters: readonly (readonly [string, string])[],
  write: (sign: string) => string,
): string {
  const nothing = [...ignored, ' '].map((sign) => [sign, ''] as const)
  return [...letters, ...variants, ...nothing].reduce(
    (inner, [sign, stands]) => `REPLACE(${inner}, ${write(sign)}, ${doubled(stands)})`,
    value,
  )
}

const isSeen = (sign: string) => /[^\p{C}\p{Z}\p{M}\\]/u.test(sign)

export const duckdb: Dialect = {
  ...engineOf('duckdb'),
  quote: doubled,
  text: (column) => `CAST(${column} AS VARCHAR)`,
  fold: (value) => translated(value, doubled, numbered('CHR', '||')),
  trim: (value, signs) => `TRIM(${value}, ${doubled(signs)})`,
}

const postgresql: Dialect = {
  ...duckdb,
  ...engineOf('postgresql'),
  text: (column) => `CAST(${column} AS text) COLLATE "C"`,
  trim: (value, signs) => `BTRIM(${value}, ${doubled(signs)})`,
}

const sqlite: Dialect = {
  ...duckdb,
  ...engineOf('sqlite'),
  text: (column) => `CAST(${column} AS TEXT) COLLATE BINARY`,
  fold: (value) =>
    replaced(value, smallLetters, (sign) => (isSeen(sign) ? doubled(sign) : `CHAR(${code(sign)})`)),
}

const mariadb: Dialect = {
  ...duckdb,
  ...engineOf('mariadb'),
  text: (column) => `CONVERT(${column} USING utf8mb4) COLLATE utf8mb4_bin`,
  fold: (value) =>
    replaced(value, smallLetters, (sign) => (isSeen(sign) ? doubled(sign) : `_utf8mb4 X'${bytes(sign)}'`)),
  trim(value, signs) {
    const either = `[${signs.replace(/[[\]]/g, '\\\\$&')}]+`
    return `REGEXP_REPLACE(${value}, ${doubled(`^${either}|${either}$`)}, '')`
  },
}

export const clickhouse: Dialect = {
  ...engineOf('clickhouse'),
  quote: escaped,
  text: (column) => `toString(${column})`,
  fold: (value) =>
    `replaceAll(translateUTF8(${value},\n    ${lists(escaped, `unhex('${allBytes}')`)}), ' ', '')`,
  trim: (value, signs) => `trim(BOTH ${escaped(signs)} FROM ${value})`,
  // One text to group by is twice as fast as two.
  pairsOf: (said) =>
    `  SELECT any(said.type_text) AS type_text, any(said.cause_text) AS cause_text, COUNT(*) AS events\n  FROM ${said}\n  GROUP BY concat(said.type_text, unhex('00'), said.cause_text)`,
  // All may be NULL, or a LEFT JOIN that finds nothing would give ''.
  rowsOf: (columns, literals) => {
    const structure = columns.map((column) => `${column} Nullable(String)`).join(', ')
    return `  SELECT * FROM values('${structure}',\n${literals.map((row) => `    (${row.join(', ')})`).join(',\n')})`
  },
}

const spark: Dialect = {
  ...engineOf('spark'),
  quote: escaped,
  text: (column) => `CAST(${column} AS STRING)`,
  fold: (value) => translated(value, escaped, escapes),
  trim: (value, signs) => `BTRIM(${value}, ${escaped(signs)})`,
}

const bigquery: Dialect = {
  ...spark,
  ...engineOf('bigquery'),
  trim: (value, signs) => `TRIM(${value}, ${escaped(signs)})`,
}

const snowflake: Dialect = {
  ...bigquery,
  ...engineOf('snowflake'),
  text: (column) => `CAST(${column} AS VARCHAR)`,
}

const trino: Dialect = {
  ...duckdb,
  ...engineOf('trino'),
  fold: (value) => translated(value, doubled, `U&'${standardEscapes}'`),
  trim: (value, signs) => `TRIM(BOTH ${doubled(signs)} FROM ${value})`,
}

const redshift: Dialect = {
  ...postgresql,
  ...engineOf('redshift'),
  text: (column) => `CAST(${column} AS VARCHAR)`,
  fold: (value) => translated(value, doubled, `FROM_VARBYTE(FROM_HEX('${allBytes}'), 'utf8')`),
}

const national = (text: string) => `N${doubled(text)}`

const sqlServer: Dialect = {
  ...engineOf('sql-server'),
  quote: national,
  text: (column) => `CAST(${column} AS nvarchar(400)) COLLATE Latin1_General_100_BIN2`,
  fold: (value) => translated(value, national, numbered('NCHAR', '+'), ' + '),
  trim: (value, signs) => `TRIM(${national(signs)} FROM ${value})`,
}

const oracle: Dialect = {
  ...duckdb,
  ...engineOf('oracle'),
  text: (column) => `TO_CHAR(${column})`,
  fold: (value) => translated(value, doubled, `TO_CHAR(UNISTR('${standardEscapes}'))`),
  trim: (value, signs) => `RTRIM(LTRIM(${value}, ${doubled(signs)}), ${doubled(signs)})`,
  noTable: ' FROM dual',
}

export const dialects: readonly Dialect[] = [
  duckdb,
  postgresql,
  sqlite,
  mariadb,
  clickhouse,
  spark,
  bigquery,
  snowflake,
  trino,
  redshift,
  sqlServer,
  oracle,
]
