#!/bin/sh
# SIP.js: the reason given with a cancelled call is replaced by the standard phrase of its number
# Inviter.cancel takes a statusCode and a reasonPhrase. RFC 3326 gives "Call completed elsewhere" with 200 as its example: a phone that is
# told so lists no missed call. SIP.js 0.21.2 sends its own phrase for 200, "OK", and what was given only for numbers it has no
# phrase for. A reader of logs meets SIP;cause=200;text="OK" for calls that nobody answered here. Give the whole header in extraHeaders.
# Seen: {"given":"SIP;cause=200;text=\"OK\"","number without a phrase":"SIP;cause=699;text=\"Taken elsewhere\""}
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --no-audit --no-fund sip.js@0.21.2 >/dev/null 2>&1
cat >look.mjs <<'END'
import { Inviter, UserAgent } from 'sip.js'
const sent = []
class Wire {
  protocol = 'WS'
  state = 'Connected'
  stateChange = { addListener() {}, removeListener() {} }
  isConnected = () => true
  connect = async () => {}
  disconnect = async () => {}
  dispose = async () => {}
  send = async (message) => sent.push(message)
}
const description = () => ({ getDescription: async () => ({ body: 'v=0', contentType: 'application/sdp' }), close() {} })
const phone = new UserAgent({
  uri: UserAgent.makeURI('sip:a@pbx.invalid'),
  transportConstructor: Wire,
  sessionDescriptionHandlerFactory: description,
  logBuiltinEnabled: false,
})
await phone.start()
const reason = async (statusCode, reasonPhrase) => {
  const call = new Inviter(phone, UserAgent.makeURI('sip:b@pbx.invalid'))
  await call.invite()
  const line = (name) => new RegExp(`^${name}: .*`, 'm').exec(sent.at(-1))[0].trim()
  const ringing = ['SIP/2.0 180 Ringing', line('Via'), line('From'), `${line('To')};tag=1`, line('Call-ID'), line('CSeq')]
  await call.cancel({ statusCode, reasonPhrase })
  phone.transport.onMessage([...ringing, 'Contact: <sip:b@pbx.invalid>', 'Content-Length: 0\r\n\r\n'].join('\r\n'))
  await new Promise((done) => setTimeout(done, 100))
  return /^Reason: (.*?)\r?$/m.exec(sent.at(-1))[1]
}
const given = await reason(200, 'Call completed elsewhere')
const other = await reason(699, 'Taken elsewhere')
console.log(JSON.stringify({ given, 'number without a phrase': other }))
process.exit()
END
seen=$(node look.mjs)
expected='{"given":"SIP;cause=200;text=\"OK\"","number without a phrase":"SIP;cause=699;text=\"Taken elsewhere\""}'
echo "sip.js 0.21.2: $seen"
[ "$seen" = "$expected" ] || { echo "This has changed. Expected: $expected"; exit 1; }
