import { describe, expect, it } from 'vitest'
import {
  csvCell,
  explained,
  explainedCopy,
  explainedCsv,
} from '../../../src/domain/phone-events/explained-rows.ts'
import { splitDelimited } from '../../../src/domain/phone-events/formats/delimited.ts'
import { readPaste } from '../../../src/domain/phone-events/read-paste.ts'

const paste = `Missed Call Type,Hangup Cause
Trying,USER_BUSY
Ringing,"=WEBSERVICE(""a"",""b"")"
<img src=x onerror=alert(1)>,NO_ANSWER
Ringing,PROGRESS_TIMEOUT`

function rowsOf(text: string) {
  const outcome = readPaste(text)
  return outcome.kind === 'rows'
    ? explained(outcome.rows, ({ type, cause }) => `https://example.org/${type}/${cause}`)
    : []
}

describe('explained rows', () => {
  it('say what was read, in order, and what it means or that it is not defined', () => {
    const rows = rowsOf(paste)
    expect(rows.map(({ type, cause }) => [type, cause])).toEqual([
      ['Trying', 'USER_BUSY'],
      ['Ringing', '=WEBSERVICE("a","b")'],
      ['<img src=x onerror=alert(1)>', 'NO_ANSWER'],
      ['Ringing', 'PROGRESS_TIMEOUT'],
    ])
    expect(rows[0]).toMatchObject({ callback: 'Yes', link: 'https://example.org/Trying/USER_BUSY' })
    expect(rows.slice(1).map(({ summary, link }) => [summary, link])).toEqual([
      ['The row has a value that is not a name the reference knows.', ''],
      ['The row has a value that is not a name the reference knows.', ''],
      ['The reference does not define this pair.', ''],
    ])
  })

  it('are the same cells again when their CSV is read', () => {
    const rows = rowsOf(paste)
    const { records } = splitDelimited(explainedCsv(rows).replaceAll('\r\n', '\n').trimEnd(), ',')
    expect(records.slice(1).map(({ cells }) => cells[4]?.text)).toEqual(rows.map(({ summary }) => summary))
  })

  it('say where Callback? is marked, and no “No” where it is not', () => {
    const rows = rowsOf('Missed Call Type,Hangup Cause\nTrying,USER_BUSY\nTrying,')
    expect(rows.map(({ callback }) => callback)).toEqual(['Yes', 'not marked'])
  })

  it('are one line each when copied as text', () => {
    const copied = explainedCopy(rowsOf('Missed Call Type,Hangup Cause\nTrying,"a\n\n b"\nRinging,c'))
    expect(copied.plain.split('\n')[1]).toContain('\ta b\t')
  })

  it('never hand a spreadsheet a formula', () => {
    for (const start of ['=', '+', '-', '@', '\t', '\r']) expect(csvCell(`${start}1+1`)).toMatch(/^"?'/)
    expect(explainedCsv(rowsOf(paste))).toContain(`"'=WEBSERVICE(""a"",""b"")"`)
  })

  it('are text in a rich field, never markup', () => {
    const { html, plain } = explainedCopy(rowsOf(paste))
    expect(html).toContain('&lt;img src=x onerror=alert(1)&gt;')
    expect(html).not.toContain('<img')
    expect(plain.split('\n')).toHaveLength(6)
  })

  it('say what keeps a row from being defined', () => {
    const rows = rowsOf('Missed Call Type,Hangup Cause,Agent\n,NO_ANSWER,\n,,Ana\nQueued,,\nTrying,FOO,')
    expect(rows.map(({ type, cause, callback, summary }) => [type, cause, callback, summary])).toEqual([
      ['', 'NO_ANSWER', '', 'The row names no Missed Call Type.'],
      ['', '', '', 'Neither field was recognised.'],
      ['Queued', '<empty>', '', 'The reference does not define this pair.'],
      ['Trying', 'FOO', '', 'The reference does not define this pair.'],
    ])
    expect(rowsOf('Missed Call Type,Agent\nTrying,Ana\nRinging,Bo').map(({ summary }) => summary)).toEqual([
      'The row names no Hangup Cause.',
      'The row names no Hangup Cause.',
    ])
  })

  it('are written with a head, one line each, and as many cells in every notation', () => {
    const rows = rowsOf('Missed Call Type,Hangup Cause\nTrying,"a ""b"",\nc"\nRinging,NO_ANSWER')
    const csv = explainedCsv(rows)
    expect(csv.split('\r\n')[0]).toBe(
      'Row,Missed Call Type (read),Hangup Cause (read),Callback?,Summary,Description,Definition',
    )
    expect(csv).toContain(
      '\r\n1,Trying,"a ""b"",\nc",,The row has a value that is not a name the reference knows.,,\r\n2,Ringing,',
    )
    expect(csv.endsWith('/Ringing/NO_ANSWER\r\n')).toBe(true)
    const { html, plain } = explainedCopy(rows)
    const lines = plain.split('\n')
    expect(lines[1]).toBe(
      '1\tTrying\ta "b", c\t\tThe row has a value that is not a name the reference knows.\t\t',
    )
    expect(lines.slice(0, 3).map((line) => line.split('\t').length)).toEqual([7, 7, 7])
    expect(html.match(/<td>/g)).toHaveLength(21)
    expect(html).toContain('<tr><td>1</td><td>Trying</td><td>a &quot;b&quot;,')
  })
})
