#!/bin/sh
# tidy.js: a pivot has a column "null" that is 0 in every row, while the calls without a cause stand in a column without a name
# pivotWider of @tidyjs/tidy 2.6.1 makes the columns from one name of the key and fills them from another: a key that is null is "null"
# in the first and an empty text in the second. With valuesFill: 0 the column "null" says that no call lacked a cause, in each row. Where
# a key may also be an empty text, the two are put into one cell and the later one replaces the other: of 3 calls 2 are left. count
# and groupBy keep all of them apart. The documentation of pivotWider does not speak of blanks. Give them a name before, with replaceNully.
# Seen: {"counted":3,"pivot":[{"type":"Trying","NO_ANSWER":1,"null":0,"":2}],"with an empty text":[{"type":"Trying","NO_ANSWER":1,"null":0,"":1}],"named":[{"type":"Trying","NO_ANSWER":1,"(blank)":2}]}
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --no-audit --no-fund @tidyjs/tidy@2.6.1 >/dev/null 2>&1
cat >look.cjs <<'END'
const { tidy, count, pivotWider, replaceNully } = require('@tidyjs/tidy')
const calls = (...causes) => causes.map((cause) => ({ type: 'Trying', cause }))
const wide = pivotWider({ namesFrom: 'cause', valuesFrom: 'n', valuesFill: 0 })
// The columns in a fixed order: type first, the rest as they come
const pivot = (rows, ...before) =>
  tidy(rows, ...before, count(['type', 'cause']), wide).map(({ type, ...counts }) => ({ type, ...counts }))
console.log(
  JSON.stringify({
    counted: tidy(calls('NO_ANSWER', null, null), count('type'))[0].n,
    pivot: pivot(calls('NO_ANSWER', null, null)),
    'with an empty text': pivot(calls('NO_ANSWER', null, '')),
    named: pivot(calls('NO_ANSWER', null, null), replaceNully({ cause: '(blank)' })),
  }),
)
END
seen=$(node look.cjs)
expected='{"counted":3,"pivot":[{"type":"Trying","NO_ANSWER":1,"null":0,"":2}],"with an empty text":[{"type":"Trying","NO_ANSWER":1,"null":0,"":1}],"named":[{"type":"Trying","NO_ANSWER":1,"(blank)":2}]}'
echo "@tidyjs/tidy 2.6.1: $seen"
[ "$seen" = "$expected" ] || { echo "This has changed. Expected: $expected"; exit 1; }
