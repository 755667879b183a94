import { describe, expect, it } from 'vitest'
import { readPaste } from '../../../../src/domain/phone-events/read-paste.ts'
import { say, sayLines } from '../said.ts'
import { formatOf, readSample } from './sample.ts'

const calls = 'defined Ringing / USER_BUSY\ndefined No Devices / <empty>\ndefined Trying / ORIGINATOR_CANCEL'

describe('tables set in columns', () => {
  it('with bars and rules are rows without them; a cause that was cut off is read where one name begins so', () => {
    expect(sayLines(readSample('aligned.txt'))).toBe(
      [
        '1: header',
        '3: defined Ringing / NO_ANSWER',
        '4: defined Trying / <empty>',
        '5: defined Trying / NORMAL_TEMPORARY_FAILURE',
        '6: footer',
      ].join('\n'),
    )
  })

  it('of spaces alone, to the right, are read under the names of their columns', () => {
    expect(say(readSample('right-aligned.txt'))).toBe(calls)
    expect(
      formatOf(
        'Missed Call Type    Hangup Cause\nRinging             NO_ANSWER\nTrying              USER_BUSY',
      ),
    ).toBe('aligned')
  })

  it.each([
    [
      '+---------+-----------+\n| Missed Call Type | Hangup Cause |\n+---------+-----------+\n| Ringing | NO_ANSWER |\n+---------+-----------+',
    ],
    [
      '┌──────────────────┬──────────────┐\n│ missed_call_type │ hangup_cause │\n├──────────────────┼──────────────┤\n│ Ringing          │ NO_ANSWER    │\n└──────────────────┴──────────────┘',
    ],
    ['| Missed Call Type | Hangup Cause |\n|---|:-:|\n| Ringing | NO_ANSWER |'],
    ['||Missed Call Type||Hangup Cause||\n|Ringing|NO_ANSWER|'],
  ])('%j is one row', (text) => {
    expect(say(readPaste(text))).toBe('defined Ringing / NO_ANSWER')
  })

  it('a line of column types below the names is no row', () => {
    const text =
      '| Missed Call Type | Hangup Cause |\n| varchar | varchar |\n|---|---|\n| Ringing | NO_ANSWER |'
    expect(say(readPaste(text))).toBe('defined Ringing / NO_ANSWER')
  })
})
