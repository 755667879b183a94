#!/bin/sh
# simple-statistics: nothing is rarer than 1 in 1,000
# cumulativeStdNormalProbability of 7.12.1 looks its answer up in a table that ends at 3.09, and gives the last entry for all that lies
# beyond. Six deviations are as usual as three. Its page names the table, not the end. Whoever looks for stand-outs among 100 agents
# and divides 5 % by 100 for it (0.0005) never finds one. errorFunction, which that page offers too, has no end
# there.
# Seen: {"3":0.9987,"4":0.999,"6":0.999,"rarest":0.001,"by errorFunction":0.000032}
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --no-audit --no-fund simple-statistics@7.12.1 >/dev/null 2>&1
cat >look.cjs <<'END'
const { cumulativeStdNormalProbability, errorFunction } = require('simple-statistics')
const [three, four, six] = [3, 4, 6].map(cumulativeStdNormalProbability)
const rarest = Number((1 - cumulativeStdNormalProbability(1000)).toFixed(6))
const byError = Number((0.5 - 0.5 * errorFunction(4 / Math.SQRT2)).toFixed(6))
console.log(`{"3":${three},"4":${four},"6":${six},"rarest":${rarest},"by errorFunction":${byError.toFixed(6)}}`)
END
seen=$(node look.cjs)
expected='{"3":0.9987,"4":0.999,"6":0.999,"rarest":0.001,"by errorFunction":0.000032}'
echo "simple-statistics 7.12.1: $seen"
[ "$seen" = "$expected" ] || { echo "This has changed. Expected: $expected"; exit 1; }
