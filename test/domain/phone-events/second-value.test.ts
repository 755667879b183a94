import { describe, expect, test } from 'vitest'
import { readPaste } from '../../../src/domain/phone-events/read-paste.ts'
import { say } from './said.ts'

const marks = ', |; |: |. | / |/|&|-| – | · | > | -> | → | ~ | = | [| (|? |…|\\'.split('|')
const words = [' or ', ' and ', ', then ', ' instead of ', ' vs. ', ' but ', ' maybe ', ' after ']

describe('of two values of one field neither is taken', () => {
  test.each([...marks, ...words, ' | ', '|', ' ', ' aka ', ' replaced by '])(
    'a cause%sa cause',
    (between) => {
      const cause = `NO_ANSWER${between}USER_BUSY`
      expect(say(readPaste(`Missed Call Type: Ringing\nHangup Cause: ${cause}`))).toMatch(
        /^undefined-pair Ringing \/ NO_ANSWER.+USER_BUSY/,
      )
    },
  )

  test.each([...marks, ...words])('a type%sa type', (between) => {
    const type = `Ringing${between}Trying`
    expect(say(readPaste(`Missed Call Type: ${type}\nHangup Cause: NO_ANSWER`))).toMatch(
      /^undefined-pair Ringing.+Trying.* \/ NO_ANSWER/,
    )
  })

  test.each([
    'Ringing (2), Trying',
    '"Ringing" (1,204); Trying',
    "'Ringing'(2.5) / Trying",
    'Ringing, later NO_DEVICES',
  ])('nor of %j', (type) => {
    expect(say(readPaste(`Missed Call Type: ${type}\nHangup Cause: NO_ANSWER`))).toMatch(/^undefined-pair/)
  })

  test.each([
    'No answer (NO_ANSWER)',
    'NO_ANSWER, 19',
    'NO_ANSWER - 19',
    'NO_ANSWER: 17 calls',
    'NO_ANSWER (17)',
    '"NO_ANSWER" (17)',
    'NO_ANSWER(17)',
    'NO_ANSWER (1,204.5)',
    'NO_ANSWER, XNO_ANSWER_USER_BUSY',
    'NO_ANSWER\tAgent (2)?: USER_BUSY',
    'NO_ANSWER; AGENT_BUSY',
    'NO_ANSWER Notes: before it USER_BUSY',
    'NO_ANSWER\tNotes\tbefore it USER_BUSY',
    'NO_ANSWER; queue=USER_BUSY',
  ])('but %j is one', (cause) => {
    expect(say(readPaste(`Missed Call Type: Ringing\nHangup Cause: ${cause}`))).toBe(
      'defined Ringing / NO_ANSWER',
    )
  })

  test.each(['Ringing (RINGING)', 'Ringing. Trying again later', 'Ringing - see Trying times'])(
    'and %j is one',
    (type) => {
      expect(say(readPaste(`Missed Call Type: ${type}\nHangup Cause: NO_ANSWER`))).toBe(
        'defined Ringing / NO_ANSWER',
      )
    },
  )
})
