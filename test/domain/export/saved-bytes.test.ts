import { describe, expect, it } from 'vitest'
import { ByteWriter } from '../../../src/domain/export/byte-writer.ts'
import { encode } from '../../../src/domain/export/encode.ts'
import { addedNames, addedText } from '../../../src/domain/export/explained-cells.ts'
import { tallyCsv } from '../../../src/domain/export/tally-csv.ts'
import { resolve } from '../../../src/domain/reference/reference.ts'
import { base, saved } from './saved.ts'
import { bytesOf, decode, tableOf, utf16Of } from './scanned.ts'

const textOf = (bytes: Uint8Array) => decode(bytes, 'utf-8')
const meaning = 'Trying,NO_ANSWER'
const definition = resolve('Trying', 'NO_ANSWER')

describe('text is encoded', () => {
  it.each([
    '',
    'a',
    '\x7f',
    '\x80',
    '\u07ff',
    '\u0800',
    '\uffff',
    '\u{10000}',
    '\u{10ffff}',
    'Zoë – 日本 😀',
  ])('in UTF-8 as everybody does: %j', (text) => {
    expect(encode(text, 'utf-8')).toEqual(bytesOf(text))
  })

  it('with a sign in place of half a surrogate pair', () => {
    for (const half of ['\ud800', '\udbff', '\udc00', '\udfff'])
      expect(textOf(encode(`a${half}b`, 'utf-8'))).toBe('a\ufffdb')
    expect(textOf(encode('\ud7ff\ue000', 'utf-8'))).toBe('\ud7ff\ue000')
  })

  it('in UTF-16, in either order', () => {
    for (const order of ['le', 'be'] as const)
      expect(encode('aë日😀', `utf-16${order}`)).toEqual(utf16Of('aë日😀', order, false))
  })

  it.each([
    ['a\x7f', '61 7f'],
    ['\u00a0ëÿ', 'a0 eb ff'],
    ['€…Ÿ', '80 85 9f'],
    ['‐‑‒―−', '2d 2d 2d 2d 2d'],
    ['′″→', '27 22 2d 3e'],
    ['ő\u0301Ā', '6f 41'],
    ['日😀', '3f 3f'],
    ['ﬁ', '66 69'],
  ])('in Windows-1252 with what is closest: %j', (text, hex) => {
    expect(Buffer.from(encode(text, 'windows-1252')).toString('hex')).toBe(hex.replaceAll(' ', ''))
  })
})

describe('bytes that are gathered', () => {
  it.each([
    ['utf-8', new Uint8Array([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]), [2, 3, 4, 5, 6, 7, 8, 9, 10, 11]],
    ['utf-8', new Uint8Array([1, 2, 3]), [2, 3]],
    ['utf-16le', new Uint16Array([1, 0x4142, 3]), [0x42, 0x41, 3, 0]],
    ['utf-16be', new Uint16Array([1, 0x4142, 3]), [0x41, 0x42, 0, 3]],
  ] as const)('in %s are handed on once', (encoding, units, expected) => {
    const writer = new ByteWriter(encoding)
    writer.addUnits(units, 1, units.length)
    writer.addUnits(units, 1, 1)
    expect([...writer.taken()]).toEqual(expected)
    expect([...writer.taken()]).toEqual([])
  })

  it('stay whole where there are more than there was room for, and as they were when handed on', () => {
    const writer = new ByteWriter('utf-16le')
    const many = Uint8Array.from({ length: 70_000 }, (_, at) => at)
    writer.addBytes(many)
    const first = writer.taken()
    writer.addBytes(new Uint8Array([7]))
    for (let at = 0; at < 90_000; at++) writer.addUnits(new Uint16Array([at]), 0, 1)
    const second = writer.taken()
    expect(first).toEqual(many)
    expect(second.length).toBe(180_001)
    expect([...second.subarray(0, 5)]).toEqual([7, 0, 0, 1, 0])
    expect([...second.subarray(-2)]).toEqual([89_999 & 0xff, (89_999 >> 8) & 0xff])
  })
})

describe('a cell that is added', () => {
  it.each([
    ['plain', 'a b', ',a b'],
    ['formulas', '=1', `,'=1`],
    ['formulas', '+1', `,'+1`],
    ['formulas', '-1', `,'-1`],
    ['formulas', '@x', `,'@x`],
    ['line breaks and tabs', ' a\r\n\tb ', ',a b'],
    ['what would seem to quote a cell', `a,'b';c'`, ',"a,b;c"'],
    ['quotes', '"a"', ',a'],
    ['a delimiter', 'a,b', ',"a,b"'],
    ['a formula with one', '=a,b', `,"'=a,b"`],
    ['delimiters in front', ',; |a', ',a'],
    ['another delimiter', 'a;b', ',a;b'],
    ['nothing', '', ','],
  ])('has no harm in it: %s', (_, text, expected) => {
    expect(addedText([text], ',')).toBe(expected)
  })

  it('stands behind the delimiter of the file', () => {
    expect(addedText(['a,b', 'c;d'], ';')).toBe(';a,b;"c;d"')
    expect(addedText(['a b', 'c'], '\t')).toBe('\ta b\tc')
  })

  it('has a name', () => {
    expect(addedNames.join()).toBe(
      'Missed Call Type (read),Hangup Cause (read),Callback?,Summary,Description,Definition',
    )
  })
})

describe('a saved row', () => {
  const header = 'Missed Call Type,Hangup Cause,Note,Agent'

  it('that is short of cells behind its cause gets them, so that ours stand under their names', () => {
    const [, full = '', short = ''] = textOf(
      saved([bytesOf(`${header}\n${meaning},a,b\n${meaning}\n`)]),
    ).split('\n')
    expect(full.startsWith(`${meaning},a,b,Trying,NO_ANSWER,`)).toBe(true)
    expect(short).toBe(full.replace(',a,b,', ',,,'))
  })

  it('that has more cells than the header keeps them', () => {
    expect(textOf(saved([bytesOf(`${header}\n${meaning},a,b,c\n`)]))).toContain(`${meaning},a,b,c,Trying,`)
  })

  it('is guarded in UTF-16 and behind any delimiter, too', () => {
    const text = `Note;Missed Call Type;Hangup Cause\r\n=1;Trying;NO_ANSWER\r\n"@a;b";Trying;-2\r\n`
    for (const order of ['le', 'be'] as const) {
      const bytes = saved([utf16Of(text, order)], { guardTheirs: true })
      const read = new TextDecoder('utf-16le').decode(order === 'le' ? bytes : Buffer.from(bytes).swap16())
      expect(read.split('\r\n').map((line) => line.split(';').slice(0, 2).join(';'))).toEqual([
        'Note;Missed Call Type',
        `'=1;Trying`,
        `"'@a;b"`,
        '',
      ])
    }
  })

  it('ends as it ended, the last one without a line break', () => {
    const text = textOf(saved([bytesOf(`Missed Call Type,Hangup Cause\r${meaning}`)]))
    expect(text.split('\r')).toHaveLength(2)
    expect(text.endsWith(`${base}trying/no-answer/`)).toBe(true)
  })

  it('of JSON has its values as text, and what could not be read is cut short', () => {
    const records = `[{"Missed_Call_Type__c":"Trying","Hangup_Cause__c":"NO_ANSWER","a":true,"b":12,"c":[1]},{x${'y'.repeat(1500)}}]`
    const lines = textOf(saved([bytesOf(records)])).split('\r\n')
    expect(lines[0]).toBe(`Missed_Call_Type__c,Hangup_Cause__c,a,b,c,${addedNames.join()}`)
    expect(lines[1]?.startsWith(`${meaning},true,12,[1],${meaning},`)).toBe(true)
    expect(lines[2]).toBe(`{x${'y'.repeat(998)}`)
    expect(lines.slice(3)).toEqual([''])
  })
})

describe('the counts as CSV', () => {
  const definitionCells = `Trying,NO_ANSWER,${definition?.callback ? 'Yes' : 'not marked'}`

  it('have a line for each pair, and none for what did not happen', () => {
    const csv = tallyCsv(tableOf(`Missed Call Type,Hangup Cause\n${meaning}\n${meaning}\n`), base)
    const [header, row, ...rest] = csv.split('\r\n')
    expect(header).toBe(`Rows,Outcome,${addedNames.join()}`)
    expect(row?.startsWith(`2,defined,${definitionCells},`)).toBe(true)
    expect(rest).toEqual([''])
  })

  it('say what was not listed and what could not be read, with a weight where there is one', () => {
    const pairs = Array.from({ length: 1002 }, (_, at) => `Trying,FOO_BAR_${at}Z,2\n`).join('')
    const lines = (text: string) => tallyCsv(tableOf(text), base).split('\r\n').slice(-3)
    expect(lines(`Missed Call Type,Hangup Cause,Record Count\n${pairs}-,,5\n`)).toEqual([
      '2,,other,Undefined pairs not listed',
      '1,5,other,Rows that could not be read',
      '',
    ])
    expect(lines('Missed Call Type,Hangup Cause\n-,\n').slice(1)).toEqual([
      '1,other,Rows that could not be read',
      '',
    ])
  })
})
