#!/bin/sh
# ClickHouse: UNION by itself is refused
# Standard SQL takes UNION for UNION DISTINCT, and so do DuckDB, PostgreSQL, SQLite and MariaDB. Here a setting decides, and it is empty.
# Seen: {"UNION":"EXPECTED_ALL_OR_DISTINCT","UNION DISTINCT":"1"}
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --no-audit --no-fund chdb@3.4.0 >/dev/null
cat >look.cjs <<'END'
const { Session } = require('chdb')
const session = new Session()
const said = (union) => {
  try {
    return session.query(`SELECT 1 ${union} SELECT 1`, 'TSV').trim()
  } catch (error) {
    return /\((\w+)\)\s*$/.exec(error.message)?.[1]
  }
}
const seen = { UNION: said('UNION'), 'UNION DISTINCT': said('UNION DISTINCT') }
session.cleanup()
console.log(JSON.stringify(seen))
END
seen=$(node look.cjs)
expected='{"UNION":"EXPECTED_ALL_OR_DISTINCT","UNION DISTINCT":"1"}'
echo "chdb 3.4.0: $seen"
[ "$seen" = "$expected" ] || { echo "This has changed. Expected: $expected"; exit 1; }
