import { describe, expect, it } from 'vitest'
import { readPaste } from '../../../../src/domain/phone-events/read-paste.ts'
import { say, sayLines } from '../said.ts'
import { formatOf, readSample } from './sample.ts'

const own = { Missed_Call_Type__c: 'Ringing', Hangup_Cause__c: 'NO_ANSWER' }

describe('JSON', () => {
  it('says a row for each of its records, whatever else they hold', () => {
    expect(say(readSample('records.json')).split('\n').slice(0, 3)).toEqual([
      'defined Ringing / NO_ANSWER',
      'defined No Devices / <empty>',
      'defined Trying / LOSE_RACE',
    ])
    expect(formatOf(JSON.stringify(own))).toBe('json')
  })

  it.each([
    ['one record', own],
    ['an array', [own]],
    ['a record inside others', { status: 0, result: { records: [own] } }],
    ['a field that is an object', { Missed_Call_Type__c: 'Ringing', Hangup_Cause__c: { name: 'NO_ANSWER' } }],
    ['plain names', { type: 'Ringing', cause: 'NO_ANSWER' }],
    ['FreeSWITCH’s own variables', { missed_call_type: 'Ringing', variable_hangup_cause: 'NO_ANSWER' }],
  ])('is read as %s', (_what, value) => {
    for (const space of [undefined, 2])
      expect(say(readPaste(JSON.stringify(value, undefined, space)))).toBe('defined Ringing / NO_ANSWER')
  })

  it.each([
    [{ type: 'Trying', cause: null }, 'defined Trying / <empty>'],
    [{ type: 'Trying', cause: '' }, 'defined Trying / <empty>'],
    [{ type: 'Trying', note: '' }, 'needs-cause Trying'],
    [{ type: null, cause: null }, 'not-understood'],
    [{ Missed_Call_Type__c: 'Trying', Hangup_Cause__c: 17 }, 'defined Trying / USER_BUSY'],
    [{ Missed_Call_Type__c: 'Ringing', Parent__r: { Hangup_Cause__c: 'NO_ANSWER' } }, 'needs-cause Ringing'],
  ])('%j is read as %s', (value, reading) => {
    expect(say(readPaste(JSON.stringify(value)))).toBe(reading)
  })

  it('in lines is a row a line', () => {
    const lines = [own, { ...own, Missed_Call_Type__c: 'Trying' }].map((each) => JSON.stringify(each))
    expect(sayLines(readPaste(lines.join('\n')))).toBe(
      '1: defined Ringing / NO_ANSWER\n2: defined Trying / NO_ANSWER',
    )
  })

  it('that breaks off says what stands before the break', () => {
    const text = JSON.stringify([own, own], undefined, 1)
    expect(say(readPaste(text.slice(0, text.lastIndexOf('Hangup'))))).toContain('defined Ringing / NO_ANSWER')
  })

  it('nested very deep is read without fail', () => {
    expect(() => readPaste('[{"a":'.repeat(5000))).not.toThrow()
  })
})
