import { describe, expect, it } from 'vitest'
import { readPaste } from '../../../src/domain/phone-events/read-paste.ts'
import { say } from './said.ts'

describe('labels', () => {
  it.each([
    ['MissedCallType=Ringing HangupCause=NO_ANSWER', 'defined Ringing / NO_ANSWER'],
    ['missed-call-type > Ringing; hang-up cause > NO_ANSWER', 'defined Ringing / NO_ANSWER'],
    ['The Missed Call Type is Ringing and the Hangup Cause was NO_ANSWER', 'defined Ringing / NO_ANSWER'],
    ['*Missed Call Type:* Ringing\n*Hangup Cause:* NO_ANSWER', 'defined Ringing / NO_ANSWER'],
    ['Missed Call Type (picklist): Ringing\nHangup Cause (text): NO_ANSWER', 'defined Ringing / NO_ANSWER'],
    ['Missed Call Type: Ringing - see below\nHangup Cause: NO_ANSWER (19)', 'defined Ringing / NO_ANSWER'],
    ['Missed Call Type: Ringing | Hangup Cause: NO_ANSWER | Agent: Ana', 'defined Ringing / NO_ANSWER'],
    ['Missed Call Type: "Ringing", Hangup Cause: "NO_ANSWER", Agent: "Ana"', 'defined Ringing / NO_ANSWER'],
    ['Missed Call Type: Ringing  Hangup Cause: NO_ANSWER  Agent: Ana', 'defined Ringing / NO_ANSWER'],
    ['Missed Call Type: Ringing\nHangup Cause: NO_ANSWER after 20 s', 'defined Ringing / NO_ANSWER'],
    ['Missed Call Type: Ringng\nHangup Cause: NO_ANSWR', 'defined Ringing / NO_ANSWER'],
    ['Missed Call Type: Ringing\nHangup Cause: 19', 'defined Ringing / NO_ANSWER'],
    ['Missed Call Type: Ringing\nHangup Cause: 190', 'undefined-pair Ringing / 190'],
    ['Missed Call Type: Ringing\nHangup Cause: N/A', 'defined Ringing / <empty>'],
    ['Missed Call Type: Ringing\nHangup Cause: --None--', 'defined Ringing / <empty>'],
    ['Missed Call Type: Ringing\nHangup Cause: (blank)', 'defined Ringing / <empty>'],
    ['Missed Call Type: --None--\nHangup Cause: NO_ANSWER', 'needs-type NO_ANSWER'],
    ['Missed Call Type: --None--\nHangup Cause: PROGRESS_TIMEOUT', 'needs-type PROGRESS_TIMEOUT'],
    ['Missed Call Type: Unknown\nHangup Cause: UNKNOWN', 'undefined-pair Unknown / UNKNOWN'],
    ['Hangup Cause: Unknown', 'undefined-pair ? / Unknown'],
    ['Hangup Cause <> NO_ANSWER\nMissed Call Type: Ringing', 'undefined-pair Ringing / not NO_ANSWER'],
    ['Hangup Cause ≠ NO_ANSWER\nMissed Call Type: Ringing', 'undefined-pair Ringing / not NO_ANSWER'],
    [
      'Original Missed Call Type: Trying\nMissed Call Type: Ringing\nHangup Cause: NO_ANSWER',
      'defined Ringing / NO_ANSWER',
    ],
    [
      'Missed Call Type (original): Trying\nMissed Call Type: Ringing\nHangup Cause: NO_ANSWER',
      'defined Ringing / NO_ANSWER',
    ],
    [
      'Previous Hangup Cause: USER_BUSY\nHangup Cause: NO_ANSWER\nMissed Call Type: Ringing',
      'defined Ringing / NO_ANSWER',
    ],
    [
      'Missed Call Type: Ringing -> Trying\nHangup Cause: NO_ANSWER',
      'undefined-pair Ringing -> Trying / NO_ANSWER',
    ],
    [
      'Missed Call Type: Ringing\nHangup Cause: NO_ANSWER, not USER_BUSY',
      'undefined-pair Ringing / NO_ANSWER, not USER_BUSY',
    ],
    ['Missed Call Type: Ringing\nHangup Cause: NO_ANSWER, queue Sales', 'defined Ringing / NO_ANSWER'],
    ['Missed Call Type: Ringing\nHangup Cause: NO_ANSWER (null)', 'defined Ringing / NO_ANSWER'],
    [
      'Missed Call Type: Ringing\nHangup Cause: NO_ANSWER\nMissed Call Type: Trying\nHangup Cause: USER_BUSY',
      'defined Ringing / NO_ANSWER\ndefined Trying / USER_BUSY',
    ],
    [
      'Missed Call Type: Ringing\nHangup Cause: NO_ANSWER\nMissed Call Type: Ringing\nHangup Cause: NO_ANSWER',
      'defined Ringing / NO_ANSWER',
    ],
    ['Hangup Cause: NO_ANSWER\nHangup Cause: USER_BUSY', 'needs-type NO_ANSWER\nneeds-type USER_BUSY'],
    ['Missed Call Types and hangup causes of the week', 'not-understood'],
    ['my_missed_call_type_2: Ringing', 'not-understood'],
    [`Missed Call Type: Ringing\nHangup Cause: NO_ANSWER ${'x'.repeat(500)}`, 'defined Ringing / NO_ANSWER'],
  ])('%j is read as %s', (paste, reading) => {
    expect(say(readPaste(paste))).toBe(reading)
  })
})

describe('labels on lines of their own', () => {
  it.each([
    ['Missed Call Type\n\nRinging\n\nHangup Cause\n\nNO_ANSWER', 'defined Ringing / NO_ANSWER'],
    [
      'Missed Call Type\nEdit Missed Call Type\nRinging\nHangup Cause\nEdit Hangup Cause\nNO_ANSWER',
      'defined Ringing / NO_ANSWER',
    ],
    [
      'Missed Call Type\nHelp Missed Call Type\nRinging\nHangup Cause\nNO_ANSWER',
      'defined Ringing / NO_ANSWER',
    ],
    ['Missed Call Type\nRinging\nHangup Cause\nEdit\nHelp\n\n\nNO_ANSWER', 'defined Ringing / NO_ANSWER'],
    ['Missed Call Type\nRinging\nHangup Cause\nCall Duration', 'defined Ringing / <empty>'],
    ['Missed Call Type\nRinging\nHangup Cause\nCreated By', 'defined Ringing / <empty>'],
    ['Missed Call Type\nRinging\nHangup Cause\nAgent: Ana', 'defined Ringing / <empty>'],
    ['Missed Call Type\nRinging\nHangup Cause\nCallback?', 'defined Ringing / <empty>'],
    ['Missed Call Type\nRinging\nHangup Cause\nNEW_NAME', 'undefined-pair Ringing / NEW_NAME'],
    ['Missed Call Type\nRinging\nHangup Cause\nNO_ANSWER 2 times', 'defined Ringing / NO_ANSWER'],
    ['Missed Call Type\nRinging\nHangup Cause\nno answr', 'defined Ringing / NO_ANSWER'],
    ['Missed Call Type\nRinging\nHangup Cause\n<empty>\nQueue\nSales', 'defined Ringing / <empty>'],
    ['Missed Call Type\nHangup Cause', 'not-understood'],
    ['Hangup Cause\nMissed Call Type\nRinging', 'defined Ringing / <empty>'],
  ])('%j is read as %s', (paste, reading) => {
    expect(say(readPaste(paste))).toBe(reading)
  })
})

describe('a record, and a line beside it that says another pair', () => {
  const record = 'On Monday Bob wrote:\n> Missed Call Type: Trying\n> Hangup Cause: NO_ANSWER\n\n'
  const quoted = 'defined Trying / NO_ANSWER'
  it.each([
    ['No, we see Ringing / USER_BUSY', `${quoted}\ndefined Ringing / USER_BUSY`],
    [
      'and again Ringing / USER_BUSY, Trying / LOSE_RACE',
      `${quoted}\ndefined Ringing / USER_BUSY\ndefined Trying / LOSE_RACE`,
    ],
    ['Yes, Trying / NO_ANSWER', quoted],
    ['It is not Ringing / USER_BUSY', quoted],
    ['Ringing\nUSER_BUSY', quoted],
    ['ringing for 30 s', quoted],
    ['Ringing 18', quoted],
    ['Name\tNO_ANSWER', quoted],
    ['Ringing FOO_BAR', quoted],
    [`${'x '.repeat(2500)}Ringing / USER_BUSY`, `${quoted}\ndefined Ringing / USER_BUSY`],
  ])('%j', (line, reading) => {
    expect(say(readPaste(record + line))).toBe(reading)
  })
})

describe('the value of a label', () => {
  const below = (lines: number) => `Missed Call Type${'\n'.repeat(lines)}Queued`
  it.each([
    ['Missed Call Type: Hangup Cause: NO_ANSWER\nAgent: Ana', 'needs-type NO_ANSWER'],
    ['Missed Call Type: Hangup Cause: PROGRESS_TIMEOUT\nRinging it is', 'needs-type PROGRESS_TIMEOUT'],
    ['Missed Call Type:   \nQueued', 'undefined-pair Queued / ?'],
    ['Missed Call Type: &\nQueued', 'not-understood'],
    [below(12), 'undefined-pair Queued / ?'],
    [below(13), 'not-understood'],
    ['Edit Missed Call Type: Queued', 'not-understood'],
    [' Info Missed Call Type: Queued', 'not-understood'],
    ['Editor Missed Call Type: Queued', 'undefined-pair Queued / ?'],
    ['Hangup Cause\n  Help text\nrain', 'undefined-pair ? / rain'],
    ['Hangup Cause\nInformation\nrain', 'undefined-pair ? / Information'],
    ['Missed Call Type  Hang-up Cause\nRinging NO_ANSWER', 'defined Ringing / NO_ANSWER'],
    ['  missed call type hangup cause  \nRinging NO_ANSWER', 'defined Ringing / NO_ANSWER'],
    ['x Missed Call Type Hangup Cause\nrain', 'undefined-pair ? / rain'],
    ['Hangup Cause: NO_ANSWER FOO_BAR', 'needs-type NO_ANSWER'],
    ['Hangup Cause: NO_ANSWER USER', 'needs-type NO_ANSWER'],
    ['Hangup Cause: NO_ANSWER CRASH', 'needs-type NO_ANSWER'],
    ['Hangup Cause: NO_ANSWER USER_BUSY', 'undefined-pair ? / NO_ANSWER USER_BUSY'],
    ["Hangup Cause: 'NO_ANSWER' USER_BUSY", "undefined-pair ? / 'NO_ANSWER' USER_BUSY"],
    ['Hangup Cause: "NO_ANSWER", "USER_BUSY"', 'undefined-pair ? / "NO_ANSWER", "USER_BUSY"'],
    ['Hangup Cause: NO_ANSWER; USER_BUSY', 'undefined-pair ? / NO_ANSWER; USER_BUSY'],
    ['Hangup Cause: NO_ANSWER & USER_BUSY', 'undefined-pair ? / NO_ANSWER & USER_BUSY'],
    ['Hangup Cause: NO_ANSWER (then USER_BUSY)', 'undefined-pair ? / NO_ANSWER (then USER_BUSY)'],
    ['Hangup Cause: NO_ANSWER (null)', 'needs-type NO_ANSWER'],
    ['Hangup Cause: NO_ANSWER, agent Ana', 'needs-type NO_ANSWER'],
    ['Hangup Cause: NO_ANSWER_X_Y', 'undefined-pair ? / NO_ANSWER_X_Y'],
    ['Hangup Cause: "NO_ANSWER" was it', 'needs-type NO_ANSWER'],
    ['Hangup Cause: FOO_BAR was it', 'undefined-pair ? / FOO_BAR was it'],
    ['Hangup Cause: NO  ANSWER; queue Sales', 'needs-type NO_ANSWER'],
    ['Hangup Cause: no answer - see below', 'needs-type NO_ANSWER'],
    ['Hangup Cause: no answer and so on', 'needs-type NO_ANSWER'],
    ['Hangup Cause: no answer</td>', 'needs-type NO_ANSWER'],
    ['Hangup Cause: NO_ANSWER)', 'needs-type NO_ANSWER'],
    ['Missed Call Type is blank and the Hangup Cause is NO_ANSWER', 'needs-type NO_ANSWER'],
    ['Missed Call Type: Ringing\nHangup Cause: null - see below', 'defined Ringing / <empty>'],
    ['Missed Call Type: Ringing\nHangup Cause: N/A (no agent)', 'defined Ringing / <empty>'],
    [
      'Missed Call Type: Ringing\nHangup Cause: blank or NO_ANSWER',
      'undefined-pair Ringing / blank or NO_ANSWER',
    ],
    ['Missed Call Type: Ringing\nHangup Cause: none of it', 'undefined-pair Ringing / none of it'],
    ['missed_call_type=Ringing hangup_cause= agent=bo', 'defined Ringing / <empty>'],
    ['a Missed Call Type of "Trying" and a Hangup Cause of "USER_BUSY"', 'defined Trying / USER_BUSY'],
    ['missed call type of  trying, hangup cause of user busy', 'defined Trying / USER_BUSY'],
    ['Missed Call Type: of Trying', 'needs-cause Trying'],
    ['a hangup cause of some kind, NO_ANSWER', 'needs-type NO_ANSWER'],
    ['Type: Missed. Missed Call Type: Ringing. Cause: NO_ANSWER', 'defined Ringing / NO_ANSWER'],
    ['Cause: rain, Missed Call Type: Ringing, Hangup Cause: NO_ANSWER', 'defined Ringing / NO_ANSWER'],
    ['Type: Gone. Cause: NO_ANSWER', 'undefined-pair Gone / NO_ANSWER'],
    [String.raw`Missed Call Type: Ringing\nHangup Cause: NO_ANSWER\n`, 'defined Ringing / NO_ANSWER'],
    [
      String.raw`{"body":"missed call type: Ringing\r\nhangup cause: NO_ANSWER\r\n\"x\""}`,
      'defined Ringing / NO_ANSWER',
    ],
    [
      String.raw`{"body":"hangup cause: no answer\nmissed call type: Ringing"}`,
      'defined Ringing / NO_ANSWER',
    ],
    [String.raw`Ringing\no answer`, 'defined Ringing / NO_ANSWER'],
    [
      String.raw`{"a":"\\n","Missed Call Type":"Ringing","Hangup Cause":"no\\n answer"}`,
      'undefined-pair Ringing / no\\n answer',
    ],
    ['missed_call_type="No Devices" hangup_cause="" agent=ana', 'defined No Devices / <empty>'],
    ["missed_call_type='Ringing', hangup_cause='', agent='ana'", 'defined Ringing / <empty>'],
    ['hangup_cause=null agent=1 missed_call_type=Ringing', 'defined Ringing / <empty>'],
    ['hangup_cause=- agent=1 missed_call_type=Ringing', 'defined Ringing / <empty>'],
    ['missed_call_type=Ringing hangup_cause=user busy;agent=1', 'defined Ringing / USER_BUSY'],
    ['hangup_cause=user busy agent=1 missed_call_type=Ringing', 'defined Ringing / USER_BUSY'],
    ['Missed Call Type\tRinging\tHangup Cause\t\tAgent\tAna', 'defined Ringing / <empty>'],
    ['Missed Call Type\tRinging\tHangup Cause\t \t\tAgent\tAna', 'defined Ringing / <empty>'],
    ['Missed Call Type\t\tRinging\tHangup Cause\t\tNO_ANSWER', 'defined Ringing / NO_ANSWER'],
    ['Missed Call Type\tRinging\tHangup Cause\t\tNOT_MY_AGENT', 'undefined-pair Ringing / NOT_MY_AGENT'],
    ['Missed Call Type\tRinging\tHangup Cause\t\tRain', 'undefined-pair Ringing / Rain'],
    ['The hangup cause was originator cancel! The type: x', 'needs-type ORIGINATOR_CANCEL'],
    ['Missed Call Type Ringing with hangup cause No Answer. Is that us?', 'defined Ringing / NO_ANSWER'],
    ['Missed Call Type Ringing with hangup cause User Busy? No', 'defined Ringing / USER_BUSY'],
    ['Hangup Cause: no answer.x', 'undefined-pair ? / no answer.x'],
    ['Hangup Cause: user busy on a call of Ana', 'needs-type USER_BUSY'],
    ['Hangup Cause: user busy since 9:00', 'needs-type USER_BUSY'],
    ['Hangup Cause: recovery on timer expire', 'defined Ringing / RECOVERY_ON_TIMER_EXPIRE'],
    ['missed_call_type= agent.id=7 hangup_cause=NO_ANSWER', 'needs-type NO_ANSWER'],
    ['missed_call_type=Ringing hangup_cause= rain agent=bo', 'undefined-pair Ringing / rain'],
    ['missed_call_type: Ringing; hangup_cause: x=y', 'undefined-pair Ringing / x=y'],
    ['Hangup Cause: 16 (NORMAL_CLEARING)', 'needs-type NORMAL_CLEARING'],
    ['Hangup Cause: 16 - Normal Clearing', 'needs-type NORMAL_CLEARING'],
    ['Hangup Cause: 016 NORMAL_CLEARING', 'needs-type NORMAL_CLEARING'],
    ['Hangup Cause: 16/NORMAL_CLEARING', 'needs-type NORMAL_CLEARING'],
    ['Hangup Cause: 17 (NORMAL_CLEARING)', 'undefined-pair ? / 17 (NORMAL_CLEARING)'],
    ['Hangup Cause: 16 (see there)', 'needs-type NORMAL_CLEARING'],
    ['Hangup Cause: 160 (NORMAL_CLEARING)', 'undefined-pair ? / 160 (NORMAL_CLEARING)'],
    [
      'Name\nMissed Call Type\nHangup Cause\nPE-1\nTrying\nNO_ANSWER\nPE-2\nRinging\n \nPE-3\nAll Busy\n',
      'defined Trying / NO_ANSWER\nneeds-cause Ringing\nneeds-cause All Busy',
    ],
    ['Missed Call Type\nHangup Cause\nrain\nsun', 'undefined-pair ? / rain'],
    ['Missed call type was Ringing but hangup cause was empty', 'defined Ringing / <empty>'],
    ['missed call type Trying with hangup cause NO_ANSWER?', 'defined Trying / NO_ANSWER'],
    ['Hangup Cause: NO_ANSWER while on another call', 'needs-type NO_ANSWER'],
    ['The Missed Call Type is Trying, and the Hangup Cause is NO_ANSWER (19).', 'defined Trying / NO_ANSWER'],
    ['Hangup Cause: "NO_ANSWER" (2), agent Ana', 'needs-type NO_ANSWER'],
    ['Hangup Cause: NO_ANSWER (2), USER_BUSY (1)', 'undefined-pair ? / NO_ANSWER (2), USER_BUSY (1)'],
    ["NOT Missed_Call_Type__c = 'Queued'", "undefined-pair not 'Queued' / ?"],
    ["WHERE NOT (Missed_Call_Type__c = 'Ringing') LIMIT 5", "undefined-pair not 'Ringing') LIMIT 5 / ?"],
    ["Hangup_Cause__c NOT IN ('NO_ANSWER')", "undefined-pair ? / not ('NO_ANSWER')"],
    ["Hangup_Cause__c not like 'NO%'", "undefined-pair ? / not 'NO%'"],
    ['Missed Call Type does not contain Ringing', 'undefined-pair not Ringing / ?'],
    ['Missed Call Type not equal Ringing', 'undefined-pair not Ringing / ?'],
    ['Hangup Cause not set', 'needs-type <empty>'],
    ['Missed Call Type and Hangup Cause: Ringing, NO_ANSWER', 'defined Ringing / NO_ANSWER'],
    ['Missed Call Type & Hangup Cause = Ringing & NO_ANSWER', 'defined Ringing / NO_ANSWER'],
    ['The missed call type/hang-up cause are Ringing/NO_ANSWER.', 'defined Ringing / NO_ANSWER'],
    ['Hangup Cause, Missed Call Type: NO_ANSWER, Ringing', 'defined Ringing / NO_ANSWER'],
    ['**Missed Call Type** & **Hangup Cause**: Trying & (empty)', 'defined Trying / <empty>'],
    ['If Missed Call Type = Ringing then Hangup Cause = NO_ANSWER', 'defined Ringing / NO_ANSWER'],
    [
      'Missed Call Type: No Devices Agent Name: Ana Hangup Cause: Recovery On Timer Expire Duration (s): 12',
      'undefined-pair No Devices / RECOVERY_ON_TIMER_EXPIRE',
    ],
    [
      'Missed Call Type: Ringing Callback?: Yes Hangup Cause: No Answer Agent: Ana',
      'defined Ringing / NO_ANSWER',
    ],
    ['Missed Call Type: No Devices Agent 2 : Ana', 'defined No Devices / <empty>'],
    ['Missed Call Type: Ringing Trying: 3', 'undefined-pair Ringing Trying: 3 / ?'],
    ['Missed Call Type: Ringing agent: Ana', 'undefined-pair Ringing agent: Ana / ?'],
    [
      'Missed Call Type: Ringing Hangup Cause: Rejected: agent busy',
      'undefined-pair Ringing / Rejected: agent busy',
    ],
    ['Missed Call Type: "Ringing" / Hangup Cause: "NO_ANSWER"', 'defined Ringing / NO_ANSWER'],
    ['Hangup Cause: - // Missed Call Type: All Busy', 'defined All Busy / <empty>'],
    ['Missed Call Type: Ringing • Hangup Cause: —', 'defined Ringing / <empty>'],
    ['Missed Call Type: <b>Ringing</b><br>Hangup Cause: <b>NO_ANSWER</b>', 'defined Ringing / NO_ANSWER'],
    ['Missed Call Type: - / Hangup Cause: NO_ANSWER', 'needs-type NO_ANSWER'],
    ['Missed Call Type: / Hangup Cause: NO_ANSWER', 'needs-type NO_ANSWER'],
    ['Duration (s) : 12\t2. Hangup Cause : \t1. Missed Call Type : trying', 'defined Trying / <empty>'],
    ["2. Missed Call Type | 'Ringing'. 1. Hangup Cause | ", 'needs-cause Ringing'],
    ['missed_call_type, hangup_cause=NO_ANSWER', 'needs-type NO_ANSWER'],
    [
      "Missed_Call_Type__c = 'Ringing' OR Missed_Call_Type__c = 'Trying'",
      'needs-cause Ringing\nneeds-cause Trying',
    ],
    [
      "Missed_Call_Type__c = 'Ringing' or (nbavs__Hangup_Cause__c = 'NO_ANSWER')",
      'needs-cause Ringing\nneeds-type NO_ANSWER',
    ],
    ["Missed_Call_Type__c = 'Ringing' AND Hangup_Cause__c = 'NO_ANSWER'", 'defined Ringing / NO_ANSWER'],
    ['the Hangup Cause not known to me', 'not-understood'],
    ['Hangup Cause: FOO)', 'undefined-pair ? / FOO'],
    ['Hangup Cause: FOO (bar)', 'undefined-pair ? / FOO (bar)'],
    ['Hangup Cause: FOO) bar', 'undefined-pair ? / FOO) bar'],
    ['Hangup Cause: **', 'not-understood'],
    ['Hangup Cause.', 'needs-type <empty>'],
    ['Hangup Cause -', 'needs-type <empty>'],
    ['Hangup Cause null', 'needs-type <empty>'],
    ['Hangup Cause "FOO_BAR" here', 'not-understood'],
    [`Hangup Cause != ${'x'.repeat(500)}`, `undefined-pair ? / not ${'x'.repeat(396)}`],
    [`Hangup Cause: ${'x'.repeat(500)}`, `undefined-pair ? / ${'x'.repeat(399)}`],
    ['Missed Call Type\tRinging\nHangup Cause\t\nRegion\tNorth', 'defined Ringing / <empty>'],
    ['Hangup Cause\nrain\tsun', 'undefined-pair ? / rain\tsun'],
    ['Hangup Cause\nRecord Count\n3', 'not-understood'],
    ['Missed Call Type\nRinging\nHangup Cause\nRecord Count\n3', 'defined Ringing / <empty>'],
    ['Missed Call Type\nRinging\nHangup Cause\nNO_ANSWER: 3', 'defined Ringing / NO_ANSWER'],
    ['Missed Call Type\nRinging\nHangup Cause\nWeather: rain', 'defined Ringing / <empty>'],
    ['Missed Call Type\n\nHangup Cause\n\n\nRinging\n\nNO_ANSWER', 'defined Ringing / NO_ANSWER'],
    ['Hangup Cause\nMissed Call Type\nNO_ANSWER\nRinging', 'defined Ringing / NO_ANSWER'],
    ['Missed Call Type\nHangup Cause\nNO_ANSWER\nRinging', 'defined Ringing / NO_ANSWER'],
  ])('%j is read as %s', (paste, reading) => {
    expect(say(readPaste(paste))).toBe(reading)
  })
})

describe('common words as labels', () => {
  it.each([
    ['Type: Ringing, Cause: NO_ANSWER', 'defined Ringing / NO_ANSWER'],
    ['Type: Ringing\nCause: NO_ANSWER', 'defined Ringing / NO_ANSWER'],
    ['(type=Ringing; cause=NO_ANSWER)', 'defined Ringing / NO_ANSWER'],
    ['type=Ringing&cause=NO_ANSWER', 'defined Ringing / NO_ANSWER'],
    ['Type: Inbound\nMissed Call Type: Ringing\nHangup Cause: NO_ANSWER', 'defined Ringing / NO_ANSWER'],
    ['Cause: human error', 'not-understood'],
    ['Type: Inbound', 'not-understood'],
    ['Type: Ringing', 'needs-cause Ringing'],
    ['Cause: NO_ANSWER', 'needs-type NO_ANSWER'],
    ['Type: Ringing, Cause: weather', 'undefined-pair Ringing / weather'],
  ])('%j is read as %s', (paste, reading) => {
    expect(say(readPaste(paste))).toBe(reading)
  })
})

describe('one label, and the other side beside it', () => {
  it.each([
    ['Missed Call Type: Ringing\nNO_ANSWER', 'defined Ringing / NO_ANSWER'],
    ['Ringing (Hangup Cause: NO_ANSWER)', 'defined Ringing / NO_ANSWER'],
    ['Missed Call Type != Trying\nNO_ANSWER', 'undefined-pair not Trying / ?'],
    ['Missed Call Type <> Trying NO_ANSWER', 'undefined-pair not Trying NO_ANSWER / ?'],
    ['Ringing, Hangup Cause ≠ NO_ANSWER', 'undefined-pair ? / not NO_ANSWER'],
    ['Ringing (Hangup Cause: FOO_BAR)', 'undefined-pair Ringing / FOO_BAR'],
    ['Ringing\nHangup Cause: NO_ANSWER', 'defined Ringing / NO_ANSWER'],
    ['Missed Call Type: Ringing\nNO_ANSWER\nUSER_BUSY', 'needs-cause Ringing'],
    ['Missed Call Type: Ringing\nNO_ANSWER on Tuesday, says Ana', 'needs-cause Ringing'],
    ['Hangup Cause: NO_ANSWER, seen while ringing Ana', 'needs-type NO_ANSWER'],
  ])('%j is read as %s', (paste, reading) => {
    expect(say(readPaste(paste))).toBe(reading)
  })
})
