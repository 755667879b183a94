#!/bin/sh
# json-groupby: 20 seconds are counted under "10-19", and a call without a time under "0-9"
# A group by ranges takes intervals such as 0, 10, 20, 30 and a label for each range. By its README the "lower bound is inclusive and upper
# bound is exclusive". In json-groupby 1.1.1 it is the other way round: 10, 20 and 30 are counted in the range below. A phone often
# rings for a round time, so these are many calls. A time that is an empty text is in the first range, and 95 in the last. The sum is
# right, so nothing looks wrong. For whole numbers write the ends as 9.5, 19.5 and so on; take out the rows without a number first.
# Seen: {"as in the README":{"0-9":[0,"",9,10],"10-19":[11,19,20],"20-29":[21,29,30,95]},"ends between":{"0-9":[0,9],"10-19":[10,11,19],"20-29":[20,21,29],"30-":[30,95]}}
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --no-audit --no-fund json-groupby@1.1.1 >/dev/null 2>&1
cat >look.cjs <<'END'
const groupBy = require('json-groupby')
const labels = ['0-9', '10-19', '20-29', '30-']
const times = [0, '', 9, 10, 11, 19, 20, 21, 29, 30, 95]
const ranges = (seconds, intervals) => {
  const calls = seconds.map((time) => ({ time }))
  const groups = groupBy(calls, [{ property: 'time', intervals, labels: labels.slice(0, intervals.length - 1) }])
  return Object.fromEntries(Object.entries(groups).map(([label, rows]) => [label, rows.map(({ time }) => time)]))
}
console.log(
  JSON.stringify({
    'as in the README': ranges(times, [0, 10, 20, 30]),
    'ends between': ranges(times.filter((time) => time !== ''), [-0.5, 9.5, 19.5, 29.5, Infinity]),
  }),
)
END
seen=$(node look.cjs)
expected='{"as in the README":{"0-9":[0,"",9,10],"10-19":[11,19,20],"20-29":[21,29,30,95]},"ends between":{"0-9":[0,9],"10-19":[10,11,19],"20-29":[20,21,29],"30-":[30,95]}}'
echo "json-groupby 1.1.1: $seen"
[ "$seen" = "$expected" ] || { echo "This has changed. Expected: $expected"; exit 1; }
