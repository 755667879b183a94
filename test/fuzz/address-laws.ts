import assert from 'node:assert/strict'
import fc from 'fast-check'
import { addressOf, everyPlace, placeAt } from '../../src/domain/address/address.ts'
import type { Place } from '../../src/domain/address/place.ts'
import { parametersIn, queryOf } from '../../src/domain/address/query.ts'
import { definitions } from '../../src/domain/reference/reference.ts'
import { law } from './law.ts'

const crafted = fc.constantFrom(
  ...[
    '..',
    '.',
    '...',
    '%2e%2e',
    '%2E',
    '%252e',
    '%2f',
    '%252F',
    '%5c',
    '\\',
    '%00',
    '\u0000',
    '%',
    '%%',
    '%2',
    '%zz',
  ],
  ...[
    '%ff',
    '%c0%af',
    '%e2%82',
    '%ED%A0%80',
    '%F5%80%80%80',
    '\ud800',
    '\udc00',
    '+',
    '%2B',
    '%252B',
    '%25252B',
  ],
  ...[
    '__proto__',
    'constructor',
    'prototype',
    'toString',
    'hasOwnProperty',
    'valueOf',
    '__PROTO__',
    '--proto--',
  ],
  ...[
    'javascript:alert(1)',
    'https://evil.example',
    '//evil.example',
    ';x=1',
    '?',
    '#',
    '&',
    '=',
    '&amp;',
    ' ',
    '\t',
  ],
  ...[
    'index.html',
    'index.html/',
    '404.html',
    'empty',
    'a'.repeat(10_240),
    '%41'.repeat(3400),
    '/'.repeat(10_240),
  ],
  ...['İ', 'ß', 'ﬁ', 'K', '\u202e', '_', '-', '- -'],
)
const isWellFormed = (text: string) => !/\p{Cs}/u.test(text)

const segment = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...everyPlace().flatMap((place) => addressOf(place).split('/'))) },
  { weight: 1, arbitrary: fc.constantFrom(...definitions.flatMap(({ type, cause }) => [type, cause ?? ''])) },
  { weight: 2, arbitrary: crafted },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 12 }) },
)
const spelt = fc
  .tuple(
    segment,
    fc.constantFrom(0, 0, 0, 1, 2, 3, 4),
    fc.constantFrom('as it is', 'upper', '_', '+', ' ', '%20'),
  )
  .map(([text, times, spelling]) => {
    const changed =
      spelling === 'upper'
        ? text.toUpperCase()
        : spelling === 'as it is'
          ? text
          : text.replaceAll('-', spelling)
    let encoded = changed
    for (let time = 0; time < times && isWellFormed(encoded); time++) encoded = encodeURIComponent(encoded)
    return encoded
  })
const path = fc
  .tuple(fc.array(spelt, { maxLength: 4 }), fc.constantFrom('/', '//', ''))
  .map(([segments, joint]) => segments.join(joint))
const parameter = fc
  .tuple(
    fc.constantFrom(
      'type',
      'cause',
      'q',
      'callback',
      'sort',
      'several',
      'others',
      'TYPE',
      'amp;cause',
      '__proto__',
    ),
    spelt,
  )
  .map(([name, value]) => `${name}=${value}`)
const query = fc
  .tuple(fc.constantFrom('?', '', '#', '&'), fc.array(fc.oneof(parameter, spelt), { maxLength: 5 }))
  .map(([mark, parameters]) => mark + parameters.join('&'))

function placeOf(address: string): Place {
  const at = address.indexOf('?')
  return at < 0 ? placeAt(address, '') : placeAt(address.slice(0, at), address.slice(at))
}

/** What an address says once nothing of it is encoded; an independent and slower way than the site's own. */
function plainly(text: string): string {
  let plain = text.replaceAll('+', ' ')
  for (let time = 0; time < 5; time++)
    plain = plain.replace(/%[0-9a-f]{2}/gi, (code) => String.fromCharCode(Number.parseInt(code.slice(1), 16)))
  return plain.toLowerCase().replace(/[^a-z0-9]/g, '')
}

export const addressLaws = [
  law(
    'address: every path and query leads somewhere, and what is found leads back to itself',
    4,
    fc.tuple(path, query),
    ([where, asked]) => {
      const place = placeAt(where, asked)
      if (place.at === 'not-found') {
        assert.equal(place.path, where)
        return
      }
      const address = addressOf(place)
      assert.match(address, /^(?:[a-z-]+\/){0,2}(?:\?[\w=&%.+!~*'()-]*)?$/)
      const again = placeOf(address)
      assert.equal(addressOf(again), address)
      // Half a pair of surrogates is no text that an address could hold.
      if (isWellFormed(where + asked)) assert.deepEqual(again, place)
    },
  ),
  law('address: a definition is found only where its own slugs are written', 2, path, (where) => {
    const place = placeAt(where, '')
    if (place.at !== 'definition') return
    const { type, cause } = place.definition
    assert.equal(plainly(where).replace(/indexhtml$/, ''), plainly(type + (cause ?? 'empty')))
  }),
  law(
    'address: parameters written down are read again',
    1,
    fc.tuple(fc.string({ unit: 'binary' }), fc.string()),
    ([type, cause]) => {
      const read = parametersIn(queryOf({ type, cause }))
      if (isWellFormed(type)) assert.deepEqual([read.get('type'), read.get('cause')], [type, cause])
    },
  ),
]
