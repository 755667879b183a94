import { describe, expect, it } from 'vitest'
import { longestRow } from '../../../src/domain/export/delimited-reader.ts'
import { readRaw } from './readers.ts'
import { base, saved } from './saved.ts'
import { bytesOf, cutAt, decode, scan, scanChunks, tableOf, tallyIn, utf16Of } from './scanned.ts'

const trying = '{"Missed_Call_Type__c":"Trying","Hangup_Cause__c":"NO_ANSWER"}'
const ringing = '{"Missed_Call_Type__c":"Ringing","Hangup_Cause__c":null}'
/** A record of so many bytes. */
const padded = (length: number) => `${trying.slice(0, -1)},"n":"${'y'.repeat(length - trying.length - 7)}"}`

const placesOf = (table: ReturnType<typeof tableOf>, text: string) =>
  table.tally.flatMap(({ positions }) =>
    positions.map(({ line, byteStart, byteEnd }) => [line, text.slice(byteStart, byteEnd)]),
  )

describe('records of JSON', () => {
  it.each([
    ['in an array', `[${trying},${ringing}]`],
    ['under a name', `{"n":1,"records":[${trying},${ringing}]}`],
    ['far inside', `{"a":{"b":[[${trying}],[${ringing}]]}}`],
    ['each a line', `${trying}\n${ringing}`],
    ['behind blanks', ` \n [ ${trying} , ${ringing} ] \n`],
    ['by name and not in an array', `{"a":${trying},"b":${ringing}}`],
    ['with signs of JSON in text', `[{"n":"}],{\\"["},${trying},${ringing}]`],
  ])('are found %s', (_, text) => {
    expect(tallyIn(tableOf(text))).toEqual(['1 defined Ringing / <empty>', '1 defined Trying / NO_ANSWER'])
  })

  it('are only mentioned beside them, under a name that may say what they are', () => {
    expect(tallyIn(tableOf(`{"a":[[${trying}],[${ringing}]],"last":${ringing}}`))).toEqual([
      '1 defined Ringing / <empty>',
      '1 defined Trying / NO_ANSWER',
      '1 mentioned Ringing / <empty>',
    ])
  })

  it.each(['\n', '\r\n', '\r'])('have the lines and bytes they stand in, with %j', (ending) => {
    const document = ['[', trying, ',', ringing.replace(',', `,${ending}`), ']'].join(ending)
    expect(placesOf(tableOf(document), document)).toEqual([
      [2, trying],
      [4, ringing.replace(',', `,${ending}`)],
    ])
    const lines = [trying, '', ringing, `${trying} `].join(ending)
    expect(placesOf(tableOf(lines), lines)).toEqual([
      [1, trying],
      [4, `${trying} `],
      [3, ringing],
    ])
  })

  it('stand at the bytes they have in UTF-16', () => {
    const table = tableOf(utf16Of(`[${trying},\n${ringing}]`, 'be'))
    const [{ line, byteStart, byteEnd } = { line: 0, byteStart: 0, byteEnd: 0 }] =
      table.tally.find(({ causeText }) => causeText === null)?.positions ?? []
    expect([line, byteStart, byteEnd - byteStart]).toEqual([
      2,
      2 + 2 * (trying.length + 3),
      2 * ringing.length,
    ])
  })

  it('that are broken, cut off or about nothing are unreadable', () => {
    const text = `[${trying},\n{x},\n{"a":1},\n{"Missed_Call_Type__c":"","Hangup_Cause__c":""},\n${trying.slice(0, -3)}`
    expect(tableOf(text).unreadable.listed.map(({ line, as }) => [line, as])).toEqual([
      [2, 'malformed'],
      [3, 'no-cell'],
      [4, 'no-cell'],
      [5, 'malformed'],
    ])
  })

  it('are read up to their limit, and those after a longer one are, too', () => {
    for (const way of ['document', 'lines'] as const) {
      const text = (length: number) =>
        way === 'lines' ? `${padded(length)}\n${ringing}\n` : `[${padded(length)},\n${ringing}]`
      expect(readRaw(way, [bytesOf(text(longestRow))]).totals).toMatchObject({ explained: 2, unreadable: 0 })
      const cuts = [1000, longestRow, longestRow + 20, longestRow + 40]
      const files = [longestRow + 1, longestRow + 100].map((length) => bytesOf(text(length)))
      for (const chunks of files.flatMap((bytes) => [[bytes], cutAt(bytes, cuts)])) {
        const table = readRaw(way, chunks)
        expect(table.totals).toMatchObject({ explained: 1, unreadable: 1 })
        expect(table.unreadable.listed[0]).toMatchObject({ line: 1, as: 'too-long' })
        expect(table.unreadable.listed[0]?.text).toHaveLength(200)
        expect(table.tally[0]?.positions[0]?.line).toBe(2)
      }
    }
  })

  it('that never end are unreadable once', () => {
    const never = `${ringing.slice(0, -5)}"${'z'.repeat(2 * longestRow)}`
    expect(scanChunks(cutAt(bytesOf(`[${trying},${never}`), [longestRow, 2 * longestRow]))).toMatchObject({
      table: {
        rows: 2,
        totals: { explained: 1, unreadable: 1 },
        unreadable: { listed: [{ as: 'too-long' }] },
      },
    })
  })

  it('give their keys as names, in the order of coming, those of unreadable ones too', () => {
    const table = tableOf(`[{"z":1},{"a":2,"${'k'.repeat(200)}":1,"${'l'.repeat(201)}":1},${trying}]`)
    expect(table.names).toEqual(['z', 'a', 'k'.repeat(200), 'Missed_Call_Type__c', 'Hangup_Cause__c'])
    expect(tableOf(`${trying}\n${trying}\n"abc"\n["d"]\n`).names).toEqual([
      'Missed_Call_Type__c',
      'Hangup_Cause__c',
    ])
    const many = Object.fromEntries(Array.from({ length: 600 }, (_, at) => [`k${at}`, at]))
    expect(tableOf(`[${JSON.stringify({ ...JSON.parse(trying), ...many })}]`).names).toHaveLength(500)
  })

  it('without the fields are shown, the first eight of them', () => {
    const snapshot = scan(
      `[${Array(12)
        .fill(`{"a":"${'x'.repeat(200)}","b":[1]}`)
        .join()}]`,
    )
    if (snapshot.state !== 'no-columns') throw new Error(snapshot.state)
    const { delimiter, firstRows } = snapshot.unrecognised
    expect([delimiter, firstRows.length, firstRows[0]]).toEqual([undefined, 8, ['a', 'b']])
    expect(firstRows[1]).toEqual([`"${'x'.repeat(119)}`, '[1]'])
    expect(scan('{"a":1}')).toMatchObject({ unrecognised: { firstRows: [['a'], ['1']] } })
  })
})

describe('rows of HTML', () => {
  const header = '<tr><th>Missed Call Type</th><th>Hangup Cause</th></tr>'
  const row = '<tr><td>Trying</td><td>NO_ANSWER</td></tr>'

  it.each([
    ['<TR><TD>Trying<TD>NO_ANSWER'],
    ['<tr\n class="x"><td>Trying<td>NO_ANSWER</tr>'],
    ['<tr/><td>Trying</td><td>NO_ANSWER</td>'],
    ['<tr><td>Trying<td><!-- <tr><td> -->NO_ANSWER'],
    ['<tr><td>Trying<td>NO_ANSWER<!---->'],
    ['<tr><td>Trying<td>NO_ANSWER<!--<tr><td>Ringing<td>NO_ANSWER-->'],
    ['<tr><td>Trying<td>NO_ANSWER</table><p>x'],
    ['<!-- <tr><td>Ringing<td>NO_ANSWER</tr> - -- -->\n<tr><td>Trying<td>NO_ANSWER</tr>'],
    ['<track><tr><td>Trying<td>NO_ANSWER</tr><trx>'],
    ['<tr><td>Trying<track src=x><td><tr-x>NO_ANSWER</tr-x></tr>'],
  ])('are told by their tags: %j', (body) => {
    expect(tallyIn(tableOf(`<table>${header}${body}`))).toEqual(['1 defined Trying / NO_ANSWER'])
  })

  it('have the lines and bytes they stand in, and their cells as text', () => {
    const text = `<table>\n${header}\n${row}\n<tr><td>a</td><td></td></tr>\n<tr><td>Trying</tr>\n<tr><td>-<td></tr></table>`
    const table = tableOf(text)
    expect(placesOf(table, text)).toEqual([
      [3, row.slice(0, -5)],
      [4, '<tr><td>a</td><td></td>'],
      [5, '<tr><td>Trying'],
    ])
    expect(table.unreadable.listed).toEqual([{ line: 6, as: 'no-cell', text: '-\t' }])
    expect(table.columns.type).toEqual({ at: 0, name: 'Missed Call Type' })
  })

  it('are read up to their limit', () => {
    const long = (length: number) => `<tr><td>Trying</td><td>NO_ANSWER</td>${' '.repeat(length - 38)}`
    const text = (length: number) =>
      `<table>${header}${row.repeat(300)}\n${long(length)}</tr>\n${row}</table>`
    const of = (length: number) => readRaw('html', cutAt(bytesOf(text(length)), [300, 20_000, 900_000]))
    const excess = longestRow - long(longestRow).length
    expect(of(longestRow + excess).totals).toMatchObject({ explained: 302, unreadable: 0 })
    expect(of(longestRow + excess + 1).totals).toMatchObject({ explained: 301, unreadable: 1 })
    const { unreadable } = of(longestRow * 2)
    expect(unreadable).toEqual({ listed: [{ line: 2, as: 'too-long', text: '' }], more: 0 })
  })

  it('too long to be read are counted among the first of a table too, and are no rows above its header', () => {
    const long = `<tr><td>${' '.repeat(longestRow)}</tr>`
    const table = tableOf(`<table>\n${long}\n${header}\n${row}\n${long}\n${row}</table>`)
    expect(table.totals).toEqual({ explained: 2, undefined: 0, unreadable: 1, ignored: 2 })
    expect(table.passedOver.listed.map(({ line, as }) => [line, as])).toEqual([
      [2, 'preamble'],
      [3, 'header'],
    ])
    expect(table.unreadable.listed.map(({ line, as }) => [line, as])).toEqual([[5, 'too-long']])
  })

  it('may be grouped, weighed, named again and totalled', () => {
    const cells = (...texts: string[]) => `<tr><td>${texts.join('<td>')}</tr>`
    const table = tableOf(
      `<table>${cells('Missed Call Type', 'Hangup Cause', 'Record Count')}${cells('Trying', 'NO_ANSWER', '1')}${cells('Trying', 'NO_ANSWER', '2')}${cells('Hangup Cause', 'Missed Call Type', 'Record Count')}${cells('FOO', 'Ringing', '2')}${cells('', '', '4')}${cells('', '-', '4')}${cells('Total', '', '9')}`,
    )
    expect(table.totals).toEqual({ explained: 2, undefined: 1, unreadable: 2, ignored: 3 })
    expect(table.weighted).toEqual({ explained: 3, undefined: 2, unreadable: 8, rowsWithout: 0 })
    const grouped = tableOf(
      `<table>${cells('Missed Call Type', 'Hangup Cause')}${cells('Ringing (2)', 'NO_ANSWER')}${cells('', 'USER_BUSY')}${cells('Trying (1)', '-')}`,
    )
    expect(tallyIn(grouped)).toEqual([
      '1 defined Ringing / NO_ANSWER',
      '1 defined Ringing / USER_BUSY',
      '1 defined Trying / <empty>',
    ])
  })

  it('are saved with their cells, and a link behind', () => {
    const text = decode(saved([bytesOf(`<table>${header}${row}</table>`)]), 'utf-8')
    expect(text.split('\r\n')[1]).toMatch(/^Trying,NO_ANSWER,Trying,NO_ANSWER,/)
    expect(text).toContain(`${base}trying/no-answer/\r\n`)
  })
})
