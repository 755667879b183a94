import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Outcome } from '../../../src/domain/phone-events/outcome.ts'
import { readPair } from '../../../src/domain/phone-events/read-pair.ts'
import { readPaste } from '../../../src/domain/phone-events/read-paste.ts'
import { readPlainly } from '../../../src/domain/phone-events/read-plainly.ts'
import {
  causeLabel,
  definitions,
  definitionsOfCause,
  definitionsOfType,
} from '../../../src/domain/reference/reference.ts'
import { isGrounded } from './grounded.ts'
import { naughty } from './naughty.ts'
import { anyCause, anyType, separator, soup } from './pastes.ts'
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

  it('does not mind which of type and cause comes first', () => {
    fc.assert(
      fc.property(anyType, anyCause, separator, (type, cause, joint) => {
        const there = readPaste(`${type}${joint}${causeLabel(cause)}`)
        expect(say(readPaste(`${causeLabel(cause)}${joint}${type}`))).toBe(say(there))
      }),
    )
  })

  it('gives no answer to naughty strings', () => {
    const answered = naughty.filter((paste) =>
      pairsOf(readPaste(paste)).some(({ kind }) => kind === 'defined'),
    )
    expect(answered).toEqual([])
  })

  it('gives an answer about the pair of a record to none of its halves', () => {
    for (const { type, cause } of definitions)
      for (const text of [`Missed Call Type: ${type}`, `Hangup Cause: ${causeLabel(cause)}`])
        for (const outcome of pairsOf(readPaste(text)))
          if (outcome.kind === 'defined')
            expect(outcome.readType ? definitionsOfType(type) : definitionsOfCause(cause)).toHaveLength(1)
  })
})

describe('rows beyond the first 2,000', () => {
  const record = { Missed_Call_Type__c: 'Trying', Hangup_Cause__c: 'NO_ANSWER' }
  it.each([
    ['a table', `Missed Call Type\tHangup Cause\n${'Trying\tNO_ANSWER\n'.repeat(2003)}`],
    ['lines', 'Trying NO_ANSWER\n'.repeat(2003)],
    ['labels', 'Missed Call Type: Trying; Hangup Cause: NO_ANSWER\n'.repeat(2003)],
    ['JSON', JSON.stringify(Array<typeof record>(2003).fill(record), undefined, 1)],
  ])('of %s are counted and left unread', (_what, text) => {
    const outcome = readPaste(text)
    expect(outcome.kind === 'rows' && [outcome.rows.length, outcome.unread]).toEqual([2000, 3])
  })

  it('of a table whose rows end in a blank cell are counted, too, and blank lines are not', () => {
    const outcome = readPaste(`Missed Call Type,Hangup Cause\n${'Ringing,\n'.repeat(2500)}\n\n`)
    expect(outcome.kind === 'rows' && [outcome.rows.length, outcome.unread]).toEqual([2000, 500])
  })
})

describe('blanks', () => {
  it.each([
    ['Missed Call Type: Ringing\nHangup Cause:', 'NO_ANSWER'],
    ['Missed Call Type: Ringing\nHangup Cause', 'NO_ANSWER'],
    ['Ringing', 'NO_ANSWER'],
  ])('by the thousand between %j and %j are read at once', (before, behind) => {
    expect(readPaste(`${before}${' '.repeat(100_000)}${behind}`).kind).not.toBe('none')
  })
})

describe('blank lines', () => {
  it.each(['a|b', '{| a', '|| a ||', 'Ringing'])('by the ten thousand below %j are read at once', (first) => {
    const text = `${first}\n${' \n'.repeat(150_000)}Trying / NO_ANSWER`
    expect(readPaste(text).kind).not.toBe('none')
  })
})

describe('a megabyte of labels', () => {
  it.each([
    'Missed Call Type: Trying, Hangup Cause: NO_ANSWER; ',
    'a: b, Missed Call Type: Trying, ',
    'Missed Call Type ',
    '-Missed Call Type: Trying\n-Hangup Cause: NO_ANSWER\n',
  ])(
    'of %j is read in time that grows with its length alone',
    (part) => {
      expect(readPaste(part.repeat(1_000_000 / part.length)).kind).not.toBe('none')
    },
    60_000,
  )
})

/** Each takes a moment; where a pattern goes back over the text again and again it takes minutes, and the test ends. */
describe('a long text', () => {
  it.each([
    'missed call type ',
    'hang',
    'miss',
    'cause 1',
    'Missed Call Type: ',
    'Ringing ',
    'NO_ANSWER ',
    'A_',
    'a: ',
    'a=',
    'a; ',
    'missed hang ',
    '<a ',
    '<a_b>',
    '{"a":',
    '[',
    '"',
    '|',
    '\t',
    ',',
    '\n',
    '- a: b\n',
    '&amp;',
    'https://a.example/?type=',
    'x. ',
    '-',
    ' ',
  ])(
    'of %j alone is read at once, and names no pair',
    (part) => {
      const outcome = readPaste(part.repeat(2_000 / part.length))
      expect(pairsOf(outcome).map(({ kind }) => kind)).not.toContain('defined')
    },
    60_000,
  )

  it.each(['A', 'f(', 'Ab.', '- a', '1.', '#', '|', 'PE-1, ', 'insert ', '<', '-', ' ', '1:', 'a: '])(
    'of %j is read at once beside a record',
    (part) => {
      const long = part.repeat(8_000 / part.length)
      const record = 'Missed Call Type: Ringing\nHangup Cause: NO_ANSWER'
      for (const text of [`${long}\n${record}`, `${record}\n${long}`, `${long} ${record}`])
        expect(pairsOf(readPaste(text)).length).toBeGreaterThan(0)
    },
    60_000,
  )
})

it('what a field holds is read as in a paste; blanks alone are an empty field beside a type', () => {
  expect(say(readPair({ causeText: ' ' }))).toBe('not-understood')
  expect(say(readPair({ typeText: ' ', causeText: ' ' }))).toBe('not-understood')
  expect(say(readPair({ typeText: 'Trying', causeText: ' ' }))).toBe('defined Trying / <empty>')
  expect(say(readPair({ typeText: 'trying', causeText: 'no answer' }))).toBe('defined Trying / NO_ANSWER')
  expect(say(readPair({ typeText: ' ', causeText: 'PROGRESS_TIMEOUT' }))).toBe('needs-type PROGRESS_TIMEOUT')
  expect(say(readPair({ typeText: 'Ringing' }))).toBe('needs-cause Ringing')
  expect(say(readPair({}))).toBe('not-understood')
})

it('the heads of a table without either field are told, and of no other text', () => {
  expect(readPaste('Name;Owner\na;b\nc;d')).toMatchObject({ columns: ['Name', 'Owner'] })
  expect(readPaste('hello there')).toMatchObject({ kind: 'not-understood', text: 'hello there' })
  expect(readPaste('hello there')).not.toHaveProperty('columns')
})

/** An answer at once says nothing of how it was read. */
function withoutEvidence(outcome: Outcome): Outcome {
  if (outcome.kind === 'none') return outcome
  const { evidence: _, ...said } = outcome
  return said
}

describe('the plain reader', () => {
  it('says what the whole reader says, or nothing', () => {
    fc.assert(
      fc.property(fc.oneof(soup, fc.string({ unit: 'binary', maxLength: 60 })), (paste) => {
        const plain = readPlainly(paste)
        if (plain) expect(say(readPaste(paste))).toBe(say(plain))
      }),
      { numRuns: 3000 },
    )
  })

  it('reads each definition with a cause in the usual notations', () => {
    for (const { type, cause } of definitions.filter((each) => each.cause !== null))
      for (const joint of [' ', ' / ', ', ', ' + '])
        for (const text of [
          `${type}${joint}${causeLabel(cause)}`,
          `${causeLabel(cause)}${joint}${type}`.toLowerCase(),
        ])
          expect(readPlainly(text)).toEqual(withoutEvidence(readPaste(text)))
  })
})
