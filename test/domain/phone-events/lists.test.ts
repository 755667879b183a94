import { describe, expect, it } from 'vitest'
import { readPaste } from '../../../src/domain/phone-events/read-paste.ts'
import { say, sayLines } from './said.ts'

describe('the time a line begins with is no part of what it says', () => {
  it.each([
    '10:02',
    '10:02:59',
    '10:02:59.123',
    '10:02:59,123',
    '9:02 am',
    '9:02PM',
    '2026-11-24 10:02',
    '2026-1-4 10:02',
    '2026-11-24T10:02:59Z',
    '2026-11-24T10:02:59.123+01:00',
    '2026-11-24T10:02:59+0100',
    '24.11.2026 10:02',
    '4/1/26, 9:02 AM',
    '[10:02]',
    '(10:02)',
    '[2026-11-24 10:02:59]',
    '  10:02 -',
    '10:02 –',
    '10:02;',
    '10:02,',
  ])('%j', (time) => {
    const paste = `${time} Ringing NO_ANSWER\n${time} Trying\n${time} USER_BUSY`
    expect(sayLines(readPaste(paste))).toBe(
      '1: defined Ringing / NO_ANSWER\n2: needs-cause Trying\n3: needs-type USER_BUSY',
    )
    expect(say(readPaste(`${time} Trying`))).toBe('needs-cause Trying')
  })
})

describe('lines', () => {
  it.each([
    [
      'Ringing\nNO_ANSWER\n\nTrying\nUSER_BUSY',
      '1: defined Ringing / NO_ANSWER\n4: defined Trying / USER_BUSY',
    ],
    [
      'NO_ANSWER\nRinging\nUSER_BUSY\nTrying',
      '1: defined Ringing / NO_ANSWER\n3: defined Trying / USER_BUSY',
    ],
    ['Ringing\n<empty>\nTrying\nUSER_BUSY', '1: defined Ringing / <empty>\n3: defined Trying / USER_BUSY'],
    ['<empty>\nRinging\nUSER_BUSY\nTrying', '1: defined Ringing / <empty>\n3: defined Trying / USER_BUSY'],
    ['Ringing\n10:02 NO_ANSWER', '1: needs-cause Ringing\n2: needs-type NO_ANSWER'],
    ['10:02 Ringing\nNO_ANSWER', '1: needs-cause Ringing\n2: needs-type NO_ANSWER'],
    ['Ringing\nTrying\nNO_ANSWER', '1: needs-cause Ringing\n2: defined Trying / NO_ANSWER'],
    [
      'Ringing\nNO_ANSWER, USER_BUSY',
      '1: needs-cause Ringing\n2: needs-type NO_ANSWER\n2: needs-type USER_BUSY',
    ],
    ['Ringing NO_ANSWER\nUSER_BUSY\nTrying', '1: defined Ringing / NO_ANSWER\n2: defined Trying / USER_BUSY'],
    [
      'Hello Ana,\nRinging NO_ANSWER\nTrying USER_BUSY\nregards',
      '1: words\n2: defined Ringing / NO_ANSWER\n3: defined Trying / USER_BUSY\n4: words',
    ],
    [
      'Hello Ana,\nRinging NO_ANSWER\nTrying USER_BUSY\nRinging NO_ANSWER',
      '1: words\n2: defined Ringing / NO_ANSWER\n3: defined Trying / USER_BUSY',
    ],
    [
      'Ringing NO_ANSWER\nTrying USER_BUSY\nRinging NO_ANSWER',
      '1: defined Ringing / NO_ANSWER\n2: defined Trying / USER_BUSY\n3: defined Ringing / NO_ANSWER',
    ],
    [
      'Ringing FOO_BAR\nRinging BAR_FOO',
      '1: undefined-pair Ringing / FOO_BAR\n2: undefined-pair Ringing / BAR_FOO',
    ],
    [
      'Ringing NO_ANSWER\nit was not Trying USER_BUSY\nTrying LOSE_RACE',
      '1: defined Ringing / NO_ANSWER\n2: words\n3: defined Trying / LOSE_RACE',
    ],
    ['Number of calls\nTrying 18', 'needs-cause Trying'],
    ['Hello Ana\nTrying 18', 'defined Trying / NO_USER_RESPONSE'],
    ['Trying: 3\nRinging: 4', '1: needs-cause Trying\n2: needs-cause Ringing'],
    ['Trying NO_ANSWER\nempty\nRinging', '1: defined Trying / NO_ANSWER\n2: defined Ringing / <empty>'],
    [
      '3 Ringing NO_ANSWER\n4x Ringing <empty>\n3 Ringing NO_ANSWER',
      '1: defined Ringing / NO_ANSWER\n2: defined Ringing / <empty>\n3: defined Ringing / NO_ANSWER',
    ],
    ['Ringing, Trying\nNO_ANSWER', '1: needs-cause Ringing\n1: needs-cause Trying\n2: needs-type NO_ANSWER'],
    ['Trying 18\nTrying 19', '1: defined Trying / NO_USER_RESPONSE\n2: defined Trying / NO_ANSWER'],
    ['Trying 18\nRinging NO_ANSWER', '1: defined Trying / NO_USER_RESPONSE\n2: defined Ringing / NO_ANSWER'],
    [
      'Trying 18\nUnknown 4\nRinging 19',
      '1: needs-cause Trying\n2: defined Unknown / <empty>\n3: needs-cause Ringing',
    ],
  ])('%j are read in order', (paste, reading) => {
    expect(sayLines(readPaste(paste))).toBe(reading)
  })

  it('as long as a whole paste are read piece by piece', () => {
    const words = 'lorem ipsum '.repeat(600)
    expect(say(readPaste(`${words}Ringing / NO_ANSWER ${words}`))).toBe('defined Ringing / NO_ANSWER')
    expect(say(readPaste('x'.repeat(9000)))).toBe('not-understood')
    for (let before = 3960; before < 4010; before++)
      expect(say(readPaste(`${'x'.repeat(before)} USER_BUSY and so on`))).toBe('needs-type USER_BUSY')
  })

  it('are read to the limit of rows and counted beyond it', () => {
    for (const [count, unread] of [
      [2000, 0],
      [2001, 1],
      [2500, 500],
    ] as const) {
      const outcome = readPaste(
        Array.from({ length: count }, (_, at) => (at % 2 ? 'Ringing NO_ANSWER' : 'Trying USER_BUSY')).join(
          '\n',
        ),
      )
      expect(outcome.kind === 'rows' && [outcome.rows.length, outcome.unread]).toEqual([2000, unread])
    }
  })
})

describe('links', () => {
  it.each([
    ['https://example.org/?type=Ringing&cause=NO_ANSWER', 'defined Ringing / NO_ANSWER'],
    ['see (https://example.org/?type=Ringing&cause=NO_ANSWER).', 'defined Ringing / NO_ANSWER'],
    ['/?type=Ringing&cause=', 'defined Ringing / <empty>'],
    ['http://example.org/ringing/no-answer/', 'defined Ringing / NO_ANSWER'],
    ['see https://example.org/ringing/no-answer/).;!', 'defined Ringing / NO_ANSWER'],
    ['https:// Ringing NO_ANSWER', 'defined Ringing / NO_ANSWER'],
    ['Ringinghttps://example.org/x NO_ANSWER', 'defined Ringing / NO_ANSWER'],
    ['?cause= Ringing', 'not-understood\nneeds-cause Ringing'],
    ['?type=All+Busy&cause=%3Cempty%3E', 'defined All Busy / <empty>'],
    ['https://example.org/?type=Ringing&cause=NO_ANSWER#top', 'defined Ringing / NO_ANSWER'],
    ['https://example.org/x/ringing/no-answer/?from=mail', 'defined Ringing / NO_ANSWER'],
    ['https://example.org/x/ringing/', 'not-understood'],
    ['https://example.org/x/ringing/unknown-cause/', 'not-understood'],
    ['https://example.org/notes?text=Ringing+NO_ANSWER', 'not-understood'],
    [`https://example.org/?x=${'y'.repeat(2000)}&type=Ringing&cause=NO_ANSWER`, 'not-understood'],
    [
      'https://example.org/ringing/no-answer/\nhttps://example.org/trying/user-busy/',
      'defined Ringing / NO_ANSWER\ndefined Trying / USER_BUSY',
    ],
    [
      'https://example.org/trying/user-busy/\nMissed Call Type: Ringing\nHangup Cause: NO_ANSWER',
      'defined Trying / USER_BUSY\ndefined Ringing / NO_ANSWER',
    ],
    [
      'Missed Call Type: Ringing\nHangup Cause: NO_ANSWER\nhttps://example.org/trying/user-busy/',
      'defined Ringing / NO_ANSWER\ndefined Trying / USER_BUSY',
    ],
  ])('%j is read as %s', (paste, reading) => {
    expect(say(readPaste(paste))).toBe(reading)
  })
})

describe('a misspelt cause', () => {
  it.each([
    ['Ringing USER_BUSY', undefined, 'USER_BUSY'],
    ['Ringing USERBSY', 'USERBSY', 'USER_BUSY'],
    ['Ringing UESR_BUSY', 'UESR_BUSY', 'USER_BUSY'],
    ['Ringing USE_BUS', 'USE_BUS', 'USER_BUSY'],
    ['Ringing NORMAL_CLEERING', 'NORMAL_CLEERING', 'NORMAL_CLEARING'],
    ['Trying REDIRECTION_TO_NW_DESTINATON', 'REDIRECTION_TO_NW_DESTINATON', 'REDIRECTION_TO_NEW_DESTINATION'],
  ])('%j is corrected from %s', (paste, correctedFrom, cause) => {
    const outcome = readPaste(paste)
    const readCause = 'readCause' in outcome ? outcome.readCause : undefined
    expect(readCause?.kind !== 'unrecognised' && [readCause?.cause, readCause?.correctedFrom]).toEqual([
      cause,
      correctedFrom,
    ])
  })

  it.each([
    'Ringing UER_BS',
    'Ringing NORMAL_XXXXXRING',
    'Ringing NO_USER_BUSY',
    'Ringing VALID_NUMBER_FORMAT',
    'Ringing DIALABLE_NUMBER',
    'Ringing CRASHH',
    'Ringing DECLINED',
    'Ringing SUCCES',
    'Ringing NUMBER_FORMAT',
    'Ringing NORMAL_FAILURE',
  ])('%j is too far from any name', (paste) => {
    expect(say(readPaste(paste))).toBe(`undefined-pair Ringing / ${paste.slice(8)}`)
  })
})
