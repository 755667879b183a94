#!/bin/sh
# formulon: a blank field cannot be joined to a text, though ISBLANK knows it as blank
# In Salesforce a blank text field joins as nothing. Here a value of type null turns & into an addition of numbers; an empty text
# joins. A test of a formula has to hand in a blank field as an empty text.
# Seen: {"ISBLANK of null":true,"null & text":"ADD expected number","empty & text":"/x"}
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --no-audit --no-fund formulon@6.25.6 >/dev/null
cat >look.cjs <<'END'
const { parse } = require('formulon')
const blank = { type: 'literal', dataType: 'null', value: null, options: {} }
const empty = { type: 'literal', dataType: 'text', value: '', options: { length: 255 } }
const joined = parse('cause & "/x"', { cause: blank })
console.log(
  JSON.stringify({
    'ISBLANK of null': parse('ISBLANK(cause)', { cause: blank }).value,
    'null & text': `${joined.function?.toUpperCase()} expected ${joined.expected}`,
    'empty & text': parse('cause & "/x"', { cause: empty }).value,
  }),
)
END
seen=$(node look.cjs)
expected='{"ISBLANK of null":true,"null & text":"ADD expected number","empty & text":"/x"}'
echo "formulon 6.25.6: $seen"
[ "$seen" = "$expected" ] || { echo "This has changed. Expected: $expected"; exit 1; }
