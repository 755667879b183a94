#!/bin/sh
# modesl: a FreeSWITCH event in XML keeps its values percent-encoded
# FreeSWITCH encodes the values of its events in the plain and in the XML form, not in JSON. modesl 1.2.1 decodes the plain form only.
# So getHeader of one hangup gives one text in two of the three formats that connection.events takes, and another in the third: a
# search for "cause=17" or "User busy" finds nothing. A cause of one word, USER_BUSY, hides it. Ask for JSON.
# Seen: {"json":"Q.850;cause=17;text=\"User busy\"","plain":"Q.850;cause=17;text=\"User busy\"","xml":"Q.850%3Bcause%3D17%3Btext%3D%22User%20busy%22"}
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --no-audit --no-fund --ignore-scripts modesl@1.2.1 >/dev/null 2>&1
cat >look.cjs <<'END'
const { EventEmitter } = require('node:events')
const { Parser } = require('modesl')
const reason = 'Q.850;cause=17;text="User busy"'
const encoded = encodeURIComponent(reason)
const bodies = {
  json: JSON.stringify({ 'Event-Name': 'CHANNEL_HANGUP', variable_sip_reason: reason }),
  plain: `Event-Name: CHANNEL_HANGUP\nvariable_sip_reason: ${encoded}\n\n`,
  xml: `<event><headers><Event-Name>CHANNEL_HANGUP</Event-Name><variable_sip_reason>${encoded}</variable_sip_reason></headers></event>`,
}
const seen = {}
for (const [format, body] of Object.entries(bodies)) {
  const socket = new EventEmitter()
  new Parser(socket).on('esl::event', (event) => {
    seen[format] = event.getHeader('variable_sip_reason')
  })
  socket.emit('data', Buffer.from(`Content-Length: ${body.length}\nContent-Type: text/event-${format}\n\n${body}`))
}
console.log(JSON.stringify(seen))
END
seen=$(node --no-deprecation look.cjs)
expected='{"json":"Q.850;cause=17;text=\"User busy\"","plain":"Q.850;cause=17;text=\"User busy\"","xml":"Q.850%3Bcause%3D17%3Btext%3D%22User%20busy%22"}'
echo "modesl 1.2.1: $seen"
[ "$seen" = "$expected" ] || { echo "This has changed. Expected: $expected"; exit 1; }
