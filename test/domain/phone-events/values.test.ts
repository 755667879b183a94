import { describe, expect, it } from 'vitest'
import { nameOf } from '../../../src/domain/phone-events/names.ts'
import { readValue, type Value } from '../../../src/domain/phone-events/values.ts'
import { telephony } from '../../../src/domain/reference/telephony.ts'

function sayValue(value: Value): string {
  switch (value.kind) {
    case 'read':
      return `${nameOf(value.read) || '<empty>'}${value.rest.trim() === '' ? '' : ` +${value.rest}`}`
    case 'several':
      return value.reads.map((read) => nameOf(read)).join(' | ')
    case 'words':
      return `${value.isName ? 'name' : 'words'} ${value.text}`
    default:
      return value.kind
  }
}
const cause = (text: string, isCounted = false) => sayValue(readValue('cause', text, isCounted))
const type = (text: string, isCounted = false) => sayValue(readValue('type', text, isCounted))

describe('a value', () => {
  it('is any name of a cause, whatever its case and signs', () => {
    for (const { name } of telephony) {
      if (name === 'NONE') continue
      const spaced = name.toLowerCase().replaceAll('_', ' ')
      expect([name, spaced, `"${name}"`, `SWITCH_CAUSE_${name}`].map((text) => cause(text))).toEqual(
        Array(4).fill(name),
      )
    }
  })

  it.each([
    ['Ringing', 'Ringing'],
    ['no devices', 'No Devices'],
    ['ALL_BUSY', 'All Busy'],
    ['Ringing (12)', 'Ringing'],
    ['Tryng', 'Trying'],
    ['Crying', 'name Crying'],
    ['Bringing', 'name Bringing'],
    ['Queued', 'name Queued'],
    ['Ringing, Trying', 'Ringing | Trying'],
    ['Ringing again', 'Ringing + again'],
    ['', 'empty'],
    ['...', 'cut-off'],
  ])('of the Missed Call Type written %j is %s', (text, reading) => {
    expect(type(text)).toBe(reading)
  })

  it.each([
    ['17', 'USER_BUSY'],
    ['#17', 'USER_BUSY'],
    ['(17)', 'USER_BUSY'],
    ['0', 'NONE'],
    ['999', 'name 999'],
    ['1700', 'name 1700'],
    ['NO_ANSWER (19)', 'NO_ANSWER'],
    ['19 NO_ANSWER', 'NO_ANSWER'],
    ['NO_ANSWER: 19', 'NO_ANSWER'],
    ['NORMAL_CLEARING (17)', 'NORMAL_CLEARING | USER_BUSY'],
    ['17 - NORMAL_CLEARING', 'NORMAL_CLEARING | USER_BUSY'],
    ['NO_ANSWER, USER_BUSY', 'NO_ANSWER | USER_BUSY'],
    ['NO_ANSWER NO_ANSWER', 'NO_ANSWER + NO_ANSWER'],
    ['NO_ANSWER since May', 'NO_ANSWER + since May'],
    ['maybe NO_ANSWER', 'words maybe NO_ANSWER'],
    ['NO_ANWSER', 'NO_ANSWER'],
    ['N0_AN5WER', 'NO_ANSWER'],
    ['ALL0TTED_T1MEOUT', 'ALLOTTED_TIMEOUT'],
    ['UNALLOCATED', 'UNALLOCATED_NUMBER'],
    ['RECOVERY_ON_TIM…', 'RECOVERY_ON_TIMER_EXPIRE'],
    ['RECOVERY_O...', 'cut-off'],
    ['NORMAL_', 'cut-off'],
    ['NORMAL_...', 'cut-off'],
    ['NORMAL', 'cut-off'],
    ['[redacted]', 'cut-off'],
    ['(no access)', 'cut-off'],
    ['-----', 'cut-off'],
    ['not NO_ANSWER', 'words not NO_ANSWER'],
    ['see below', 'words see below'],
    ['Gone Home Early', 'name Gone Home Early'],
    ['pending', 'cut-off'],
    ['!NO_ANSWER', 'words !NO_ANSWER'],
    ['FOO_BAR', 'name FOO_BAR'],
    ['#N/A', 'cut-off'],
    ['***', 'cut-off'],
    ['<empty>', 'empty'],
    ['NONE', 'empty'],
  ])('of the Hangup Cause written %j is %s', (text, reading) => {
    expect(cause(text)).toBe(reading)
  })

  it.each([
    ['NO_ANSWER (17)', 'NO_ANSWER'],
    ['NO_ANSWER 1,204', 'NO_ANSWER'],
    ['(blank) (3)', 'empty'],
    ['NO_ANWSER (3)', 'NO_ANSWER'],
  ])('among labels that have their counts behind them, %j is %s', (text, reading) => {
    expect(cause(text, true)).toBe(reading)
  })

  it('is never another name for a letter too few in a short one or a “no” too many', () => {
    expect(cause('ANSWER')).toBe('name ANSWER')
    expect(cause('UNALLOCATED_NO_NUMBER')).not.toContain('UNALLOCATED_NUMBER')
    expect(cause('NO_ANSWER_2')).toBe('name NO_ANSWER_2')
  })
})
