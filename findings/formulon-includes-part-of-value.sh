#!/bin/sh
# formulon: INCLUDES finds a value that is only a part of another
# In Salesforce INCLUDES tells whether a value selected in a multi-select picklist equals a text (Salesforce Help, "INCLUDES").
# formulon 6.25.6 looks for the text anywhere in the list. Causes kept by number are mixed up: cause 1, no such number, is found
# in a call that has 16 and 17. By name "BUSY" is found in USER_BUSY. A test of such a formula passes here and fails in the org. Do not
# trust it where one value is a part of another.
# Seen: {"16":true,"1":true,"18":false,"by name":true}
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --no-audit --no-fund formulon@6.25.6 >/dev/null
cat >look.cjs <<'END'
const { parse } = require('formulon')
const list = (value, values) => ({ type: 'literal', dataType: 'multipicklist', value, options: { values } })
const causes = list('16;17', ['1', '16', '17', '18'])
const names = list('NO_ANSWER;USER_BUSY', ['BUSY', 'NO_ANSWER', 'USER_BUSY'])
const seen = ['16', '1', '18'].map((cause) => `"${cause}":${parse(`INCLUDES(causes, "${cause}")`, { causes }).value}`)
seen.push(`"by name":${parse('INCLUDES(names, "BUSY")', { names }).value}`)
console.log(`{${seen.join(',')}}`)
END
seen=$(node look.cjs)
expected='{"16":true,"1":true,"18":false,"by name":true}'
echo "formulon 6.25.6: $seen"
[ "$seen" = "$expected" ] || { echo "This has changed. Expected: $expected"; exit 1; }
