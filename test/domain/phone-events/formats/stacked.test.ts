import { describe, expect, it } from 'vitest'
import { readPaste } from '../../../../src/domain/phone-events/read-paste.ts'
import { say, sayLines } from '../said.ts'
import { formatOf, readSample } from './sample.ts'

describe('a table that lost its columns, a cell to a line', () => {
  it('is read by the names at its top', () => {
    expect(say(readSample('stacked.txt'))).toBe('defined Ringing / NO_ANSWER\ndefined Trying / USER_BUSY')
    expect(formatOf('Missed Call Type\nHangup Cause\nRinging\nNO_ANSWER\nTrying\nUSER_BUSY')).toBe('stacked')
  })

  it('is read with the fields the other way round', () => {
    expect(say(readPaste('Hangup Cause\nMissed Call Type\nNO_ANSWER\nRinging\nUSER_BUSY\nTrying'))).toBe(
      say(readSample('stacked.txt')),
    )
  })

  it('of one field alone is asked for the other, line by line', () => {
    expect(sayLines(readPaste('Hangup Cause\nNO_ANSWER\nUSER_BUSY'))).toBe(
      '1: header\n2: needs-type NO_ANSWER\n3: needs-type USER_BUSY',
    )
  })
})
