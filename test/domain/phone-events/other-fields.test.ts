import { describe, expect, it } from 'vitest'
import { isLabelLine } from '../../../src/domain/phone-events/field-names.ts'
import { readPaste } from '../../../src/domain/phone-events/read-paste.ts'
import { say } from './said.ts'

const ofOthers = 'parent child related linked first last next previous prior original initial'.split(' ')

describe('a label that speaks of another event labels nothing of this one', () => {
  it.each([
    ...ofOthers,
    ...'expected former old intended target other sip carrier provider network'.split(' '),
    'A leg',
    'b-leg',
    'Related Event',
    'Parent Phone Event',
    'Parent Event:',
    'Last Attempt -',
    'Parent.',
  ])('%s', (words) => {
    expect(say(readPaste(`${words} Hangup Cause: USER_BUSY\nMissed Call Type: Ringing`))).toBe(
      'needs-cause Ringing',
    )
  })

  it.each(['Phone Event:', 'Call', 'The', 'Agent:', 'Firstly,', 'Grandparent'])('but %s may', (words) => {
    expect(say(readPaste(`${words} Hangup Cause: USER_BUSY\nMissed Call Type: Ringing`))).toBe(
      'defined Ringing / USER_BUSY',
    )
  })
})

describe('a column that speaks of another event is none of the two', () => {
  it.each([
    ...ofOthers.map((word) => `${word} Event: Hangup Cause`),
    ...ofOthers.map((word) => `${word}__r.nbavs__Hangup_Cause__c`),
    'First_Event__r.Hangup_Cause__c',
    'Phone Event: Parent: Hangup Cause',
  ])('%s', (name) => {
    const rows = 'PE-1,Ringing,weather\nPE-2,Trying,rain'
    expect(say(readPaste(`Name,Missed Call Type,${name}\n${rows}`))).toBe(
      'needs-cause Ringing\nneeds-cause Trying',
    )
  })

  it.each([
    'Phone Event: Hangup Cause',
    'Grandparent: Hangup Cause',
    'Parentage: Hangup Cause',
    'Hangup Cause:',
  ])('but %s is', (name) => {
    const rows = 'PE-1,Ringing,weather\nPE-2,Trying,rain'
    expect(say(readPaste(`Name,Missed Call Type,${name}\n${rows}`))).toBe(
      'undefined-pair Ringing / weather\nundefined-pair Trying / rain',
    )
  })
})

describe('a line reads like a label', () => {
  const endings =
    'name number date time by id type status duration queue agent owner user record object account contact case lead extension device direction currency event callback? callback description phone team group policy priority outcome cause note notes'
  it.each(endings.split(' '))('that ends in “%s”', (word) => {
    expect(isLabelLine(`Any ${word}`)).toBe(true)
    expect(isLabelLine(`Any ${word.toUpperCase()}:`)).toBe(true)
    expect(isLabelLine(` ${word} : `)).toBe(true)
    expect(isLabelLine(`any${word.replace('?', '')}`)).toBe(false)
    expect(isLabelLine(`${word} of them`)).toBe(false)
    expect(isLabelLine(`${'x'.repeat(48 - word.length - 2)} ${word}`)).toBe(true)
    expect(isLabelLine(`${'x'.repeat(48 - word.length - 1)} ${word}`)).toBe(false)
  })

  it.each([
    ['Anything: at all', true],
    [`${'x'.repeat(40)}: y`, true],
    [`${'x'.repeat(41)}: y`, false],
    ['Anything:', true],
    ['http://x', false],
    [': y', false],
    ['a\tb: c', false],
    ['Hangup Cause', true],
    ['NO_ANSWER', false],
  ])('%j: %s', (line, is) => {
    expect(isLabelLine(line)).toBe(is)
  })
})

describe('one record ends where another begins', () => {
  const type = 'Missed Call Type: Trying'
  const cause = 'Hangup Cause: USER_BUSY'
  const apart = 'needs-cause Trying\nneeds-type USER_BUSY'
  it.each([
    `${type}\n---\n${cause}`,
    `${type}\n - -\n-----  \n${cause}`,
    `${type}\n===\n${cause}`,
    `${type}\n* * *\n${cause}`,
    `${type} }, { ${cause}`,
    `${type}\n}\n${cause}`,
    `${type}\n{\n${cause}`,
    `<record>\n${type}\n</record>\n${cause}`,
    `${type}\n<row>\n${cause}`,
    `${type}\n</sObject>\n${cause}`,
    `${type}\n<ITEM id=1>\n${cause}`,
    `${type}\n=====\n${cause}`,
    `Call 1\n${type}\nCall 2\n${cause}`,
    `- ${type}\n  agent: x\n- ${cause}`,
    `  * ${type}\n    Agent: x\n    y: z\n  * ${cause}`,
    `${type}\nphone event #2:\n${cause}`,
    `${type}\n  Record 12)  \n${cause}`,
    `${type}\nRow 2.\n${cause}`,
    `${type}\nitem #2\n${cause}`,
    `${type}\n  ===  \n${cause}`,
    `t=1 ${type}\nt=2 ${cause}`,
    `A: 1\n${type}\n\na: 2\n${cause}`,
    `ts=1; ${type}\nTS=2; ${cause}`,
    `"call.id"="1" ${type}\n"call.id" = "2" ${cause}`,
    `${type}\nAgent: Ana\n\nagent: Bo\n${cause}`,
    `Agent: Ana\n${type}\n\n${cause}\nAgent: Bo`,
  ])('%j', (text) => {
    expect(say(readPaste(text))).toBe(apart)
  })

  it.each([
    `${type}\n--\n${cause}`,
    `${type}\n==\n${cause}`,
    `${type}\n=== x\n${cause}`,
    `${type}\nCall 2 of Ana\n${cause}`,
    `- ${type}\n- Agent: x\n- ${cause}`,
    `- ${type}\n  agent: x\n  ${cause}`,
    `- ${type}\n- ${cause}`,
    `- ${type}\n  (see there)\n- ${cause}`,
    `${type}\nRecall 2\n${cause}`,
    `Call 1: ${type}\n${cause}`,
    `{ ${type}\n${cause} }`,
    `--- ${type}\n${cause}`,
    `${type}\n- x ---\n${cause}`,
    `${type}\n<recording>\n${cause}`,
    `${type}\nAgent: Ana\n\nQueue: Sales\n${cause}`,
    `${type}\n\nAgent: Ana\n\n${cause}`,
    `Agent: Ana\n${type}\nAgent: Bo\n${cause}`,
    `ts=1; ${type}\nat=2; ${cause}`,
    `Event: ${type}\nEvent: ${cause}`,
  ])('and not where it goes on: %j', (text) => {
    expect(say(readPaste(text))).toBe('defined Trying / USER_BUSY')
  })
})
