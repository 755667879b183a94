#!/bin/sh
# table-parser: a column of one-digit counts is read into the column before it, and a blank cause becomes a count
# It reads a table of a terminal by where its columns stand. A column that is one character wide, such as counts below 10, is taken by 1.0.1
# for a part of the column to its left, and for its own column as well. So the calls without a cause have the cause "2", and
# NO_ANSWER is ["NO_ANSWER","3"]. One count of two digits anywhere in the column, and all rows are right. The README says that values are
# split into lists at spaces, and nothing of this. Write the counts with two digits, or a sign for blanks, and look at the lists.
# Seen: {"counts of one digit":[["NO_ANSWER","3"],["2"],["USER_BUSY","1"]],"one of two digits":[["NO_ANSWER"],[""],["USER_BUSY"]]}
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --no-audit --no-fund --ignore-scripts --legacy-peer-deps table-parser@1.0.1 >/dev/null 2>&1
cat >look.cjs <<'END'
const { parse } = require('table-parser')
const causes = (first) =>
  parse(
    ['TYPE     CAUSE      CALLS', `Trying   NO_ANSWER  ${first}`, 'Trying              2', 'Ringing  USER_BUSY  1'].join('\n'),
  ).map(({ CAUSE }) => CAUSE)
console.log(JSON.stringify({ 'counts of one digit': causes(3), 'one of two digits': causes(13) }))
END
seen=$(node look.cjs)
expected='{"counts of one digit":[["NO_ANSWER","3"],["2"],["USER_BUSY","1"]],"one of two digits":[["NO_ANSWER"],[""],["USER_BUSY"]]}'
echo "table-parser 1.0.1: $seen"
[ "$seen" = "$expected" ] || { echo "This has changed. Expected: $expected"; exit 1; }
