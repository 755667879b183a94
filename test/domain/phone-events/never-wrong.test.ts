import { describe, expect, it } from 'vitest'
import { readPaste } from '../../../src/domain/phone-events/read-paste.ts'
import { say, sayLines } from './said.ts'

/** Pastes that once were answered with a definition they do not say. */
const lines: readonly (readonly [paste: string, reading: string])[] = [
  [
    'Ringing:\n- NO_ANSWER\n- USER_BUSY\nTrying:\n- LOSE_RACE\n- NO_ANSWER',
    '2: defined Ringing / NO_ANSWER\n3: defined Ringing / USER_BUSY\n5: defined Trying / LOSE_RACE\n6: defined Trying / NO_ANSWER',
  ],
  [
    'NO_ANSWER:\n- Ringing\n- Trying\nUSER_BUSY:\n- Trying',
    '2: defined Ringing / NO_ANSWER\n3: defined Trying / NO_ANSWER\n4: defined Trying / USER_BUSY',
  ],
  [
    'Ringing\nNO_ANSWER\n\nUSER_BUSY\nTrying',
    '1: defined Ringing / NO_ANSWER\n4: defined Trying / USER_BUSY',
  ],
  [
    'Ringing\nNO_ANSWER\nUSER_BUSY\nTrying',
    '1: needs-cause Ringing\n2: needs-type NO_ANSWER\n3: needs-type USER_BUSY\n4: needs-cause Trying',
  ],
  [
    'Ringing\nTrying\nNO_ANSWER\nUSER_BUSY',
    '1: needs-cause Ringing\n2: needs-cause Trying\n3: needs-type NO_ANSWER\n4: needs-type USER_BUSY',
  ],
  [
    'Missed Call Type: Ringing\nHangup Cause: NO_ANSWER\nHangup Cause: USER_BUSY\nMissed Call Type: Trying\nHangup Cause: LOSE_RACE',
    '1: defined Ringing / NO_ANSWER\n3: needs-type USER_BUSY\n4: defined Trying / LOSE_RACE',
  ],
  [
    'Missed Call Type: Ringing; Hangup Cause: NO_ANSWER\nHangup Cause: USER_BUSY; Missed Call Type: Trying',
    '1: defined Ringing / NO_ANSWER\n2: defined Trying / USER_BUSY',
  ],
  [
    '15. Trying NO_ANSWER\n16. Ringing\n17. Ringing USER_BUSY',
    '1: defined Trying / NO_ANSWER\n2: needs-cause Ringing\n3: defined Ringing / USER_BUSY',
  ],
  [
    'Call 1: Trying NO_ANSWER\nCall 16: Ringing\nCall 17: Ringing',
    '1: defined Trying / NO_ANSWER\n2: needs-cause Ringing\n3: needs-cause Ringing',
  ],
  [
    '12 Trying\n17 Ringing\n3 No Devices',
    '1: needs-cause Trying\n2: needs-cause Ringing\n3: defined No Devices / <empty>',
  ],
  [
    '10:01 Bob: Trying NO_ANSWER\n10:02 Ann: Ringing, blank',
    '1: defined Trying / NO_ANSWER\n2: needs-cause Ringing',
  ],
  [
    'PE-1 Trying NO_ANSWER\nPE-2 Ringing\nPE-3 All Busy',
    '1: defined Trying / NO_ANSWER\n2: needs-cause Ringing\n3: defined All Busy / <empty>',
  ],
  [
    '2026-01-05 Trying NO_ANSWER\n2026-01-06 Ringing -',
    '1: defined Trying / NO_ANSWER\n2: needs-cause Ringing',
  ],
  [
    'PE-1: Trying NO_ANSWER\nPE-2: Ringing USER_BUSY\nPE-3: Ringing -',
    '1: defined Trying / NO_ANSWER\n2: defined Ringing / USER_BUSY\n3: needs-cause Ringing',
  ],
  [
    'Trying NO_ANSWER\nCaller Unknown\nAnn Ringing\nUSER_BUSY',
    '1: defined Trying / NO_ANSWER\n2: words\n3: needs-cause Ringing\n4: needs-type USER_BUSY',
  ],
  [
    'Ringing\n- NO_ANSWER: 12\n- USER_BUSY: 3\nTrying\n- NO_ANSWER: 4',
    '2: defined Ringing / NO_ANSWER\n3: defined Ringing / USER_BUSY\n4: defined Trying / NO_ANSWER',
  ],
  [
    'Row Labels\tCount of Id\nRinging\t17\nNO_ANSWER\t17\nTrying\t18\nUSER_BUSY\t18\nGrand Total\t35',
    '1: words\n2: defined Ringing / NO_ANSWER\n4: defined Trying / USER_BUSY\n6: words',
  ],
  [
    'Ana\nRinging 17\nTrying 18\nBo\nRinging 19',
    '1: words\n2: needs-cause Ringing\n3: needs-cause Trying\n4: words',
  ],
  [
    'NO_ANSWER:\nRinging 17\nTrying 16\nUSER_BUSY:\nRinging 18',
    '2: defined Ringing / NO_ANSWER\n3: defined Trying / NO_ANSWER\n4: defined Ringing / USER_BUSY',
  ],
  [
    'Call 1\nMissed Call Type: Trying\nAgent: Ana\n\nCall 2\nHangup Cause: USER_BUSY\nAgent: Bo',
    '2: needs-cause Trying\n6: needs-type USER_BUSY',
  ],
  ['Missed Call Type: Trying\n\nAgent: Ana\n\nHangup Cause: USER_BUSY', 'defined Trying / USER_BUSY'],
  [
    'PE:{nbavs__Missed_Call_Type__c=Trying}\nPE:{nbavs__Hangup_Cause__c=USER_BUSY, nbavs__Missed_Call_Type__c=Ringing}\nPE:{nbavs__Hangup_Cause__c=NO_ANSWER, nbavs__Missed_Call_Type__c=Ringing}',
    '1: needs-cause Trying\n2: defined Ringing / USER_BUSY\n3: defined Ringing / NO_ANSWER',
  ],
  [
    '(X:{Missed_Call_Type__c=Trying}, X:{Hangup_Cause__c=USER_BUSY, Missed_Call_Type__c=Ringing})',
    '1: needs-cause Trying\n1: defined Ringing / USER_BUSY',
  ],
  [
    'ts=1 call=A missed_call_type="Trying"\nts=2 call=B hangup_cause="USER_BUSY"',
    '1: needs-cause Trying\n2: needs-type USER_BUSY',
  ],
  [
    '<records><Missed_Call_Type__c>Trying</Missed_Call_Type__c></records><records><Hangup_Cause__c>NO_ANSWER</Hangup_Cause__c><Missed_Call_Type__c>Ringing</Missed_Call_Type__c></records>',
    '1: needs-cause Trying\n1: defined Ringing / NO_ANSWER',
  ],
  [
    'Phone Event: Missed Call Type: Trying\nPhone Event: Hangup Cause: NO_ANSWER',
    'defined Trying / NO_ANSWER',
  ],
  [
    'Phone Event Name\tPE-0048211\tOwner\tAna\nMissed Call Type\tRinging\tHangup Cause\tORIGINATOR_CANCEL\nRelated Phone Events\nAction\tPhone Event Name\tMissed Call Type\tHangup Cause\nEdit | Del\tPE-0048212\tTrying\tNO_ANSWER\nEdit | Del\tPE-0048213\tTrying\t',
    '1: preamble\n2: preamble\n2: defined Ringing / ORIGINATOR_CANCEL\n3: preamble\n4: header\n5: defined Trying / NO_ANSWER\n6: defined Trying / <empty>',
  ],
  [
    'Missed Call Type\nRinging\nHangup Cause\nUSER_BUSY\nRelated\nPhone Event Name\tMissed Call Type\tHangup Cause\nPE-2\tTrying\tNO_ANSWER',
    '1: preamble\n1: defined Ringing / USER_BUSY\n2: preamble\n3: preamble\n4: preamble\n5: preamble\n6: header\n7: defined Trying / NO_ANSWER',
  ],
  [
    'Missed Call Type\nHangup Cause\nRinging\nUSER_BUSY\nTrying\nNO_ANSWER',
    '1: words\n2: words\n3: defined Ringing / USER_BUSY\n5: defined Trying / NO_ANSWER',
  ],
  [
    'Hangup Cause\nMissed Call Type\nUSER_BUSY\nRinging\nNO_ANSWER\nTrying',
    '1: words\n2: words\n3: defined Ringing / USER_BUSY\n5: defined Trying / NO_ANSWER',
  ],
  ['Row 1: Trying NO_ANSWER\nRow 2: Ringing', '1: defined Trying / NO_ANSWER\n2: needs-cause Ringing'],
  [
    'Ringing NO_ANSWER, and no Trying\nThe phone was Ringing for a long time, and then it stopped.',
    'defined Ringing / NO_ANSWER',
  ],
]

it.each(lines)('%j is read as %j', (paste, reading) => {
  expect(sayLines(readPaste(paste))).toBe(reading)
})

describe('one answer', () => {
  it.each([
    ['Call 16: Ringing', 'needs-cause Ringing'],
    ['16: Ringing', 'needs-cause Ringing'],
    ['16 Ringing', 'needs-cause Ringing'],
    ['16 × Ringing', 'needs-cause Ringing'],
    ['17|Ringing|', 'needs-cause Ringing'],
    ['17,Ringing', 'needs-cause Ringing'],
    ['Ringing for 17', 'not-understood'],
    ['Ringing=17', 'needs-cause Ringing'],
    ['Ringing 17', 'defined Ringing / USER_BUSY'],
    [
      'Related Event Hangup Cause: NO_ANSWER\nMissed Call Type: Ringing\nHangup Cause:',
      'defined Ringing / <empty>',
    ],
    [
      'Missed Call Type\nTrying\nParent Hangup Cause\nNO_ANSWER\nHangup Cause\n\nAgent\nBob',
      'defined Trying / <empty>',
    ],
    ['Hangup Cause\n\nParent Hangup Cause\nNO_ANSWER\nMissed Call Type\nTrying', 'defined Trying / <empty>'],
    [
      'Missed Call Type\nTrying\nLast Hangup Cause\nNO_ANSWER\nHangup Cause\nUSER_BUSY',
      'defined Trying / USER_BUSY',
    ],
    ['Missed Call Type: Ringing\nHangup Cause: \nStatus: NO_ANSWER', 'defined Ringing / <empty>'],
    [
      'Missed Call Type: Ringing\nHangup Cause: \nNotes: customer said NO_ANSWER',
      'defined Ringing / <empty>',
    ],
    [
      'Missed Call Type: Trying\nHangup Cause: NO_ANSWER USER_BUSY',
      'undefined-pair Trying / NO_ANSWER USER_BUSY',
    ],
    ['Trying !NO_ANSWER', 'needs-type NO_ANSWER'],
    ['Type <> Trying, Cause = NO_ANSWER', 'needs-type NO_ANSWER'],
    ['Trying <> NO_ANSWER', 'needs-type NO_ANSWER'],
    ['Missed Call Type\tRinging\nHangup Cause\t\nName\tNO_ANSWER', 'defined Ringing / <empty>'],
    [
      'Missed Call Type\tRinging\tAgent\tBob\nHangup Cause\tUSER_BUSY\tDuration\t17',
      'defined Ringing / USER_BUSY',
    ],
    ['Missed Call Type\tRinging\tHangup Cause\t\nAgent\tBob\tDuration\t17', 'defined Ringing / <empty>'],
    ['{"type":"Trying","cause":null}', 'defined Trying / <empty>'],
    ['{"type":"Trying","cause":""}', 'defined Trying / <empty>'],
    ['{"type":"Trying","note":""}', 'needs-cause Trying'],
    ['{"type":null,"cause":"PROGRESS_TIMEOUT"}', 'needs-type PROGRESS_TIMEOUT'],
    ['{"type":null,"cause":null}', 'not-understood'],
    [
      '\tNO_ANSWER\tUSER_BUSY\nRinging\t4\t16\nTrying\t17\t2',
      'defined Ringing / NO_ANSWER\ndefined Ringing / USER_BUSY\ndefined Trying / NO_ANSWER\ndefined Trying / USER_BUSY',
    ],
    ["We didn't get Ringing NO_ANSWER today", 'not-understood'],
    ["I don't think it's a Ringing NO_ANSWER", 'not-understood'],
    ['no more Ringing NO_ANSWER since the fix', 'not-understood'],
    ['Das ist nicht Trying NO_ANSWER', 'not-understood'],
    ['I do not know what Ringing / NO_ANSWER means', 'defined Ringing / NO_ANSWER'],
    ['Ringing vs Trying NO_ANSWER', 'needs-type NO_ANSWER'],
    ['Ringing vs. Trying with NO_ANSWER - whats the difference?', 'needs-type NO_ANSWER'],
    ['Trying -> Ringing -> NO_ANSWER', 'needs-type NO_ANSWER'],
    ['Ringing, formerly Trying, NO_ANSWER', 'needs-type NO_ANSWER'],
    [
      'Missed Call Type: Ringing\nSIP Hangup Cause: NORMAL_CLEARING\nHangup Cause: NO_ANSWER',
      'defined Ringing / NO_ANSWER',
    ],
    ['Parent Event: Hangup Cause: USER_BUSY\nMissed Call Type: Ringing', 'needs-cause Ringing'],
    [
      'Parent Phone Event: Hangup Cause,Missed Call Type,Hangup Cause\nUSER_BUSY,Ringing,NO_ANSWER\n,Trying,NO_ANSWER',
      'defined Ringing / NO_ANSWER\ndefined Trying / NO_ANSWER',
    ],
    [
      '[{"Parent__r.Hangup_Cause__c":"LOSE_RACE","Missed_Call_Type__c":"Ringing","Hangup_Cause__c":"NO_ANSWER"}]',
      'defined Ringing / NO_ANSWER',
    ],
    [
      '{"type":"call","agent":{"name":"Ana","type":"Unknown"},"missed_call_type":"Ringing","hangup_cause":"NO_ANSWER"}',
      'defined Ringing / NO_ANSWER',
    ],
    ['{"type":"Unknown","code":16}', 'not-understood'],
    ['{"type":"Unknown","cause":null}', 'defined Unknown / <empty>'],
    ['{"type":"Unknown","cause":"PROGRESS_TIMEOUT"}', 'undefined-pair Unknown / PROGRESS_TIMEOUT'],
    [
      'Name,Caller Name,Hangup Cause\nPE-1,Unknown,NO_ANSWER\nPE-2,Unknown,\nPE-3,Unknown,USER_BUSY',
      'needs-type NO_ANSWER\nnot-understood\nneeds-type USER_BUSY',
    ],
    [
      'Hangup Cause\tMissed Call Type\t\t\n\tRinging\tTrying\tTotal\nNO_ANSWER\t17\t2\t19\nUSER_BUSY\t16\t0\t16',
      'defined Ringing / NO_ANSWER\ndefined Trying / NO_ANSWER\ndefined Ringing / USER_BUSY',
    ],
    [
      'Phone Event Name\tMissed Call Type\tHangup Cause\tDate\nPE-1\tRinging\t\t02/11\nPE-2\t\tNO_ANSWER\t02/11',
      'defined Ringing / <empty>\nneeds-type NO_ANSWER',
    ],
    ['Missed Call Type\tHangup Cause\nRinging\t\n\tNO_ANSWER', 'needs-cause Ringing\nneeds-type NO_ANSWER'],
    ['Lead Source\nUnknown', 'not-understood'],
    ['Account\nTrying GmbH\nLead Source\nUnknown\nStatus\nRinging', 'needs-cause Ringing'],
    ['Unknown', 'defined Unknown / <empty>'],
  ])('%j is read as %j', (paste, reading) => {
    expect(say(readPaste(paste))).toBe(reading)
  })
})
