#!/bin/sh
# Arquero: a pivot leaves out the rows whose key is blank
# groupby counts them, and so does a pivot where the key is an empty text. Where it is null, which is what fromCSV makes of an empty
# field, the pivot of 8.0.3 has no column for them, and its sum is smaller than that of the table. The documentation of pivot does
# not say so. 4 calls go in, 3 come out: the empty cause, which has meanings of its own, is the one that is lost.
# Give blanks a name first, for instance with impute. (flechette, its one dependency for data, is pinned to a version that installs.)
# Seen: {"groupby":4,"pivot":3,"columns":["type","NO_ANSWER","USER_BUSY"],"after impute":4}
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --no-audit --no-fund arquero@8.0.3 @uwdata/flechette@2.0.0 >/dev/null 2>&1
cat >look.mjs <<'END'
import { fromCSV, op } from 'arquero'
const calls = fromCSV('type,cause\nTrying,NO_ANSWER\nTrying,\nRinging,NO_ANSWER\nRinging,USER_BUSY\n')
const pivot = (table) => table.groupby('type').pivot('cause', { calls: op.count() })
const sum = (table) =>
  table.objects().flatMap(Object.values).filter(Number.isFinite).reduce((total, count) => total + count, 0)
console.log(
  JSON.stringify({
    groupby: sum(calls.groupby('type', 'cause').count()),
    pivot: sum(pivot(calls)),
    columns: pivot(calls).columnNames(),
    'after impute': sum(pivot(calls.impute({ cause: () => '(blank)' }))),
  }),
)
END
seen=$(node look.mjs)
expected='{"groupby":4,"pivot":3,"columns":["type","NO_ANSWER","USER_BUSY"],"after impute":4}'
echo "arquero 8.0.3: $seen"
[ "$seen" = "$expected" ] || { echo "This has changed. Expected: $expected"; exit 1; }
