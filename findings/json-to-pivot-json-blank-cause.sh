#!/bin/sh
# json-to-pivot-json: calls without a cause are counted under another cause, and take calls with a cause along
# Where the key of the columns is null, 1.0.1 has no column for it. Two calls without a cause that come after one that was busy are
# counted as busy, and so is a call that nobody answered: its column is gone. In another order all of them stand under "null". The sum
# is right each time, so nothing looks wrong. The README says nothing of blanks. crossfilter, which does the counting (and has to be
# installed beside it, as it is named for development only), asks in its own reference for keys that < and > can put in order, which
# null among texts is not. Give blanks a name first; an empty text will do.
# Seen: {"busy first":{"USER_BUSY":4},"blank first":{"null":4},"empty text":{"":2,"NO_ANSWER":1,"USER_BUSY":1}}
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --no-audit --no-fund json-to-pivot-json@1.0.1 crossfilter@1.3.12 >/dev/null 2>&1
cat >look.cjs <<'END'
const pivot = require('json-to-pivot-json')
const counted = (...causes) => {
  const calls = causes.map((cause) => ({ type: 'Ringing', cause, calls: 1 }))
  const [{ type, ...row }] = pivot(calls, { row: 'type', column: 'cause', value: 'calls' })
  return row
}
console.log(
  JSON.stringify({
    'busy first': counted('USER_BUSY', null, null, 'NO_ANSWER'),
    'blank first': counted(null, 'USER_BUSY', null, 'NO_ANSWER'),
    'empty text': counted('USER_BUSY', '', '', 'NO_ANSWER'),
  }),
)
END
seen=$(node look.cjs)
expected='{"busy first":{"USER_BUSY":4},"blank first":{"null":4},"empty text":{"":2,"NO_ANSWER":1,"USER_BUSY":1}}'
echo "json-to-pivot-json 1.0.1: $seen"
[ "$seen" = "$expected" ] || { echo "This has changed. Expected: $expected"; exit 1; }
