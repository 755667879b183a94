import fc from 'fast-check'
import Papa from 'papaparse'
import { describe, expect, it } from 'vitest'
import { longestRow, mostPairs } from '../../../src/domain/export/delimited-reader.ts'
import { headBytes } from '../../../src/domain/export/head.ts'
import { longestQuoted } from '../../../src/domain/export/next-row.ts'
import type { Table } from '../../../src/domain/export/snapshot.ts'
import { mostListed } from '../../../src/domain/export/tally-book.ts'
import { definitions } from '../../../src/domain/reference/reference.ts'
import { readRaw } from './readers.ts'
import { bytesOf, cutAt, scan, scanChunks, tableOf, tallyIn } from './scanned.ts'

const types = [
  'Trying',
  'ringing',
  'No Devices',
  'All Busy',
  'Unknown',
  'Tryng',
  'Queued',
  '',
  '-',
  'a,"b"\nc',
]
const causes = ['NO_ANSWER', 'user busy', '', 'null', '17', 'FOO_BAR', 'LOSE_RACE', 'x'.repeat(500), 'Total']
const note = fc.stringMatching(/^[a-z ,;"\t|\n]{0,16}$/)
const rows = fc.array(fc.tuple(note, fc.constantFrom(...types), note, fc.constantFrom(...causes)), {
  maxLength: 40,
})
const header = ['Name', 'Missed Call Type', 'Note', 'Hangup Cause']

it('reads a cause that a program has left something at', () => {
  const csv = `Id,${header[1]},${header[3]}\n1,Trying,19.0\n2,Trying,NO_ANSWER_x000D_\n3,Trying,NO_ANSWER_x000d_\n`
  expect(tallyIn(tableOf(csv))).toEqual(['3 defined Trying / NO_ANSWER'])
})

function checkSums(table: Table): void {
  const { totals, tally, unlisted, unreadable, ignored } = table
  expect(table.rows).toBe(totals.explained + totals.undefined + totals.unreadable)
  const counted = (kinds: (kind: string) => boolean) =>
    tally.filter(({ kind }) => kinds(kind)).reduce((sum, { count }) => sum + count, 0)
  expect(counted((kind) => kind === 'defined')).toBe(totals.explained)
  expect(counted((kind) => kind !== 'defined') + unlisted).toBe(totals.undefined)
  expect(unreadable.listed.length + unreadable.more).toBe(totals.unreadable)
  expect(Object.values(ignored).reduce((sum, lines) => sum + lines, 0)).toBe(totals.ignored)
}

describe('every row is accounted for', () => {
  it('in random tables', () => {
    fc.assert(
      fc.property(
        rows,
        fc.constantFrom(',', ';', '\t', '|'),
        fc.constantFrom('\n', '\r\n', '\r'),
        (body, delimiter, newline) => {
          const text = Papa.unparse([header, ...body], { delimiter, newline })
          const table = tableOf(text)
          checkSums(table)
          expect(table.rows + table.totals.ignored).toBe(body.length + 1)
          // Lines with bars at both ends are a drawn table.
          if (table.kind === 'delimited')
            expect(table.columns).toMatchObject({ type: { at: 1 }, cause: { at: 3 } })
        },
      ),
      { numRuns: 300 },
    )
  })

  it('in random tables with random damage, wherever they are cut', () => {
    const damage = fc.array(
      fc.tuple(fc.nat(), fc.nat(), fc.constantFrom('', '"', ',', '\n', '\r', 'é', '\u0000')),
      { maxLength: 6 },
    )
    fc.assert(
      fc.property(rows, damage, fc.array(fc.nat(), { maxLength: 4 }), (body, damages, cuts) => {
        let text = Papa.unparse([header, ...body])
        for (const [at, length, instead] of damages) {
          const from = header.join().length + 2 + (at % (text.length + 1))
          text = text.slice(0, from) + instead + text.slice(from + (length % 30))
        }
        const bytes = bytesOf(text)
        const snapshot = scan(bytes)
        if (snapshot.state !== 'table' || snapshot.table.kind !== 'delimited') return
        const places = cuts.map((cut) => cut % (bytes.length + 1))
        expect(readRaw('delimited', cutAt(bytes, places))).toEqual(snapshot.table)
        checkSums(snapshot.table)
      }),
      { numRuns: 500 },
    )
  })

  it('and no row that could not be read gets the type Unknown', () => {
    const table = tableOf('Missed Call Type,Hangup Cause\n,\nQueued,NO_ANSWER\n???,\nUnknown,\nTrying\n')
    expect(tallyIn(table)).toEqual([
      '1 defined Unknown / <empty>',
      '1 needs-cause Trying / ?',
      '1 needs-type ? / <empty>',
      '1 undefined-pair Queued / NO_ANSWER',
    ])
    expect(table.unreadable.listed).toEqual([])
    expect(table.ignored.blank).toBe(1)
  })
})

describe('a row that ends before the columns do', () => {
  it('asks for its cause, which is no empty one, and is unreadable where its type is blank, too', () => {
    const table = tableOf('Name,Missed Call Type,Hangup Cause\na,Ringing,NO_ANSWER\nb,Ringing\nc,')
    expect(tallyIn(table)).toEqual(['1 defined Ringing / NO_ANSWER', '1 needs-cause Ringing / ?'])
    expect(table.unreadable.listed).toEqual([{ line: 4, as: 'short', text: 'c,' }])
  })

  it('and has lost the first of its cells takes the type above it', () => {
    const table = tableOf(
      'Missed Call Type,Hangup Cause,Note\nRinging,NO_ANSWER,a\nTrying,LOSE_RACE,b\nRinging,NO_ANSWER,c\nUSER_BUSY,d\n',
    )
    expect(tallyIn(table)).toEqual([
      '1 defined Ringing / USER_BUSY',
      '1 defined Trying / LOSE_RACE',
      '2 defined Ringing / NO_ANSWER',
    ])
  })

  it('has all of its cells, however long they are', () => {
    const table = tableOf(`Note,Missed Call Type,Hangup Cause\n${'x'.repeat(100_000)},Trying,NO_ANSWER\n`)
    expect(tallyIn(table)).toEqual(['1 defined Trying / NO_ANSWER'])
  })
})

describe('lines in which both cells are empty', () => {
  it('are rows where something else is in them, and otherwise blank or footers', () => {
    const table = tableOf(
      [
        '"a","b","Missed Call Type","Hangup Cause"',
        'x,y,,',
        '"x, y",z,-,',
        '"x"y,z,,',
        '""" x, y",z,,',
        ',,,',
        '"","","",""',
        '"Copyright (c) 2026, all, rights",,,',
        'Confidential Information,,,',
        '---,---,---,---',
        '"b","Hangup Cause","","Missed Call Type"',
      ].join('\n'),
    )
    expect(table.totals.unreadable).toBe(4)
    expect(table.rows).toBe(4)
    expect(table.ignored).toMatchObject({ header: 3, blank: 2, footer: 2 })
  })
})

describe('a quote that is never closed', () => {
  const head = 'Name,Missed Call Type,Hangup Cause\n'
  const row = 'x,Trying,NO_ANSWER\n'

  it('takes no other row with it', () => {
    const table = tableOf(`${head}"a,Ringing,NO_ANSWER\n${row.repeat(50_000)}`)
    expect(tallyIn(table)).toEqual(['1 defined Ringing / NO_ANSWER', '50000 defined Trying / NO_ANSWER'])
  })

  it('takes no more than a long cell where another quote closes it far below', () => {
    const table = tableOf(`${head}"a,Ringing,NO_ANSWER\n${row.repeat(20_000)}"b",Ringing,USER_BUSY\n`)
    expect(table.rows).toBe(20_002)
  })

  it('leaves a long quoted cell one cell up to its limit', () => {
    const cell = (length: number) => `"${`${'y'.repeat(98)},\n`.repeat(length / 100)}"`
    const table = (length: number) => tableOf(`${head}${cell(length)},Ringing,NO_ANSWER\n${row}`)
    expect(table(longestQuoted - 136).rows).toBe(2)
    expect(table(longestQuoted + 64).rows).toBeGreaterThan(600)
  })
})

describe('what is listed is bounded, and what is counted is not', () => {
  const header = 'Missed Call Type,Hangup Cause\n'

  it('for more pairs than are remembered', () => {
    const count = mostPairs + 2000
    const lines = Array.from(
      { length: count },
      (_, at) => `Trying,FOO_BAR_${at}X\nringing,NO_ANSWER\nTrying,"NO_ANSWER${' '.repeat(at % 39)}"\n`,
    )
    const table = tableOf(header + lines.join(''))
    expect(table.totals).toEqual({ explained: 2 * count, undefined: count, unreadable: 0, ignored: 1 })
    expect(table.tally).toHaveLength(mostListed + 2)
    expect(table.unlisted).toBe(count - mostListed)
    expect(table.tally.find(({ typeText }) => typeText === 'Ringing')?.positions).toHaveLength(5)
  })

  it('for unreadable and passed-over lines', () => {
    const table = tableOf(`${header}${'Trying,NO_ANSWER\n-,\nTotal,\n'.repeat(1000)}`)
    expect(table.totals).toEqual({ explained: 1000, undefined: 0, unreadable: 1000, ignored: 1001 })
    expect(table.unreadable).toMatchObject({ more: 800 })
    expect(table.unreadable.listed).toHaveLength(200)
    expect(table.passedOver.more).toBe(801)
  })

  it('for a row that never ends', () => {
    const long = 'z'.repeat(longestRow + 5000)
    const text = `${header}Trying,NO_ANSWER\nRinging,${long}\nTrying,NO_ANSWER\n${long}`
    const table = tableOf(text)
    expect(tallyIn(table)).toEqual(['2 defined Trying / NO_ANSWER'])
    expect(table.unreadable.listed.map(({ line, as }) => [line, as])).toEqual([
      [3, 'too-long'],
      [5, 'too-long'],
    ])
    const bytes = bytesOf(text)
    expect(scanChunks(cutAt(bytes, [headBytes + 1, longestRow, longestRow + 30, longestRow + 5100]))).toEqual(
      scan(bytes),
    )
  })
})

describe('a Record Count', () => {
  it('is a figure of its own', () => {
    const table = tableOf(
      'Missed Call Type,Hangup Cause,Record Count\nTrying,NO_ANSWER,"1,204"\nTrying,FOO,2\n-,,3\nTrying,NO_ANSWER,x\nTotal,,1209\n',
    )
    expect(table.rows).toBe(4)
    expect(table.weighted).toEqual({ explained: 1204, undefined: 2, unreadable: 3, rowsWithout: 1 })
  })

  it('of none is a figure too', () => {
    const table = tableOf(
      'Missed Call Type,Hangup Cause,Record Count\nTrying,NO_ANSWER,0\n-,,0\nTrying,FOO,2\n',
    )
    expect(table.weighted).toEqual({ explained: 0, undefined: 2, unreadable: 0, rowsWithout: 0 })
  })
})

it('all 30 pairs are explained by their definitions', () => {
  const table = tableOf(
    Papa.unparse([
      ['Missed Call Type', 'Hangup Cause'],
      ...definitions.map(({ type, cause }) => [type, cause]),
    ]),
  )
  expect(table.totals).toEqual({ explained: 30, undefined: 0, unreadable: 0, ignored: 1 })
  expect(new Set(table.tally.map(({ definition }) => definition)).size).toBe(30)
})

describe('a number in brackets', () => {
  const pairsOf = (file: string) =>
    tableOf(file).tally.map(({ typeText, causeText, count }) => [typeText, causeText, count])

  it.each([
    ['Id,Missed Call Type,Hangup Cause\n1,Trying,NO_ANSWER (19)\n2,Ringing,\n'],
    ['Id,Missed Call Type,Hangup Cause\n1,Ringing,USER_BUSY\n2,Ringing,\n3,Trying,NO_ANSWER (19)\n'],
    ['Id,Missed Call Type,Hangup Cause\n1,Ringing,USER_BUSY (17)\n2,Ringing,\n3,Trying,NO_ANSWER (19)\n'],
  ])('beside a cause is its own, and no label for the rows below: %j', (file) => {
    expect(pairsOf(file)).toContainEqual(['Ringing', null, 1])
  })

  it('is a group’s where the group has as many rows', () => {
    const file =
      'Missed Call Type,Hangup Cause,Name\nRinging (3),NO_ANSWER (2),a\n,,b\n,USER_BUSY (1),c\nTrying (1),- (1),d\n'
    expect(pairsOf(file)).toEqual([
      ['Ringing', 'NO_ANSWER', 2],
      ['Ringing', 'USER_BUSY', 1],
      ['Trying', null, 1],
    ])
  })
})

describe('columns', () => {
  it('may be called as in a translated org', () => {
    const { totals } = tableOf(
      'Name;Verpasster Anruf Typ;Auflegegrund\nA;Trying;NO_ANSWER\nB;Ringing;USER_BUSY\n',
    )
    expect(totals).toEqual({ explained: 2, undefined: 0, unreadable: 0, ignored: 1 })
  })

  it('of another leg are not taken', () => {
    const { totals } = tableOf(
      'Missed Call Type,Hangup Cause (A leg),Other\nTrying,NO_ANSWER,x\nRinging,USER_BUSY,y\n',
    )
    expect(totals).toEqual({ explained: 0, undefined: 2, unreadable: 0, ignored: 1 })
  })

  it.each([
    ['12.0', 12],
    ['1,204', 1204],
    ['1.204,00', 1204],
    ['1’204', 1204],
    ['2.5', 0],
    ['-3', 0],
  ])('of Record Counts hold whole numbers: %j is %i', (count, weight) => {
    const { weighted } = tableOf(
      `Missed Call Type;Hangup Cause;Record Count\nTrying;NO_ANSWER;${count}\nTrying;FOO;1\n`,
    )
    expect(weighted?.explained).toBe(weight)
  })
})
