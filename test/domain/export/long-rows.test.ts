import { describe, expect, it } from 'vitest'
import { breakdown, mostGroups } from '../../../src/domain/export/breakdown.ts'
import { longestRow } from '../../../src/domain/export/delimited-reader.ts'
import { readRaw } from './readers.ts'
import { saved } from './saved.ts'
import { bytesOf, cutAt, decode, scanChunks, tableOf, tallyIn } from './scanned.ts'

const header = 'Missed Call Type,Hangup Cause,Note\n'
const row = 'Trying,NO_ANSWER,'
const next = 'Ringing,USER_BUSY,x\n'
const both = ['1 defined Ringing / USER_BUSY', '1 defined Trying / NO_ANSWER']

/** A row of so many bytes, its line break included. */
const long = (length: number, ending = '\n') =>
  `${row}${'z'.repeat(length - row.length - ending.length)}${ending}`

describe('a row as long as a row can be', () => {
  it.each(['\n', '\r\n', '\r'])('is read, and one longer is not, with %j', (ending) => {
    expect(tallyIn(tableOf(header + long(longestRow, ending) + next))).toEqual(both)
    const text = header + long(longestRow + 1, ending) + next
    for (const cuts of [[], [header.length + longestRow]]) {
      const snapshot = scanChunks(cutAt(bytesOf(text), cuts))
      if (snapshot.state !== 'table') throw new Error(snapshot.state)
      expect(tallyIn(snapshot.table)).toEqual(both.slice(0, 1))
      expect(snapshot.table.unreadable.listed.map(({ line, as }) => [line, as])).toEqual([[2, 'too-long']])
      expect(snapshot.table.tally[0]?.positions).toEqual([
        { line: 3, byteStart: text.length - next.length, byteEnd: text.length - 1 },
      ])
    }
  })

  it.each([1, 2, 30])('has one line break behind it where %i too long, wherever chunks part it', (excess) => {
    const length = longestRow + excess
    const text = header + long(length, '\r\n') + next
    const whole = readRaw('delimited', [bytesOf(text)])
    expect([whole.totals.unreadable, whole.totals.ignored, whole.tally[0]?.positions[0]?.line]).toEqual([
      1, 1, 3,
    ])
    for (let cut = header.length + length - 3; cut < header.length + length + 2; cut++)
      expect(readRaw('delimited', cutAt(bytesOf(text), [header.length, cut])), `${cut}`).toEqual(whole)
  })

  it('keeps the count of lines where line breaks stand in it', () => {
    const quoted = `${row}"${'y\r\n'.repeat(20_000)}"`
    const text = `${header}${quoted},${'z'.repeat(longestRow)}\n${next}`
    const table = tableOf(text)
    expect(table.tally.find(({ typeText }) => typeText === 'Ringing')?.positions[0]?.line).toBe(
      text.split('\n').length - 1,
    )
  })

  it('has no weight, and is written down as it was', () => {
    const text = `Missed Call Type,Hangup Cause,Record Count\n${row}3\n${row}4${' '.repeat(longestRow)}\n${row}5`
    expect(tableOf(text).weighted).toEqual({ explained: 8, undefined: 0, unreadable: 0, rowsWithout: 1 })
    expect(decode(saved([bytesOf(text)]), 'utf-8').split('\n')[2]).toBe(text.split('\n')[2])
  })
})

describe('a line break that the chunks part', () => {
  it('is one, and a line break alone at the end starts no row', () => {
    const text = `${header}${row}a\r\n${next}`.replaceAll(/\r?\n/g, '\r\n')
    const whole = readRaw('delimited', [bytesOf(text)])
    expect([whole.rows, whole.totals.ignored]).toEqual([2, 1])
    for (let at = 0; at < text.length; at++)
      expect(readRaw('delimited', cutAt(bytesOf(text), [at, at + 1]))).toEqual(whole)
  })
})

describe('grouped reports', () => {
  it.each([
    [
      'both columns',
      'Ringing (3),NO_ANSWER (2),a\n,,b\n,USER_BUSY (1),c\nTrying (1),- (1),d\n',
      ['1 defined Ringing / USER_BUSY', '1 defined Trying / <empty>', '2 defined Ringing / NO_ANSWER'],
    ],
    [
      'the type alone',
      'Ringing (2),NO_ANSWER,a\n,USER_BUSY,b\nTrying (1),NO_ANSWER,c\n',
      ['1 defined Ringing / NO_ANSWER', '1 defined Ringing / USER_BUSY', '1 defined Trying / NO_ANSWER'],
    ],
    [
      'the cause alone',
      'Ringing,NO_ANSWER (2),a\nTrying,,b\nRinging,USER_BUSY (1),c\n',
      ['1 defined Ringing / NO_ANSWER', '1 defined Ringing / USER_BUSY', '1 defined Trying / NO_ANSWER'],
    ],
  ])('have labels that hold for the rows below: %s', (_, body, expected) => {
    expect(tallyIn(tableOf(header + body))).toEqual(expected)
  })

  it('have totals in other columns and languages', () => {
    const text =
      'Agent;Hangup Cause;Missed Call Type;Anzahl\nAna;NO_ANSWER;Ringing;4\nZwischensumme;;;4\nBo;USER_BUSY;Trying;2\nGesamt;;;6\n'
    expect(tableOf(text).ignored.total).toBe(2)
    expect(tableOf('Missed Call Type,Hangup Cause\nQueued,Total\nTrying,NO_ANSWER\n').ignored.total).toBe(1)
  })

  it('have totals and blank lines that are no rows of a group', () => {
    const table = tableOf(`${header}Ringing (2),NO_ANSWER,a\n,NO_ANSWER,b\n,,\nTotal (2),,\n`)
    expect(tallyIn(table)).toEqual(['2 defined Ringing / NO_ANSWER'])
    expect(table.ignored).toMatchObject({ total: 1, blank: 1 })
  })
})

describe('exports one after the other', () => {
  it('are read by the header that stands above each', () => {
    const table = tableOf(
      `Name,Missed Call Type,Hangup Cause,Record Count\na,Trying,NO_ANSWER,2\nHangup Cause,Record Count,Missed Call Type\nUSER_BUSY,3,Ringing\nNO_ANSWER,4,Trying\n`,
    )
    expect(tallyIn(table)).toEqual(['1 defined Ringing / USER_BUSY', '2 defined Trying / NO_ANSWER'])
    expect(table.ignored.header).toBe(2)
    expect(table.weighted).toEqual({ explained: 9, undefined: 0, unreadable: 0, rowsWithout: 0 })
  })

  it('are not taken for footers where another delimiter parts them', () => {
    const part = 'Name,Missed Call Type,Hangup Cause\na,Trying,NO_ANSWER\nb,Ringing,USER_BUSY\n'
    const { totals, unreadable } = tableOf(part + part.replaceAll(',', ';'))
    expect(totals).toEqual({ explained: 2, undefined: 0, unreadable: 3, ignored: 1 })
    expect(unreadable.listed.map(({ line, as }) => [line, as])).toEqual([
      [4, 'short'],
      [5, 'short'],
      [6, 'short'],
    ])
  })

  it('may name a type, which a row leaves empty that one type alone would explain', () => {
    const table = tableOf(
      'Name,Hangup Cause\na,PROGRESS_TIMEOUT\nMissed Call Type,Hangup Cause\n,PROGRESS_TIMEOUT\n',
    )
    expect(tallyIn(table)).toEqual([
      '1 defined Trying / PROGRESS_TIMEOUT',
      '1 needs-type ? / PROGRESS_TIMEOUT',
    ])
  })

  it.each([
    ['Hangup Cause', 'NO_ANSWER', '1 needs-type ? / NO_ANSWER'],
    ['Missed Call Type', 'Trying', '1 needs-cause Trying / ?'],
  ])('may name a column that the first did not, which named %s', (name, value, before) => {
    const both = 'Missed Call Type,Hangup Cause\nTrying,NO_ANSWER\n'
    const table = tableOf(`Name,${name}\n,${value}\nTrying,${value}\n${both}${both}`)
    expect(tallyIn(table)).toEqual(['2 defined Trying / NO_ANSWER', before.replace('1', '2')])
  })
})

describe('text that mixes encodings', () => {
  it('is read as Windows-1252 where a cell is no UTF-8', () => {
    const filler = `${next}`.repeat(8000)
    const bytes = new Uint8Array([
      ...bytesOf(`${header}né,FOO,x\n${filler}`),
      ...Buffer.from('Größe,FOO,x\n', 'latin1'),
    ])
    expect(tallyIn(tableOf(bytes)).slice(0, 2)).toEqual([
      '1 undefined-pair Größe / FOO',
      '1 undefined-pair né / FOO',
    ])
  })
})

describe('rows by another column', () => {
  const by = (text: string, at: number) => {
    const counted = breakdown({ decode, column: { at, name: 'Agent' } })
    counted.push(bytesOf(text))
    return counted.finish()
  }

  it.each([
    ['Missed Call Type;Hangup Cause;Agent\nRinging;USER_BUSY; Ana, A \nRinging;FOO;Ana, A\n', 'Ana, A'],
    [
      '<table><tr><td>Missed Call Type<td>Hangup Cause<td>Agent<tr><td>Ringing<td>USER_BUSY<td>Ana<tr><td>Ringing<td>FOO<td>Ana</table>',
      'Ana',
    ],
    [
      '[{"Missed_Call_Type__c":"Ringing","Hangup_Cause__c":"USER_BUSY","Agent":7},{"Missed_Call_Type__c":"Ringing","Hangup_Cause__c":"FOO","Agent":7}]',
      '7',
    ],
  ])('are under their value in %j', (text, name) => {
    expect(by(text, 2)).toEqual({ groups: [{ name, rows: 2, explained: 1, marked: 1 }], unlistedRows: 0 })
  })

  it('have no value where the row is short or has none, and one of 120 letters at most', () => {
    const agent = 'x'.repeat(130)
    const { groups } = by(
      `${header}Trying,NO_ANSWER\nTrying,NO_ANSWER,\nTrying,NO_ANSWER,${agent}\nTrying\n`,
      2,
    )
    expect(groups.map(({ name, rows }) => [name, rows])).toEqual([
      ['', 3],
      ['x'.repeat(120), 1],
    ])
  })

  it('that could not be read are counted, the list being full', () => {
    const agents = Array.from({ length: mostGroups }, (_, at) => `Trying,NO_ANSWER,a${at}\n`).join('')
    const { groups, unlistedRows } = by(`${header}${agents}-,,b\n-,,a3\n${row}c\n`, 2)
    expect([groups.length, unlistedRows, groups[3]?.rows]).toEqual([mostGroups, 2, 2])
  })
})
