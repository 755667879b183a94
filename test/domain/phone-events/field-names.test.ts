import { describe, expect, it } from 'vitest'
import { readPaste } from '../../../src/domain/phone-events/read-paste.ts'
import { sayLines } from './said.ts'

const twoRead = '2: defined Ringing / NO_ANSWER\n3: defined Trying / USER_BUSY'

describe('common column names', () => {
  it.each([
    [
      'count where the values below agree',
      'Type;Cause\nRinging;NO_ANSWER\nTrying;USER_BUSY',
      `1: header\n${twoRead}`,
    ],
    [
      'stand back behind the full name',
      'Type;Missed Call Type;Hangup Cause\nTrying;Ringing;NO_ANSWER\nRinging;Trying;USER_BUSY',
      `1: header\n${twoRead}`,
    ],
    [
      'stand back behind the full name before them',
      'Missed Call Type;Type;Cause;Hangup Cause\nRinging;Trying;USER_BUSY;NO_ANSWER\nTrying;Ringing;NO_ANSWER;USER_BUSY',
      `1: header\n${twoRead}`,
    ],
    [
      'are passed by where they hold other things',
      'Type;Missed Type;Cause\nInbound;Ringing;NO_ANSWER\nInbound;Trying;USER_BUSY',
      `1: header\n${twoRead}`,
    ],
    [
      'name no field where nothing below agrees',
      'Missed Call Type;Cause\nRinging;weather\nTrying;rain',
      '1: header\n2: needs-cause Ringing\n3: needs-cause Trying',
    ],
    [
      'agree by numbers',
      'Call Type;Cause Code\nRinging;19\nTrying;17',
      '1: header\n2: defined Ringing / NO_ANSWER\n3: defined Trying / USER_BUSY',
    ],
  ])('%s', (_name, paste, reading) => {
    expect(sayLines(readPaste(paste))).toBe(reading)
  })

  it.each([
    'Missed Call Type',
    'missed_call_type',
    'nbavs__Missed_Call_Type__c',
    'Phone Event: Missed Call Type',
    'nbavs__Phone_Event__r.nbavs__Missed_Call_Type__c',
    'Missed Call Type ↑',
    'MISSEDCALLTYPE',
    'Missed-Call-Type:',
    'Missed Type',
    'Call Type',
    'Type',
  ])('%s names the Missed Call Type', (name) => {
    expect(sayLines(readPaste(`Hangup Cause\t${name}\nNO_ANSWER\tRinging\nUSER_BUSY\tTrying`))).toBe(
      `1: header\n${twoRead}`,
    )
  })

  it.each([
    'Hangup Cause',
    'nbavs__Hangup_Cause__c',
    'Phone Event: Hangup Cause',
    'Hangup Cause ↓',
    'Hangup Reason',
    'Hangup Cause Code',
    'Hangup Cause (Q.850)',
    'Q850 Cause',
    'Q.850 Cause',
    'Cause Code',
    'Cause',
  ])('%s names the Hangup Cause', (name) => {
    expect(sayLines(readPaste(`Missed Call Type\t${name}\nRinging\tNO_ANSWER\nTrying\tUSER_BUSY`))).toBe(
      `1: header\n${twoRead}`,
    )
  })
})
