#!/bin/sh
# ding-dong: what Asterisk says of a call ends at its second colon
# An AGI request begins with lines "name: value". ding-dong 0.1.7 splits each at every colon and keeps what is between the first two.
# agi_request, the address that was called, always has such a colon: the README calls agi://localhost:3000, and the script gets "agi".
# What was given with the address, ?queue=sales, is lost there, and a caller named "Sales: Berlin" is "Sales". README and API.md tell of
# no limit. agi_network_script has the end of the address, and getVariable('CALLERID(name)') asks for the whole name.
# Seen: {"agi_request":"agi","agi_network_script":"missed?queue=sales","agi_calleridname":"Sales"}
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --no-audit --no-fund --ignore-scripts ding-dong@0.1.7 >/dev/null 2>&1
cat >look.cjs <<'END'
const { connect } = require('node:net')
const Server = require('ding-dong')
const handler = (context) => {
  context.onEvent('variables').then(({ agi_request, agi_network_script, agi_calleridname }) => {
    console.log(JSON.stringify({ agi_request, agi_network_script, agi_calleridname }))
    process.exit()
  })
}
const lines = [
  'agi_network: yes',
  'agi_network_script: missed?queue=sales',
  'agi_request: agi://localhost:3000/missed?queue=sales',
  'agi_callerid: 14155550100',
  'agi_calleridname: Sales: Berlin',
]
const server = new Server(handler).start('0', '127.0.0.1')
server.on('listening', () => connect(server.address().port, '127.0.0.1').write(`${lines.join('\n')}\n\n`))
END
seen=$(node look.cjs)
expected='{"agi_request":"agi","agi_network_script":"missed?queue=sales","agi_calleridname":"Sales"}'
echo "ding-dong 0.1.7: $seen"
[ "$seen" = "$expected" ] || { echo "This has changed. Expected: $expected"; exit 1; }
