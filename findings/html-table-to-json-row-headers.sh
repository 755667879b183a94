#!/bin/sh
# html-table-to-json: in a table whose rows have headers, counts stand under the wrong cause
# In HTML a th may head a row as well as a column, <th scope="row">, as cross tables made with care have it. html-table-to-json 1.0.0 takes
# every th of the table for the head of a column: the last row's name replaces that of the first column, and as the td of each row are
# counted from that column on, all counts move one to the left. USER_BUSY, 1, becomes NO_ANSWER, 1; the types are gone. With the option
# values they are gone too. The README says that th are used as keys, and has only th in the first row. Turn those of the rows into td.
# Seen: {"th":[{"Ringing":"3","NO_ANSWER":"1"},{"Ringing":"2","NO_ANSWER":"0"}],"values":[["3","1"],["2","0"]],"td":[{"Type":"Trying","NO_ANSWER":"3","USER_BUSY":"1"},{"Type":"Ringing","NO_ANSWER":"2","USER_BUSY":"0"}]}
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --no-audit --no-fund --ignore-scripts html-table-to-json@1.0.0 >/dev/null 2>&1
cat >look.cjs <<'END'
const { parse } = require('html-table-to-json')
const head = '<thead><tr><th scope="col">Type</th><th scope="col">NO_ANSWER</th><th scope="col">USER_BUSY</th></tr></thead>'
const row = (type, ...counts) => `<tr><th scope="row">${type}</th>${counts.map((count) => `<td>${count}</td>`).join('')}</tr>`
const rows = row('Trying', 3, 1) + row('Ringing', 2, 0)
const table = (body) => `<table>${head}<tbody>${body}</tbody></table>`
console.log(
  JSON.stringify({
    th: parse(table(rows)).results[0],
    values: parse(table(rows), { values: true }).results[0],
    td: parse(table(rows.replace(/<th[^>]*>(\w+)<\/th>/g, '<td>$1</td>'))).results[0],
  }),
)
END
seen=$(node look.cjs)
expected='{"th":[{"Ringing":"3","NO_ANSWER":"1"},{"Ringing":"2","NO_ANSWER":"0"}],"values":[["3","1"],["2","0"]],"td":[{"Type":"Trying","NO_ANSWER":"3","USER_BUSY":"1"},{"Type":"Ringing","NO_ANSWER":"2","USER_BUSY":"0"}]}'
echo "html-table-to-json 1.0.0: $seen"
[ "$seen" = "$expected" ] || { echo "This has changed. Expected: $expected"; exit 1; }
