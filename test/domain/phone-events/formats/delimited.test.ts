import { describe, expect, it } from 'vitest'
import { splitDelimited } from '../../../../src/domain/phone-events/formats/delimited.ts'
import { readPaste } from '../../../../src/domain/phone-events/read-paste.ts'
import { say, sayLines } from '../said.ts'
import { formatOf, readSample } from './sample.ts'

const texts = (text: string, sign = ',') =>
  splitDelimited(text, sign).records.map(({ cells }) => cells.map((cell) => cell.text))

describe('delimited text', () => {
  it('is a row for each record, though its cells hold line breaks and other names', () => {
    expect(sayLines(readSample('delimited.csv'))).toBe(
      [
        '1: header',
        '2: defined Ringing / NO_ANSWER',
        '4: defined Trying / <empty>',
        '5: undefined-pair Ringing / PROGRESS_TIMEOUT',
        '6: needs-cause Ringing',
      ].join('\n'),
    )
    expect(formatOf('Missed Call Type,Hangup Cause\nRinging,NO_ANSWER')).toBe('delimited')
  })

  it.each([',', ';', '\t', '|'])('is read with %j between the cells', (sign) => {
    const text = [
      ['Agent', 'Hangup Cause', 'Missed Call Type'],
      ['Ana', 'NO_ANSWER', 'Ringing'],
      ['Ben', '', 'Trying'],
    ]
    expect(say(readPaste(text.map((cells) => cells.join(sign)).join('\n')))).toBe(
      'defined Ringing / NO_ANSWER\ndefined Trying / <empty>',
    )
  })

  it('keeps rows that repeat', () => {
    const rows = 'Missed Call Type,Hangup Cause\nRinging,NO_ANSWER\nRinging,NO_ANSWER'
    expect(say(readPaste(rows))).toBe('defined Ringing / NO_ANSWER\ndefined Ringing / NO_ANSWER')
  })

  it('asks about a row that is too short, and answers the others', () => {
    expect(say(readPaste('Agent,Missed Call Type,Hangup Cause\nAna,Ringing\nBen,Trying,USER_BUSY'))).toBe(
      'needs-cause Ringing\ndefined Trying / USER_BUSY',
    )
  })

  it('asks which of two columns of one name it is, where they differ', () => {
    const outcome = readPaste('Missed Call Type,Hangup Cause,Hangup Cause\nRinging,NO_ANSWER,USER_BUSY')
    expect(outcome.kind === 'rows' && outcome.asks).toEqual([
      {
        side: 'cause',
        columns: [
          { at: 1, name: 'Hangup Cause' },
          { at: 2, name: 'Hangup Cause' },
        ],
      },
    ])
    expect(say(outcome)).not.toContain('defined')
  })

  it.each([
    'callstate',
    'call_status',
    'Disposition',
    'Presence',
    'Leg',
    'Event',
    'Outcome',
    'Phase',
    'Zustand',
  ])('asks whether a column called %s is the Missed Call Type', (name) => {
    const outcome = readPaste(`${name},Hangup Cause\nRinging,NO_ANSWER\nTrying,USER_BUSY`)
    expect(outcome.kind === 'rows' && outcome.asks).toEqual([{ side: 'type', columns: [{ at: 0, name }] }])
    expect(say(outcome)).toBe('needs-type NO_ANSWER\nneeds-type USER_BUSY')
  })

  it.each([
    [
      'Ringing\tNO_ANSWER\tAna\nTrying\tUSER_BUSY\tBen',
      'defined Ringing / NO_ANSWER\ndefined Trying / USER_BUSY',
    ],
    ['Ringing,NO_ANSWER\nTrying,', 'defined Ringing / NO_ANSWER\ndefined Trying / <empty>'],
    ['Trying,Ringing,NO_ANSWER\nRinging,Trying,USER_BUSY', 'needs-cause'],
  ])('without a head %j is told by its values, where one column alone holds them', (text, reading) => {
    expect(say(readPaste(text))).toContain(reading.startsWith('needs') ? '' : reading)
    if (reading.startsWith('needs')) expect(say(readPaste(text))).not.toContain('defined')
  })

  it('is cut as RFC 4180 says', () => {
    expect(texts('a,"b,""c""\nd",e\nf')).toEqual([['a', 'b,"c"\nd', 'e'], ['f']])
    expect(texts('="0012",b')).toEqual([['0012', 'b']])
    expect(texts('"a,b\nc')).toEqual([['"a', 'b'], ['c']])
    expect(texts('a"b",c')).toEqual([['a"b"', 'c']])
    expect(texts('')).toEqual([['']])
    expect(texts('a;b,c', ';')).toEqual([['a', 'b,c']])
  })

  it('counts lines inside quoted cells', () => {
    expect(splitDelimited('"a\nb",c\nd,e', ',').records.map(({ line }) => line)).toEqual([1, 3])
  })
})
