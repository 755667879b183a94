import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { headBytes } from '../../../src/domain/export/head.ts'
import { readRaw } from './readers.ts'
import { bytesOf, cutAt, decode, scanChunks, utf16Of } from './scanned.ts'

const csv = [
  'Missed calls,,\r\nAs of today,,\r\n\r\n',
  '"Name","Missed Call Type","Notes","Hangup Cause"\r\n',
  '"a","Ringing","He said ""no"",\r\nthen\nleft","NO_ANSWER"\r\n',
  'b,Trying,x," NO_ANSWER" \r\n',
  'c,"Try""ing",é’日,USER_BUSY\rd,,,\n',
  '"e"e,Unknown,"x"y,\n"f,All Busy,,FOO\n',
  'g,Trying\n\n"Name","Hangup Cause","Notes","Missed Call Type"\nh,NO_ANSWER,,Trying\r\n',
  'Total,,,4\r\nCopyright (c) 2026\r\n"unclosed,Ringing,,"',
].join('')

const html = `<html><!-- <tr><td>x</td></tr> --><TABLE><tr><th>Missed Call Type</th><th>Hangup Cause</th></tr>
<tr class="a"><td>Trying<td>NO_<!-- a -->ANSWER</tr>
<tr><td>Ringing</td><td>&lt;empty&gt;</td></tr><tr><td>Total</td><td></td></tr><tr><td>No&nbsp;Devices</td><td></table>`

const document = JSON.stringify(
  {
    status: 0,
    note: 'a "}" {[',
    result: {
      records: [
        {
          attributes: { type: 'x', deep: [{ a: '}]' }] },
          Missed_Call_Type__c: 'Trying',
          Hangup_Cause__c: 'NO_ANSWER',
        },
        { Missed_Call_Type__c: 'Ringing', Hangup_Cause__c: null, Note: 'a \\" } \n' },
        { Name: 'nothing' },
      ],
    },
  },
  null,
  1,
)
const lines =
  '{"Missed_Call_Type__c":"Trying","Hangup_Cause__c":"NO_ANSWER"}\r\n{broken\n\n{"Missed_Call_Type__c":"Ringing","Hangup_Cause__c":"é"}'

const files = [
  ['delimited', 'utf-8', bytesOf(csv)],
  ['delimited', 'utf-16le', utf16Of(csv, 'le', false)],
  ['delimited', 'utf-16be', utf16Of(csv, 'be', false)],
  ['html', 'utf-8', bytesOf(html)],
  ['html', 'utf-16le', utf16Of(html, 'le', false)],
  ['document', 'utf-8', bytesOf(document)],
  ['document', 'utf-16be', utf16Of(document, 'be', false)],
  ['lines', 'utf-8', bytesOf(lines)],
] as const

describe('where the chunks are cut makes no difference', () => {
  it.each(files)('to %s in %s', (kind, encoding, bytes) => {
    const whole = readRaw(kind, [bytes], encoding)
    expect(whole.rows).toBeGreaterThan(2)
    for (let at = 0; at <= bytes.length; at++)
      expect(readRaw(kind, cutAt(bytes, [at]), encoding)).toEqual(whole)
    expect(
      readRaw(
        kind,
        [...bytes].map((byte) => Uint8Array.of(byte)),
        encoding,
      ),
    ).toEqual(whole)
    fc.assert(
      fc.property(fc.array(fc.nat(bytes.length), { maxLength: 12 }), (places) => {
        expect(readRaw(kind, cutAt(bytes, places), encoding)).toEqual(whole)
      }),
    )
  })

  it('is as the file says', () => {
    const table = readRaw('delimited', [bytesOf(csv)])
    expect(table.totals).toEqual({ explained: 5, undefined: 2, unreadable: 2, ignored: 8 })
    expect(readRaw('html', [bytesOf(html)]).totals).toEqual({
      explained: 3,
      undefined: 0,
      unreadable: 0,
      ignored: 2,
    })
    expect(readRaw('document', [bytesOf(document)]).totals).toEqual({
      explained: 2,
      undefined: 0,
      unreadable: 1,
      ignored: 0,
    })
    expect(readRaw('lines', [bytesOf(lines)]).totals).toEqual({
      explained: 1,
      undefined: 1,
      unreadable: 1,
      ignored: 0,
    })
  })

  it('to positions and line numbers beyond the first bytes', () => {
    const filler = 'x,Ringing,NO_ANSWER\n'.repeat(Math.ceil((headBytes + 1000) / 20))
    const text = `Name,Missed Call Type,Hangup Cause\n${filler}"last,\n one",Trying,é_FOO\nend,Trying,BAR`
    const bytes = bytesOf(text)
    const whole = scanChunks([bytes])
    if (whole.state !== 'table') throw new Error(whole.state)
    const [place] = whole.table.tally.find(({ causeText }) => causeText === 'é_FOO')?.positions ?? []
    expect(decode(bytes.subarray(place?.byteStart, place?.byteEnd), 'utf-8')).toBe(
      '"last,\n one",Trying,é_FOO',
    )
    expect(place?.line).toBe(text.slice(0, text.indexOf('"last')).split('\n').length)
    expect(whole.table.tally.find(({ causeText }) => causeText === 'BAR')?.positions[0]?.line).toBe(
      (place?.line ?? 0) + 2,
    )
    for (const size of [1000, 4096, 65_536, 100_001])
      expect(
        scanChunks(
          cutAt(
            bytes,
            Array.from({ length: Math.ceil(bytes.length / size) }, (_, at) => at * size),
          ),
        ),
      ).toEqual(whole)
  })
})
