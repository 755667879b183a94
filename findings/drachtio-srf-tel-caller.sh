#!/bin/sh
# drachtio-srf: a caller whose network gives the number as tel: has no number
# P-Asserted-Identity, by which a network vouches for the caller, holds a sip:, sips: or tel: address (RFC 3325, section 9.1). Where it
# holds tel:, callingNumber and callingName of 5.0.29 are empty texts, although the From header of the same request has both: it is
# looked at only where the other header is missing. So a missed call has nobody to call back. The package can read such an address, with
# parseUri, and its README does not name the two. Read the header with getParsedHeader and give its uri to parseUri.
# Seen: {"From alone":["+14155550100","Sales"],"and sip:":["+14155550100","Sales"],"and tel:":["",""],"by parseUri":"+14155550100"}
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --no-audit --no-fund --ignore-scripts drachtio-srf@5.0.29 >/dev/null 2>&1
cat >look.cjs <<'END'
const Srf = require('drachtio-srf')
const { SipMessage } = Srf
const invite = (...more) =>
  new SipMessage(
    [
      'INVITE sip:a@pbx.invalid SIP/2.0',
      'Via: SIP/2.0/UDP pbx.invalid;branch=z9hG4bK1',
      'From: "Sales" <sip:+14155550100@pbx.invalid>;tag=1',
      'To: <sip:a@pbx.invalid>',
      'Call-ID: one',
      'CSeq: 1 INVITE',
      ...more,
      'Content-Length: 0\r\n\r\n',
    ].join('\r\n'),
  )
const caller = ({ callingNumber, callingName }) => [callingNumber, callingName]
const tel = invite('P-Asserted-Identity: "Sales" <tel:+14155550100>')
console.log(
  JSON.stringify({
    'From alone': caller(invite()),
    'and sip:': caller(invite('P-Asserted-Identity: "Sales" <sip:+14155550100@pbx.invalid>')),
    'and tel:': caller(tel),
    'by parseUri': Srf.parseUri(tel.getParsedHeader('P-Asserted-Identity').uri).number,
  }),
)
END
seen=$(node look.cjs)
expected='{"From alone":["+14155550100","Sales"],"and sip:":["+14155550100","Sales"],"and tel:":["",""],"by parseUri":"+14155550100"}'
echo "drachtio-srf 5.0.29: $seen"
[ "$seen" = "$expected" ] || { echo "This has changed. Expected: $expected"; exit 1; }
