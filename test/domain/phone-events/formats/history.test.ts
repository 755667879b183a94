import { describe, expect, it } from 'vitest'
import { readPaste } from '../../../../src/domain/phone-events/read-paste.ts'
import { say, sayLines } from '../said.ts'
import { formatOf, readSample } from './sample.ts'

const head = 'Date\tField\tUser\tOriginal Value\tNew Value'
const changed = (field: string, was: string, is: string, when = '18/11/2026 09:31') =>
  `${when}\t${field}\tAna\t${was}\t${is}`
const history = (...lines: readonly string[]) => [head, ...lines].join('\n')

describe('a field history', () => {
  it('says what the fields became, and never what they were', () => {
    expect(say(readSample('history.tsv'))).toBe('defined Ringing / USER_BUSY')
    expect(formatOf(history(changed('Hangup Cause', 'USER_BUSY', 'NO_ANSWER')))).toBe('history')
  })

  it('keeps changes of two times apart', () => {
    const text = history(
      changed('Missed Call Type', '', 'Ringing'),
      changed('Hangup Cause', '', 'NO_ANSWER', '18/11/2026 10:02'),
    )
    expect(sayLines(readPaste(text))).toBe('1: header\n2: needs-cause Ringing\n3: needs-type NO_ANSWER')
  })

  it('that empties a field says that it is empty', () => {
    const text = history(
      changed('Missed Call Type', 'Ringing', 'Trying'),
      changed('Hangup Cause', 'NO_ANSWER', ''),
    )
    expect(say(readPaste(text))).toBe('defined Trying / <empty>')
  })

  it('of other fields says nothing of the two', () => {
    const text = history(changed('Owner', 'Ana', 'Ringing'), changed('Parent Hangup Cause', '', 'NO_ANSWER'))
    expect(say(readPaste(text))).not.toContain('defined')
  })
})
