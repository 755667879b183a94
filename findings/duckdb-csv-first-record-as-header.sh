#!/bin/sh
# DuckDB: an export of texts without a header loses its first record
# Where no column holds anything but text, the first line is taken for a header, whatever it says. With a number in one column
# it is not. Say header = false.
# Seen: {"two texts":["Trying","NO_ANSWER"],"rows":1,"with a number":["column0","column1"],"rows there":2}
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --no-audit --no-fund @duckdb/node-api@1.5.4-r.1 >/dev/null
cat >look.cjs <<'END'
const { writeFileSync } = require('node:fs')
const { DuckDBInstance } = require('@duckdb/node-api')
async function look() {
  const connection = await (await DuckDBInstance.create(':memory:')).connect()
  const read = async (name, text) => {
    writeFileSync(name, text)
    return connection.runAndReadAll(`SELECT * FROM read_csv('${name}')`)
  }
  const texts = await read('texts.csv', 'Trying,NO_ANSWER\nRinging,USER_BUSY\n')
  const number = await read('number.csv', 'Trying,19\nRinging,17\n')
  console.log(
    JSON.stringify({
      'two texts': texts.columnNames(),
      rows: texts.getRows().length,
      'with a number': number.columnNames(),
      'rows there': number.getRows().length,
    }),
  )
}
look()
END
seen=$(node look.cjs)
expected='{"two texts":["Trying","NO_ANSWER"],"rows":1,"with a number":["column0","column1"],"rows there":2}'
echo "@duckdb/node-api 1.5.4-r.1: $seen"
[ "$seen" = "$expected" ] || { echo "This has changed. Expected: $expected"; exit 1; }
