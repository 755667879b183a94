import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { nearest } from '../../../src/domain/reference/nearest.ts'
import { causeLabel, type Definition, definitions } from '../../../src/domain/reference/reference.ts'
import { search } from '../../../src/domain/reference/search.ts'
import { searchFuzzy } from '../../../src/domain/reference/search-fuzzy.ts'
import { sipSuggestions } from '../../../src/domain/reference/telephony-search.ts'

const pairs = (found: readonly Definition[]) => found.map(({ type, cause }) => `${type}/${causeLabel(cause)}`)

describe('fuzzy search', () => {
  test('finds words that plain search misses for their letters', () => {
    for (const [words, pair] of [
      ['declned', 'Ringing/CALL_REJECTED'],
      ['codex', 'Ringing/INCOMPATIBLE_DESTINATION'],
      ['microfone', 'Trying/USER_BUSY'],
      ['batery', 'Ringing/NO_USER_RESPONSE'],
      ['unallocatd nubmer', 'Trying/UNALLOCATED_NUMBER'],
    ] as const) {
      expect(search(words), words).toEqual([])
      expect(pairs(searchFuzzy(words)), words).toContain(pair)
    }
  })

  test('finds a telling word in a question', () => {
    expect(pairs(searchFuzzy('why was the call declined by the agent?'))).toEqual(['Ringing/CALL_REJECTED'])
    expect(pairs(searchFuzzy('call was forwarded to somewhere'))[0]).toBe(
      'Trying/REDIRECTION_TO_NEW_DESTINATION',
    )
  })

  test('wants half of the words, misspelt or not', () => {
    expect(searchFuzzy('declned salesforce')).not.toEqual([])
    expect(searchFuzzy('declned salesforce opportunity')).toEqual([])
  })

  test('finds nothing for words that are about something else', () => {
    for (const words of [
      '',
      ' ',
      'hello world',
      'salesforce',
      'voicemail',
      'Acme 020 7946 0001 Prospecting',
      '.*',
      'xyz',
    ]) {
      expect(searchFuzzy(words), words).toEqual([])
    }
  })

  test('offers at most six definitions, each once, and never throws', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 1000 }), (words) => {
        const found = searchFuzzy(words)
        expect(found.length).toBeLessThanOrEqual(6)
        expect(new Set(found).size).toBe(found.length)
      }),
    )
    expect(searchFuzzy('timeout '.repeat(100_000)).length).toBeGreaterThan(0)
  })
})

describe('the nearest definitions', () => {
  test('are four', () => {
    expect(nearest('', '')).toHaveLength(4)
    expect(nearest('x'.repeat(100_000), '\ud800')).toHaveLength(4)
  })

  test('begin with the pair itself, however it is written', () => {
    for (const definition of definitions) {
      const { type, cause } = definition
      expect(nearest(type, causeLabel(cause))[0]).toBe(definition)
      expect(nearest(type.toLowerCase().replace(' ', '-'), causeLabel(cause).toLowerCase())[0]).toBe(
        definition,
      )
    }
  })

  test('begin with the pair that was meant', () => {
    expect(pairs(nearest('tryng', 'no-anser'))[0]).toBe('Trying/NO_ANSWER')
    expect(pairs(nearest('ringin', 'incompatable-destination'))[0]).toBe('Ringing/INCOMPATIBLE_DESTINATION')
  })

  test('of an undefined pair have its cause under other types, and its type', () => {
    expect(pairs(nearest('All Busy', 'USER_BUSY')).slice(0, 3).toSorted()).toEqual([
      'All Busy/<empty>',
      'Ringing/USER_BUSY',
      'Trying/USER_BUSY',
    ])
    expect(pairs(nearest('Trying', 'INCOMPATIBLE_DESTINATION'))[0]).toBe('Ringing/INCOMPATIBLE_DESTINATION')
  })

  test('without a type are those of the cause', () => {
    expect(pairs(nearest('', 'lose race')).slice(0, 2)).toEqual(['Trying/LOSE_RACE', 'Ringing/LOSE_RACE'])
  })
})

describe('a SIP status suggests', () => {
  test.each([
    [487, ['Trying/ORIGINATOR_CANCEL', 'Ringing/ORIGINATOR_CANCEL']],
    [480, ['Trying/NO_USER_RESPONSE', 'Ringing/NO_USER_RESPONSE']],
    [404, ['Trying/UNALLOCATED_NUMBER', 'Ringing/UNALLOCATED_NUMBER']],
    [606, ['Ringing/INCOMPATIBLE_DESTINATION']],
    [410, []],
    [Number.NaN, []],
  ])('%d: the causes stock FreeSWITCH reads it as', (status, expected) => {
    expect(pairs(sipSuggestions(status))).toEqual(expected)
  })
})
