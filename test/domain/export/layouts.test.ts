import { describe, expect, it } from 'vitest'
import { headBytes } from '../../../src/domain/export/head.ts'
import { saved } from './saved.ts'
import { bytesOf, scan, tableOf, tallyIn } from './scanned.ts'

const rows = 'a,Trying,NO_ANSWER\nb,Ringing,USER_BUSY\n'
const both = ['1 defined Ringing / USER_BUSY', '1 defined Trying / NO_ANSWER']

describe('a header is found', () => {
  it('below 59 lines of preamble', () => {
    const preamble = 'Missed calls,of,today\n'.repeat(59)
    const table = tableOf(`${preamble}Name,Missed Call Type,Hangup Cause\n${rows}`)
    expect(table.ignored).toMatchObject({ header: 1, preamble: 59 })
    expect(tallyIn(table)).toEqual(both)
  })

  it('by the delimiter that names both columns, whatever its cells hold besides', () => {
    const table = tableOf('Note, long; Hangup Cause|Missed Call Type|Hangup Cause\nx,y;z|Trying|NO_ANSWER\n')
    expect(table.delimiter).toBe('|')
    expect(tallyIn(table)).toEqual(['1 defined Trying / NO_ANSWER'])
  })

  it('by the delimiter that names both, although one before it names the cause', () => {
    const table = tableOf('Hangup Cause;Missed Call Type;Note, Hangup Cause\nNO_ANSWER;Trying;x,NO_ANSWER\n')
    expect([table.delimiter, ...tallyIn(table)]).toEqual([';', '1 defined Trying / NO_ANSWER'])
  })

  it('by the delimiter that names both, although no row says anything', () => {
    const table = tableOf('Name,Missed Call Type,Note,Hangup Cause\n,-,\t,Total\n')
    expect([table.delimiter, table.rows, table.ignored.total]).toEqual([',', 0, 1])
  })

  it('up to a line break of whichever kind', () => {
    const { columns } = tableOf('Name,Missed Call Type,Hangup Cause,Record Count\ré')
    expect(columns.count).toEqual({ at: 3, name: 'Record Count' })
  })

  it('by the first delimiter of two that name as much', () => {
    const table = tableOf('Hangup Cause;a,Hangup Cause\nNO_ANSWER;x,USER_BUSY\nNO_ANSWER;x,USER_BUSY\n')
    expect([table.delimiter, ...tallyIn(table)]).toEqual([',', '2 needs-type ? / USER_BUSY'])
  })

  it('and names the columns as it writes them, cut at 120 letters', () => {
    const { names, columns } = tableOf(
      ` Name ,${'n'.repeat(130)},Missed Call Type ,Hangup Cause\na,b,Trying,NO_ANSWER\n`,
    )
    expect(names).toEqual(['Name', 'n'.repeat(120), 'Missed Call Type', 'Hangup Cause'])
    expect(columns).toEqual({
      type: { at: 2, name: 'Missed Call Type' },
      cause: { at: 3, name: 'Hangup Cause' },
    })
  })
})

describe('a long file, whose header names both fields', () => {
  const fill = 'Trying,NO_ANSWER,1\n'.repeat(8000)

  it('stands in groups also where that shows far below', () => {
    const group = `Ringing,NO_ANSWER,1\n${',USER_BUSY,2\n'.repeat(3000)}`
    const text = `Missed Call Type,Hangup Cause,Record Count\n${group}Subtotal,,6001\n${fill}`
    expect(tallyIn(tableOf(text))).toEqual([
      '1 defined Ringing / NO_ANSWER',
      '3000 defined Ringing / USER_BUSY',
      '8000 defined Trying / NO_ANSWER',
    ])
  })

  it('is asked about where another column of the same name says otherwise, if only in its 190th row', () => {
    const row = 'Trying,NO_ANSWER,Trying\n'
    const text = `Missed Call Type,Hangup Cause,Missed Call Type\n${row.repeat(189)}Trying,NO_ANSWER,Ringing\n${row.repeat(8000)}`
    expect(tableOf(text).totals.explained).toBe(0)
  })
})

describe('a column that the header does not name', () => {
  it.each([
    ['Name,Missed Call Type,Grund\n', { type: { at: 1 } }, ['needs-cause', 'needs-cause']],
    ['Name,Art,Hangup Cause\n', { cause: { at: 2 } }, ['needs-type', 'needs-type']],
  ])('is asked about where its values are names, and not taken: %j', (header, columns, kinds) => {
    const table = tableOf(header + rows)
    expect(table.columns).toMatchObject(columns)
    expect(Object.keys(table.columns)).toEqual(Object.keys(columns))
    expect(table.tally.map(({ kind }) => kind)).toEqual(kinds)
    expect(table.ignored.header).toBe(1)
    expect(tallyIn(tableOf(header + rows, { columns: { type: 1, cause: 2 } }))).toEqual(both)
  })

  it.each([
    ['type', 'Missed Call Type'],
    ['cause', 'Hangup Cause'],
  ])('stays untold where the values disagree with the %s it names', (field, name) => {
    const table = tableOf(`${name},Name,Art,Grund\nQueued,a,Trying,NO_ANSWER\nHeld,b,Ringing,USER_BUSY\n`)
    expect(table.columns).toEqual({ [field]: { at: 0, name } })
    expect(table.totals.explained).toBe(0)
  })

  it.each([
    ['Name,Missed Call Type,Previous Hangup Cause\nPE-1,Ringing,USER_BUSY\n', '1 needs-cause Ringing / ?'],
    ['Name,Old Type,New Type,Hangup Cause\nPE-1,Trying,Ringing,NO_ANSWER\n', '1 needs-type ? / NO_ANSWER'],
    ['Name,Missed Call Type,Carrier Response\nPE-1,Ringing,USER_BUSY\n', '1 needs-cause Ringing / ?'],
    ['Name,Device State,Hangup Cause\nPE-1,Ringing,NO_ANSWER\n', '1 needs-type ? / NO_ANSWER'],
    ['Name,Kontakt,Hangup Cause\nPE-1,Unknown,NO_ANSWER\nPE-2,Unknown,\n', '1 needs-type ? / NO_ANSWER'],
  ])('stays untold where it says it is another field: %j', (text, row) => {
    expect(tallyIn(tableOf(text))).toEqual([row])
  })

  it('is asked about again where the file was saved explained', () => {
    const own = 'Name,Missed Call Type,Grund\na,Trying,NO_ANSWER\nb,Trying,FOO\nc,Ringing,USER_BUSY\n'
    expect(tableOf(own).columns.cause).toBeUndefined()
    const again = tableOf(saved([bytesOf(own)]))
    expect(again.columns).toEqual(tableOf(own).columns)
    expect(tallyIn(again)).toEqual(tallyIn(tableOf(own)))
  })
})

describe('a single column', () => {
  it.each([
    ['Hangup Cause\nNO_ANSWER\n\nLOSE_RACE\n-\n', 3],
    ['\nMissed Call Type\nTrying\nRinging\n', 2],
    ['Cause\nNO_ANSWER\nUSER_BUSY\n', 2],
  ])('with its header is a table: %j', (text, count) => {
    expect(tableOf(text)).toMatchObject({ kind: 'delimited', rows: count, ignored: { header: 1 } })
  })

  it.each([
    'Record Count\n3\n',
    'Record Count\n19\n',
    'Hangup Cause\n',
    'Hangup Cause\nsomething else entirely\n',
    'Notes\nNO_ANSWER\n',
  ])('is none: %j', (text) => {
    const snapshot = scan(text)
    expect(snapshot.state === 'table' && snapshot.table.kind === 'delimited').toBe(false)
  })
})

describe('columns pointed at', () => {
  const columns = { type: 0, cause: 1 }

  it.each([
    ['Was,Grund\nTrying,NO_ANSWER\n', 1, 1],
    ['Trying,NO_ANSWER\nRinging,USER_BUSY\n', 0, 2],
    ['\nWas,Grund\nTrying,NO_ANSWER\n', 1, 1],
    ['Queued,FOO\nHeld,BAR\n', 0, 2],
    [`Was,Grund\n${'Queued,FOO\n'.repeat(198)}Trying,NO_ANSWER\n`, 1, 199],
    [`Was,Grund\n${'Queued,FOO\n'.repeat(200)}Trying,NO_ANSWER\n`, 0, 202],
  ])(
    'have a header where the first row does not read and one of the next does: %j',
    (text, header, count) => {
      expect(tableOf(text, { columns })).toMatchObject({ rows: count, ignored: { header } })
    },
  )

  it('may be one alone', () => {
    expect(tallyIn(tableOf('Was,Grund\nx,NO_ANSWER\n', { columns: { cause: 1 } }))).toEqual([
      '1 needs-type ? / NO_ANSWER',
    ])
    expect(tallyIn(tableOf('Was,Grund\nUnknown,x\n', { columns: { type: 0 } }))).toEqual([
      '1 defined Unknown / <empty>',
    ])
  })

  it('are taken although a header names others', () => {
    const text = 'Missed Call Type,Hangup Cause,Type 2\nTrying,NO_ANSWER,Ringing\n'
    expect(tallyIn(tableOf(text, { columns: { type: 2, cause: 1 } }))).toEqual([
      '1 defined Ringing / NO_ANSWER',
    ])
  })
})

describe('rows shown where no column was found', () => {
  const firstRows = (text: string) => {
    const snapshot = scan(text)
    return snapshot.state === 'no-columns' ? snapshot.unrecognised : undefined
  }

  it('are the first eight full ones, cut by the delimiter that most agree on', () => {
    const found = firstRows(`a, b;c\n\n;\n${'1;2,\n'.repeat(9)}`)
    expect(found?.delimiter).toBe(';')
    expect(found?.firstRows).toEqual([['a, b', 'c'], ...Array(7).fill(['1', '2,'])])
  })

  it('are cut by the first delimiter of two that as many agree on, and by no later one that fewer do', () => {
    expect(firstRows('a,b\n1,2\n3,4|5\n')?.delimiter).toBe(',')
    expect(firstRows('a,b;c\n1,2;3\n')?.delimiter).toBe(',')
  })

  it('have at most 100 cells', () => {
    expect(firstRows(`${'a,'.repeat(150)}b\n${'c,'.repeat(150)}d\n`)?.firstRows[0]).toHaveLength(100)
  })
})

describe('a file of words', () => {
  it('is read where it is small, its lines by their numbers', () => {
    const table = tableOf('Hi,\r\nTrying / NO_ANSWER\r\nRinging / FOO_BAR_BAZ\r\n')
    expect(table).toMatchObject({ kind: 'words', totals: { explained: 1, undefined: 1, unreadable: 0 } })
    expect(table.tally.map(({ positions }) => positions)).toEqual([
      [{ line: 2, byteStart: 0, byteEnd: 0 }],
      [{ line: 3, byteStart: 0, byteEnd: 0 }],
    ])
    expect(table.weighted).toBeUndefined()
  })

  it('has every row counted, however often it says the same', () => {
    const log = Array.from(
      { length: 9 },
      (_, at) => `[10:0${at}] agent bob missed: Trying / NO_ANSWER after 9s`,
    )
    expect(tallyIn(tableOf(log.join('\n')))).toEqual(['9 defined Trying / NO_ANSWER'])
    const mail = `Hi Bob,\n${'Trying NO_ANSWER\n'.repeat(4)}${'Ringing USER_BUSY\n'.repeat(3)}Thanks`
    expect(tallyIn(tableOf(mail))).toEqual(['3 defined Ringing / USER_BUSY', '4 defined Trying / NO_ANSWER'])
    const preamble = 'Preamble line\n'.repeat(60)
    const rows = 'PE-1,Ringing,NO_ANSWER,x\n'.repeat(30)
    expect(tallyIn(tableOf(`${preamble}Name,Missed Call Type,Hangup Cause,Notes\n${rows}`))).toEqual([
      '30 defined Ringing / NO_ANSWER',
    ])
  })

  it('may be a matrix of counts, or the changes of two fields', () => {
    const matrix = 'Hangup Cause,Trying,Ringing\nNO_ANSWER,4,9\nUSER_BUSY,1,0\n'
    expect(tableOf(matrix)).toMatchObject({ kind: 'words', weighted: { explained: 14 } })
    expect(tableOf(matrix).tally.map(({ weighted }) => weighted)).toEqual([9, 4, 1])
    const changes =
      'Date,Field,Original Value,New Value\n1,Missed Call Type,,Trying\n1,Hangup Cause,,NO_ANSWER\n'
    expect(tallyIn(tableOf(changes))).toEqual(['1 defined Trying / NO_ANSWER'])
  })

  it('is no matrix where both columns are named, and its row is asked about for the names above it', () => {
    const table = tableOf(
      ',Trying,Ringing\nNO_ANSWER,4,9\nMissed Call Type,Hangup Cause,Notes\nTrying,NO_ANSWER,x\n',
    )
    expect([table.kind, ...table.unreadable.listed.map(({ as }) => as)]).toEqual(['delimited', 'unclear'])
  })

  it('may say one pair alone', () => {
    expect(tallyIn(tableOf('Ringing NO_ANSWER'))).toEqual(['1 defined Ringing / NO_ANSWER'])
  })

  it('is read beyond the first bytes, too, and up to eight million letters', () => {
    const text = (length: number) =>
      `Trying / NO_ANSWER\nRinging / USER_BUSY\n${' '.repeat(length)}\nTrying / NO_ANSWER\n`
    const all = ['1 defined Ringing / USER_BUSY', '2 defined Trying / NO_ANSWER']
    expect(tallyIn(tableOf(text(headBytes)))).toEqual(all)
    expect(scan(text(8_000_000)).state).toBe('no-columns')
    expect(tableOf('Trying / NO_ANSWER\nRinging / USER_BUSY\n'.repeat(1500)).rows).toBe(3000)
    expect(scan('nothing of the kind').state).toBe('no-columns')
  })
})
