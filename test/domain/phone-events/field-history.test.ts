import { describe, expect, it } from 'vitest'
import { readPaste } from '../../../src/domain/phone-events/read-paste.ts'
import { sayLines } from './said.ts'

const head = 'Date\tField\tUser\tOriginal Value\tNew Value'
const at = (time: string) => `11/02/2026, ${time}`
const type = (time: string, before = 'Trying', now = 'Ringing') =>
  `${at(time)}\tMissed Call Type\tAna Ruiz\t${before}\t${now}`
const cause = (time: string, before = 'USER_BUSY', now = 'NO_ANSWER') =>
  `${at(time)}\tHangup Cause\tAna Ruiz\t${before}\t${now}`
const owner = `${at('09:14')}\tOwner\tAna Ruiz\tBo\tAna Ruiz`

function rowsOf(lines: readonly string[]): string {
  return sayLines(readPaste(lines.join('\n')))
}

describe('a field history', () => {
  it.each([
    ['what changed at one time is one record, as it is now', [head, type('09:14'), cause('09:14')]],
    ['the cause may come first', [head, cause('09:14'), type('09:14')]],
    [
      'as the API exports it',
      [
        'ParentId,Field,OldValue,NewValue,CreatedDate',
        'a01,nbavs__Missed_Call_Type__c,,Ringing,09:14',
        'a01,nbavs__Hangup_Cause__c,,NO_ANSWER,09:14',
      ],
    ],
    [
      'drawn with bars',
      [
        '| Field Name | Old Value | Current Value |',
        '| Missed Call Type | Trying | Ringing |',
        '| Hangup Cause | USER_BUSY | NO_ANSWER |',
      ],
    ],
    [
      'without the old values',
      ['Field\tUser\tNew Value', 'Missed Call Type\tAna\tRinging', 'Hangup Cause\tAna\tNO_ANSWER'],
    ],
    [
      'with other fields, and words above',
      ['Phone Event History (3)', head, owner, type('09:14'), cause('09:14')],
    ],
    [
      'by a field or an event',
      ['User\tField / Event\tNew Value', 'Ana\tMissed Call Type\tRinging', 'Ana\tHangup Cause\tNO_ANSWER'],
    ],
    [
      'with padded cells and blank lines',
      ['User; Field ; New Value ', 'Ana;Missed Call Type;Ringing', '', 'Ana;Hangup Cause;NO_ANSWER'],
    ],
    [
      'with fields of common names',
      [
        head,
        type('09:14'),
        cause('09:14'),
        `${at('09:15')}\tType\tAna\tRinging\tTrying`,
        `${at('09:15')}\tRecord Count\tAna\t1\t2`,
      ],
    ],
  ])('%s', (_what, lines) => {
    expect(rowsOf(lines)).toBe('defined Ringing / NO_ANSWER')
  })

  it('keeps apart what changed at two times, and never fills one from the other', () => {
    expect(rowsOf([head, type('09:14'), cause('09:15')])).toBe(
      '1: header\n2: needs-cause Ringing\n3: needs-type NO_ANSWER',
    )
  })

  it('begins another record where a field changed again', () => {
    expect(
      rowsOf([
        head,
        type('09:14'),
        cause('09:14'),
        type('09:14', 'a', 'Trying'),
        cause('09:14', 'b', 'USER_BUSY'),
      ]),
    ).toBe('1: header\n2: defined Ringing / NO_ANSWER\n4: defined Trying / USER_BUSY')
  })

  it('reads an emptied cause as the empty one, and what it does not know as it stands', () => {
    expect(rowsOf([head, type('09:14'), cause('09:14', 'NO_ANSWER', '')])).toBe('defined Ringing / <empty>')
    expect(rowsOf([head, type('09:14'), cause('09:14', 'NO_ANSWER', 'GONE_HOME')])).toBe(
      'undefined-pair Ringing / GONE_HOME',
    )
  })

  it('never takes what another user changed, or at another time, for the same', () => {
    const lines = [
      'Who,When,Field,Old Value,New Value',
      '1,12,Missed Call Type,,Ringing',
      '11,2,Hangup Cause,,NO_ANSWER',
    ]
    expect(rowsOf(lines)).toBe('1: header\n2: needs-cause Ringing\n3: needs-type NO_ANSWER')
  })

  it('leaves no blank line among what it passed over', () => {
    expect(rowsOf([head, '', type('09:14'), '\t\t', cause('09:15')])).toBe(
      '1: header\n3: needs-cause Ringing\n5: needs-type NO_ANSWER',
    )
  })

  it.each([
    ['Field Team', 'New Value'],
    ['Battlefield', 'New Value'],
    ['Field', 'New Value Estimate'],
    ['Field', 'Renew Value'],
  ])('is none under %s and %s', (field, value) => {
    expect(
      rowsOf([`Who\t${field}\t${value}`, 'Ana\tMissed Call Type\tRinging', 'Ana\tHangup Cause\tNO_ANSWER']),
    ).toBe('defined Ringing / NO_ANSWER')
  })

  it('is looked for among the first lines', () => {
    const words = Array.from({ length: 60 }, (_, at) => `line ${at}\tof a page`)
    expect(rowsOf([...words, head, type('09:14'), cause('09:14')])).not.toBe('defined Ringing / NO_ANSWER')
    expect(rowsOf([...words.slice(1), head, type('09:14'), cause('09:14')])).toBe(
      'defined Ringing / NO_ANSWER',
    )
  })

  it('passes over other fields, and what stands above', () => {
    const words = 'Phone Event History (3)'
    expect(rowsOf([words, head, owner, type('09:14'), cause('09:14'), type('09:15', 'a', 'Trying')])).toBe(
      '1: preamble\n2: header\n3: words\n4: defined Ringing / NO_ANSWER\n6: needs-cause Trying',
    )
  })

  it('reads the record above it too', () => {
    const record = ['Missed Call Type', 'Trying', 'Hangup Cause', 'USER_BUSY']
    const rows = rowsOf([...record, head, type('09:14')]).split('\n')
    expect(rows.filter((row) => !row.endsWith('preamble'))).toEqual([
      '1: defined Trying / USER_BUSY',
      '5: header',
      '6: needs-cause Ringing',
    ])
  })

  it('gives way to a table of Phone Events, and is none where neither field changed', () => {
    const table = 'Missed Call Type\tHangup Cause\nTrying\tNO_ANSWER'
    expect(rowsOf([head, type('09:14'), '', table])).toMatch(/defined Trying \/ NO_ANSWER$/)
    expect(rowsOf([head, owner])).not.toContain('Ana Ruiz / ')
  })
})
