#!/bin/sh
# soql-parser-js: a query that is read and written again has WITH behind LIMIT, where it is refused
# In SOQL the clause WITH, here WITH USER_MODE, stands after WHERE and before GROUP BY, ORDER BY and LIMIT (SOQL reference, "SOQL SELECT
# Syntax"). composeQuery and formatQuery of @jetstreamapp/soql-parser-js 6.3.1 put it at the very end. The query that came in is valid;
# the one that goes out is not, and isQueryValid of the same package says so. Without a clause after it nothing is seen of this.
# After a change to a parsed query ask isQueryValid, and move the clause back by hand.
# Seen: {"read":true,"composed":"... ORDER BY Name LIMIT 5 WITH USER_MODE","composed is valid":false,"formatted is valid":false,"alone":true}
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --no-audit --no-fund --ignore-scripts @jetstreamapp/soql-parser-js@6.3.1 >/dev/null 2>&1
cat >look.cjs <<'END'
const { composeQuery, formatQuery, isQueryValid, parseQuery } = require('@jetstreamapp/soql-parser-js')
const start = "SELECT Id FROM Call__c WHERE Cause__c = 'NO_ANSWER'"
const query = `${start} WITH USER_MODE ORDER BY Name LIMIT 5`
const composed = composeQuery(parseQuery(query))
console.log(
  JSON.stringify({
    read: isQueryValid(query),
    composed: composed.replace(start, '...'),
    'composed is valid': isQueryValid(composed),
    'formatted is valid': isQueryValid(formatQuery(query)),
    alone: isQueryValid(composeQuery(parseQuery(`${start} WITH USER_MODE`))),
  }),
)
END
seen=$(node look.cjs)
expected='{"read":true,"composed":"... ORDER BY Name LIMIT 5 WITH USER_MODE","composed is valid":false,"formatted is valid":false,"alone":true}'
echo "@jetstreamapp/soql-parser-js 6.3.1: $seen"
[ "$seen" = "$expected" ] || { echo "This has changed. Expected: $expected"; exit 1; }
