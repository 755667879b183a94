import { describe, expect, it } from 'vitest'
import { readPaste } from '../../../src/domain/phone-events/read-paste.ts'
import { readPlainly } from '../../../src/domain/phone-events/read-plainly.ts'
import { say } from './said.ts'

describe('counts of a type and of a cause', () => {
  it.each([
    'Ringing: 5, NO_ANSWER: 3',
    'Ringing (5), NO_ANSWER (3)',
    'Ringing x5 / NO_ANSWER x3',
    'Ringing=1,204 and NO_ANSWER=1,099.',
    'Ringing: 5\nNO_ANSWER: 3',
  ])('say no pair: %j', (text) => {
    expect(say(readPaste(text))).toBe('needs-cause Ringing\nneeds-type NO_ANSWER')
    expect(readPlainly(text)).toBeUndefined()
  })

  it.each([
    ['Trying 3, NO_ANSWER 2, Ringing 4', 'needs-cause Trying\nneeds-type NO_ANSWER\nneeds-cause Ringing'],
    [
      'Ringing: 5\nNO_ANSWER: 3\nUSER_BUSY: 9',
      'needs-cause Ringing\nneeds-type NO_ANSWER\nneeds-type USER_BUSY',
    ],
    ['USER_BUSY 5\nRinging 3\nTrying 1', 'needs-type USER_BUSY\nneeds-cause Ringing\nneeds-cause Trying'],
  ])('nor do several: %j', (text, said) => {
    expect(say(readPaste(text))).toBe(said)
  })

  it.each([
    ['Ringing: 5\nNO_ANSWER: 3\nUSER_BUSY: 2', 'defined Ringing / NO_ANSWER\ndefined Ringing / USER_BUSY'],
    ['USER_BUSY: 5\nRinging: 3\nTrying: 2', 'defined Ringing / USER_BUSY\ndefined Trying / USER_BUSY'],
    ['Ringing: 3\nNO_ANSWER: 3', 'defined Ringing / NO_ANSWER'],
    ['Ringing\nNO_ANSWER: 3\nUSER_BUSY: 2', 'defined Ringing / NO_ANSWER\ndefined Ringing / USER_BUSY'],
    [
      'Ringing: 1,204\nNO_ANSWER: 1,200\nUSER_BUSY: 4',
      'defined Ringing / NO_ANSWER\ndefined Ringing / USER_BUSY',
    ],
  ])('that add up to their heading stand beneath it: %j', (text, said) => {
    expect(say(readPaste(text))).toBe(said)
  })

  it.each([
    'Ringing (180) NO_ANSWER (19)',
    'Ringing (180)\nNO_ANSWER (19)',
    'Ringing NO_ANSWER 3',
    'Ringing: NO_ANSWER (3)',
  ])('are none where one is of the pair, or the number of the cause: %j', (text) => {
    expect(say(readPaste(text))).toBe('defined Ringing / NO_ANSWER')
  })
})
