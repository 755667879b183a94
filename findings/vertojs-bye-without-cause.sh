#!/bin/sh
# vertojs: the event that ends a call does not carry the hangup cause that its documentation names
# The README of 0.0.5 shows subscribeEvent('bye', cause => ...). FreeSWITCH sends cause and causeCode with verto.bye, and its own client,
# jquery.verto.js, keeps both. vertojs hands over the call object instead, as it does for a call that the user ended himself, and keeps
# the cause nowhere in it. A list of missed calls cannot tell "busy" from "no answer": "cause" is never equal to a text.
# Take the cause from the events or the records of FreeSWITCH, by the id of the call, which is in that object.
# Seen: {"sent":"NO_ANSWER, 19","bye gives":"the call","cause in it":false}
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --no-audit --no-fund --ignore-scripts vertojs@0.0.5 >/dev/null 2>&1
cat >look.cjs <<'END'
let server
globalThis.WebSocket = class {
  readyState = 1
  constructor() {
    server = this
  }
  send() {}
  close() {}
}
globalThis.RTCPeerConnection = class {
  addEventListener() {}
  async setRemoteDescription() {}
}
const { Verto } = require('vertojs')
const verto = new Verto({ transportConfig: { socketUrl: 'wss://pbx.invalid', login: 'a', passwd: 'b' }, rtcConfig: {} })
verto.login()
const arrive = (method, params) => server.onmessage({ data: JSON.stringify({ jsonrpc: '2.0', id: 1, method, params }) })
const end = { callID: 'one', causeCode: 19, cause: 'NO_ANSWER' }
let call
verto.subscribeEvent('invite', (arrived) => {
  call = arrived
  call.subscribeEvent('bye', (cause) => {
    const seen = {
      sent: `${end.cause}, ${end.causeCode}`,
      'bye gives': cause === call ? 'the call' : cause,
      'cause in it': JSON.stringify(cause).includes(end.cause),
    }
    console.log(JSON.stringify(seen))
    process.exit()
  })
})
arrive('verto.invite', { callID: 'one', sdp: 'v=0', caller_id_name: 'A', caller_id_number: '1' })
arrive('verto.bye', end)
END
seen=$(node look.cjs)
expected='{"sent":"NO_ANSWER, 19","bye gives":"the call","cause in it":false}'
echo "vertojs 0.0.5: $seen"
[ "$seen" = "$expected" ] || { echo "This has changed. Expected: $expected"; exit 1; }
