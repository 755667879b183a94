#!/bin/sh
# HyperFormula: COUNTIF with the label <empty> is an error, though a cell holds it
# A criterion that begins with < is a comparison, so "<empty>" is "less than empty>". Excel answers with a number; HyperFormula with
# #VALUE!, "Incorrect criterion". Exports that write an empty field as <empty> meet this. MATCH finds the same cell.
# Seen: {"COUNTIF":"#VALUE!","MATCH":1}
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --no-audit --no-fund hyperformula@3.5.0 >/dev/null
cat >look.cjs <<'END'
const { HyperFormula } = require('hyperformula')
const rows = [['<empty>', '=COUNTIF(A1:A2,"<empty>")', '=MATCH("<empty>",A1:A2,0)'], ['NO_ANSWER']]
const [[, counted, matched]] = HyperFormula.buildFromArray(rows, { licenseKey: 'gpl-v3' }).getSheetValues(0)
console.log(JSON.stringify({ COUNTIF: counted.value ?? counted, MATCH: matched }))
END
seen=$(node look.cjs)
expected='{"COUNTIF":"#VALUE!","MATCH":1}'
echo "hyperformula 3.5.0: $seen"
[ "$seen" = "$expected" ] || { echo "This has changed. Expected: $expected"; exit 1; }
