import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addressOf, placeAt } from '../../../src/domain/address/address.ts'
import { askedIn, parametersIn } from '../../../src/domain/address/query.ts'
import { readPair } from '../../../src/domain/phone-events/read-pair.ts'
import { callTypes, causes } from '../../../src/domain/reference/reference.ts'

const spaces = [' ', '+', '%20', '%2B', '%2520', '%252B', '%25252B', '_', '-'] as const

describe('a link’s type and cause', () => {
  test('mean the same however their spaces are encoded and their letters written', () => {
    for (const { name } of callTypes) {
      for (const cause of causes) {
        const expected = readPair({ typeText: name, causeText: cause ?? '' })
        for (const space of spaces) {
          for (const write of [(text: string) => text, (text: string) => text.toLowerCase()]) {
            const encode = (text: string) => write(text.replaceAll(/[ _]/g, ' ')).replaceAll(' ', space)
            const asked = askedIn(`?Type=${encode(name)}&CAUSE=${encode(cause ?? '')}`)
            expect(readPair(asked), `${name} / ${cause} with ${space}`).toEqual(expected)
          }
        }
      }
    }
  })

  test('that are absent stay absent, and an empty cause stays empty', () => {
    expect(askedIn('')).toEqual({})
    expect(askedIn('?type=All+Busy')).toEqual({ typeText: 'All Busy' })
    expect(askedIn('?type=All%2BBusy&cause=')).toEqual({ typeText: 'All Busy', causeText: '' })
    expect(askedIn('type=Trying&amp;cause=NO_ANSWER')).toEqual({ typeText: 'Trying', causeText: 'NO_ANSWER' })
  })

  test('that say nothing at all leave Look up as it is', () => {
    for (const query of ['', '?', '?type=&cause=', '?cause=', '?utm_source=x'])
      expect(placeAt('', query), query).toEqual({ at: 'lookup' })
  })

  test('lead back to themselves', () => {
    const text = fc.string({ unit: fc.constantFrom(...'aB_-&=#?/<é'), minLength: 1, maxLength: 12 })
    fc.assert(
      fc.property(text, text, (typeText, causeText) => {
        const place = { at: 'lookup', asked: { typeText, causeText } } as const
        expect(placeAt('', addressOf(place))).toEqual(place)
      }),
    )
  })
})

describe('parameters', () => {
  test('are decoded as often as they were encoded, up to three times', () => {
    for (const query of ['q=no%20coverage', 'q=no+coverage', 'q=no%2520coverage', '#q=no%252520coverage'])
      expect(parametersIn(query).get('q'), query).toBe('no coverage')
    expect(parametersIn('?q=a%0Ab').get('q')).toBe('a\nb')
  })

  test('never throw, whatever they hold', () => {
    expect(parametersIn('?q=%&q=2&__proto__=%ff%e2%82').get('q')).toBe('% / 2')
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 80 }), (text) => {
        parametersIn(text)
        askedIn(text)
        addressOf({ at: 'lookup', asked: { typeText: text, causeText: text } })
      }),
    )
  })
})
