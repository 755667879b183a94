import { describe, expect, it } from 'vitest'
import { readPaste } from '../../../src/domain/phone-events/read-paste.ts'
import { sayLines } from './said.ts'

describe('rows without their header', () => {
  it.each([
    ['one row of tabs', 'PE-1\tRinging\tNO_ANSWER\t09:14', 'defined Ringing / NO_ANSWER'],
    ['an empty cell beside a type', 'Ringing\t\nTrying\t', '1: needs-cause Ringing\n2: needs-cause Trying'],
    [
      'a spelled empty cell before a type',
      'null\tRinging\n<empty>\tTrying',
      '1: defined Ringing / <empty>\n2: defined Trying / <empty>',
    ],
    [
      'an unknown name beside a type',
      'Ana\tRinging\tFOO_BAR\nBo\tTrying\tBAR_FOO',
      '1: undefined-pair Ringing / FOO_BAR\n2: undefined-pair Trying / BAR_FOO',
    ],
    [
      'commas',
      'PE-1,Ringing,NO_ANSWER\nPE-2,Trying,USER_BUSY',
      '1: defined Ringing / NO_ANSWER\n2: defined Trying / USER_BUSY',
    ],
    [
      'semicolons, the cause first',
      'NO_ANSWER;Ringing;Ana\nUSER_BUSY;Trying;Bo',
      '1: defined Ringing / NO_ANSWER\n2: defined Trying / USER_BUSY',
    ],
    [
      'blank lines between',
      'PE-1,Ringing,NO_ANSWER\n\nPE-2,Trying,USER_BUSY',
      '1: defined Ringing / NO_ANSWER\n3: defined Trying / USER_BUSY',
    ],
    [
      'a type column alone among others',
      'Ana\tRinging\t09:14\nBo\tTrying\t09:15',
      '1: needs-cause Ringing\n2: needs-cause Trying',
    ],
    [
      'three rows of five that hold a type',
      'a\tRinging\tNO_ANSWER\nb\tRinging\tNO_ANSWER\nc\tTrying\tNO_ANSWER\nd\tQueued\tNO_ANSWER\ne\tQueued\tNO_ANSWER',
      '1: defined Ringing / NO_ANSWER\n2: defined Ringing / NO_ANSWER\n3: defined Trying / NO_ANSWER\n4: undefined-pair Queued / NO_ANSWER\n5: undefined-pair Queued / NO_ANSWER',
    ],
    [
      'the fuller of two type columns',
      'Unknown\tRinging\tNO_ANSWER\nx\tTrying\tUSER_BUSY',
      '1: defined Ringing / NO_ANSWER\n2: defined Trying / USER_BUSY',
    ],
    [
      'an unclosed quote',
      '"x\tRinging\tNO_ANSWER\ny\tTrying\tUSER_BUSY',
      '1: defined Ringing / NO_ANSWER\n2: defined Trying / USER_BUSY',
    ],
  ])('are told by their values: %s', (_name, paste, reading) => {
    expect(sayLines(readPaste(paste))).toBe(reading)
  })
})

describe('a column copied alone', () => {
  it.each([
    ['Missed Call Type\nRinging\nTrying', '1: header\n2: needs-cause Ringing\n3: needs-cause Trying'],
    ['Missed Call Type\nRinging\n<empty>', '1: header\n2: needs-cause Ringing\n3: not-understood'],
    [
      'Hangup Cause\nNO_ANSWER\nPROGRESS_TIMEOUT',
      '1: header\n2: needs-type NO_ANSWER\n3: defined Trying / PROGRESS_TIMEOUT',
    ],
    [
      '\n  Hangup Cause  \n\n  NO_ANSWER\n\tUSER_BUSY',
      '2: header\n4: needs-type NO_ANSWER\n5: needs-type USER_BUSY',
    ],
    ['Hangup Cause\nNO_ANSWER', 'needs-type NO_ANSWER'],
    ['Hangup Cause\nNO_ANSWER\nsome words', 'needs-type NO_ANSWER'],
    ['Record Count\n12\n13', 'not-understood'],
    [
      'Hangup Cause\nNO_ANSWER 14\n\nUSER_BUSY: 3\nCRASH (x2)\nLOSE_RACE',
      '1: header\n2: needs-type NO_ANSWER ×14\n4: needs-type USER_BUSY ×3\n5: undefined-pair ? / CRASH ×2\n6: needs-type LOSE_RACE',
    ],
    [
      'Missed Call Type\nRinging 14\nTrying 3',
      '1: header\n2: needs-cause Ringing ×14\n3: needs-cause Trying ×3',
    ],
    ['Hangup Cause\n16\n17', '1: header\n2: needs-type NORMAL_CLEARING\n3: needs-type USER_BUSY'],
  ])('%j', (paste, reading) => {
    expect(sayLines(readPaste(paste))).toBe(reading)
  })
})

describe('records side by side', () => {
  it.each([
    [
      'Name\tPE-1\tPE-2\nMissed Call Type\tRinging\tTrying\nAgent\tAna\tBo\nHangup Cause\tNO_ANSWER\tUSER_BUSY',
      'defined Ringing / NO_ANSWER\ndefined Trying / USER_BUSY',
    ],
    [
      'Hangup Cause\tNO_ANSWER\t\nMissed Call Type\tRinging\tTrying',
      'defined Ringing / NO_ANSWER\ndefined Trying / <empty>',
    ],
    [
      'Field,A,B\nMissed Call Type,Ringing,Trying\nHangup Cause,NO_ANSWER,USER_BUSY',
      'defined Ringing / NO_ANSWER\ndefined Trying / USER_BUSY',
    ],
    [
      '| Field | A | B |\n|---|---|---|\n| Missed Call Type | Ringing | |\n| Hangup Cause | NO_ANSWER | USER_BUSY |',
      'defined Ringing / NO_ANSWER\nneeds-type USER_BUSY',
    ],
  ])('%j are one row each', (paste, reading) => {
    const lines = sayLines(readPaste(paste))
      .split('\n')
      .filter((line) => !/header|preamble/.test(line))
    expect(lines.map((line) => line.replace(/^\d+: /, '')).join('\n')).toBe(reading)
  })

  it.each([
    'Missed Call Type, at first, Ringing\nHangup Cause, at first, NO_ANSWER',
    'Missed Call Type,Ringing,at first\nHangup Cause,NO_ANSWER,it was',
    'Missed Call Type,Ringing,Trying\nHangup Cause,NO_ANSWER',
    'Missed Call Type,Ringing,Trying\nHangup Cause,NO_ANSWER,USER_BUSY,NO_ANSWER',
  ])('%j are none where commas may be those of words', (paste) => {
    expect(sayLines(readPaste(paste))).not.toMatch(/ (?:un)?defined/)
  })

  it('may differ in length behind tabs, and hold what is not known', () => {
    const paste = 'Missed Call Type\tRinging\tGone\tTrying\nHangup Cause\tNO_ANSWER\tUSER_BUSY'
    expect(
      sayLines(readPaste(paste))
        .split('\n')
        .map((line) => line.slice(3)),
    ).toEqual([
      'header',
      'defined Ringing / NO_ANSWER',
      'undefined-pair Gone / USER_BUSY',
      'defined Trying / <empty>',
    ])
  })

  it('are one record where each label has one value', () => {
    expect(sayLines(readPaste('Missed Call Type\tRinging\nHangup Cause\tNO_ANSWER'))).toBe(
      'defined Ringing / NO_ANSWER',
    )
    expect(sayLines(readPaste('Missed Call Type\tRinging\tHangup Cause\tNO_ANSWER'))).toBe(
      'defined Ringing / NO_ANSWER',
    )
    expect(sayLines(readPaste('Agent\tAna\tMissed Call Type\tRinging\tHangup Cause\t<empty>'))).toBe(
      'defined Ringing / <empty>',
    )
  })
})

describe('the columns of a table with neither field', () => {
  it.each([
    ['Name\tAgent\nPE-1\tAna', ['Name', 'Agent']],
    [' Name ; Agent \nPE-1;Ana\nPE-2;Bo\n', ['Name', 'Agent']],
    ['Name,Agent\nPE-1,Ana', ['Name', 'Agent']],
    [`Name,${'x'.repeat(59)}\nPE-1,Ana`, ['Name', 'x'.repeat(59)]],
    [`Name,${'x'.repeat(60)}\nPE-1,Ana`, undefined],
    ['Name,Agent', undefined],
    ['Name\nAgent', undefined],
    ['Name,Agent\nPE-1', undefined],
    ['Name,Agent\nPE-1,Ana\nPE-2', undefined],
    ['Name,\nPE-1,Ana', undefined],
    ['Name, ,Agent\nPE-1,Ana,x', undefined],
    ['a sentence', undefined],
  ])('%j are told so that the page can say what it saw', (paste, columns) => {
    const outcome = readPaste(paste)
    expect(outcome.kind).toBe('not-understood')
    expect(outcome.kind === 'not-understood' && outcome.columns).toEqual(columns)
  })

  it('of a table that is read are the two it was read from', () => {
    const outcome = readPaste(
      'Agent,nbavs__Hangup_Cause__c, Missed Call Type \nAna,NO_ANSWER,Ringing\nBo,USER_BUSY,Trying',
    )
    expect(outcome.kind === 'rows' && outcome.columns).toEqual({
      type: 'Missed Call Type',
      cause: 'nbavs__Hangup_Cause__c',
    })
    const bare = readPaste('Ringing\tNO_ANSWER\nTrying\tUSER_BUSY')
    expect(bare.kind === 'rows' && bare.columns).toBe(undefined)
  })
})
