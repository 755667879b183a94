#!/bin/sh
# jsforce: a checkbox that is not ticked is read into a CSV as a blank
# query.stream('csv') of jsforce 3.10.26 writes true as 1 and false as an empty field; a bulk job of the same library writes true and
# false. Whoever reads the CSV cannot tell a "No" from a field without a value, and one that is sent back changes nothing: "Empty field
# values are ignored when you update records" (Salesforce, Bulk API 2.0, "Valid CSV Record Rows"). Turn the values into texts first.
# Needs Node 22; an older one is helped out with the npm package "node".
# Seen: {"read":"Id,Callback__c|1,|2,1|","sent":"Id,Callback__c|1,false|2,true|"}
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
const rows = [{ Id: '1', Callback__c: false }, { Id: '2', Callback__c: true }]
let sent = ''
// Stands for Salesforce: answers a query with the rows, makes a job, takes its CSV
const server = createServer(async (request, response) => {
  let body = ''
  for await (const piece of request) body += piece
  if (request.method === 'PUT') sent = body
  const records = rows.map((row) => ({ attributes: { type: 'Call__c' }, ...row }))
  const answer = request.url.includes('/query') ? { totalSize: 2, done: true, records } : { id: 'job', state: 'Open' }
  response.writeHead(request.method === 'PUT' ? 201 : 200, { 'content-type': 'application/json' })
  response.end(request.method === 'PUT' ? '' : JSON.stringify(answer))
})
server.listen(0, '127.0.0.1', async () => {
  const connection = new Connection({ instanceUrl: `http://127.0.0.1:${server.address().port}`, accessToken: 'x' })
  let read = ''
  for await (const piece of connection.query('SELECT Id, Callback__c FROM Call__c').stream('csv')) read += piece
  const job = connection.bulk2.createJob({ object: 'Call__c', operation: 'update' })
  await job.open()
  await job.uploadData(rows)
  console.log(JSON.stringify({ read: read.replaceAll('\n', '|'), sent: sent.replaceAll('\n', '|') }))
  process.exit()
})
END
seen=$("$node" look.cjs)
expected='{"read":"Id,Callback__c|1,|2,1|","sent":"Id,Callback__c|1,false|2,true|"}'
echo "jsforce 3.10.26: $seen"
[ "$seen" = "$expected" ] || { echo "This has changed. Expected: $expected"; exit 1; }
