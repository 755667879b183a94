import { describe, expect, it } from 'vitest'
import { readPair } from '../../../src/domain/phone-events/read-pair.ts'
import { readPaste } from '../../../src/domain/phone-events/read-paste.ts'
import { readPlainly } from '../../../src/domain/phone-events/read-plainly.ts'
import { say } from './said.ts'

const readings: readonly (readonly [paste: string, reading: string])[] = [
  ['', 'none'],
  [
    'Missed Call Type: Trying\nHangup Cause: NO_ANSWER  USER_BUSY',
    'undefined-pair Trying / NO_ANSWER  USER_BUSY',
  ],
  ['Ringing\nNO_ANSWER\nTrying', 'defined Ringing / NO_ANSWER\nneeds-cause Trying'],
  ['NO_ANSWER\nRinging\nUSER_BUSY', 'defined Ringing / NO_ANSWER\nneeds-type USER_BUSY'],
  ['Missed Call Type: Trying\nRinging NO_ANSWER', 'needs-cause Trying\ndefined Ringing / NO_ANSWER'],
  ['Hangup Cause: USER_BUSY\nRinging NO_ANSWER', 'needs-type USER_BUSY\ndefined Ringing / NO_ANSWER'],
  ['Missed Call Type: Trying\nNO_ANSWER', 'defined Trying / NO_ANSWER'],
  [
    '<table><tr><th>Missed Call Type</th> x <th>Hangup Cause</th> y</tr><tr><td>Trying</td> z <td>NO_ANSWER</td></tr></table>',
    'defined Trying / NO_ANSWER',
  ],
  [
    '│ Missed Call Type │ Hangup Cause │\n│ Trying │ NO_ANSWER │\n│ Ringing │ USER_BUSY │',
    'defined Trying / NO_ANSWER\ndefined Ringing / USER_BUSY',
  ],
  [
    'a|Missed Call Type|Hangup Cause\nx|Trying|NO_ANSWER\ny|Ringing|USER_BUSY',
    'defined Trying / NO_ANSWER\ndefined Ringing / USER_BUSY',
  ],
  ['Missed Call Type: Trying; Hangup Cause: NO  ANSWER; x', 'defined Trying / NO_ANSWER'],
  ['-/Trying', 'defined Trying / <empty>'],
  ['–|Trying', 'defined Trying / <empty>'],
  ['Trying, the cause: unknown', 'not-understood'],
  ['Trying, cause is unknown', 'not-understood'],
  ['Trying, cause was: unknown', 'not-understood'],
  ['Trying, cause unknown', 'not-understood'],
  ['2. Trying', 'needs-cause Trying'],
  ['PE-1,Unknown,x\nPE-2,Unknown,y', 'not-understood'],
  [
    'Unknown,Ringing,NO_ANSWER\nUnknown,Trying,USER_BUSY',
    'defined Ringing / NO_ANSWER\ndefined Trying / USER_BUSY',
  ],
  [
    'Name,Call Type,Hangup Cause\n1,Inbound,NO_ANSWER\n2,Unknown,\n3,Internal,USER_BUSY',
    'needs-type NO_ANSWER\nnot-understood\nneeds-type USER_BUSY',
  ],
  [
    'Missed Call Type,Hangup Cause\nTrying,NO_ANSWER\nfoo,Hangup Cause\nRinging,USER_BUSY',
    'defined Trying / NO_ANSWER\nundefined-pair foo / Hangup Cause\ndefined Ringing / USER_BUSY',
  ],
  ['Record Count\n19\n17', 'not-understood'],
  ['Trying / - CRASH', 'undefined-pair Trying / CRASH'],
  ['Trying-18', 'not-understood'],
  ['Trying -18', 'not-understood'],
  ['Trying, Ringing, decline', 'not-understood'],
  ['decline, Trying', 'undefined-pair Trying / DECLINE'],
  [
    'x,Trying,NO_ANSWER\nTrying,Ringing,USER_BUSY\ny,Trying,NO_ANSWER',
    'defined Trying / NO_ANSWER\ndefined Ringing / USER_BUSY\ndefined Trying / NO_ANSWER',
  ],
  [
    'Trying,x,NO_ANSWER\nRinging,Trying,USER_BUSY\nTrying,y,NO_ANSWER',
    'defined Trying / NO_ANSWER\ndefined Ringing / USER_BUSY\ndefined Trying / NO_ANSWER',
  ],
  ['Trying (18)', 'needs-cause Trying'],
  ['Missed Call Type: Trying (18)', 'needs-cause Trying'],
  ['Trying (18)\nPE-0001\nPE-0002', 'needs-cause Trying'],
  ['1 Trying', 'needs-cause Trying'],
  ['Trying 18', 'defined Trying / NO_USER_RESPONSE'],
  ['It never said Ringing USER_BUSY', 'not-understood'],
  ['should not be Ringing USER_BUSY', 'not-understood'],
  ["Ringing USER_BUSY didn't occur", 'not-understood'],
  ['  \n\t ', 'none'],
  ['I keep trying, NO_ANSWER', 'needs-type NO_ANSWER'],
  ['we were ringing NO_ANSWER all day', 'needs-type NO_ANSWER'],
  ['still trying: USER_BUSY, any idea?', 'needs-type USER_BUSY'],
  ['what does Trying / LOSE_RACE mean?', 'defined Trying / LOSE_RACE'],
  ['getting ringing and NO_ANSWER on the sales queue', 'defined Ringing / NO_ANSWER'],
  ['Trying and Ringing NO_ANSWER both happen today', 'needs-type NO_ANSWER'],
  ['what does PROGRESS_TIMEOUT mean?', 'defined Trying / PROGRESS_TIMEOUT'],
  ['there was no answer from the agent', 'not-understood'],
  ['the agent declined', 'not-understood'],
  ['decline', 'not-understood'],
  ['codec', 'not-understood'],
  ['crash', 'not-understood'],
  ['DECLINE', 'undefined-pair ? / DECLINE'],
  ['SUBSCRIBER_ABSENT', 'undefined-pair ? / SUBSCRIBER_ABSENT'],
  ['Hangup Cause: NO_ANSWER\nDescription: ringing for 30 s', 'needs-type NO_ANSWER'],
  ['Call Status\nRinging\nHangup Cause\nNO_ANSWER', 'needs-type NO_ANSWER'],
  ['Missed Call Type\nHangup Cause\nNO_ANSWER', 'needs-type NO_ANSWER'],
  ['Missed Call Type\nRinging\nHangup Cause', 'defined Ringing / <empty>'],
  ['Missed Call Type: Ringing\nHangup Cause:\nCreated By: Ana', 'defined Ringing / <empty>'],
  ['Missed Call Type: Ringing', 'needs-cause Ringing'],
  [
    'Missed Call Type\nRinging\nHangup Cause\nSomething odd\nTime\n09:14',
    'undefined-pair Ringing / Something odd',
  ],
  ['Missed Call Type: Queued; Hangup Cause: NO_ANSWER', 'undefined-pair Queued / NO_ANSWER'],
  ['Missed Call Type: Queued', 'undefined-pair Queued / ?'],
  ['What do Missed Call Type and Hangup Cause mean?', 'not-understood'],
  ['Trying', 'needs-cause Trying'],
  ['All Busy', 'defined All Busy / <empty>'],
  ['unknown', 'defined Unknown / <empty>'],
  ['an unknown error happened', 'not-understood'],
  ['Hangup Cause: UNKNOWN', 'undefined-pair ? / UNKNOWN'],
  ['Missed Call Type: Trying\nHangup Cause: UNKNOWN', 'undefined-pair Trying / UNKNOWN'],
  ['<empty>', 'not-understood'],
  ['null', 'not-understood'],
  ['-', 'not-understood'],
  ['18', 'not-understood'],
  ['NONE', 'not-understood'],
  ['- Trying', 'needs-cause Trying'],
  ['Trying -', 'needs-cause Trying'],
  ['Trying / -', 'defined Trying / <empty>'],
  ['Trying NONE', 'defined Trying / <empty>'],
  ['cause code 19', 'needs-type NO_ANSWER'],
  ['Trying 404', 'undefined-pair Trying / 404'],
  ['SIP 486', 'not-understood'],
  ['SIP status code 486', 'not-understood'],
  ['Queued / PROGRESS_TIMEOUT', 'undefined-pair Queued / PROGRESS_TIMEOUT'],
  ['Ringing FOO_BAR', 'undefined-pair Ringing / FOO_BAR'],
  ['ALLOCATED_NUMBER', 'not-understood'],
  ['Trying ALLOCATED_NUMBER', 'undefined-pair Trying / ALLOCATED_NUMBER'],
  ['Ringing COMPATIBLE_DESTINATION', 'undefined-pair Ringing / COMPATIBLE_DESTINATION'],
  ['Trying TIMEOUT', 'undefined-pair Trying / TIMEOUT'],
  ['TIMEOUT', 'not-understood'],
  ['Ringing CALL_ACCEPTED', 'undefined-pair Ringing / CALL_ACCEPTED'],
  ['Tryng', 'not-understood'],
  ['UNALOCATED_NUMBER', 'needs-type UNALLOCATED_NUMBER'],
  ['Ringng / USER_BSY', 'defined Ringing / USER_BUSY'],
  ['trying_no_answer', 'defined Trying / NO_ANSWER'],
  ['TRYINGNOANSWER', 'defined Trying / NO_ANSWER'],
  ['Trying NO_ANSWER\nTrying NO_ANSWER', 'defined Trying / NO_ANSWER'],
  ['Trying: NO_ANSWER, USER_BUSY', 'defined Trying / NO_ANSWER\ndefined Trying / USER_BUSY'],
  ['Trying\nNO_ANSWER\nRinging\nUSER_BUSY', 'defined Trying / NO_ANSWER\ndefined Ringing / USER_BUSY'],
  [
    'Missed Call Type,Hangup Cause\n,NO_ANSWER\n,PROGRESS_TIMEOUT',
    'needs-type NO_ANSWER\nneeds-type PROGRESS_TIMEOUT',
  ],
  [
    'Missed Call Type,Hangup Cause,Agent\nQueued,,\n,,Ana\nRinging,,',
    'undefined-pair Queued / <empty>\nnot-understood\ndefined Ringing / <empty>',
  ],
  [
    'Ringing\tNO_ANSWER\nRinging\t\nTrying\tFOO',
    'defined Ringing / NO_ANSWER\ndefined Ringing / <empty>\nundefined-pair Trying / FOO',
  ],
  [
    'Type,Cause\nTrying,18\nRinging,NO_ANSWER',
    'defined Trying / NO_USER_RESPONSE\ndefined Ringing / NO_ANSWER',
  ],
  ['Event Type: Missed Call\nHangup Cause: NO_ANSWER', 'needs-type NO_ANSWER'],
  ['"nbavs__Missed_Call_Type__c": "Trying",\n"nbavs__Hangup_Cause__c": null,', 'defined Trying / <empty>'],
  [
    '<nbavs__Missed_Call_Type__c>Trying</nbavs__Missed_Call_Type__c><nbavs__Hangup_Cause__c>NO_ANSWER</nbavs__Hangup_Cause__c>',
    'defined Trying / NO_ANSWER',
  ],
  [
    'NAME     MISSED_CALL_TYPE__C  HANGUP_CAUSE__C\n───────  ───────────────────  ───────────────\nPE-1     Trying               NO_ANSWER\nPE-2     Ringing\nPE-3     All Busy',
    'defined Trying / NO_ANSWER\ndefined Ringing / <empty>\ndefined All Busy / <empty>',
  ],
  ['https://example.org/calls/trying/no-answer/', 'defined Trying / NO_ANSWER'],
  ['see https://example.org/calls/ringing/empty/ please', 'defined Ringing / <empty>'],
  ['?cause=NO_ANSWER', 'needs-type NO_ANSWER'],
  [
    'Hangup Cause\nNO_ANSWER\nUSER_BUSY\n<empty>',
    'needs-type NO_ANSWER\nneeds-type USER_BUSY\nneeds-type <empty>',
  ],
  [
    'Missed Call Type\tTrying\tRinging\nHangup Cause\tNO_ANSWER\tUSER_BUSY',
    'defined Trying / NO_ANSWER\ndefined Ringing / USER_BUSY',
  ],
  ['Ringing NO_ANSWER, Trying USER_BUSY', 'defined Ringing / NO_ANSWER\ndefined Trying / USER_BUSY'],
  ['USER_BUSY Trying, NO_ANSWER Ringing', 'defined Trying / USER_BUSY\ndefined Ringing / NO_ANSWER'],
  ['Trying / Ringing NO_ANSWER', 'defined Trying / NO_ANSWER\ndefined Ringing / NO_ANSWER'],
  [
    '14 Trying NO_USER_RESPONSE\n2 Trying <empty>',
    'defined Trying / NO_USER_RESPONSE\ndefined Trying / <empty>',
  ],
  ['Hangup cause was USER_BUSY on a Ringing call', 'needs-type USER_BUSY'],
  ["Missed_Call_Type__c = 'Trying' AND Hangup_Cause__c = 'NO_ANSWER'", 'defined Trying / NO_ANSWER'],
  ['queue Sales, type Ringing, cause USER_BUSY, agent Ana', 'defined Ringing / USER_BUSY'],
  ['Missed Call Type: Ringing\nHangup Cause:\nNO_ANSWER count: 5', 'defined Ringing / NO_ANSWER'],
  [
    'Missed Call Type: Ringing\nHangup Cause: NO_ANSWER / USER_BUSY',
    'undefined-pair Ringing / NO_ANSWER / USER_BUSY',
  ],
  [
    'Missed Call Type: Ringing, Trying; Hangup Cause: NO_ANSWER',
    'undefined-pair Ringing, Trying / NO_ANSWER',
  ],
  ['Trying NO_ANSWER_EXTRA', 'undefined-pair Trying / NO_ANSWER_EXTRA'],
  ['Trying USER_BUSY_LATER', 'undefined-pair Trying / USER_BUSY_LATER'],
  ['Trying 18\nRinging 31', 'needs-cause Trying\nneeds-cause Ringing'],
  ['Type Count\nTrying 18', 'needs-cause Trying'],
  ['Trying: 18', 'needs-cause Trying'],
  ['It is not Trying NO_ANSWER', 'not-understood'],
  ['not Ringing, NO_ANSWER', 'not-understood'],
  ['anything but Ringing NO_ANSWER', 'not-understood'],
  ['Ringing != NO_ANSWER', 'needs-type NO_ANSWER'],
  ['Trying NO_ANSWER was wrong, the record says Ringing', 'not-understood'],
  ['The phone did not ring: Trying / NO_ANSWER', 'defined Trying / NO_ANSWER'],
  ['Missed Call Type: Trying\nHangup Cause: not set', 'defined Trying / <empty>'],
  [
    "Missed_Call_Type__c != 'Trying' AND Hangup_Cause__c = 'NO_ANSWER'",
    "undefined-pair not 'Trying' / NO_ANSWER",
  ],
  [
    'Missed Call Type: Ringing (was Trying)\nHangup Cause: NO_ANSWER',
    'undefined-pair Ringing (was Trying) / NO_ANSWER',
  ],
  [
    'Missed Call Type: Ringing\nHangup Cause: NO_ANSWER; USER_BUSY',
    'undefined-pair Ringing / NO_ANSWER; USER_BUSY',
  ],
  [
    'Missed Call Type: Ringing; Trying; Hangup Cause: NO_ANSWER',
    'undefined-pair Ringing; Trying / NO_ANSWER',
  ],
  [
    'Missed Call Type: Ringing\nHangup Cause: NO_ANSWER > USER_BUSY',
    'undefined-pair Ringing / NO_ANSWER > USER_BUSY',
  ],
  [
    'Missed Call Type: Ringing\nHangup Cause: NO_ANSWER "USER_BUSY"',
    'undefined-pair Ringing / NO_ANSWER "USER_BUSY"',
  ],
  ['Missed Call Type: Ringing; Hangup Cause: NO_ANSWER; Callback: Yes', 'defined Ringing / NO_ANSWER'],
  ['🔴 Missed Call Type: Ringing 🔴 Hangup Cause: NO_ANSWER ✅', 'defined Ringing / NO_ANSWER'],
  [
    'Missed Call Type: Ringing\nHangup Cause: NO_ANSWER or USER_BUSY',
    'undefined-pair Ringing / NO_ANSWER or USER_BUSY',
  ],
  ['Missed Call Type: Trying\nExpected Hangup Cause: NO_ANSWER', 'needs-cause Trying'],
  ['?type=Trying&type=Ringing&cause=NO_ANSWER', 'undefined-pair Trying / Ringing / NO_ANSWER'],
  ['Crying NO_ANSWER', 'needs-type NO_ANSWER'],
  ['Bringing NO_ANSWER', 'needs-type NO_ANSWER'],
  [
    '10:02 Ringing NO_ANSWER\n10:03 Trying\n10:04 NO_ANSWER\n10:05 All Busy',
    'defined Ringing / NO_ANSWER\nneeds-cause Trying\nneeds-type NO_ANSWER\ndefined All Busy / <empty>',
  ],
  ['Ringing NO_ANSWER; Trying FOO_BAR', 'defined Ringing / NO_ANSWER\nundefined-pair Trying / FOO_BAR'],
  ['Ringing NOT_NO_ANSWER', 'undefined-pair Ringing / NOT_NO_ANSWER'],
  ['Trying PRE_NORMAL_CLEARING', 'undefined-pair Trying / PRE_NORMAL_CLEARING'],
  [
    '{"Missed Call Type":"Ringing","Hangup Cause":["NO_ANSWER","USER_BUSY"]}',
    'undefined-pair Ringing / NO_ANSWER / USER_BUSY',
  ],
  ['{"Missed Call Type":"Ringing","Hangup Cause":["NO_ANSWER"]}', 'defined Ringing / NO_ANSWER'],
  [
    '{"Missed Call Type":"Ringing","Hangup Cause":"NO_ANSWER","old":{"Missed Call Type":"Trying","Hangup Cause":null}}',
    'defined Ringing / NO_ANSWER\ndefined Trying / <empty>',
  ],
  ['Ringing &nbsp; NO_ANSWER', 'defined Ringing / NO_ANSWER'],
  ['<b>Ringing</b> &amp; <i>NO_ANSWER</i>', 'defined Ringing / NO_ANSWER'],
  [
    'Missed Call Type Hangup Cause\nRinging NO_ANSWER\nTrying USER_BUSY',
    'defined Ringing / NO_ANSWER\ndefined Trying / USER_BUSY',
  ],
  ['Ringing with no hangup cause', 'defined Ringing / <empty>'],
  ['Ringing, cause unknown', 'not-understood'],
  ['Ringing 16%', 'not-understood'],
  ['Ringing #16', 'not-understood'],
  ['Trying -18', 'not-understood'],
  ['constructor __proto__', 'not-understood'],
  ['{"__proto__": {"Hangup Cause": "NO_ANSWER"}}', 'needs-type NO_ANSWER'],
]

describe('what a paste says', () => {
  it.each(readings)('%j is read as %s', (paste, reading) => {
    expect(say(readPaste(paste))).toBe(reading)
  })
})

it.each([
  'Missed Call Type: -; Hangup Cause: NORMAL_UNSPECIFIED',
  'Missed Call Type Trying;ALLOTTED_TIMEOUT Hangup Cause ',
  'Missed Call Type: No Devices; Hangup Cause: ',
  ...readings.map(([paste]) => paste),
])('what is answered at once to %j is never another answer', (paste) => {
  const plain = readPlainly(paste)
  expect(plain === undefined ? say(readPaste(paste)) : say(plain)).toBe(say(readPaste(paste)))
})

describe('rows beyond the limit', () => {
  const row = 'Trying\tNO_ANSWER\n'
  it.each([
    ['a table', `Missed Call Type\tHangup Cause\n${row.repeat(2001)}`],
    ['lines', 'Trying NO_ANSWER\nRinging USER_BUSY\n'.repeat(1001)],
    [
      'labels',
      'Missed Call Type: Trying; Hangup Cause: NO_ANSWER\nMissed Call Type: Ringing; Hangup Cause: NO_ANSWER\n'.repeat(
        1001,
      ),
    ],
    [
      'JSON',
      JSON.stringify(Array(2001).fill({ Missed_Call_Type__c: 'Trying', Hangup_Cause__c: 'NO_ANSWER' })),
    ],
  ])('of %s are counted and left unread', (_, text) => {
    const outcome = readPaste(text)
    expect(outcome.kind === 'rows' && [outcome.rows.length, outcome.unread > 0]).toEqual([2000, true])
  })

  it('are one in a table of 2,001', () => {
    expect(readPaste(`Missed Call Type\tHangup Cause\n${row.repeat(2001)}`)).toMatchObject({ unread: 1 })
  })
})

it('a field of blanks alone is empty', () => {
  expect(say(readPair({ causeText: ' ' }))).toBe('not-understood')
  expect(say(readPair({ typeText: ' ', causeText: ' ' }))).toBe('not-understood')
  expect(say(readPair({ typeText: 'Trying', causeText: ' ' }))).toBe('defined Trying / <empty>')
  expect(say(readPair({ typeText: ' ', causeText: 'PROGRESS_TIMEOUT' }))).toBe('needs-type PROGRESS_TIMEOUT')
})

it('the headers of a table without either field are told, and of no other text', () => {
  expect(readPaste('Name;Owner\na;b\nc;d')).toMatchObject({ columns: ['Name', 'Owner'] })
  expect(readPaste('hello there')).toEqual({ kind: 'not-understood', text: 'hello there' })
})
