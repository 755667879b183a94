import fc from 'fast-check'
import Papa from 'papaparse'
import { describe, expect, it } from 'vitest'
import { encode } from '../../../src/domain/export/encode.ts'
import { explainer } from '../../../src/domain/export/explainer.ts'
import type { ExplainingOptions } from '../../../src/domain/export/explaining-sink.ts'
import { tallyCsv } from '../../../src/domain/export/tally-csv.ts'
import { definitions } from '../../../src/domain/reference/reference.ts'
import { base, figures, saved } from './saved.ts'
import { bytesOf, cutAt, decode, scan, tableOf, utf16Of } from './scanned.ts'

const savedText = (text: string, options: Partial<ExplainingOptions> = {}) =>
  decode(saved([bytesOf(text)], options), 'utf-8')

describe('a saved file', () => {
  it('has every row as it was, and what it means behind it', () => {
    const text =
      'Missed calls,,\r\n\r\nName,Missed Call Type,Hangup Cause\r\n"a ""b""",ringing, NO_ANSWER\r\nc,Queued,"=1+1"\r\nd,,\r\ne\r\nTotal,,3\r\nf,Unknown,'
    const lines = savedText(text).split('\r\n')
    const definition = definitions.find(({ type, cause }) => type === 'Ringing' && cause === 'NO_ANSWER')
    expect(lines.slice(0, 3)).toEqual([
      'Missed calls,,',
      '',
      'Name,Missed Call Type,Hangup Cause,Missed Call Type (read),Hangup Cause (read),Callback?,Summary,Description,Definition',
    ])
    expect(Papa.parse<string[]>(lines[3] ?? '').data[0]).toEqual([
      'a "b"',
      'ringing',
      ' NO_ANSWER',
      'Ringing',
      'NO_ANSWER',
      definition?.callback ? 'Yes' : 'not marked',
      definition?.ours.summary,
      definition?.description,
      `${base}ringing/no-answer/`,
    ])
    expect(lines[4]).toBe(
      `c,Queued,"=1+1",Queued,'=1+1,,The row has a value that is not a name the reference knows.,,`,
    )
    expect(lines.slice(5, 8)).toEqual(['d,,,,,,Neither field was recognised.,,', 'e', 'Total,,3'])
    expect(lines[8]).toMatch(/^f,Unknown,,Unknown,<empty>,/)
    expect(lines).toHaveLength(9)
  })

  it('guards the cells of others only when asked', () => {
    const text = 'Note,Missed Call Type,Hangup Cause\n"=1+1",Trying,-\n@x,Trying,"+1,2"\n'
    expect(savedText(text)).toContain('\n"=1+1",Trying,-,')
    const guarded = savedText(text, { guardTheirs: true })
    expect(guarded).toContain(`\n"'=1+1",Trying,'-,`)
    expect(guarded).toContain(`\n'@x,Trying,"'+1,2",`)
  })

  it('is in the encoding of the file', () => {
    const text =
      'Agent\tMissed Call Type\tHangup Cause\r\nZoë\tTrying\tNO_ANSWER\r\nJosé\tNo Devices\tλογ…\r\n'
    const added = savedText(text)
    for (const order of ['le', 'be'] as const)
      for (const mark of [true, false])
        expect(saved([utf16Of(text, order, mark)])).toEqual(utf16Of(added, order, mark))
    expect(saved([bytesOf(`\ufeff${text}`)])).toEqual(bytesOf(`\ufeff${added}`))
    const latin = new Uint8Array(Buffer.from(text.replace('λογ…', '\x85'), 'latin1'))
    expect(decode(saved([latin]), 'windows-1252')).toBe(savedText(text.replace('λογ…', '…')))
    expect(decode(encode('“a” – ő → λ€', 'windows-1252'), 'windows-1252')).toBe('“a” – o -> ?€')
  })

  it('comes out alike wherever its bytes are cut, also behind the first of them', () => {
    const row = 'x,"Trying, ""now""\n",NO_ANSWER\r\ny,Trying,NO_ANSWER\r\nz,"Ringing\r\n'
    const bytes = bytesOf(`Name,Missed Call Type,Hangup Cause\r\n${row.repeat(4000)}`)
    const whole = saved([bytes])
    fc.assert(
      fc.property(fc.array(fc.nat(bytes.length), { maxLength: 10 }), (places) => {
        expect(Buffer.compare(saved(cutAt(bytes, places)), whole)).toBe(0)
      }),
      { numRuns: 20 },
    )
  })

  it('passes on a row that never ends', () => {
    const text = `Missed Call Type,Hangup Cause\nTrying,${'x'.repeat(1_200_000)}\nTrying,NO_ANSWER\n`
    const lines = savedText(text).split('\n')
    expect(lines[1]).toBe(text.split('\n')[1])
    expect(lines[2]).toMatch(/^Trying,NO_ANSWER,Trying,/)
  })
})

describe('a saved file, read again', () => {
  const types = [
    'Trying',
    'ringing',
    'No Devices',
    'All Busy',
    'Unknown',
    'Queued',
    '',
    '-',
    'a,"b"\nc',
    ',;x',
  ]
  const causes = [
    'NO_ANSWER',
    'user busy',
    '',
    '17',
    'FOO_BAR',
    'LOSE_RACE',
    'Total',
    ' ,"x',
    '=1',
    '"',
    '\t',
  ]
  const note = fc.stringMatching(/^[a-z ,;"\t|\n]{0,16}$/)
  const cells = fc.tuple(
    note,
    fc.constantFrom(...types),
    note,
    fc.constantFrom(...causes),
    fc.constantFrom('1', 'x', '20'),
  )
  const damage = fc.array(fc.tuple(fc.nat(), fc.nat(20), fc.constantFrom('', '"', ',', '\n', '\r', 'é')), {
    maxLength: 6,
  })
  const header = ['Name', 'Missed Call Type', 'Note', 'Hangup Cause', 'Record Count']

  it('is counted the same, and every line still begins with its own bytes', () => {
    fc.assert(
      fc.property(
        fc.array(cells, { maxLength: 30 }),
        fc.constantFrom(',', ';', '\t', '|'),
        fc.constantFrom('\n', '\r\n'),
        damage,
        (rows, delimiter, newline, damages) => {
          let text = Papa.unparse([header, ...rows], { delimiter, newline })
          for (const [at, length, instead] of damages) {
            const from = header.join().length + 2 + (at % (text.length + 1))
            text = text.slice(0, from) + instead + text.slice(from + length)
          }
          const first = scan(text)
          if (first.state !== 'table' || first.table.kind !== 'delimited') return
          const again = saved([bytesOf(text)])
          expect(figures(tableOf(again))).toEqual(figures(first.table))
          let at = 0
          const whole = decode(again, 'utf-8')
          for (const line of text.split(/\r\n|\r|\n/)) {
            at = whole.indexOf(line, at)
            expect(at).toBeGreaterThanOrEqual(0)
            at += line.length
          }
        },
      ),
      { numRuns: 1000 },
    )
  })
})

describe('what cannot be written down explained', () => {
  it.each([
    ['Trying / NO_ANSWER\nRinging: USER_BUSY', { state: 'words' }],
    ['a,b\n1,2\n', { state: 'no-columns' }],
    ['%PDF-1.7', { state: 'refused', refusal: { kind: 'pdf' } }],
  ])('%s', (text, expected) => {
    const explain = explainer({ decode, base })
    explain.push(bytesOf(text))
    explain.finish()
    expect(explain.explained()).toEqual(expected)
  })
})

it('the counts are saved as CSV, and add up', () => {
  const table = tableOf(
    'Missed Call Type,Hangup Cause,Record Count\nTrying,NO_ANSWER,3\n,NO_ANSWER,1\nTrying,=A_B,2\n-,,1\nTrying\n',
  )
  const { data } = Papa.parse<string[]>(tallyCsv(table, base).trimEnd())
  expect(data[0]?.slice(0, 5)).toEqual([
    'Rows',
    'Record Count',
    'Outcome',
    'Missed Call Type (read)',
    'Hangup Cause (read)',
  ])
  expect(
    data
      .slice(1)
      .map(([rows]) => Number(rows))
      .reduce((sum, rows) => sum + rows, 0),
  ).toBe(table.rows)
  expect(data.map((cells) => cells[4])).toContain("'=A_B")
  expect(data.at(-1)?.slice(0, 4)).toEqual(['1', '1', 'other', 'Rows that could not be read'])
})
