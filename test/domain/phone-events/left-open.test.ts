import { describe, expect, it } from 'vitest'
import { readPaste } from '../../../src/domain/phone-events/read-paste.ts'
import { say } from './said.ts'

describe('a side that the text may say, and nobody read', () => {
  it.each([
    [
      '"Missed Call Type" | [All Busy] & Duration (s) | 12 & "Hangup Cause" | [PROGRESS_TIMEOUT]',
      'needs-type PROGRESS_TIMEOUT',
    ],
    [
      '• Missed Call Type - **Trying**\n\nRegion - \n\n• Hangup Cause - **NORMAL_UNSPECIFIED**',
      'needs-type NORMAL_UNSPECIFIED',
    ],
    [
      'Phone Event: Missed Call Type="No Devices"\n\nPhone Event: Hangup Cause="NO_ANSWER"',
      'needs-cause No Devices\nneeds-type NO_ANSWER',
    ],
    ['Hangup Cause: NORMAL_UNSPECIFIED\nNote: it was Trying first', 'needs-type NORMAL_UNSPECIFIED'],
    ['Agent → Ana, type → Unknown, cause → NORMAL_UNSPECIFIED', 'needs-type NORMAL_UNSPECIFIED'],
    ['type\nx\ncause\nNORMAL_UNSPECIFIED', 'needs-type NORMAL_UNSPECIFIED'],
    [
      'Agent: Ana, Missed Call Type: Trying; Agent: Bo, Hangup Cause: LOSE_RACE, Missed Call Type: Ringing',
      'needs-cause Trying\ndefined Ringing / LOSE_RACE',
    ],
    ['Missed Call Type: All Busy\nNote: NO_ANSWER', 'needs-cause All Busy'],
    ['Missed Call Type: All Busy\nsee the hang-up cause below', 'needs-cause All Busy'],
    ['It said Trying again, NORMAL_UNSPECIFIED', 'needs-type NORMAL_UNSPECIFIED'],
  ])('is not the one that the reference leaves: %j', (text, said) => {
    expect(say(readPaste(text))).toBe(said)
  })

  it.each([
    ['It is trying again, NORMAL_UNSPECIFIED', 'defined Ringing / NORMAL_UNSPECIFIED'],
    [
      'NORMAL_UNSPECIFIED\n\nTrying NO_ANSWER',
      'defined Ringing / NORMAL_UNSPECIFIED\ndefined Trying / NO_ANSWER',
    ],
    ['Missed Call Type: All Busy\nNote: busy', 'defined All Busy / <empty>'],
    ['Missed Call Type: ALL_BUSY', 'defined All Busy / <empty>'],
    ['NO_DEVICES', 'defined No Devices / <empty>'],
    ['Hangup Cause: PROGRESS_TIMEOUT\nAgent: Ana', 'defined Trying / PROGRESS_TIMEOUT'],
  ])('is not there: %j', (text, said) => {
    expect(say(readPaste(text))).toBe(said)
  })
})
