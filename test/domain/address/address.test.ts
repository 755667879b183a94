import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addressOf, everyPlace, placeAt } from '../../../src/domain/address/address.ts'
import { type MatrixFilter, type Place, wholeMatrix } from '../../../src/domain/address/place.ts'
import { definitions } from '../../../src/domain/reference/reference.ts'

function placeOf(address: string): Place {
  const at = address.indexOf('?')
  return at < 0 ? placeAt(address, '') : placeAt(address.slice(0, at), address.slice(at))
}

const definitionAt = (type: string, cause: string | null): Place => {
  const definition = definitions.find((each) => each.type === type && each.cause === cause)
  if (!definition) throw new Error(`No definition of ${type} / ${cause}`)
  return { at: 'definition', definition }
}

const anyPath = fc.string({ unit: fc.constantFrom(...'/%?&=+_- .2BFfaTrying<é\ud800\u0000'), maxLength: 60 })

describe('a place and its address', () => {
  test('every place leads back to itself, and no two share an address', () => {
    for (const place of everyPlace()) expect(placeOf(addressOf(place))).toEqual(place)
    expect(new Set(everyPlace().map(addressOf)).size).toBe(39)
  })

  test('a definition’s address is what a formula builds of its type and cause', () => {
    expect(addressOf(definitionAt('Trying', 'NO_ANSWER'))).toBe('trying/no-answer/')
    expect(addressOf(definitionAt('Ringing', null))).toBe('ringing/empty/')
    expect(addressOf(definitionAt('No Devices', null))).toBe('no-devices/empty/')
  })

  test.each([
    'TRYING/NO_ANSWER/',
    'trying/no-answer',
    'trying/no-answer/index.html',
    '/Trying//No%20Answer/',
    'trying/no+answer/',
    'trying/no%2Banswer/',
    'trying/no%2520answer/',
    'trying/no answer/',
  ])('%s leads to Trying / NO_ANSWER', (path) => {
    expect(placeAt(path, '')).toEqual(definitionAt('Trying', 'NO_ANSWER'))
  })

  test.each(['all-busy', 'ALL_BUSY/', 'All%20Busy/', 'all+busy/index.html'])('%s is a type’s tab', (path) => {
    expect(placeAt(path, '')).toEqual({ at: 'definitions', type: 'All Busy' })
  })

  test.each([
    'all-busy/user-busy/',
    'trying/no-answer/more/',
    'matrix/x/',
    'empty/',
    '%/%ff/',
    'constructor/__proto__/',
    '404.html',
    'definitions.json',
  ])('%s is not found, and keeps its path', (path) => {
    expect(placeAt(path, '')).toEqual({ at: 'not-found', path })
  })

  test('the home page is Look up, by any of its names', () => {
    for (const path of ['', '/', 'index.html', '//']) expect(placeAt(path, '')).toEqual({ at: 'lookup' })
  })

  test('no path and no query ever throws, and what is found leads back to itself', () => {
    fc.assert(
      fc.property(anyPath, anyPath, (path, search) => {
        const place = placeAt(path, search)
        if (place.at !== 'not-found') expect(placeOf(addressOf(place))).toEqual(place)
      }),
      { numRuns: 2000 },
    )
  })
})

describe('the matrix in an address', () => {
  const at = (query: string) => placeAt('matrix/', query)

  test('reads words, filters and sort, and writes them back', () => {
    const filter: MatrixFilter = {
      words: 'codec',
      callback: 'yes',
      several: true,
      others: true,
      sort: { by: 'types', descending: true },
    }
    const address = 'matrix/?q=codec&callback=yes&sort=-types&several=yes&others=yes'
    expect(addressOf({ at: 'matrix', filter })).toBe(address)
    expect(placeOf(address)).toEqual({ at: 'matrix', filter })
  })

  test('ignores what it does not know', () => {
    expect(at('?callback=maybe&sort=size&several=1&page=2')).toEqual({ at: 'matrix', filter: wholeMatrix })
  })

  test('every state leads back to itself', () => {
    fc.assert(
      fc.property(
        fc.record({
          words: fc
            .string({ unit: fc.constantFrom(...'aé _-’+&=#?%42'), maxLength: 20 })
            .map((w) => w.trim()),
          callback: fc.constantFrom('any', 'yes', 'not-marked'),
          several: fc.boolean(),
          others: fc.boolean(),
          sort: fc.record({ by: fc.constantFrom('cause', 'types'), descending: fc.boolean() }),
        }),
        (filter) => {
          const place: Place = { at: 'matrix', filter }
          expect(placeOf(addressOf(place))).toEqual(place)
        },
      ),
    )
  })
})
