import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readPaste } from '../../../src/domain/phone-events/read-paste.ts'
import { readPlainly } from '../../../src/domain/phone-events/read-plainly.ts'
import { causeLabel, definitions } from '../../../src/domain/reference/reference.ts'
import { isGrounded } from './grounded.ts'
import { naughty } from './naughty.ts'
import { anyCause, anyType, decorated, record, separator, soup } from './pastes.ts'
import { pairsOf, say } from './said.ts'

describe('the laws of the reader', () => {
  it('never throws, and answers only with a definition that the paste names', () => {
    fc.assert(
      fc.property(fc.oneof(soup, fc.string({ unit: 'binary', maxLength: 200 })), (paste) => {
        for (const outcome of pairsOf(readPaste(paste))) expect(isGrounded(outcome, paste)).toBe(true)
      }),
      { numRuns: 3000 },
    )
  })

  it('gives every row one outcome and numbers the rows from 1', () => {
    fc.assert(
      fc.property(soup, (paste) => {
        const outcome = readPaste(paste)
        if (outcome.kind !== 'rows') return
        expect(outcome.rows.map((row) => row.number)).toEqual(outcome.rows.map((_, index) => index + 1))
        expect(outcome.rows.length).toBeGreaterThan(0)
      }),
      { numRuns: 1000 },
    )
  })

  it('does not change its answer for decoration around a pair', () => {
    fc.assert(
      fc.property(decorated, ({ pair, paste }) => {
        expect(say(readPaste(paste))).toBe(say(readPaste(pair)))
      }),
      { numRuns: 1500 },
    )
  })

  it('does not mind which of type and cause comes first', () => {
    fc.assert(
      fc.property(anyType, anyCause, separator, (type, cause, joint) => {
        const there = readPaste(`${type}${joint}${causeLabel(cause)}`)
        expect(say(readPaste(`${causeLabel(cause)}${joint}${type}`))).toBe(say(there))
      }),
    )
  })

  it('reads a record, in whatever notation, as its pair or not at all', () => {
    fc.assert(
      fc.property(record, ({ type, cause, paste }) => {
        for (const outcome of pairsOf(readPaste(paste)))
          if (outcome.kind === 'defined') expect(outcome.definition).toMatchObject({ type, cause })
      }),
      { numRuns: 3000 },
    )
  })

  it('gives no answer to naughty strings', () => {
    const answered = naughty.filter((paste) =>
      pairsOf(readPaste(paste)).some(({ kind }) => kind === 'defined'),
    )
    expect(answered).toEqual([])
  })

  it('reads the first 2,000 rows of a longer table and counts the rest', () => {
    const outcome = readPaste(`Missed Call Type,Hangup Cause\n${'Trying,NO_ANSWER\n'.repeat(2500)}`)
    expect(outcome.kind === 'rows' && [outcome.rows.length, outcome.unread]).toEqual([2000, 500])
  })
})

describe('the plain reader', () => {
  it('says what the whole reader says, or nothing', () => {
    fc.assert(
      fc.property(fc.oneof(soup, fc.string({ unit: 'binary', maxLength: 60 })), (paste) => {
        const plain = readPlainly(paste)
        if (plain) expect(readPaste(paste)).toEqual(plain)
      }),
      { numRuns: 3000 },
    )
  })

  it('reads each of the 30 definitions in the usual notations', () => {
    for (const { type, cause } of definitions)
      for (const joint of [' ', ' / ', ', ', ' + '])
        for (const text of [
          `${type}${joint}${causeLabel(cause)}`,
          `${causeLabel(cause)}${joint}${type}`.toLowerCase(),
        ])
          expect(readPlainly(text)).toEqual(readPaste(text))
  })
})
