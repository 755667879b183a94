#!/bin/sh
# formulon: the new text of SUBSTITUTE is read as a pattern
# SUBSTITUTE puts a text in place of another. Where the new text holds $& it puts the old one back, as JavaScript does with replace.
# Seen: {"with -":"NO-ANSWER","with $&":"NO_ANSWER","with $$":"NO$ANSWER"}
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --no-audit --no-fund formulon@6.25.6 >/dev/null
cat >look.cjs <<'END'
const { parse } = require('formulon')
const cause = { type: 'literal', dataType: 'text', value: 'NO_ANSWER', options: { length: 255 } }
const substituted = (by) => parse(`SUBSTITUTE(cause, "_", "${by}")`, { cause }).value
console.log(JSON.stringify(Object.fromEntries(['-', '$&', '$$'].map((by) => [`with ${by}`, substituted(by)]))))
END
seen=$(node look.cjs)
expected='{"with -":"NO-ANSWER","with $&":"NO_ANSWER","with $$":"NO$ANSWER"}'
echo "formulon 6.25.6: $seen"
[ "$seen" = "$expected" ] || { echo "This has changed. Expected: $expected"; exit 1; }
