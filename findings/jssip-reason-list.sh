#!/bin/sh
# JsSIP: a Reason header that lists two reasons cannot be read, and the attempt removes it
# One Reason header may hold several values with commas between (RFC 3326, section 2): here that a colleague took the call, and the same
# in the numbers of Q.850. With one value JsSIP 3.13.8 gives it. With two, parseHeader gives nothing and takes the header out of
# the request, so that getHeader gives nothing afterwards either, while hasHeader still says yes. The call is then listed as missed.
# Read getHeader first, and split at the commas yourself.
# Seen: {"one":[200,"there","there"],"two":["none","there","none"],"hasHeader":true}
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --no-audit --no-fund --ignore-scripts jssip@3.13.8 >/dev/null 2>&1
cat >look.cjs <<'END'
globalThis.window = { RTCPeerConnection: class {} }
const { UA } = require('jssip')
const socket = {
  url: 'ws://pbx.invalid',
  via_transport: 'WS',
  sip_uri: 'sip:pbx.invalid;transport=ws',
  connect: () => setImmediate(() => socket.onconnect()),
  disconnect() {},
  isConnected: () => true,
  isConnecting: () => false,
  send: () => true,
}
const phone = new UA({ sockets: [socket], uri: 'sip:a@pbx.invalid', contact_uri: 'sip:a@phone.invalid', register: false })
const arrive = (method, call, more = []) =>
  socket.ondata(
    [
      `${method} sip:a@phone.invalid SIP/2.0`,
      `Via: SIP/2.0/WS pbx.invalid;branch=z9hG4bK${call}`,
      'From: <sip:b@pbx.invalid>;tag=1',
      'To: <sip:a@pbx.invalid>',
      `Call-ID: ${call}`,
      `CSeq: 1 ${method}`,
      'Contact: <sip:b@pbx.invalid>',
      ...more,
      'Content-Length: 0\r\n\r\n',
    ].join('\r\n'),
  )
const seen = {}
const there = (message) => (message.getHeader('Reason') ? 'there' : 'none')
phone.on('newRTCSession', ({ session, request }) =>
  session.on('failed', ({ message }) => {
    const before = there(message)
    seen[request.call_id] = [message.parseHeader('Reason')?.cause ?? 'none', before, there(message)]
    seen.hasHeader = message.hasHeader('Reason')
  }),
)
phone.on('connected', () => {
  const elsewhere = 'Reason: SIP;cause=200;text="Call completed elsewhere"'
  arrive('INVITE', 'one')
  arrive('CANCEL', 'one', [elsewhere])
  arrive('INVITE', 'two')
  arrive('CANCEL', 'two', [`${elsewhere}, Q.850;cause=26`])
  console.log(JSON.stringify({ one: seen.one, two: seen.two, hasHeader: seen.hasHeader }))
  process.exit()
})
phone.start()
END
seen=$(node look.cjs)
expected='{"one":[200,"there","there"],"two":["none","there","none"],"hasHeader":true}'
echo "jssip 3.13.8: $seen"
[ "$seen" = "$expected" ] || { echo "This has changed. Expected: $expected"; exit 1; }
