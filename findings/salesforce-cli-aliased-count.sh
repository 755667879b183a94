#!/bin/sh
# Salesforce CLI: a count with an alias takes the number of the next function
# Salesforce calls a function without an alias expr0, expr1 and so on, and counts only those without one (SOQL reference, "Use Aliases
# with GROUP BY"). The command "sf data query" (npm: @salesforce/plugin-data, here 5.1.19) counts all of them. So expr0, the
# longest ring time, is put in the place of "calls", and its own column stays blank. 12 calls are shown as 30.
# Give every function an alias, or none. Needs Node 22; an older one is helped out with the npm package "node".
# Seen: {"alias and none":"NO_ANSWER | 30 |","both":"NO_ANSWER | 12 | 30","none":"NO_ANSWER | 12 | 30"}
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --no-audit --no-fund @salesforce/plugin-data@5.1.19 >/dev/null 2>&1
node=node
[ "$(node -p 'parseInt(process.versions.node)')" -ge 22 ] || {
  npm install --silent --no-audit --no-fund node@22.23.3 >/dev/null 2>&1
  node=node_modules/.bin/node
}
cat >look.mjs <<'END'
const { HumanReporter } = await import('./node_modules/@salesforce/plugin-data/lib/reporters/query/humanReporter.js')
// What the command makes of the column list that Salesforce sends: 0 is a field, 2 is a function
const cause = { fieldType: 0, name: 'Cause__c' }
const count = { fieldType: 2, name: 'COUNT(Id)' }
const longest = { fieldType: 2, name: 'MAX(Ring__c)' }
const shown = (columns, values) => {
  const record = { attributes: { type: 'AggregateResult' }, Cause__c: 'NO_ANSWER', ...values }
  const lines = []
  const write = process.stdout.write
  process.stdout.write = (text) => lines.push(text)
  try {
    new HumanReporter({ query: '', columns, result: { done: true, totalSize: 1, records: [record] } }, columns).display()
  } finally {
    process.stdout.write = write
  }
  const row = lines.join('').split('\n').find((line) => line.includes('NO_ANSWER'))
  return row.split(/[│|]/).slice(1, -1).map((cell) => cell.trim()).join(' | ').trim()
}
console.log(
  JSON.stringify({
    'alias and none': shown([cause, { ...count, alias: 'calls' }, longest], { calls: 12, expr0: 30 }),
    both: shown([cause, { ...count, alias: 'calls' }, { ...longest, alias: 'longest' }], { calls: 12, longest: 30 }),
    none: shown([cause, count, longest], { expr0: 12, expr1: 30 }),
  }),
)
END
seen=$(NO_COLOR=1 "$node" look.mjs)
expected='{"alias and none":"NO_ANSWER | 30 |","both":"NO_ANSWER | 12 | 30","none":"NO_ANSWER | 12 | 30"}'
echo "@salesforce/plugin-data 5.1.19: $seen"
[ "$seen" = "$expected" ] || { echo "This has changed. Expected: $expected"; exit 1; }
