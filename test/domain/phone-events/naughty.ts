import { readFileSync } from 'node:fs'

/** Texts that break what is not careful: big-list-of-naughty-strings. */
export const naughty: readonly string[] = JSON.parse(
  readFileSync(
    new URL('../../../node_modules/big-list-of-naughty-strings/blns.json', import.meta.url),
    'utf8',
  ),
)
