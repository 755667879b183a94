#!/bin/sh
# asterisk-ami-event-utils: of the channel variables in an Asterisk event only the last is left
# Asterisk adds one line ChanVariable for each variable named in channelvars of manager.conf, here why the call ended (DIALSTATUS) and
# where it came in. This package, 2.0.2, through which asterisk-ami-client hands out every event, keeps one value a name. What ended the
# call is gone without a word; asterisk-manager 0.2.0 keeps both.
# Seen: {"asterisk-ami-event-utils":"QUEUE=sales","asterisk-manager":{"DIALSTATUS":"NOANSWER","QUEUE":"sales"}}
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --no-audit --no-fund --ignore-scripts asterisk-ami-event-utils@2.0.2 asterisk-manager@0.2.0 >/dev/null 2>&1
cat >look.cjs <<'END'
const { createServer } = require('node:net')
const { toObject } = require('asterisk-ami-event-utils')
const manager = require('asterisk-manager')
const event = ['Event: Hangup', 'Cause: 19', 'Cause-txt: User alerting, no answer', 'ChanVariable: DIALSTATUS=NOANSWER', 'ChanVariable: QUEUE=sales']
const text = `${event.join('\r\n')}\r\n\r\n`
const server = createServer((socket) => socket.write(`Asterisk Call Manager/9.0.0\r\n${text}`))
server.listen(0, '127.0.0.1', () => {
  manager(server.address().port, '127.0.0.1').on('hangup', ({ chanvariable }) => {
    console.log(JSON.stringify({ 'asterisk-ami-event-utils': toObject(text).ChanVariable, 'asterisk-manager': chanvariable }))
    process.exit()
  })
})
END
seen=$(node look.cjs)
expected='{"asterisk-ami-event-utils":"QUEUE=sales","asterisk-manager":{"DIALSTATUS":"NOANSWER","QUEUE":"sales"}}'
echo "asterisk-ami-event-utils 2.0.2: $seen"
[ "$seen" = "$expected" ] || { echo "This has changed. Expected: $expected"; exit 1; }
