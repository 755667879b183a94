#!/bin/sh
# gnumeric: ssconvert writes a hidden sheet into .xlsx as one that is shown
# The same program reads the state, and keeps it in .ods. What was hidden, such as old rows, is an ordinary sheet for whoever
# gets the .xlsx; convert to .ods, or take the sheet out first.
# Seen: {"read":"hidden","xlsx":"no state","ods":"true false"}
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
version=$(ssconvert --version 2>&1 | sed -n "s/.*version '\([0-9.]*\)'.*/\1/p")
[ "$version" = 1.12.55 ] || { echo "Install gnumeric 1.12.55 first (Debian 12: apt-get install gnumeric); found: $version"; exit 1; }
npm install --silent --no-audit --no-fund exceljs@4.4.0 >/dev/null
cat >write.cjs <<'END'
const ExcelJS = require('exceljs')
const book = new ExcelJS.Workbook()
book.addWorksheet('Shown').addRow(['a'])
book.addWorksheet('Old', { state: 'hidden' }).addRow(['b'])
book.xlsx.writeFile('book.xlsx')
END
node write.cjs
ssconvert book.xlsx out.xlsx 2>/dev/null
ssconvert book.xlsx out.ods 2>/dev/null
read=$(unzip -p book.xlsx xl/workbook.xml | grep -o 'name="Old" state="[a-z]*"' | sed 's/.*state="\(.*\)"/\1/')
xlsx=$(unzip -p out.xlsx xl/workbook.xml | grep -o '<sheet [^>]*name="Old"[^>]*>' | grep -o 'state="[a-zA-Z]*"' || echo 'no state')
ods=$(unzip -p out.ods content.xml | grep -o 'table:display="[a-z]*"' | sed 's/.*"\(.*\)"/\1/' | paste -sd ' ')
seen="{\"read\":\"$read\",\"xlsx\":\"$xlsx\",\"ods\":\"$ods\"}"
expected='{"read":"hidden","xlsx":"no state","ods":"true false"}'
echo "gnumeric $version: $seen"
[ "$seen" = "$expected" ] || { echo "This has changed. Expected: $expected"; exit 1; }
