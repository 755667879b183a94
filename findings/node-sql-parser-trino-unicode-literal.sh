#!/bin/sh
# node-sql-parser: the grammar of Trino refuses a literal of standard SQL that its grammar of Athena takes
# Athena is Trino. The literal, a no-break space by its number, is in the documentation of Trino (language, types, varchar). So a grammar
# that says no is no more a proof than one that says yes.
# Seen: {"Trino":"refused","Athena":"read"}
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --no-audit --no-fund node-sql-parser@5.4.0 >/dev/null
cat >look.cjs <<'END'
const { Parser } = require('node-sql-parser')
const said = (database) => {
  try {
    new Parser().parse(String.raw`SELECT U&'\00A0' AS sign`, { database })
    return 'read'
  } catch {
    return 'refused'
  }
}
console.log(JSON.stringify({ Trino: said('Trino'), Athena: said('Athena') }))
END
seen=$(node look.cjs)
expected='{"Trino":"refused","Athena":"read"}'
echo "node-sql-parser 5.4.0: $seen"
[ "$seen" = "$expected" ] || { echo "This has changed. Expected: $expected"; exit 1; }
