#!/bin/sh
# Caddy: the redirect that adds a folder's last slash drops the query
# /matrix?q=codec is sent on to /matrix/, and what was asked for is gone; nginx, Apache and lighttpd keep it. Debian 12's package,
# unpacked into a temporary folder.
# Seen: /matrix/
set -eu
version=2.6.2-5
folder=$(mktemp -d)
server=
trap '[ -z "$server" ] || kill "$server" 2>/dev/null || true; rm -rf "$folder"' EXIT
cd "$folder"
apt-get download "caddy=$version" >/dev/null 2>&1
dpkg-deb -x caddy_*.deb .
mkdir -p site/matrix
echo '<p>Matrix</p>' >site/matrix/index.html
cat >Caddyfile <<END
{
  admin off
  storage file_system $folder/storage
}
http://127.0.0.1:18431 {
  root * $folder/site
  file_server
}
END
usr/bin/caddy run --config Caddyfile --adapter caddyfile >caddy.log 2>&1 &
server=$!
tries=0
until seen=$(curl -s -o /dev/null -D - 'http://127.0.0.1:18431/matrix?q=codec' | tr -d '\r' | sed -n 's/^[Ll]ocation: //p') && [ -n "$seen" ]; do
  tries=$((tries + 1))
  [ "$tries" -lt 50 ] || { echo 'Caddy did not answer'; exit 1; }
  sleep 0.2
done
expected=/matrix/
echo "caddy $version: $seen"
[ "$seen" = "$expected" ] || { echo "This has changed. Expected: $expected"; exit 1; }
