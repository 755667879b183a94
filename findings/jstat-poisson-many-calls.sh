#!/bin/sh
# jStat: of some 150 calls or more, a Poisson probability is infinite or no number
# poisson.pdf and poisson.cdf of 1.9.6 raise the mean to the power of the count before they divide by the factorial. With 143 calls where
# 143 are usual both are right; with 144 the power leaves the numbers and they give Infinity, from 171 on NaN. A probability lies
# between 0 and 1. A test "p < 0.01" is then false, so the busiest days of a busy line never stand out. Add the logarithms instead:
# count * ln(mean) - mean - gammaln(count + 1).
# Seen: {"143":"0.033, 0.522","144":"Infinity, Infinity","200 where 100 are usual":"NaN, NaN","by logarithms":"0.033"}
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --no-audit --no-fund jstat@1.9.6 >/dev/null 2>&1
cat >look.cjs <<'END'
const { jStat } = require('jstat')
const { pdf, cdf } = jStat.poisson
const both = (count, mean) => `${Number(pdf(count, mean).toFixed(3))}, ${Number(cdf(count, mean).toFixed(3))}`
console.log(
  JSON.stringify({
    143: both(143, 143),
    144: both(144, 144),
    '200 where 100 are usual': both(200, 100),
    'by logarithms': Math.exp(144 * Math.log(144) - 144 - jStat.gammaln(145)).toFixed(3),
  }),
)
END
seen=$(node look.cjs)
expected='{"143":"0.033, 0.522","144":"Infinity, Infinity","200 where 100 are usual":"NaN, NaN","by logarithms":"0.033"}'
echo "jstat 1.9.6: $seen"
[ "$seen" = "$expected" ] || { echo "This has changed. Expected: $expected"; exit 1; }
