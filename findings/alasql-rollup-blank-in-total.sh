#!/bin/sh
# alasql: calls without a cause are counted twice in the total, and their own row is gone
# GROUP BY ROLLUP(cause) and CUBE(cause) add a row for the total to the groups. Where a cause is an empty text, 4.19.1 takes its group for
# that row: 4 calls, 2 of them without a cause, have a total of 6, and no row says that 2 had none. ROLLUP(cause, type) does the same.
# GROUP BY alone is right. In standard SQL the total and the blank group are two rows. The README names ROLLUP and CUBE, and
# the wiki shows them; neither speaks of blanks. Give blanks a name first.
# Seen: {"GROUP BY":{"NO_ANSWER":1,"":2,"USER_BUSY":1},"ROLLUP":{"null":6,"NO_ANSWER":1,"USER_BUSY":1},"CUBE":{"null":6,"NO_ANSWER":1,"USER_BUSY":1},"ROLLUP, named":{"null":4,"NO_ANSWER":1,"(blank)":2,"USER_BUSY":1}}
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --no-audit --no-fund --ignore-scripts --legacy-peer-deps alasql@4.19.1 >/dev/null 2>&1
cat >look.cjs <<'END'
const alasql = require('alasql')
const calls = ['NO_ANSWER', '', '', 'USER_BUSY'].map((cause) => ({ cause }))
const count = (groups, rows = calls) =>
  Object.fromEntries(
    alasql(`SELECT cause, COUNT(*) AS calls FROM ? GROUP BY ${groups}`, [rows]).map(({ cause, calls }) => [cause, calls]),
  )
console.log(
  JSON.stringify({
    'GROUP BY': count('cause'),
    ROLLUP: count('ROLLUP(cause)'),
    CUBE: count('CUBE(cause)'),
    'ROLLUP, named': count('ROLLUP(cause)', calls.map(({ cause }) => ({ cause: cause || '(blank)' }))),
  }),
)
END
seen=$(node look.cjs)
expected='{"GROUP BY":{"NO_ANSWER":1,"":2,"USER_BUSY":1},"ROLLUP":{"null":6,"NO_ANSWER":1,"USER_BUSY":1},"CUBE":{"null":6,"NO_ANSWER":1,"USER_BUSY":1},"ROLLUP, named":{"null":4,"NO_ANSWER":1,"(blank)":2,"USER_BUSY":1}}'
echo "alasql 4.19.1: $seen"
[ "$seen" = "$expected" ] || { echo "This has changed. Expected: $expected"; exit 1; }
