import { describe, expect, it } from 'vitest'
import { readPaste } from '../../../../src/domain/phone-events/read-paste.ts'
import { say, sayLines } from '../said.ts'
import { readSample } from './sample.ts'

describe('rows that SQL inserts', () => {
  it('have the names of their columns, and each its line', () => {
    expect(sayLines(readSample('inserts.sql'))).toBe(
      '2: header\n3: defined Ringing / NO_ANSWER\n4: defined Trying / <empty>\n5: defined No Devices / <empty>',
    )
  })

  it.each([
    [
      "INSERT INTO t VALUES (1,'Ringing','NO_ANSWER'),(2,'Trying','USER_BUSY');",
      'defined Ringing / NO_ANSWER\ndefined Trying / USER_BUSY',
    ],
    [
      'insert into "t" ("Missed Call Type", "Hangup Cause") values (\'Ringing\', N\'NO_ANSWER\')',
      'defined Ringing / NO_ANSWER',
    ],
    [
      "INSERT INTO t (parent_hangup_cause, missed_call_type) VALUES ('NO_ANSWER', 'Ringing')",
      'needs-cause Ringing',
    ],
  ])('%j is read as %j', (text, reading) => {
    expect(say(readPaste(text))).toBe(reading)
  })

  it('that are cut off give no pair of two of them', () => {
    const text =
      "INSERT INTO t (missed_call_type, hangup_cause) VALUES ('Ringing', 'NO_ANSWER'), ('Trying', 'USER_"
    expect(say(readPaste(text))).not.toContain('defined Trying')
  })
})
