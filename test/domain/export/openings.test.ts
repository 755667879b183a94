import { describe, expect, it } from 'vitest'
import { refusalOf } from '../../../src/domain/export/refusal.ts'
import { bytesOf, scan, tableOf, tallyIn, utf16Of } from './scanned.ts'

const lines = ['Agent;Missed Call Type;Hangup Cause', 'Zoë “Z” Müller;Ringing;NO_ANSWER', 'José;Trying;Größe']
const expected = ['1 defined Ringing / NO_ANSWER', '1 undefined-pair Trying / Größe']

describe('encodings', () => {
  it.each(['\n', '\r\n', '\r'])('with lines that end in %j', (ending) => {
    const text = lines.join(ending)
    const windows1252 = new Uint8Array(Buffer.from(text.replace('“', '\x93').replace('”', '\x94'), 'latin1'))
    for (const [encoding, bytes] of [
      ['utf-8', bytesOf(text)],
      ['utf-8', bytesOf(`\ufeff${text}`)],
      ['utf-16le', utf16Of(text, 'le')],
      ['utf-16le', utf16Of(text, 'le', false)],
      ['utf-16be', utf16Of(text, 'be')],
      ['utf-16be', utf16Of(text, 'be', false)],
      ['windows-1252', windows1252],
    ] as const) {
      const table = tableOf(bytes)
      expect(table).toMatchObject({
        encoding,
        delimiter: ';',
        names: ['Agent', 'Missed Call Type', 'Hangup Cause'],
      })
      expect(tallyIn(table)).toEqual(expected)
      const [place] = table.tally.find(({ kind }) => kind === 'defined')?.positions ?? []
      expect(place?.line).toBe(2)
      const row = Buffer.from(bytes.subarray(place?.byteStart, place?.byteEnd))
      expect(
        row.toString(encoding === 'utf-16le' ? 'utf16le' : encoding === 'utf-8' ? 'utf8' : 'latin1').length,
      ).toBe(encoding === 'utf-16be' ? 64 : 32)
    }
  })
})

describe('a file that cannot hold rows is refused by its first bytes', () => {
  const zip = (rest: string) => bytesOf(`PK\x03\x04${rest}`)
  const latin = (text: string) => new Uint8Array(Buffer.from(text, 'latin1'))
  it.each([
    ['empty', new Uint8Array(0), 'a.csv', { kind: 'empty' }],
    ['xlsx by name', zip(''), 'Report.XLSX', { kind: 'spreadsheet', as: 'xlsx' }],
    ['xlsx by content', zip('…[Content_Types].xml'), 'a', { kind: 'spreadsheet', as: 'xlsx' }],
    [
      'ods',
      zip('mimetypeapplication/vnd.oasis.opendocument.spreadsheet'),
      '',
      { kind: 'spreadsheet', as: 'ods' },
    ],
    ['zip', zip('a.csv'), 'a.zip', { kind: 'archive', as: 'zip' }],
    ['xls', latin('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1\0'), 'a.xls', { kind: 'spreadsheet', as: 'xls' }],
    ['pdf', latin('%PDF-1.7'), '', { kind: 'pdf' }],
    ['png', latin('\x89PNG\r\n'), '', { kind: 'image' }],
    ['gzip', latin('\x1f\x8b\x08'), '', { kind: 'archive', as: 'gzip' }],
    ['7z', latin("7z\xbc\xaf'\x1c"), '', { kind: 'archive', as: '7z' }],
    ['rar', latin('Rar!\x1a\x07\x01'), '', { kind: 'archive', as: 'rar' }],
    ['binary', latin('abc\0\0def\0g'), '', { kind: 'binary' }],
  ] as const)('%s', (_what, bytes, name, refusal) => {
    expect(refusalOf(bytes, name)).toEqual(refusal)
    expect(scan(bytes, { name })).toMatchObject({ state: 'refused', refusal })
  })

  it('and text is not, UTF-16 included, whatever its name', () => {
    for (const bytes of [bytesOf('a,b'), utf16Of('a,b', 'le', false), utf16Of('a,b\n日本', 'be')])
      expect(refusalOf(bytes, 'a.xls')).toBeUndefined()
  })
})

describe('a table whose columns are not to be told', () => {
  const text = 'When;What;Why\n9:00;Ringing;Made up\n9:01;Queued;NO_ANSWER\n9:02;Trying;USER_BUSY\n'

  it('shows its first rows, cut short', () => {
    const snapshot = scan(`${text}${'x'.repeat(500)};y;z\n${'a;b;c\n'.repeat(20)}`)
    if (snapshot.state !== 'no-columns') throw new Error(snapshot.state)
    expect(snapshot.unrecognised.delimiter).toBe(';')
    expect(snapshot.unrecognised.firstRows).toHaveLength(8)
    expect(snapshot.unrecognised.firstRows[1]).toEqual(['9:00', 'Ringing', 'Made up'])
    expect(snapshot.unrecognised.firstRows[4]?.[0]).toHaveLength(120)
  })

  it('is read by the columns told by hand', () => {
    const table = tableOf(text, { columns: { type: 1, cause: 2 } })
    expect(tallyIn(table)).toEqual([
      '1 defined Trying / USER_BUSY',
      '1 undefined-pair Queued / NO_ANSWER',
      '1 undefined-pair Ringing / Made up',
    ])
    expect(table.columns).toEqual({ type: { at: 1, name: 'What' }, cause: { at: 2, name: 'Why' } })
    expect(table.ignored.header).toBe(1)
    expect(tallyIn(tableOf(text, { columns: { cause: 2 } }))).toContain('1 needs-type ? / USER_BUSY')
  })
})

describe('tables in other clothes', () => {
  it('a table without a header', () => {
    const table = tableOf('PE-1,Ringing,NO_ANSWER\nPE-2,Trying,USER_BUSY\nPE-3,No Devices,\n')
    expect(table.names).toEqual([])
    expect(table.totals).toEqual({ explained: 3, undefined: 0, unreadable: 0, ignored: 0 })
  })

  it('a header alone', () => {
    expect(tableOf('Missed Call Type,Hangup Cause\n').rows).toBe(0)
  })

  it('a single column', () => {
    expect(tallyIn(tableOf('Hangup Cause\nNO_ANSWER\nLOSE_RACE\n'))).toHaveLength(2)
  })

  it('an HTML table saved as .xls', () => {
    const html = `<head><meta charset="utf-8"></head><table>${'<tr><th>Missed Call Type</th><th>Hangup Cause</th></tr>'}${'<tr><td>Trying</td><td>NO&#95;ANSWER</td></tr>\n'.repeat(9000)}</table>`
    const table = tableOf(html, { name: 'report.xls' })
    expect(table.kind).toBe('html')
    expect(tallyIn(table)).toEqual(['9000 defined Trying / NO_ANSWER'])
  })

  it('HTML without such a table', () => {
    expect(scan('<html><table><tr><td>a</td><td>b</td></tr></table></html>').state).toBe('no-columns')
  })

  it('JSON lines of which the first is broken', () => {
    const line = '{"Missed_Call_Type__c":"Trying","Hangup_Cause__c":"NO_ANSWER"}'
    const table = tableOf(`{"Missed_Call\n${line}\n${line}\n${line.slice(0, -4)}`)
    expect(table.totals).toEqual({ explained: 2, undefined: 0, unreadable: 2, ignored: 0 })
    expect(table.unreadable.listed.map(({ line, as }) => [line, as])).toEqual([
      [1, 'malformed'],
      [4, 'malformed'],
    ])
  })

  it('JSON of many records, and without one', () => {
    const record = { Missed_Call_Type__c: 'Trying', Hangup_Cause__c: 'NO_ANSWER' }
    const json = JSON.stringify(Array(9000).fill(record))
    expect(tallyIn(tableOf(json))).toEqual(['9000 defined Trying / NO_ANSWER'])
    expect(tallyIn(tableOf(Array(9000).fill(JSON.stringify(record)).join('\n')))).toEqual([
      '9000 defined Trying / NO_ANSWER',
    ])
    expect(tallyIn(tableOf(JSON.stringify(record, null, 2)))).toEqual(['1 defined Trying / NO_ANSWER'])
    expect(scan('[{"a":1},{"a":2}]')).toMatchObject({
      state: 'no-columns',
      unrecognised: { firstRows: [['a'], ['1'], ['2']] },
    })
  })
})
