import { describe, expect, it } from 'vitest'
import { splitDelimited } from '../../../src/domain/phone-events/delimited.ts'
import { hasCountedLabels, mayBeGrouped, outline } from '../../../src/domain/phone-events/group-signs.ts'
import { filler, groupedColumns } from '../../../src/domain/phone-events/groups.ts'
import { htmlRecords } from '../../../src/domain/phone-events/html-table.ts'
import { jsonRecords } from '../../../src/domain/phone-events/json-records.ts'
import { readPaste } from '../../../src/domain/phone-events/read-paste.ts'
import { columnsByValues, findHeader } from '../../../src/domain/phone-events/table.ts'
import { countIn, repeatedHeader } from '../../../src/domain/phone-events/table-rows.ts'
import { say, sayLines } from './said.ts'

const records = (table: string) => table.split('\n').map((row) => ({ cells: row.split(',') }))

describe('delimited text', () => {
  it.each([
    ['', [['']], [1]],
    ['a', [['a']], [1]],
    ['a\n', [['a'], ['']], [1, 2]],
    ['a,b\n\nc', [['a', 'b'], [''], ['c']], [1, 2, 3]],
    [',', [['', '']], [1]],
    [
      ',\n,',
      [
        ['', ''],
        ['', ''],
      ],
      [1, 2],
    ],
    ['"a,b",c', [['a,b', 'c']], [1]],
    ['"a\nb\nc",d\ne', [['a\nb\nc', 'd'], ['e']], [1, 4]],
    ['x,"a""b"', [['x', 'a"b']], [1]],
    ['"",""', [['', '']], [1]],
    ['""""', [['"']], [1]],
    ['"a" ,b', [['a', 'b']], [1]],
    ['"a"\nb', [['a'], ['b']], [1, 2]],
    ['"a"b,c', [['"a"b', 'c']], [1]],
    ['"a,b', [['"a', 'b']], [1]],
    ['"', [['"']], [1]],
    ['a"b,"c', [['a"b', '"c']], [1]],
  ])('%j is %j', (text, cells, lines) => {
    const read = splitDelimited(text, ',')
    expect(read.map((record) => record.cells)).toEqual(cells)
    expect(read.map(({ line }) => line)).toEqual(lines)
  })
})

describe('tables in HTML', () => {
  it.each([
    ['<table><tr><td>a<td>b<tr><td>c</table>', [['a', 'b'], ['c']]],
    ['<tr><th>a</th><th>b</th></tr>', [['a', 'b']]],
    ['<td>a<br>b<br/>c</td>', [['a b c']]],
    ['<td>a</td>x<br>y<td>b</td>z', [['a', 'b']]],
    ['<td>&lt;&gt;&amp;&quot;&apos;&nbsp;x</td>', [['<>&"\' x']]],
    ['<td>&LT;&#65;&#x42;&#X43;</td>', [['<ABC']]],
    ['<td>&no;&#1114112;&#x110000;&lt</td>', [['&no;&#1114112;&#x110000;&lt']]],
    ['<td>1 < 2</td>', [['1 < 2']]],
    ['<td>a<i>b</i>c</td>', [['abc']]],
    ['<td\nclass="x">a</td>', [['a']]],
    ['<!--><td>x</td>--><td>a</td>', [['a']]],
    ['<!-- <td>x</td> --><td>a</td><!-- open <td>b', [['a']]],
    ['<td>a</td><!----><td>b</td>', [['a', 'b']]],
    ['<tr></tr><tr><td>a</td></tr></table><td>b', [['a'], ['b']]],
    ['<TR><TD>a</TD></TR>', [['a']]],
    ['<td> a \n b </td>', [['a b']]],
    ['<td>a<td>', [['a', '']]],
    ['<td>a</td><thead>b<td>c', [['a', 'c']]],
    ['<tr><td>a</td></tr><td>b</td>', [['a'], ['b']]],
    ['<td>&;&#;&#x;</td>', [['&;&#;&#x;']]],
    ['<td>a\r</td>', [['a']]],
  ])('%j', (text, cells) => {
    expect(htmlRecords(text)?.map((record) => record.cells)).toEqual(cells)
  })

  it.each(['a', '<tr>', '<title>a</title>', '<tdx>', '< td>', '<table></table>', '<t>'])(
    'are none without a cell: %j',
    (text) => {
      expect(htmlRecords(text)).toBe(undefined)
    },
  )

  it('know the lines their rows begin on', () => {
    const text = '<table>\n<!--\n-->\n<tr>\n<td>a\n\n<tr><td>b</td></tr>\n\n<tr class="x\ny"><td>c'
    expect(htmlRecords(text)?.map(({ line }) => line)).toEqual([4, 7, 9])
  })
})

describe('records in JSON', () => {
  const rows = (text: string) => jsonRecords(text)?.rows.map(({ said }) => said)
  it.each([
    ['{"Missed_Call_Type__c":"Ringing","Record_Count":null}', 'needs-cause Ringing'],
    ['{"Missed_Call_Type__c":"Ringing","Record_Count":""}', 'needs-cause Ringing'],
    ['{"Hangup_Cause__c":"NO_ANSWER","Record_Count":null}', 'needs-type NO_ANSWER'],
    ['{"type":"Ringing","cause":""}', 'defined Ringing / <empty>'],
    ['{"type":"","cause":"PROGRESS_TIMEOUT"}', 'needs-type PROGRESS_TIMEOUT'],
    ['{"type":null,"cause":"PROGRESS_TIMEOUT"}', 'needs-type PROGRESS_TIMEOUT'],
    ['{"cause":"PROGRESS_TIMEOUT","x":null}', 'defined Trying / PROGRESS_TIMEOUT'],
    ['{"type":"Unknown ","id":5}', 'not-understood'],
    ['{"type":"unknown","id":5}', 'not-understood'],
    ['{"type":"Unknown","cause":null}', 'defined Unknown / <empty>'],
    ['{"type":"Unknown","cause":"NO_ANSWER"}', 'undefined-pair Unknown / NO_ANSWER'],
    ['{"Missed_Call_Type__c":"Unknown"}', 'defined Unknown / <empty>'],
    ['{"Missed_Call_Type__c":["Ringing"],"Hangup_Cause__c":[]}', 'defined Ringing / <empty>'],
    ['{"Missed_Call_Type__c":true,"Hangup_Cause__c":19}', 'undefined-pair true / NO_ANSWER'],
    ['{"type":"Ringing","cause":190}', 'undefined-pair Ringing / 190'],
    ['{"type":"Ringing","cause":-19}', 'needs-cause Ringing'],
  ])('%s', (text, reading) => {
    expect(say(readPaste(text))).toBe(reading)
  })

  it.each(['', 'x{}', '{"a":1', '{"Hangup_Cause__c":"NO_ANSWER"}\n[1]', '{"a":1}\n{"a":', '"Ringing"', '12'])(
    'are none in %j',
    (text) => {
      expect(jsonRecords(text)).toBe(undefined)
    },
  )

  it.each(['{}', '[]', '[1]', '{"type":null,"cause":null}', '{"":null,"cause":null}', '{"a":1}\n{"a":2}'])(
    'are read and say nothing in %j',
    (text) => {
      expect(rows(text)).toEqual([])
    },
  )

  it('stand on their lines, and in order', () => {
    const one = '{"Hangup_Cause__c":"NO_ANSWER"}'
    expect(jsonRecords(`\n ${one} \n\n${one}`)?.rows.map(({ line }) => line)).toEqual([2, 4])
    expect(say(readPaste(`{"a":[${one},{"b":${one.replace('NO_ANSWER', 'USER_BUSY')}}],"c":${one}}`))).toBe(
      'needs-type NO_ANSWER\nneeds-type USER_BUSY\nneeds-type NO_ANSWER',
    )
  })
})

describe('a Record Count', () => {
  it.each([
    ['12', 12],
    [' 12 ', 12],
    ['1204', 1204],
    ['1,204', 1204],
    ['12,345', 12345],
    ['123.456', 123456],
    ["1'204'000", 1204000],
    ['1’204', 1204],
    ['1 204', 1204],
    ['12.0', 12],
    ['12,00', 12],
    ['1,204.00', 1204],
    ['0', 0],
    ['999999999999999', 999999999999999],
  ])('%j is %d', (text, count) => {
    expect(countIn(text)).toBe(count)
  })

  it.each(['', ' ', 'x', '12x', 'x12', '1,20', '1234,567', '1,204,5', '1,204.567', '12.5', '-3'])(
    '%j is none',
    (text) => {
      expect(countIn(text)).toBe(undefined)
    },
  )

  it('is none beyond fifteen digits', () => {
    expect(countIn('1000000000000000')).toBe(undefined)
  })
})

describe('a header', () => {
  const header = (table: string) => findHeader(records(table))
  it.each([
    ['Missed Call Type,Hangup Cause\nx,y', { columns: { type: 0, cause: 1 }, at: 0 }],
    ['a,b\nHangup Cause,x', { columns: { cause: 0 }, at: 1 }],
    ['Missed Call Type\nMissed Call Type,x', { columns: { type: 0 }, at: 1 }],
    ['Missed Call Type,Record Count\nRinging,3', { columns: { type: 0, count: 1 }, at: 0 }],
    ['x,Type,Cause\n1,Ringing,NO_ANSWER', { columns: { type: 1, cause: 2 }, at: 0 }],
    ['x,Type,Cause\n1,a,b\n2,Trying,b', { columns: { type: 1 }, at: 0 }],
    ['x,Type,Hangup Cause\n1,Unknown,b', { columns: { cause: 2 }, at: 0 }],
    ['Type,Cause Code\nRinging,\nTrying,19', { columns: { type: 0, cause: 1 }, at: 0 }],
  ])('%j', (table, found) => {
    expect(header(table)).toEqual(found)
  })

  it.each([
    ['neither field', 'a,b\nc,d'],
    ['counts alone', 'Record Count,x\n3,4'],
    ['the value behind the label of the type', 'Missed Call Type,Ringing\nx,y'],
    ['the value behind the label of the cause', 'Hangup Cause,NO_ANSWER\nx,y'],
    ['an empty value in words behind the label', 'Hangup Cause,<empty>\nx,y'],
    ['the labels one below the other', 'Missed Call Type,x\nHangup Cause,y'],
    ['the labels one below the other, the cause first', 'Hangup Cause,y\na,b\nMissed Call Type,x'],
    ['counts under the name of a type', 'Missed Call Type,Ringing of all\n3,x\n4,y\n5,z'],
  ])('is none with %s', (_what, table) => {
    expect(header(table)).toBe(undefined)
  })

  it.each([
    ['a field named again beside others', 'Missed Call Type,x\nHangup Cause,Record Count'],
    ['a common word', 'Missed Call Type,x\nCause,y'],
    ['half of it numbers', 'Missed Call Type,x\n3,a\nb,c'],
    ['numbers with a sign', 'Missed Call Type,x\n-3,a\n-4,b'],
  ])('may have %s below it', (_what, table) => {
    expect(header(table)).toEqual({ columns: { type: 0 }, at: 0 })
  })

  it('stands among the first sixty records', () => {
    expect(header(`${'a,b\n'.repeat(59)}Hangup Cause,x`)?.at).toBe(59)
    expect(header(`${'a,b\n'.repeat(60)}Hangup Cause,x`)).toBe(undefined)
  })

  it('that is repeated names what the first one named', () => {
    const again = (row: string, columns: Parameters<typeof repeatedHeader>[1]) =>
      repeatedHeader(row.split(','), columns)
    expect(again('Missed Call Type,x', { type: 0 })).toEqual({ type: 0 })
    expect(again('x,Missed Call Type', { type: 0 })).toEqual({ type: 1 })
    expect(again('Hangup Cause,x', { cause: 0 })).toEqual({ cause: 0 })
    expect(again('Missed Call Type,x', { type: 0, cause: 1 })).toBe(undefined)
    expect(again('Hangup Cause,x', { type: 0, cause: 1 })).toBe(undefined)
    expect(again('Hangup Cause,x', { type: 0 })).toBe(undefined)
    expect(again('Missed Call Type,x', { cause: 0 })).toBe(undefined)
    expect(again('a,b', { type: 0 })).toBe(undefined)
  })
})

describe('columns told by their values', () => {
  it.each([
    ['x,Ringing,NO_ANSWER\ny,Trying,USER_BUSY', { type: 1, cause: 2 }],
    ['NO_ANSWER,Ringing', { cause: 0, type: 1 }],
    ['Ringing,FOO_BAR', { type: 0, cause: 1 }],
    ['FOO_BAR,Ringing,x', { type: 1, cause: 0 }],
    ['Ringing,null', { type: 0, cause: 1 }],
    ['null,Ringing', { type: 1, cause: 0 }],
    ['null,Ringing,x', { type: 1 }],
    ['Ringing, ', { type: 0 }],
    ['Ringing,FOO_BAR\nTrying,x', { type: 0 }],
    ['Ringing,19\nTrying,17', { type: 0 }],
    ['\n\n\nx,Ringing,NO_ANSWER\n\n,\n\n', { type: 1, cause: 2 }],
    ['Unknown,NO_ANSWER\nRinging,NO_ANSWER', { type: 0, cause: 1 }],
    ['Ringing,a\nRinging,b\nx,c\nRinging,d\ny,e', { type: 0 }],
    ['Ringing,a\nRinging,b\nRinging,c\nRinging,d\nRinging', { type: 0 }],
  ])('%j: %j', (table, columns) => {
    expect(columnsByValues(records(table))).toEqual(columns)
  })

  it.each([
    ['no type', 'NO_ANSWER,x'],
    ['Unknown alone', 'Unknown,x\nUnknown,y'],
    ['a type in every other record', 'Ringing,a\nx,b'],
    ['records of one cell', 'Ringing\nTrying,x'],
    ['nothing', ''],
  ])('are none with %s', (_what, table) => {
    expect(columnsByValues(records(table))).toBe(undefined)
  })
})

describe('signs of groups', () => {
  it.each([
    ['a (2)\n\nb (1)', true],
    ['a (2)\n \nb (1)', true],
    ['a (2)\n\n', false],
    ['a (3)\n\n', true],
    ['a (4)\n\n', true],
    ['a (1)', true],
    ['(2)\n\n', false],
    ['(3)\n\n', true],
    ['a (1)\nb', false],
    ['b\na (1)', false],
    ['a (2)\n\nb (5)\n', true],
    ['a (5)\n\nb (2)\n', false],
    [' a (1) ', true],
    ['a', false],
    ['\na (1)', true],
    ['a (1.001)', true],
    ['a (2)\nb (1)', false],
    ['NO_ANSWER (19)\n', false],
    ['NO_ANSWER (19)', false],
    ['NO_ANSWER (18)', true],
    ['FOO_BAR (19)', true],
    ['null (4)', true],
    ['a (1) x', false],
    ['', false],
  ])('labels that count: %j: %s', (column, is) => {
    expect(hasCountedLabels(records(column), 0)).toBe(is)
  })

  it.each([
    ['a\n\nb', true],
    ['a\n\n', true],
    ['a\nb', false],
    ['\na', false],
    ['a\n\na', false],
    ['a\n\n a ', false],
    ['a\n \nb', true],
    ['', false],
  ])('labels that are not repeated, and blanks: %j: %s', (column, is) => {
    expect(mayBeGrouped(records(column), 0)).toBe(is)
  })

  it.each([
    ['x,a\n,\ny,a\n,', true],
    ['x,a\n,\n,a', false],
    ['x,a\ny,\n,b', false],
    ['x,a\n,\n,b', true],
  ])('within what stands left of them: %j: %s', (table, is) => {
    expect(mayBeGrouped(records(table), 1)).toBe(is)
  })

  it.each([
    ['a,\n,b', { type: 0, cause: 1 }, 'unclear'],
    ['a,\n,b', { type: 1, cause: 0 }, 'unclear'],
    [',b\na,', { type: 0, cause: 1 }, 'none'],
    ['a,\nb,', { type: 0, cause: 1 }, 'none'],
    ['a,c\n,b', { type: 0, cause: 1 }, 'none'],
    ['a,\n,', { type: 0, cause: 1 }, 'none'],
    ['a,\n,b', { type: 0 }, 'none'],
    ['a,\n,b', { cause: 1 }, 'none'],
  ])('an outline: %j: %j', (table, columns, is) => {
    expect(outline(records(table), columns)).toBe(is)
  })

  it('a type that may be as above is unclear where a cause stands beside its blank', () => {
    const names = ['Agent', 'Missed Call Type', 'Hangup Cause']
    const columns = { type: 1, cause: 2 }
    const blank = (table: string) => groupedColumns(records(table), columns, names).type
    expect(blank('Ana,Ringing,NO_ANSWER\n,,USER_BUSY\nBo,Trying,NO_ANSWER')).toBe('unclear')
    expect(blank('Ana,Ringing,NO_ANSWER\n,,\nBo,Trying,NO_ANSWER')).toBe('empty')
  })

  it('a label that is no group’s holds below every row', () => {
    const fill = filler({ type: 'empty', cause: 'as-above', outer: 'type', isOutline: false })
    const rows = [fill({ type: 'a', cause: 'x' }), fill({ type: 'b', cause: '' })]
    expect(rows).toEqual([
      { type: 'a', cause: 'x' },
      { type: 'b', cause: 'x' },
    ])
  })

  it('a blank before the first label says nothing', () => {
    const fill = filler({ type: 'as-above', cause: 'empty', outer: 'type', isOutline: false })
    expect(fill({ type: '', cause: 'x' })).toEqual({ type: undefined, cause: 'x' })
  })
})

describe('which table a text is', () => {
  it.each([
    [
      'the sign that comes first, where two find as much',
      'Missed Call Type\tNote, Hangup Cause\nRinging\tx, y',
      'needs-cause Ringing',
    ],
    ['one that has rows below its header', 'Missed Call Type;Hangup Cause\n;\n', 'needs-type <empty>'],
    ['rows, and one alone only with tabs', 'Ana,Ringing,Ana', 'not-understood'],
    ['rows, and one alone only with tabs: ', 'Ana\tRinging\tAna', 'needs-cause Ringing'],
    [
      'a column alone in a frame',
      '│ Hangup Cause │\n│ NO_ANSWER │\n│ USER_BUSY │',
      'needs-type NO_ANSWER\nneeds-type USER_BUSY',
    ],
    [
      'columns of spaces below words',
      'a\nMissed Call Type   Hangup Cause\nTrying             NO_ANSWER\nRinging',
      'defined Trying / NO_ANSWER\ndefined Ringing / <empty>',
    ],
    [
      'columns of spaces with more beside them',
      'Name  Missed Call Type  Hangup Cause  Agent\nPE-1  Trying            NO_ANSWER     Ana\n\nPE-2                    NO_ANSWER     Bo',
      'defined Trying / NO_ANSWER\nneeds-type NO_ANSWER',
    ],
    [
      'no columns of spaces where nothing stands in the second one',
      'Missed Call Type  Hangup Cause\nRinging NO_ANSWER\nTrying USER_BUSY',
      'defined Ringing / NO_ANSWER\ndefined Trying / USER_BUSY',
    ],
    [
      'no columns of spaces where values stand across them',
      'Missed Call Type  Hangup Cause\nUnknown NORMAL_TEMPORARY_FAILURE\nRinging RECOVERY_ON_TIMER_EXPIRE',
      'undefined-pair Unknown / NORMAL_TEMPORARY_FAILURE\ndefined Ringing / RECOVERY_ON_TIMER_EXPIRE',
    ],
    [
      'columns of spaces with a sentence below them',
      'Missed Call Type  Hangup Cause\nRinging           NO_ANSWER\nTrying            USER_BUSY\n\nTotal number of records retrieved: 2.',
      'defined Ringing / NO_ANSWER\ndefined Trying / USER_BUSY',
    ],
    ['columns with one name', 'Hangup Cause  Agent\nNO_ANSWER     Ana', 'needs-type NO_ANSWER'],
    [
      'rows in a frame, whose empty cause is spelled',
      '| Trying | null |\n| Ringing | - |',
      'defined Trying / <empty>\ndefined Ringing / <empty>',
    ],
    [
      'rows in half a frame',
      'Trying | null |\nRinging | - |',
      'defined Trying / <empty>\ndefined Ringing / <empty>',
    ],
    [
      'a column of counts',
      'Record Count\nNO_ANSWER\nUSER_BUSY',
      'needs-type NO_ANSWER\nneeds-type USER_BUSY',
    ],
    [
      'records side by side, a plain name being none',
      'Type\tRinging\tTrying\nHangup Cause\tNO_ANSWER\tUSER_BUSY',
      'undefined-pair ? / NO_ANSWER\tUSER_BUSY',
    ],
  ])('is %s', (_what, text, reading) => {
    expect(say(readPaste(text))).toBe(reading)
  })

  it('tells its header where a row was read from it', () => {
    expect(sayLines(readPaste('Record Count\nNO_ANSWER\nUSER_BUSY'))).toBe(
      '1: words\n2: needs-type NO_ANSWER\n3: needs-type USER_BUSY',
    )
    expect(sayLines(readPaste('<table><tr><th>Hangup Cause<th>x</table> words'))).toBe('not-understood')
  })
})
