import { describe, expect, it } from 'vitest'
import { matrixFilterIn, matrixQueryOf } from '../../../src/domain/address/matrix-query.ts'
import { askedIn, decode, parametersIn, queryOf } from '../../../src/domain/address/query.ts'

describe('parameters', () => {
  it.each([
    ['?type=Trying', [['type', 'Trying']]],
    ['#q=a', [['q', 'a']]],
    ['type', [['type', '']]],
    [
      '?TYPE=Trying&amp;Cause=x',
      [
        ['type', 'Trying'],
        ['cause', 'x'],
      ],
    ],
    ['?camp;x=1', [['camp;x', '1']]],
    ['?%20type%20=1', [['type', '1']]],
    ['?a=b=c', [['a', 'b=c']]],
    ['?=1&&a=', [['a', '']]],
    ['?a=1&a=1', [['a', '1']]],
    ['?a=1&a=2', [['a', '1 / 2']]],
    ['', []],
  ])('of %j', (query, parameters) => {
    expect([...parametersIn(query)]).toEqual(parameters)
  })

  it('asked of Look up are absent, or empty, or what they say', () => {
    expect(askedIn('')).toEqual({})
    expect(askedIn('?type')).toEqual({ typeText: '' })
    expect(askedIn('?cause=+')).toEqual({ causeText: '' })
    expect(askedIn('?type=No%2BDevices&cause=+NO%2520ANSWER')).toEqual({
      typeText: 'No Devices',
      causeText: 'NO ANSWER',
    })
  })

  it('are written in their order, those that are absent left out', () => {
    expect(queryOf({})).toBe('')
    expect(queryOf({ a: undefined })).toBe('')
    expect(queryOf({ a: '', b: undefined, c: 'x y&z' })).toBe('?a=&c=x+y%26z')
  })
})

it.each([
  ['a+b', 'a b'],
  ['%41', 'A'],
  ['%2541', 'A'],
  ['%252541', 'A'],
  ['%25252541', '%41'],
  ['%C3%A9', 'é'],
  ['%E9x', '%E9x'],
  ['%E9%41', '%E9%41'],
  ['%', '%'],
  ['%zz', '%zz'],
])('%j is decoded to %j', (text, decoded) => {
  expect(decode(text)).toBe(decoded)
})

describe('the matrix’s filter', () => {
  const whole = {
    words: '',
    callback: 'any',
    several: false,
    others: false,
    sort: { by: 'cause', descending: false },
  }
  it.each([
    ['', whole],
    ['?q=+a+b+', { ...whole, words: 'a b' }],
    ['?callback=+YES+', { ...whole, callback: 'yes' }],
    ['?callback=not-marked', { ...whole, callback: 'not-marked' }],
    ['?callback=no', whole],
    ['?several=Yes', { ...whole, several: true }],
    ['?several=1', whole],
    ['?q=codec&others=YES', { ...whole, words: 'codec', others: true }],
    ['?sort=cause', whole],
    ['?sort=-cause', { ...whole, sort: { by: 'cause', descending: true } }],
    ['?sort=types', { ...whole, sort: { by: 'types', descending: false } }],
    ['?sort=-TYPES', { ...whole, sort: { by: 'types', descending: true } }],
    ['?sort=constructor', whole],
  ])('of %j', (query, filter) => {
    expect(matrixFilterIn(query)).toEqual(filter)
  })

  it.each([
    '',
    '?q=a+b',
    '?callback=yes',
    '?callback=not-marked',
    '?sort=-cause',
    '?sort=types',
    '?sort=-types',
    '?several=yes',
    '?q=a&callback=yes&sort=types&several=yes',
    '?q=a&others=yes',
  ])('is written as %j', (query) => {
    expect(matrixQueryOf(matrixFilterIn(query))).toBe(query)
  })
})
