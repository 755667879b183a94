#!/bin/sh
# HyperFormula: a blank cell equals "", and XLOOKUP finds it by neither "" nor itself
# A key that may be blank (a cause that is empty) has to be given a word of its own before it is looked up.
# Seen: {"equals":true,"by empty text":"none","by itself":"none","by a word":"first"}
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --no-audit --no-fund hyperformula@3.5.0 >/dev/null
cat >look.cjs <<'END'
const { HyperFormula } = require('hyperformula')
const find = (key) => `=XLOOKUP(${key},A1:A2,B1:B2,"none")`
const rows = [['NO_ANSWER', 'first'], [null, 'second'], ['=A2=""', find('""'), find('A2'), find('"NO_ANSWER"')]]
const [, , [equals, byText, byItself, byWord]] = HyperFormula.buildFromArray(rows, { licenseKey: 'gpl-v3' }).getSheetValues(0)
console.log(JSON.stringify({ equals, 'by empty text': byText, 'by itself': byItself, 'by a word': byWord }))
END
seen=$(node look.cjs)
expected='{"equals":true,"by empty text":"none","by itself":"none","by a word":"first"}'
echo "hyperformula 3.5.0: $seen"
[ "$seen" = "$expected" ] || { echo "This has changed. Expected: $expected"; exit 1; }
