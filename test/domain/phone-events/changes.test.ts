import { describe, expect, it } from 'vitest'
import { readPaste } from '../../../src/domain/phone-events/read-paste.ts'
import { say, sayLines } from './said.ts'

describe('of two types, one of which may have been, none is taken', () => {
  it.each([
    '->',
    ' -> ',
    '=>',
    ' → ',
    ' > ',
    ' vs ',
    ' vs. ',
    ' VERSUS ',
    ' then ',
    ', formerly ',
    ' (previously ',
  ])('%j', (between) => {
    expect(say(readPaste(`Ringing${between}Trying / NO_ANSWER`))).toBe('needs-type NO_ANSWER')
  })

  it('nor of two causes', () => {
    expect(say(readPaste('Ringing: NO_ANSWER → USER_BUSY'))).not.toContain('Ringing / USER_BUSY')
  })

  it.each([
    ['Trying / Ringing NO_ANSWER', 'defined Trying / NO_ANSWER\ndefined Ringing / NO_ANSWER'],
    ['Trying NO_ANSWER -> Ringing USER_BUSY', 'defined Trying / NO_ANSWER\ndefined Ringing / USER_BUSY'],
    ['Trying -> NO_ANSWER', 'defined Trying / NO_ANSWER'],
    ['Trying > NO_ANSWER', 'defined Trying / NO_ANSWER'],
  ])('but %j says %j', (text, reading) => {
    expect(say(readPaste(text))).toBe(reading)
  })
})

describe('what is denied is not said', () => {
  it.each([
    'without any',
    'Nobody had',
    'Zero',
    'stopped seeing',
    'Das war kein',
    'keinen',
    'nicht',
    'pas de',
    "couldn't have been",
    "wouldn't call it",
    "haven't had",
    "it's not",
    'no more',
    'never got',
    'never getting a',
  ])('%s', (words) => {
    expect(say(readPaste(`${words} Ringing NO_ANSWER today`))).toBe('not-understood')
  })

  it.each([
    'No idea what to do with',
    'Not sure what this is:',
    'I do not know what is',
    'No, it is',
    'It stopped. Now',
    'Zero calls, then',
  ])('but %s leaves it standing', (words) => {
    expect(say(readPaste(`${words} Ringing NO_ANSWER`))).toBe('defined Ringing / NO_ANSWER')
  })
})

describe('a line among rows that names a type', () => {
  const pair = 'PE-1 Trying NO_ANSWER'
  it.each([
    ['PE-2 Ringing', '2: needs-cause Ringing'],
    [`${'x'.repeat(32)} Ringing`, '2: needs-cause Ringing'],
    [`${'x'.repeat(33)} Ringing`, '2: words'],
    ['PE-2 ringing', '2: words'],
    ['PE-2 Ringing, Ann Trying', '2: words'],
    ['PE-2 Ringing, Ann Ringing', '2: words'],
    ['PE-2 not Ringing', '2: words'],
    ['Caller Unknown', '2: words'],
    ['PE-2 All Busy', '2: defined All Busy / <empty>'],
  ])('%j is %j', (line, reading) => {
    const said = sayLines(readPaste(`${pair}\n${line}\nRinging USER_BUSY`))
    expect(said).toBe(`1: defined Trying / NO_ANSWER\n${reading}\n3: defined Ringing / USER_BUSY`)
  })

  it('is but words where nothing else says a pair', () => {
    expect(say(readPaste('Hello,\nAnn Ringing\nregards'))).toBe('not-understood')
  })
})

describe('numbers beside types', () => {
  it.each([
    ['Trying 18', 'defined Trying / NO_USER_RESPONSE'],
    ['Trying / 18', 'defined Trying / NO_USER_RESPONSE'],
    ['18 Trying', 'needs-cause Trying'],
    ['18 / Trying', 'needs-cause Trying'],
    ['Trying 18x', 'not-understood'],
    ['x18 Trying', 'needs-cause Trying'],
    ['NO_ANSWER 12', 'needs-type NO_ANSWER'],
    ['NO_ANSWER: 12', 'needs-type NO_ANSWER'],
    ['12 NO_ANSWER', 'needs-type NO_ANSWER'],
    ['Trying NO_ANSWER 12', 'defined Trying / NO_ANSWER'],
    ['12x Trying NO_ANSWER', 'defined Trying / NO_ANSWER'],
  ])('%j is %j', (text, reading) => {
    expect(say(readPaste(text))).toBe(reading)
  })

  it.each([
    ['Trying 18\nTrying 19', 'defined Trying / NO_USER_RESPONSE\ndefined Trying / NO_ANSWER'],
    ['Trying 18\nRinging 19', 'needs-cause Trying\nneeds-cause Ringing'],
    ['Trying 18\nTrying LOSE_RACE', 'defined Trying / NO_USER_RESPONSE\ndefined Trying / LOSE_RACE'],
    ['calls\nTrying 18\nTrying 19', 'needs-cause Trying'],
  ])('%j are %j', (text, reading) => {
    expect(say(readPaste(text))).toBe(reading)
  })
})
