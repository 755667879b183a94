#!/bin/sh
# SheetJS (npm: xlsx) 0.18.5 writes .xls files whose allocation table counts sectors that the file does not have.
#
# In a compound file ([MS-CFB] 2.3) a sector nobody uses is marked 0xFFFFFFFF. SheetJS 0.18.5 marks the whole rest of its
# table with 0xFFFFFFFE, the end of a chain: of a workbook of 6 sectors the table says that 128 are in use. Whoever
# takes the highest sector in use for the size that a file must have takes every .xls of this writer for cut off.
#
# Seen with Node 20.20.2: "sectors in the file: 6, in use by its table: 128".
# Ends with 0 where the behaviour is as described, and with 1 where it has changed.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund xlsx@0.18.5
cat >write.cjs <<'SCRIPT'
const XLSX = require('xlsx')
const book = XLSX.utils.book_new()
XLSX.utils.book_append_sheet(book, XLSX.utils.aoa_to_sheet([['Name', 'Count'], ['a', 1]]), 'Sheet')
const file = XLSX.write(book, { type: 'buffer', bookType: 'biff8' })
const sector = 1 << file.readUInt16LE(30)
const table = file.subarray((file.readUInt32LE(76) + 1) * sector).subarray(0, sector)
let used = 0
for (let at = 0; at < table.length; at += 4) if (table.readUInt32LE(at) !== 0xffffffff) used = at / 4 + 1
const there = file.length / sector - 1
console.log(`sectors in the file: ${there}, in use by its table: ${used}`)
process.exit(used > there ? 0 : 1)
SCRIPT
node write.cjs
