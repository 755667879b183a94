#!/bin/sh
# ClickHouse: COUNT of a column counts rows that a LEFT JOIN did not find
# The other engines give NULL for what is not there, and COUNT(column) passes it over. ClickHouse gives the default of the type,
# the empty text, unless join_use_nulls is set or the column is Nullable. The same query, three times.
# Seen: {"as it is":1,"join_use_nulls":0,"Nullable":0}
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --no-audit --no-fund chdb@3.4.0 >/dev/null
cat >look.cjs <<'END'
const { Session } = require('chdb')
const session = new Session()
const counted = (column, settings = '') =>
  Number(
    session.query(
      `SELECT COUNT(d.summary) FROM (SELECT 'CRASH' AS cause) e LEFT JOIN (SELECT 'NO_ANSWER' AS cause, ${column} AS summary) d ON e.cause = d.cause ${settings}`,
      'TSV',
    ),
  )
const seen = {
  'as it is': counted("'x'"),
  join_use_nulls: counted("'x'", 'SETTINGS join_use_nulls = 1'),
  Nullable: counted("toNullable('x')"),
}
session.cleanup()
console.log(JSON.stringify(seen))
END
seen=$(node look.cjs)
expected='{"as it is":1,"join_use_nulls":0,"Nullable":0}'
echo "chdb 3.4.0: $seen"
[ "$seen" = "$expected" ] || { echo "This has changed. Expected: $expected"; exit 1; }
