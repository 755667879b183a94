import { describe, expect, it } from 'vitest'
import { readPaste } from '../../../../src/domain/phone-events/read-paste.ts'
import { pairsOf, say } from '../said.ts'
import { formatOf, readSample } from './sample.ts'

describe('words', () => {
  it('that say more than a pair mention it, and quote themselves', () => {
    const outcome = readSample('words.txt')
    expect(say(outcome)).toBe('mentioned Ringing / NO_ANSWER')
    expect(outcome.kind === 'mentioned' && outcome.quote).toContain('keep getting Ringing / NO_ANSWER since')
    expect(formatOf('Ringing / NO_ANSWER')).toBe('words')
  })

  it.each([
    'this is not Ringing / NO_ANSWER',
    'it was Ringing / NO_ANSWER last week',
    'Ben had Ringing / NO_ANSWER, says Ana',
    'we never see Ringing NO_ANSWER any more',
    'Das ist nicht Ringing NO_ANSWER',
  ])('%j mentions the pair: whether it is so is not read', (text) => {
    expect(say(readPaste(text))).toBe('mentioned Ringing / NO_ANSWER')
  })

  it.each([
    'Ringing / NO_ANSWER',
    'NO_ANSWER Ringing',
    'what does Ringing / NO_ANSWER mean?',
    'ringing, no answer',
    'RINGING - NO ANSWER',
    'Ringing + "NO_ANSWER"',
    '(Ringing) [NO_ANSWER]',
    '12 x Ringing NO_ANSWER',
    '• Ringing: NO_ANSWER',
  ])('%j is a plain question, and answered', (text) => {
    expect(say(readPaste(text))).toBe('defined Ringing / NO_ANSWER')
  })

  it.each([
    ['Ringing: NO_ANSWER, USER_BUSY', 'defined Ringing / NO_ANSWER\ndefined Ringing / USER_BUSY'],
    ['Ringing NO_ANSWER and USER_BUSY', 'defined Ringing / NO_ANSWER\ndefined Ringing / USER_BUSY'],
    ['Ringing NO_ANSWER; Trying USER_BUSY', 'defined Ringing / NO_ANSWER\ndefined Trying / USER_BUSY'],
    ['Ringing and Trying NO_ANSWER', 'defined Ringing / NO_ANSWER\ndefined Trying / NO_ANSWER'],
    ['Ringing / NO_ANSWER\nRinging / NO_ANSWER', 'defined Ringing / NO_ANSWER\ndefined Ringing / NO_ANSWER'],
  ])('%j is one grouping, and its pairs', (text, reading) => {
    expect(say(readPaste(text))).toBe(reading)
  })

  it.each([
    'Ringing / Trying / NO_ANSWER',
    'Trying -> Ringing -> NO_ANSWER',
    'Ringing vs Trying NO_ANSWER',
    'Ringing, formerly Trying, NO_ANSWER',
    'Ringing NO_ANSWER → USER_BUSY',
    'Ringing and Trying',
  ])('%j is none that is sure, and asked', (text) => {
    expect(pairsOf(readPaste(text)).map(({ kind }) => kind)).not.toContain('defined')
  })

  it.each([
    ['Ringing 17', 'defined Ringing / USER_BUSY'],
    ['Ringing, Q.850: 17', 'defined Ringing / USER_BUSY'],
    ['Ringing cause code 17', 'defined Ringing / USER_BUSY'],
    ['Ringing 17 times', 'needs-cause Ringing'],
    ['16 Ringing', 'needs-cause Ringing'],
    ['Ringing 09:17', 'needs-cause Ringing'],
    ['Ringing 17.11.2026', 'needs-cause Ringing'],
    ['Ringing 17 s', 'needs-cause Ringing'],
    ['area code 17, Ringing', 'needs-cause Ringing'],
    ['SIP 180 Ringing', 'not-understood'],
    ['SIP/2.0 100 Trying', 'not-understood'],
  ])('of the number in %j only a cause’s is a cause: %s', (text, reading) => {
    expect(say(readPaste(text))).toBe(reading)
  })

  it.each([
    ['Tryng NO_ANSWER', 'defined Trying / NO_ANSWER'],
    ['Ringing NO_ANWSER', 'defined Ringing / NO_ANSWER'],
    ['Ringing N0_AN5WER', 'defined Ringing / NO_ANSWER'],
    ['Ringing FOO_BAR', 'undefined-pair Ringing / FOO_BAR'],
  ])('%j is read though its letters are off: %s', (text, reading) => {
    expect(say(readPaste(text))).toBe(reading)
  })

  it.each(['', ' \n\t'])('%j is nothing', (text) => {
    expect(readPaste(text)).toEqual({ kind: 'none' })
  })

  it.each(['hello', 'the phone was ringing', 'I am trying again', 'unknown caller'])(
    '%j names nothing',
    (text) => {
      expect(say(readPaste(text))).toBe('not-understood')
    },
  )
})
