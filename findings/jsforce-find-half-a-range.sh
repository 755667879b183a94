#!/bin/sh
# jsforce: of a range in one field only the first end is sent
# find takes conditions such as { Secs__c: { $gte: 5, $lt: 10 } }. jsforce 3.10.26 makes one test of each field, of the first
# operator that it meets, and leaves out the others without a word. So "from 1 January, before
# 1 February" is everything since 1 January. The order of the two decides which end is lost. An empty list is left out in the same way
# (issue 876 of its repository): { $in: [] } finds every record. Write a range as two conditions in $and.
# Needs Node 22; an older one is helped out with the npm package "node".
# Seen: {"both ends":"Secs__c >= 5","other order":"Secs__c < 10","empty list":"no condition","$and":"Secs__c >= 5 AND Secs__c < 10"}
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
const { Connection } = require('jsforce')
const calls = new Connection({ instanceUrl: 'http://127.0.0.1', accessToken: 'x' }).sobject('Call__c')
const sent = async (conditions) =>
  (await calls.find(conditions, ['Id']).toSOQL()).split(' WHERE ')[1] ?? 'no condition'
;(async () => {
  console.log(
    JSON.stringify({
      'both ends': await sent({ Secs__c: { $gte: 5, $lt: 10 } }),
      'other order': await sent({ Secs__c: { $lt: 10, $gte: 5 } }),
      'empty list': await sent({ Cause__c: { $in: [] } }),
      $and: await sent({ $and: [{ Secs__c: { $gte: 5 } }, { Secs__c: { $lt: 10 } }] }),
    }),
  )
  process.exit()
})()
END
seen=$("$node" look.cjs)
expected='{"both ends":"Secs__c >= 5","other order":"Secs__c < 10","empty list":"no condition","$and":"Secs__c >= 5 AND Secs__c < 10"}'
echo "jsforce 3.10.26: $seen"
[ "$seen" = "$expected" ] || { echo "This has changed. Expected: $expected"; exit 1; }
