import { describe, expect, it } from 'vitest'
import { readPaste } from '../../../src/domain/phone-events/read-paste.ts'
import { tableOf } from '../export/scanned.ts'
import { pairsOf, say, sayLines } from './said.ts'

/** The rows of a paste, and of the same text as a file. */
const readAs = (text: string) => pairsOf(readPaste(text)).map(say).sort()
const scannedAs = (text: string) =>
  tableOf(text)
    .tally.flatMap(({ outcome, count }) => Array<string>(count).fill(say(outcome)))
    .sort()

const header = 'Missed Call Type;Hangup Cause;Agent'

describe('a grouped report', () => {
  it.each([
    [
      'fills a type down',
      'Ringing (2);NO_ANSWER;Ana\n;USER_BUSY;Bo\nTrying (1);USER_BUSY;Cy',
      '2: defined Ringing / NO_ANSWER\n3: defined Ringing / USER_BUSY\n4: defined Trying / USER_BUSY',
    ],
    [
      'fills both down, and no cause into the next type',
      'Ringing (2);NO_ANSWER (2);Ana\n;;Bo\nTrying (1);USER_BUSY (1);Cy',
      '2: defined Ringing / NO_ANSWER\n3: defined Ringing / NO_ANSWER\n4: defined Trying / USER_BUSY',
    ],
    [
      'may go on below what was copied',
      'Ringing (2);NO_ANSWER;Ana\n;USER_BUSY;Bo\nTrying (5);USER_BUSY;Cy\n;NO_ANSWER;Di',
      '2: defined Ringing / NO_ANSWER\n3: defined Ringing / USER_BUSY\n4: defined Trying / USER_BUSY\n5: defined Trying / NO_ANSWER',
    ],
    [
      'has a total that is no row of it',
      'Ringing (2);NO_ANSWER;Ana\n;USER_BUSY;Bo\nTotal (2);;',
      '2: defined Ringing / NO_ANSWER\n3: defined Ringing / USER_BUSY\n4: total',
    ],
    [
      'is none where a group has fewer rows than it says',
      'Ringing (3);NO_ANSWER;Ana\n;USER_BUSY;Bo\nTrying (1);USER_BUSY;Cy',
      '2: defined Ringing / NO_ANSWER\n3: needs-type USER_BUSY\n4: defined Trying / USER_BUSY',
    ],
    [
      'is none where a group has more rows than it says',
      'Ringing (1);NO_ANSWER;Ana\n;USER_BUSY;Bo',
      '2: defined Ringing / NO_ANSWER\n3: needs-type USER_BUSY',
    ],
    [
      'is none where one value is no label',
      'Ringing (2);NO_ANSWER;Ana\n;USER_BUSY;Bo\nTrying;USER_BUSY;Cy',
      '2: defined Ringing / NO_ANSWER\n3: needs-type USER_BUSY\n4: defined Trying / USER_BUSY',
    ],
    [
      'is none where a cause carries its own number',
      'Ringing;NO_ANSWER (19);Ana\nRinging;;Bo',
      '2: defined Ringing / NO_ANSWER\n3: defined Ringing / <empty>',
    ],
    [
      'is none where nothing is a label',
      'Ringing;NO_ANSWER;Ana\n;USER_BUSY;Bo',
      '2: defined Ringing / NO_ANSWER\n3: needs-type USER_BUSY',
    ],
  ])('%s', (_name, rows, reading) => {
    expect(sayLines(readPaste(`${header}\n${rows}`))).toBe(`1: header\n${reading}`)
  })

  it.each([
    [
      'by its subtotals',
      'Hangup Cause\tMissed Call Type\tRecord Count\nNO_ANSWER\tRinging\t4\n\tTrying\t9\nSubtotal\t\t13\nUSER_BUSY\tRinging\t1\nSubtotal\t\t1',
      '1: header\n2: defined Ringing / NO_ANSWER ×4\n3: defined Trying / NO_ANSWER ×9\n4: total\n5: defined Ringing / USER_BUSY ×1\n6: total',
    ],
    [
      'by its counts',
      'Hangup Cause,Missed Call Type,Record Count\nNO_ANSWER,Ringing,4\n,Trying,9\nUSER_BUSY,Ringing,1\n,Trying,2',
      '1: header\n2: defined Ringing / NO_ANSWER ×4\n3: defined Trying / NO_ANSWER ×9\n4: defined Ringing / USER_BUSY ×1\n5: defined Trying / USER_BUSY ×2',
    ],
    [
      'by the arrow of its header',
      'Hangup Cause ↑,Missed Call Type,Agent\nNO_ANSWER,Ringing,a\n,Trying,b\nUSER_BUSY,Ringing,c',
      '1: header\n2: defined Ringing / NO_ANSWER\n3: defined Trying / NO_ANSWER\n4: defined Ringing / USER_BUSY',
    ],
    [
      'by its labels, the cause before the type',
      'Hangup Cause\tMissed Call Type\tName\nNO_ANSWER (3)\tRinging (2)\tPE-1\n\t\tPE-2\n\tTrying (1)\tPE-3',
      '1: header\n2: defined Ringing / NO_ANSWER\n3: defined Ringing / NO_ANSWER\n4: defined Trying / NO_ANSWER',
    ],
    [
      'below another column, whose arrow it has too',
      'Agent ↑,Hangup Cause ↑,Missed Call Type,Name\nAna,NO_ANSWER,Ringing,1\n,,Trying,2\nBo,USER_BUSY,Ringing,3',
      '1: header\n2: defined Ringing / NO_ANSWER\n3: defined Trying / NO_ANSWER\n4: defined Ringing / USER_BUSY',
    ],
    [
      'by counts and totals of a spreadsheet',
      'Hangup Cause\tMissed Call Type\tCount of Name\nNO_ANSWER\tRinging\t4\n\tTrying\t9\nNO_ANSWER Total\t\t13\nUSER_BUSY\tRinging\t1\nUSER_BUSY Total\t\t1\nGrand Total\t\t14',
      '1: header\n2: defined Ringing / NO_ANSWER\n3: defined Trying / NO_ANSWER\n4: total\n5: defined Ringing / USER_BUSY\n6: total\n7: total',
    ],
    [
      'by counts and totals in German',
      'Hangup Cause;Missed Call Type;Datensatzanzahl\nNO_ANSWER;Ringing;4\n;Trying;9\nZwischensumme;;13\nUSER_BUSY;Ringing;1\nGesamtsumme;;14',
      '1: header\n2: defined Ringing / NO_ANSWER\n3: defined Trying / NO_ANSWER\n4: total\n5: defined Ringing / USER_BUSY\n6: total',
    ],
    [
      'by labels on lines of their own, whose figures are sums',
      'Missed Call Type\tHangup Cause\tCount of Name\nRinging\t\t13\n\tNO_ANSWER\t4\n\tUSER_BUSY\t9\nTrying\t\t4\n\tNO_ANSWER\t4\nGrand Total\t\t17',
      '1: header\n2: total\n3: defined Ringing / NO_ANSWER\n4: defined Ringing / USER_BUSY\n5: total\n6: defined Trying / NO_ANSWER\n7: total',
    ],
    [
      'a type by its subtotals',
      'Missed Call Type,Hangup Cause,Record Count\nRinging,NO_ANSWER,4\n,USER_BUSY,9\nSubtotal,,13\nTrying,USER_BUSY,1',
      '1: header\n2: defined Ringing / NO_ANSWER ×4\n3: defined Ringing / USER_BUSY ×9\n4: total\n5: defined Trying / USER_BUSY ×1',
    ],
  ])('is told %s', (_how, text, reading) => {
    expect(sayLines(readPaste(text))).toBe(reading)
    expect(scannedAs(text)).toEqual(readAs(text))
  })

  it.each([
    [
      'below another column that is blank with it',
      'Agent,Hangup Cause,Missed Call Type,Name\nAna,NO_ANSWER,Ringing,1\n,,Trying,2\nBo,USER_BUSY,Ringing,3',
      '1: header\n2: defined Ringing / NO_ANSWER\n3: needs-cause Trying\n4: defined Ringing / USER_BUSY',
    ],
    [
      'below a type that stands once',
      'Missed Call Type ↑,Hangup Cause,Name\nRinging,NO_ANSWER,1\n,,2\n,USER_BUSY,3\nTrying,NO_ANSWER,4',
      '1: header\n2: defined Ringing / NO_ANSWER\n3: defined Ringing / <empty>\n4: defined Ringing / USER_BUSY\n5: defined Trying / NO_ANSWER',
    ],
    [
      'below a type that stands once, without a sign of what is sorted',
      'Missed Call Type,Hangup Cause,Name\nRinging,NO_ANSWER,1\n,,2\n,USER_BUSY,3\nSubtotal,,\nTrying,NO_ANSWER,4',
      '1: header\n2: defined Ringing / NO_ANSWER\n3: needs-cause Ringing\n4: defined Ringing / USER_BUSY\n5: total\n6: defined Trying / NO_ANSWER',
    ],
    [
      'without any sign',
      'Hangup Cause,Missed Call Type\nNO_ANSWER,Ringing\n,Trying\nUSER_BUSY,Ringing',
      '1: header\n2: defined Ringing / NO_ANSWER\n3: needs-cause Trying\n4: defined Ringing / USER_BUSY',
    ],
    [
      'of a type without any sign, which a cause does not fill',
      'Missed Call Type,Hangup Cause\nTrying,NO_ANSWER\n,PROGRESS_TIMEOUT',
      '1: header\n2: defined Trying / NO_ANSWER\n3: needs-type PROGRESS_TIMEOUT',
    ],
    [
      'at the end of a column sorted downwards',
      'Hangup Cause ↓,Missed Call Type,Name\nUSER_BUSY,Ringing,1\nNO_ANSWER,Ringing,2\n,Trying,3',
      '1: header\n2: defined Ringing / USER_BUSY\n3: defined Ringing / NO_ANSWER\n4: needs-cause Trying',
    ],
  ])('leaves open what a blank cell says %s', (_where, text, reading) => {
    expect(sayLines(readPaste(text))).toBe(reading)
    expect(scannedAs(text)).toEqual(readAs(text))
  })

  it.each([
    'Hangup Cause ↑,Missed Call Type\n,Trying\nNO_ANSWER,Ringing\nUSER_BUSY,Ringing',
    'Hangup Cause ↑,Missed Call Type\nNO_ANSWER,Ringing\n,Trying\nNO_ANSWER,Ringing',
    'Hangup Cause,Missed Call Type ↑\nNO_ANSWER,Ringing\n,Trying\nUSER_BUSY,Ringing',
    'Name,Hangup Cause,Missed Call Type\n1,NO_ANSWER,Ringing\n2,,Trying\n3,USER_BUSY,Ringing\nSubtotal,,',
  ])('is none, and a blank cause is empty: %j', (text) => {
    expect(sayLines(readPaste(text))).toContain('defined Trying / <empty>')
    expect(scannedAs(text)).toEqual(readAs(text))
  })

  it('begins a type without a cause with an empty one', () => {
    const rows = 'Ringing (2);NO_ANSWER (5);Ana\n;;Bo\nTrying (1);;Cy'
    expect(sayLines(readPaste(`${header}\n${rows}`))).toBe(
      '1: header\n2: defined Ringing / NO_ANSWER\n3: defined Ringing / NO_ANSWER\n4: defined Trying / <empty>',
    )
  })

  it('may have more than a thousand rows', () => {
    const rows = `Ringing (1,001);NO_ANSWER;x\n${';USER_BUSY;y\n'.repeat(1000)}Trying (1);NO_ANSWER;z`
    const lines = sayLines(readPaste(`${header}\n${rows}`)).split('\n')
    expect([lines[2], lines[1001], lines[1002]]).toEqual([
      '3: defined Ringing / USER_BUSY',
      '1002: defined Ringing / USER_BUSY',
      '1003: defined Trying / NO_ANSWER',
    ])
  })
})

describe('what is passed over in a table', () => {
  it.each([
    ['Copyright © 2026;;', 'footer'],
    ['© 2026 Example;;', 'footer'],
    ['Confidential Information - Do Not Distribute;;', 'footer'],
    ['Generated by: Ana;;', 'footer'],
    ['Filtered By: Date;;', 'footer'],
    ['As of 2026-11-24 09:14;;', 'footer'],
    ['Total number of records: 2;;', 'total'],
    ['(2 rows);;', 'footer'],
    ['2 rows;;', 'footer'],
    ['1 row affected;;', 'footer'],
    ['any single cell', 'footer'],
    ['Total;;', 'total'],
    ['Grand Total;;', 'total'],
    ['Subtotal;;', 'total'],
    ['Count: 12;;', 'total'],
    ['Sum: 12;;', 'total'],
    ['Average: 12;;', 'total'],
    [';Total;', 'total'],
    ['---;---;---', 'header'],
    ['===;===;===', 'header'],
    [':--;:-:;--:', 'header'],
    ['───;───;───', 'header'],
    ['Ringing;Total;x', 'undefined-pair Ringing / Total'],
    ['Totality;NO_ANSWER;x', 'undefined-pair Totality / NO_ANSWER'],
    ['Ringing;;Generated by Ana', 'defined Ringing / <empty>'],
    ['As of today;NO_ANSWER;x', 'undefined-pair As of today / NO_ANSWER'],
    ['Ringing', 'needs-cause Ringing'],
    ['  Grand Total;;', 'total'],
    ['  Count: 12;;', 'total'],
    ['  Copyright 2026;;', 'footer'],
    ['---;NO_ANSWER;x', 'needs-type NO_ANSWER'],
    ['Generated by Ana;NO_ANSWER;x', 'undefined-pair Generated by Ana / NO_ANSWER'],
    ['Trying;18 times;x', 'undefined-pair Trying / 18 times'],
    ['Missed Call Type;x;y', 'undefined-pair Missed Call Type / x'],
  ])('%j is read as %s', (line, reading) => {
    const paste = `${header}\nRinging;NO_ANSWER;Ana\n${line}\nTrying;USER_BUSY;Bo`
    expect(sayLines(readPaste(paste)).split('\n')[2]).toBe(`3: ${reading}`)
  })
})
