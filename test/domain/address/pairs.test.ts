import { describe, expect, test } from 'vitest'
import { addressOf, placeAt } from '../../../src/domain/address/address.ts'
import { longestLink, pairsTextOf, placeOfPairs, sidesIn } from '../../../src/domain/address/pairs.ts'
import { readAsked } from '../../../src/domain/phone-events/read-pairs.ts'
import { telephonyNames } from '../../../src/domain/reference/cause-numbers.ts'
import { callTypes, causeLabel, causes, definitions } from '../../../src/domain/reference/reference.ts'
import { rowsOf } from '../phone-events/cases.ts'

const siteAddress = (place: Parameters<typeof addressOf>[0]) => `https://calls.example/${addressOf(place)}`
const asked = (address: string) => {
  const place = placeAt('', new URL(address).search)
  return place.at === 'lookup' && place.asked ? rowsOf(readAsked(place.asked)) : []
}
const every = callTypes.flatMap(({ name: type }) => causes.map((cause) => ({ type, cause })))

describe('an address of several pairs', () => {
  test('shows each of the 80 pairs as what it is, in order', () => {
    for (const { type, cause } of every) {
      const other = { type: 'Trying', cause: 'NO_ANSWER' } as const
      const [, said] = asked(placeOfPairs([other, { type, cause }], siteAddress)?.address ?? '')
      if (type === other.type && cause === other.cause) continue
      const isDefined = definitions.some((each) => each.type === type && each.cause === cause)
      expect(said).toBe(`${isDefined ? 'defined' : 'undefined'} ${type} / ${causeLabel(cause)}`)
    }
  })

  test('may hold one side, the empty cause, or a cause of telephony alone', () => {
    const pairs = [
      { type: 'Ringing' },
      { cause: 'NO_ANSWER' },
      { cause: null },
      { type: 'Trying', cause: 'CRASH' },
    ] as const
    expect(asked(placeOfPairs(pairs, siteAddress)?.address ?? '')).toEqual([
      'needs-cause Ringing',
      'needs-type NO_ANSWER',
      expect.stringMatching(/^needs-type <empty>/),
      'undefined Trying / CRASH',
    ])
    for (const cause of telephonyNames) expect(sidesIn(pairsTextOf([{ cause }]))).toHaveLength(1)
  })

  test('is never longer than a link may be, holds as many pairs as it has room for, and each of them once', () => {
    const pairs = [
      ...every,
      ...every,
      ...telephonyNames.map((cause) => ({ type: 'All Busy', cause }) as const),
    ]
    const { address = '', held = 0, of } = placeOfPairs(pairs, siteAddress) ?? {}
    expect(address.length).toBeLessThanOrEqual(longestLink)
    expect(address.length).toBeGreaterThan(longestLink - 60)
    expect([asked(address).length, held < (of ?? 0)]).toEqual([held, true])
  })

  test('arrives the same through what others make of it', () => {
    const wanted = ['defined Ringing / NO_ANSWER', 'defined Trying / <empty>']
    for (const query of [
      '?pairs=ringing.no-answer+trying.empty',
      '?pairs=ringing.no-answer%20trying.empty',
      '?pairs=ringing.no-answer%2Btrying.empty',
      '?pairs=ringing.no-answer,trying.empty',
      '?PAIRS=Ringing.NO_ANSWER+TRYING.Empty',
    ])
      expect(asked(`https://calls.example/${query}`), query).toEqual(wanted)
  })

  test('of words that are no names says so, and of nothing nothing', () => {
    expect(asked('https://calls.example/?pairs=hello.world')).toEqual(['undefined hello / world'])
    expect(placeAt('', '?pairs=')).toEqual({ at: 'lookup' })
    expect(readAsked({ pairsText: ' . ,' })).toEqual({ kind: 'none' })
    expect(placeOfPairs([], siteAddress)).toBeUndefined()
  })
})
