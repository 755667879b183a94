import Papa from 'papaparse'
import { describe, expect, it } from 'vitest'
import { base, figures, saved } from './saved.ts'
import { bytesOf, decode, tableOf, utf16Of } from './scanned.ts'

describe('records that are no lines of cells are saved as CSV', () => {
  it('the rows of HTML', () => {
    const html = `<table><tr><td>Report<tr><th>Name<th>Missed Call Type<th>Hangup Cause
      <tr><td>=a<td>Trying<td>NO_ANSWER<tr><td>b<td>Ringing<tr><td>"c", d<td>Ringing<td>-</table>`
    const bytes = saved([bytesOf(html)])
    const lines = decode(bytes, 'utf-8').split('\r\n')
    expect(lines[2]).toMatch(/^'=a,Trying,NO_ANSWER,Trying,NO_ANSWER,/)
    expect(lines[3]).toBe('b,Ringing')
    expect(lines[4]).toMatch(/^"""c"", d",Ringing,'-,Ringing,<empty>,/)
    expect(figures(tableOf(bytes)).tally).toEqual(figures(tableOf(html)).tally)
    expect(tableOf(bytes).totals).toEqual(tableOf(html).totals)
  })

  it.each([
    ['HTML', '<table><tr><td>Missed Call Type<td>Hangup Cause<tr><td>Trying<td>NO_ANSWER</table>'],
    ['JSON', '[{"Missed_Call_Type__c":"Trying","Hangup_Cause__c":"NO_ANSWER"}]'],
  ])('in UTF-8 with its mark, whatever the encoding of %s was', (_, text) => {
    const bytes = saved([bytesOf(text)])
    expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf])
    expect(saved([utf16Of(text, 'le')])).toEqual(bytes)
  })

  it('the records of JSON, with every key that the scanner noted', () => {
    const json = JSON.stringify({
      records: [
        { Missed_Call_Type__c: 'Trying', Hangup_Cause__c: 'NO_ANSWER', attributes: { type: 'x' } },
        { Missed_Call_Type__c: 'Ringing', Hangup_Cause__c: null, Note: 'é, "x"' },
        { Note: 'neither' },
      ],
    })
    const { names, totals } = tableOf(json)
    expect(names).toEqual(['Missed_Call_Type__c', 'Hangup_Cause__c', 'attributes', 'Note'])
    const bytes = saved([bytesOf(json)], { names })
    const { data } = Papa.parse<string[]>(decode(bytes, 'utf-8').replace('\ufeff', '').trimEnd())
    expect(data.map((cells) => cells.slice(0, 4))).toEqual([
      names,
      ['Trying', 'NO_ANSWER', '{"type":"x"}', ''],
      ['Ringing', '', '', 'é, "x"'],
      ['', '', '', 'neither'],
    ])
    expect(data.every((cells) => cells.length === 10)).toBe(true)
    expect(data[1]?.at(-1)).toBe(`${base}trying/no-answer/`)
    expect(tableOf(bytes).totals).toEqual({ ...totals, ignored: 1 })
  })
})
