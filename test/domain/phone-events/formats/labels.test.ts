import { describe, expect, it } from 'vitest'
import { readPaste } from '../../../../src/domain/phone-events/read-paste.ts'
import { say } from '../said.ts'
import { formatOf, readSample } from './sample.ts'

const pair = 'defined Ringing / NO_ANSWER'

describe('labels', () => {
  it('with another record’s fields and notes between them say their own pairs alone', () => {
    expect(say(readSample('labels.txt'))).toBe(`${pair}\ndefined All Busy / <empty>`)
    expect(formatOf('Missed Call Type: Ringing\nHangup Cause: NO_ANSWER')).toBe('labels')
  })

  it('in YAML are a row for each item', () => {
    expect(say(readSample('labels.yaml'))).toBe('defined Ringing / CALL_REJECTED\ndefined Trying / <empty>')
  })

  it.each([
    'Missed Call Type: Ringing\nHangup Cause: NO_ANSWER',
    'Hangup Cause = NO_ANSWER; Missed Call Type = Ringing',
    'Missed Call Type\nRinging\nHangup Cause\nNO_ANSWER',
    'Missed Call Type\tRinging\tHangup Cause\tNO_ANSWER',
    'missed_call_type="Ringing" hangup_cause="NO_ANSWER" agent="Ana"',
    '**Missed Call Type**: Ringing\n**Hangup Cause**: NO_ANSWER',
    'nbavs__Missed_Call_Type__c => Ringing\nnbavs__Hangup_Cause__c => NO_ANSWER',
    '> Missed Call Type: Ringing\n> Hangup Cause: NO_ANSWER',
    '-[ RECORD 1 ]----+----------\nmissed_call_type | Ringing\nhangup_cause     | NO_ANSWER',
    '*** 1. row ***\nmissed_call_type: Ringing\n    hangup_cause: NO_ANSWER',
    'Typ des verpassten Anrufs: x\nMissed Call Type: Ringing\nHangup Cause: NO_ANSWER',
    'Missed Call Type: Ringing\nSIP Status: 480\nHangup Cause: NO_ANSWER',
  ])('%j say their pair', (text) => {
    expect(say(readPaste(text))).toBe(pair)
  })

  it.each([
    ['Missed Call Type: Ringing', 'needs-cause Ringing'],
    ['Hangup Cause: NO_ANSWER', 'needs-type NO_ANSWER'],
    ['Missed Call Type: Ringing\nHangup Cause:\nAgent: Ana', 'defined Ringing / <empty>'],
    ['Missed Call Type: Ringing\nHangup Cause: (blank)', 'defined Ringing / <empty>'],
    ['Missed Call Type: Ringing\nHangup Cause: ...', 'needs-cause Ringing'],
    ['Missed Call Type: Ringing\nHangup Cause: ***', 'needs-cause Ringing'],
    ['Missed Call Type: Ringing\nHangup Cause: #REF!', 'needs-cause Ringing'],
    ['Missed Call Type: Queued\nHangup Cause: NO_ANSWER', 'undefined-pair Queued / NO_ANSWER'],
    ['Missed Call Type: Ringing\nParent Hangup Cause: NO_ANSWER', 'needs-cause Ringing'],
    ['Missed Call Type: Ringing\nNotes: NO_ANSWER', 'needs-cause Ringing'],
  ])('%j is read as %s', (text, reading) => {
    expect(say(readPaste(text))).toBe(reading)
  })

  it('of several records are kept apart', () => {
    const record = (type: string, cause: string) => `Missed Call Type: ${type}\nHangup Cause: ${cause}`
    const text = [record('Ringing', 'NO_ANSWER'), record('Ringing', 'NO_ANSWER'), record('Trying', '-')]
    for (const border of ['\n', '\n\n', '\n---\n'])
      expect(say(readPaste(text.join(border)))).toBe(`${pair}\n${pair}\ndefined Trying / <empty>`)
  })
})
