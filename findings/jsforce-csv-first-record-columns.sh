#!/bin/sh
# jsforce: a parent that the first record lacks loses its column for all records
# query.stream('csv') of jsforce 3.10.26 takes the columns from the first record, not from the query. A call from a number nobody knows
# has no contact; where it comes first, Contact__r.Name is no column, and the names of all later calls are gone but for a column
# Contact__r that holds JSON. The same rows in the other order have it. Order by the parent with NULLS LAST, or write the CSV yourself.
# Needs Node 22; an older one is helped out with the npm package "node".
# Seen: {"unknown first":"Id,Contact__r,Cause__c","known first":"Id,Contact__r,Cause__c,Contact__r.Name"}
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --no-audit --no-fund jsforce@3.10.26 >/dev/null 2>&1
node=node
[ "$(node -p 'parseInt(process.versions.node)')" -ge 22 ] || {
  npm install --silent --no-audit --no-fund node@22.23.3 >/dev/null 2>&1
  node=node_modules/.bin/node
}
cat >look.cjs <<'END'
const { createServer } = require('node:http')
const { Connection } = require('jsforce')
const unknown = { attributes: { type: 'Call__c' }, Id: '1', Contact__r: null, Cause__c: 'NO_ANSWER' }
const known = { ...unknown, Id: '2', Contact__r: { attributes: { type: 'Contact' }, Name: 'A Name' } }
const head = (records) =>
  new Promise((done) => {
    const server = createServer((_, response) => {
      response.writeHead(200, { 'content-type': 'application/json' })
      response.end(JSON.stringify({ totalSize: 2, done: true, records }))
    })
    server.listen(0, '127.0.0.1', async () => {
      const connection = new Connection({ instanceUrl: `http://127.0.0.1:${server.address().port}`, accessToken: 'x' })
      let text = ''
      for await (const piece of connection.query('SELECT Id, Contact__r.Name, Cause__c FROM Call__c').stream('csv')) text += piece
      done(text.split('\n')[0])
    })
  })
async function look() {
  console.log(JSON.stringify({ 'unknown first': await head([unknown, known]), 'known first': await head([known, unknown]) }))
  process.exit()
}
look()
END
seen=$("$node" look.cjs)
expected='{"unknown first":"Id,Contact__r,Cause__c","known first":"Id,Contact__r,Cause__c,Contact__r.Name"}'
echo "jsforce 3.10.26: $seen"
[ "$seen" = "$expected" ] || { echo "This has changed. Expected: $expected"; exit 1; }
