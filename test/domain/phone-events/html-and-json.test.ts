import { describe, expect, it } from 'vitest'
import { readPaste } from '../../../src/domain/phone-events/read-paste.ts'
import { say, sayLines } from './said.ts'

const head = '<tr><th>Missed Call Type</th><th>Hangup Cause</th></tr>'
const row = (type: string, cause: string) => `<tr><td>${type}</td><td>${cause}</td></tr>`

describe('a table in HTML', () => {
  it.each([
    [
      'rows',
      `<table>\n${head}\n${row('Ringing', 'NO_ANSWER')}\n${row('Trying', 'USER_BUSY')}\n</table>`,
      '2: header\n3: defined Ringing / NO_ANSWER\n4: defined Trying / USER_BUSY',
    ],
    [
      'tags of the same line',
      `<table>${head}${row('Ringing', 'NO_ANSWER')}${row('Trying', '')}</table>`,
      '1: header\n1: defined Ringing / NO_ANSWER\n1: defined Trying / <empty>',
    ],
    [
      'attributes and capitals',
      `<TABLE>${head}\n<TR class="a\nb"><TD style="x: y">Ringing</TD><TD>NO_ANSWER</TD></TR>\n${row('Trying', 'USER_BUSY')}`,
      '1: header\n2: defined Ringing / NO_ANSWER\n4: defined Trying / USER_BUSY',
    ],
    [
      'no tags that end',
      `<table><tr><th>Missed Call Type<th>Hangup Cause\n<tr><td>Ringing<td>NO_ANSWER\n<tr><td>Trying<td>USER_BUSY`,
      '1: header\n2: defined Ringing / NO_ANSWER\n3: defined Trying / USER_BUSY',
    ],
    [
      'no row that ends before the table does',
      `<table>${head}<tr><td>Ringing</td><td>NO_ANSWER</td></table> <table><td>Trying</td><td>USER_BUSY</td></table>`,
      '1: header\n1: defined Ringing / NO_ANSWER\n1: defined Trying / USER_BUSY',
    ],
    [
      'comments',
      `<table><!-- a\nb -->${head}<!-- <tr><td>Trying</td><td>x</td></tr> -->\n${row('Ringing', 'NO_ANSWER')}\n${row('Trying', 'USER_BUSY')}<!-- open ${row('Trying', 'x')}`,
      '2: header\n3: defined Ringing / NO_ANSWER\n4: defined Trying / USER_BUSY',
    ],
    [
      'words between the cells',
      `${head}Ringing${row('Ringing', 'NO_ANSWER')}x<br>${row('Trying', 'USER_BUSY')}y`,
      '1: header\n1: defined Ringing / NO_ANSWER\n1: defined Trying / USER_BUSY',
    ],
    [
      'breaks and spaces in a cell',
      `${head}${row('All<br>Busy', '')}${row('\n  All \n  Busy ', '&nbsp;')}`,
      '1: header\n1: defined All Busy / <empty>\n1: defined All Busy / <empty>',
    ],
    [
      'entities',
      `${head}${row('Ringing', '&lt;empty&gt;')}${row('&#82;inging', 'NO&#x5F;ANSWER')}${row('R&apos;&quot;', '&bogus;&#1114112;')}`,
      `1: header\n1: defined Ringing / <empty>\n1: defined Ringing / NO_ANSWER\n1: undefined-pair R'" / &bogus;&#1114112;`,
    ],
    [
      'a sign that is no tag',
      `${head}${row('1 < 2', 'NO_ANSWER')}${row('Ringing', 'NO_ANSWER')}`,
      '1: header\n1: undefined-pair 1 < 2 / NO_ANSWER\n1: defined Ringing / NO_ANSWER',
    ],
    [
      'no header',
      `<table>${row('Ringing', 'NO_ANSWER')}${row('Trying', 'USER_BUSY')}</table>`,
      '1: defined Ringing / NO_ANSWER\n1: defined Trying / USER_BUSY',
    ],
    ['no header and one row', `<table>${row('Ringing', 'NO_ANSWER')}</table>`, 'defined Ringing / NO_ANSWER'],
    ['neither field', `<table>${row('PE-1', 'Ana')}</table>`, 'not-understood'],
  ])('is read with %s', (_name, paste, reading) => {
    expect(sayLines(readPaste(paste))).toBe(reading)
  })
})

const fields = (type: unknown, cause: unknown) => ({ Missed_Call_Type__c: type, Hangup_Cause__c: cause })

describe('a record in XML', () => {
  const type = '<sf:nbavs__Missed_Call_Type__c>Trying</sf:nbavs__Missed_Call_Type__c>'
  const cause = '<sf:nbavs__Hangup_Cause__c>NO_ANSWER</sf:nbavs__Hangup_Cause__c>'
  const none = '<sf:nbavs__Hangup_Cause__c xsi:nil="true"/>'
  const plain = (xml: string) => xml.replaceAll('sf:', '')
  it.each([
    [`${type}${cause}`, 'defined Trying / NO_ANSWER'],
    [`${cause}\n${type}`, 'defined Trying / NO_ANSWER'],
    [`${none}\n  ${type}`, 'defined Trying / <empty>'],
    [`${type}\n${none}`, 'defined Trying / <empty>'],
    [`<Missed_Call_Type__c>Trying</Missed_Call_Type__c> <b/> ${cause}`, 'defined Trying / NO_ANSWER'],
    [
      `${cause}${type}\n${none}${type.replace('Trying', 'Ringing')}`,
      'defined Trying / NO_ANSWER\ndefined Ringing / <empty>',
    ],
  ])('%s is read as %s', (xml, reading) => {
    expect(say(readPaste(xml))).toBe(reading)
    expect(say(readPaste(plain(xml)))).toBe(reading)
  })
})

describe('JSON', () => {
  it.each([
    [
      JSON.stringify([fields('Ringing', 'NO_ANSWER'), fields('Trying', null)]),
      'defined Ringing / NO_ANSWER\ndefined Trying / <empty>',
    ],
    [
      JSON.stringify({
        result: { records: [fields('Ringing', ''), { x: [fields('Trying', 'USER_BUSY')] }] },
      }),
      'defined Ringing / <empty>\ndefined Trying / USER_BUSY',
    ],
    [JSON.stringify(fields(null, 'PROGRESS_TIMEOUT')), 'needs-type PROGRESS_TIMEOUT'],
    [JSON.stringify(fields(undefined, 'PROGRESS_TIMEOUT')), 'defined Trying / PROGRESS_TIMEOUT'],
    [JSON.stringify(fields('Ringing', undefined)), 'needs-cause Ringing'],
    [JSON.stringify(fields('Ringing', 19)), 'defined Ringing / NO_ANSWER'],
    [JSON.stringify(fields('Ringing', { name: 'NO_ANSWER' })), 'needs-cause Ringing'],
    [
      JSON.stringify({ fields: fields({ displayValue: null, value: 'Ringing' }, { value: 'NO_ANSWER' }) }),
      'defined Ringing / NO_ANSWER',
    ],
    [
      JSON.stringify(fields({ value: 'Ringing' }, { displayValue: null, value: null })),
      'defined Ringing / <empty>',
    ],
    [JSON.stringify(fields('Ringing', { value: { name: 'NO_ANSWER' } })), 'needs-cause Ringing'],
    [JSON.stringify({ type: 'Ringing', cause: 'NO_ANSWER' }), 'defined Ringing / NO_ANSWER'],
    [JSON.stringify({ type: 'Ringing', cause: 19 }), 'defined Ringing / NO_ANSWER'],
    [JSON.stringify({ type: 'Ringing', cause: 1900 }), 'needs-cause Ringing'],
    [JSON.stringify({ type: 'Ringing', cause: null }), 'defined Ringing / <empty>'],
    [JSON.stringify({ type: 'Ringing', cause: 'weather' }), 'needs-cause Ringing'],
    [
      JSON.stringify({ attributes: { type: 'nbavs__Phone_Event__c' }, ...fields('Ringing', 'NO_ANSWER') }),
      'defined Ringing / NO_ANSWER',
    ],
    [
      JSON.stringify({ type: 'Trying', cause: 'USER_BUSY', ...fields('Ringing', 'NO_ANSWER') }),
      'defined Ringing / NO_ANSWER',
    ],
    [
      JSON.stringify({ ...fields('Ringing', 'NO_ANSWER'), type: 'Trying', cause: 'USER_BUSY' }),
      'defined Ringing / NO_ANSWER',
    ],
    [JSON.stringify({ Name: 'PE-1', Record_Count: 3 }), 'not-understood'],
    ['[]', 'not-understood'],
    ['{', 'not-understood'],
    ['{Ringing NO_ANSWER}', 'defined Ringing / NO_ANSWER'],
  ])('%s is read as %s', (paste, reading) => {
    expect(say(readPaste(paste))).toBe(reading)
  })

  it('by lines keeps their numbers', () => {
    const lines = [fields('Ringing', 'NO_ANSWER'), fields('Trying', 'USER_BUSY')].map((one) =>
      JSON.stringify(one),
    )
    expect(sayLines(readPaste(`\n${lines.join('\n\n')}\n`))).toBe(
      '2: defined Ringing / NO_ANSWER\n4: defined Trying / USER_BUSY',
    )
  })

  it('by lines may write its letters as numbers', () => {
    const line = '{"Missed_Call_Type__c":"\\u0052inging","Hangup_Cause__c":"NO\\u005fANSWER"}'
    expect(sayLines(readPaste(`${line}\n\n${line.replace('0052inging', '0054rying')}`))).toBe(
      '1: defined Ringing / NO_ANSWER\n3: defined Trying / NO_ANSWER',
    )
  })

  it('by lines is read by its labels where one line is broken', () => {
    const line = JSON.stringify(fields('Ringing', 'NO_ANSWER'))
    expect(say(readPaste(`${line}\n{"Missed_Call_Type__c": "Trying", "Hangup_Cause__c": "USER_`))).toBe(
      'defined Ringing / NO_ANSWER\nundefined-pair Trying / USER_',
    )
  })

  it('is read to the limit of rows and counted beyond it', () => {
    for (const [count, unread] of [
      [2000, 0],
      [2001, 1],
    ] as const) {
      const outcome = readPaste(
        JSON.stringify(
          Array(count).fill(fields('Ringing', 'USER_BUSY')).concat(fields('Trying', null)).slice(-count),
        ),
      )
      expect(outcome.kind === 'rows' && [outcome.rows.length, outcome.unread, outcome.passedOver]).toEqual([
        2000,
        unread,
        [],
      ])
    }
  })
})
