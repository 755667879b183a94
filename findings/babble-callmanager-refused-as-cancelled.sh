#!/bin/sh
# @babblevoice/babble-drachtio-callmanager: a call that was refused ends with the cause of a call that was cancelled
# It gives a call that failed a hangup_cause by the number of the answer. Numbers that its table lacks, such as 400, 433 (the caller withheld
# the number, RFC 5079), 580 and 606 (Not Acceptable), are REQUEST_TERMINATED, 487, in 3.10.2. 487 is what a phone answers when the caller
# gave up (RFC 3261, section 21.4.25). And of three causes with the number 403 the last one wins, so that a plain Forbidden is
# INCOMING_CALL_BARRED, although FORBIDDEN is in the table. The README says nothing of it, and the number itself is kept nowhere. Listen to
# the answers in drachtio-srf where the number matters.
# Seen: {"486":"USER_BUSY 486","403":"INCOMING_CALL_BARRED 403","400":"REQUEST_TERMINATED 487","433":"REQUEST_TERMINATED 487","580":"REQUEST_TERMINATED 487","606":"REQUEST_TERMINATED 487","487":"REQUEST_TERMINATED 487"}
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --no-audit --no-fund --ignore-scripts @babblevoice/babble-drachtio-callmanager@3.10.2 >/dev/null 2>&1
cat >look.cjs <<'END'
const { EventEmitter, once } = require('node:events')
const { callmanager, call } = require('@babblevoice/babble-drachtio-callmanager')
const em = new EventEmitter()
let status = 0
// Stands for drachtio-srf: sends an INVITE and throws the answer, as createUAC does where the call fails
const srf = {
  use() {},
  async createUAC(contact, options, { cbRequest }) {
    const getParsedHeader = (name) => (name === 'call-id' ? `call ${status}` : { params: { tag: 'a' } })
    cbRequest(null, { getParsedHeader, on() {}, cancel() {} })
    throw Object.assign(new Error(`Sip non-success response: ${status}`), { status })
  },
}
const causes = []
;(async () => {
  await callmanager({ srf, em })
  for (status of [486, 403, 400, 433, 580, 606, 487]) {
    const ended = once(em, 'call.destroyed')
    await call.newuac({ contact: 'sip:1000@example.com', late: true })
    const [{ hangup_cause: cause }] = await ended
    causes.push(`"${status}":"${cause.reason} ${cause.sip}"`)
  }
  console.log(`{${causes.join(',')}}`)
  process.exit()
})()
END
seen=$(node look.cjs)
expected='{"486":"USER_BUSY 486","403":"INCOMING_CALL_BARRED 403","400":"REQUEST_TERMINATED 487","433":"REQUEST_TERMINATED 487","580":"REQUEST_TERMINATED 487","606":"REQUEST_TERMINATED 487","487":"REQUEST_TERMINATED 487"}'
echo "@babblevoice/babble-drachtio-callmanager 3.10.2: $seen"
[ "$seen" = "$expected" ] || { echo "This has changed. Expected: $expected"; exit 1; }
